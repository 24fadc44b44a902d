"""What a day beside its weekday or its "tomorrow" says about the day of a report."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.dating.clue import (
    Clue,
    day_of_year,
    day_of_year_told,
    on_weekday,
    only,
    same_day_of_year,
)
from generator.dating.tenses import Sentence
from generator.model.timex import Timex
from generator.model.when import WEEKDAYS, Grain, day_after
from generator.model.words import day_in_words

_BEGINS = re.compile(r"\b(?:begins?|opens?|starts?) (?P<day>today|tomorrow)\b")
_NAMED = re.compile(
    r"(?<!day after )(?<!day before )(?<!ago )\b(?P<word>[Yy]esterday|[Tt]oday|[Tt]omorrow)"
    rf",? (?:on |a )?\(?(?P<day>{'|'.join(WEEKDAYS)})\b"
)
_RELATIVE = {"today": 0, "tomorrow": 1, "yesterday": -1}
_DAY_AFTER = re.compile(r"\bday (?:(?P<after>after tomorrow)|before yesterday)$")
_NOW = re.compile(
    r"(?<!ago )(?:\b(?P<word>today|tomorrow|yesterday)(?: (?:morning|afternoon|evening|night))?|"
    r"\b(?P<early>this (?:morning|afternoon|evening)|tonight)|\b(?P<late>last night))$"
)
_SAID = {shift: word for word, shift in _RELATIVE.items()}
_SAID |= {2: "the day after tomorrow", -2: "the day before yesterday"}


def days_by_name(page: list[Sentence]) -> Iterable[Clue]:
    """Yield what a day and month beside its weekday, "today", "tomorrow" or "yesterday" says."""
    for s in page:
        for t in s.times:
            shift = _shift(s, t)
            reason = f"“{t.text}” is {_SAID[shift]} in it." if shift is not None else ""
            if shift is not None and t.when and t.when.is_day and t.basis == "stated":
                yield only(reason, day_after(t.when.first, -shift))
            if of_year := day_of_year_told(t):
                month, day = of_year
                if shift is not None:
                    yield Clue(reason, same_day_of_year(month, day, shift))
                yield from _weekday_clue(s, t, (month, day), shift)


def weekdays_by_name(page: list[Sentence]) -> Iterable[Clue]:
    """Yield the weekday that "yesterday, Tuesday" and "tomorrow (Friday)" give the paper."""
    for s in page:
        for m in _NAMED.finditer(s.text):
            if s.speaks_for_the_paper(m.start()):
                weekday = WEEKDAYS.index(m["day"]) - _RELATIVE[m["word"].lower()]
                yield of_weekday(m.group(), weekday % len(WEEKDAYS))


def of_weekday(said: str, weekday: int) -> Clue:
    """Return the clue that a report is of a weekday."""
    return Clue(f"“{said}”: it is of a {WEEKDAYS[weekday]}.", lambda p: p.weekday() == weekday)


def weekday_of(t: Timex) -> int | None:
    """Return the weekday that a time names beside its date."""
    return next((n for n, name in enumerate(WEEKDAYS) if name in t.text), None)


def _shift(s: Sentence, t: Timex) -> int | None:
    """Return how many days behind the paper's own a time is said to be, ``None`` for not said."""
    if not s.speaks_for_the_paper(t.start):
        return None
    head = s.text[: t.start].rstrip(" ,(").lower()
    word = next((w for w in _RELATIVE if w in t.text.lower()), "")
    if word:
        return None if _DAY_AFTER.search(t.text.lower()) else _RELATIVE[word]
    if m := _DAY_AFTER.search(head):
        return 2 if m["after"] else -2
    m = _NOW.search(head)  # not "20 years ago today"
    if not m:
        return None
    return _RELATIVE[m["word"]] if m["word"] else -bool(m["late"])


def _weekday_clue(
    s: Sentence, t: Timex, of_year: tuple[int, int], shift: int | None
) -> Iterable[Clue]:
    """Yield the years in which a day of the year has its weekday."""
    (month, day), weekday = of_year, weekday_of(t)
    if weekday is None or not s.speaks_for_the_paper(t.start):
        return
    tells = "past" if s.tells_as_past(t) else "to come" if s.tells_as_to_come(t) else ""
    reason = f"“{t.text}”: {day_of_year(month, day)} is a {WEEKDAYS[weekday]}."
    if shift is None:
        yield Clue(reason, on_weekday(month, day, weekday, tells))
    else:
        yield Clue(reason, lambda p: day_after(p, shift).weekday() == weekday)


def beginnings(page: list[Sentence]) -> Iterable[Clue]:
    """Yield what "opens tomorrow" says in a sentence that gives the days of the thing."""
    for s in page:
        m = _BEGINS.search(s.text)
        runs = [t.when for t in s.times if t.when and t.when.is_span and t.when.grain is Grain.DAY]
        if m and len(runs) == 1 and s.speaks_for_the_paper(m.start()):
            shift = _RELATIVE[m["day"]]
            reason = f"“{m.group()}” is said of what begins on {day_in_words(runs[0].first)}."
            yield only(reason, day_after(runs[0].first, -shift))
