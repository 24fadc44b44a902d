"""Changes to a record, and what its fields say once they are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.model.items import are_same
from generator.store import nodes
from generator.store.dump import Value, number, shortest


@dataclass(frozen=True, slots=True)
class Put:
    """Give a field of the record a value, in its place in the order of the model where it is new.

    A value that is empty removes the field.
    """

    field: str
    value: Value


@dataclass(frozen=True, slots=True)
class Cut:
    """Remove a field."""

    field: str


@dataclass(frozen=True, slots=True)
class Add:
    """Add an item to a list; the item that is the same (``items.are_same``) is replaced."""

    field: str
    item: Value


@dataclass(frozen=True, slots=True)
class Drop:
    """Remove the item of a list that is the same as this one; the last one with its field."""

    field: str
    item: Value


Change = Put | Cut | Add | Drop


def plain(node: nodes.Node) -> Value:
    """Return what a node says, without its places: texts, lists and mappings."""
    if isinstance(node, nodes.Mapping):
        return plain_fields(node)
    if isinstance(node, nodes.Sequence):
        return [plain(n) for n in node.items]
    return node.text.strip()


def plain_fields(root: nodes.Mapping) -> dict[str, Value]:
    """Return what a record says, field by field."""
    return {key.text: plain(value) for key, value in root.pairs}


def typed(value: Value) -> Value:
    """Return a value as its text would say it."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        return {k: typed(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [typed(v) for v in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return number(value) if isinstance(value, int | float) else str(value).strip()


def with_change(fields: dict[str, Value], change: Change) -> dict[str, Value]:
    """Return the fields with a change made."""
    old = fields.get(change.field)
    if isinstance(change, Put | Cut):
        value = change.value if isinstance(change, Put) else None
    else:
        items = list(old) if isinstance(old, list) else []
        n = index_of(items, change.field, change.item)
        new = [change.item] if isinstance(change, Add) else []
        value = [*items, *new] if n is None else [*items[:n], *new, *items[n + 1 :]]
        if isinstance(change, Drop) and n is None:
            value = old
    if value in (None, "", [], (), {}):
        return {name: v for name, v in fields.items() if name != change.field}
    return {**fields, change.field: value}


def in_short(change: Change) -> Change:
    """Return the change with references and lists of one as an editor would write them."""
    if isinstance(change, Put):
        return Put(change.field, shortest(change.field, change.value))
    if isinstance(change, Cut):
        return change
    return replace(change, item=shortest(change.field, change.item))


def index_of(items: list[Value], field: str, item: Value) -> int | None:
    """Return which item of a list is the same as this one, ``None`` for none."""
    return next((n for n, old in enumerate(items) if are_same(field, old, item)), None)


def steps_to(old: Value, field: str, new: list[Value]) -> list[Add | Drop]:
    """Return the changes of single items that make ``new`` of ``old``; none where they cannot."""
    items = old if isinstance(old, list) else []
    kept = [i for i in items if index_of(new, field, i) is not None]
    gone = [Drop(field, i) for i in items if index_of(new, field, i) is None]
    known = [i for i in new if index_of(items, field, i) is not None]
    fresh = [i for i in new if index_of(items, field, i) is None]
    in_step = len(kept) == len(known) and all(map(lambda a, b: are_same(field, a, b), kept, known))
    if not kept or not in_step or new[: len(known)] != known:
        return []
    differing = [b for a, b in zip(kept, known, strict=True) if a != typed(b)]
    return [*gone, *(Add(field, i) for i in (*differing, *fresh))]
