"""One article read: its day, its times, its names and the events that it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator import articles, entities, events, timex
from generator.articles import Piece, RefusedError
from generator.dating import dated
from generator.extractor.others import asked
from generator.model.timex import Timex
from generator.model.values import Article, Dating, Problem, Reading
from generator.model.when import When

_COUNTS_ON = re.compile(r"(?i)\b(?:later|following|next day|next morning|same|after)\b")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads articles; ``given`` is an editor's word for the day of every one of them.

    ``known`` are the names that people wrote, ``others`` the extractors that are asked besides.
    """

    known: entities.KnownNames
    given: When | None = None
    others: Sequence[str] = ()

    def __call__(self, piece: Piece, noted: When | None = None) -> Reading | Problem:
        """Return what an article is read as, or why it is none.

        ``noted`` is the day that its record seems to give.
        """
        try:
            article = articles.article_of(piece)
            own = dated(article, None, timex.tag)
            return self.read(article, own, self.given or (noted if noted != own.when else None))
        except RefusedError as e:
            return e.problem

    def read(self, article: Article, own: Dating, given: When | None) -> Reading:
        """Return what an article is read as from the day that a person gave, else from its own.

        Raises ``RefusedError`` where another extractor failed.
        """
        dating = dated(article, given, timex.tag) if given else own
        names = entities.names_in(article, self.known)
        mentions = names.mentions
        times = times_in(article, dating.when)
        found = events.extract(article, dating, times, mentions)
        found = replace(found, questions=(*found.questions, *names.questions))
        if not self.others:
            return Reading(article, own, dating, times, mentions, found)
        told = asked(self.others, article, dating.when)
        base = events.Grounds(article, found, mentions)
        ground = events.grounded(base, told, self.known.only)
        return Reading(article, own, dating, times, ground.mentions, ground.found, ground.faults)


def times_in(article: Article, published: When | None) -> tuple[Timex, ...]:
    """Return the expressions of time in the report, with offsets of the article's text.

    Each paragraph is read alone.  What counts from a time before it ("two days later" at its head)
    is read again behind the paragraph before.
    """
    found: list[Timex] = []
    for before, part in zip((None, *article.paragraphs), article.paragraphs, strict=False):
        own = _times(part.of(article.text), published, part.start)
        counted = {t.span for n, t in enumerate(own) if _is_open(t) or (n == 0 and _counts_on(t))}
        if before and counted:
            gap = "\n" * (part.start - before.end)  # furniture dates nothing of the report
            both = f"{before.of(article.text)}{gap}{part.of(article.text)}"
            again = {t.span: t for t in _times(both, published, before.start) if t.when}
            own = [again.get(t.span, t) if t.span in counted else t for t in own]
        found += own
    return tuple(found)


def _times(text: str, published: When | None, start: int) -> list[Timex]:
    found = timex.tag(text, published)
    return [replace(t, start=t.start + start, end=t.end + start) for t in found]


def _counts_on(t: Timex) -> bool:
    """Say whether an expression counts on from a time that the text gave before."""
    return t.type in {"DATE", "TIME"} and bool(_COUNTS_ON.search(t.text))


def _is_open(t: Timex) -> bool:
    """Say whether an expression tells a day that its paragraph alone does not give."""
    return t.when is None and t.type in {"DATE", "TIME"} and t.value.startswith("X")
