"""What a merge of one article works on, and what has come of it so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from pydantic import JsonValue

from generator.merge.archive import Key
from generator.merge.before import Before
from generator.merge.fields import Change, Fields
from generator.model.notebook import Contribution, EntityDraft, Notebook
from generator.model.values import Article, Found, Mention


@dataclass(frozen=True, slots=True)
class New:
    """A record to be written for the first time."""

    kind: str
    id: str
    fields: Fields


@dataclass(slots=True)
class Work:
    """One article, what was there before it, and what its merge changes."""

    article: Article
    found: Found
    mentions: Sequence[Mention]
    last: Notebook
    before: Before
    today: date
    new: list[New] = field(default_factory=list)
    edits: dict[Key, tuple[Change, ...]] = field(default_factory=dict)
    gone: list[Key] = field(default_factory=list)
    suggestions: list[tuple[str, str]] = field(default_factory=list)
    again: dict[str, None] = field(default_factory=dict)
    events: dict[str, Contribution] = field(default_factory=dict)
    entities: dict[str, EntityDraft] = field(default_factory=dict)

    def fields_of(self, kind: str, id: str) -> Fields | None:
        """Return what a record's file says, ``None`` where there is none that reads."""
        return self.before.fields_of(kind, id)

    def edit(self, kind: str, id: str, made: tuple[Change, ...]) -> None:
        """Change a record, if there is a change."""
        if made:
            self.edits[kind, id] = made

    def ask_again(self, *ids: str) -> None:
        """Have the other articles of an event merged once more: what they give may change."""
        for id in ids:
            self.again.update(dict.fromkeys(self.before.giving(id, but=self.article.id)))


def as_json(fields: Mapping[str, object]) -> dict[str, JsonValue]:
    """Return fields as notebooks keep them."""
    return cast("dict[str, JsonValue]", dict(fields))
