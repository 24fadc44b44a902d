"""Weekdays told by the time in focus: "that Friday", "the following Monday", "Friday the 13th"."""

from __future__ import annotations

import re
from datetime import date

from generator.model.when import Grain, day_after
from generator.timex.english import words as w
from generator.timex.english.nearest import full
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days, moved, value_of, weekday_near

# "He hoped that Monday would be better" points at no day.
_WHICH = (
    r"(?P<which>that (?:same|very)|(?:(?<=on )|(?<=by )|(?<=until )|(?<=late )|(?<=early )|"
    r"(?<=[.;] )|(?<=and ))that|the (?:same|following|next|previous|preceding|prior))"
)
_BACK = ("previous", "preceding", "prior", "before", "previously")
_MOST = 40  # months searched for a Friday the 13th


def _beside(m: re.Match[str], context: Context) -> Reading:
    """Read "the following Monday" as the first after the day in focus, else after the text's."""
    weekday, which = w.weekday_of(m), m["which"].removeprefix("the ")
    focus = context.focus.when if context.focus else None
    if focus is None or focus.grain < Grain.MONTH:
        day = context.here if which in _BACK else None
        return _reading(m, day and weekday_near(day_after(day, -1), weekday, ahead=False))
    if which in _BACK:
        return _reading(m, weekday_near(day_after(focus.first, -1), weekday, ahead=False))
    step = 0 if which.startswith(("that", "same")) else 1
    start = focus.last if step and not focus.is_day else focus.first
    return _reading(m, weekday_near(day_after(start, step), weekday, ahead=True))


def _reading(m: re.Match[str], day: date | None) -> Reading:
    value = value_of("day", day) if day else f"XXXX-WXX-{w.weekday_of(m)}"
    if part := m["part"]:
        return Reading("TIME", f"{value}T{w.PARTS_OF_DAY[part]}")
    return Reading("DATE", value)


def _the_nth(m: re.Match[str], context: Context) -> Reading | None:
    """Read "Friday the 13th" as the nearest that is over, or to come if the verb says so."""
    if context.day is None:
        return None
    first, step = context.day.replace(day=1), 1 if context.ahead else -1
    for n in range(_MOST):
        month = moved(first, "month", n * step)
        when = days(f"{month:%Y-%m}-{w.day_of(m):02}") if month else None
        over = when is not None and when.first <= context.day
        if when and over != context.ahead and when.first.isoweekday() == w.weekday_of(m):
            return Reading("DATE", value_of("day", when.first))
    return None


def _dated(m: re.Match[str], context: Context) -> Reading | None:
    """Read "5 May, Sunday" where the day is one."""
    end = "" if m["month"] else "_b"
    rest = f"{w.month_of(m, f'month{end}'):02}-{w.day_of(m, f'day{end}'):02}"
    value = f"{m['year']}-{rest}" if m["year"] else full(rest, context, w.weekday_of(m))
    when = days(value) if value else None
    if value is None or when is None or when.first.isoweekday() != w.weekday_of(m):
        return None
    return Reading("DATE", value, "", "stated" if m["year"] else "reckoned")


RULES = (
    Rule(
        "<day> <month>, <weekday>",
        rf"(?:{w.DAY} (?:of )?{w.MONTH}|{w.MONTH_B} {w.DAY_B})(?:,? {w.YEAR})?, {w.WEEKDAY}"
        rf"(?!'|,? (?:[0-9]|{w.either(w.MONTHS)}))",
        _dated,
        w.NEEDS_MONTH,
    ),
    Rule(
        "that <weekday>",
        rf"{_WHICH} {w.WEEKDAY}(?: {w.PART_OF_DAY})?(?!,? (?:{w.either(w.MONTHS)})| [0-9])",
        _beside,
        w.NEEDS_WEEKDAY,
    ),
    Rule(
        "the <weekday> before",
        rf"the {w.WEEKDAY}(?: {w.PART_OF_DAY})? (?P<which>before|after|previous|following)"
        r"(?= *[,.;:)]| *$)",
        _beside,
        w.NEEDS_WEEKDAY,
    ),
    Rule(
        "<weekday> the <nth>",
        rf"{w.WEEKDAY},? the (?P<day>[12]?[0-9]|3[01])(?:st|nd|rd|th)(?! (?:of )?[a-z]{{3}})",
        _the_nth,
        ("day the ", "day, the "),
    ),
)
