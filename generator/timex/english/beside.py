"""The unit before or after one that the text has come to: "the day before"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.lengths import length
from generator.timex.english.steps import stepped
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import moved, value_of


def _one_off(m: re.Match[str], _: Context) -> Reading:
    """Read "the day after the vote" as the length between the two, as TIMEX3 does."""
    return Reading("DURATION", length(m["unit"], 1), "", "stated")


def _beside(m: re.Match[str], context: Context) -> Reading:
    """Read "the year before", alone, by the time that the text has come to, else by its own day."""
    unit, step = (
        w.UNITS[m["unit"]],
        -1 if m["way"] in ("before", "previous", "that preceded") else 1,
    )
    if context.focus:
        return Reading("DATE", stepped(context.focus, unit, step))
    day = moved(context.day, unit, step) if unit != "day" and step < 0 else None
    return Reading("DATE", value_of(unit, day))


def _before_last(m: re.Match[str], context: Context) -> Reading:
    unit = w.UNITS[m["unit"]]
    day = moved(context.here, unit, -2 if m["way"] == "before last" else 2)
    return Reading("DATE", value_of(unit, day))


RULES = (
    Rule(
        "the <unit> before last",
        r"the (?P<unit>week|weekend|month|quarter|year) (?P<way>before last|after next)",
        _before_last,
        ("before last", "after next"),
    ),
    Rule(
        "the day after <event>",
        r"(?P<x>the (?P<unit>day|week|month|year|decade|century)) (?:before|after)"
        r"(?= (?!(?:had|was|were|and|but)(?!\w))(?:[a-z0-9]|'|\"))",
        _one_off,
        (" before", " after"),
    ),
    Rule(
        "the day before",
        r"the (?P<unit>day|week|month|year|quarter) "
        r"(?P<way>(?:before|after|that (?:followed|preceded))"
        r"(?= *[,.;:)]| *$| (?:had|was|were|and|but)(?!\w))|following|previous)",
        _beside,
        ("before", "after", "following", "previous", " that "),
    ),
)
