"""What a merge of one article works on, and what has come of it so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from pydantic import JsonValue

from generator.merge.before import Before
from generator.merge.fields import Change, Fields
from generator.merge.told import of_proposal
from generator.model.layout import Key
from generator.model.notebook import Contribution, EntityDraft, Notebook, Question
from generator.model.timex import Timex
from generator.model.values import Article, Found, Mention, Proposal
from generator.tellings import Telling


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
    times: Sequence[Timex] = ()
    new: list[New] = field(default_factory=list)
    edits: dict[Key, tuple[Change, ...]] = field(default_factory=dict)
    gone: list[Key] = field(default_factory=list)
    suggestions: list[tuple[str, str]] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    again: dict[str, None] = field(default_factory=dict)
    events: dict[str, Contribution] = field(default_factory=dict)
    entities: dict[str, EntityDraft] = field(default_factory=dict)
    _tellings: dict[str, tuple[Proposal, Telling]] = field(default_factory=dict)
    _near: dict[str, tuple[Telling, list[str]]] = field(default_factory=dict)

    def telling(self, p: Proposal) -> Telling:
        """Return what one of the article's proposals tells."""
        held = self._tellings.get(p.key)
        if held is None or held[0] is not p:
            held = (p, of_proposal(p, self.article.id, self.article.text))
            self._tellings[p.key] = held
        return held[1]

    def near(self, t: Telling) -> list[str]:
        """Return the events that a telling may be of: the records stay as they are meanwhile."""
        held = self._near.get(t.id)
        if held is None or held[0] is not t:
            held = self._near[t.id] = (t, self.before.told.near(t))
        return held[1]

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
