"""Today, yesterday, tomorrow, and their mornings and nights."""

from __future__ import annotations

import re
from datetime import date

from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import moved, value_of

_STEP = {
    "today": 0, "yesterday": -1, "tomorrow": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip


def _speaking(context: Context) -> date | None:
    """Return the day that "yesterday" counts from: who is quoted in a history speaks in it."""
    focus = context.focus if context.narrative else None
    return focus.when.first if focus and focus.when.is_day else context.day


def _day(m: re.Match[str], context: Context) -> Reading:
    said = context.day if m["day"] == "today" else _speaking(context)
    day = moved(said, "day", _STEP[m["day"]])
    return Reading("DATE", value_of("day", day), w.mod_of(m))


def _part_of_day(m: re.Match[str], context: Context) -> Reading:
    day = moved(_speaking(context), "day", _STEP[m["day"]])
    return Reading("TIME", f"{value_of('day', day)}T{w.PARTS_OF_DAY[m['part']]}", w.mod_of(m))


def _this_part(m: re.Match[str], context: Context) -> Reading:
    part = w.PARTS_OF_DAY[m["part"]]
    return Reading("TIME", f"{value_of('day', context.day)}T{part}", w.mod_of(m))


def _tonight(m: re.Match[str], context: Context) -> Reading:
    return Reading("TIME", f"{value_of('day', _speaking(context))}TNI", w.mod_of(m))


def _last_night(m: re.Match[str], context: Context) -> Reading:
    day = value_of("day", moved(_speaking(context), "day", -1))
    return Reading("TIME", f"{day}T{w.PARTS_OF_DAY[m['part']]}", w.mod_of(m))


_EARLY = r"(?:(?P<early>earlier|later|early|late) )?"

RULES = (
    Rule("today", rf"{_EARLY}(?P<day>today|yesterday|tomorrow)", _day),
    Rule("the day before yesterday", rf"(?P<day>{w.either(tuple(_STEP)[3:])})", _day),
    Rule(
        "yesterday <part of day>",
        rf"{_EARLY}(?P<day>yesterday|tomorrow|today) {w.PART_OF_DAY}",
        _part_of_day,
    ),
    Rule("this <part of day>", rf"{_EARLY}this {w.PART_OF_DAY}", _this_part),
    Rule("tonight", rf"{_EARLY}tonight", _tonight),
    Rule("last night", r"(?:(?P<early>early|late) )?last (?P<part>night|evening)", _last_night),
)
