"""TIMEX3 values: which days they mean, and how a day is written as its week, month, quarter …

An ISO interval (``2023-03-04/2023-03-09``) is our one addition: TIMEX3 would tag its two ends
apart, which loses that the words name one stretch of time.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from dateutil.relativedelta import relativedelta

from generator.model.when import When, day_after, on, parse, span
from generator.timex.late import Late

Unit = Literal["day", "weekend", "week", "month", "quarter", "half", "year", "decade", "century"]
UNKNOWN: dict[Unit, str] = {
    "day": "XXXX-XX-XX",
    "weekend": "XXXX-WXX-WE",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
_MONTHS = {"quarter": 3, "half": 6}
_YEARS = {"year": 1, "decade": 10, "century": 100}
_EDTF_SEASON = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_DAY = Late(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T.*)?")
_WEEK = Late(r"([0-9]{4})-W([0-9]{2})(?:-(WE|[1-7]))?")
_PART = Late(r"([0-9]{4})-(?:([QH])([1-4])|(SP|SU|FA|WI))")
_WIDE = Late(r"[0-9]{2,4}(?:-[0-9]{2})?")


def days(value: str) -> When | None:
    """Return the days of a TIMEX3 value, ``None`` where it names none or none that are known.

    >>> str(days("2024-W11")), str(days("2024-Q1")), str(days("199"))
    ('2024-03-11/2024-03-17', '2024-01/2024-03', '199X')
    >>> days("P2W"), days("XXXX-09-10"), days("2024-09-31")
    (None, None, None)
    """
    try:
        return _span(value) if "/" in value else _days(value)
    except ValueError:  # no such day in the calendar
        return None


def _span(value: str) -> When | None:
    first, last = (_days(v) for v in value.split("/", 1))
    if not first or not last or first.first > last.last:
        return None
    return When(first.start, last.end, is_span=True)


@lru_cache(maxsize=1024)  # a text comes back to the same days, and each is read twice
def _days(value: str) -> When | None:
    if m := _DAY.fullmatch(value):
        return on(date.fromisoformat(m[1]))
    if m := _WEEK.fullmatch(value):
        return _week(int(m[1]), int(m[2]), m[3])
    if m := _PART.fullmatch(value):
        if m[4]:
            return parse(f"{m[1]}-{_EDTF_SEASON[m[4]]}")
        n = 3 if m[2] == "Q" else 6
        last = int(m[3]) * n
        return parse(f"{m[1]}-{last - n + 1:02}/{m[1]}-{last:02}")
    if _WIDE.fullmatch(value):
        return parse(value + {2: "XX", 3: "X"}.get(len(value), ""))
    return None


def _week(year: int, week: int, day: str | None) -> When:
    first = date.fromisocalendar(year, week, 1)
    if day == "WE":
        return span(first + timedelta(5), first + timedelta(6))
    return on(first + timedelta(int(day) - 1)) if day else span(first, first + timedelta(6))


def value_of(unit: Unit, day: date | None) -> str:
    """Return the value of the unit that ``day`` lies in.

    >>> value_of("week", date(2024, 3, 15)), value_of("decade", date(2024, 3, 15))
    ('2024-W11', '202')
    """
    if day is None:
        return UNKNOWN[unit]
    iso, y = day.isocalendar(), day.year
    match unit:
        case "day":
            return day.isoformat()
        case "week" | "weekend":
            return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if unit == "weekend" else "")
        case "month":
            return f"{y:04}-{day.month:02}"
        case "quarter" | "half":
            return f"{y:04}-{unit[0].upper()}{(day.month - 1) // _MONTHS[unit] + 1}"
        case _:
            return f"{y:04}"[: {"year": 4, "decade": 3, "century": 2}[unit]]


def moved(day: date | None, unit: Unit, n: int) -> date | None:
    """Return the day ``n`` units later, earlier where negative; ``None`` outside the calendar.

    The 31st moved into a shorter month is that month's last day.

    >>> moved(date(2023, 3, 31), "month", -1)
    datetime.date(2023, 2, 28)
    """
    if day is None:
        return None
    try:
        if unit in ("day", "week", "weekend"):
            return day + timedelta(n * (1 if unit == "day" else 7))
        if unit in _YEARS:
            return day + relativedelta(years=n * _YEARS[unit])
        return day + relativedelta(months=n * _MONTHS.get(unit, 1))
    except (OverflowError, ValueError):
        return None


def weekday_near(day: date, weekday: int, *, ahead: bool) -> date:
    """Return the nearest day of that weekday (Monday is 1), ``day`` itself included."""
    if ahead:
        return day_after(day, (weekday - day.isoweekday()) % 7)
    return day_after(day, -((day.isoweekday() - weekday) % 7))
