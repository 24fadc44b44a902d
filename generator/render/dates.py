"""Dates on a page: ``<time>`` exactly as precise as the date is known, and no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta
from markupsafe import Markup

from generator.model.records import Event
from generator.model.when import MONTHS, SEASONS, Grain, Point, When
from generator.model.words import day_in_words, in_words
from generator.render.escape import ours, phrase, written
from generator.text import counted

_DAYS_OF_A_YEAR, _DAYS_OF_A_MONTH = 365.2425, 30.436875
_MACHINE = {Grain.DAY: 10, Grain.MONTH: 7, Grain.YEAR: 4}  # characters of an ISO date
_NOT_KNOWN = {
    Grain.MONTH: "day not known",
    Grain.SEASON: "day not known",
    Grain.YEAR: "day not known",
    Grain.DECADE: "year not known",
    Grain.CENTURY: "year not known",
}
OCCURRENCE = {
    "happened": "",
    "ongoing": "ongoing",
    "planned": "planned",
    "postponed": "postponed",
    "cancelled": "cancelled",
    "did-not-happen": "did not happen",
}
_PLANNED, _STRUCK = {"planned", "postponed"}, {"cancelled", "did-not-happen"}


@dataclass(frozen=True, slots=True)
class YearOf:
    """The heading under which an event stands in a list: a year, a decade, "until 2020"."""

    year: int
    label: str
    anchor: str


def machine_readable(p: Point | None) -> str:
    """Return the value of ``datetime=``, "" where HTML has none or it would say too much."""
    if p is None or p.approximate or p.uncertain or p.grain not in _MACHINE:
        return ""
    return p.first.isoformat()[: _MACHINE[p.grain]]


def timed(words: str, p: Point | None, hidden: str = "") -> Markup:
    """Return ``words`` in a ``<time>``; ``hidden`` is read out and not shown."""
    value = machine_readable(p)
    text = phrase('{}<span class="vh"> {}</span>', words, hidden) if hidden else written(words)
    return phrase('<time datetime="{}">{}</time>', ours(value), text) if value else text


def full(when: When) -> Markup:
    """Return the date in words; a span has one ``<time>`` for each end.

    >>> from generator.model.when import parse
    >>> print(full(parse("2024-03")))
    <time datetime="2024-03">March 2024</time>
    """
    words = in_words(when)
    if when.start and when.end:
        return _span(when.start, when.end, words) if when.is_span else timed(words, when.start)
    side, _, day = words.partition(" ")  # "from …", "until …"
    return phrase("{} {}", side, timed(day, when.start or when.end))


def in_list(when: When, under: int) -> Markup:
    """Return the date as the rail shows it under the year ``under``, which is told unseen."""
    if when.is_span:
        return _span_in_list(when, under)
    p = when.start
    if p is None or p.first.year != under or p.grain < Grain.SEASON:
        return full(when)
    about = "about " if p.approximate else ""
    doubt = " (uncertain)" if p.uncertain else ""
    return timed(f"{about}{_short(p)}{doubt}", p, str(under))


def notes(e: Event) -> list[str]:
    """Return the words beside a date in a list: whether it came about, and what is not known."""
    words = [OCCURRENCE[e.occurrence]]
    if not e.date.is_span and e.date.grain is not Grain.DAY:
        words.append(_NOT_KNOWN[e.date.grain])
    return [w for w in words if w]


def mark(e: Event) -> str:
    """Return the classes that draw an event's mark: how weighty, and how certain its date."""
    if e.occurrence in _PLANNED:
        shape = "plan"
    elif e.occurrence in _STRUCK:
        shape = "off"
    elif e.date.is_span:
        shape = "range"
    else:
        shape = "day" if e.date.is_day else "about"
    return f"{e.importance} {shape}"


def year_of(when: When) -> YearOf:
    """Return the year of a list that an event stands under: that of its first known day."""
    p = when.start or when.end
    year = p.first.year if p else 1
    if when.start is None:
        return YearOf(year, f"until {year}", f"until-{year}")
    if p and p.grain < Grain.YEAR:
        words = in_words(When(p, p)).removeprefix("about ").removeprefix("the ")
        return YearOf(year, words, f"y{year}-{p.grain.name.lower()}")
    return YearOf(year, str(year), f"y{year}")


def gap(before: When, after: When) -> str:
    """Return "4 years 10 months later" where a year or more lies between two dates, else ""."""
    if before.end is None or after.start is None or before.last >= after.first:
        return ""
    words = _distance(before.end, after.start)
    coarse = min(before.end.grain, after.start.grain) < Grain.SEASON
    least = relativedelta(after.first, before.last).years
    # Between "1996" and "1997" may lie a day.
    enough = words not in ("", "about 1 year") if coarse else least
    return f"{words} later" if enough else ""


def delay(here: When, there: When) -> str:
    """Return how much later or earlier ``there`` is, as exactly as both are known."""
    if here.start is None or here.end is None or there.start is None or there.end is None:
        return ""
    if here.overlaps(there):
        return "the same day" if here == there and here.is_day else ""
    later = there.first > here.last
    words = _distance(here.end, there.start) if later else _distance(there.end, here.start)
    return f"{words} {'later' if later else 'earlier'}" if words else ""


def years_in_words(first: date, last: date) -> str:
    """Return "1994–2025", or the one year."""
    return f"{first.year}–{last.year}" if first.year != last.year else f"{first.year}"


def _distance(a: Point, b: Point) -> str:
    """Return "3 years 11 months", with "about" unless both are exact days; "" for next to none.

    What is no exact day is counted from its middle.
    """
    grain = min(a.grain, b.grain)
    vague = any(p.approximate or p.uncertain for p in (a, b))
    days = (_middle(b) - _middle(a)).days
    if grain is Grain.DAY and days < 100:
        words = counted(days, "day")
    elif grain is Grain.DAY and not vague:
        between = relativedelta(b.first, a.first)
        months = 12 * between.years + between.months
        words = _years_and_months(months, between.days if months < 12 else 0)
    elif grain >= Grain.SEASON:
        words = _years_and_months(round(days / _DAYS_OF_A_MONTH))
    else:
        years = round(days / _DAYS_OF_A_YEAR)
        years = round(years, -1) if years >= 20 and (vague or grain < Grain.YEAR) else years
        words = _years_and_months(12 * years)
    return f"about {words}" if words and (vague or grain < Grain.DAY) else words


def _middle(p: Point) -> date:
    return p.first + (p.last - p.first) / 2


def _years_and_months(months: int, days: int = 0) -> str:
    told = ((months // 12, "year"), (months % 12, "month"), (days, "day"))
    return " ".join(counted(n, noun) for n, noun in told if n)


def _short(p: Point) -> str:
    if p.grain is Grain.DAY:
        return day_in_words(p.first, year=False)
    if p.grain is Grain.SEASON:
        return SEASONS[p.season]
    return MONTHS[p.first.month - 1]


def _span_in_list(when: When, under: int) -> Markup:
    a, b = when.start, when.end
    if a is None or b is None:
        end = a or b
        word = "from" if a else "until"
        if end is None or end.first.year != under or end.grain < Grain.MONTH:
            return full(when)
        return phrase("{} {}", word, timed(_short(end), end, str(under)))
    if {a.first.year, b.first.year} != {under} or min(a.grain, b.grain) < Grain.MONTH:
        return full(when)
    if when.approximate or when.uncertain:
        return full(when)
    if a.grain is b.grain is Grain.DAY and a.first.month == b.first.month:
        return phrase("{}–{}", timed(str(a.first.day), a), timed(_short(b), b, str(under)))
    return phrase("{} – {}", timed(_short(a), a), timed(_short(b), b, str(under)))


def _span(a: Point, b: Point, words: str) -> Markup:
    for dash in (" – ", "–", " to "):
        head, found, tail = words.partition(dash)
        if found and dash not in tail:
            return phrase("{}{}{}", timed(head, a), ours(dash), timed(tail, b))
    return timed(words, None)
