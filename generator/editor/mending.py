"""The mends of `check` that are certain, made in the files: new ids, and names that fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator import check, store
from generator.editor.rewrite import Rewrite
from generator.model.layout import Key
from generator.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Mended:
    """The changes that mend what is certain, and what they do, a line each."""

    rewrites: tuple[Rewrite, ...]
    told: tuple[str, ...]


def mended(loaded: store.Loaded) -> Mended:
    """Return the changes that mend what has one mend that is certain."""
    mends = _mends(loaded)
    exchanges = [m for m in mends if isinstance(m, check.Exchange)]
    links = [m for m in mends if isinstance(m, check.Relink)]
    texts = _with_new_ids(loaded, exchanges, links)
    paths = {(m.kind, m.id): m.path for m in mends if isinstance(m, check.Move)}
    files = {key: loaded.files[key] for key in dict.fromkeys((*texts, *paths))}
    rewrites = (
        Rewrite(file.path, file.text, texts.get(key, file.text), paths.get(key, ""))
        for key, file in files.items()
    )
    told = (
        *(f"{loaded.where(*m.where)}: {m.id}, the new id" for m in exchanges),
        *(f"{loaded.where(*m.where)}: {m.instead}, the new id" for m in links),
        *(f"{loaded.path(*key)}: now {path}" for key, path in paths.items()),
    )
    return Mended(tuple(rewrites), told)


def renamed_files(loaded: store.Loaded, paths: Collection[str] = ()) -> Iterator[Rewrite]:
    """Yield each event whose file has a name that no longer fits; of ``paths`` alone, if any."""
    for move in _mends(loaded):
        if isinstance(move, check.Move):
            file = loaded.files[move.kind, move.id]
            if not paths or file.path in paths:
                yield Rewrite(file.path, file.text, file.text, move.path)


def _mends(loaded: store.Loaded) -> tuple[check.Fix, ...]:
    """Return the mends that are certain; no file takes the place of one that does not read."""
    found = check.fixes(check.Matter(Timeline(loaded.records), loaded.where, broken=loaded.broken))
    taken = {p.where.path for p in loaded.problems}
    return tuple(m for m in found if not (isinstance(m, check.Move) and m.path in taken))


def _with_new_ids(
    loaded: store.Loaded, exchanges: Iterable[check.Exchange], links: Iterable[check.Relink]
) -> dict[Key, str]:
    """Return the texts of the records that name a former id, with the new one in its place."""
    ids: defaultdict[Key, dict[tuple[str | int, ...], str]] = defaultdict(dict)
    for mend in exchanges:
        kind, id, *loc = mend.where
        ids[kind, id][tuple(loc)] = mend.id
    texts = {key: store.exchange(loaded.files[key].text, words) for key, words in ids.items()}
    for link in links:
        kind, id, *loc = link.where
        text = texts.get((kind, id), loaded.files[kind, id].text)
        texts[kind, id] = store.relinked(text, str(loc[0]), link.said, link.instead)
    return texts
