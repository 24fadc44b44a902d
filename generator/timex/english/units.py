"""This, last and next with a unit of the calendar, a weekend or a month."""

from __future__ import annotations

import re

from generator.model.when import day_after
from generator.timex.english import words as w
from generator.timex.english.nearest import full, over_or_to_come
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days, moved, value_of

_TURN = {
    "last": -1, "the last": -1, "this": 0, "the current": 0, "next": 1, "this coming": 1,
    "the coming": 1,
}  # fmt: skip
_EARLY = (
    r"(?:(?P<early>earlier|later|early|late|mid)[ -]|"
    r"(?:the )?(?P<early_b>start|beginning|middle|end) of )?"
)


def _unit(m: re.Match[str], context: Context) -> Reading | None:
    unit = w.UNITS[m["unit"]]
    if unit == "day":  # "the last day" is not yesterday, nor "next day" tomorrow
        return None
    if m["turn"] == "the last" and unit in ("decade", "century"):  # ten years back from now
        return None
    day = moved(context.here, unit, _TURN[m["turn"]])
    return Reading("DATE", value_of(unit, day), w.mod_of(m))


def _end_of_unit(m: re.Match[str], context: Context) -> Reading:
    mod = w.mod_of(m) or "END"
    return Reading("DATE", value_of(w.UNITS[m["unit"]], context.here), mod)


def _weekend(_: re.Match[str], context: Context) -> Reading:
    """Read the latest weekend that has begun, or the coming one if the verb says so."""
    day = context.here
    if day and day.isoweekday() < 6:
        day = day_after(day, 0 if context.ahead else -7)
    return Reading("DATE", value_of("weekend", day))


def _month_of_year(m: re.Match[str], context: Context) -> Reading:
    year = value_of("year", moved(context.here, "year", _TURN[m["turn"]]))
    return Reading("DATE", f"{year}-{w.month_of(m):02}", w.mod_of(m))


def _day_of_year(m: re.Match[str], context: Context) -> Reading | None:
    year = value_of("year", moved(context.here, "year", _TURN[m["turn"]]))
    value = f"{year}-{w.month_of(m):02}-{w.day_of(m):02}"
    return Reading("DATE", value) if "X" in value or days(value) else None


def _month(m: re.Match[str], context: Context) -> Reading | None:
    """Read "last March" as the latest that is over, "next" as the first to come, "this" by 6.4."""
    rest = f"{w.month_of(m):02}"
    if m["turn"] == "this":
        value = full(rest, context)
        return Reading("DATE", value, w.mod_of(m)) if value else None
    near = over_or_to_come(rest, context.day, m["turn"])
    return Reading("DATE", str(near) if near else f"XXXX-{rest}", w.mod_of(m))


RULES = (
    Rule(
        "this <unit>",
        rf"{_EARLY}(?P<turn>{w.either(_TURN)}) {w.UNIT}",
        _unit,
        ("last", "this", "next", "coming", "current"),
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
        r"(?:the )?(?P<unit>week|month|quarter|year|decade)(?:'s |-| )end(?!s|ed|ing)",
        _end_of_unit,
        ("end",),
    ),
    Rule("the weekend", r"the weekend", _weekend, ("the weekend",)),
    Rule(
        "<month> this year",
        rf"{_EARLY}{w.MONTH},? (?:of )?(?P<turn>last|this|next) year",
        _month_of_year,
        (" year",),
    ),
    Rule(
        "<day> <month> this year",
        rf"{w.DAY} {w.MONTH},? (?:of )?(?P<turn>last|this|next) year",
        _day_of_year,
        (" year",),
    ),
    Rule(
        "<month> <day> this year",
        rf"{w.MONTH} {w.DAY},? (?:of )?(?P<turn>last|this|next) year",
        _day_of_year,
        (" year",),
    ),
    Rule(
        "last <month>",
        rf"{_EARLY}(?P<turn>last|this past|this|next) {w.MONTH}",
        _month,
        ("last", "this", "next"),
    ),
)
