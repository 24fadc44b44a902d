"""The sentences of a report, each with its clauses, times and names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from generator.grammar.alleged import passed_on
from generator.grammar.clause import Clause
from generator.grammar.clauses import clauses
from generator.grammar.fronts import NOWHERE
from generator.model.numbers import NUMBER, count
from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.values import Article, Mention
from generator.model.when import When, counted_from
from generator.sentences import sentences

_OF_A_NOUN = frozenset(("in <part of day> trading",))  # rules of times that date no clause
_BULLETS = frozenset(("", "•", "-", "–", "—", "*", "·"))
_DIVIDES = re.compile(r"\s*[:–—]|\s+-\s|\s*$")  # what parts a date from what happened then
_MARK = re.compile(r"[\s:–—-]*")
_LONGEST_MARK = 3  # characters of it
_LATER = re.compile(rf"(?P<n>an?|{NUMBER}) (?P<unit>day|week)s? later", re.IGNORECASE)
_MOST_COUNTED = 60  # days or weeks that a chronology counts
_ENDS = re.compile(r"[.!…”’\"')\]]\s*$")  # a question is a heading, too
_Part = TypeVar("_Part", Timex, Mention)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the report, read: its clauses, times and names.

    ``day`` is the date above it in a chronology.
    """

    text: str
    span: Span
    clauses: tuple[Clause, ...]
    times: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    day: Timex | None = None

    def low(self, span: Span) -> str:
        """Return the words of ``span`` in lower case."""
        return span.of(self.text).lower()

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """Return the names that stand in ``span``."""
        start, end = span.start, span.end
        return tuple([m for m in self.mentions if start <= m.start and m.end <= end])


def told_by(
    article: Article, times: Sequence[Timex], mentions: Sequence[Mention]
) -> Iterator[Told]:
    """Yield what each sentence of the report tells, in order, without furniture."""
    own = [t for t in times if t.rule not in _OF_A_NOUN]
    inside_times, inside_names = _Inside(own), _Inside(mentions)
    headings = _headings(article, inside_times)
    titles = [f.span.start for f in article.furniture if f.kind == "related"]
    above: Timex | None = None
    last: When | None = None
    behind = 0
    for part in article.paragraphs:
        if above and any(behind <= at < part.start for at in titles):
            above = None  # a heading without a date: "What comes next"
        behind = part.end
        text = part.of(article.text)
        if heading := headings.get(part.start):
            heading = _counted(heading, last)
            last = heading.when
            above = heading if heading.end + _LONGEST_MARK >= part.end else None
        elif not _ENDS.search(text):
            above = None  # another heading
        day = heading or above
        start = heading.end if heading else part.start
        for a, b in sentences(article.text, start, part.end):
            if a == start and (mark := _MARK.match(article.text, a, b)):
                a = mark.end()
            here = Span(a, b)
            dated = inside_times(here)
            parted = clauses(article.text, a, b, dated, annals=day is not None)
            read = passed_on(article.text, here, parted)
            yield Told(article.text, here, read, dated, inside_names(here), day)


def _headings(article: Article, inside: _Inside[Timex]) -> dict[int, Timex]:
    """Return the date that heads each paragraph of a chronology; one alone makes none."""
    found = {}
    for part in article.paragraphs:
        if heading := _heading(part.of(article.text), part, inside(part)):
            found[part.start] = heading
    return found if len(found) > 1 else {}


def _heading(text: str, part: Span, times: Sequence[Timex]) -> Timex | None:
    """Return the date that heads a paragraph of a chronology: "3 May 2024: A court divides …"."""
    for t in times[:1]:
        bullet = text[: t.start - part.start].strip()
        behind = text[t.end - part.start :]
        if t.type == "DATE" and bullet in _BULLETS and _DIVIDES.match(behind):
            return t
    return None


def _counted(heading: Timex, last: When | None) -> Timex:
    """Return "Ten days later", below a day of a chronology, with the day that it is."""
    m = _LATER.fullmatch(heading.text)
    n = count(m["n"], _MOST_COUNTED) if m else None
    if heading.when or not (m and n and last and last.is_day):
        return heading
    when = counted_from(last.first, n, m["unit"].lower())
    return replace(heading, when=when, value=str(when), basis="reckoned")


class _Inside(Generic[_Part]):
    """Finds what stands in a stretch without looking at everything."""

    def __init__(self, found: Sequence[_Part]) -> None:
        self._found: list[_Part] = sorted(found, key=lambda f: f.start)
        self._starts: list[int] = [f.start for f in self._found]

    def __call__(self, span: Span) -> tuple[_Part, ...]:
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return tuple(f for f in self._found[first:last] if f.end <= span.end)


def aside_at(told: Told, clause: Clause) -> Span:
    """Return what stands between commas behind a subject: "Ana Ross, an aide to Mia Lind, died".

    Who is named there only tells who the subject is.
    """
    aside = Span(clause.subject.end, clause.verb_at.start)
    words_of_it = aside.of(told.text)
    set_off = words_of_it.startswith(", ") and words_of_it.rstrip().endswith(",")
    return aside if set_off and not words_of_it.startswith((", along ", ", with ")) else NOWHERE
