"""What another extractor proposes: plain texts, which are checked before they are used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from generator.model.values import Article
from generator.model.when import When


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of the article, exactly as they stand there, from the character ``start`` on."""

    start: int
    words: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """An event, in the words of the record that it would be.

    ``date`` is EDTF ("2024-03-15", "2024-03"); names are written as the article writes them.
    ``reasons`` says why, by field: ``{"date": "…"}``.
    """

    title: str
    summary: str
    date: str
    quotes: tuple[Quoted, ...]
    basis: str = "stated"
    date_note: str = ""
    occurrence: str = "happened"
    verification: str = "reported"
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)


class Extractor(Protocol):
    """What finds events in an article; ``published`` is its day, ``None`` where it is not known."""

    def __call__(self, article: Article, published: When | None) -> Iterable[Proposed]:
        """Return the events that the article tells."""
        ...
