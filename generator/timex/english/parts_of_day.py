"""Parts of a day that the words do not name: "at dawn", "by mid-afternoon", "in the evening"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.hours import day_going_on, day_in_focus
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import UNKNOWN, moved, value_of

_LONG = r"morning|afternoon|evening"
_MORNING, _EVENING = 6, 18  # hours
_HOURS_OF = {
    "early": "START", "small": "START", "wee": "START", "late": "END", "closing": "END",
    "predawn": "START", "pre-dawn": "START",
}  # fmt: skip


def of_day(m: re.Match[str], context: Context) -> Reading:
    """Read a part of the day in focus, else of the text's own."""
    part = w.PARTS_OF_DAY[m["part"]]
    day = value_of("day", day_going_on(context, _MORNING if part == "MO" else _EVENING))
    return Reading("TIME", f"{day}T{part}", w.mod_of(m))


def _overnight(_: re.Match[str], context: Context) -> Reading:
    """Read the night that is just over."""
    return Reading("TIME", f"{value_of('day', moved(context.day, 'day', -1))}TNI")


def _at_night(_: re.Match[str], __: Context) -> Reading:
    return Reading("TIME", "XXXX-XX-XXTNI", "", "stated")


def _before(m: re.Match[str], context: Context) -> Reading:
    focus, step = context.focus, {"before": -1, "previous": -1, "preceding": -1, "after": 1}
    day = focus.when.first if focus and focus.when.is_day else None
    value = value_of("day", moved(day, "day", step[m["way"] or m["way_b"]]))
    return Reading("TIME", f"{value}T{w.PARTS_OF_DAY[m['part'] or m['part_b']]}")


def _hours(m: re.Match[str], context: Context) -> Reading:
    day = day_in_focus(context)
    part = "NI" if _HOURS_OF[m["which"]] == "END" else "MO"
    return Reading(
        "TIME", f"{value_of('day', day) if day else UNKNOWN['day']}T{part}", _HOURS_OF[m["which"]]
    )


RULES = (
    Rule(
        "mid-<part of day>",
        r"(?:at|by|in|before|after|until|till|since|around|from|during|was|is) "
        rf"(?P<x>(?:the )?(?P<early>mid|early|late)(?:-| |(?<=mid))(?P<part>{_LONG}))"
        r"(?! (?:of|on)(?!\w))",
        of_day,
        tuple(_LONG.split("|")),
    ),
    Rule(
        "the <part of day> was",
        rf"(?P<x>the (?P<part>{_LONG})) (?:was|were|began|started|brought|passed|ended|dawned|saw)",
        of_day,
        tuple(_LONG.split("|")),
    ),
    Rule(
        "overnight",
        r"overnight(?= *[,.;:)\n]| *$| (?:and|in|at|to|into|by|after|as|when|but|from|near|while)"
        r"(?!\w))",
        _overnight,
        ("overnight",),
    ),
    Rule("at night", r"(?:at|by) (?P<x>night)", _at_night, (" night",)),
    Rule(
        "the night before",
        rf"the (?:(?P<part>night|{_LONG}) (?P<way>before|after)(?= *[,.;:)\n]| *$)|"
        rf"(?P<way_b>previous|preceding) (?P<part_b>night|{_LONG}))",
        _before,
        ("before", "after", "the previous ", "the preceding "),
    ),
    Rule(
        "the early hours",
        rf"the (?P<which>{w.either(_HOURS_OF)}) hours(?! of(?!\w))",
        _hours,
        (" hours",),
    ),
)
