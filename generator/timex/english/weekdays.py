"""Weekdays: alone, with a part of the day, and with last, this or next."""

from __future__ import annotations

import re
from datetime import date

from generator.model.when import day_after
from generator.timex.english import words as w
from generator.timex.english.named_day import listed, weekday_meant
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import value_of, weekday_near

_LATE = r"(?:(?P<early>early|late|earlier|later) (?:on )?)?"
_TURN = r"(?P<turn>last|this past|this last|this coming|this|next|the coming)"


def _reading(m: re.Match[str], weekday: int, day: date | None) -> Reading:
    value = value_of("day", day) if day else f"XXXX-WXX-{weekday}"
    part = m.groupdict().get("part")
    if part:
        return Reading("TIME", f"{value}T{w.PARTS_OF_DAY[part]}", w.mod_of(m))
    return Reading("DATE", value, w.mod_of(m))


def _weekday(m: re.Match[str], context: Context) -> Reading:
    """Read the latest such day, the article's own included; the coming one if the verb says so."""
    weekday = w.weekday_of(m)
    if day := listed(m, weekday, context):
        return _reading(m, weekday, day)
    idle = m.string.endswith("on a ", 0, m.start())  # any Monday
    return _reading(m, weekday, None if idle else weekday_meant(context, weekday))


def _turned(m: re.Match[str], context: Context) -> Reading:
    """Read "last Friday" as the latest before today, "next" as the first after it.

    Writers disagree on "next Friday" said on a Monday; the nearest is the more usual reading.
    """
    weekday, turn, day = w.weekday_of(m), m["turn"], context.day
    if day and turn.endswith(("last", "past")):
        day = weekday_near(day_after(day, -1), weekday, ahead=False)
    elif day:
        day = weekday_near(day_after(day, int(turn == "next")), weekday, ahead=True)
    return _reading(m, weekday, day)


def _stretch(m: re.Match[str], context: Context) -> Reading:
    first, last = w.weekday_of(m), w.weekday_of(m, "weekday_b")
    if context.day is None:
        return Reading("DATE", f"XXXX-WXX-{first}/XXXX-WXX-{last}")
    start = weekday_near(context.day, first, ahead=context.ahead)
    end = weekday_near(day_after(start), last, ahead=True)
    return Reading("DATE", f"{value_of('day', start)}/{value_of('day', end)}")


def _of_week(m: re.Match[str], context: Context) -> Reading:
    step = {"last": -1, "this": 0, "next": 1}[m["turn"]]
    if context.here is None:
        return _reading(m, w.weekday_of(m), None)
    monday = weekday_near(day_after(context.here, 7 * step), 1, ahead=False)
    return _reading(m, w.weekday_of(m), day_after(monday, w.weekday_of(m) - 1))


RULES = (
    Rule(
        "<weekday> last week",
        rf"{w.WEEKDAY}(?: {w.PART_OF_DAY})?(?: of)? (?P<turn>last|this|next) week",
        _of_week,
        (" week",),
    ),
    Rule("<weekday>", rf"{_LATE}{w.WEEKDAY}", _weekday, w.NEEDS_WEEKDAY),
    Rule(
        "<weekday> <part of day>",
        rf"{_LATE}{w.WEEKDAY} {w.PART_OF_DAY}",
        _weekday,
        w.NEEDS_PART_OF_DAY,
    ),
    Rule(
        "<weekday> to <weekday>",
        rf"{w.WEEKDAY}(?: ?- ?|-to-| (?:to|until|through) ){w.WEEKDAY_B}",
        _stretch,
        w.NEEDS_WEEKDAY,
    ),
    Rule(
        "last <weekday>",
        rf"{_LATE}{_TURN} {w.WEEKDAY}(?: {w.PART_OF_DAY})?",
        _turned,
        w.NEEDS_WEEKDAY,
    ),
)
