"""The page on which the events can be filtered; without a script it leads to each single value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator import links
from generator.render.facets import Facet, facets
from generator.render.page import Page, changed, filled
from generator.render.view import HOW, Here, View

_MOST = 40  # values of a kind that are listed here; the kind's own page lists all
_LONG = 12  # of more values than this a reader looks for one by its name


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of choice: its name in the address, and its values as links with their counts."""

    name: str
    title: Markup
    link: Markup
    values: tuple[tuple[Markup, int], ...]
    more: Markup
    long: bool
    ordered: bool


def pages(view: View) -> Iterator[Page]:
    """Yield the page."""
    here = Here(view, links.FILTER)
    events = view.timeline.events
    values: dict[str, object] = {
        "here": here,
        "kinds": [_kind(here, f) for f in facets(view)],
        "dates": here.link(here.say("filter-dates"), links.DATES),
        "count": here.say("events-counted", n=len(events)),
        "events": here.href("events/"),
        "draft": here.href(HOW, "draft"),
    }
    title, deck = here.text("filter-title"), here.text("filter-deck")
    body = filled("filter.md", values)
    yield Page(here.address, title, deck, body, "filter", changed(events), script="filter")


def _kind(here: Here, f: Facet) -> Kind:
    title = here.say(f.title)
    shown = f.values[:_MOST]
    more = here.say("filter-all", n=len(f.values)) if len(shown) < len(f.values) else Markup()
    return Kind(
        f.name,
        title,
        here.link(title, f.listing),
        tuple((here.link(v.label, v.page), len(v.events)) for v in shown),
        here.link(more, f.listing) if more else more,
        len(f.values) > _LONG,
        f.ordered,
    )
