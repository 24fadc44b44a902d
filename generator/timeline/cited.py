"""What a source of an event cites, in its own words or those of the article's record."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.parts import Source
from generator.model.records import ArticleRecord
from generator.model.when import When


@dataclass(frozen=True, slots=True)
class Cited:
    """A text that somebody published, as far as it is known; "" and ``None`` for what is not."""

    title: str
    author: str
    published: When | None
    url: str | None
    archive: str | None
    language: str


def cited(source: Source | ArticleRecord, article: ArticleRecord | None) -> Cited:
    """Return what is cited: the source says it, else ``article``, the record that it names or is.

    In which language a text is the record knows better: in a source it is left out for English.
    """
    return Cited(
        source.title or (article.title if article else ""),
        article.author if article else "",
        source.published or (article.published if article else None),
        source.url or (article.url if article else None),
        source.archive or (article.archive if article else None),
        article.language if article else source.language,
    )
