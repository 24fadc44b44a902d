"""From rules to expressions: try all, let the filters refuse, keep the longest.

``tag`` and ``trace`` go the same way; ``tag`` leaves out what did not win.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from generator.model.values import Timex
from generator.model.when import When, days_between
from generator.timex.english import ENGLISH
from generator.timex.focus import moved_to, unmirrored
from generator.timex.rule import Around, Context, Focus, Found, Language, Page, Reading, Rule
from generator.timex.starts import starts
from generator.timex.value import days

_MOST_DAYS = 62  # a text whose day is known less well than this speaks from no day
_LONG_BEFORE = 500  # days
_FAR_AT_LEAST = 4
_FAR_ALONE = 2  # where the text begins with one, and nothing in it is of its own day
_OF_THE_DAY = ("today", "yesterday <part of day>", "this <part of day>", "tonight", "last night",
               "this <unit>", "<weekday>", "<weekday> <part of day>", "last <month>",
               "last <season>", "last <weekday>", "<n> <units> ago",
               "<month> this year")  # fmt: skip
Verdict = Literal["kept", "declined", "refused", "lost"]


@dataclass(frozen=True, slots=True)
class Attempt:
    """A match that a rule tried: what it read, whether that was kept, and why.

    ``timex`` is ``None`` where the rule declined.
    """

    rule: str
    start: int
    end: int
    text: str
    timex: Timex | None
    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True)
class _Try:
    """An attempt, with what it takes to read it once more."""

    attempt: Attempt
    rule: Rule
    match: re.Match[str]
    context: Context


def tag(text: str, published: When | None, language: Language = ENGLISH) -> tuple[Timex, ...]:
    """Return the expressions of time in ``text``, in order, none overlapping.

    ``published`` is the day the text speaks from, the days it may have been, or ``None``.  What
    comes out differently for different days of it stays unresolved: ``when`` is ``None``, and the
    value has an ``X`` for each unknown part.  A range is one expression and an ISO interval.

    >>> from generator.model.when import parse
    >>> [(t.text, t.value) for t in tag("It opened two days ago.", parse("2024-03-15"))]
    [('two days ago', '2024-03-13')]
    >>> [(t.text, t.value) for t in tag("It shut on 4-9 March 2023.", None)]
    [('4-9 March 2023', '2023-03-04/2023-03-09')]
    """
    attempts = trace(text, published, language)
    return tuple(a.timex for a in attempts if a.timex and a.verdict == "kept")


def trace(text: str, published: When | None, language: Language = ENGLISH) -> tuple[Attempt, ...]:
    """Return everything that was tried on ``text``, in order of place, with what became of it.

    Of readings that share a character the longest is kept; of two as long the one that begins
    earlier, then the one whose rule stands earlier.  What is kept is read once more in the order of
    the text, each with the time that the text has come to by then ("the next day").
    """
    page, speaking = Page.of(text), _possible_days(published)
    tries = list(_tries(page, speaking, language))
    settled = [t for t in tries if t.attempt.verdict != "kept"] + _settled(tries)
    settled.sort(key=lambda t: (t.attempt.start, -t.attempt.end))
    return tuple(_in_focus(settled, speaking, published))


def _possible_days(published: When | None) -> tuple[date, ...]:
    if published is None or published.approximate or published.uncertain:
        return ()
    ordinals = days_between(published.first, published.last)
    return tuple(map(date.fromordinal, ordinals)) if len(ordinals) <= _MOST_DAYS else ()


def _tries(page: Page, speaking: tuple[date, ...], language: Language) -> Iterator[_Try]:
    around = language.around(page)
    for rule, places in starts(page.plain, language):
        match, free = rule.compiled().match, 0
        for at in places:
            if at < free or not (m := match(page.plain, at)):
                continue
            tried = _try(page, rule, m, speaking, around, language)
            if tried.attempt.verdict == "kept":
                free = m.end()
            yield tried


def _try(
    page: Page,
    rule: Rule,
    m: re.Match[str],
    speaking: tuple[date, ...],
    around: Around,
    language: Language,
) -> _Try:
    start, end = m.span("x") if "x" in m.re.groupindex else m.span()
    text, context = page.text[start:end], around(start, end)
    reading = _read(rule, m, context, speaking)
    if reading is None:
        why = "these words say no time that the rule can read"
        return _Try(Attempt(rule.name, start, end, text, None, "declined", why), rule, m, context)
    found = Found(rule.name, start, end, reading)
    timex = _timex(found, text)
    no = next((f.name for f in language.filters if f.refuses(page, found)), "")
    verdict: Verdict = "refused" if no else "kept"
    why = no or "the longest reading here"
    return _Try(Attempt(rule.name, start, end, text, timex, verdict, why), rule, m, context)


def _read(
    rule: Rule, m: re.Match[str], context: Context, speaking: tuple[date, ...]
) -> Reading | None:
    readings = {rule.read(m, replace(context, day=d)) for d in speaking}
    if len(readings) == 1:
        return readings.pop()
    return rule.read(m, context)


def _timex(found: Found, text: str) -> Timex:
    r = found.reading
    when = days(r.value) if r.type in ("DATE", "TIME") else None
    if when and r.mod == "APPROX":
        when = when.roughly()
    return Timex(found.start, found.end, text, r.type, r.value, found.rule, when, r.mod, r.basis)


def _settled(tries: list[_Try]) -> list[_Try]:
    """Return the attempts that no filter refused, as kept or lost."""
    standing = [t for t in tries if t.attempt.verdict == "kept"]
    # Stable: earlier rules stay first.
    standing.sort(key=lambda t: (t.attempt.start - t.attempt.end, t.attempt.start))
    kept: list[tuple[int, int, str]] = []
    settled = []
    for t in standing:
        a = t.attempt
        i = bisect_left(kept, (a.start, a.end, ""))
        near = kept[max(0, i - 1) : i + 1]
        rival = next((k for k in near if k[0] < a.end and a.start < k[1]), None)
        if rival is None:
            insort(kept, (a.start, a.end, a.rule))
            settled.append(t)
        else:
            how = "longer" if rival[1] - rival[0] > a.end - a.start else "earlier"
            why = f"“{rival[2]}” reads {how} words here"
            settled.append(replace(t, attempt=replace(a, verdict="lost", why=why)))
    return settled


def _in_focus(
    tries: list[_Try], speaking: tuple[date, ...], published: When | None
) -> Iterator[Attempt]:
    """Yield the attempts, those that are kept read with the time that the text has come to."""
    kept = [t.attempt.timex for t in tries if t.attempt.timex and t.attempt.verdict == "kept"]
    narrative = _is_narrative(kept, published)
    focus: Focus | None = None
    for t in tries:
        a = t.attempt
        if a.verdict != "kept" or a.timex is None:
            yield a
            continue
        if focus or narrative:
            ancient = focus is not None and focus.is_mirrored
            context = replace(t.context, focus=focus, narrative=narrative or ancient)
            reading = _read(t.rule, t.match, context, speaking)
            if reading is not None:
                reading = unmirrored(reading) if ancient else reading
                a = replace(a, timex=_timex(Found(a.rule, a.start, a.end, reading), a.text))
        yield a
        if a.timex and not t.rule.is_aside and not t.context.since:
            focus = moved_to(focus, a.timex)


def _is_narrative(timexes: list[Timex], published: When | None) -> bool:
    """Say whether a text tells of times long before its own day, as a history does.

    Such a text names many years that are over, and seldom a day as near as "yesterday"; or it
    begins with a month or a day long before, and has a second such and nothing near; but none that
    begins with its own day is a history.
    """
    begun = published.first if published else date.max
    stated = [t for t in timexes if t.when and t.basis == "stated"]
    far = [t for t in stated if t.when and (begun - t.when.last).days > _LONG_BEFORE]
    near = sum(t.rule in _OF_THE_DAY for t in timexes) + len(stated) - len(far)
    first = next((t for t in timexes if t.when), None)
    if first and first.when == published and first.value.count("-") == 2:
        return False  # news, under the day of its writing
    if first in far[:1] and not far[0].value.isdecimal() and not near:
        return len(far) >= _FAR_ALONE
    return len(far) >= _FAR_AT_LEAST and len(far) > near
