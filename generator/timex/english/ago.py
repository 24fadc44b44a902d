"""So many units before the text's own day, or after it: "two days ago", "two years from now"."""

from __future__ import annotations

import re
from datetime import timedelta

from generator.timex.english import words as w
from generator.timex.english.steps import (
    HOURS_OFF,
    MODS,
    compared,
    grain_of,
    in_hours,
    moved_by,
    stepped,
)
from generator.timex.rule import Context, Reading, Rule


def _ago(m: re.Match[str], context: Context) -> Reading | None:
    if in_hours(m):
        return HOURS_OFF
    quarter = compared(m, context)
    if quarter and grain_of(m) == ("year", 1) and w.number_of(m) == 1:
        return Reading("DATE", stepped(quarter, "year", -1))
    if m.group("n") in ("a", "one") and w.unit_of(m) == "year" and (year := _year_before(context)):
        return Reading("DATE", year)
    value = moved_by(m, context, -1)
    rough = "APPROX" if m["part_of_one"] or grain_of(m)[1] >= 10 else ""
    if value is None:  # more years than the calendar has
        return Reading("DATE", "PAST_REF", "", "stated")
    return Reading("DATE", value, MODS.get(w.mod_of(m), rough))


def _year_before(context: Context) -> str:
    """Return the year before the one, just over, that figures are of: "$2 million a year ago"."""
    focus, day = context.focus, context.day
    if not (context.compared and focus and day) or focus.when.last.year != day.year - 1:
        return ""
    ended = focus.when.is_day and (focus.when.last + timedelta(1)).day == 1
    return f"{day.year - 2:04}" if ended or focus.value.isdecimal() else ""


def _long_ago(m: re.Match[str], _: Context) -> Reading | None:
    if not m[0].endswith("s ago"):
        return None
    return Reading("DATE", "PAST_REF", "", "stated")


def _from_now(m: re.Match[str], context: Context) -> Reading | None:
    value = None if in_hours(m) else moved_by(m, context, 1)
    return Reading("DATE", value) if value else None


def _in_time(m: re.Match[str], context: Context) -> Reading | None:
    """Read "two weeks' time" as the week to come; "a few days' time" is some future."""
    if m["vague"]:
        return Reading("DATE", "FUTURE_REF", "", "stated")
    return HOURS_OFF if in_hours(m) else _from_now(m, context)


RULES = (
    Rule(
        "<n> <units> ago",
        rf"(?:{w.HEDGE})?{w.COUNT}[ -]{w.LENGTH}{w.OR_TWO} "
        r"(?:ago|back(?= *[,.;:)\n]| *$| (?:and|when|that|by|but)(?!\w)))",
        _ago,
        (" ago", " back"),
    ),
    Rule(
        "several <units> ago",
        rf"(?:just |only )?(?:{w.VAGUE_NUMBER} )?(?:(?:short|long) )?{w.LENGTH} ago",
        _long_ago,
        (" ago",),
    ),
    Rule(
        "<n> <units> from now",
        rf"{w.LESSER}{w.NUMBER} {w.LENGTH} (?:from (?:now|today)|hence)",
        _from_now,
        ("from now", "from today", "hence"),
    ),
    Rule(
        "<n> <units>' time",
        rf"(?:{w.NUMBER}|{w.VAGUE_NUMBER}) {w.LENGTH}'s? time",
        _in_time,
        (" time",),
    ),
)
