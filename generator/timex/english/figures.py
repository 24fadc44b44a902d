"""Dates in figures: "2024-03-15", "25/12/2019", "7/8/07"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from generator.timex.english import words as w
from generator.timex.english.short_years import full_year
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days

_THESE_YEARS = date(2024, 1, 1)
_TERM = 10  # years ahead that a date in figures may be of, as of a card or a bond
_CLOSE = 7  # days from the text's own within which one order of day and month is the likelier


def _digits(m: re.Match[str], _: Context) -> Reading | None:
    return _dated(m["year"], m["mm"], m["dd"])


def _dated(year: str | int, month: str | int, day: str | int) -> Reading | None:
    value = f"{int(year):04}-{int(month):02}-{int(day):02}"
    return Reading("DATE", value, "", "stated") if days(value) else None


def _slashed(m: re.Match[str], context: Context) -> Reading | None:
    """Read "7/8/2007"; behind dots the day is first."""
    a, b, year = int(m["a"]), int(m["b"]), int(m["year"])
    return _dated(year, b, a) if m["dot"] == "." else _in_order(year, a, b, context.day)


def _short(m: re.Match[str], context: Context) -> Reading | None:
    """Read "7/8/07" as "7/8/2007"."""
    if context.day is None:
        return None
    return _in_order(int(full_year(m["yy"], context, _TERM)), int(m["a"]), int(m["b"]), context.day)


def _in_order(year: int, a: int, b: int, day: date | None) -> Reading | None:
    """Read the order that is a day, or one near the text's own; of two the year alone is sure."""
    readings = {r for month, d in ((a, b), (b, a)) if (r := _dated(year, month, d))}
    near = [r for r in readings if day and abs((date.fromisoformat(r.value) - day).days) <= _CLOSE]
    known = near if len(near) == 1 else list(readings)
    if len(known) == 1:
        return known[0]
    return Reading("DATE", f"{year:04}", "", "stated") if known else None


def _hyphened(m: re.Match[str], context: Context) -> Reading | None:
    """Read "9-may-98" as the latest such day; a text of no day is of these years."""
    told = context if context.day else replace(context, day=_THESE_YEARS)
    return _dated(m["year"] or full_year(m["yy"], told, _TERM), w.month_of(m), w.day_of(m))


RULES = (
    Rule(
        "<day>-<month>-<year>",
        rf"{w.DAY}[-/]{w.MONTH}[-/](?:{w.YEAR}|(?P<yy>[0-9]{{2}})(?!-))",
        _hyphened,
        w.NEEDS_MONTH,
    ),
    Rule(
        "<year>-<month>-<day>",
        r"(?P<year>[12][0-9]{3})(?P<sep>[-/.])(?P<mm>[01][0-9])(?P=sep)(?P<dd>[0-3][0-9])",
        _digits,
    ),
    Rule(
        "<day>/<month>/<year>",
        rf"(?P<a>[0-3]?[0-9])(?P<dot>[-/.])(?P<b>[0-3]?[0-9])(?P=dot){w.YEAR}",
        _slashed,
    ),
    Rule(
        "<month>/<day>/<yy>",
        r"(?P<a>[0-3]?[0-9])/(?P<b>[0-3]?[0-9])/(?P<yy>[0-9]{2})(?![/0-9])",
        _short,
        ("/",),
    ),
)
