"""Weekends and working days: "over the weekend", "weekend talks", "on weekdays"."""

from __future__ import annotations

import re

from generator.model.when import day_after
from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import value_of

_PARTS = w.PART_OF_DAY.replace("<part>", "<part_b>")
# What befell on one weekend; "weekend trips" and "weekend homes" are of any.
_EVENTS = (
    r"(?:talks|meetings?|summit|interview|rains?|rainfall|snow|storms?|speech|visit|attacks?|"
    r"raids?|clashes|fighting|violence|vote|elections?|referendum|protests?|rall(?:y|ies)|"
    r"bombings?|shootings?|crash|fire|match|win|victory|defeat|statement|announcement|accord|"
    r"session|negotiations|demonstrations?|riots?|floods?)"
)


def _weekend(_: re.Match[str], context: Context) -> Reading:
    """Read the latest weekend that has begun, or the coming one if the verb says so.

    A history goes on to it.
    """
    day = context.here
    if day and day.isoweekday() < 6 and not context.narrative:
        day = day_after(day, 0 if context.ahead else -7)
    return Reading("DATE", value_of("weekend", day))


def _weekdays(m: re.Match[str], _: Context) -> Reading:
    part = m["part"] or m["part_b"]
    clock = f"T{w.PARTS_OF_DAY[part]}" if part else ""
    return Reading("SET", f"XXXX-WXX-WD{clock}", "", "stated")


RULES = (
    Rule(
        "weekdays",
        rf"(?:every|each) weekday(?: {w.PART_OF_DAY})?|weekdays|weekday {_PARTS}s",
        _weekdays,
        ("weekday",),
    ),
    Rule("the weekend", r"the (?:past |entire |whole )?weekend", _weekend, (" weekend",)),
    Rule(
        "weekend <event>",
        rf"(?P<x>weekend) (?:[a-z]{{4,12}} )?{_EVENTS}",
        _weekend,
        ("weekend ",),
    ),
)
