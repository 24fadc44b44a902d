"""What happened on each day of the year, in any year: a calendar of all days, and their pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator import links
from generator.model.records import Event
from generator.render import lists, rows
from generator.render.escape import ours
from generator.render.page import Page, changed, filled
from generator.render.parting import Owner, contents, part_pages, parted
from generator.render.view import Here, View

_NOTHING = Markup()
_LEAP = 2000  # a year that has every day
_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of the year: its number, and a link with its count where something happened on it."""

    number: int
    href: Markup = _NOTHING
    label: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """A month of any year, in rows of seven days."""

    name: str
    anchor: str
    cells: tuple[Cell, ...]


def pages(view: View) -> Iterator[Page]:
    """Yield the calendar of the year, and a page for each day on which something happened."""
    found = on_days(view)
    yield _calendar(view, found)
    all = tuple(found)
    for n, day in enumerate(all):
        # The year goes round: before its first day comes its last.
        yield from _day(view, day, found[day], (all[n - 1], all[(n + 1) % len(all)]))


def on_days(view: View) -> Mapping[date, tuple[Event, ...]]:
    """Return what happened on each day of the year, by that day of a leap year, oldest first.

    Only what is known by its exact day counts, and what took one day.
    """
    found: defaultdict[date, list[Event]] = defaultdict(list)
    for e in view.timeline.events:
        if e.date.is_day:
            found[e.date.first.replace(year=_LEAP)].append(e)
    return {day: tuple(found[day]) for day in sorted(found)}


def _name(here: Here, day: date) -> str:
    return here.dates.day(day, year=False)


def _calendar(view: View, found: Mapping[date, tuple[Event, ...]]) -> Page:
    here = Here(view, links.ON_THIS_DAY)
    months = [
        Month(
            here.dates.month_alone(m),
            f"m{m:02}",
            tuple(_cell(here, date(_LEAP, m, d), found) for d in range(1, length + 1)),
        )
        for m, length in enumerate(_MONTH_LENGTHS, start=1)
    ]
    values: dict[str, object] = {
        "here": here,
        "kicker": here.link(here.say("dates"), links.DATES),
        "months": months if found else (),
        "days": ours(days_told(found)),
    }
    body = filled("on_this_day.md", values)
    title, described = here.text("on-this-day"), here.text("on-this-day-deck")
    newest = changed(e for events in found.values() for e in events)
    return Page(here.address, title, described, body, "dates", newest)


def days_told(found: Mapping[date, tuple[Event, ...]]) -> str:
    """Return the days with their counts as "01-25:2 02-29:1", for a script to find today's."""
    return " ".join(f"{day:%m-%d}:{len(events)}" for day, events in found.items())


def _cell(here: Here, day: date, found: Mapping[date, tuple[Event, ...]]) -> Cell:
    if day not in found:
        return Cell(day.day)
    label = here.text("month-day", day=_name(here, day), n=len(found[day]), during=0)
    return Cell(day.day, ours(here.href(links.page_of_day(day.month, day.day))), label)


def _day(
    view: View, day: date, events: tuple[Event, ...], around: tuple[date, date]
) -> Iterator[Page]:
    here = Here(view, links.page_of_day(day.month, day.day))
    name = _name(here, day)
    whole = parted(view, here.address, name, events)
    values: dict[str, object] = {
        "here": here,
        "title": name,
        "kicker": Markup(" · ").join(
            (
                here.link(here.say("dates"), links.DATES),
                here.link(here.say("on-this-day"), links.ON_THIS_DAY, f"m{day.month:02}"),
            )
        ),
        "count": lists.told_count(here, events),
        "is_leap": (day.month, day.day) == (2, 29),
        "rows": () if whole.parts else [rows.short(here, e) for e in events],
        "contents": contents(here, whole),
        "around": [
            (cls, here.link(_name(here, d), links.page_of_day(d.month, d.day)))
            for cls, d in zip(("prev", "next"), around, strict=True)
            if d != day
        ],
    }
    body = filled("day.md", values)
    described = here.text("day-described", day=name)
    yield Page(here.address, name, described, body, "dates", changed(events))
    trail = ((here.text("on-this-day"), links.ON_THIS_DAY),)
    yield from part_pages(view, whole, Owner(name, "dates", trail, beside=""))
