"""Turns whose unit was said just before: "this year and next", "more this season than last"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import Unit, moved, value_of

_STEP = {"last": -1, "next": 1}
_ENDS = (
    r"(?= *[,.;:)\n]| *$| (?:and|but|or|as|than|because|when|if|while|in|on|at|for|with|by|from|"
    r"under|is|are|was|were|will|would|could|may|he|she|it|they|the)(?!\w))"
)


def _turn(m: re.Match[str], context: Context) -> Reading:
    unit: Unit = "year" if m["unit"] == "season" else w.UNITS[m["unit"]]
    return Reading("DATE", value_of(unit, moved(context.here, unit, _STEP[m["turn"]])))


RULES = (
    Rule(
        "this <unit> and next",
        r"this (?:[a-z]{3,12} )?(?P<unit>week|weekend|month|quarter|year|season)"
        rf"(?:'s)?,? (?:and|or|than|if not|as) (?P<x>(?P<turn>next|last)){_ENDS}",
        _turn,
        ("this ",),
    ),
)
