"""The machine's notebook on one article: what it last proposed, and why.

It stands in ``content/extracted/<article>.json``, is written by `extract` alone, and is what tells
a person's word from the machine's on the next run.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, JsonValue, model_validator

from generator.model.fields import Line, Prose, Slug, refuse
from generator.model.parts import Record


class Passage(Record):
    """Words of the article and where they stand: code points of its text, the end not included."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    words: Prose

    @model_validator(mode="after")
    def _ends_after_its_start(self) -> Self:
        if self.end <= self.start:
            raise refuse(f"a passage ends before it begins: {self.start} to {self.end}", "")
        return self


class SetAside(Passage):
    """A stretch that is no part of the report, what it is, and why the machine thinks so."""

    kind: Line
    reason: Line


class Question(Record):
    """Something that the text does not decide, and what a person can do about it."""

    about: Prose
    ask: Prose


class Contribution(Record):
    """What the article gave to one event: it wrote the record, or became a source of it.

    ``key`` is the proposal's; ``fields`` holds each field as the machine last proposed it, written
    as in the record's own file; ``tells`` what a source says of the event, which is not written
    into the record; ``reasons`` a sentence for a field.
    """

    key: Line
    role: Literal["wrote", "source"] = "wrote"
    fields: dict[str, JsonValue] = Field(default_factory=dict)
    tells: dict[str, JsonValue] = Field(default_factory=dict)
    reasons: dict[str, Prose] = Field(default_factory=dict)
    quotes: tuple[Passage, ...] = ()


class EntityDraft(Record):
    """What the machine last proposed for a person, organisation or place."""

    fields: dict[str, JsonValue] = Field(default_factory=dict)


class Notebook(Record):
    """All that the machine wrote because of one article.

    ``events`` are kept by id, ``entities`` by "people/vladimir-putin"; ``article_fields`` is what
    was proposed for the article's own record.
    """

    format: Literal[1] = 1
    article: Slug
    file: str = ""
    published_reasons: tuple[Prose, ...] = ()
    furniture: tuple[SetAside, ...] = ()
    questions: tuple[Question, ...] = ()
    events: dict[Slug, Contribution] = Field(default_factory=dict)
    entities: dict[str, EntityDraft] = Field(default_factory=dict)
    article_fields: dict[str, JsonValue] = Field(default_factory=dict)
