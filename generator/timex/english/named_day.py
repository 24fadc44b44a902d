"""Which day a weekday names: of the text's own days, or in a history of those in focus."""

from __future__ import annotations

from datetime import date

from generator.model.when import Grain
from generator.timex.rule import Context
from generator.timex.value import value_of, weekday_near


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
