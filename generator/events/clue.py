"""A clue to the day of publication, and the arithmetic of days that clues share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.model.when import day_after
from generator.model.words import day_in_words

PARTIAL = re.compile(r"XXXX-(\d\d)-(\d\d)")
WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")


@dataclass(frozen=True, slots=True)
class Clue:
    """Something the text says about the day of publication: why, and which days it allows.

    ``first`` and ``last`` are the ends of what it allows, where it has any; ``binds`` says whether
    it speaks of that day itself and not only of a time before or behind it.
    """

    reason: str
    allows: Callable[[date], bool] = lambda p: True
    first: date | None = None
    last: date | None = None
    binds: bool = False


def latest(weekday: int, day: date) -> date:
    """Return the last such weekday up to ``day``, that day included."""
    return day_after(day, -((day.weekday() - weekday) % 7))


def latest_between(weekday: int, first: date, last: date) -> Callable[[date], bool]:
    """Allow days whose last such weekday is one of ``first`` to ``last``."""
    return lambda p: first <= latest(weekday, p) <= last


def only(reason: str, day: date) -> Clue:
    """Return the clue that allows one day."""
    return Clue(reason, first=day, last=day, binds=True)


def same_day_of_year(month: int, day: int, shift: int) -> Callable[[date], bool]:
    """Allow days that have this day of the year ``shift`` days behind them."""

    def allows(p: date) -> bool:
        d = day_after(p, shift)
        return (d.month, d.day) == (month, day)

    return allows


def on_weekday(month: int, day: int, weekday: int) -> Callable[[date], bool]:
    """Allow days of which the nearest such day of the year falls on ``weekday``."""

    def allows(p: date) -> bool:
        near = [d for y in (p.year - 1, p.year, p.year + 1) if (d := made(y, month, day))]
        return bool(near) and min(near, key=lambda d: abs((d - p).days)).weekday() == weekday

    return allows


def made(year: int, month: int, day: int) -> date | None:
    """Return the day, ``None`` where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of_year(month: int, day: int) -> str:
    """Return a day without its year in words."""
    return day_in_words(date(2000, month, day), year=False)


def capital(text: str) -> str:
    """Return the words with a capital letter in front."""
    return text[:1].upper() + text[1:]
