"""Steps of so many units from a time: the grain that the words have, and where a step leads."""

from __future__ import annotations

import re

from generator.model.when import Grain
from generator.timex.english import words as w
from generator.timex.late import Late
from generator.timex.rule import Context, Focus, Reading
from generator.timex.value import UNKNOWN, Unit, days, moved, value_of

MODS = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "APPROX": "APPROX"}
_QUARTER = Late(r"([0-9]{4})-([QH][1-4])")
HOURS_OFF = Reading("TIME", "XXXX-XX-XXTXX")  # reaches into another day, or does not


_FIGURES = Late(
    r"[$€£¥%]|\b(?:million|billion|cents|percent|profits?|loss(?:es)?|net|income|earn(?:ed|ings)|"
    r"sales|revenues?|share|dividends?|turnover)\b"
)
_NEAR = 90  # characters before a comparison in which figures are told


def compared(m: re.Match[str], context: Context) -> Focus | None:
    """Return the quarter that figures before the match are of, ``None`` where there is none.

    No figures are told of a quarter that is yet to begin.
    """
    focus = context.focus
    if focus is None or not focus.quarter:
        return None
    near = m.string[max(0, m.start() - _NEAR) : m.start()]
    named = m[0].endswith("quarter")
    known = named or focus.value == focus.quarter or _FIGURES.search(near)
    when = days(focus.quarter) if known else None
    begun = when and not (context.day and when.first > context.day)
    return Focus(focus.quarter, when) if when and begun else None


def in_hours(m: re.Match[str]) -> bool:
    """Say whether the unit is shorter than a day."""
    return w.LENGTHS[w.unit_of(m)][2]


def grain_of(m: re.Match[str]) -> tuple[Unit, int]:
    """Return the grain that the words have, and how many of it make their unit."""
    unit = w.unit_of(m)
    if unit == "fortnight":
        return "week", 2
    if unit in ("decade", "century"):  # "two decades ago" names a year, and roughly
        return "year", 10 if unit == "decade" else 100
    return w.UNITS[unit], 1


def moved_by(m: re.Match[str], context: Context, sign: int) -> str | None:
    """Return the value so many units after the text's own day, before it for a sign of -1."""
    unit, factor = grain_of(m)
    day = moved(context.day, unit, int(w.number_of(m) * factor) * sign)
    return None if context.day and day is None else value_of(unit, day)


def stepped(focus: Focus, unit: Unit, n: int) -> str:
    """Return the value ``n`` units from the time in focus, with what its grain leaves open as X.

    A year from a quarter is the same quarter: figures are compared so.

    >>> from generator.timex.value import days
    >>> stepped(Focus("2024-Q3", days("2024-Q3")), "year", -1)
    '2023-Q3'
    """
    if unit == "year" and (m := _QUARTER.fullmatch(focus.value)):
        return f"{min(max(int(m[1]) + n, 1), 9999):04}-{m[2]}"
    if unit == "month" and n % 3 == 0 and "-Q" in focus.value:
        return value_of("quarter", moved(focus.when.first, "month", n))
    grain = focus.when.grain
    if unit in ("day", "weekend") and grain < Grain.DAY:
        known = f"{focus.when.first.year:04}" if grain >= Grain.YEAR else "XXXX"
        near = grain is Grain.MONTH and not focus.when.is_span and abs(n) <= 1
        month = focus.value[5:7] if near else "XX"
        return f"{known}-{month}-XX"
    if unit == "week" and grain is Grain.MONTH and abs(n) == 1:
        return f"{focus.when.first.year:04}-WXX"
    if unit in ("week", "month", "quarter") and grain < Grain.MONTH:
        return (
            f"{focus.when.first.year:04}{UNKNOWN[unit][4:]}"
            if grain is Grain.YEAR
            else (UNKNOWN[unit])
        )
    return value_of(unit, moved(focus.when.first, unit, n))
