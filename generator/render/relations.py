"""What an event is to another, in words: in the row of a list, and beside the other's own row."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.model.records import Event
from generator.render.escape import ours, phrase
from generator.render.view import Here

_IN_ROWS = {
    "part_of": "Part of",
    "fulfils": "Announced",
    "fulfilled_by": "Fulfilled by",
    "responds_to": "In answer to",
    "superseded_by": "Replaced by",
}
# Said of the other event, whose title stands above: "The summit / Announced this event".
_BESIDE = {
    "part_of": "Has this event as a part",
    "has_part": "Part of this event",
    "follows": "Led to this event",
    "leads_to": "Came of this event",
    "responds_to": "Answered by this event",
    "answered_by": "Answers this event",
    "fulfils": "Announced this event",
    "fulfilled_by": "Carried out what this event announced",
    "contradicts": "Contradicts this event",
    "supersedes": "Replaced by this event",
    "superseded_by": "Replaces this event",
    "see_also": "See also",
}
_TO_COME = {"planned", "postponed"}
_NOT_COME = {"cancelled", "did-not-happen"}


def relations_told(here: Here, e: Event) -> Iterable[Markup]:
    """Yield an event's strongest relations as short sentences with the delay."""
    for kind, other in here.view.timeline.related(e):
        if kind in _IN_ROWS:
            distance = here.dates.delay(e.date, other.date)
            told = f", {distance}" if distance else ""
            yield phrase("{}: {}{}", _in_row(kind, other), here.to(other), ours(told))


def beside(kind: str, other: Event) -> str:
    """Return what ``other`` is to an event that is tied to it by ``kind``, to stand below it."""
    if kind == "fulfilled_by" and other.occurrence in _TO_COME:
        return "Is to carry out what this event announced"
    if kind == "fulfilled_by" and other.occurrence in _NOT_COME:
        return "Was to carry out what this event announced"
    return _BESIDE[kind]


def _in_row(kind: str, other: Event) -> str:
    if kind == "fulfilled_by" and other.occurrence in _TO_COME:
        return "To be fulfilled by"
    if kind == "fulfilled_by" and other.occurrence in _NOT_COME:
        return "Was to be fulfilled by"
    return _IN_ROWS[kind]
