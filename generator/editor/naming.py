"""Ids: which record is meant, where it is named, and how every reference follows a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator import store
from generator.editor.rewrite import Rewrite
from generator.markup import links_typed
from generator.model.layout import MODELS, NOUNS, Key, file_of, is_reserved
from generator.model.when import When
from generator.store import nodes
from generator.text import is_slug, listed, nearest, slug
from generator.timeline import PROSE, Timeline


class RefusalError(Exception):
    """Why a change is not made, and what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def key_of(loaded: store.Loaded, typed: str) -> Key:
    """Return the record that is meant by an id, by "people/id", or by the path of its file.

    Raises ``RefusalError`` where none or more than one is.
    """
    by_path = {file.path: key for key, file in loaded.files.items()}
    if typed in by_path:
        return by_path[typed]
    kind, slash, id = typed.partition("/")
    if slash and (kind, id) in loaded.files:
        return kind, id
    found = [key for key in loaded.files if key[1] == typed and key[0] in MODELS]
    if len(found) == 1:
        return found[0]
    if found:
        names = listed([f"{k}/{i}" for k, i in sorted(found)], "or")
        raise RefusalError(f"more than one record has the id '{typed}'", f"write {names}")
    choices = {i: f"{k}/{i}" for k, i in loaded.files if k in MODELS}
    near = nearest(id or typed, choices)
    hint = f"did you mean '{choices[near[0]]}'?" if near else "'dateline check' lists what is there"
    raise RefusalError(f"no record has the id '{typed}'", hint)


def free_id(loaded: store.Loaded, kind: str, id: str) -> str:
    """Return the id, if a new record of the kind may have it; raises ``RefusalError`` else."""
    noun = NOUNS[kind]
    if not is_slug(id) or is_reserved(kind, id):
        better = slug(id) if not is_slug(id) else f"{id}-2"
        raise RefusalError(f"not an id for a new {noun}: '{id}'", f"write {better}")
    if (kind, id) in loaded.files or id in loaded.broken.get(kind, ()):
        raise RefusalError(f"another {noun} has the id '{id}'", f"write another, such as {id}-2")
    for record in getattr(loaded.records, kind):
        if id in record.former_ids:
            message = f"'{id}' is a former id of {kind}/{record.id}"
            raise RefusalError(message, "ids that were given up are never used again: take another")
    return id


def renamed(loaded: store.Loaded, key: Key, id: str) -> list[Rewrite]:
    """Return the changes that give a record another id; the old one leads to it from then on."""
    kind, old = key
    free_id(loaded, kind, id)
    file = loaded.files[key]
    texts = followed(loaded, kind, old, id)
    own = store.patch(texts.get(key, file.text), [store.Add("former_ids", old)], kind)
    found = [Rewrite(file.path, file.text, own, file_of(kind, id, _when(loaded, key)))]
    for holder, text in texts.items():
        if holder != key:
            found.append(Rewrite(loaded.files[holder].path, loaded.files[holder].text, text))
    return found


def followed(loaded: store.Loaded, kind: str, old: str, new: str) -> dict[Key, str]:
    """Return the texts of the records that name an id, with the new one in its place."""
    texts: dict[Key, str] = {}
    for holder, spots in _named(loaded, kind, old).items():
        text = loaded.files[holder].text
        for start, end in sorted(spots, reverse=True):
            text = text[:start] + new + text[end:]
        texts[holder] = text
    return texts


def _named(loaded: store.Loaded, kind: str, id: str) -> dict[Key, set[tuple[int, int]]]:
    """Return where an id is named, record by record, as stretches of the text."""
    found: defaultdict[Key, set[tuple[int, int]]] = defaultdict(set)
    timeline = Timeline(loaded.records)
    for r in timeline.references:
        if (r.kind, r.name) == (kind, id):
            node, _ = nodes.walk(loaded.files[r.holder].root, r.loc)
            if isinstance(node, nodes.Scalar):
                found[r.holder].add((node.start.at, node.end.at))
    links = tuple(_links_to(timeline, kind, id))
    for key, file in loaded.files.items():
        for prose in map(file.root.get, PROSE.get(key[0], ())):
            if isinstance(prose, nodes.Scalar):
                for said in links:
                    for at in links_typed(file.text, said, prose.start.at, prose.end.at):
                        end = at + len(said)
                        found[key].add((end - len(id), end))
    return found


def _links_to(timeline: Timeline, kind: str, id: str) -> Iterator[str]:
    """Yield what links to a record may say: its kind and id, and its id alone if that means it."""
    yield f"{NOUNS[kind]}:{id}"
    if timeline.record_meant(id) == (kind, id):
        yield id


def _when(loaded: store.Loaded, key: Key) -> When | None:
    events = (e for e in loaded.records.events if key == ("events", e.id))
    return next((e.date for e in events), None)
