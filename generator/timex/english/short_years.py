"""Years of two figures: "'89", "October '88", "the fall of '87"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule

_YY = r"'(?P<yy>[0-9]{2})(?!['0-9])"


def _year(m: re.Match[str], context: Context) -> str:
    """Return "'89" as the latest such year, in a history that of the century in focus."""
    focus = context.focus
    if context.narrative and focus:
        return f"{focus.when.first.year // 100:02}{m['yy']}"
    if context.day is None:
        return f"XX{m['yy']}"
    now = context.day.year
    year = now // 100 * 100 + int(m["yy"])
    return f"{year if year <= now + 1 else year - 100:04}"


def _short_year(m: re.Match[str], context: Context) -> Reading:
    return Reading("DATE", _year(m, context))


def _part_of_year(m: re.Match[str], context: Context) -> Reading:
    if not m["month"] and not m["season"]:
        return Reading("DATE", _year(m, context), w.mod_of(m))
    part = f"{w.month_of(m):02}" if m["month"] else w.SEASONS[m["season"]]
    return Reading("DATE", f"{_year(m, context)}-{part}", w.mod_of(m))


RULES = (
    Rule(
        "<month> '<yy>",
        rf"(?:{w.EARLY})?(?:{w.MONTH}|(?:the )?{w.SEASON}|fiscal)(?: of)? {_YY}",
        _part_of_year,
        (" '",),
    ),
    Rule(
        "'<yy>",
        r"(?:(?<=[0-9],)|in|since|of|by|from|until|till|before|after|and|to|summer|spring|winter|"
        r"fall) "
        rf"(?P<x>{_YY})",
        _short_year,
        (" '",),
    ),
)
