"""Which day a weekday names: of the text's own days, or in a history of those in focus."""

from __future__ import annotations

import re
from datetime import date

from generator.model.when import Grain, day_after
from generator.timex.english import words as w
from generator.timex.late import Late
from generator.timex.rule import Context
from generator.timex.value import value_of, weekday_near

_LISTED = Late(r"(?<!\w)(?P<last>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:'s)? (?:and|or) $")
_REACH, _ON = 20, 4  # characters; days from one of a list to the next


def weekday_meant(context: Context, weekday: int) -> date | None:
    """Return the latest such day, the text's own included; the coming one if the verb says so.

    A history goes on from the day in focus, or back where the verb does ("had come on Thursday");
    where no day is in focus, it names none.
    """
    if not context.narrative:
        return weekday_near(context.day, weekday, ahead=context.ahead) if context.day else None
    focus = context.focus
    if focus is None or focus.when.grain < Grain.DAY:
        return None
    back = context.before or context.behind
    return weekday_near(focus.when.first, weekday, ahead=not back)


def weekday_value(context: Context, weekday: int) -> str:
    """Return the value of that day, ``XXXX-WXX-2`` where only the weekday is known."""
    day = weekday_meant(context, weekday)
    return value_of("day", day) if day else f"XXXX-WXX-{weekday}"


def listed(m: re.Match[str], weekday: int, context: Context) -> date | None:
    """Return the day of "and Tuesday", where the Monday before it is known.

    Both are over, or both to come.
    """
    before = _LISTED.search(m.string, max(0, m.start() - _REACH), m.start())
    when = context.focus.when if before and context.focus else None
    if not before or not when or not when.is_day or not context.day or context.narrative:
        return None
    last = w.WEEKDAYS[before["last"]]
    day = weekday_near(day_after(when.first), weekday, ahead=True)
    near = when.first.isoweekday() == last and 0 < (weekday - last) % 7 <= _ON
    return day if near and (day <= context.day or when.first > context.day) else None
