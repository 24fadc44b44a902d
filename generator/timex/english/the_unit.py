"""A unit of the calendar with "the" alone: "for the year", "ended the day"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.lengths import length
from generator.timex.late import Late
from generator.timex.rule import Context, Focus, Reading, Rule
from generator.timex.value import Unit, moved, value_of

_REACH = 14
_REPORTS_OF_YEAR = 3  # the last month in which the year that is over is told of
_OF_NOW = Late(r" months of $|(?:%| percent| points| cents) (?:for|on) $")


def _the_unit(m: re.Match[str], context: Context) -> Reading:
    """Read "for the year" as the year in focus where one is, else as the text's own."""
    unit, focus = w.UNITS[m["unit"]], context.focus
    if focus and _is_unit(focus, unit):
        return Reading("DATE", value_of(unit, focus.when.first), w.mod_of(m))
    return Reading("DATE", value_of(unit, context.here), w.mod_of(m))


def _the_period(m: re.Match[str], context: Context) -> Reading:
    """Read "for the quarter" as the last that is over where none is in focus: reports tell of it.

    "The year ended" is a length: it need not be a year of the calendar.
    """
    if m["ended"] is not None and m["unit"] in ("year", "month"):
        return Reading("DURATION", length(m["unit"], 1), "", "stated")
    focus = context.focus
    if _OF_NOW.search(m.string, max(0, m.start() - _REACH), m.start()) and not context.narrative:
        return Reading("DATE", value_of(w.UNITS[m["unit"]], context.day))
    if m["unit"] == "year" and context.past and _is_reported(m, context):
        return Reading("DATE", value_of("year", moved(context.day, "year", -1)))
    if m["unit"] != "quarter" or context.ahead:
        return _the_unit(m, context)
    if focus and focus.quarter:
        return Reading("DATE", focus.quarter, w.mod_of(m))
    return Reading("DATE", value_of("quarter", moved(context.here, "quarter", -1)))


def _is_reported(m: re.Match[str], context: Context) -> bool:
    """Say whether figures "for the year" are those of the last: told early in the next."""
    focus, day = context.focus, context.day
    if day is None or day.month > _REPORTS_OF_YEAR or (focus and _is_unit(focus, "year")):
        return False
    led = m.string.endswith("for ", 0, m.start("x"))
    return led and m.string.startswith((",", ".", ";"), m.end("x"))


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
    Rule(
        "the day",
        r"(?:end|ends|ended|ending|finish|finished|finishing|close|closed|start|started|late in|"
        r"early in|(?:for|through) (?:most|much) of|rest of|remainder of|(?:higher|lower|flat|"
        r"changed|mixed|points?|cents?|percent|[0-9]%?) on) (?P<x>the (?P<unit>day|week))(?! (?:of|"
        r"before|after|that|when|in which)(?!\w))",
        _the_unit,
        ("the day", "the week"),
    ),
    Rule(
        "late in the <unit>",
        r"(?P<early>early|late|later|earlier) in the (?P<unit>day|week|month|quarter|year)",
        _the_unit,
        (" in the ",),
    ),
    Rule(
        "the year",
        r"(?P<x>the (?:full |whole |entire )?"
        r"(?P<unit>week|month|quarter|year)(?: to date)?)"
        rf"(?:(?P<ended>(?= (?:ended|ending|(?:to|through) (?:{w.either(w.MONTHS)}))(?!\w)))|"
        r"(?! ['0-9]|-on-|[ -](?:of|before|after|that|when|in which|to(?! [0-9$£€])|ago|earlier|"
        r"old|long|following|since|leading|preceding|finals?|mile|pound|he|she|it|they|we|you|i|the|"
        r"an?)(?!\w)))",
        _the_period,
    ),
)
