"""Times of the clock in words, and by the day in focus: "half past two", "noon the next day"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.clock_of_day import beside_focus
from generator.timex.english.hours import (
    FIGURES,
    HALF,
    HOURS,
    MODS,
    NEAR,
    PAST_TO,
    SURE_PAST_TO,
    clock_of,
    day_going_on,
    in_its_half,
    past_or_to,
)
from generator.timex.english.named_day import weekday_value
from generator.timex.rule import Context, Reading, Rule

_TURNS = r"dawn|dusk|daybreak|nightfall|sunrise|sunset|first light"
_THAT_DAY = r",?(?: on| of)? (?P<focus>that(?: same)?|the (?:same|next|following)) day"
_TAIL = rf"(?:,?(?: on)? {w.WEEKDAY})?"
_ENDS = (
    r"(?= *[,.;:)\n]| *$| (?:and|but|when|as|the|he|she|it|they|a|an|for|to|with|after|before)"
    r"(?!\w))"
)
_FIGURES = FIGURES.replace("[:.]?", "[:.]").replace("<h>", "<h_b>").replace("<min>", "<min_b>")


def _in_words(m: re.Match[str], context: Context) -> Reading | None:
    """Read "half past two" in the half of the day that the text has come to."""
    told = past_or_to(m["past"], m["to"], HOURS.get(m["h"]) or int(m["h"]))
    if told is None:
        return None
    hour, minute = told
    if m["weekday"]:
        day = weekday_value(context, w.weekday_of(m))
    else:
        hour = in_its_half(context, hour, minute)
        going_on = day_going_on(context, hour)
        day = going_on.isoformat() if going_on else "XXXX-XX-XX"
    return Reading("TIME", f"{day}T{hour:02}:{minute:02}", MODS.get(m["near"] or "", ""))


def _that_day(m: re.Match[str], context: Context) -> Reading | None:
    clock = clock_of(m)
    if clock is None:
        return None
    day = beside_focus(context, m["focus"])
    return Reading("TIME", f"{day}T{clock}", MODS.get(m["near"] or "", ""))


def _turn_that_day(m: re.Match[str], context: Context) -> Reading:
    day, part = beside_focus(context, m["focus"]), w.PARTS_OF_DAY[m["part"]]
    return Reading("TIME", f"{day}T{part}")


_HOUR = rf"(?P<h>1[0-2]|[1-9]|{w.either(HOURS)})"
RULES = (
    Rule(
        "half past <hour>",
        rf"{NEAR}{SURE_PAST_TO} {_HOUR}(?: o'clock)?{_TAIL}",
        _in_words,
        ("half past", "quarter past", "quarter to"),
    ),
    Rule(
        "ten to <hour>",
        r"(?:(?:at|by|until|till|before|after|since|from) |(?=about |around |shortly ))"
        rf"(?P<x>{NEAR}{PAST_TO} {_HOUR}(?: o'clock)?{_TAIL}){_ENDS}",
        _in_words,
        (" past ", " to "),
    ),
    Rule(
        "<clock> that day",
        rf"{NEAR}(?:{HALF}|{_FIGURES}|(?P<named>noon|midnight|midday)){_THAT_DAY}",
        _that_day,
        (" day",),
    ),
    Rule("dawn that day", rf"(?P<part>{_TURNS}){_THAT_DAY}", _turn_that_day, (" day",)),
)
