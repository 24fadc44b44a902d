"""The turns of years and ages, and seasons counted off: "the new year", "two summers ago"."""

from __future__ import annotations

import re
from datetime import MAXYEAR

from generator.timex.english import words as w
from generator.timex.english.nearest import over_or_to_come
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import UNKNOWN

_HALF = 6  # months of a year after which its end is nearer than its start
_AGES = {"century": 100, "millennium": 1000, "decade": 10, "year": 1}
_NUMBER = rf"(?P<n>[1-9][0-9]?|an?|{w.either(w.SMALL)}|twenty|thirty|forty|fifty)"


def _turn(m: re.Match[str], context: Context) -> Reading:
    """Read the turn that is nearest to the time in focus, or to the text's own day."""
    here, width = context.here, _AGES[m["age"]]
    if here is None:
        return Reading("DATE", UNKNOWN["year"], "APPROX")
    year = min((here.year + width // 2) // width * width, MAXYEAR)
    if m["age"] == "year":
        year = here.year + (here.month > _HALF)
    return Reading("DATE", f"{year:04}", "APPROX")


def _new_year(m: re.Match[str], context: Context) -> Reading:
    """Read the year that is to begin; in its first half the one that has begun."""
    here = context.here
    if here is None or here.year == MAXYEAR:
        return Reading("DATE", UNKNOWN["year"], w.mod_of(m))
    return Reading("DATE", f"{here.year + (here.month > _HALF):04}", w.mod_of(m))


def _seasons_ago(m: re.Match[str], context: Context) -> Reading:
    """Read "two summers ago" as the last but one that is over."""
    code = w.SEASONS[m["season"]]
    n = int(m["n"]) if m["n"].isdecimal() else w.NUMBERS[m["n"]]
    last = over_or_to_come(code, context.day, "last")
    year = last.first.year - n + 1 if last else 0
    return Reading("DATE", f"{year:04}-{code}" if year > 0 else f"XXXX-{code}")


def _other_day(_: re.Match[str], __: Context) -> Reading:
    return Reading("DATE", "PAST_REF", "", "stated")


RULES = (
    Rule(
        "the turn of the <age>",
        rf"the turn of (?:the|this|last) (?P<age>{w.either(_AGES)})",
        _turn,
        ("the turn of ",),
    ),
    Rule(
        "the new year",
        r"(?:in|into|until|till|by|before|for|of|after|to|over|since) "
        r"(?P<x>(?:(?P<early>early) in )?the new year)"
        r"(?!'|-| (?:holiday|festival|honours|celebration))",
        _new_year,
        ("the new year",),
    ),
    Rule(
        "<n> <seasons> ago",
        rf"{_NUMBER} {w.SEASON}s? ago",
        _seasons_ago,
        (" ago",),
    ),
    Rule(
        "the other day",
        r"the other (?:day|week|night|evening|morning)(?! of(?!\w))",
        _other_day,
        ("the other ",),
    ),
)
