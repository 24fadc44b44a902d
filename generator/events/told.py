"""The sentences of a report, each with its clauses, times and names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.events.clauses import Clause, clauses
from generator.model.values import Article, Mention, Span, Timex
from generator.sentences import sentences

_Part = TypeVar("_Part", Timex, Mention)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the report, read: its clauses, times and names."""

    text: str
    span: Span
    clauses: tuple[Clause, ...]
    times: tuple[Timex, ...]
    mentions: tuple[Mention, ...]

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """Return the names that stand in ``span``."""
        return tuple(m for m in self.mentions if span.covers(m.span))


def told_by(
    article: Article, times: Sequence[Timex], mentions: Sequence[Mention]
) -> Iterator[Told]:
    """Yield what each sentence of the report tells, in order, without furniture."""
    inside_times, inside_names = _Inside(times), _Inside(mentions)
    for part in article.paragraphs:
        for a, b in sentences(article.text, part.start, part.end):
            here = Span(a, b)
            dated = inside_times(here)
            read = tuple(clauses(article.text, a, b, dated))
            yield Told(article.text, here, read, dated, inside_names(here))


class _Inside(Generic[_Part]):
    """Finds what stands in a stretch without looking at everything."""

    def __init__(self, found: Sequence[_Part]) -> None:
        self._found: list[_Part] = sorted(found, key=lambda f: f.start)
        self._starts: list[int] = [f.start for f in self._found]

    def __call__(self, span: Span) -> tuple[_Part, ...]:
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return tuple(f for f in self._found[first:last] if f.end <= span.end)
