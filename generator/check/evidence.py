"""What is told without the evidence that it needs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.matter import Matter
from generator.model.records import Event
from generator.model.values import Problem
from generator.text import listed

_MANY = 3  # keys, from which on a hint does not list them


def confirmed_has_two_publishers(m: Matter) -> Iterator[Problem]:
    """Tell of events that are called confirmed and have fewer than two independent publishers.

    An agency counts once, for all who carry its text; a source without a publisher does not count.
    """
    for event in m.timeline.events:
        if event.verification != "confirmed":
            continue
        voices = m.timeline.voices_of(event)
        if len(voices) < 2:
            where = m.where("events", event.id, "verification")
            told = f"only {voices[0].name} tells it" if voices else "no source names its publisher"
            hint = "add a source of another publisher, or write reported"
            yield Problem(where, f"'confirmed' needs two independent publishers: {told}", hint)


def figures_have_sources(m: Matter) -> Iterator[Problem]:
    """Tell of figures that do not say which of several sources gives them."""
    for event in m.timeline.events:
        if len(event.sources) < 2:
            continue
        for n, figure in enumerate(event.figures):
            if not figure.source:
                where = m.where("events", event.id, "figures", n, "label")
                message = f"figure does not say which source gives it: '{figure.label}'"
                yield Problem(where, message, _hint(event))


def quotes_have_sources(m: Matter) -> Iterator[Problem]:
    """Tell of quotes that do not say which source has them, so that nobody can compare them."""
    for event in m.timeline.events:
        for n, quote in enumerate(event.quotes):
            if not quote.source:
                where = m.where("events", event.id, "quotes", n, "text")
                yield Problem(where, "quote does not say which source has it", _hint(event))


def _hint(event: Event) -> str:
    """Return how to name a source of the event."""
    keys = [s.name for s in event.sources if s.name]
    if not keys:
        return "give the source a 'key', and write source: with that key"
    if len(keys) > _MANY:
        return "write source: with the key of the source that has it"
    return f"write source: {listed(keys, 'or')}"
