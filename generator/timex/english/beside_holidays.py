"""Days told by a holiday: "the Friday after Thanksgiving", "last Christmas", "every Easter"."""

from __future__ import annotations

import re

from generator.model.when import day_after
from generator.timex.english import words as w
from generator.timex.english.holiday_days import in_year
from generator.timex.english.holiday_names import FIXED
from generator.timex.english.holidays import NAME, NEEDS, holiday_value
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import UNKNOWN, days, value_of, weekday_near


def _beside(m: re.Match[str], context: Context) -> Reading:
    """Read the nearest such weekday after the holiday, or before it."""
    when, step = days(holiday_value(m, context)), 1 if m["way"] in ("after", "following") else -1
    if when is None or not when.start:
        return Reading("DATE", UNKNOWN["day"])
    day = day_after(when.first if step < 0 else when.last, step)
    if m["weekday"]:
        day = weekday_near(day, w.weekday_of(m), ahead=step > 0)
    return Reading("DATE", value_of("day", day))


def _every(m: re.Match[str], _: Context) -> Reading:
    return Reading("SET", f"XXXX-{FIXED.get(m['holiday'], 'XX-XX')}", "", "stated")


def _turned(m: re.Match[str], context: Context) -> Reading:
    """Read "last Christmas" as the latest that is over, "this" as that of the year."""
    name, turn, day = m["holiday"], m["turn"], context.day
    if day is None:
        return Reading("DATE", UNKNOWN["day"])
    known = [days(v) for step in (-1, 0, 1) if (v := in_year(name, day.year + step))]
    near = [w for w in known if w]
    if turn.endswith(("last", "past")):
        near = [w for w in near if w.last < day][-1:]
    elif turn == "this":
        near = [w for w in near if w.first.year == day.year]
    else:
        near = [w for w in near if w.first > day][:1]
    return Reading("DATE", str(near[0]) if near else UNKNOWN["day"])


def _counted_off(m: re.Match[str], context: Context) -> Reading:
    """Read "two Christmases ago" as the last but one that is over."""
    name, day, n = m["holiday"], context.day, w.number_of(m)
    years = (day.year, day.year - 1) if day else ()
    over = [y for y in years if day and (when := days(in_year(name, y))) and when.last < day]
    value = in_year(name, max(0, over[0] - int(n) + 1)) if over else ""
    return Reading("DATE", value or UNKNOWN["day"])


RULES = (
    Rule("<n> <holidays> ago", rf"{w.NUMBER} {NAME}(?:e?s) ago", _counted_off, (" ago",)),
    Rule(
        "last <holiday>",
        rf"(?P<turn>last|this past|this coming|this|next) {NAME}"
        r"(?! (?:season|weekend|holidays?|shopping|dinner|party|eve)(?!\w))",
        _turned,
        NEEDS,
    ),
    Rule("every <holiday>", rf"(?:every|each) {NAME}", _every, ("every ", "each ")),
    Rule(
        "the <weekday> after <holiday>",
        rf"(?:the )?(?:{w.WEEKDAY}|(?<=the )day) (?P<way>before|after|following|preceding) {NAME}"
        rf"(?:,? {w.YEAR})?",
        _beside,
        NEEDS,
    ),
)
