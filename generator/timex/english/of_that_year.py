"""Dates of a year that the text named before: "October of that year"."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR

from generator.model.when import Grain
from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import UNKNOWN, days

_OF = (
    r"(?:,? (?:of|in|later|earlier))? "
    r"(?P<of>that(?: same)?|the same|the previous|the following|the next) year"
)
_OFF = {"the previous": -1, "the following": 1, "the next": 1}
_EARLY = rf"(?:{w.EARLY})?"


def _year(context: Context, of: str) -> str:
    focus = context.named
    if focus is None or focus.when.grain < Grain.YEAR:
        return UNKNOWN["year"]
    year = focus.when.first.year + _OFF.get(of, 0)
    return f"{year:04}" if MINYEAR <= year <= MAXYEAR else UNKNOWN["year"]


def _month_of_that_year(m: re.Match[str], context: Context) -> Reading:
    value = f"{_year(context, m['of'])}-{w.month_of(m):02}"
    return Reading("DATE", value, w.mod_of(m))


def _day_of_that_year(m: re.Match[str], context: Context) -> Reading | None:
    rest = f"{w.month_of(m):02}-{w.day_of(m):02}"
    value = f"{_year(context, m['of'])}-{rest}"
    return Reading("DATE", value) if days(f"2000-{rest}") else None


def _season_of_that_year(m: re.Match[str], context: Context) -> Reading:
    value = f"{_year(context, m['of'])}-{w.SEASONS[m['season']]}"
    return Reading("DATE", value, w.mod_of(m))


RULES = (
    Rule("<month> of that year", rf"{_EARLY}{w.MONTH}{_OF}", _month_of_that_year, (" year",)),
    Rule(
        "<day> <month> of that year",
        rf"(?:the )?{w.DAY} {w.MONTH}{_OF}",
        _day_of_that_year,
        (" year",),
    ),
    Rule("<month> <day> of that year", rf"{w.MONTH} {w.DAY}{_OF}", _day_of_that_year, (" year",)),
    Rule(
        "<season> of that year",
        rf"(?:{w.EARLY}|the )?{w.SEASON}{_OF}",
        _season_of_that_year,
        (" year",),
    ),
)
