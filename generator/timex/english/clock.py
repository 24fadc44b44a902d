"""Times of the clock, alone or with a day: "10:35 a.m.", "noon on Thursday", "08:30 GMT"."""

from __future__ import annotations

import re
from datetime import date

from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import moved, value_of, weekday_near

# "Seven o'clock" does not say in which half of the day it is: it stays as it is told.
_HOURS = dict(zip(w.SMALL, range(1, 13), strict=False))
_WEEK = 7  # days from the text's own in which a time of the clock is of the day in focus
_STEP = {"today": 0, "yesterday": -1, "tomorrow": 1}
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_ZONE = r"(?P<zone>gmt|utc|bst|cet|cest|eet|eest|msk|est|edt|pst|pdt|ist|jst|local time)"
_HALF = r"(?P<h>[01]?[0-9])(?:[:.](?P<min>[0-5][0-9]))? ?(?P<half>am|pm|a\.m\.?|p\.m\.?)"
_FIGURES = r"(?P<h>[01]?[0-9]|2[0-3])[:.]?(?P<min>[0-5][0-9])"
_DAY = rf",?(?: on)? (?:{w.WEEKDAY}|(?P<step>{w.either(_STEP)}))"


def _clock(m: re.Match[str]) -> str | None:
    groups = m.groupdict()
    if groups.get("named"):
        return _NAMED[m["named"]]
    hour, minute = _HOURS.get(m["h"]) or int(m["h"]), m["min"] or "00"
    if groups.get("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if m["half"].startswith("p") else 0)
    zulu = "Z" if groups.get("zone") in ("gmt", "utc") else ""
    return f"{hour:02}:{minute}{zulu}"


def _in_focus(context: Context) -> date | None:
    """Return the day in focus; where it is far from the text's own, none is sure."""
    focus = context.focus
    if not focus or not focus.when.is_day:
        return None if context.narrative else context.day
    near = context.narrative or _close(focus.when.first, context.day)
    return focus.when.first if near else None


def _close(a: date, b: date | None) -> bool:
    return b is not None and abs((a - b).days) <= _WEEK


def _time(m: re.Match[str], context: Context) -> Reading | None:
    """Read the time of its own day, else of the one in focus, else of the text's own."""
    clock, groups, day = _clock(m), m.groupdict(), value_of("day", _in_focus(context))
    if clock is None:
        return None
    if groups.get("step"):
        day = value_of("day", moved(context.day, "day", _STEP[m["step"]]))
    elif groups.get("weekday"):
        weekday = w.weekday_of(m)
        near = context.day and weekday_near(context.day, weekday, ahead=context.ahead)
        day = value_of("day", near) if near else f"XXXX-WXX-{weekday}"
    return Reading("TIME", f"{day}T{clock}")


RULES = (
    Rule("<hour> a.m.", rf"{_HALF}(?: {_ZONE})?(?:{_DAY})?", _time),
    Rule("<hour>:<minute> <zone>", rf"{_FIGURES} {_ZONE}(?:{_DAY})?", _time),
    Rule(
        "<hour>:<minute> hours",
        rf"{_FIGURES.replace('[:.]?', '[:.]')} ?(?:hrs|hr|hours|h)(?:{_DAY})?",
        _time,
    ),
    Rule(
        "at <hour>:<minute>",
        rf"(?:at|by|until|till|around|about|from|after|before|since) "
        rf"(?P<x>{_FIGURES.replace('[:.]?', ':')}(?:{_DAY})?)(?!:[0-9])",
        _time,
    ),
    Rule(
        "<n> o'clock",
        rf"(?P<h>1?[0-9]|{w.either(_HOURS)}) o'clock(?P<min>)(?:{_DAY})?",
        _time,
        ("o'clock",),
    ),
    Rule("noon", rf"(?P<named>noon|midnight|midday)(?:{_DAY})?", _time),
)
