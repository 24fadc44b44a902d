"""The records and notebooks on disk, as merges ask for them: read when wanted, the last ones kept.

So a run over thousands of articles takes little more memory than one over a hundred.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from generator import store
from generator.merge.fields import Fields
from generator.model.layout import Key, file_of, notebook_file
from generator.model.notebook import Notebook
from generator.model.records import Event
from generator.store import nodes
from generator.store.changes import plain_fields
from generator.store.faults import record_of
from generator.store.notebooks import read_notebook
from generator.store.syntax import read

_RECORDS = 512  # the fields of so many are kept, some 2 kB each
_NOTEBOOKS = 64  # some 40 kB each
_NAMED_AGAIN = frozenset(("people", "organisations", "places"))  # by later articles
_NOTHING: tuple[object, ...] = ("", "~", "null", [], {})
_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass(slots=True)
class _Recent(Generic[_K, _V]):
    """What was asked for or written last, ``most`` of it."""

    most: int
    held: dict[_K, _V] = field(default_factory=dict)

    def get(self, key: _K, read: Callable[[_K], _V]) -> _V:
        value = self.held[key] if key in self.held else read(key)
        self.put(key, value)
        return value

    def put(self, key: _K, value: _V) -> None:
        self.held.pop(key, None)
        self.held[key] = value
        if len(self.held) > self.most:
            del self.held[next(iter(self.held))]

    def drop(self, key: _K) -> None:
        self.held.pop(key, None)


class Files:
    """The files of a project's records; `merge.Archive` says what is asked of them.

    ``paths`` are those that are not where a record of that kind and id is written.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.paths: dict[Key, str] = {}
        self._fields: _Recent[Key, Fields] = _Recent(_RECORDS)
        self._notebooks: _Recent[str, Notebook] = _Recent(_NOTEBOOKS)

    # What a merge asks

    def fields(self, kind: str, id: str) -> Fields:
        """Return what a record's file says."""
        return self._fields.get((kind, id), lambda key: fields_in(self._root(*key)))

    def event(self, id: str) -> Event | None:
        """Return the record of an event."""
        record, _ = record_of(self.path("events", id), "events", id, self._root("events", id))
        return record if isinstance(record, Event) else None

    def notebook(self, article: str) -> Notebook:
        """Return what was noted of an article last."""
        return self._notebooks.get(article, self._read_notebook)

    def is_plain(self, kind: str, id: str) -> bool:
        """Say of a record that its file reads as the machine writes it."""
        text = self.text(kind, id).replace("\r\n", "\n").removeprefix("\ufeff")
        root = read("", text.encode())[1]
        return root is not None and text == store.dump(kind, plain_fields(root))

    # What the desk does

    def path(self, kind: str, id: str) -> str:
        """Return where the file of a record is, in the project."""
        return self.paths.get((kind, id)) or file_of(kind, id)

    def text(self, kind: str, id: str) -> str:
        """Return the text of a record's file, a byte order mark kept."""
        return self._bytes(self.path(kind, id)).decode()

    def place(self, kind: str, id: str, path: str) -> None:
        """Take in where the file of a record is."""
        if kind == "events" or path != file_of(kind, id):
            self.paths[kind, id] = path

    def put(self, kind: str, id: str, path: str, fields: Fields) -> None:
        """Take in that a record's file was written."""
        self.place(kind, id, path)
        if kind in _NAMED_AGAIN:
            self._fields.put((kind, id), fields)
        else:
            self._fields.drop((kind, id))

    def drop(self, kind: str, id: str) -> None:
        """Take in that a record's file is gone."""
        self.paths.pop((kind, id), None)
        self._fields.drop((kind, id))

    def note(self, notebook: Notebook, former: str) -> None:
        """Take in that a notebook was written, in the place of one of another name."""
        self._notebooks.drop(former)
        self._notebooks.put(notebook.article, notebook)

    # From disk

    def _root(self, kind: str, id: str) -> nodes.Mapping:
        path = self.path(kind, id)
        root = read(path, self._bytes(path))[1]
        if root is None:
            raise _changed(path)
        return root

    def _read_notebook(self, article: str) -> Notebook:
        path = notebook_file(article)
        notebook, _ = read_notebook(path, article, self._bytes(path))
        if notebook is None:
            raise _changed(path)
        return notebook

    def _bytes(self, path: str) -> bytes:
        try:
            return (self.root / path).read_bytes()
        except OSError as e:
            raise _changed(path) from e


def _changed(path: str) -> store.StoreError:
    hint = "run 'dateline extract' again; what is done so far is kept"
    return store.StoreError(f"'{path}' was changed meanwhile, and does not read now", hint)


def fields_in(root: nodes.Mapping) -> Fields:
    """Return what a file says, field by field, without what says nothing."""
    return telling(plain_fields(root))


def telling(fields: Fields) -> Fields:
    """Return fields without those that say nothing."""
    return {name: value for name, value in fields.items() if value not in _NOTHING}
