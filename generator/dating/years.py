"""What anniversaries and ages say about the year of a report."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from generator.dating.clue import ORDINAL, SHIFTS, WEEKDAY, Clue, between, in_years, only, ordinal
from generator.dating.tenses import Sentence
from generator.model.when import WEEKDAYS, Grain, day_after
from generator.model.words import day_in_words

_ANNIVERSARY = re.compile(
    rf"\bthe (?P<nth>{ORDINAL}) anniversary of (?:the |its |his |her )?"
    r"(?P<year>(?:1[5-9]|20)\d\d) [a-z]"
)
_AGED = re.compile(r"(?P<name>[A-ZÀ-Ý][\w’'-]+), (?P<age>\d{2}),")
_BORN = re.compile(r"\b[Bb]orn\b(?: [\w’'-]+){0,4} on $")
_TURNS = re.compile(
    r"\b(?:would have (?:turned|been)|turned|turns|was|is|(?P<will>will (?:be|turn)))"
    r" (?P<age>\d{2,3}) (?:(?P<word>today|tomorrow|yesterday)|"
    rf"on (?P<weekday>{'|'.join(WEEKDAYS)}))\b"
)
_DIED_AGED = re.compile(
    r"\b(?:has died|died (?:on )?(?:today|yesterday|last week|last night)),?"
    r" (?:aged|at the age of|at) (?P<age>\d{2,3})\b"
)
_TOLD_SOON = 60  # days after a death that an obituary may stand in the paper
_ABOUT = 7  # days before or behind an anniversary on which it may be marked


def years_told(page: list[Sentence]) -> Iterable[Clue]:
    """Yield the years in which an anniversary falls, or in which somebody has an age."""
    born = birthdays(page)
    for s in page:
        yield from _anniversary(s)
        yield from _age(s, page)
        if len(born) == 1:
            yield from _birthday(s, *born)
            yield from _died_aged(s, *born)


def birthdays(page: list[Sentence]) -> set[date]:
    """Return the days on which somebody was born: one, where a text tells that of one person."""
    return {
        t.when.first
        for s in page
        for t in s.times
        if t.when and t.when.is_day and _BORN.search(s.text[: t.start])
    }


def _birthday(s: Sentence, born: date) -> Iterable[Clue]:
    """Yield the day of "would have turned 85 tomorrow", of the one whose birthday is told."""
    m = _TURNS.search(s.text)
    if not m or not s.speaks_for_the_paper(m.start()):
        return
    day = in_years(born, int(m["age"]))
    reason = f"“{m.group()}”: who was born on {day_in_words(born)} does on {day_in_words(day)}."
    if m["word"]:
        yield only(reason, day_after(day, SHIFTS[m["word"]]))
    elif WEEKDAYS[day.weekday()] == m["weekday"]:
        ahead = m["will"] is not None
        if ahead:
            yield between(reason, day_after(day, -6), day)
        else:
            yield replace(between(reason, day, day_after(day, 6)), told=day)


def _died_aged(s: Sentence, born: date) -> Iterable[Clue]:
    """Yield the year of "who has died aged 87", of the one whose birthday is told."""
    if (m := _DIED_AGED.search(s.text)) and s.speaks_for_the_paper(m.start()):
        first = in_years(born, int(m["age"]))
        reason = f"“{m.group()}”, born on {day_in_words(born)}, and told soon after."
        yield between(reason, first, day_after(in_years(first, 1), _TOLD_SOON))


def _anniversary(s: Sentence) -> Iterable[Clue]:
    """Yield the year of an anniversary of what has its year, where a weekday ties it to now."""
    m = _ANNIVERSARY.search(s.text)
    if not m or not s.speaks_for_the_paper(m.start()):
        return
    year = int(m["year"]) + ordinal(m["nth"])
    bare = [t for t in s.times if WEEKDAY.match(t.value) or t.text.lower() in {"today", "tomorrow"}]
    dated = [t for t in s.times if t.when and not m.start() <= t.start < m.end()]
    if len(bare) == 1 and not dated:
        first, last = date(year, 1, 1), date(year, 12, 31)
        reason = f"“{m.group()[:-2]}” is marked “{bare[0].text}”: it is {year}, or nearly so."
        yield between(reason, day_after(first, -_ABOUT), day_after(last, _ABOUT))


def _age(s: Sentence, page: list[Sentence]) -> Iterable[Clue]:
    """Yield the year in which "Brandt, 60," is right, where the text tells that birthday."""
    m = _AGED.search(s.text)
    past = [t for t in s.times if t.when and t.when.grain >= Grain.YEAR]
    if not m or not s.speaks_for_the_paper(m.start()):
        return
    for p in page:
        for t in p.times:
            if not t.when or not t.when.is_day or not _BORN.search(p.text[: t.start]):
                continue
            named = re.search(rf"\b{re.escape(m['name'])}\b", p.text[: t.start])
            if not named or [x for x in past if x is not t]:
                continue
            first = in_years(t.when.first, int(m["age"]))
            last = day_after(in_years(first, 1), -1)
            reason = f"“{m.group().rstrip(',')}” was born on {day_in_words(t.when.first)}."
            yield between(reason, first, last)
            return
