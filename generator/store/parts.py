"""The parts of a record, for telling of them: their models, their names, their fields."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, get_args, get_origin

from generator.model.layout import NOUNS, model_of
from generator.model.parts import (
    Chapter,
    Claim,
    Figure,
    Link,
    Media,
    Quotation,
    Record,
    Ref,
    Related,
    Role,
    Source,
    StoryRef,
    Term,
    Update,
    Word,
)
from generator.store.nodes import Loc
from generator.text import likeness, listed, nearest

_PARTS: dict[type[Record], str] = {
    Ref: "reference",
    StoryRef: "story reference",
    Source: "source",
    Figure: "figure",
    Claim: "claim",
    Quotation: "quote",
    Media: "picture",
    Related: "'related'",
    Update: "update",
    Role: "role",
    Link: "link",
    Chapter: "chapter",
    Term: "glossary entry",
    Word: "word of the taxonomy",
}
_ALIKE = 0.7
# What editors write who know the record by other words; likeness would not find these.
_MEANT = {
    "birth": "born", "death": "died", "description": "summary",
    "end": "to", "explanation": "meaning", "headline": "title", "latitude": "lat",
    "lede": "lead", "link": "url", "lng": "lon", "location": "places", "longitude": "lon",
    "name": "title label", "since": "from", "start": "from", "status": "occurrence",
    "tags": "topics", "text": "summary", "until": "to", "website": "homepage url", "word": "term",
}  # fmt: skip


@cache
def fields_of_part(part: type[Record] | None) -> tuple[str, ...]:
    """Return the names of a part's fields in the order of its model; none for a plain value."""
    return tuple(f.alias or name for name, f in part.model_fields.items()) if part else ()


@cache
def required(part: type[Record]) -> frozenset[str]:
    """Return the fields that a part must have."""
    return frozenset(f.alias or name for name, f in part.model_fields.items() if f.is_required())


def part_at(kind: str, loc: Loc) -> type[Record] | None:
    """Return the model of what stands at a place of a record, ``None`` for a plain value."""
    part: type[Record] | None = model_of(kind)
    for step in loc:
        if isinstance(step, str):
            part = part_in(part, step)
    return part


@cache
def part_in(part: type[Record] | None, name: str) -> type[Record] | None:
    """Return the model that a field of a part holds, ``None`` for a plain value."""
    for field_name, f in part.model_fields.items() if part else ():
        if name in {f.alias, field_name}:
            return _model_in(f.annotation)
    return None


def _model_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    parts = get_args(annotation) if get_origin(annotation) is not Literal else ()
    return next((m for a in parts if (m := _model_in(a))), None)


def noun_of(kind: str, part: type[Record] | None) -> str:
    """Return what a part is called in a message."""
    return _PARTS.get(part, NOUNS[kind]) if part else NOUNS[kind]


def meant_by(part: type[Record] | None, name: str, written: set[str]) -> str:
    """Return the field not yet written that an unknown name is likeliest a slip of, "" for none."""
    names = [n for n in fields_of_part(part) if n not in {"id", *written}]
    meant = [n for n in _MEANT.get(name, "").split() if n in names]
    if meant:
        return meant[0]
    near = nearest(name.lower(), names)
    return near[0] if near and likeness(near[0], name) >= _ALIKE else ""


def fields_in_words(part: type[Record] | None) -> str:
    """Return a hint with the fields of a part, where they are few."""
    names = [n for n in fields_of_part(part) if n != "id"]
    if 0 < len(names) <= 12:
        return f"its fields are {listed(names)}"
    return "delete the line; a field of your own begins with 'x-'"
