"""Two records made one: what the other says is taken over, and every reference follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import store
from generator.editor.naming import RefusalError, followed
from generator.editor.rewrite import Rewrite
from generator.model.items import are_same
from generator.model.layout import Key
from generator.store.changes import plain_fields
from generator.store.dump import Value
from generator.store.syntax import read

_OWN = ("added", "review", "former_ids", "related", "name", "title")
_REFERENCES = ("people", "organisations", "places", "stories", "topics")


@dataclass(frozen=True, slots=True)
class Joined:
    """The changes, and the fields of the record that goes whose words are not taken over."""

    rewrites: tuple[Rewrite, ...]
    left: tuple[tuple[str, str], ...]


def merged(loaded: store.Loaded, gone: Key, kept: Key) -> Joined:
    """Return the changes that make one record of two of a kind; ``gone`` leads to ``kept`` then.

    Lists are joined, and fields that ``kept`` lacks are taken over; where both say something, the
    word of ``kept`` stands.  Raises ``RefusalError`` for two kinds, or one record.
    """
    if gone == kept or gone[0] != kept[0]:
        hint = "name two records of one kind: the one that goes, then the one that stays"
        raise RefusalError(f"'{'/'.join(gone)}' cannot go into '{'/'.join(kept)}'", hint)
    kind = gone[0]
    texts = followed(loaded, kind, gone[1], kept[1])
    for holder, text in texts.items():
        texts[holder] = _without_doubles(holder[0], text, loaded.files[holder].text)
    theirs = plain_fields(loaded.files[gone].root)
    if kind == "events" and theirs.get("notes") in _asked(loaded, gone[1]):
        del theirs["notes"]  # whether the two are one
    text = texts.get(kept, loaded.files[kept].text)
    made, left = _taken_over(kind, theirs, _said(text), gone[1])
    after = _not_itself(store.patch(text, made, kind), kept)
    rewrites = [Rewrite(loaded.files[kept].path, loaded.files[kept].text, after)]
    for holder, changed in texts.items():
        if holder not in (gone, kept):
            file = loaded.files[holder]
            rewrites.append(Rewrite(file.path, file.text, changed))
    rewrites.append(Rewrite(loaded.files[gone].path, loaded.files[gone].text, None))
    return Joined(tuple(rewrites), tuple(left))


def _asked(loaded: store.Loaded, id: str) -> list[object]:
    """Return the notes that the machine wrote into an event."""
    given = (n.events[id] for n in loaded.notebooks.values() if id in n.events)
    return [c.fields["notes"] for c in given if "notes" in c.fields]


def _taken_over(
    kind: str, theirs: dict[str, Value], mine: dict[str, Value], id: str
) -> tuple[list[store.Change], list[tuple[str, str]]]:
    made: list[store.Change] = [store.Add("former_ids", former) for former in _formers(theirs, id)]
    left: list[tuple[str, str]] = []
    theirs = _with_other_keys(theirs, mine)
    for name in ("name", "aliases"):
        if kind != "events":
            made += [store.Add("aliases", a) for a in _new_names(theirs.get(name), mine)]
    for name, value in theirs.items():
        now = mine.get(name)
        if name in _OWN or name == "aliases":
            continue
        if isinstance(value, list) and isinstance(now, list | None):
            fresh = [v for v in value if not any(are_same(name, v, n) for n in now or [])]
            made += [store.Add(name, v) for v in fresh] if now else [store.Put(name, value)]
        elif now is None:
            made.append(store.Put(name, value))
        elif now != value:
            left.append((name, str(value)))
    if kind == "events" and theirs.get("title") != mine.get("title"):
        left.append(("title", str(theirs.get("title"))))
    return made, left


def _formers(theirs: dict[str, Value], id: str) -> Iterator[str]:
    before = theirs.get("former_ids")
    yield from (str(f) for f in (before if isinstance(before, list) else []))
    yield id


def _new_names(value: Value, mine: dict[str, Value]) -> list[str]:
    told = mine.get("aliases")
    known = {str(mine.get("name")), *(map(str, told) if isinstance(told, list) else ())}
    names = value if isinstance(value, list) else [value] if value else []
    return [str(n) for n in names if str(n) not in known]


def _with_other_keys(theirs: dict[str, Value], mine: dict[str, Value]) -> dict[str, Value]:
    """Return what goes with keys of its sources that no other source of the record has."""
    keys = {s.get("key"): s for s in _mappings(mine, "sources")}
    new: dict[str, str] = {}
    for source in _mappings(theirs, "sources"):
        key = str(source.get("key", ""))
        if key in keys and not are_same("sources", {**source, "key": ""}, {**keys[key], "key": ""}):
            n = 2
            while f"{key}-{n}" in keys or f"{key}-{n}" in new.values():
                n += 1
            new[key] = f"{key}-{n}"
    return {name: _rekeyed(value, new) for name, value in theirs.items()} if new else theirs


def _rekeyed(value: Value, new: dict[str, str], field: str = "") -> Value:
    if isinstance(value, dict):
        return {name: _rekeyed(v, new, name) for name, v in value.items()}
    if isinstance(value, list):
        return [_rekeyed(v, new, field) for v in value]
    is_key = field in {"key", "source", "supported_by", "disputed_by"}
    return new.get(str(value), value) if is_key else value


def _mappings(fields: dict[str, Value], name: str) -> list[dict[str, Value]]:
    value = fields.get(name)
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []


def _said(text: str) -> dict[str, Value]:
    root = read("", text.encode())[1]
    return plain_fields(root) if root else {}


def _without_doubles(kind: str, text: str, before: str) -> str:
    """Return a text in which lists of references name nobody twice who was not named so before."""
    fields, was = _said(text), _said(before)
    for name in _REFERENCES:
        items = fields.get(name)
        if not isinstance(items, list) or items == was.get(name):
            continue
        once: list[Value] = []
        for i in items:
            if not any(are_same(name, i, o) for o in once):
                once.append(i)
        if len(once) < len(items):
            text = store.patch(text, [store.Put(name, once)], kind)
    return text


def _not_itself(text: str, key: Key) -> str:
    """Return an event's text without relations to itself."""
    related = _said(text).get("related")
    if key[0] != "events" or not isinstance(related, dict):
        return text
    rest = {
        name: [i for i in ids if i != key[1]]
        for name, ids in related.items()
        if isinstance(ids, list)
    }
    kept = {name: ids for name, ids in rest.items() if ids}
    return text if kept == related else store.patch(text, [store.Put("related", kept)], "events")
