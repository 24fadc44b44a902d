"""In words, what a date leaves open: how exactly it is known, and whether the event came about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import LiteralString

from generator.model.records import Event
from generator.model.when import Grain, When
from generator.render.catalogue import Catalogue

_NOT_KNOWN: Mapping[Grain, LiteralString] = {
    Grain.MONTH: "date-day-not-known",
    Grain.SEASON: "date-day-not-known",
    Grain.YEAR: "date-day-not-known",
    Grain.DECADE: "date-year-not-known",
    Grain.CENTURY: "date-year-not-known",
}
_PRECISION: Mapping[Grain, LiteralString] = {
    Grain.DAY: "precision-day",
    Grain.MONTH: "precision-month",
    Grain.SEASON: "precision-season",
    Grain.YEAR: "precision-year",
    Grain.DECADE: "precision-decade",
    Grain.CENTURY: "precision-century",
}
_SPAN_OF: Mapping[Grain, LiteralString] = {
    Grain.DAY: "precision-span-of-days",
    Grain.MONTH: "precision-span-of-months",
    Grain.SEASON: "precision-span-of-seasons",
    Grain.YEAR: "precision-span-of-years",
    Grain.DECADE: "precision-span-of-decades",
    Grain.CENTURY: "precision-span-of-centuries",
}
_OCCURRENCES: Mapping[str, LiteralString] = {
    "ongoing": "occurrence-ongoing",
    "planned": "occurrence-planned",
    "postponed": "occurrence-postponed",
    "cancelled": "occurrence-cancelled",
    "did-not-happen": "occurrence-did-not-happen",
}


def notes(words: Catalogue, e: Event) -> list[str]:
    """Return the words beside a date in a list: whether it came about, what is not known."""
    told = [occurrence(words, e)]
    if not e.date.is_span and e.date.grain is not Grain.DAY:
        told.append(words.text(_NOT_KNOWN[e.date.grain]))
    return [t for t in told if t]


def occurrence(words: Catalogue, e: Event) -> str:
    """Return "planned", "did not happen", …; "" for what simply happened."""
    id = _OCCURRENCES.get(e.occurrence)
    return words.text(id) if id else ""


def exactness(words: Catalogue, when: When) -> str:
    """Return how exactly the date is known: "exact day", "month known, day not known", …"""
    say = words.text
    if when.is_span:
        is_open = when.start is None or when.end is None
        text = say(_SPAN_OF[when.grain], open="yes" if is_open else "no")
    else:
        text = say(_PRECISION[when.grain])
    if when.approximate and when.grain is Grain.DAY and not when.is_span:
        text = say("precision-about-day")
    elif when.approximate:
        text = say("precision-approximate", precision=text)
    return say("precision-uncertain", precision=text) if when.uncertain else text
