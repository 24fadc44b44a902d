"""From rules to expressions: try all, let the filters refuse, keep the longest.

``tag`` and ``trace`` go the same way; ``tag`` leaves out what did not win.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeVar

from generator.model.published import Published, speaks_from
from generator.model.timex import Timex
from generator.model.when import When
from generator.timex.english import ENGLISH
from generator.timex.focus import unmirrored
from generator.timex.line_ends import plain_ends
from generator.timex.rule import Around, Context, Focus, Found, Language, Page, Reading, Rule
from generator.timex.speaking import possible_days
from generator.timex.starts import starts
from generator.timex.story import Story, coming
from generator.timex.value import days

_LONG_BEFORE = 500  # days
_FAR_AT_LEAST = 4
_FAR_ALONE = 2  # where the text begins with one, and nothing in it is of its own day
_GONE_ON = 2  # dates without a year that go on from one such
Verdict = Literal["kept", "declined", "refused", "lost"]
_Found = TypeVar("_Found", Timex, "Attempt")


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
    """A match that a rule tried; ``reading`` is ``None`` where it declined.

    ``no`` is why a filter refused it, "" where none did.  ``context`` has the day that the text
    speaks from, where it is one.
    """

    rule: Rule
    match: re.Match[str]
    context: Context
    start: int
    end: int
    text: str
    reading: Reading | None
    no: str

    @property
    def stands(self) -> bool:
        """Say whether it was read, and no filter refused it."""
        return self.reading is not None and not self.no

    def timex(self, reading: Reading) -> Timex:
        """Return what it is as an expression that is read so."""
        when = days(reading.value) if reading.type in ("DATE", "TIME") else None
        if when and reading.mod == "APPROX":
            when = when.roughly()
        r, name = reading, self.rule.name
        return Timex(self.start, self.end, self.text, r.type, r.value, name, when, r.mod, r.basis)

    def attempt(self, timex: Timex | None, verdict: Verdict, why: str) -> Attempt:
        """Return what is told of it."""
        return Attempt(self.rule.name, self.start, self.end, self.text, timex, verdict, why)


def tag(text: str, published: Published = None, language: Language = ENGLISH) -> tuple[Timex, ...]:
    """Return the expressions of time in ``text``, in order, none overlapping.

    ``published`` is the day the text speaks from, or the days it may have been: a ``When``, a
    ``date``, a text in EDTF; ``None`` where it is not known.  What comes out differently for
    different days of it stays unresolved: ``when`` is ``None``, and the value has an ``X`` for each
    unknown part.  A range is one expression and an ISO interval.  Raises ``EDTFError``, a
    ``ValueError``, for a text that is no date.

    >>> [(t.text, t.value) for t in tag("It opened two days ago.", "2024-03-15")]
    [('two days ago', '2024-03-13')]
    >>> [(t.text, str(t.when)) for t in tag("It opened yesterday.", date(2024, 3, 15))]
    [('yesterday', '2024-03-14')]
    >>> [(t.text, t.value) for t in tag("It shut on 4-9 March 2023.")]
    [('4-9 March 2023', '2023-03-04/2023-03-09')]
    """
    if "\r" in text:
        plain, given = plain_ends(text)
        return tuple(_moved(t, given, text) for t in tag(plain, published, language))
    when = speaks_from(published)
    speaking = possible_days(when)
    kept = _chosen(list(_tries(Page.of(text), speaking, language)))[0]
    kept.sort(key=lambda t: t.start)
    return tuple(_in_focus(kept, speaking, when, language))


def trace(
    text: str, published: Published = None, language: Language = ENGLISH
) -> tuple[Attempt, ...]:
    """Return everything that was tried on ``text``, in order of place, with what became of it.

    Of readings that share a character the longest is kept; of two as long the one that begins
    earlier, then the one whose rule stands earlier.  What is kept is read once more in the order of
    the text, each with the time that the text has come to by then ("the next day").
    """
    if "\r" in text:
        plain, given = plain_ends(text)
        return tuple(
            replace(_moved(a, given, text), timex=a.timex and _moved(a.timex, given, text))
            for a in trace(plain, published, language)
        )
    when = speaks_from(published)
    speaking = possible_days(when)
    tries = list(_tries(Page.of(text), speaking, language))
    kept, lost = _chosen(tries)
    kept.sort(key=lambda t: t.start)
    timexes = _in_focus(kept, speaking, when, language)
    told = [_refused(t) for t in tries if not t.stands] + [
        *(t.attempt(x, "kept", _why_kept(t, lost)) for t, x in zip(kept, timexes, strict=True)),
        *(t.attempt(t.timex(t.reading), "lost", why) for t, why in lost if t.reading),
    ]
    return tuple(sorted(told, key=lambda a: (a.start, -a.end)))


def _moved(found: _Found, given: Callable[[int], int], text: str) -> _Found:
    """Return what was found as it stands in the text that was given."""
    start, end = given(found.start), given(found.end)
    return replace(found, start=start, end=end, text=text[start:end])


def _why_kept(t: _Try, lost: list[tuple[_Try, str]]) -> str:
    others = [o for o, _ in lost if o.start < t.end and t.start < o.end]
    if not others:
        return "the only reading here"
    longest = max(o.end - o.start for o in others)
    return f"the {'longest' if longest < t.end - t.start else 'first of the longest'} reading here"


def _refused(t: _Try) -> Attempt:
    if t.reading is None:
        return t.attempt(None, "declined", "these words say no time that the rule can read")
    return t.attempt(t.timex(t.reading), "refused", t.no)


def _tries(page: Page, speaking: tuple[date, ...], language: Language) -> Iterator[_Try]:
    around: Around | None = None
    for rule, match, places in starts(page.plain, language):
        free = 0
        for at in places:
            if at < free or not (m := match(page.plain, at)):
                continue
            around = around or language.around(page, speaking[0] if len(speaking) == 1 else None)
            tried = _try(page, rule, m, speaking, around, language)
            if tried.stands:
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
    context = around(start, end)
    reading, no = _read(rule, m, context, speaking), ""
    if reading is not None:
        found = Found(rule.name, start, end, reading)
        no = next((f.name for f in language.filters if f.refuses(page, found)), "")
    return _Try(rule, m, context, start, end, page.text[start:end], reading, no)


def _read(
    rule: Rule, m: re.Match[str], context: Context, speaking: tuple[date, ...]
) -> Reading | None:
    """Return what a match is read as; where days of the text disagree, as of no day."""
    if len(speaking) > 1:
        reading = rule.read(m, replace(context, day=speaking[0]))
        if all(rule.read(m, replace(context, day=d)) == reading for d in speaking[1:]):
            return reading
    return rule.read(m, context)


def _chosen(tries: list[_Try]) -> tuple[list[_Try], list[tuple[_Try, str]]]:
    """Return the readings that are kept, and those that lost to one of them, with the reason."""
    # Stable: earlier rules stay first.
    standing = sorted((t for t in tries if t.stands), key=lambda t: (t.start - t.end, t.start))
    taken: list[tuple[int, int, str]] = []
    kept: list[_Try] = []
    lost: list[tuple[_Try, str]] = []
    for t in standing:
        i = bisect_left(taken, (t.start, t.end, ""))
        near = taken[max(0, i - 1) : i + 1]
        rival = next((k for k in near if k[0] < t.end and t.start < k[1]), None)
        if rival is None:
            insort(taken, (t.start, t.end, t.rule.name))
            kept.append(t)
        else:
            how = "longer" if rival[1] - rival[0] > t.end - t.start else "earlier"
            lost.append((t, f"“{rival[2]}” reads {how} words here"))
    return kept, lost


def _in_focus(
    kept: list[_Try], speaking: tuple[date, ...], published: When | None, language: Language
) -> Iterator[Timex]:
    """Yield what is kept, in order, each read with the time that the text has come to."""
    timexes = [t.timex(t.reading) for t in kept if t.reading]
    narrative = _is_narrative(timexes, published, language)
    story = Story(language)
    last: Timex | None = None
    for t, timex, then in zip(kept, timexes, coming(timexes), strict=True):
        focus = story.focus(t.context.sentence)
        ancient = focus is not None and focus.is_mirrored
        context = replace(
            t.context,
            focus=focus,
            narrative=narrative or ancient,
            aside=story.aside,
            coming=then,
            joined=_is_joined(last, focus, t, language),
        )
        if focus or narrative:
            reading = _read(t.rule, t.match, context, speaking)
            if reading is not None:
                reading = unmirrored(reading) if ancient else reading
                timex = timex if reading == t.reading else t.timex(reading)
        yield timex
        last = timex
        if not (t.rule.is_aside or context.since or context.compared):
            story.goes_on(timex, context, t.match.string)


def _is_joined(last: Timex | None, focus: Focus | None, t: _Try, language: Language) -> bool:
    """Say whether the time in focus is the one that stands right before."""
    if last is None or focus is None or last.when != focus.when:
        return False
    return language.joins(t.match.string, last.end, t.start)


def _is_narrative(timexes: list[Timex], published: When | None, language: Language) -> bool:
    """Say whether a text tells of times long before its own day, as a history does.

    Such a text names many years that are over, and seldom a day as near as "yesterday"; or it
    begins with a month or a day long before, and has nothing near, but a second such, or two dates
    without a year that are over; but none that begins with its own day is a history.
    """
    begun = published.first if published else date.max
    stated = [t for t in timexes if t.when and t.basis == "stated"]
    far = [t for t in stated if t.when and (begun - t.when.last).days > _LONG_BEFORE]
    near = sum(t.rule in language.roles.near for t in timexes) + len(stated) - len(far)
    first = next((t for t in timexes if t.when), None)
    if first and first.when == published and first.value.count("-") == 2:
        return False  # news, under the day of its writing
    if first in far[:1] and not far[0].value.isdecimal() and not near:
        on = [
            t
            for t in timexes
            if t.rule in language.roles.no_year and t.when and t.when.last < begun
        ]
        return len(far) >= _FAR_ALONE or len(on) >= _GONE_ON
    return len(far) >= _FAR_AT_LEAST and len(far) > near
