"""What a time of the clock is made of: its hour and minute, its zone, and whose day it is."""

from __future__ import annotations

import re
from datetime import date

from generator.timex.english import words as w
from generator.timex.english.zones import offset
from generator.timex.late import Late
from generator.timex.rule import Context
from generator.timex.value import moved

# "Seven o'clock" does not say in which half of the day it is: it stays as it is told.
HOURS = dict(zip(w.SMALL, range(1, 13), strict=False))
_WEEK = 7  # days from the text's own in which a time of the clock is of the day in focus
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
MODS = (
    dict.fromkeys(("about", "around", "approximately", "roughly"), "APPROX")
    | dict.fromkeys(("shortly before", "just before", "not long before"), "BEFORE")
    | dict.fromkeys(("shortly after", "just after", "soon after", "not long after"), "AFTER")
)
NEAR = rf"(?:(?P<near>{w.either(MODS)}) )?"
HALF = r"(?P<h>[01]?[0-9])(?:[:.](?P<min>[0-5][0-9]))? ?(?P<half>am|pm|a\.m\.?|p\.m\.?)"
# "Half past two", "a quarter to nine": minutes past an hour, or to it.
PAST_TO = r"(?P<past>half|(?:a )?quarter|five|ten|twenty-five|twenty)(?: minutes)? (?P<to>past|to)"
SURE_PAST_TO = r"(?P<past>half|(?:a )?quarter) (?P<to>past|to)"  # "ten to six" may be a range
_PAST = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_AT_NIGHT = Late(r".*T(?:NI|EV|1[89]:.*|2[0-4]:.*)")
_PAST_NOON = Late(r".*T(?:AF|EV|NI|(?P<clock>(?:1[2-9]|2[0-3]):[0-9]{2}).*)")
FIGURES = r"(?P<h>[01]?[0-9]|2[0-3])[:.]?(?P<min>[0-5][0-9])"


def clock_of(m: re.Match[str]) -> str | None:
    """Return the time of the clock, ``None`` where there is no such hour."""
    groups = m.groupdict()
    if groups.get("named"):
        return _NAMED[m["named"]]
    said, minute = (
        next((groups[g] for g in (x, f"{x}_b", f"{x}_c") if groups.get(g)), "0")
        for x in ("h", "min")
    )
    hour = HOURS.get(said) or int(said)
    if groups.get("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if m["half"].startswith("p") else 0)
    return f"{hour:02}:{int(minute):02}{offset(groups.get('zone') or '')}"


def day_in_focus(context: Context) -> date | None:
    """Return the day in focus; where it is far from the text's own, none is sure."""
    focus = context.focus
    if not focus or not focus.when.is_day:
        return None if context.narrative else context.day
    if context.narrative or context.joined:
        return focus.when.first
    if context.day is None or abs((focus.when.first - context.day).days) > _WEEK:
        return None
    # "Shares fell by noon", after a strike was called for Monday.
    to_come = focus.when.first > context.day and not context.ahead
    return context.day if to_come else focus.when.first


def joins(plain: str, start: int, end: int) -> bool:
    """Say whether a time of the clock is of the day right before it: "3 June, at 9 a.m."."""
    return plain[start:end].strip() in ("", ",", "at", ", at")


def past_or_to(words: str, to: str, hour: int) -> tuple[int, int] | None:
    """Return hour and minute of "half past two"; there is no "half to" an hour.

    >>> past_or_to("a quarter", "to", 9), past_or_to("half", "past", 2), past_or_to("ten", "to", 1)
    ((8, 45), (2, 30), (12, 50))
    """
    minute = _PAST[words.removeprefix("a ")]
    if to == "past":
        return hour, minute
    return None if minute == 30 else ((hour - 2) % 12 + 1, 60 - minute)


def day_going_on(context: Context, hour: int) -> date | None:
    """Return the day in focus, or the next for a morning hour that a night in focus goes on to."""
    day, focus = day_in_focus(context), context.focus
    at_night = focus and focus.when.first == day and _AT_NIGHT.fullmatch(focus.value)
    return moved(day, "day", 1) if at_night and hour < 12 else day


def in_its_half(context: Context, hour: int, minute: int) -> int:
    """Return the hour of a clock of twelve by the half of the day that the text has come to.

    "It began at 3 p.m. … at 3:50" goes on in the afternoon.
    """
    focus = context.focus
    m = _PAST_NOON.fullmatch(focus.value) if focus and focus.when.is_day else None
    if not m or not 1 <= hour < 12:
        return hour
    later = f"{hour + 12:02}:{minute:02}"
    return hour + 12 if later >= (m["clock"] or "12:00") else hour
