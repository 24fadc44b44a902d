"""Stretches of days and months, each one expression ("4-9 March 2023").

The value is an ISO interval, ``2023-03-04/2023-03-09``; both ends are included.
"""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.nearest import full
from generator.timex.rule import Context, Read, Reading, Rule
from generator.timex.value import days

_TO = r"(?: ?- ?| (?:to|until|till|through) )"
_YEAR, _YEAR_B = rf"(?:,? {w.YEAR})?", rf"(?:,? {w.YEAR_B})?"
_WEEKDAY, _WEEKDAY_B = (rf"(?:{x},? )?(?:the )?" for x in (w.WEEKDAY, w.WEEKDAY_B))


def _interval(first: str, last: str, *, stated: bool) -> Reading | None:
    """Return the reading, ``None`` where an end is no date or comes before the start."""
    value = f"{first}/{last}"
    if "X" in value:
        known = days(value.replace("XXXX", "2000"))
        return Reading("DATE", value) if known else None
    if days(value) is None or first == last:
        return None
    return Reading("DATE", value, "", "stated" if stated else "reckoned")


def _days(m: re.Match[str], context: Context) -> Reading | None:
    """Read two days; a month or year that one of them lacks is the other's."""
    month, month_b = (w.month_of(m, g) if m[g] else 0 for g in ("month", "month_b"))
    first = f"{month or month_b:02}-{w.day_of(m):02}"
    last = f"{month_b or month:02}-{w.day_of(m, 'day_b'):02}"
    end = f"{m['year_b']}-{last}" if m["year_b"] else full(last, context)
    return _joined(first, end, m["year"], stated=bool(m["year_b"]))


def _next_days(m: re.Match[str], context: Context) -> Reading | None:
    """Read "4 and 5 May"; days that do not follow each other are no stretch of time."""
    return _days(m, context) if int(m["day_b"]) == int(m["day"]) + 1 else None


def _months(m: re.Match[str], context: Context) -> Reading | None:
    first, last = f"{w.month_of(m):02}", f"{w.month_of(m, 'month_b'):02}"
    end = f"{m['year_b']}-{last}" if m["year_b"] else full(last, context)
    return _joined(first, end, m["year"], stated=bool(m["year_b"]))


def _joined(first: str, end: str | None, year: str | None, *, stated: bool) -> Reading | None:
    """Return the stretch up to ``end``; ``first`` lies in the year before where it must."""
    if end is None:
        return None
    year = year or end[:4]
    if year == end[:4] and first > end[5:]:  # "30 December - 2 January"
        if year == "XXXX" or first[:2] == end[5:7]:
            return None
        year = f"{int(year) - 1:04}"
    return _interval(f"{year}-{first}", end, stated=stated)


def _rules(first: str, last: str, a: str, b: str, read: Read) -> tuple[Rule, Rule]:
    return (
        Rule(f"{first} - {last}", rf"{a}{_TO}{b}", read, w.NEEDS_MONTH),
        Rule(f"between {first} and {last}", rf"between (?P<x>{a} and {b})", read, w.NEEDS_MONTH),
    )


RULES = (
    *_rules(
        "<day>",
        "<day> <month> <year>",
        rf"{_WEEKDAY}{w.DAY}(?: {w.MONTH}{_YEAR})?",
        rf"{_WEEKDAY_B}{w.DAY_B} (?:of )?{w.MONTH_B}{_YEAR_B}",
        _days,
    ),
    *_rules(
        "<month> <day>",
        "<day>, <year>",
        rf"{w.MONTH} {w.DAY}{_YEAR}",
        rf"(?:{w.MONTH_B} )?{w.DAY_B}(?![0-9:]|[.,][0-9]){_YEAR_B}",
        _days,
    ),
    Rule(
        "<month> <day> and <day>",
        rf"{w.MONTH} {w.DAY} and (?:{w.MONTH_B} )?{w.DAY_B}(?![0-9:%])(?P<year>){_YEAR_B}",
        _next_days,
        w.NEEDS_MONTH,
    ),
    Rule(
        "<day> and <day> <month>",
        rf"(?:the )?{w.DAY} and {w.DAY_B} {w.MONTH_B}(?P<month>)(?P<year>){_YEAR_B}",
        _next_days,
        w.NEEDS_MONTH,
    ),
    *_rules("<month>", "<month> <year>", rf"{w.MONTH}{_YEAR}", rf"{w.MONTH_B}{_YEAR_B}", _months),
)
