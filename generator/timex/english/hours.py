"""What a time of the clock is made of: its hour and minute, its zone, and whose day it is."""

from __future__ import annotations

import re
from datetime import date

from generator.timex.english import words as w
from generator.timex.rule import Context

# "Seven o'clock" does not say in which half of the day it is: it stays as it is told.
HOURS = dict(zip(w.SMALL, range(1, 13), strict=False))
_WEEK = 7  # days from the text's own in which a time of the clock is of the day in focus
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
MODS = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX",
    "shortly before": "BEFORE", "just before": "BEFORE", "shortly after": "AFTER",
    "just after": "AFTER",
}  # fmt: skip
NEAR = rf"(?:(?P<near>{w.either(MODS)}) )?"
ZONE = (
    r"(?P<zone>gmt|utc|bst|cet|cest|eet|eest|msk|est|edt|pst|pdt|ist|jst|sgt|hkt|aest|gst|"
    r"local time)"
)
HALF = r"(?P<h>[01]?[0-9])(?:[:.](?P<min>[0-5][0-9]))? ?(?P<half>am|pm|a\.m\.?|p\.m\.?)"
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
    zulu = "Z" if groups.get("zone") in ("gmt", "utc") else ""
    return f"{hour:02}:{int(minute):02}{zulu}"


def day_in_focus(context: Context) -> date | None:
    """Return the day in focus; where it is far from the text's own, none is sure."""
    focus = context.focus
    if not focus or not focus.when.is_day:
        return None if context.narrative else context.day
    if context.narrative:
        return focus.when.first
    if context.day is None or abs((focus.when.first - context.day).days) > _WEEK:
        return None
    # "Shares fell by noon", after a strike was called for Monday.
    to_come = focus.when.first > context.day and not context.ahead
    return context.day if to_come else focus.when.first
