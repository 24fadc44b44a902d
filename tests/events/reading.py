"""Reads an article as the pipeline does, without a file of records."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.articles import normalised, read_article
from generator.articles.parts import parted
from generator.dating import dated
from generator.entities import KnownNames, find
from generator.events import extract
from generator.extractor.reading import times_in
from generator.model.timex import Timex
from generator.model.values import Article, Dating, Found, Mention, Proposal
from generator.model.when import When
from generator.timex import tag


@dataclass(frozen=True)
class Read:
    """An article with everything that was found in it."""

    article: Article
    dating: Dating
    mentions: tuple[Mention, ...]
    found: Found
    times: tuple[Timex, ...]

    @property
    def names(self) -> dict[str, str]:
        """Return the full name of each id that the article names."""
        return {m.id: m.name for m in self.mentions}

    def quotes(self, proposal: Proposal) -> list[str]:
        """Return the words that support a proposal."""
        return [q.of(self.article.text) for q in proposal.quotes]


def read(path: Path, given: When | None = None) -> Read:
    """Return the article in ``path`` and what it gives."""
    return read_parts(read_article(path, path.name), given)


def read_text(text: str, given: When | None = None) -> Read:
    """Return what a text gives, as `read` does for a file; it must hold a report."""
    return read_parts(article_of(text), given)


def article_of(text: str) -> Article:
    """Return the article that a text is."""
    text = normalised(text)
    return Article("article", "article.txt", text, *parted(text))


def read_parts(article: Article, given: When | None = None) -> Read:
    """Return what an article gives; ``given`` is an editor's word for its day."""
    dating = dated(article, given, tag)
    mentions = find(article, KnownNames())
    times = times_in(article, dating.when)
    found = extract(article, dating, times, mentions)
    return Read(article, dating, mentions, found, times)
