"""How this timeline is made, and about this site."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.links import GUIDE
from generator.render.page import Page, filled
from generator.render.sources import outside
from generator.render.view import ABOUT, HOW, Here, View
from generator.text import counted

_LICENCES = {
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
_CONTENTS = (
    ("machine", "What the machine does"),
    ("people", "What people do"),
    ("draft", "Draft"),
    ("dates", "Dates: stated, reckoned, assumed"),
    ("verification", "How well it is established"),
    ("publishers", "Who says so"),
    ("importance", "Key, normal, detail"),
    ("marks", "The marks"),
)


def pages(view: View) -> Iterator[Page]:
    """Yield the page that explains every badge and mark, and the page about the site."""
    here = Here(view, HOW)
    t = view.timeline
    drafts = sum(e.review == "draft" for e in t.events)
    values: dict[str, object] = {
        "here": here,
        "hidden": view.settings.drafts == "hide",
        "drafts": f"{drafts} of {counted(len(t.events), 'event')}" if drafts else "",
        "contents": _CONTENTS,
        "types": [(w.label, w.meaning) for w in t.records.taxonomy.types],
    }
    described = "What the machine does, what people do, and what every mark and word means."
    title = "How this timeline is made"
    yield Page(HOW, title, described, filled("how.md", values), "how")
    yield _about(view)


def _about(view: View) -> Page:
    here = Here(view, ABOUT)
    licence = view.settings.licence
    terms = outside(_LICENCES[licence], licence) if licence in _LICENCES else Markup()
    repo = view.settings.repo_url
    known = repo.startswith("https://") and "//example.org" not in repo
    values: dict[str, object] = {
        "here": here,
        "name": view.settings.site_name,
        "described": view.settings.site_description,
        "licence": terms or licence,
        "hands": [here.link(title, address) for title, address in view.hands],
        "guide": here.link("The guide for editors", GUIDE),
        "repo": outside(repo, repo.removeprefix("https://")) if known else Markup(),
    }
    described = f"What {view.settings.site_name} is, and on what terms its records may be used."
    return Page(ABOUT, "About", described, filled("about.md", values), "")
