"""Which bodies and places lie within which, and what happened in a whole with its parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.records import Event, Organisation, Place
from generator.timeline import Entity, Timeline


@dataclass(frozen=True)
class Hierarchy:
    """A timeline's bodies and places with their parts, from the records' own words."""

    timeline: Timeline

    @cached_property
    def below(self) -> Mapping[tuple[str, str], tuple[Organisation | Place, ...]]:
        """Return what names a record as the one that it is part of, lies in, or has its seat in."""
        t = self.timeline
        found: defaultdict[tuple[str, str], list[Organisation | Place]] = defaultdict(list)
        for o in t.organisations.values():
            for kind, name in (("organisations", o.part_of), ("places", o.place)):
                if above := t.entity(kind, name):
                    found[kind, above.id].append(o)
        for p in t.places.values():
            if above := t.entity("places", p.within):
                found["places", above.id].append(p)
        return {key: tuple(lower) for key, lower in found.items()}

    def parts(self, kind: str, whole: Entity) -> tuple[Organisation | Place, ...]:
        """Return the parts of a body, or the places within one, down to the smallest."""
        found: dict[str, Organisation | Place] = {}
        left = [whole.id]
        while left:
            for x in self.below.get((kind, left.pop()), ()):
                if isinstance(x, type(whole)) and x.id not in found and x.id != whole.id:
                    found[x.id] = x
                    left.append(x.id)
        return tuple(found.values())

    def events_of(self, kind: str, x: Entity) -> tuple[Event, ...]:
        """Return the events of a record; what happened in a part of a place happened in it."""
        # A place is asked for its events by the map of each place near it.
        if (kind, x.id) not in self._events_of:
            self._events_of[kind, x.id] = self._found_of(kind, x)
        return self._events_of[kind, x.id]

    @cached_property
    def _events_of(self) -> dict[tuple[str, str], tuple[Event, ...]]:
        return {}

    def _found_of(self, kind: str, x: Entity) -> tuple[Event, ...]:
        t = self.timeline
        own = t.events_with(kind, x.id)
        inside = self.parts(kind, x) if kind == "places" else ()
        ids = {e.id for p in inside for e in t.events_with(kind, p.id)} - {e.id for e in own}
        some = (*own, *(t.event[id] for id in ids))
        return tuple(sorted(some, key=lambda e: t.position[e.id])) if ids else own
