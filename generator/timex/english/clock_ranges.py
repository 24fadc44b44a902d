"""Stretches between two times of the clock: "between 2 and 4 p.m.", "9 a.m. to 5 p.m."."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.hours import HOURS, day_in_focus
from generator.timex.english.named_day import weekday_value
from generator.timex.english.zones import ZONE
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import moved, value_of

_HALF = r"(?:a\.m\.?|p\.m\.?|am|pm)"
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_STEP = {"today": 0, "yesterday": -1, "tomorrow": 1}
_HOUR, _MINUTE = rf"1[0-2]|0?[1-9]|{w.either(HOURS)}", r"[0-5][0-9]"
_FIRST = (
    rf"(?:(?P<h>{_HOUR})(?:[:.](?P<min>{_MINUTE}))?(?: ?(?P<half>{_HALF}))?|"
    rf"(?P<named>{w.either(_NAMED)}))"
)
_LAST = (
    rf"(?:(?P<h_b>{_HOUR})(?:[:.](?P<min_b>{_MINUTE}))? ?(?P<half_b>{_HALF})|"
    rf"(?P<named_b>{w.either(_NAMED)}))"
)
_TAIL = rf"(?: {ZONE})?(?:(?:,| on)? (?:{w.WEEKDAY}|(?P<step>{w.either(_STEP)})))?"


def _between(m: re.Match[str], context: Context) -> Reading | None:
    """Read both ends in the half of the day that the second has, where the first has none."""
    if m["h"] is None and m["h_b"] is None:
        return None
    first = _clock(m, "", m["half"] or m["half_b"] or "a")
    last = _clock(m, "_b", m["half_b"] or "a")
    if not m["half"] and m["h"] and first > last:  # "from 11 to 2 p.m."
        first = _clock(m, "", "a")
    day = _day(m, context)
    return Reading("TIME", f"{day}T{first}/{day}T{last}")


def _clock(m: re.Match[str], end: str, half: str) -> str:
    if named := m[f"named{end}"]:
        return "00:00" if named == "midnight" and not end else _NAMED[named]
    hour = HOURS.get(m[f"h{end}"]) or int(m[f"h{end}"])
    return f"{hour % 12 + 12 * half.startswith('p'):02}:{m[f'min{end}'] or '00'}"


def _day(m: re.Match[str], context: Context) -> str:
    if m["step"]:
        return value_of("day", moved(context.day, "day", _STEP[m["step"]]))
    if m["weekday"]:
        return weekday_value(context, w.weekday_of(m))
    return value_of("day", day_in_focus(context))


RULES = (
    Rule(
        "between <hour> and <hour>",
        rf"between (?P<x>{_FIRST} and {_LAST}{_TAIL})",
        _between,
    ),
    Rule(
        "<hour> to <hour>",
        rf"{_FIRST}(?: ?- ?| to | until | till | through ){_LAST}{_TAIL}",
        _between,
    ),
)
