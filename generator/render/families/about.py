"""How this timeline is made, and about this site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import LiteralString

from markupsafe import Markup

from generator import links, web
from generator.links import COVERAGE, GUIDE
from generator.render.finding import Found
from generator.render.page import Page, filled
from generator.render.sources import outside
from generator.render.view import ABOUT, HOW, Here, View

_CONTENTS: Mapping[str, LiteralString] = {
    "machine": "how-machine",
    "people": "how-people",
    "draft": "how-draft",
    "dates": "how-dates-contents",
    "verification": "how-verification",
    "publishers": "how-publishers",
    "importance": "how-importance",
    "marks": "how-marks",
}


def pages(view: View) -> Iterator[Page]:
    """Yield the page that explains every badge and mark, and the page about the site."""
    here = Here(view, HOW)
    t = view.timeline
    drafts = sum(e.review == "draft" for e in t.events)
    values: dict[str, object] = {
        "here": here,
        "hidden": view.settings.drafts == "hide",
        "drafts": drafts,
        "events": len(t.events),
        "contents": [(anchor, here.say(id)) for anchor, id in _CONTENTS.items()],
        "types": [(w.label, w.meaning) for w in t.records.taxonomy.types],
    }
    title, described = here.text("how"), here.text("how-described")
    found = Found(here.text("found-page"))
    yield Page(HOW, title, described, filled("how.md", values), "how", found=found)
    yield _about(view)


def _about(view: View) -> Page:
    here = Here(view, ABOUT)
    licence = view.settings.licence
    there = web.licence(licence)
    repo = view.settings.repo_url
    known = repo.startswith("https://") and "//example.org" not in repo
    values: dict[str, object] = {
        "here": here,
        "name": view.settings.site_name,
        "described": view.settings.site_description,
        "licence": outside(there, licence) if there else licence,
        "hands": [here.link(title, address) for title, address in view.hands],
        "guide": here.link(here.say("about-guide"), GUIDE),
        "coverage": here.link(here.say("about-coverage"), COVERAGE),
        "kept": here.link(here.say("about-privacy-what"), links.CHANGES, "visit"),
        "repo": outside(repo, repo.removeprefix("https://")) if known else Markup(),
    }
    described = here.text("about-described", name=view.settings.site_name)
    found = Found(here.text("found-page"))
    body = filled("about.md", values)
    return Page(ABOUT, here.text("about-title"), described, body, "", found=found)
