"""Pages at the addresses that records had before: each leads to where its record stands now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import LiteralString

from generator import links
from generator.links import Kind
from generator.model.layout import MODELS
from generator.render.page import Page, filled
from generator.render.view import Here, View

_TITLES: Mapping[str, LiteralString] = {
    "events": "moved-event",
    "people": "moved-person",
    "organisations": "moved-organisation",
    "places": "moved-place",
    "publishers": "moved-publisher",
    "stories": "moved-story",
    "articles": "moved-article",
}


def pages(view: View) -> Iterator[Page]:
    """Yield a page for each id that was given up, where its record is shown."""
    shown = _shown(view)
    for kind in MODELS:
        for record in getattr(view.timeline.records, kind):
            for former in record.former_ids:
                if record.id in shown[kind] and former not in shown[kind]:
                    yield _page(view, kind, former, record.id)


def _page(view: View, kind: Kind, former: str, id: str) -> Page:
    here = Here(view, links.page_of(kind, former))
    there = links.page_of(kind, id)
    body = filled("moved.md", {"here": here, "there": there, "title": here.say(_TITLES[kind])})
    described = here.text("moved-described", title=here.text(_TITLES[kind]))
    return Page(here.address, here.text("moved"), described, body, moved_to=here.href(there))


def _shown(view: View) -> dict[Kind, set[str]]:
    t = view.timeline
    return {
        "events": set(t.event),
        "people": set(t.people),
        "organisations": set(t.organisations),
        "places": set(t.places),
        "publishers": set(t.publishers),
        "articles": set(t.articles),
        "stories": {s.id for s in t.records.stories},
    }
