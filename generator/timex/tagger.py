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
from generator.timex.rule import Around, Context, Found, Language, Page, Reading, Rule
from generator.timex.value import days

_MOST_DAYS = 62  # a text whose day is known less well than this speaks from no day


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
    verdict: Literal["kept", "declined", "refused", "lost"]
    why: str


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
    earlier, then the one whose rule stands earlier.
    """
    page = Page.of(text)
    attempts = list(_attempts(page, _possible_days(published), language))
    settled = [a for a in attempts if a.verdict != "kept"] + _settled(attempts)
    return tuple(sorted(settled, key=lambda a: (a.start, -a.end)))


def _possible_days(published: When | None) -> tuple[date, ...]:
    if published is None or published.approximate or published.uncertain:
        return ()
    ordinals = days_between(published.first, published.last)
    return tuple(map(date.fromordinal, ordinals)) if len(ordinals) <= _MOST_DAYS else ()


def _attempts(page: Page, speaking: tuple[date, ...], language: Language) -> Iterator[Attempt]:
    around = language.around(page)
    for rule in language.rules:
        pattern, at = rule.compiled(), 0
        while m := pattern.search(page.plain, at):
            at = m.start() + 1
            if m.start() and _in_word(page.plain[m.start() - 1]):
                continue
            attempt = _attempt(page, rule, m, speaking, around, language)
            if attempt.verdict == "kept":
                at = m.end()
            yield attempt


def _in_word(c: str) -> bool:
    return c.isalnum() or c == "_"


def _attempt(
    page: Page,
    rule: Rule,
    m: re.Match[str],
    speaking: tuple[date, ...],
    around: Around,
    language: Language,
) -> Attempt:
    start, end = m.span("x") if "x" in m.re.groupindex else m.span()
    text = page.text[start:end]
    reading = _read(rule, m, around(start, end), speaking)
    if reading is None:
        why = "these words say no time that the rule can read"
        return Attempt(rule.name, start, end, text, None, "declined", why)
    found = Found(rule.name, start, end, reading)
    timex = _timex(found, text)
    for f in language.filters:
        if f.refuses(page, found):
            return Attempt(rule.name, start, end, text, timex, "refused", f.name)
    return Attempt(rule.name, start, end, text, timex, "kept", "the longest reading here")


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


def _settled(attempts: list[Attempt]) -> list[Attempt]:
    """Return the attempts that no filter refused, as kept or lost."""
    standing = [a for a in attempts if a.verdict == "kept"]
    standing.sort(key=lambda a: (a.start - a.end, a.start))  # stable: earlier rules stay first
    kept: list[tuple[int, int, str]] = []
    settled = []
    for a in standing:
        i = bisect_left(kept, (a.start, a.end, ""))
        near = kept[max(0, i - 1) : i + 1]
        rival = next((k for k in near if k[0] < a.end and a.start < k[1]), None)
        if rival is None:
            insort(kept, (a.start, a.end, a.rule))
            settled.append(a)
        else:
            how = "longer" if rival[1] - rival[0] > a.end - a.start else "earlier"
            why = f"“{rival[2]}” reads {how} words here"
            settled.append(replace(a, verdict="lost", why=why))
    return settled
