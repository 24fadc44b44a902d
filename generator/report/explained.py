"""An article as it was read: what was taken for what, and why, as a tree of marks.  Pure.

Two write it out: `cli.seeing` on a terminal, `report.explained_html` as a page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.values import Article, Found, Mention, Passed, Reading
from generator.model.words import in_words
from generator.report.marked import value_told
from generator.report.passages import Block, blocks
from generator.report.reasons import Told, told

_SPEECH = re.compile(r"[“\"][^“”\"\s]+(?:\s+[^“”\"\s]+){3,}[”\"]")
_QUOTED = "quoted: it tells no act with a day of its own, or is clear in its speaker’s mouth alone"


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


def explained(reading: Reading, is_known: frozenset[str] = frozenset()) -> Explained:
    """Return how an article was read; ``is_known`` has "person/ana-ross" for each record there is.

    Times stand in the report alone; a passage carries its events' numbers, in their order.
    """
    article, dating = reading.article, reading.dating
    text, times, mentions = article.text, reading.times, reading.mentions
    found = replace(reading.found, passed=tuple(_with_quoted(article, reading.found)))
    return Explained(
        file=article.file,
        title=article.title.of(text),
        day=in_words(dating.when) if dating.when else "",
        basis=dating.basis,
        reasons=dating.reasons,
        ask=dating.ask,
        blocks=tuple(blocks(article, times, mentions, found)),
        events=tuple(told(n, p, article, mentions) for n, p in enumerate(found.proposals, 1)),
        passed=tuple((n, p.span.of(text), p.why) for n, p in enumerate(found.passed, 1)),
        times=tuple(map(_time, times)),
        names=tuple(_names(mentions, is_known)),
        questions=tuple((q.about, q.ask) for q in found.questions),
        faults=tuple(f.message for f in reading.faults),
    )


def lettered(n: int) -> str:
    """Return a number as letters, for what makes no event: events have figures.

    >>> lettered(1), lettered(26), lettered(27)
    ('a', 'z', 'aa')
    """
    n, last = divmod(n - 1, 26)
    return (lettered(n) if n else "") + chr(ord("a") + last)


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
