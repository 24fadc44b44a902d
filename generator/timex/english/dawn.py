"""The turns of a day: "at dawn", "before dusk Friday"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.parts_of_day import of_day
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import value_of, weekday_near

_TURNS = r"dawn|dusk|daybreak|nightfall|sunrise|sunset|lunchtime"


def _at_turn(m: re.Match[str], context: Context) -> Reading:
    """Read "dawn Friday", or the dawn of the day in focus."""
    if m["weekday"] is None:
        return of_day(m, context)
    weekday = w.weekday_of(m)
    near = context.day and weekday_near(context.day, weekday, ahead=context.ahead)
    value = value_of("day", near) if near else f"XXXX-WXX-{weekday}"
    return Reading("TIME", f"{value}T{w.PARTS_OF_DAY[m['part']]}")


RULES = (
    Rule(
        "dawn",
        r"(?:at|by|before|after|until|till|since|around|from|towards?) "
        rf"(?P<x>(?P<part>{_TURNS})(?: {w.WEEKDAY})?)(?! (?:of|on)(?!\w))",
        _at_turn,
        tuple(_TURNS.split("|")),
    ),
)
