"""Times of the clock with a part of a day: "10:40 this morning", "half past two that afternoon"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.hours import (
    HALF,
    HOURS,
    MODS,
    NEAR,
    PAST_TO,
    day_going_on,
    past_or_to,
)
from generator.timex.english.named_day import weekday_value
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import UNKNOWN, moved, value_of

_DAYS = {"this": 0, "yesterday": -1, "tomorrow": 1, "last": -1}
_FROM_FOCUS = {
    "that": 0, "that same": 0, "the same": 0, "the next": 1, "the following": 1,
}  # fmt: skip
_LATE = ("afternoon", "evening", "night")
_FIRST_AT_NIGHT = 5
_HOUR = rf"1[0-2]|[1-9]|{w.either(HOURS)}"
_AT = rf"(?:{HALF}|(?:{PAST_TO} )?(?P<h_b>{_HOUR})(?:[:.](?P<min_b>[0-5][0-9])| o'clock)?)"
_OF = (
    r"(?:(?:,? in the|,? at|,? (?P<turn>this|yesterday|tomorrow|last)|"
    rf",?(?: on| of)? (?P<focus>{w.either(_FROM_FOCUS)})|"
    rf",?(?: on)? {w.WEEKDAY})? (?P<part>morning|afternoon|evening|night)|,? (?P<part_b>tonight))"
)


def _time(m: re.Match[str], context: Context) -> Reading | None:
    """Read the hour in the half of the day that its part lies in; "2 at night" is early."""
    said, minute = m["h"] or m["h_b"], int(m["min"] or m["min_b"] or 0)
    hour, part = HOURS.get(said) or int(said), m["part"] or "night"
    if m["past"]:
        told = past_or_to(m["past"], m["to"], hour)
        if told is None:
            return None
        hour, minute = told
    if not 1 <= hour <= 12:
        return None
    late = part in _LATE and not (part == "night" and (hour == 12 or hour < _FIRST_AT_NIGHT))
    if m["half"]:
        late = m["half"].startswith("p")
    hour = hour % 12 + (12 if late else 0)
    day = _day(m, context, hour)
    return Reading("TIME", f"{day}T{hour:02}:{minute:02}", MODS.get(m["near"] or "", ""))


def _day(m: re.Match[str], context: Context, hour: int) -> str:
    if m["weekday"]:
        return weekday_value(context, w.weekday_of(m))
    if m["focus"]:
        return beside_focus(context, m["focus"])
    if m["turn"] or m["part_b"]:
        return value_of("day", moved(context.day, "day", _DAYS[m["turn"] or "this"]))
    return value_of("day", day_going_on(context, hour))


def beside_focus(context: Context, which: str) -> str:
    """Return "that day", "the next day", by the day that the text has come to."""
    focus = context.focus
    if focus is None or not focus.when.is_day:
        return UNKNOWN["day"]
    return value_of("day", moved(focus.when.first, "day", _FROM_FOCUS[which]))


RULES = (
    Rule(
        "<clock> this <part of day>",
        r"(?:(?:at|by|until|till|before|after|since|was|is) |"
        r"(?=about |around |shortly |half past |quarter |a quarter ))"
        rf"(?P<x>{NEAR}{_AT}{_OF})",
        _time,
        ("morning", "afternoon", "evening", "night"),
    ),
)
