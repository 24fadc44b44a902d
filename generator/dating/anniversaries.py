"""The day of what is marked: "Bells rang this morning, fifty years after the fire", whose day so
many years before has its date there or near by.

Which date is meant is taken for granted, as in `elapsed.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.dating.anchored import told_on
from generator.dating.clue import DAY_WORD, WEEKDAY, Clue, between, in_years, only, shift_of
from generator.dating.tenses import LONGEST, Sentence
from generator.grammar.words import is_participle, stems
from generator.model.numbers import NUMBER, ORDINALS, TENS, number
from generator.model.when import Grain, day_after
from generator.model.words import day_in_words

_TENTHS = {f"{t[:-1]}ieth": 10 * n for n, t in enumerate(TENS, 2)}
_NTH = {w: n for n, w in enumerate(ORDINALS, 1)} | _TENTHS | {"hundredth": 100}
_NTH |= {
    f"{t}-{w}": 10 * n + k for n, t in enumerate(TENS, 2) for k, w in enumerate(ORDINALS[:9], 1)
}
_NAMED = {
    "a century": 100, "half a century": 50, "a quarter of a century": 25, "a decade": 10,
    "centenary": 100, "bicentenary": 200, "tercentenary": 300, "golden jubilee": 50,
    "silver jubilee": 25, "diamond jubilee": 60, "golden wedding": 50, "silver wedding": 25,
}  # fmt: skip
_COUNT = re.compile(
    rf"(?i)(?P<fuzzy>\b(?:about|almost|around|least|less than|more than|nearly|over|some) )?"
    rf"\b(?:(?P<nth>{'|'.join(sorted(_NTH, key=len, reverse=True))}|\d{{1,3}}(?:st|nd|rd|th)) "
    rf"(?:anniversary|birthday)|(?P<named>{'|'.join(sorted(_NAMED, key=len, reverse=True))})|"
    rf"(?P<n>(?:{NUMBER}|a)(?: hundred)?(?: and {NUMBER})?) years?(?P<today> ago,? (?:today|to the "
    rf"day|this (?:morning|afternoon|evening)))?)\b"
)
# What is done on the day itself, or tells that it is the day.
_MARKS = re.compile(
    r"(?i)\b(?:anniversary|bells?|birthday|candles?|celebrat\w+|centenary|commemorat\w+|jubilee|"
    r"mark(?:s|ed|ing)?|minute[’']?s? (?:of )?silence|rememb\w+|tribute|wreaths?)\b"
)
_EXACTLY = re.compile(r"(?i)\bexactly $")
_IT_IS = re.compile(r"(?i)\b(?:it (?:is|will be)|exactly|it is exactly) $")
_EVE = re.compile(r"(?i)\b(?:ahead of|before|days? after|eve of|week of) (?:[a-z]+ ){0,2}$")
_BEFORE_COUNT = re.compile(r"\b([a-z]+)(?: exactly)? $")  # "built exactly ten years after"
_MOST = 2000  # years
_ALIKE = 2  # words
_WEEK = 7


def anniversaries(page: list[Sentence]) -> list[Clue]:
    """Return the days on which a report says that something is marked.

    Its date is the one full date of the sentence or, without any there, of those beside it, or
    else of those that share words with it.
    """
    dates = [{*_dates(s)} for s in page]
    found: list[Clue] = []
    for n, s in enumerate(page if any(dates) else ()):
        for m in _COUNT.finditer(s.text) if len(s.text) <= LONGEST else ():
            count = _number(m) if _is_marked(s, m) else 0
            days = _meant(page, dates, n) if count else set()
            if len(days) == 1:
                found += _marked(s, m, in_years(days.pop(), count), page[max(n - 1, 0) : n + 2])
    return found


def _meant(page: list[Sentence], dates: list[set[date]], n: int) -> set[date]:
    """Return the dates that a sentence may mean: its own, those beside it, those told alike."""
    every = {d for own in dates for d in own}
    beside = any(dates[max(n - 1, 0) : n + 2])
    if dates[n] or (beside and len(every) == 1):
        return dates[n] or every
    own = stems(page[n].text)
    alike = (d for s, d in zip(page, dates, strict=True) if len(stems(s.text) & own) >= _ALIKE)
    return {d for days in alike for d in days}


def _is_marked(s: Sentence, m: re.Match[str]) -> bool:
    """Say whether a sentence tells that a count is of its day: no eve, nor what was done once."""
    head = s.text[: m.start()]
    word = _BEFORE_COUNT.search(head)
    if _EVE.search(head) or (word and is_participle(word[1].lower())):
        return False
    return bool(m["today"] or _MARKS.search(s.text) or _IT_IS.search(head))


def _dates(s: Sentence) -> Iterator[date]:
    """Yield the full dates of a sentence that are not to come."""
    for t in s.times:
        is_told = t.when and t.when.is_day and t.basis == "stated" and t.when.grain is Grain.DAY
        if t.when and is_told and not s.tells_as_to_come(t):
            yield t.when.first


def _number(m: re.Match[str]) -> int:
    """Return how many years it is, 0 for what is no whole number, or is only about right."""
    if m["fuzzy"]:
        return 0
    if m["named"]:
        return _NAMED[m["named"].lower()]
    if m["nth"]:
        nth = m["nth"].lower()
        return _NTH[nth] if nth in _NTH else int(nth[:-2])
    head, _, rest = m["n"].lower().partition(" and ")
    head = f"one{head[1:]}" if head in {"a", "a hundred"} else head
    whole, more = number(head), number(rest) if rest else 0
    if whole is None or more is None or (rest and whole % 100) or whole + more > _MOST:
        return 0
    return int(whole + more) if whole == int(whole) else 0


def _marked(s: Sentence, m: re.Match[str], day: date, around: list[Sentence]) -> Iterator[Clue]:
    """Yield the day of a report in which ``day`` is "today", "yesterday" or "on Monday".

    Where its sentence does not say so, those ``around`` it may say "today".
    """
    if not s.speaks_for_the_paper(m.start()):
        return
    at = _day_word(s, m)
    said = f"“{m.group()}” is taken to be {day_in_words(day)}."
    ahead = [t for t in s.times if WEEKDAY.fullmatch(t.value) and s.tells_as_to_come(t)]
    if at or m["today"]:
        yield only(said, day_after(day, shift_of(at) if at else 0))
    elif [t.value for t in ahead] == [f"XXXX-WXX-{day.isoweekday()}"]:
        yield between(said, day_after(day, -_WEEK), day_after(day, -1))
    elif _EXACTLY.search(s.text[: m.start()]) and _shifts(around) == {0}:
        yield only(said, day)
    else:
        yield from told_on(s, day, f"“{m.group()}” is marked on it")


def _day_word(s: Sentence, m: re.Match[str]) -> re.Match[str] | None:
    """Return the "today" of the main clause of a sentence, beside its count."""
    return next((at for at in _day_words(s) if not m.start() <= at.start() < m.end()), None)


def _shifts(around: list[Sentence]) -> set[int]:
    """Return how far the paper's day is from those that sentences name by a word for them."""
    return {shift_of(at) for s in around for at in _day_words(s)}


def _day_words(s: Sentence) -> Iterator[re.Match[str]]:
    """Yield each "today" that is the paper's, not of an aside: "the mill that today has …"."""
    for at in DAY_WORD.finditer(s.text):
        time = next((t for t in s.times if t.start <= at.start() < t.end), None)
        clause = s.around(time) if time else None
        is_aside = s.text[: at.start()].endswith(("that ", "which ", "who ", "where "))
        if not is_aside and clause and clause.kind == "main" and s.speaks_for_the_paper(at.start()):
            yield at
