"""What must follow soon: a funeral a death, an oath an election.  Its day, named without a year, is
the first behind them, and the report stands between the two."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from generator.dating.clue import Clue, capital, day_of_year, day_of_year_told, made
from generator.dating.tenses import Sentence
from generator.model.when import Grain
from generator.model.words import day_in_words

_HISTORY = re.compile(r"\b(?:anniversary|victims|years? (?:ago|after|since|on|later))\b")
_PAIRS = (
    (
        re.compile(r"\b(?:died|dies|dead|was killed|passed away)\b"),
        re.compile(r"\b(?:funeral|memorial|burial|buried|cremated|requiem|laid to rest|wake)\b"),
    ),
    (
        re.compile(r"\b(?:elected|appointed|named|picked|chosen|won)\b"),
        re.compile(
            r"\b(?:sworn in|takes? office|inaugurated|takes? up (?:the|her|his)|inauguration)\b"
        ),
    ),
)


def what_follows(page: list[Sentence]) -> Iterable[Clue]:
    """Yield the last day of a report of a death or an election, where what follows is to come.

    An oath must stand in the sentence of its election: it may be another's.  Where a text looks
    back over years, a service may be held in memory.
    """
    death, election = _PAIRS
    if not any(_HISTORY.search(s.text) for s in page):
        yield from _followed(page, *death)
    for s in page:
        yield from _followed([s], *election)


def _followed(
    page: list[Sentence], happened: re.Pattern[str], follows: re.Pattern[str]
) -> Iterable[Clue]:
    days = {
        t.when.first
        for s in page
        for t in s.times
        if t.when and t.when.is_day and s.tells_as_past(t) and _tells(happened, s, t.start)
    }
    to_come = [
        of_year
        for s in page
        if follows.search(s.text)
        for t in s.times
        if (of_year := day_of_year_told(t)) and s.tells_as_to_come(t)
    ]
    day = max(days, default=None)
    if day and len(to_come) == 1 and _is_the_latest(day, page):
        last = _next(day, *to_come[0])
        reason = f"{capital(day_of_year(*to_come[0]))} is still to come in it, and follows "
        yield Clue(f"{reason}{day_in_words(day)}.", first=day, last=last)


def _tells(happened: re.Pattern[str], s: Sentence, at: int) -> bool:
    return any(m.end() <= at and at - m.end() < 60 for m in happened.finditer(s.text))


def _is_the_latest(day: date, page: list[Sentence]) -> bool:
    """Say whether nothing that is told as past is of a later year: else that death is history."""
    past = (t.when for s in page for t in s.times if t.when and s.tells_as_past(t))
    return all(w.first <= day for w in past if w.grain >= Grain.YEAR)


def _next(day: date, month: int, of_month: int) -> date:
    years = (made(day.year + n, month, of_month) for n in range(9))
    return next(d for d in years if d and d >= day)
