"""When: the days that a thing took or takes place, as exactly as they are known, and no more.

The text form is EDTF level 1 (ISO 8601-2:2019, and the Library of Congress specification of
4 February 2019) as far as news needs it: days, months, years, decades and centuries (``199X``,
``19XX``), seasons of the northern year (``2024-21`` to ``2024-24``), the qualifiers ``?``, ``~``
and ``%`` behind a date, intervals, and open ends (``..``).  What level 1 has beyond that (years of
more than four digits, ``2004-XX``, the unknown end ``/``) is refused with what to write instead.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from functools import lru_cache

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_WORDS = frozenset(map(str.lower, MONTHS))
WEEKDAY_WORDS = frozenset(map(str.lower, WEEKDAYS))
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}  # winter runs into the next year's February
_SEASON_FROM = {first: code for code, first in _FIRST_MONTH.items()}

_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)")


class Grain(IntEnum):
    """How fine a date is known, coarse to fine, so that ``min`` gives the coarser of two."""

    CENTURY = 1
    DECADE = 2
    YEAR = 3
    SEASON = 4
    MONTH = 5
    DAY = 6


class EDTFError(ValueError):
    """A text that is no date of ours; ``hint`` says what to write instead."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Point:
    """One EDTF date: a day, month, season, year, decade or century, and how sure it is.

    ``first`` and ``last`` are the days between which it lies, both included.
    """

    first: date
    last: date
    grain: Grain
    approximate: bool = False
    uncertain: bool = False

    @property
    def season(self) -> int:
        """Return EDTF's number of the season it begins with, 21 (spring) to 24, or 0 for none."""
        return _SEASON_FROM.get(self.first.month, 0)

    def __str__(self) -> str:
        """Return the date as EDTF."""
        if self.approximate or self.uncertain:
            return self._text + ("?" if not self.approximate else "%" if self.uncertain else "~")
        return self._text

    @property
    def _text(self) -> str:
        """Return the date as EDTF, but for how sure it is."""
        y = self.first.year
        match self.grain:
            case Grain.DAY:
                return self.first.isoformat()
            case Grain.MONTH:
                return f"{y:04}-{self.first.month:02}"
            case Grain.SEASON:
                return f"{y:04}-{self.season}"
            case Grain.YEAR:
                return f"{y:04}"
            case Grain.DECADE:
                return f"{y // 10:03}X"
            case Grain.CENTURY:
                return f"{y // 100:02}XX"


@dataclass(frozen=True, slots=True, eq=False)
class When:
    """A day, month, year … (then ``end`` is ``start``), or a span; ``None`` is its open end.

    Two ``When`` with the same EDTF text are equal.  They have no order of their own, since a month
    does not come before or after its days: ``sort_key`` gives the order of a list.
    """

    start: Point | None
    end: Point | None
    is_span: bool = False

    @property
    def first(self) -> date:
        """Return the earliest day it may be; ``date.min`` for an open start."""
        return self.start.first if self.start else date.min

    @property
    def last(self) -> date:
        """Return the latest day it may be; ``date.max`` for an open end."""
        return self.end.last if self.end else date.max

    @property
    def grain(self) -> Grain:
        """Return the coarsest grain of its ends."""
        return min(p.grain for p in (self.start, self.end) if p)

    @property
    def approximate(self) -> bool:
        """Say whether an end is approximate (``~``)."""
        return any(p.approximate for p in (self.start, self.end) if p)

    @property
    def uncertain(self) -> bool:
        """Say whether an end is uncertain (``?``)."""
        return any(p.uncertain for p in (self.start, self.end) if p)

    @property
    def is_day(self) -> bool:
        """Say whether it is one exactly known day."""
        return (
            not self.is_span
            and self.grain is Grain.DAY
            and not (self.approximate or self.uncertain)
        )

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Return what a list sorts by: the first day, and of two the one that is over earlier.

        So 1 September stands before "September", which stands before "September to December".
        """
        return (self.first, self.last, str(self))

    def overlaps(self, other: When) -> bool:
        """Say whether some day may belong to both."""
        return self.first <= other.last and other.first <= self.last

    def contains(self, day: date) -> bool:
        """Say whether ``day`` may belong to it."""
        return self.first <= day <= self.last

    def roughly(self) -> When:
        """Return the same days, marked approximate."""
        start, end = (p and replace(p, approximate=True) for p in (self.start, self.end))
        return When(start, end, self.is_span)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))

    def __str__(self) -> str:
        """Return EDTF; ``parse`` reads it back."""
        if not self.is_span:
            return str(self.start)
        return f"{self.start or '..'}/{self.end or '..'}"


def on(day: date) -> When:
    """Return the one day.

    >>> str(on(date(2024, 3, 15)))
    '2024-03-15'
    """
    p = Point(day, day, Grain.DAY)
    return When(p, p)


def span(start: date, end: date) -> When:
    """Return the days from ``start`` to ``end``, both included; one day where they are the same."""
    if start == end:
        return on(start)
    return When(Point(start, start, Grain.DAY), Point(end, end, Grain.DAY), is_span=True)


@lru_cache(4096)
def parse(text: str) -> When:
    """Return the ``When`` that an EDTF text says.

    >>> parse("2024-03").last
    datetime.date(2024, 3, 31)
    >>> str(parse("2024-03-11/.."))
    '2024-03-11/..'

    Raises ``EDTFError`` with a hint, among others for a day that is not in the calendar.
    """
    if "/" not in text or re.fullmatch(r"\d{1,2}/\d{1,2}/\d{2,4}", text):
        p = _point(text)
        return When(p, p)
    ends = text.split("/")
    if len(ends) != 2 or ends == ["..", ".."] or "" in ends:
        raise EDTFError(
            f"not a span of time: '{text}'",
            "write 2024-03-11/2024-03-16, or 2024-03-11/.. for an open end",
        )
    start, end = (None if e == ".." else _point(e) for e in ends)
    if start and end and start.first > end.last:
        raise EDTFError(f"the span ends before it begins: '{text}'", f"write {end}/{start}")
    return When(start, end, is_span=True)


def _point(text: str) -> Point:
    m = _POINT.fullmatch(text)
    if not m:
        raise EDTFError(f"not a date: '{text}'", _what_to_write(text))
    y, month, day, mark = m.groups()
    if "X" in y:
        if month:
            raise EDTFError(f"not a date: '{text}'", f"write {y}, a decade or century has no month")
        first, last, grain = _wide(y)
    elif y == "0000":
        raise EDTFError(f"not a date: '{text}'", "years run from 0001 to 9999")
    elif not month:
        first, last, grain = date(int(y), 1, 1), date(int(y), 12, 31), Grain.YEAR
    else:
        first, last, grain = _within_year(text, int(y), int(month), day)
    return Point(first, last, grain, mark in {"~", "%"}, mark in {"?", "%"})


def _wide(y: str) -> tuple[date, date, Grain]:
    if y == "00XX" or y == "000X":
        raise EDTFError(f"not a date: '{y}'", "years run from 0001 to 9999")
    first, last = int(y.replace("X", "0")), int(y.replace("X", "9"))
    grain = Grain.CENTURY if y.endswith("XX") else Grain.DECADE
    return date(first, 1, 1), date(last, 12, 31), grain


def _within_year(text: str, y: int, m: int, day: str | None) -> tuple[date, date, Grain]:
    if m in SEASONS and day is None:
        end = _FIRST_MONTH[m] + 2
        last_y, last_m = (y, end) if end <= 12 else (min(y + 1, 9999), end - 12)
        last = date(last_y, last_m, calendar.monthrange(last_y, last_m)[1])
        return date(y, _FIRST_MONTH[m], 1), last, Grain.SEASON
    if not 1 <= m <= 12:
        raise EDTFError(
            f"not a date: '{text}'",
            f"months run from 01 to 12 and seasons from 21 to 24, not {m:02}",
        )
    days = calendar.monthrange(y, m)[1]
    if day is None:
        return date(y, m, 1), date(y, m, days), Grain.MONTH
    if not 1 <= int(day) <= days:
        raise EDTFError(f"not a date: '{text}'", f"{MONTHS[m - 1]}{_of(y, m)} has {days} days")
    return date(y, m, int(day)), date(y, m, int(day)), Grain.DAY


def _of(y: int, m: int) -> str:
    return f" {y}" if m == 2 else ""


def _what_to_write(text: str) -> str:
    if m := re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", text):
        return f"write the year first: {m[3]}-…, as in 2024-03-15"
    if m := re.fullmatch(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", text):
        return "write " + "-".join([m[1], *(f"{int(p):02}" for p in m.groups()[1:] if p)])
    if re.fullmatch(r"\d{4}-(\d\d-)?XX(-XX)?", text):
        return f"write {text.split('-XX')[0]}, the part that is known"
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}T.*", text):
        return f"write {text[:10]}, and the time of day in 'time'"
    return (
        "write 2024-03-15, 2024-03, 2024, 199X, 2024-03-11/2024-03-16, with ~ behind it for 'about'"
    )


def days_between(a: date, b: date) -> range:
    """Return the ordinals of the days from ``a`` to ``b``, both included."""
    return range(a.toordinal(), b.toordinal() + 1)


def counted_from(day: date, n: int, unit: str) -> When:
    """Return the day so many days or weeks later, in weeks roughly; earlier where negative."""
    when = on(day_after(day, 7 * n if unit == "week" else n))
    return when.roughly() if unit == "week" else when


def day_after(day: date, days: int = 1) -> date:
    """Return the day that comes ``days`` later (earlier where negative), within the calendar."""
    return date.fromordinal(min(max((day.toordinal() + days), 1), date.max.toordinal()))
