"""Times of the clock, alone or with a day: "10:35 a.m.", "noon on Thursday", "08:30 GMT"."""

from __future__ import annotations

import re
from datetime import date

from generator.model.when import day_after
from generator.timex.english import words as w
from generator.timex.english.hours import (
    FIGURES,
    HALF,
    HOURS,
    MODS,
    NEAR,
    clock_of,
    day_going_on,
    day_in_focus,
    in_its_half,
)
from generator.timex.english.named_day import weekday_value
from generator.timex.english.zones import ZONE
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import moved, value_of, weekday_near

_NAMED = "noon|midnight|midday"
_STEP = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_DAY = rf",?(?: on)? (?:(?:(?P<turn>next|last|this) )?{w.WEEKDAY}|(?P<step>{w.either(_STEP)}))"


def _time(m: re.Match[str], context: Context) -> Reading | None:
    """Read the time of its own day, else of the one in focus, else of the text's own."""
    clock, groups = clock_of(m), m.groupdict()
    if clock is None:
        return None
    hour, minute, zone = int(clock[:2]), int(clock[3:5]), clock[5:]
    if not any(groups.get(g) for g in ("half", "named", "zone", "step", "weekday")):
        hour = hour if m["h"].startswith("0") else in_its_half(context, hour, minute)
        clock = f"{hour:02}:{minute:02}{zone}"
    day = value_of("day", day_going_on(context, hour))
    if groups.get("step"):
        day = value_of("day", moved(context.day, "day", _STEP[m["step"]]))
    elif groups.get("named") == "midnight" and not groups.get("weekday"):
        day = value_of("day", _midnight(context))
    elif groups.get("weekday"):
        day = _weekday(m, context)
    return Reading("TIME", f"{day}T{clock}", MODS.get(groups.get("near") or "", ""))


def _weekday(m: re.Match[str], context: Context) -> str:
    """Return the weekday that is named, the first to come for "next", the last for "last"."""
    turn, weekday = m.groupdict().get("turn"), w.weekday_of(m)
    if context.day is None or turn not in ("next", "last"):
        return weekday_value(context, weekday)
    ahead = turn == "next"
    beside = day_after(context.day, 1 if ahead else -1)
    return value_of("day", weekday_near(beside, weekday, ahead=ahead))


def _midnight(context: Context) -> date | None:
    """Return the day that midnight ends: that before, but in "at noon … by midnight"."""
    day, then = day_in_focus(context), context.focus
    on = then and then.when.first == day and "T" in then.value and not context.before
    past = day == context.day and not context.ahead and not on
    return moved(day, "day", -1) if past else day


RULES = (
    Rule("<hour> a.m.", rf"{NEAR}{HALF}(?:,? {ZONE})?(?:{_DAY})?", _time),
    Rule("<hour>:<minute> <zone>", rf"{NEAR}{FIGURES} {ZONE}(?:{_DAY})?", _time),
    Rule(
        "<hour>:<minute> hours",
        rf"{FIGURES.replace('[:.]?', '[:.]')} ?(?:hrs|hr|hours|h)(?:{_DAY})?",
        _time,
    ),
    Rule(
        "at <hour>:<minute>",
        rf"(?:(?:at|by|until|till|from|after|before|since) |(?=about |around ))"
        rf"(?P<x>{NEAR}{FIGURES.replace('[:.]?', ':')}(?:{_DAY})?)(?!:[0-9])",
        _time,
    ),
    Rule(
        "at <hour><minute> hours",
        r"(?:at|by|until|till|around|about|from) "
        rf"(?P<x>(?P<h>[01][0-9]|2[0-3])(?P<min>[0-5][0-9]) ?(?:hrs|hours|h)(?:{_DAY})?)",
        _time,
        ("h",),
    ),
    Rule(
        "<n> o'clock",
        rf"{NEAR}(?P<h>1?[0-9]|{w.either(HOURS)}) o'clock(?P<min>)(?:{_DAY})?",
        _time,
        ("o'clock",),
    ),
    Rule("noon", rf"{NEAR}(?P<named>{_NAMED})(?:{_DAY})?", _time),
    Rule("<weekday> noon", rf"{w.WEEKDAY} (?P<named>{_NAMED})", _time, tuple(_NAMED.split("|"))),
)
