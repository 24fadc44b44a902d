"""What events can be filtered by: who, where, what about, who tells of it, how it stands.

Each value leads to its own page, which lists the same events: the two never differ.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import LiteralString, get_args

from markupsafe import Markup

from generator import links
from generator.links import Kind, Standing, WordKind
from generator.model.records import Event
from generator.render import standing
from generator.render.escape import capital
from generator.render.order import sort_key
from generator.render.view import Here, View


@dataclass(frozen=True, slots=True)
class Value:
    """One choice: its id, what it is called, its page, and its events, oldest first."""

    id: str
    label: str
    page: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A kind of choice; ``name`` is what the address of a filtered list calls it.

    ``listing`` is the page that lists all its values, ``values`` are those with events: the most
    eventful first, or as ``ordered`` has them.
    """

    name: str
    title: LiteralString
    listing: str
    values: tuple[Value, ...]
    ordered: bool = False


_ENTITIES: Mapping[Kind, LiteralString] = {
    "people": "kind-people",
    "organisations": "kind-organisations",
    "places": "kind-places",
}
_WORDS: Mapping[WordKind, LiteralString] = {
    "topics": "topics-title",
    "types": "types-title",
}
# What the address of a filtered list calls each kind.
_NAMES: Mapping[str, str] = {
    "people": "person",
    "organisations": "organisation",
    "places": "place",
    "topics": "topic",
    "types": "type",
    "publishers": "publisher",
    "stories": "story",
    **{kind: kind for kind in get_args(Standing)},
}


_MANY = 12  # events: of fewer a reader sees at a glance what is among them


def further(here: Here, kind: str, id: str, events: Collection[Event]) -> Markup:
    """Return the link by which a list is filtered further, "" where it is short."""
    if len(events) < _MANY:
        return Markup()
    return here.filtered(here.say("filter-these"), _NAMES[kind], id)


def facets(view: View) -> tuple[Facet, ...]:
    """Return the kinds of choice that have a value."""
    found = (_stories(view), *_entities(view), *_words(view), _publishers(view), *_standings(view))
    return tuple(f for f in found if f.values)


def _stories(view: View) -> Facet:
    """Return the stories, none where there is but one."""
    told = [(s.id, s.title, view.events_in(s)) for s in view.stories]
    found = _by_weight("stories", ((id, name, events) for id, name, events in told if events))
    return Facet("story", "stories", "stories/", found if len(found) > 1 else ())


def _entities(view: View) -> Iterator[Facet]:
    for kind, title in _ENTITIES.items():
        all = view.timeline.entities[kind].values()
        told = ((x.id, x.name, view.hierarchy.events_of(kind, x)) for x in all)
        yield Facet(_NAMES[kind], title, links.listing_of(kind), _by_weight(kind, told))


def _words(view: View) -> Iterator[Facet]:
    for kind, title in _WORDS.items():
        events = view.timeline.about(kind)
        told = ((id, capital(view.label_of(kind, id)), found) for id, found in events.items())
        yield Facet(_NAMES[kind], title, f"{kind}/", _by_weight(kind, told))


def _publishers(view: View) -> Facet:
    t = view.timeline
    told = ((p.id, p.name, t.events_from_publisher(p.id)) for p in t.publishers.values())
    return Facet("publisher", "filter-publishers", "publishers/", _by_weight("publishers", told))


def _standings(view: View) -> Iterator[Facet]:
    for kind, values in standing.VALUES.items():
        events = standing.events_by(view, kind)
        found = (
            Value(value, view.words.text(label), links.page_of_standing(kind, value), events[value])
            for value, (label, _) in values.items()
            if events[value]
        )
        title = standing.TITLES[kind][0]
        yield Facet(kind, title, links.listing_of_standing(kind), tuple(found), ordered=True)


def _by_weight(kind: str, told: Iterable[tuple[str, str, Iterable[Event]]]) -> tuple[Value, ...]:
    """Return the values that have events, the most eventful first."""
    found = [Value(id, name, f"{kind}/{id}/", tuple(events)) for id, name, events in told]
    found = [v for v in found if v.events]
    return tuple(sorted(found, key=lambda v: (-len(v.events), sort_key(v.label), v.id)))
