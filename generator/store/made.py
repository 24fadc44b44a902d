"""Records that the machine makes: the text of the file, and what reading it would give, in one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pydantic import ValidationError

from generator.model.layout import model_of
from generator.model.parts import Record
from generator.store.changes import typed
from generator.store.dump import Value, fully, text_of
from generator.store.syntax import DEEPEST, LARGEST, holds_only_text


class Made(NamedTuple):
    """A record with its file's text, and its fields as the text says them."""

    text: str
    record: Record
    fields: dict[str, Value]


def made(kind: str, id: str, fields: Mapping[str, Value]) -> Made | None:
    """Return the record of these fields, without a look at the text of it.

    ``None`` where something is wrong, or could be: then only reading the text tells what it is.
    """
    full = fully(fields)
    said = {name: typed(value) for name, value in full.items()}
    if "id" in said or not all(_reads_as_it_stands(v, 2) for v in said.values()):
        return None
    if any(name.startswith("x-") for name in said):
        return None
    text = text_of(kind, full)
    if len(text) * 4 > LARGEST or not holds_only_text(text):
        return None
    try:
        return Made(text, model_of(kind).model_validate({**said, "id": id}), said)
    except ValidationError:
        return None


def _reads_as_it_stands(value: Value, depth: int) -> bool:
    """Say whether a value is a text with something in it, or is made of such, and not too deep."""
    if isinstance(value, str):
        return bool(value.strip())
    if depth > DEEPEST:
        return False
    if isinstance(value, list):
        return bool(value) and all(_reads_as_it_stands(v, depth + 1) for v in value)
    return isinstance(value, dict) and all(
        not name.startswith("x-") and _reads_as_it_stands(v, depth + 1) for name, v in value.items()
    )
