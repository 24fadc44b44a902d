"""Dates that look like a slip, or that the day it is has overtaken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.check.matter import Matter
from generator.model.records import Event
from generator.model.values import Problem
from generator.model.when import MONTHS, WEEKDAYS, Grain, Point, When, day_after
from generator.model.words import in_words
from generator.timeline import Timeline

# What says in a quote that a first is a day and no month or year: "on January 1", "on Friday".
_A_FIRST = re.compile(rf"\b(?:0?1|1st|first|new year|{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_DAYS_TO_REPORT = 3
_OUTCOMES = frozenset({"fulfilled_by", "superseded_by"})


def firsts_are_days(m: Matter) -> Iterator[Problem]:
    """Tell of events on the first of a month where nothing says that the day is known.

    A program or a form makes "2024-01-01" of "2024".  A 'date_note', a quote that names the day,
    or a report of that day or the next says that it is meant.
    """
    for event in m.timeline.events:
        first = event.date.start
        if first and _is_a_first(first) and not _is_vouched_for(m.timeline, event, first.first):
            month = "the year" if first.first.month == 1 else MONTHS[first.first.month - 1]
            text = str(first)[: 4 if first.first.month == 1 else 7]
            coarser = "" if event.date.is_span else f"write {text} if no more is known, or "
            yield Problem(
                m.where("events", event.id, "date"),
                f"nothing says that it was this day and not only {month}: '{event.date}'",
                f"{coarser}quote the words that give the day, or say in 'date_note' why it is",
            )


def sources_are_not_older(m: Matter) -> Iterator[Problem]:
    """Tell of events that happened and whose sources were all published before them.

    A source without a date may be the one that tells it, so then nothing is said.  What has a time
    zone may be told elsewhere on the day before.
    """
    for event in m.timeline.events:
        published = _published(m.timeline, event)
        if event.occurrence not in {"happened", "ongoing"} or len(published) < len(event.sources):
            continue
        newest = max(published, key=lambda when: when.last)
        if day_after(newest.last, 1 if event.timezone else 0) < event.date.first:
            yield Problem(
                m.where("events", event.id, "date"),
                f"every source is older than the event: the newest is of {newest}",
                "mend the date, add a source that tells it, or write occurrence: planned",
            )


def plans_have_outcomes(m: Matter) -> Iterator[Problem]:
    """Tell of planned events whose day is past and of which nobody wrote what became of them."""
    if m.today is None:
        return
    for event in m.timeline.events:
        if event.occurrence != "planned" or event.date.last >= m.today:
            continue
        if not any(relation in _OUTCOMES for relation, _ in m.timeline.related(event)):
            yield Problem(
                m.where("events", event.id, "occurrence"),
                f"planned for {in_words(event.date)}, which is past, and nothing says what came",
                "write happened, postponed, cancelled or did-not-happen, or add the event that"
                " fulfils it",
            )


def _is_a_first(p: Point) -> bool:
    return p.grain is Grain.DAY and p.first.day == 1 and not (p.approximate or p.uncertain)


def _is_vouched_for(timeline: Timeline, event: Event, day: date) -> bool:
    """Say whether something in the record tells that the first of the month is meant."""
    if event.date_note or event.time:
        return True
    if any(_A_FIRST.search(quote) for s in event.sources for quote in s.quote):
        return True
    return any(
        w.is_day and 0 <= (w.first - day).days <= _DAYS_TO_REPORT
        for w in _published(timeline, event)
    )


def _published(timeline: Timeline, event: Event) -> list[When]:
    """Return when each source was published that says so, or whose article does."""
    return [when for s in event.sources if (when := timeline.cited(s).published)]
