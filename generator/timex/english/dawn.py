"""The turns of a day: "at dawn", "before dusk Friday"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.named_day import weekday_value
from generator.timex.english.parts_of_day import of_day
from generator.timex.rule import Context, Reading, Rule

_TURNS = r"dawn|dusk|daybreak|nightfall|sunrise|sunset|lunchtime|first light|sundown"


def _at_turn(m: re.Match[str], context: Context) -> Reading:
    """Read "dawn Friday", or the dawn of the day in focus."""
    if m["weekday"] is None:
        return of_day(m, context)
    value = weekday_value(context, w.weekday_of(m))
    return Reading("TIME", f"{value}T{w.PARTS_OF_DAY[m['part']]}")


RULES = (
    Rule(
        "dawn",
        r"(?:at|by|before|after|until|till|since|around|from|towards?) "
        rf"(?P<x>(?P<part>{_TURNS})(?:(?: on)? {w.WEEKDAY})?)(?! (?:of|on)(?!\w))",
        _at_turn,
        tuple(_TURNS.split("|")),
    ),
)
