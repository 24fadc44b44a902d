"""A project into whose records reports are read, and which tellings share an event there."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from generator import extractor, store
from generator.merge.before import was_let_go

TODAY = date(2024, 12, 31)
Parting = frozenset[frozenset[tuple[str, str]]]


def extracted(root: Path, *runs: Iterable[tuple[str, str]]) -> Path:
    """Read reports (name, text) into a new project, run by run, and return its folder."""
    for run in runs:
        files = []
        for name, text in run:
            file = root / "seeds" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
            files.append(file)
        extractor.extract(root, files, None, TODAY)
    return root


def events_of(root: Path) -> dict[tuple[str, str], str]:
    """Return the event of each telling, which is known by its article and its key."""
    loaded = store.load(root)
    assert loaded.problems == ()
    there = {e.id for e in loaded.records.events}
    return {
        (article, given.key): id
        for article, notebook in loaded.notebooks.items()
        for id, given in notebook.events.items()
        if id in there and not was_let_go(given)
    }


def parting(root: Path) -> Parting:
    """Return which tellings share an event, whatever its id."""
    by_event: dict[str, set[tuple[str, str]]] = {}
    for told, id in events_of(root).items():
        by_event.setdefault(id, set()).add(told)
    return frozenset(map(frozenset, by_event.values()))


Claimed = frozenset[tuple[str, frozenset[str], frozenset[str]]]


def claims_in(root: Path) -> Claimed:
    """Return the claims of all events, whatever their order."""
    events = store.load(root).records.events
    return frozenset(
        (c.text, frozenset(c.supported_by), frozenset(c.disputed_by))
        for e in events
        for c in e.claims
    )


def relations(root: Path) -> frozenset[tuple[str, str, str]]:
    """Return the relations of all events: title, kind, title of the other's."""
    events = store.load(root).records.events
    titles = {e.id: e.title for e in events}
    return frozenset((e.title, kind, titles[id]) for e in events for kind, id in e.related.pairs())


def new(tmp_path: Path) -> Path:
    return Path(tempfile.mkdtemp(dir=tmp_path))


def contents(root: Path) -> dict[str, bytes]:
    files = (p for p in (root / "content").rglob("*") if p.is_file())
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in files}


def is_settled(root: Path) -> bool:
    before = contents(root)
    extractor.extract(root, (), None, date(2031, 5, 5))
    return contents(root) == before
