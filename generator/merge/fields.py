"""One record, field by field: what the machine last said, what stands there, what it says now.

A field that still says what the machine last said is the machine's, and follows it.  A field that
says something else, or is gone, is a person's and is never touched.  Lists go item by item, and an
item that has fields goes field by field.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.model.items import are_same

Value = object
Fields = Mapping[str, Value]
# Hang on the whole article, and so go by themselves: that one is gone says nothing of a person.
_WEIGHED_ANEW = frozenset({"importance"})
_SHARED = frozenset({"claims"})  # lists whose items several articles give together


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to do to a record: put or cut a field, add (or replace) or drop an item of a list.

    An item is replaced by one that is the same (``items.are_same``).
    """

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
            if not (old and not cur):  # else a person took the whole list out
                found += _items(name, _listed(old), _listed(cur), _listed(new))
        elif old != new and cur == old:
            found.append(Change("cut", name) if new is None else Change("put", name, new))
    return tuple(found)


def suggestions(last: Fields, now: Fields, proposed: Fields) -> tuple[str, ...]:
    """Return the fields for which the machine has a new word where a person's stands."""
    return tuple(
        name
        for name, new in proposed.items()
        if name not in _SHARED
        and last.get(name) != new
        and not are_equal(now.get(name), last.get(name))
        and not are_equal(now.get(name), new)
    )


def remembered(last: Fields, now: Fields, proposed: Fields) -> dict[str, Value]:
    """Return ``proposed`` with what a person took out, so that it is never brought back.

    >>> remembered({"time": "16:30", "title": "a"}, {"title": "a"}, {"title": "b"})
    {'title': 'b', 'time': '16:30'}
    """
    kept = dict(proposed)
    for name, old in last.items():
        cur, new = now.get(name), proposed.get(name)
        if isinstance(old, list | tuple):
            gone = [i for i in old if _is_gone(name, i, _listed(cur), _listed(new))]
            if gone:
                kept[name] = [*_listed(new), *gone]
        elif cur is None and new is None and name not in _WEIGHED_ANEW:
            kept[name] = old
    return kept


def are_equal(a: Value, b: Value) -> bool:
    """Say whether two values say the same; the order of a list says nothing."""
    return _in_order(a) == _in_order(b)


def _in_order(value: Value) -> Value:
    if isinstance(value, Mapping):
        return {name: _in_order(v) for name, v in value.items()}
    if isinstance(value, list | tuple):
        return sorted((_in_order(v) for v in value), key=_as_text)
    return value


def _as_text(value: Value) -> str:
    return json.dumps(value, sort_keys=True)


def _items(
    name: str, last: Sequence[Value], now: Sequence[Value], proposed: Sequence[Value]
) -> list[Change]:
    found = []
    for new in proposed:
        old, cur = _same(name, new, last), _same(name, new, now)
        if old == new:
            continue
        if cur is None and old is None:
            found.append(Change("add", name, new))  # never seen: not one that a person took out
        elif cur is not None and cur == old:
            found.append(Change("add", name, new))  # in the place of the machine's own
        elif name in _SHARED and old is None and isinstance(cur, Mapping):
            found += _changed(name, cur, _with(cur, changes({}, _lists(cur), _lists(new))))
        elif isinstance(cur, Mapping) and isinstance(old, Mapping) and isinstance(new, Mapping):
            found += _changed(name, cur, _with(cur, changes(old, cur, new)))
    for old in last:
        cur = _same(name, old, now)
        if cur is None or _same(name, old, proposed) is not None:
            continue
        if cur == old:
            found.append(Change("drop", name, old))
        elif name in _SHARED and isinstance(cur, Mapping):
            left = _with(cur, changes(_lists(old), _lists(cur), {}))
            found += _changed(name, cur, left) if _lists(left) else [Change("drop", name, cur)]
    return found


def _changed(name: str, cur: Fields, mended: Fields) -> list[Change]:
    return [Change("add", name, mended)] if mended != cur else []


def _lists(item: Value) -> Fields:
    """Return the fields of an item that are lists."""
    fields = item if isinstance(item, Mapping) else {}
    return {name: value for name, value in fields.items() if isinstance(value, list | tuple)}


def _with(fields: Fields, made: Sequence[Change]) -> Fields:
    """Return the fields of an item with changes made, all of them to its own fields."""
    after = dict(fields)
    for c in made:
        items = [i for i in _listed(after.get(c.field)) if not are_same(c.field, i, c.value)]
        value = {"put": c.value, "cut": None, "add": [*items, c.value], "drop": items}[c.what]
        after[c.field] = value
    return {name: value for name, value in after.items() if value not in (None, [])}


def _is_gone(name: str, item: Value, now: Sequence[Value], proposed: Sequence[Value]) -> bool:
    return _same(name, item, now) is None and _same(name, item, proposed) is None


def _same(name: str, item: Value, items: Sequence[Value]) -> Value | None:
    return next((i for i in items if are_same(name, i, item)), None)


def _listed(value: Value) -> Sequence[Value]:
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else (value,)
