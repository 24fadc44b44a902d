"""Dates: the years, each year, and each month, with what is known to touch them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from generator import links
from generator.model.records import Event
from generator.model.when import MONTHS, Grain
from generator.render import rows
from generator.render.escape import ours, phrase
from generator.render.page import Page, changed, filled
from generator.render.view import Here, View
from generator.text import counted

Along = Mapping[str, Sequence[tuple[str, str, str]]]


@dataclass(frozen=True, slots=True)
class Group:
    """Events of a year or month that are known alike."""

    anchor: str
    title: Markup
    rows: tuple[rows.Row, ...]
    brief: str = ""


def pages(view: View) -> Iterator[Page]:
    """Yield the list of years, then each year with its months."""
    here = Here(view, links.DATES)
    years = [
        (_year_link(here, y), _months(here, y), len(e)) for y, e in view.timeline.years.items()
    ]
    most = max((n for _, _, n in years), default=1)
    told = [(link, months, round(100 * n / most), n) for link, months, n in years]
    body = filled("dates.md", {"here": here, "years": told})
    described = "All events by year and month."
    yield Page(links.DATES, "Dates", described, body, "dates", changed(view.timeline.events))
    along = _along([links.page_of_year(y) for y in view.timeline.years], _year_name)
    for year, events in view.timeline.years.items():
        yield _year(view, year, events, along)
    along = _along([links.page_of_month(*m) for m in view.timeline.months], _month_name)
    for (year, month), events in view.timeline.months.items():
        yield _month(view, year, month, events, along)


def _year_link(here: Here, year: int) -> Markup:
    return here.link(year, links.page_of_year(year))


def _months(here: Here, year: int) -> list[tuple[Markup, int]]:
    found = here.view.timeline.months
    return [
        (here.link(MONTHS[m - 1], links.page_of_month(year, m)), len(found[year, m]))
        for m in range(1, 13)
        if (year, m) in found
    ]


def _year(view: View, year: int, events: Sequence[Event], along: Along) -> Page:
    here = Here(view, links.page_of_year(year))
    groups = []
    for (anchor, title, name), found in _by_part(here, year, events).items():
        # A month that is known without its day stands after the days: it is not the 1st.
        found.sort(key=lambda e: e.date.start.grain < Grain.DAY if e.date.start else True)
        shown = tuple(rows.short(here, e, under=year) for e in found)
        groups.append(Group(anchor, title, shown, name))
    values = {"here": here, "title": str(year), "kicker": here.link("Dates", links.DATES)}
    values |= {
        "count": counted(len(events), "event"),
        "groups": groups,
        "around": _ends(here, along),
    }
    values |= {"months": _months(here, year)}
    body = filled("date.md", values)
    described = f"{counted(len(events), 'event')} in {year}."
    return Page(here.address, str(year), described, body, "dates", changed(events))


def _by_part(
    here: Here, year: int, events: Sequence[Event]
) -> dict[tuple[str, Markup, str], list[Event]]:
    """Return the events of a year by (anchor, heading, short name), the months first."""
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for e in events:
        found[_part(year, e)].append(e)
    titles = {
        f"m{m:02}": (here.link(name, links.page_of_month(year, m)), name[:3])
        for m, name in enumerate(MONTHS, start=1)
    }
    titles |= {
        "season": (Markup("In a season, month not known"), "season"),
        "year": (Markup("In the year, month not known"), "year"),
        "decade": (Markup("In these years, year not known"), "decade"),
        "since": (Markup("Begun in an earlier year"), "since"),
        "until": (Markup("Ended in the year, beginning not known"), "until"),
    }
    return {(part, *titles[part]): found[part] for part in titles if part in found}


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


def _month(view: View, year: int, month: int, events: Sequence[Event], along: Along) -> Page:
    here = Here(view, links.page_of_month(year, month))
    groups = []
    for anchor, title, found in _parted(year, month, events):
        if found:
            shown = tuple(rows.short(here, e, under=year) for e in found)
            groups.append(Group(anchor, ours(title), shown))
    name = f"{MONTHS[month - 1]} {year}"
    kicker = phrase("{} · {}", here.link("Dates", links.DATES), _year_link(here, year))
    values = {"here": here, "title": name, "kicker": kicker, "groups": groups, "months": []}
    values |= {"count": counted(len(events), "event")}
    values |= {"around": _ends(here, along)}
    body = filled("date.md", values)
    described = f"{counted(len(events), 'event')} in {name}."
    return Page(here.address, name, described, body, "dates", changed(events))


def _parted(year: int, month: int, events: Sequence[Event]) -> list[tuple[str, str, list[Event]]]:
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
        ("days", "By day", days),
        ("month", "In this month, day not known", whole),
        ("longer", "Through this month, or some time around it", longer),
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


def _year_name(address: str) -> str:
    return str(int(address.split("/")[1]))


def _month_name(address: str) -> str:
    _, year, month, _ = address.split("/")
    return f"{MONTHS[int(month) - 1]} {int(year)}"
