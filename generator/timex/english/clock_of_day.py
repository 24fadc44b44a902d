"""Times of the clock with a part of a day: "10:40 this morning", "8 o'clock tonight"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.hours import HALF, HOURS, MODS, NEAR
from generator.timex.english.named_day import weekday_value
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import moved, value_of

_DAYS = {"this": 0, "yesterday": -1, "tomorrow": 1, "last": -1}
_LATE = ("afternoon", "evening", "night")
_FIRST_AT_NIGHT = 5
_AT = rf"(?:{HALF}|(?P<h_b>1[0-2]|[1-9]|{w.either(HOURS)})(?:[:.](?P<min_b>[0-5][0-9])| o'clock)?)"
_OF = (
    r"(?:(?:,? in the|,? at|,? (?P<turn>this|yesterday|tomorrow|last)|"
    rf",?(?: on)? {w.WEEKDAY})? (?P<part>morning|afternoon|evening|night)|,? (?P<part_b>tonight))"
)


def _time(m: re.Match[str], context: Context) -> Reading | None:
    """Read the hour in the half of the day that its part lies in; "2 at night" is early."""
    said, minute = m["h"] or m["h_b"], m["min"] or m["min_b"] or "00"
    hour, part = HOURS.get(said) or int(said), m["part"] or "night"
    if not 1 <= hour <= 12:
        return None
    late = part in _LATE and not (part == "night" and (hour == 12 or hour < _FIRST_AT_NIGHT))
    if m["half"]:
        late = m["half"].startswith("p")
    hour = hour % 12 + (12 if late else 0)
    return Reading("TIME", f"{_day(m, context)}T{hour:02}:{minute}", MODS.get(m["near"] or "", ""))


def _day(m: re.Match[str], context: Context) -> str:
    if m["weekday"]:
        return weekday_value(context, w.weekday_of(m))
    return value_of("day", moved(context.day, "day", _DAYS[m["turn"] or "this"]))


RULES = (
    Rule(
        "<clock> this <part of day>",
        rf"(?:(?:at|by|until|till|before|after|since) |(?=about |around ))(?P<x>{NEAR}{_AT}{_OF})",
        _time,
        ("morning", "afternoon", "evening", "night"),
    ),
)
