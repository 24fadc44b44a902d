"""A month as the table of a calendar: its weeks, what happened on each day, and what went on."""

from __future__ import annotations

from calendar import Calendar
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.model.records import Event
from generator.model.when import Grain
from generator.render.escape import ours
from generator.render.pictures.marks import mark
from generator.render.view import Here

_NOTHING = Markup()
_DOTS, _LANES = 3, 3  # what a day has room for


@dataclass(frozen=True, slots=True)
class Day:
    """A day; ``number`` is 0 for one of another month, ``href`` "" where nothing is on record.

    ``runs`` are classes, one for each lane of what goes on for several days, "" for a free one.
    """

    number: int = 0
    href: Markup = _NOTHING
    label: str = ""
    dots: tuple[str, ...] = ()
    runs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthTable:
    """The calendar of a month: the names of its columns, brief and in full, and its weeks."""

    caption: Markup
    weekdays: tuple[tuple[str, str], ...]
    weeks: tuple[tuple[Day, ...], ...]


def month_table(
    here: Here, year: int, month: int, events: Sequence[Event], places: Mapping[str, str]
) -> MonthTable | None:
    """Return the calendar of a month, ``None`` where nothing in it is known by its day.

    ``places`` are the addresses of the pages on which the events' rows stand, by their ids.
    """
    on_day: defaultdict[date, list[Event]] = defaultdict(list)
    spans = []
    for e in events:
        if e.date.is_day:
            on_day[e.date.first].append(e)
        elif _is_run(e):
            spans.append(e)
    if not on_day and not spans:
        return None
    lanes = _lanes(spans)
    locale = here.view.words.locale
    days = [
        tuple(date(year, month, n) if n else None for n in week)
        for week in Calendar(locale.first_week_day).monthdayscalendar(year, month)
    ]
    weeks = tuple(
        tuple(_day(here, d, on_day[d], spans, lanes, places) if d else Day() for d in week)
        for week in days
    )
    names = locale.days["stand-alone"]
    order = Calendar(locale.first_week_day).iterweekdays()
    caption = here.say("month-caption", n=sum(map(len, on_day.values())) + len(spans))
    return MonthTable(caption, tuple((names["short"][n], names["wide"][n]) for n in order), weeks)


def _is_run(e: Event) -> bool:
    """Say whether an event goes on from one exactly known day to another."""
    a, b = e.date.start, e.date.end
    vague = e.date.approximate or e.date.uncertain
    return bool(e.date.is_span and a and b and not vague and e.date.grain is Grain.DAY)


def _lanes(spans: Sequence[Event]) -> Mapping[str, int]:
    """Return in which line each span is drawn, so that no two lie on one another."""
    free_from: list[date] = []
    found = {}
    for e in sorted(spans, key=lambda e: (e.date.first, -e.date.last.toordinal())):
        lane = next((n for n, d in enumerate(free_from) if d < e.date.first), len(free_from))
        free_from[lane : lane + 1] = [e.date.last]
        found[e.id] = lane
    return found


def _day(
    here: Here,
    day: date,
    events: Sequence[Event],
    spans: Sequence[Event],
    lanes: Mapping[str, int],
    places: Mapping[str, str],
) -> Day:
    during = [e for e in spans if e.date.contains(day)]
    first = next(iter((*events, *during)), None)
    if first is None:
        return Day(day.day)
    label = here.text(
        "month-day", day=here.dates.day(day, year=False), n=len(events), during=len(during)
    )
    there = places[first.id]
    anchor = f"e-{first.id}" if there == here.address else ""
    dots = tuple(mark(e) for e in events[:_DOTS])
    return Day(
        day.day, ours(here.href(there, anchor)), label, dots, tuple(_runs(day, during, lanes))
    )


def _runs(day: date, during: Sequence[Event], lanes: Mapping[str, int]) -> Iterator[str]:
    by_lane = {lanes[e.id]: e for e in during}
    for lane in range(min(max(by_lane, default=-1) + 1, _LANES)):
        e = by_lane.get(lane)
        ends = (
            "from" if e and e.date.first == day else "",
            "to" if e and e.date.last == day else "",
        )
        yield " ".join(filter(None, ("run", e.importance, *ends))) if e else ""
