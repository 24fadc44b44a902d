"""Events as lists of rows: under the headings of years, months and chapters, with the gaps between.

The rows are made by `rows`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, pairwise

from markupsafe import Markup

from generator import links
from generator.model.records import Event, Story
from generator.model.when import Grain
from generator.render import dates, distance
from generator.render.escape import opening, written
from generator.render.prose import first_sentence, inline
from generator.render.rows import Row, row, short
from generator.render.view import Here

_MANY = 24  # rows of a year, more than a screen: its months are headed
_NOTHING = Markup()
Make = Callable[[Event, int], Row]  # the row of an event in the part of a list that is of a year


@dataclass(frozen=True, slots=True)
class Year:
    """The rows of a year; ``label`` leads to the year's own page where there is one."""

    anchor: str
    label: Markup
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter of a list, or the whole list where there are none."""

    anchor: str
    title: str
    kicker: str
    years: tuple[Year, ...]
    number: int = 0
    lead: str = ""
    brief: str = ""
    link: Markup = _NOTHING
    more: Markup = _NOTHING


def whole(here: Here, title: str, events: Sequence[Event], beside: str = "") -> tuple[Part, ...]:
    """Return a list of events by year without summaries, under one heading."""
    if not events:
        return ()

    def make(e: Event, year: int) -> Row:
        return short(here, e, under=year, beside=beside)

    part = _part(here, "events", title, events, make)
    return (replace(part, brief=here.text("list-events")),)


def in_full(
    here: Here,
    title: str,
    events: Sequence[Event],
    *,
    terse: bool = False,
    all: Sequence[Event] = (),
    back: bool = False,
) -> tuple[Part, ...]:
    """Return a list of events by year with their summaries, under one heading.

    ``terse`` rows tell the first sentence of every summary, and no more.  Where the events are but
    some of ``all``, a gap tells how many it holds.  ``back`` says that the newest comes first.
    """
    if not events:
        return ()
    make = _full(here, events, all, terse=terse, back=back)
    return (_part(here, "events", title, events, make),)


def in_chapters(
    here: Here, story: Story, events: Sequence[Event], all: Sequence[Event]
) -> tuple[Part, ...]:
    """Return some of a story's events by chapter; those outside every chapter come last.

    Each chapter tells how many there are of ``all``.
    """
    if not story.chapters:
        return in_full(here, here.text("list-events"), events, all=all)
    shown, there = _by_chapter(here, story, events), _by_chapter(here, story, all)

    def told(id: str, anchor: str, title: str) -> Part:
        part = _part(here, anchor, title, shown[id], _full(here, shown[id], all))
        return replace(part, kicker=told_count(here, there[id]))

    parts = []
    for n, c in enumerate(story.chapters, start=1):
        part = told(c.id, f"c-{c.id}", c.title)
        parts.append(replace(part, number=n, lead=c.lead, brief=f"{n} {c.title}"))
    if there[""]:
        parts.append(told("", "events", here.text("list-outside-chapters")))
    return tuple(_unique_years(parts))


def told_count(here: Here, events: Sequence[Event]) -> str:
    """Return "1987–1994 · 6 events, 1 key", from the first day to the last."""
    if not events:
        return here.text("list-no-events")
    years = told_years(here, events)
    count = here.text("events-counted", n=len(events))
    if key := sum(e.importance == "key" for e in events):
        return here.text("list-count-with-key", years=years, events=count, key=key)
    return here.text("list-count", years=years, events=count)


def told_years(here: Here, events: Iterable[Event]) -> str:
    """Return "1987–1994", from the first day of some events to the last; "" for none."""
    days = [d for e in events for d in _ends(e)]
    return here.dates.years(min(days), max(days)) if days else ""


def year_label(here: Here, year: dates.YearOf) -> Markup:
    """Return the heading of a year, with the link to the year's own page where there is one."""
    if year.anchor == f"y{year.year}" and year.year in here.view.timeline.years:
        return here.link(year.label, links.page_of_year(year.year))
    return written(year.label)


def _part(here: Here, anchor: str, title: str, events: Sequence[Event], make: Make) -> Part:
    years = tuple(_by_year(here, events, make))
    return Part(anchor, title, told_count(here, events), years, brief=title)


def _by_year(here: Here, events: Sequence[Event], make: Make) -> Iterator[Year]:
    used: set[str] = set()
    years = groupby(events, key=lambda e: here.dates.year_of(e.date))
    for n, (year, of_year) in enumerate(years):
        group = tuple(of_year)
        rows = [make(e, year.year) for e in group]
        anchor = year.anchor if year.anchor not in used else f"{year.anchor}-{n}"
        used.add(year.anchor)
        yield Year(anchor, year_label(here, year), tuple(_by_month(here, group, rows)))


def _by_month(here: Here, events: Sequence[Event], rows: Sequence[Row]) -> Iterable[Row]:
    """Yield the rows of a year, each month's first with its heading where there are many."""
    before, many = None, len(rows) >= _MANY
    for e, r in zip(events, rows, strict=True):
        month = _month(e)
        yield replace(r, month=_month_label(here, month)) if many and month != before else r
        before = month


def _month(e: Event) -> tuple[int, int] | None:
    """Return the month in which an event begins, ``None`` where it is not known."""
    p = e.date.start or e.date.end
    return (p.first.year, p.first.month) if p and p.grain >= Grain.MONTH else None


def _month_label(here: Here, month: tuple[int, int] | None) -> Markup:
    if month is None:
        return here.say("rows-month-not-known")
    label = opening(here.dates.month_alone(month[1]))
    return here.link(label, links.page_of_month(*month))


def _full(
    here: Here,
    events: Sequence[Event],
    all: Sequence[Event],
    *,
    terse: bool = False,
    back: bool = False,
) -> Make:
    """Return what makes the rows of some events, with their summaries and the gaps after them."""
    gaps = _gaps(here, events, all, back=back)

    def make(e: Event, year: int) -> Row:
        full = row(here, e, under=year)
        told = _terse(here, e, full) if terse else full
        return replace(told, gap=gaps.get(e.id, _NOTHING))

    return make


def _terse(here: Here, e: Event, full: Row) -> Row:
    gist = inline(first_sentence(e.summary), here.target)
    return replace(full, gist=gist, why="", relations=())


def _gaps(
    here: Here, events: Sequence[Event], all: Sequence[Event], *, back: bool
) -> dict[str, Markup]:
    """Return by event how far off the next row is, where it is a year or more."""
    told: dict[str, Markup] = {}
    until = None
    at = {e.id: n for n, e in enumerate(all)}
    for e, after in pairwise(reversed(events) if back else events):
        # What still goes on fills the time: the gap begins where the last of all is over.
        until = max(until or e.date, e.date, key=lambda d: d.last)
        gap = distance.gap(here.view.words, until, after.date, back=back)
        between = at[after.id] - at[e.id] - 1 if gap and at else 0
        above = after.id if back else e.id
        if between:
            told[above] = here.say("rows-gap-between", gap=gap, n=between)
        elif gap:
            told[above] = written(gap)
    return told


def _by_chapter(here: Here, story: Story, events: Sequence[Event]) -> dict[str, list[Event]]:
    groups: dict[str, list[Event]] = {id: [] for id in (*(c.id for c in story.chapters), "")}
    for e in events:
        chapter = here.view.chapter_of(e, story)
        groups[chapter.id if chapter else ""].append(e)
    return groups


def _unique_years(parts: Iterable[Part]) -> Iterable[Part]:
    used: set[str] = set()
    for part in parts:
        years = []
        for y in part.years:
            anchor = y.anchor if y.anchor not in used else f"{y.anchor}-{part.anchor}"
            used.add(y.anchor)
            years.append(replace(y, anchor=anchor))
        yield replace(part, years=tuple(years))


def _ends(e: Event) -> Iterable[date]:
    """Yield the first day of an event, and the last where its years are known."""
    for p in (e.date.start, e.date.end):
        if p:
            yield p.first
            # A winter runs into the next year, and what happened in it need not.
            yield p.first if p.grain is Grain.SEASON else p.last
