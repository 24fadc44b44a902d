"""What a merge keeps in mind of each record and notebook, and where it finds them in full.

A run over thousands of articles remembers little of each: what is compared with the next ones.  A
record that is to be changed, or told of at length, is read again.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from generator.merge.fields import Fields
from generator.model.layout import Key
from generator.model.notebook import Notebook
from generator.model.records import Event
from generator.model.when import When

_KEYS = 1 << 12  # of people, bodies and places that are named again and again


class Archive(Protocol):
    """The records and notebooks in full, as they are now; asked only for those that are there."""

    def fields(self, kind: str, id: str) -> Fields | None:
        """Return what a record's file says."""

    def event(self, id: str) -> Event | None:
        """Return the record of an event."""

    def notebook(self, article: str) -> Notebook | None:
        """Return what was noted of an article last."""

    def is_plain(self, kind: str, id: str) -> bool:
        """Say of a record that its file reads as the machine writes it.

        It has no comment then, and no other order.
        """


class Nowhere:
    """An archive of nothing, where what is kept in mind is enough."""

    def fields(self, kind: str, id: str) -> Fields | None:
        """Return nothing."""
        return None

    def event(self, id: str) -> Event | None:
        """Return nothing."""
        return None

    def notebook(self, article: str) -> Notebook | None:
        """Return nothing."""
        return None

    def is_plain(self, kind: str, id: str) -> bool:
        """Say so of every record."""
        return True


@dataclass(frozen=True, slots=True)
class EventCard:
    """What is kept in mind of an event: ``refs`` are (kind, whom it names), as it names them."""

    id: str
    date: When
    title: str
    occurrence: str
    review: str
    added: When
    refs: tuple[Key, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """What is kept in mind of an article's record: its day, and how sure that is."""

    published: When | None
    basis: str


@dataclass(frozen=True, slots=True)
class NotebookCard:
    """What is kept in mind of a notebook: the ids of its events, and whom it drafted.

    ``went`` are events that it has and that the machine itself deleted, in a run that was stopped.
    """

    file: str
    events: tuple[str, ...]
    drafts: tuple[Key, ...]
    went: tuple[str, ...] = ()


def card_of(event: Event, kinds: Iterable[str]) -> EventCard:
    """Return the card of an event, with whom it names of those kinds."""
    return EventCard(
        event.id,
        event.date,
        event.title,
        event.occurrence,
        event.review,
        event.added,
        tuple(_key(kind, ref.ref) for kind in kinds for ref in getattr(event, kind)),
        tuple(s.article for s in event.sources if s.article),
    )


@lru_cache(_KEYS)
def _key(kind: str, ref: str) -> Key:
    """Return the two as one, the same for all events of a report and of those beside it."""
    return kind, sys.intern(ref)
