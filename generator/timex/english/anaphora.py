"""Dates told by the time in focus: "October of that year", "the previous April"."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR

from generator.model.when import Grain, When
from generator.timex.english import words as w
from generator.timex.rule import Context, Focus, Reading, Rule
from generator.timex.value import UNKNOWN, Unit, days, value_of

_OF = (
    r"(?:,? (?:of|in|later|earlier))? "
    r"(?P<of>that(?: same)?|the same|the previous|the following|the next) year"
)
_OFF = {"the previous": -1, "the following": 1, "the next": 1}
_EARLY = rf"(?:{w.EARLY})?"
_WHICH = r"(?P<which>the (?:previous|preceding|following|next|same)|that(?: same)?) "


def _year(context: Context, of: str) -> str:
    focus = context.focus
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


def _beside(m: re.Match[str], context: Context) -> Reading:
    """Read "the previous April", "that summer": the last before, or the first after, the focus."""
    part = f"{w.month_of(m):02}" if m["month"] else w.SEASONS[m["season"]]
    focus, which = context.focus, m["which"].removeprefix("the ")
    if focus is None or focus.when.grain < Grain.YEAR:
        return Reading("DATE", f"XXXX-{part}", w.mod_of(m))
    year = focus.when.first.year
    if which in ("previous", "preceding"):
        year = _last(part, (year, year - 1), focus.when, before=True)
    elif which in ("following", "next"):
        year = _last(part, (year, year + 1), focus.when, before=False)
    known = f"{year:04}" if MINYEAR <= year <= MAXYEAR else "XXXX"
    return Reading("DATE", f"{known}-{part}", w.mod_of(m))


def _last(part: str, years: tuple[int, int], focus: When, *, before: bool) -> int:
    this = days(f"{years[0]:04}-{part}")
    fits = this and (this.last < focus.first if before else this.first > focus.last)
    return years[0] if fits else years[1]


def _nth(m: re.Match[str], context: Context) -> Reading | None:
    """Read "on the 20th" in the month in focus, else in the text's own."""
    day = w.day_of(m)
    when = context.focus.when if context.focus else None
    if when and when.grain >= Grain.MONTH:
        month = f"{when.last:%Y-%m}"
    elif context.day and not context.narrative:
        month = f"{context.day:%Y-%m}"
    else:
        month = UNKNOWN["month"]
    value = f"{month}-{day:02}"
    return Reading("DATE", value) if "X" in value or days(value) else None


def _the_unit(m: re.Match[str], context: Context) -> Reading:
    """Read "for the year" as the year in focus where one is, else as the text's own."""
    unit, focus = w.UNITS[m["unit"]], context.focus
    if focus and _is_unit(focus, unit):
        return Reading("DATE", value_of(unit, focus.when.first))
    return Reading("DATE", value_of(unit, context.here))


def _is_unit(focus: Focus, unit: Unit) -> bool:
    value = focus.value
    return {
        "day": focus.when.is_day,
        "week": "-W" in value and not value.endswith("WE"),
        "month": len(value) == 7 and value[-2:].isdecimal(),
        "quarter": "-Q" in value,
        "year": value.isdecimal(),
    }[unit]


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
    Rule(
        "that <month>",
        rf"{_EARLY}{_WHICH}(?:{w.MONTH}|{w.SEASON})(?! [0-9])",
        _beside,
        ("the previous ", "the preceding ", "the following ", "the next ", "the same ", "that "),
    ),
    Rule(
        "the day",
        r"(?:end|ends|ended|ending|finish|finished|finishing|close|closed|start|started|late in|"
        r"early in|for most of|rest of|remainder of) (?P<x>the (?P<unit>day|week))(?! (?:of|before|"
        r"after|that|when|in which)(?!\w))",
        _the_unit,
        ("the day", "the week"),
    ),
    Rule(
        "the year",
        r"(?:for|in|during|over|from) "
        r"(?P<x>the (?:full |whole |entire )?(?P<unit>week|month|quarter|year))"
        r"(?!['’]|[ -](?:of|before|after|that|when|in which|to|ago|earlier|[0-9]|old|following|"
        r"since|leading|preceding|he|she|it|they|we|you|i|the|an?)(?!\w))",
        _the_unit,
    ),
    Rule(
        "on the <nth>",
        r"(?:on|by|until|till|since|from) (?P<x>the (?P<day>[12]?[0-9]|3[01])(?:st|nd|rd|th))"
        r"(?=[.,;:)]| ?$| (?:and|but|was|were|it|he|she|they|we|the|a|an|in|at|when|that|after|"
        r"before|with|of (?:the|that|this|next|last) month)(?!\w))",
        _nth,
    ),
)
