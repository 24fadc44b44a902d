"""The lists of people, organisations and places: by name, by number of events, by the latest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import LiteralString

from markupsafe import Markup

from generator import links
from generator.links import Kind
from generator.model.records import Event, Place
from generator.render.dates import first_known
from generator.render.escape import ours, written
from generator.render.letters import beside, leaves
from generator.render.order import initial, named_order
from generator.render.page import Page, changed, filled
from generator.render.pictures import maps
from generator.render.view import Here, View
from generator.timeline import Entity

_BY_LETTER = 40  # a list longer than this is grouped by first letters
_BY_PAGE = 400  # and one longer than this has a page for each of them
_SORTED = 12  # a list shorter than this is taken in at a glance
_TITLES: Mapping[Kind, LiteralString] = {
    "people": "kind-people",
    "organisations": "kind-organisations",
    "places": "kind-places",
}
_COUNTED: Mapping[Kind, LiteralString] = {
    "people": "people-counted",
    "organisations": "organisations-counted",
    "places": "places-counted",
}
_DESCRIBED: Mapping[Kind, LiteralString] = {
    "people": "kind-people-described",
    "organisations": "kind-organisations-described",
    "places": "kind-places-described",
}
_EMPTY: Mapping[Kind, LiteralString] = {
    "people": "kind-people-none",
    "organisations": "kind-organisations-none",
    "places": "kind-places-none",
}
_ORDERS: Mapping[str, LiteralString] = {
    "": "kinds-by-name",
    "events": "kinds-by-events",
    "latest": "kinds-by-latest",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in a list; ``marks`` are the days of its events as a path over 1,000 units."""

    link: Markup
    words: Markup
    count: Markup
    span: Markup
    marks: Markup


@dataclass(frozen=True, slots=True)
class Group:
    """The entries under a letter, or all of a list without letters; ``link`` leads to its page."""

    letter: str
    anchor: str
    entries: tuple[Entry, ...]
    link: Markup
    count: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What a list orders a record by."""

    entity: Entity
    own: tuple[Event, ...]
    in_parts: tuple[Event, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """Return the first days of its events, or those of its parts where it has none itself."""
        return tuple(first_known(e.date) for e in self.own or self.in_parts)


def title(view: View, kind: Kind) -> str:
    """Return what a kind of record is called in headings."""
    return view.words.text(_TITLES[kind])


def pages(view: View, kind: Kind, found: Sequence[Entity]) -> Iterator[Page]:
    """Yield the list of a kind in each order, and a page for each letter where it is long."""
    facts = [_facts(view, kind, x) for x in sorted(found, key=named_order)]
    orders = _ORDERS if len(facts) >= _SORTED else {"": _ORDERS[""]}
    for order in orders:
        here = Here(view, links.listing_by(kind, order))
        values = {
            "groups": _groups(here, kind, order, facts),
            "orders": _switch(here, kind, orders),
        }
        values |= {"map": None, "jumps": ()}
        if kind == "places" and not order:
            values |= {"map": maps.of_all(here, _places(facts))}
        yield _page(here, kind, len(facts), values, order=order)
    if len(facts) > _BY_PAGE:
        yield from _letters(view, kind, facts)


def _page(
    here: Here,
    kind: Kind,
    n: int,
    values: Mapping[str, object],
    under: str = "",
    order: str = "",
) -> Page:
    words = here.view.words
    name = title(here.view, kind)
    heading = words.text("kinds-under", kind=name, letter=under) if under else name
    values = {
        **values,
        "here": here,
        "title": heading,
        "kicker": here.link(name, links.listing_of(kind)) if under else Markup(),
        "count": here.say(_COUNTED[kind], n=n) if n else Markup(),
        "nothing": here.say(_EMPTY[kind]),
        "switch": here.say("kinds-orders"),
    }
    described = words.text(_DESCRIBED[kind])
    body = filled("kinds.md", values, words)
    ordered = words.text("kinds-ordered", kind=name, order=words.text(_ORDERS[order]))
    newest = changed(here.view.timeline.events)
    return Page(here.address, ordered if order else heading, described, body, kind, newest)


def _switch(
    here: Here, kind: Kind, orders: Mapping[str, LiteralString]
) -> list[tuple[Markup, bool]]:
    """Return the links to the list in each order, with whether it is this page."""
    if len(orders) == 1:
        return []
    there = ((links.listing_by(kind, order), words) for order, words in orders.items())
    return [(here.link(here.say(words), page), page == here.address) for page, words in there]


def _groups(here: Here, kind: Kind, order: str, facts: Sequence[Facts]) -> list[Group]:
    if order == "events":
        facts = sorted(facts, key=lambda f: -len(f.own))
    elif order == "latest":
        facts = sorted(facts, key=lambda f: max(f.days, default=date.min), reverse=True)
    if order or len(facts) <= _BY_LETTER:
        shown = facts[:_BY_PAGE]
        return [_group(here, "", "", shown)] if shown else []
    by_letter = [(letter, list(group)) for letter, group in groupby(facts, key=_initial)]
    if len(facts) <= _BY_PAGE:
        return [_group(here, a, f"l-{links.name_of_letter(a)}", group) for a, group in by_letter]
    return [
        Group(a, "", (), here.link(a, links.listing_under(kind, a)), len(group))
        for a, group in by_letter
    ]


def _letters(view: View, kind: Kind, facts: Sequence[Facts]) -> Iterator[Page]:
    for pages_of_letter in leaves(view, kind, facts, _initial, _BY_PAGE).values():
        for leaf in pages_of_letter:
            here = Here(view, leaf.address)
            values = {
                "groups": [_group(here, "", "", leaf.rows)],
                "orders": [],
                "map": None,
                "jumps": beside(here, pages_of_letter),
            }
            yield _page(here, kind, len(leaf.rows), values, under=leaf.label)


def _group(here: Here, letter: str, anchor: str, facts: Sequence[Facts]) -> Group:
    entries = tuple(_entry(here, f) for f in facts)
    return Group(letter, anchor, entries, Markup(), len(entries))


def _entry(here: Here, f: Facts) -> Entry:
    if f.own or not f.in_parts:
        count = here.say("events-counted", n=len(f.own))
    else:
        count = here.say("kinds-in-parts", n=len(f.in_parts))
    span = written(here.dates.years(min(f.days), max(f.days))) if f.days else Markup()
    words = written(f.entity.description)
    return Entry(here.to(f.entity), words, count, span, _marks(here.view, f.days))


def _marks(view: View, days: Sequence[date]) -> Markup:
    """Return a stroke for each event, on one scale for all lists of the site."""
    if not days or len(view.timeline.events) < 2:
        return Markup()
    first, last = view.first_days
    width = (last - first).days or 1
    at = sorted({round(5 + 990 * (day - first).days / width) for day in days})
    return ours("".join(f"M{x} 0v12" for x in at))


def _facts(view: View, kind: Kind, x: Entity) -> Facts:
    with_parts = (view.timeline.events_with(kind, y.id) for y in view.hierarchy.parts(kind, x))
    below = {e.id: e for events in with_parts for e in events}
    return Facts(x, view.hierarchy.events_of(kind, x), tuple(below.values()))


def _places(facts: Sequence[Facts]) -> list[Place]:
    return [f.entity for f in facts if isinstance(f.entity, Place)]


def _initial(f: Facts) -> str:
    return initial(named_order(f.entity)[1])
