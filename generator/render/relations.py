"""What an event is to another, in words: in the row of a list, and beside the other's own row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import LiteralString

from markupsafe import Markup

from generator.model.records import Event
from generator.render import distance
from generator.render.view import Here

_IN_ROWS: Mapping[str, LiteralString] = {
    "part_of": "row-part-of",
    "fulfils": "row-announced",
    "fulfilled_by": "row-fulfilled-by",
    "responds_to": "row-in-answer-to",
    "superseded_by": "row-replaced-by",
}
# Said of the other event, whose title stands above: "The summit / Announced this event".
_BESIDE: Mapping[str, LiteralString] = {
    "part_of": "beside-has-this-as-part",
    "has_part": "beside-part-of-this",
    "follows": "beside-led-to-this",
    "leads_to": "beside-came-of-this",
    "responds_to": "beside-answered-by-this",
    "answered_by": "beside-answers-this",
    "fulfils": "beside-announced-this",
    "fulfilled_by": "beside-carried-out",
    "contradicts": "beside-contradicts-this",
    "supersedes": "beside-replaced-by-this",
    "superseded_by": "beside-replaces-this",
    "see_also": "beside-see-also",
}
_MOST = 4  # relations in a row of a list
_TO_COME = {"planned", "postponed"}
_NOT_COME = {"cancelled", "did-not-happen"}


def relations_told(here: Here, e: Event) -> Iterable[Markup]:
    """Yield an event's strongest relations as short sentences with the day and the delay."""
    found = [pair for pair in here.view.timeline.related(e) if pair[0] in _IN_ROWS]
    for kind, other in found[:_MOST]:
        when = here.dates.in_words(other.date)
        if delay := distance.delay(here.view.words, e.date, other.date):
            when = here.text("row-day-and-delay", day=when, delay=delay)
        yield here.say(_in_row(kind, other), when=when, event=here.to(other))
    if (more := len(found) - _MOST) > 0:
        yield here.to(e, here.say("row-relations-more", n=more), "thread")


def beside(here: Here, kind: str, other: Event) -> str:
    """Return what ``other`` is to an event that is tied to it by ``kind``, to stand below it."""
    if kind == "fulfilled_by" and other.occurrence in _TO_COME:
        return here.text("beside-is-to-carry-out")
    if kind == "fulfilled_by" and other.occurrence in _NOT_COME:
        return here.text("beside-was-to-carry-out")
    return here.text(_BESIDE[kind])


def _in_row(kind: str, other: Event) -> LiteralString:
    if kind == "fulfilled_by" and other.occurrence in _TO_COME:
        return "row-to-be-fulfilled-by"
    if kind == "fulfilled_by" and other.occurrence in _NOT_COME:
        return "row-was-to-be-fulfilled-by"
    return _IN_ROWS[kind]
