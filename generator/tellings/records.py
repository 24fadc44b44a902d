"""What the record of an event tells."""

from __future__ import annotations

from generator.model.records import Event
from generator.tellings.telling import Telling, telling
from generator.text import slug


def of_event(event: Event, *, with_quotes: bool = True) -> Telling:
    """Return what an event's record tells, of no article, be it a person's or the machine's."""
    quotes = [q for s in event.sources for q in s.quote] if with_quotes else []
    return telling(
        event.id,
        "",
        event.date,
        event.occurrence,
        event.title,
        (event.summary, *quotes),
        [slug(r.ref) for r in event.people],
        [slug(r.ref) for r in (*event.organisations, *event.places)],
    )
