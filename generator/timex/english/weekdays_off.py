"""Days that are counted off from a named one: "a week ago Monday", "Saturday week"."""

from __future__ import annotations

import re
from datetime import date

from generator.model.when import day_after
from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import Unit, moved, value_of, weekday_near

_N = rf"(?P<n>[1-9][0-9]?|an?|{w.either(w.SMALL)}|{w.either(w.TENS)})"
_ENDS = (
    r"(?= *[,.;:)\n]| *$| (?:in|at|and|or|when|by|to|that|but|for|from|with|he|she|it|they|we|the|"
    r"after|before)(?!\w))"
)
_STEP = {"today": 0, "yesterday": -1, "tomorrow": 1}


def _day(m: re.Match[str], day: date | None) -> Reading:
    value = value_of("day", day) if day else f"XXXX-WXX-{w.weekday_of(m)}"
    return Reading("DATE", value)


def _number(m: re.Match[str]) -> int:
    return int(m["n"]) if m["n"].isdecimal() else w.NUMBERS[m["n"]]


def _weeks_off(m: re.Match[str], context: Context) -> Reading:
    """Count weeks back from the last such day, today's included, or on from the next one."""
    back = m["way"].startswith("ago")
    near = context.day and weekday_near(
        day_after(context.day, 0 if back else 1), w.weekday_of(m), ahead=not back
    )
    return _day(m, moved(near or None, "week", _number(m) * (-1 if back else 1)))


def _days_ago(m: re.Match[str], context: Context) -> Reading:
    """Read "two Sundays ago" as the last but one before the text's own day."""
    back = m["way"] == "ago"
    near = context.day and weekday_near(
        day_after(context.day, -1 if back else 1), w.weekday_of(m), ahead=not back
    )
    return _day(m, moved(near or None, "week", (_number(m) - 1) * (-1 if back else 1)))


def _last(m: re.Match[str], context: Context) -> Reading:
    day = context.day and weekday_near(day_after(context.day, -1), w.weekday_of(m), ahead=False)
    return _day(m, day)


def _week(m: re.Match[str], context: Context) -> Reading:
    """Read "Saturday week" as the Saturday a week behind the next."""
    near = context.day and weekday_near(context.day, w.weekday_of(m), ahead=True)
    return _day(m, moved(near, "week", 1))


def _to_the_day(m: re.Match[str], context: Context) -> Reading:
    """Read "a year ago today", "two years ago this month"."""
    unit, n = w.UNITS[m["unit"]], _number(m)
    back = m["way"] == "ago"
    grain: Unit = "day" if m["day"] else w.UNITS[m["unit_b"]]
    turn = {"last": -1, "this": 0, "next": 1}[m["turn"] or "this"]
    start = moved(context.day, grain, _STEP[m["day"]] if m["day"] else turn)
    return Reading("DATE", value_of(grain, moved(start, unit, -n if back else n)))


RULES = (
    Rule(
        "a week ago <weekday>",
        rf"{_N} weeks? (?P<way>ago(?: last| on| this past)?|from(?: next| this)?) {w.WEEKDAY}",
        _weeks_off,
        ("week",),
    ),
    Rule(
        "two <weekday>s ago",
        rf"{_N} {w.WEEKDAY}s? (?P<way>ago|from now)",
        _days_ago,
        ("day ago", "days ago", "days from now", "day from now"),
    ),
    Rule("<weekday> last", rf"{w.WEEKDAY} last{_ENDS}", _last, ("day last",)),
    Rule("<weekday> week", rf"(?<!-)(?<! a ){w.WEEKDAY} week{_ENDS}", _week, ("day week",)),
    Rule(
        "a year ago today",
        rf"{_N} (?P<unit>week|month|year)s? (?P<way>ago|from) "
        r"(?:(?P<day>today|yesterday|tomorrow)|"
        r"(?P<turn>last|this|next) (?P<unit_b>week|month|quarter))",
        _to_the_day,
        ("today", "yesterday", "tomorrow", " this ", " next ", " last "),
    ),
)
