"""Dates in figures: "2024-03-15", "25/12/2019", "7/8/07"."""

from __future__ import annotations

import re
from datetime import date

from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days

_CLOSE = 7  # days from the text's own within which one order of day and month is the likelier


def _digits(m: re.Match[str], _: Context) -> Reading | None:
    return _dated(m["year"], m["mm"], m["dd"])


def _dated(year: str | int, month: str | int, day: str | int) -> Reading | None:
    value = f"{int(year):04}-{int(month):02}-{int(day):02}"
    return Reading("DATE", value, "", "stated") if days(value) else None


def _slashed(m: re.Match[str], context: Context) -> Reading | None:
    """Read the one order of day and month that can be meant, or that is near the text's own day."""
    a, b, year = int(m["a"]), int(m["b"]), int(m["year"])
    if m["dot"] == "." or a > 12 or a == b:
        return _dated(year, b, a)
    if b > 12:
        return _dated(year, a, b)
    return _nearer(year, a, b, context.day)


def _short(m: re.Match[str], context: Context) -> Reading | None:
    """Read "7/8/07" where one order of it is near the text's own day, or the only one."""
    if context.day is None:
        return None
    a, b, year = int(m["a"]), int(m["b"]), context.day.year // 100 * 100 + int(m["yy"])
    if a > 12 or b > 12:
        return _dated(year, b, a) if a > 12 else _dated(year, a, b)
    return _nearer(year, a, b, context.day)


def _nearer(year: int, a: int, b: int, day: date | None) -> Reading | None:
    readings = [r for month, d in ((a, b), (b, a)) if day and (r := _dated(year, month, d))]
    near = [r for r in readings if day and abs((date.fromisoformat(r.value) - day).days) <= _CLOSE]
    return near[0] if len(near) == 1 or len({r.value for r in near}) == 1 else None


def _hyphened(m: re.Match[str], context: Context) -> Reading | None:
    """Read "9-may-98" in the century that is nearest to the text's own day."""
    year = int(m["year"] or m["yy"])
    if not m["year"]:
        here = context.day.year if context.day else 2000
        year += (here - year + 50) // 100 * 100
    return _dated(year, w.month_of(m), w.day_of(m))


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
