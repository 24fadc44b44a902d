"""Times of the clock with a date: "05:30 on 3 March 2022", "midnight Nov. 17"."""

from __future__ import annotations

import re
from typing import Literal

from generator.timex.english import words as w
from generator.timex.english.hours import HALF, MODS, NEAR, clock_of
from generator.timex.english.nearest import full
from generator.timex.english.zones import ZONE
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days

# Figures are a time by what follows them, or by the stroke between hour and minute.
_FIGURES = (
    r"(?:(?P<h_b>[01]?[0-9]|2[0-3])[:.](?P<min_b>[0-5][0-9])(?: ?(?:hours|hrs|h))?|"
    r"(?P<h_c>[01][0-9]|2[0-3])(?P<min_c>[0-5][0-9])(?= ?(?:hours|hrs|h|gmt|utc|local)(?!\w))"
    r"(?: ?(?:hours|hrs|h))?)"
)
_CLOCK = rf"{NEAR}(?:{HALF}|{_FIGURES}|(?P<named>noon|midnight|midday))(?: \(?{ZONE}\)?)?"
_ON = rf",?(?: on)? (?:{w.WEEKDAY},? )?(?:the )?"
_YEAR = rf"(?:,? {w.YEAR})?"


def _time(m: re.Match[str], context: Context) -> Reading | None:
    return _on(m, context, f"{w.month_of(m):02}-{w.day_of(m):02}")


def _at(m: re.Match[str], context: Context) -> Reading | None:
    """Read "Jan. 5 at noon": the date is an expression of its own, and tells the hour's day."""
    end = "" if m["month"] else "_b"
    return _on(m, context, f"{w.month_of(m, f'month{end}'):02}-{w.day_of(m, f'day{end}'):02}")


def _on(m: re.Match[str], context: Context, rest: str) -> Reading | None:
    day = f"{m['year']}-{rest}" if m["year"] else full(rest, context)
    clock = clock_of(m)
    if clock is None or day is None or ("X" not in day and days(day) is None):
        return None
    basis: Literal["stated", "reckoned"] = "stated" if m["year"] else "reckoned"
    return Reading("TIME", f"{day}T{clock}", MODS.get(m["near"] or "", ""), basis)


RULES = (
    Rule(
        "<clock> on <day> <month>",
        rf"{_CLOCK}{_ON}{w.DAY} (?:of )?{w.MONTH}{_YEAR}",
        _time,
        w.NEEDS_MONTH,
    ),
    Rule(
        "<month> <day> at <clock>",
        rf"(?:{w.MONTH} {w.DAY}|{w.DAY_B} {w.MONTH_B}){_YEAR},? at (?P<x>{_CLOCK})",
        _at,
        (" at ",),
    ),
    Rule(
        "<clock> on <month> <day>",
        rf"{_CLOCK}{_ON}{w.MONTH} {w.DAY}(?![0-9]){_YEAR}",
        _time,
        w.NEEDS_MONTH,
    ),
)
