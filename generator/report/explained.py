"""An article as it was read: what was taken for what, and why, as a tree of marks.  Pure.

Two write it out: `cli.seeing` on a terminal, `report.explained_html` as a page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.model.values import (
    Article,
    Dating,
    Found,
    Mention,
    Passed,
    Proposal,
    Span,
    Timex,
)
from generator.model.words import in_words
from generator.report.marked import value_told
from generator.text import listed

# The fields of an event that name somebody or something, and what kind of record each names.
_KINDS = {"people": "person", "organisations": "organisation", "places": "place"}
_SPEECH = re.compile(r"[“\"][^“”\"\s]+(?:\s+[^“”\"\s]+){3,}[”\"]")
_QUOTED = "quoted: it tells no act with a day of its own, or is clear in its speaker’s mouth alone"
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
    """A stretch with the numbers of the events that it supports, or why it makes none."""

    leaves: tuple[Leaf, ...]
    events: tuple[int, ...] = ()
    passed: tuple[int, ...] = ()

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


@dataclass(frozen=True, slots=True)
class Told:
    """A proposed event: its number, its headline, and each field with its value and the reason."""

    number: int
    title: str
    summary: str
    fields: tuple[tuple[str, str, str], ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """All that can be shown of how an article was read.

    ``times`` are (words, value, days, rule); ``names`` (name, as written, kind, record, rule);
    ``passed`` (number, words, why); ``questions`` (about, what to do); ``faults`` are of other
    extractors.
    """

    file: str
    title: str
    day: str
    basis: str
    reasons: tuple[str, ...]
    ask: str
    blocks: tuple[Block, ...]
    events: tuple[Told, ...]
    passed: tuple[tuple[int, str, str], ...]
    times: tuple[tuple[str, str, str, str], ...]
    names: tuple[tuple[str, str, str, str, str], ...]
    questions: tuple[tuple[str, str], ...]
    faults: tuple[str, ...] = ()


def explained(
    article: Article,
    dating: Dating,
    times: Sequence[Timex],
    mentions: Sequence[Mention],
    found: Found,
    is_known: frozenset[str] = frozenset(),
) -> Explained:
    """Return how an article was read; ``is_known`` has "person/ana-ross" for each record there is.

    Times stand in the report alone; a passage carries its events' numbers, in their order.
    """
    text = article.text
    found = replace(found, passed=tuple(_with_quoted(article, found)))
    marks = _Marks(text, tuple(_leaves(times, mentions)), tuple(_stretches(found)))
    return Explained(
        file=article.file,
        title=article.title.of(text),
        day=in_words(dating.when) if dating.when else "",
        basis=dating.basis,
        reasons=dating.reasons,
        ask=dating.ask,
        blocks=tuple(_blocks(article, marks)),
        events=tuple(
            _told(n, p, article, times, mentions) for n, p in enumerate(found.proposals, 1)
        ),
        passed=tuple((n, p.span.of(text), p.why) for n, p in enumerate(found.passed, 1)),
        times=tuple(map(_time, times)),
        names=tuple(_names(mentions, is_known)),
        questions=tuple((q.about, q.ask) for q in found.questions),
    )


def lettered(n: int) -> str:
    """Return a number as letters, for what makes no event: events have figures.

    >>> lettered(1), lettered(26), lettered(27)
    ('a', 'z', 'aa')
    """
    n, last = divmod(n - 1, 26)
    return (lettered(n) if n else "") + chr(ord("a") + last)


# The text


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


def _blocks(article: Article, marks: _Marks) -> Iterator[Block]:
    """Yield the parts in the order of the text."""
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
        yield Block(kind, why, tuple(_passages(span, those, marks)))


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
        passed = tuple(n for kind, n in here if kind == "passed") if not events else ()
        yield Passage(tuple(_within(Span(a, b), marks)), events, passed)


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


# The events


def _with_quoted(article: Article, found: Found) -> Iterator[Passed]:
    """Yield what makes no event, and the quoted speech, which is not read for any."""
    taken = [*(q for p in found.proposals for q in p.quotes), *(p.span for p in found.passed)]
    taken.sort(key=lambda span: span.start)
    quoted = [
        Passed(Span(*m.span()), _QUOTED)
        for part in article.paragraphs
        for m in _SPEECH.finditer(article.text, part.start, part.end)
        if not _touches(taken, Span(*m.span()))
    ]
    yield from sorted((*found.passed, *quoted), key=lambda p: (p.span.start, p.span.end))


def _touches(spans: Sequence[Span], span: Span) -> bool:
    """Say whether one of some spans, sorted by their starts, touches another."""
    n = bisect_right(spans, span.start, key=lambda s: s.start)
    return any(s.touches(span) for s in spans[max(0, n - 3) : n + 1])


def _time(t: Timex) -> tuple[str, str, str, str]:
    return t.text, value_told(t), in_words(t.when) if t.when else "", t.rule


def _told(
    n: int,
    p: Proposal,
    article: Article,
    times: Sequence[Timex],
    mentions: Sequence[Mention],
) -> Told:
    said = dict(p.reasons)
    fields = [
        ("date", f"{in_words(p.date)} ({p.basis})", _joined(said.pop("date", ""), p.date_note)),
        ("occurrence", p.occurrence, said.pop("occurrence", _OCCURRENCE.get(p.occurrence, ""))),
    ]
    if p.verification != "reported" or "verification" in said:
        why = said.pop("verification", _VERIFICATION.get(p.verification, ""))
        fields.append(("verification", p.verification, why))
    for field in _KINDS:
        if ids := getattr(p, field):
            why = said.pop(field, _why_named(ids, _KINDS[field], p, mentions))
            fields.append((field, listed(_full(ids, _KINDS[field], mentions)), why))
    for field, value in _sorted_out(p):
        why = said.pop(field, "")
        if why or value not in ("", "normal"):
            fields.append((field, value, why))
    fields.insert(0, ("title", "", said.pop("title", "")))
    fields += [(field, "", why) for field, why in said.items()]
    quotes = tuple(q.of(article.text) for q in p.quotes)
    return Told(n, p.title, p.summary, tuple(f for f in fields if f[1] or f[2]), quotes)


def _sorted_out(p: Proposal) -> Iterator[tuple[str, str]]:
    """Yield what an event is sorted by, as the record's fields are called."""
    yield "type", p.kind
    yield "importance", p.importance
    yield "figures", "; ".join(f.told for f in p.figures)


_OCCURRENCE = {
    "happened": "It is told as done, and lies no later than the article’s day.",
    "ongoing": "It is told as going on.",
    "planned": "It is told as still to come.",
}
_VERIFICATION = {"claimed": "Somebody alleges it in the article."}


def _joined(*sentences: str) -> str:
    """Return what was said, each once."""
    return " ".join(dict.fromkeys(s for s in sentences if s))


def _full(ids: Iterable[str], kind: str, mentions: Sequence[Mention]) -> list[str]:
    names = {m.id: m.name for m in mentions if m.kind == kind}
    return [names.get(id, id) for id in ids]


def _why_named(ids: Iterable[str], kind: str, p: Proposal, mentions: Sequence[Mention]) -> str:
    """Return by which words and rule each name came to the event."""
    told = []
    for id in ids:
        own = [m for m in mentions if m.id == id and m.kind == kind]
        near = [m for m in own if any(q.covers(m) for q in p.quotes)]
        if m := next(iter(near or own), None):
            where = "" if near else ", named elsewhere"
            told.append(f"“{m.text}”: {m.rule}{where}")
    return "; ".join(told)


def _names(
    mentions: Sequence[Mention], is_known: frozenset[str]
) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield each name once, with the ways in which the article writes it."""
    by_id: dict[tuple[str, str], list[Mention]] = {}
    for m in mentions:
        by_id.setdefault((m.kind, m.id), []).append(m)
    for (kind, id), those in by_id.items():
        record = id if f"{kind}/{id}" in is_known else f"{id} (no record yet)"
        written = dict.fromkeys(m.text for m in those)
        rules = dict.fromkeys(m.rule for m in those)
        yield those[0].name, ", ".join(written), kind, record, "; ".join(rules)
