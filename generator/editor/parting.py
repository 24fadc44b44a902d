"""One record made two: some sources of an event, or some events of an entity, go to a new one."""

from __future__ import annotations

from collections.abc import Collection

from generator import store
from generator.editor.naming import RefusalError, followed, free_id
from generator.editor.rewrite import Rewrite
from generator.model.layout import Key, file_of
from generator.store.changes import plain_fields
from generator.store.dump import Value
from generator.text import listed

_NOT_SHARED = ("former_ids", "updates", "allow", "notes")


def parted(loaded: store.Loaded, key: Key, id: str, chosen: Collection[str]) -> list[Rewrite]:
    """Return the changes that part a record.

    Of an event the sources ``chosen`` (by key or article) go to the new one, with the figures,
    claims and quotes that they alone support; all else is in both, for an editor to go over.  Of a
    person, organisation or place the events ``chosen`` (by id) name the new one from then on.
    """
    kind, old = key
    free_id(loaded, kind, id)
    if kind == "events":
        return _event(loaded, old, id, chosen)
    if kind not in {"people", "organisations", "places"}:
        hint = "events, people, organisations and places can be parted"
        raise RefusalError(f"'{kind}/{old}' cannot be parted", hint)
    return _entity(loaded, key, id, chosen)


def _event(loaded: store.Loaded, old: str, id: str, chosen: Collection[str]) -> list[Rewrite]:
    file = loaded.files["events", old]
    fields = plain_fields(file.root)
    sources = _list(fields, "sources")
    moved = [s for s in sources if _name(s) in chosen]
    names = [_name(s) for s in sources if _name(s)]
    unknown = sorted(set(chosen) - {_name(s) for s in moved})
    if unknown or not moved or len(moved) == len(sources):
        message = f"no source has the key '{unknown[0]}'" if unknown else "some sources must stay"
        raise RefusalError(message, f"name some of {listed(names)}" if names else "give keys")
    gone = {_name(s) for s in moved}
    stay = {_name(s) for s in sources} - gone
    mine = {n: v for n, v in fields.items() if n not in _NOT_SHARED}
    theirs = dict(mine) | {"sources": moved, "related": {"see_also": [old]}}
    changes: list[store.Change] = [store.Drop("sources", s) for s in moved]
    for name in ("figures", "claims", "quotes"):
        items = _list(fields, name)
        theirs[name] = [i for i in items if not _uses(i) or _uses(i) <= gone]
        changes += [store.Drop(name, i) for i in items if _uses(i) and not _uses(i) <= stay]
        theirs[name] = [_only(i, gone) for i in items if not _uses(i) or _uses(i) & gone]
    event = next(e for e in loaded.records.events if e.id == old)
    path = file_of("events", id, event.date)
    return [
        Rewrite(file.path, file.text, store.patch(file.text, changes, "events")),
        Rewrite(path, None, store.dump("events", theirs)),
    ]


def _entity(loaded: store.Loaded, key: Key, id: str, chosen: Collection[str]) -> list[Rewrite]:
    kind, old = key
    fields = plain_fields(loaded.files[key].root)
    new = {n: v for n, v in fields.items() if n not in (*_NOT_SHARED, "aliases")}
    rewrites = [Rewrite(file_of(kind, id), None, store.dump(kind, new))]
    texts = followed(loaded, kind, old, id)
    for event in chosen:
        file = loaded.files.get(("events", event))
        if file is None:
            raise RefusalError(f"no event has the id '{event}'", "name events by their ids")
        if ("events", event) not in texts:
            raise RefusalError(f"'{event}' does not name '{old}'", "name events that do, by id")
        rewrites.append(Rewrite(file.path, file.text, texts["events", event]))
    return rewrites


def _name(source: Value) -> str:
    fields = source if isinstance(source, dict) else {}
    return str(fields.get("key") or fields.get("article") or "")


def _uses(item: Value) -> set[str]:
    """Return the keys of the sources that a figure, claim or quote names."""
    fields = item if isinstance(item, dict) else {}
    keys = {str(fields["source"])} if fields.get("source") else set()
    return keys.union(*(map(str, _list(fields, n)) for n in ("supported_by", "disputed_by")))


def _only(item: Value, keys: Collection[str]) -> Value:
    """Return a claim with those keys alone."""
    if not isinstance(item, dict):
        return item
    sides = {
        n: [k for k in _list(item, n) if k in keys]
        for n in ("supported_by", "disputed_by")
        if n in item
    }
    return {n: v for n, v in (item | sides).items() if v}


def _list(fields: dict[str, Value], name: str) -> list[Value]:
    value = fields.get(name)
    return list(value) if isinstance(value, list) else []
