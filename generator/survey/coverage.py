"""What a timeline leaves open: gaps, thin evidence, and records that nobody has looked at again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.parts import Ref
from generator.model.records import Event, Story
from generator.model.when import Grain
from generator.survey.chosen import TRAITS
from generator.timeline import ENTITIES, Entity, Timeline

_GAP = 365  # days between two events of a story that a reader would ask about


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of a story without events, from the last day of one to the first of the next."""

    story: Story
    before: Event
    after: Event

    @property
    def days(self) -> int:
        """Return how many days lie surely between them."""
        return (self.after.date.first - _last_told(self.before)).days


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an editor may want to look at; ``events`` are by the traits of `chosen`, oldest first.

    ``idle`` are the records of people, bodies and places, by kind, that no event names.
    """

    count: int
    gaps: tuple[Gap, ...]
    events: Mapping[str, tuple[Event, ...]]
    idle: tuple[tuple[str, Entity], ...]


def coverage(t: Timeline, day: date, story: str = "") -> Coverage:
    """Return what is open in all records, or in a story's events; ``day`` is the editor's own."""
    stories = [s for s in t.stories if story in ("", s.id)]
    ids = {e.id for s in stories for e in t.events_in(s)}
    some = [e for e in t.events if e.id in ids]
    gaps = sorted((g for s in stories for g in _gaps(t, s)), key=lambda g: -g.days)
    events = {
        name: tuple(e for e in some if holds(t, e, day)) for name, (_, holds) in TRAITS.items()
    }
    return Coverage(len(some), tuple(gaps), events, () if story else tuple(_idle(t)))


def _gaps(t: Timeline, story: Story) -> Iterator[Gap]:
    """Yield the gaps of a story; an event that lasts closes those within it, unless it is open.

    What is known by decade alone neither opens nor closes one.
    """
    latest: Event | None = None
    for e in t.events_in(story):
        if e.date.grain < Grain.YEAR or e.date.start is None:
            continue
        if latest:
            gap = Gap(story, latest, e)
            if gap.days > _GAP:
                yield gap
        if latest is None or _last_told(e) >= _last_told(latest):
            latest = e


def _last_told(e: Event) -> date:
    """Return the last day of an event; of one with an open end the last of its beginning."""
    return e.date.end.last if e.date.end else e.date.start.last if e.date.start else date.min


def _idle(t: Timeline) -> Iterator[tuple[str, Entity]]:
    """Yield the entities without events; what another record names is there for that one."""
    used = _named_by_others(t)
    for kind in ENTITIES:
        for r in getattr(t.records, kind):
            if not t.events_with(kind, r.id) and (kind, r.id) not in used:
                yield kind, r


def _named_by_others(t: Timeline) -> frozenset[tuple[str, str]]:
    """Return the entities that other people, bodies and places name."""
    return frozenset(
        (r.kind, t.entity_id(r.kind, Ref(ref=r.name)))
        for r in t.references
        if r.holder[0] in ENTITIES
    )
