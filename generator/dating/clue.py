"""A clue to the day of publication, and the arithmetic of days that clues share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.dating.tenses import Tag
from generator.model.numbers import ORDINALS
from generator.model.timex import Timex
from generator.model.when import day_after
from generator.model.words import day_in_words

PARTIAL = re.compile(r"XXXX-(\d\d)-(\d\d)")
WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")


@dataclass(frozen=True, slots=True)
class Clue:
    """Something the text says about the day of publication: why, and which days it allows.

    ``first`` and ``last`` are the ends of what it allows, where it has any; ``told`` is the day of
    the report's news that it gives a date, "Tuesday".  A clue never excludes
    the true day: what only makes a day likely is none.
    """

    reason: str
    allows: Callable[[date], bool] = lambda p: True
    first: date | None = None
    last: date | None = None
    told: date | None = None

    def is_true_on(self, day: date) -> bool:
        """Say whether a report of ``day`` could say so."""
        early, late = self.first and day < self.first, self.last and day > self.last
        return not early and not late and self.allows(day)


def latest(weekday: int, day: date) -> date:
    """Return the last such weekday up to ``day``, that day included."""
    return day_after(day, -((day.weekday() - weekday) % 7))


def latest_between(weekday: int, first: date, last: date) -> Callable[[date], bool]:
    """Allow days whose last such weekday is one of ``first`` to ``last``."""
    return lambda p: first <= latest(weekday, p) <= last


ORDINAL = rf"(?:{'|'.join(ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))"


def ordinal(word: str) -> int:
    """Return the number of "fifth" or "20th"."""
    return ORDINALS.index(word.lower()) + 1 if word.lower() in ORDINALS else int(word[:-2])


# The words that tell the paper's own day, the one behind it, the one before it.
DAY_WORD = re.compile(
    r"(?<!ago )\b(?:(?:today|this (?:morning|afternoon|evening)|tonight)|"
    r"(?P<before>yesterday|last night)|(?P<later>tomorrow))\b",
    re.IGNORECASE,
)


# How many days the paper's own day is behind the day of such a word.
SHIFTS = {"today": 0, "tomorrow": -1, "yesterday": 1}


def shift_of(day_word: re.Match[str]) -> int:
    """Return how many days the paper's own day is behind the day of "today" or "yesterday"."""
    return 1 if day_word["before"] else -1 if day_word["later"] else 0


def length_of(words: str, tag: Tag) -> tuple[int, str]:
    """Return how many of which unit (D, W, M, Y) a length is, (0, "") for none that is sure."""
    for t in tag(words, None):
        m = re.fullmatch(r"P(\d{1,3})([DWMY])", t.value)
        if t.type == "DURATION" and m and not t.mod and t.text == words:
            return int(m[1]), m[2]
    return 0, ""


def only(reason: str, day: date) -> Clue:
    """Return the clue that allows one day."""
    return Clue(reason, first=day, last=day)


def same_day_of_year(month: int, day: int, shift: int) -> Callable[[date], bool]:
    """Allow days that have this day of the year ``shift`` days behind them."""

    def allows(p: date) -> bool:
        d = day_after(p, shift)
        return (d.month, d.day) == (month, day)

    return allows


def on_weekday(month: int, day: int, weekday: int, tells: str = "") -> Callable[[date], bool]:
    """Allow days for which such a day of the year falls on ``weekday``.

    The last one of all where ``tells`` is "past", the next where it is "to come", else either.
    """

    def allows(p: date) -> bool:
        near = [d for y in range(p.year - 4, p.year + 5) if (d := made(y, month, day))]
        last = max(d for d in near if d <= p)
        soon = min(d for d in near if d >= p)
        meant = {"past": (last,), "to come": (soon,)}.get(tells, (last, soon))
        return any(d.weekday() == weekday for d in meant)

    return allows


def between(reason: str, first: date, last: date) -> Clue:
    """Return the clue that allows ``first`` to ``last``."""
    return Clue(reason, lambda p: first <= p <= last, first, last)


def in_years(day: date, years: int) -> date:
    """Return the same day of the year, years later; of 29 February the day after where none is."""
    return made(day.year + years, day.month, day.day) or date(day.year + years, 3, 1)


def counted_on(day: date, number: int, unit: str) -> date | None:
    """Return the day that is so many days, weeks, months or years later (D, W, M, Y)."""
    if unit in {"D", "W"}:
        return day_after(day, number * (7 if unit == "W" else 1))
    return in_months(day, number) if unit == "M" else in_years(day, number) if unit else None


def in_months(day: date, months: int) -> date | None:
    """Return the same day of the month, months later; ``None`` where that month has none."""
    years, month = divmod(day.month - 1 + months, 12)
    return made(day.year + years, month + 1, day.day)


def made(year: int, month: int, day: int) -> date | None:
    """Return the day, ``None`` where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of_year(month: int, day: int) -> str:
    """Return a day without its year in words."""
    return day_in_words(date(2000, month, day), year=False)


def day_of_year_told(t: Timex) -> tuple[int, int] | None:
    """Return the month and day of a time whose year is not written there."""
    if m := PARTIAL.fullmatch(t.value):
        return int(m[1]), int(m[2])
    if t.when and t.when.is_day and t.basis == "reckoned":
        return t.when.first.month, t.when.first.day
    return None


def capital(text: str) -> str:
    """Return the words with a capital letter in front."""
    return text[:1].upper() + text[1:]
