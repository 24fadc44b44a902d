"""The days that a report tells, each with the words of its sentence, and which one words mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.dating.clue import PARTIAL
from generator.dating.days import weekday_of
from generator.dating.tenses import Sentence
from generator.grammar.words import stems
from generator.model.timex import Timex
from generator.model.when import day_after

_BEGAN = re.compile(r"\b(?:began|begun|started|broke out|opened|walked out|went on strike)\b")
_OF_OLD = re.compile(r"\b(?:born|anniversary|in memory of)\b")
_HISTORY = re.compile(r"(?i)\b(?:built|consecrated|established|ever|first|founded|history|once)\b")


@dataclass(frozen=True, slots=True)
class Dated:
    """A day that a report tells, with or without its year, and the words of its sentence.

    It ``is_history`` where that tells what was built, founded or won for the first time.
    """

    time: Timex
    stems: frozenset[str]
    of_year: tuple[int, int]
    day: date | None
    begins: bool
    is_history: bool

    def far(self, least: int, most: int) -> tuple[Callable[[date], bool], date | None, date | None]:
        """Return what allows the days that are ``least`` to ``most`` days behind this one."""
        if self.day:
            first, last = day_after(self.day, least), day_after(self.day, most)
            return (lambda p: first <= p <= last), first, last
        of_year = self.of_year

        def allows(p: date) -> bool:
            around = (day_after(p, -n) for n in range(least, most + 1))
            return any((d.month, d.day) == of_year for d in around)

        return allows, None, None


def days_told(s: Sentence, fits: Callable[[Sentence, Timex], bool]) -> Iterator[Dated]:
    """Yield the days of a sentence that fit, each with its month and day at least."""
    for t in s.times:
        day = t.when.first if t.when and t.when.is_day and t.basis == "stated" else None
        of_year = (day.month, day.day) if day else _with_its_weekday(t)
        if t.type not in {"DATE", "TIME"} or not of_year:
            continue
        if fits(s, t) and not _OF_OLD.search(s.text):
            begins = bool(_BEGAN.search(s.text[: t.start]))
            is_history = bool(_HISTORY.search(s.text))
            yield Dated(t, stems(s.text), of_year, day, begins, is_history)


def days_over(page: Iterable[Sentence]) -> list[Dated]:
    """Return the days that sentences tell as past, or that stand above them in a chronology."""
    page = [*page]
    headings = {s.heading for s in page if s.heading}
    above = [d for s in page if len(headings) > 1 for d in _above(s)]
    return [*above, *(d for s in page for d in days_told(s, Sentence.tells_as_past))]


def _above(s: Sentence) -> Iterator[Dated]:
    """Yield the day above a sentence of a chronology, as the day of what it tells."""
    when = s.heading.when if s.heading else None
    if s.heading and when and when.is_day:
        day = when.first
        yield Dated(s.heading, stems(s.text), (day.month, day.day), day, False, False)


def _with_its_weekday(t: Timex) -> tuple[int, int] | None:
    """Return the month and day of a time that tells its weekday, and not its year."""
    m = PARTIAL.fullmatch(t.value)
    return (int(m[1]), int(m[2])) if m and weekday_of(t) is not None else None


def meant(what: str, told: list[Dated]) -> Dated | None:
    """Return the one day that words mean: the only one, or the one told with most of them."""
    if len({d.of_year for d in told}) > 1:
        own = stems(what)
        most = max(len(d.stems & own) for d in told)
        told = [d for d in told if most and len(d.stems & own) == most]
    return told[0] if told and len({d.of_year for d in told}) == 1 else None


def counts_from(said: str, dated: Dated) -> str:
    """Return why a day is what it is: words are taken to count from a day of another sentence."""
    return f"“{said}” is taken to count from “{dated.time.text}”."


def is_of(said: str, dated: Dated) -> str:
    """Return why a day is what it is: words are taken to be of a day that stands elsewhere."""
    return f"“{said}” is taken to be of “{dated.time.text}”."
