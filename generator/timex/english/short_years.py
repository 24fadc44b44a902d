"""Years of two figures: "'89", "October '88", "the fall of '87"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days

_ENDS = (
    r"(?= *[,;)\n]| *$|[.:](?![0-9])| (?:and|but|to|in|at|by|for|from|was|were|is|has|had|when|the|"
    r"he|she|it|they|with|after|before|until|as)(?!\w))"
)
_HALVES = 2
_YY = r"'(?P<yy>[0-9]{2})(?!['0-9])"


def full_year(yy: str, context: Context, ahead: int = 1) -> str:
    """Return "89" as the latest such year, in a history that of the century in focus.

    ``ahead``: years after the text's own that it may be.
    """
    focus = context.focus
    if context.narrative and focus:
        return f"{focus.when.first.year // 100:02}{yy}"
    if context.day is None:
        return f"XX{yy}"
    now = context.day.year
    year = now // 100 * 100 + int(yy)
    return f"{year if year <= now + ahead else year - 100:04}"


def _day(m: re.Match[str], context: Context) -> Reading | None:
    value = f"{full_year(m['yy'], context)}-{w.month_of(m):02}-{w.day_of(m):02}"
    return Reading("DATE", value) if "X" in value or days(value) else None


def _short_year(m: re.Match[str], context: Context) -> Reading:
    return Reading("DATE", full_year(m["yy"], context))


def _part_of_year(m: re.Match[str], context: Context) -> Reading:
    if not m["month"] and not m["season"]:
        return Reading("DATE", full_year(m["yy"], context), w.mod_of(m))
    part = f"{w.month_of(m):02}" if m["month"] else w.SEASONS[m["season"]]
    return Reading("DATE", f"{full_year(m['yy'], context)}-{part}", w.mod_of(m))


def _quarter(m: re.Match[str], context: Context) -> Reading | None:
    letter, n = m["letter"].upper(), int(m["n"])
    fits = letter == "Q" or n <= _HALVES
    return Reading("DATE", f"{full_year(m['yy'], context)}-{letter}{n}") if fits else None


RULES = (
    Rule("<n>Q<yy>", r"(?P<n>[1-4])(?P<letter>[qh])(?P<yy>[0-9]{2})", _quarter),
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
    Rule(
        "<day> <month> <yy>",
        rf"{w.DAY} {w.MONTH} (?P<yy>[0-9]{{2}}){_ENDS}",
        _day,
        w.NEEDS_MONTH,
    ),
)
