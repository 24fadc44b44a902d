"""Dates: the years, each year, and each month, with what is known to touch them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import LiteralString

from markupsafe import Markup

from generator import links
from generator.model.records import Event
from generator.model.when import Grain
from generator.render import rows
from generator.render.month_table import month_table
from generator.render.page import Page, changed, filled
from generator.render.parting import MOST, Owner, Part, contents, of_parts, part_pages, places
from generator.render.view import Here, View

Along = Mapping[str, Sequence[tuple[str, str, str]]]
_NOTHING = Markup()
_SHOWN = 6  # events of a group on the page of a year that is too long to show all

# The groups of a year besides its months, by the end of their addresses and anchors.
_GROUPS: Mapping[str, LiteralString] = {
    "season": "year-season",
    "year": "year-undated",
    "decade": "year-decade",
    "since": "year-since",
    "until": "year-until",
}


@dataclass(frozen=True, slots=True)
class Group:
    """Events of a year or month that are known alike; ``more`` leads to all of very many."""

    anchor: str
    title: Markup | str
    rows: tuple[rows.Row, ...]
    more: Markup = _NOTHING


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year: a link where something touches it; ``share`` is beside the fullest."""

    link: Markup
    brief: str
    count: int
    share: int


def pages(view: View) -> Iterator[Page]:
    """Yield the list of years, then each year with its months."""
    yield _years(view)
    along = _along([links.page_of_year(y) for y in view.timeline.years], _year_of(view))
    for year, events in view.timeline.years.items():
        yield from _year(view, year, events, along)
    along = _along([links.page_of_month(*m) for m in view.timeline.months], _month_of(view))
    for (year, month), events in view.timeline.months.items():
        yield from _month(view, year, month, events, along)


def _years(view: View) -> Page:
    here = Here(view, links.DATES)
    years = view.timeline.years
    most = max(map(len, years.values()), default=1)
    told = [
        (_year_link(here, y), _months(here, y), round(100 * len(e) / most), len(e))
        for y, e in years.items()
    ]
    on = here.link(here.say("on-this-day"), links.ON_THIS_DAY)
    body = filled("dates.md", {"here": here, "years": told, "on_this_day": on})
    title, described = here.text("dates"), here.text("dates-described")
    return Page(links.DATES, title, described, body, "dates", changed(view.timeline.events))


def _year_link(here: Here, year: int) -> Markup:
    return here.link(here.dates.year(year), links.page_of_year(year))


def _months(here: Here, year: int) -> list[Month]:
    """Return the twelve months of a year, those without events without links."""
    found = here.view.timeline.months
    counts = [len(found.get((year, m), ())) for m in range(1, 13)]
    return [
        Month(
            here.link(here.dates.month_alone(m), links.page_of_month(year, m)) if n else Markup(),
            here.dates.month_alone(m, brief=True),
            n,
            max(round(100 * n / max(counts)), 4) if n else 0,
        )
        for m, n in enumerate(counts, start=1)
    ]


def _year(view: View, year: int, events: Sequence[Event], along: Along) -> Iterator[Page]:
    here = Here(view, links.page_of_year(year))
    name = here.dates.year(year)
    parts = _by_part(year, events)
    long = len(events) > MOST
    lower = []
    groups = []
    for part, found in parts.items():
        # A month that is known without its day stands after the days: it is not the 1st.
        found.sort(key=lambda e: e.date.start.grain < Grain.DAY if e.date.start else True)
        title, there = _title_and_page(here, year, part)
        if part in _GROUPS and long and len(found) > _SHOWN:
            lower.append(Part(there, here.text("year-part", year=name, part=str(title)), (*found,)))
        groups.append(_group(here, part, title, there, found, year, long))
    values: dict[str, object] = {
        "here": here,
        "title": name,
        "kicker": here.link(here.say("dates"), links.DATES),
        "count": here.say("events-counted", n=len(events)),
        "months": _months(here, year),
        "table": None,
        "groups": groups,
        "contents": (),
        "around": _ends(here, along),
    }
    described = here.text("year-described", n=len(events), when=name)
    body = filled("date.md", values)
    yield Page(here.address, name, described, body, "dates", changed(events), listed=events)
    owner = Owner(name, "dates", ((here.text("dates"), links.DATES),), beside="")
    if lower:
        yield from part_pages(view, of_parts(view, here.address, name, lower), owner)


def _title_and_page(here: Here, year: int, part: str) -> tuple[Markup | str, str]:
    """Return the heading of a group of a year, and the address where all of it stands."""
    if part in _GROUPS:
        return here.say(_GROUPS[part]), links.part_of(here.address, part)
    month = int(part.removeprefix("m"))
    there = links.page_of_month(year, month)
    return here.link(here.dates.month_alone(month), there), there


def _group(
    here: Here,
    part: str,
    title: Markup | str,
    there: str,
    found: Sequence[Event],
    year: int,
    long: bool,
) -> Group:
    shown, more = found, Markup()
    if long and len(found) > _SHOWN:
        weighty = [e for e in found if e.importance == "key"] or found
        shown = weighty[:_SHOWN]
        more = here.link(here.say("year-all", n=len(found)), there)
    return Group(part, title, tuple(rows.short(here, e, under=year) for e in shown), more)


def _by_part(year: int, events: Sequence[Event]) -> dict[str, list[Event]]:
    """Return the events of a year by group, the months first."""
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for e in events:
        found[_part(year, e)].append(e)
    order = (*(f"m{m:02}" for m in range(1, 13)), *_GROUPS)
    return {part: found[part] for part in order if part in found}


def _part(year: int, e: Event) -> str:
    p = e.date.start
    if p is None:
        return "until"
    if p.grain < Grain.YEAR:
        return "decade"
    if p.first.year != year:
        return "since"
    if p.grain < Grain.MONTH:
        return "season" if p.grain is Grain.SEASON else "year"
    return f"m{p.first.month:02}"


def _month(
    view: View, year: int, month: int, events: Sequence[Event], along: Along
) -> Iterator[Page]:
    here = Here(view, links.page_of_month(year, month))
    name = here.dates.month(year, month)
    groups = [(g, title, found) for g, title, found in _parted(here, year, month, events) if found]
    whole = _in_days(here, name, groups) if len(events) > MOST else Part(here.address, name, ())
    at = places(whole) if whole.parts else {e.id: here.address for e in events}
    values: dict[str, object] = {
        "here": here,
        "title": name,
        "kicker": Markup(" · ").join(
            (here.link(here.say("dates"), links.DATES), _year_link(here, year))
        ),
        "count": here.say("events-counted", n=len(events)),
        "months": (),
        "table": month_table(here, year, month, events, at),
        "groups": ()
        if whole.parts
        else [
            Group(g, title, tuple(rows.short(here, e, under=year) for e in found))
            for g, title, found in groups
        ],
        "contents": contents(here, whole),
        "around": _ends(here, along),
    }
    described = here.text("year-described", n=len(events), when=name)
    body = filled("date.md", values)
    yield Page(here.address, name, described, body, "dates", changed(events))
    trail = ((here.text("dates"), links.DATES), (here.dates.year(year), links.page_of_year(year)))
    yield from part_pages(view, whole, Owner(name, "dates", trail, beside=""))


def _in_days(here: Here, name: str, groups: Sequence[tuple[str, Markup, Sequence[Event]]]) -> Part:
    """Return a month that is too long for one page by its days, and what is known less exactly."""
    parts = []
    for group, title, events in groups:
        if group != "days":
            parts.append(Part(links.part_of(here.address, group), title.striptags(), (*events,)))
            continue
        by_day: defaultdict[int, list[Event]] = defaultdict(list)
        for e in events:
            by_day[e.date.first.day].append(e)
        for day, found in sorted(by_day.items()):
            label = here.dates.day(found[0].date.first)
            parts.append(Part(links.part_of(here.address, f"{day:02}"), label, tuple(found)))
    return of_parts(here.view, here.address, name, parts)


def _parted(
    here: Here, year: int, month: int, events: Sequence[Event]
) -> list[tuple[str, Markup, list[Event]]]:
    days, whole, longer = [], [], []
    for e in events:
        p = e.date.start
        if p and p.grain is Grain.DAY and (p.first.year, p.first.month) == (year, month):
            days.append(e)
        elif not e.date.is_span and e.date.grain is Grain.MONTH:
            whole.append(e)
        else:
            longer.append(e)
    return [
        ("days", here.say("month-days"), days),
        ("month", here.say("month-undated"), whole),
        ("longer", here.say("month-longer"), longer),
    ]


def _along(all: Sequence[str], name: Callable[[str], str]) -> Along:
    """Return by address what comes before and after it, as (class, name, address)."""
    found: dict[str, list[tuple[str, str, str]]] = {address: [] for address in all}
    for before, after in pairwise(all):
        found[after].insert(0, ("prev", name(before), before))
        found[before].append(("next", name(after), after))
    return found


def _ends(here: Here, along: Along) -> list[tuple[str, Markup]]:
    return [(cls, here.link(name, there)) for cls, name, there in along[here.address]]


def _year_of(view: View) -> Callable[[str], str]:
    return lambda address: view.dates.year(int(address.split("/")[1]))


def _month_of(view: View) -> Callable[[str], str]:
    return lambda address: view.dates.month(*map(int, address.split("/")[1:3]))
