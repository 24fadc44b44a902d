"""Reads an article as the pipeline does, without a file of records."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from generator.articles import read_article
from generator.entities import KnownNames, find
from generator.events import dated, extract
from generator.model.values import Article, Dating, Found, Mention
from generator.model.when import When
from generator.timex import tag


@dataclass(frozen=True)
class Read:
    """An article with everything that was found in it."""

    article: Article
    dating: Dating
    mentions: tuple[Mention, ...]
    found: Found


def read(path: Path, given: When | None = None) -> Read:
    """Return the article in ``path`` and what it gives."""
    article = read_article(path, path.name)
    dating = dated(article, given, tag)
    mentions = find(article, KnownNames())
    times = [
        replace(t, start=t.start + part.start, end=t.end + part.start)
        for part in article.paragraphs
        for t in tag(part.of(article.text), dating.when)
    ]
    return Read(article, dating, mentions, extract(article, dating, times, mentions))


def read_text(text: str, folder: Path, given: When | None = None) -> Read:
    """Return what a text gives, as `read` does for a file."""
    path = folder / "article.txt"
    path.write_text(text, "utf-8")
    return read(path, given)
