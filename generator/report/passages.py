"""The text of an article cut where the words of an event begin or end, with its times and names."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.values import Article, Found, Mention
from generator.report.marked import value_told

_REPORT = frozenset(("title", "standfirst", "paragraph"))


@dataclass(frozen=True, slots=True)
class Leaf:
    """Words of the text: plain, a time or a name; ``value`` is what it was read as."""

    words: str
    kind: str = ""
    value: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch with the numbers of the events that it supports, or why it makes none.

    ``told`` are those of the numbers that stand behind it: where an event's words end, and not
    wherever another's begin inside them.
    """

    leaves: tuple[Leaf, ...]
    events: tuple[int, ...] = ()
    passed: tuple[int, ...] = ()
    told: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """Return the words of it all."""
        return "".join(leaf.words for leaf in self.leaves)


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the article: "title", "standfirst", "paragraph", or furniture with its reason."""

    kind: str
    why: str
    passages: tuple[Passage, ...]

    @property
    def is_furniture(self) -> bool:
        """Say whether it is no part of the report."""
        return self.kind not in _REPORT


def blocks(
    article: Article, times: Sequence[Timex], mentions: Sequence[Mention], found: Found
) -> Iterator[Block]:
    """Yield the parts of the article in the order of the text, furniture among them."""
    marks = _Marks(article.text, tuple(_leaves(times, mentions)), tuple(_stretches(found)))
    parts = [(article.title, "title", "")]
    if article.standfirst:
        parts.append((article.standfirst, "standfirst", ""))
    parts += [(p, "paragraph", "") for p in article.paragraphs]
    parts += [(f.span, f.kind, f.reason) for f in article.furniture]
    parts = sorted((part for part in parts if part[0].end > part[0].start), key=_start)
    inside: list[list[tuple[Span, str, int]]] = [[] for _ in parts]
    starts = [span.start for span, _, _ in parts]
    for stretch in marks.stretches:
        n = max(0, bisect_right(starts, stretch[0].start) - 1)
        while n < len(parts) and starts[n] < stretch[0].end:
            inside[n].append(stretch)
            n += 1
    for (span, kind, why), those in zip(parts, inside, strict=True):
        yield Block(kind, why, tuple(_numbered(list(_passages(span, those, marks)))))


@dataclass(frozen=True, slots=True)
class _Marks:
    """What is marked in a text, in its order: times and names, none overlapping; and stretches.

    ``stretches`` are (where, "event" or "passed", number).
    """

    text: str
    leaves: tuple[tuple[Span, Leaf], ...]
    stretches: tuple[tuple[Span, str, int], ...]

    def leaves_in(self, span: Span) -> Iterator[tuple[Span, Leaf]]:
        """Yield what touches a stretch."""
        first = bisect_right(self.leaves, span.start, key=lambda found: found[0].end)
        for n in range(first, len(self.leaves)):
            if self.leaves[n][0].start >= span.end:
                return
            yield self.leaves[n]


def _leaves(times: Sequence[Timex], mentions: Sequence[Mention]) -> Iterator[tuple[Span, Leaf]]:
    """Yield times and names in the order of the text; of two that overlap the first, the longer."""
    found = [(t.span, Leaf(t.text, t.type.lower(), value_told(t), t.rule)) for t in times]
    found += [(m.span, Leaf(m.text, m.kind, m.name, m.rule)) for m in mentions]
    end = 0
    for span, leaf in sorted(found, key=lambda f: (f[0].start, -f[0].end)):
        if end <= span.start:
            yield span, leaf
            end = span.end


def _stretches(found: Found) -> Iterator[tuple[Span, str, int]]:
    for n, p in enumerate(found.proposals, 1):
        yield from ((q, "event", n) for q in p.quotes)
    yield from ((p.span, "passed", n) for n, p in enumerate(found.passed, 1))


def _start(part: tuple[Span, str, str]) -> int:
    return part[0].start


def _passages(
    span: Span, stretches: Iterable[tuple[Span, str, int]], marks: _Marks
) -> Iterator[Passage]:
    """Yield a part cut wherever the words of an event, or of what makes none, begin or end."""
    steps: defaultdict[int, Counter[tuple[str, int]]] = defaultdict(Counter)
    for s, kind, n in stretches:
        if s.touches(span):
            steps[max(s.start, span.start)][kind, n] += 1
            steps[min(s.end, span.end)][kind, n] -= 1
    open_now: Counter[tuple[str, int]] = Counter()
    for a, b in pairwise(sorted({span.start, span.end, *steps})):
        open_now.update(steps[a])
        open_now = +open_now
        here = sorted(open_now)
        events = tuple(n for kind, n in here if kind == "event")
        passed = tuple(n for kind, n in here if kind == "passed")
        yield Passage(tuple(_within(Span(a, b), marks)), events, passed)


def _numbered(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield passages with the numbers that stand behind each; what is an event's is no letter's."""
    seen: set[int] = set()  # the letters that come again further on in the same stretch
    out: list[Passage] = []
    for p, behind in zip(reversed(passages), (Passage(()), *reversed(passages)), strict=False):
        seen.intersection_update(p.passed)
        if p.events:
            told = tuple(n for n in p.events if n not in behind.events)
            out.append(Passage(p.leaves, p.events, (), told))
        else:
            told = tuple(n for n in p.passed if n not in seen)
            out.append(Passage(p.leaves, (), p.passed, told))
            seen.update(p.passed)
    yield from reversed(out)


def _within(span: Span, marks: _Marks) -> Iterator[Leaf]:
    """Yield the words of a passage; a time or name that is cut has its value behind its end."""
    at = span.start
    for place, leaf in marks.leaves_in(span):
        a, b = max(place.start, span.start), min(place.end, span.end)
        if a > at:
            yield Leaf(marks.text[at:a])
        value = leaf.value if b == place.end else ""
        yield Leaf(marks.text[a:b], leaf.kind, value, leaf.why)
        at = b
    if at < span.end:
        yield Leaf(marks.text[at : span.end])
