"""This, last and next with a unit of the calendar."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.late import Late
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import moved, value_of

_REACH = 260  # characters between a year and its end
_TOLD = r"(?:(?!(?<!\w)(?:born|founded|set up|who|whose|which|that)(?!\w))[^.!?\n])"
_OF_YEAR = Late(  # "in 2023 it lost money; at the end of the year"; "in 2023 and was sold at"
    rf"(?:\A|[.!?]['\")]{{0,2}}\s{{1,3}}|\n)(?:in (?P<year>[0-9]{{4}}),? {_TOLD}{{1,200}}(?:[.!?]"
    rf"['\")]{{0,2}}\s{{1,3}}{_TOLD}{{0,99}})?|(?:(?![,:;]){_TOLD}){{1,99}} in (?P<main>[0-9]{{4}})"
    rf"(?:;|,? (?:and|but) (?:was|were|had|it|they) )(?:(?![,:;]){_TOLD}){{0,99}})\Z"
)
_EARLY_IN_WEEK = 3  # Wednesday
_TURN = {
    "last": -1, "the last": -1, "this": 0, "the current": 0, "the present": 0, "next": 1,
    "this coming": 1, "the coming": 1, "this past": -1,
}  # fmt: skip
_ITS = {"current": 0, "present": 0, "coming": 1, "previous": -1, "prior": -1}


def _unit(m: re.Match[str], context: Context) -> Reading | None:
    unit = w.UNITS[m["unit"]]
    if unit == "day":  # "the last day" is not yesterday, nor "next day" tomorrow
        return None
    if m["turn"] == "the last" and unit in ("decade", "century"):  # ten years back from now
        return None
    year = context.focus.value if context.narrative and context.focus else ""
    if m["turn"] == "the last" and unit == "quarter" and year.isdecimal():  # of the year in focus
        return Reading("DATE", f"{year}-Q4", w.mod_of(m))
    step = (_TURN | _ITS)[m["turn"]]
    if unit == "weekend" and not step and context.past and context.day:
        step = -1 if context.day.isoweekday() <= _EARLY_IN_WEEK else 0  # it "was held this weekend"
    day = moved(context.here, unit, step)
    return Reading("DATE", value_of(unit, day), w.mod_of(m))


def _end_of_unit(m: re.Match[str], context: Context) -> Reading:
    """Read the end of the quarter that figures are of, else of the unit of the text's own day."""
    mod = w.mod_of(m) or "END"
    if m["unit"] == "quarter" and context.focus and context.focus.quarter and not context.ahead:
        return Reading("DATE", context.focus.quarter, mod)
    day, focus = context.here, context.focus
    if m["unit"] == "year" and context.past and focus and _is_of(m, focus.value):
        day = focus.when.first
    return Reading("DATE", value_of(w.UNITS[m["unit"]], day), mod)


def _is_of(m: re.Match[str], year: str) -> bool:
    """Say whether the year is the one that the sentence, or the one before it, is of."""
    of = _OF_YEAR.search(m.string, max(0, m.start() - _REACH), m.start())
    return of is not None and year in of.groups()


def _end_of_day(_: re.Match[str], context: Context) -> Reading:
    return Reading("DATE", value_of("day", context.here), "END")


RULES = (
    Rule(
        "this <unit>",
        rf"{w.EARLY_IF_ANY}(?P<turn>{w.either(_TURN)}) {w.UNIT}",
        _unit,
        ("last", "this", "next", "coming", "current", "present"),
    ),
    Rule(
        "its current <unit>",
        r"(?:its|their|his|her|our) (?P<x>(?P<turn>current|present|coming|previous|prior) "
        r"(?P<unit>week|month|quarter|year))",
        _unit,
        ("current ", "present ", "coming ", "previous ", "prior "),
    ),
    Rule(
        "the end of the <unit>",
        r"(?:the )?(?P<early_b>start|beginning|middle|end) of the "
        r"(?P<unit>week|month|quarter|year|decade)",
        _end_of_unit,
        (" of the ",),
    ),
    Rule(
        "year-end",
        r"(?:the )?(?P<unit>week|month|quarter|year|decade)(?:'s |-| )end"
        rf"(?!s|ed|ing| (?:{w.either(w.MONTHS)})\.? [0-9])",
        _end_of_unit,
        ("end",),
    ),
    Rule(
        "the end of the day",
        r"(?:by|until|till|before|near|towards?) "
        r"(?P<x>(?:the )?(?:end|close) of the day|day's end)",
        _end_of_day,
        (" of the day", "day's end"),
    ),
)
