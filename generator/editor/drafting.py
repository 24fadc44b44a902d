"""A new record: its id, its text, and what is there already that may be the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator import store
from generator.editor.naming import free_id
from generator.editor.rewrite import Rewrite
from generator.model.layout import file_of
from generator.model.values import Problem
from generator.model.when import EDTFError, When, parse
from generator.store.dump import Value
from generator.store.faults import record_of
from generator.store.syntax import read
from generator.text import folded, likeness, listed, nearest, slug
from generator.timeline import Timeline, name_index

_DROPPED = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"))
_LONGEST_ID = 40
_ALIKE = 0.6
_ALIKE_NAMES = 0.85


def suggested_id(loaded: store.Loaded, kind: str, name: str) -> str:
    """Return an id for a name or title that no record of the kind has or had."""
    words = slug(name, 200).split("-")
    kept = [w for w in words if kind != "events" or w not in _DROPPED] or words
    while len("-".join(kept)) > _LONGEST_ID and len(kept) > 1:
        kept.pop()
    base = id = slug(" ".join(kept))
    n = 2
    while _is_taken(loaded, kind, id):
        id, n = f"{base}-{n}", n + 1
    return id


def _is_taken(loaded: store.Loaded, kind: str, id: str) -> bool:
    records = getattr(loaded.records, kind)
    taken = (kind, id) in loaded.files or id in loaded.broken.get(kind, ())
    return taken or any(id in r.former_ids for r in records)


def by_id(loaded: store.Loaded, kind: str, names: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return names with the ids of those that records have, and what to say of the others."""
    known = name_index(getattr(loaded.records, kind))
    refs, told = [], []
    for name in names:
        ids = known.get(folded(name), ())
        refs.append(ids[0] if len(ids) == 1 else name)
        if len(ids) > 1:
            told.append(f"'{name}' may be {listed(ids, 'or')}: write the id")
        elif not ids and (near := nearest(folded(name), known)):
            told.append(f"'{name}' has no record yet; did you mean '{known[near[0]][0]}'?")
    return refs, told


def alike(loaded: store.Loaded, kind: str, fields: Mapping[str, Value]) -> Iterator[str]:
    """Yield the paths of records that may be the same as a new one."""
    if kind == "events":
        yield from _events_alike(loaded, fields)
        return
    if kind == "stories":  # a story has a title and no other names
        title = str(fields.get("title", ""))
        for s in loaded.records.stories:
            if likeness(folded(s.title), folded(title)) >= _ALIKE_NAMES:
                yield loaded.path(kind, s.id)
        return
    names = name_index(getattr(loaded.records, kind))
    name = folded(str(fields.get("name", "")))
    for id in dict.fromkeys(i for n in nearest(name, names, 3) for i in names[n]):
        if max(likeness(n, name) for n, ids in names.items() if id in ids) >= _ALIKE_NAMES:
            yield loaded.path(kind, id)


def _events_alike(loaded: store.Loaded, fields: Mapping[str, Value]) -> Iterator[str]:
    when, title = _when(fields), str(fields.get("title", ""))
    for e in Timeline(loaded.records).events:
        if when and e.date.overlaps(when) and likeness(e.title, title) >= _ALIKE:
            yield loaded.path("events", e.id)


def drafted(
    loaded: store.Loaded, kind: str, id: str, fields: Mapping[str, Value]
) -> tuple[Rewrite | None, tuple[Problem, ...]]:
    """Return the new file, or what is wrong with it.

    Raises ``RefusalError`` where the id cannot be.
    """
    free_id(loaded, kind, id)
    when = _when(fields)
    path = file_of(kind, id, when) if when or kind != "events" else "the new event"
    text = store.dump(kind, fields)
    _, root, problems = read(path, text.encode())
    if root is not None:
        _, more = record_of(path, kind, id, root)
        problems += more
    return (None, problems) if problems else (Rewrite(path, None, text), ())


def _when(fields: Mapping[str, Value]) -> When | None:
    try:
        return parse(str(fields.get("date", "")))
    except EDTFError:
        return None
