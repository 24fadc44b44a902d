"""One record, field by field: what the machine last said, what stands there, what it says now.

A field that still says what the machine last said is the machine's, and follows it.  A field that
says something else, or is gone, is a person's and is never touched.  Lists go item by item.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.model.items import are_same

Value = object
Fields = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to do to a record: put or cut a field, add or drop an item of a list."""

    what: Literal["put", "cut", "add", "drop"]
    field: str
    value: Value = None


def changes(last: Fields, now: Fields, proposed: Fields) -> tuple[Change, ...]:
    """Return what the machine may change in a record that says ``now``.

    ``last`` is what it proposed the time before, ``proposed`` what it proposes this time.

    >>> changes({"title": "a"}, {"title": "a"}, {"title": "b"})
    (Change(what='put', field='title', value='b'),)
    >>> changes({"title": "a"}, {"title": "mine"}, {"title": "b"})
    ()
    """
    found: list[Change] = []
    for name in dict.fromkeys((*last, *proposed)):
        old, cur, new = last.get(name), now.get(name), proposed.get(name)
        if any(isinstance(v, list | tuple) for v in (old, cur, new)):
            found += _items(name, _listed(old), _listed(cur), _listed(new))
        elif old != new and cur == old:
            found.append(Change("cut", name) if new is None else Change("put", name, new))
    return tuple(found)


def suggestions(last: Fields, now: Fields, proposed: Fields) -> tuple[str, ...]:
    """Return the fields for which the machine has a new word where a person's stands."""
    return tuple(
        name
        for name, new in proposed.items()
        if last.get(name) != new and now.get(name) not in (last.get(name), new)
    )


def _items(
    name: str, last: Sequence[Value], now: Sequence[Value], proposed: Sequence[Value]
) -> list[Change]:
    found = []
    for new in proposed:
        old, cur = _same(name, new, last), _same(name, new, now)
        if cur is None and old is None:
            found.append(Change("add", name, new))  # never seen: not one that a person took out
        elif cur is not None and cur != new and cur == old:
            found.append(Change("add", name, new))  # replaces the machine's own
    for old in last:
        if _same(name, old, proposed) is None and _same(name, old, now) == old:
            found.append(Change("drop", name, old))
    return found


def _same(name: str, item: Value, items: Sequence[Value]) -> Value | None:
    return next((i for i in items if are_same(name, i, item)), None)


def _listed(value: Value) -> Sequence[Value]:
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else (value,)
