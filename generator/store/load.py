"""All records of a project, with the place of every field, and all that is wrong in them."""

from __future__ import annotations

import gc
import os
import stat
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.model.layout import EXTRACTED, MODELS, Key
from generator.model.notebook import Notebook
from generator.model.parts import Record
from generator.model.records import Taxonomy
from generator.model.values import Problem, Where
from generator.store import nodes
from generator.store.faults import record_of
from generator.store.names import Stray, named
from generator.store.notebooks import noted_in, read_notebook
from generator.store.syntax import LARGEST, read
from generator.timeline import Noted, Records

# Under content/, and no records.
_ELSEWHERE = frozenset({"assets", "media", "pages", "loaded-words.txt"})
_MOST = 8 * 1024 * 1024
_MUCH = 100_000  # objects: some thousand records
SELDOM = 100_000  # objects more than there were: those of some hundred articles


@dataclass(frozen=True, slots=True)
class Stored:
    """One record's file: its path in the project, its text, and what stands where in it."""

    path: str
    text: str
    root: nodes.Mapping


@dataclass(frozen=True, slots=True)
class Loaded:
    """The valid records, what is wrong in the others, and where everything stands.

    ``files`` and ``notebooks`` hold valid records alone; ``broken`` are the ids, by kind, of files
    that are there and do not read.
    """

    records: Records
    problems: tuple[Problem, ...]
    files: Mapping[tuple[str, str], Stored] = field(default_factory=dict, repr=False)
    notebooks: Mapping[str, Notebook] = field(default_factory=dict, repr=False)
    broken: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def where(self, kind: str, id: str, *loc: str | int) -> Where:
        """Return where a field of a record stands, or the nearest to it that is written.

        Of a rule that is allowed that is its name; the reason may begin a line below.
        """
        file = self.files.get((kind, id))
        if file is None:
            return Where(f"content/{kind}/{id}.yml")
        mark = (_rule_allowed(file.root, loc) or nodes.walk(file.root, loc)[0]).start
        return Where(file.path, mark.line, mark.column)

    def path(self, kind: str, id: str) -> str:
        """Return the path of a record's file in the project, "" where there is none."""
        file = self.files.get((kind, id))
        return file.path if file else ""


def _rule_allowed(root: nodes.Mapping, loc: nodes.Loc) -> nodes.Scalar | None:
    match loc, root.get("allow"):
        case ("allow", str(rule)), nodes.Mapping() as allowed:
            return allowed.key(rule)
    return None


@dataclass
class _Shelf:
    """What was found so far."""

    records: dict[str, dict[str, Record]] = field(default_factory=lambda: defaultdict(dict))
    files: dict[tuple[str, str], Stored] = field(default_factory=dict)
    notebooks: dict[str, Notebook] = field(default_factory=dict)
    taken: dict[tuple[str, str], str] = field(default_factory=dict)
    broken: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    problems: list[Problem] = field(default_factory=list)
    known: Mapping[str, tuple[Record, Stored]] = field(default_factory=dict)


def load(root: Path, like: Loaded | None = None) -> Loaded:
    """Return all that stands under ``root / "content"``; a folder that is missing holds nothing.

    Files that are byte for byte those of ``like``, another state of the project, are not read
    through again.
    """
    shelf = _Shelf(known=_by_path(like) if like else {})
    with uncollected():
        for path in _paths(root, shelf):
            _take(root, path, shelf)
    return Loaded(
        records=_records(shelf),
        problems=tuple(sorted(shelf.problems, key=lambda p: p.sort_key)),
        files=shelf.files,
        notebooks=dict(sorted(shelf.notebooks.items())),
        broken={kind: frozenset(ids) for kind, ids in shelf.broken.items()},
    )


def _by_path(loaded: Loaded) -> dict[str, tuple[Record, Stored]]:
    records: dict[tuple[str, str], Record] = {
        (kind, r.id): r for kind in MODELS for r in getattr(loaded.records, kind)
    }
    records["taxonomy", "taxonomy"] = loaded.records.taxonomy
    return {file.path: (records[key], file) for key, file in loaded.files.items()}


class Round:
    """A round through the records and notebooks of a project: each is read when its turn comes.

    None is kept.  ``problems`` and ``broken`` are those of what was read so far.
    """

    def __init__(self, root: Path) -> None:
        self._root, self._shelf = root, _Shelf()
        paths = list(_paths(root, self._shelf))
        self._notebooks = [path for path in paths if _is_notebook(path)]
        records = (path for path in paths if not _is_notebook(path))
        self._records = sorted((k, p) for p in records if (k := _key_of(p, self._shelf)))

    def records(self) -> Iterator[tuple[Key, Record, Stored]]:
        """Yield each valid record with its file, kind by kind, in the order of ids."""
        for key, path in self._records:
            if found := _record_in(self._root, path, key, self._shelf):
                yield key, *found

    def notebooks(self) -> Iterator[Notebook]:
        """Yield each notebook that reads, in the order of articles."""
        for path in sorted(self._notebooks):
            if notebook := _notebook_in(self._root, path, self._shelf):
                yield notebook

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong, in the order of files."""
        return tuple(sorted(self._shelf.problems, key=lambda p: p.sort_key))

    @property
    def broken(self) -> frozenset[Key]:
        """Return the records that are there and do not read."""
        return frozenset((kind, id) for kind, ids in self._shelf.broken.items() for id in ids)


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for garbage while the body runs, where all that is made is kept.

    It would look at every node of every record again and again: half of the time of 10,000 records.
    What was made is left out of later looks, too, until this is called again; but not where it is
    little, since to let go of it later takes a look at everything that there is.
    """
    was_on = gc.isenabled()
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.disable()
    try:
        yield
    finally:
        if gc.get_count()[0] > _MUCH:
            gc.freeze()
        if was_on:
            gc.enable()


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let Python look for garbage seldom while the body runs, where there is none to be found.

    Nothing that reading and merging an article makes refers to itself, so that all of it goes by
    itself; to look for more took a tenth of the time.
    """
    often = gc.get_threshold()
    gc.set_threshold(SELDOM, *often[1:])
    try:
        yield
    finally:
        gc.set_threshold(*often)


def _records(shelf: _Shelf) -> Records:
    kinds: dict[str, Any] = {
        kind: tuple(record for _, record in sorted(shelf.records[kind].items())) for kind in MODELS
    }
    noted: dict[str, Noted] = {
        id: noted_in(notebook) for id, notebook in sorted(shelf.notebooks.items())
    }
    taxonomy = shelf.records["taxonomy"].get("taxonomy")
    if isinstance(taxonomy, Taxonomy):
        kinds["taxonomy"] = taxonomy
    return Records(**kinds, noted=noted)


def _paths(root: Path, shelf: _Shelf) -> Iterator[str]:
    """Yield the files under ``content/`` that are not hidden, in the order of their names."""
    folders = ["content"]
    while folders:
        folder = folders.pop()
        try:
            entries = sorted(os.scandir(root / folder), key=lambda e: e.name)
        except FileNotFoundError:
            continue
        except OSError as e:
            shelf.problems.append(_unreadable(folder, e))
            continue
        below = []
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if entry.name.startswith(".") or path.removeprefix("content/") in _ELSEWHERE:
                continue
            if entry.is_symlink() and not _leads_inside(root, root / path):
                hint = "put the file itself there, or delete the link"
                message = "a symbolic link that leads out of content/"
                shelf.problems.append(Problem(Where(path), message, hint))
            elif entry.is_dir(follow_symlinks=False):
                below.append(path)
            else:
                yield path
        folders.extend(reversed(below))


def _leads_inside(root: Path, link: Path) -> bool:
    """Say whether a link leads to a file under ``content/``; folders are not followed."""
    try:
        there = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    return there.is_file() and there.is_relative_to((root / "content").resolve())


def _take(root: Path, path: str, shelf: _Shelf) -> None:
    if _is_notebook(path):
        if notebook := _notebook_in(root, path, shelf):
            shelf.notebooks[notebook.article] = notebook
    elif (key := _key_of(path, shelf)) and (found := _record_in(root, path, key, shelf)):
        shelf.records[key[0]][key[1]], shelf.files[key] = found


def _is_notebook(path: str) -> bool:
    return path.startswith(f"{EXTRACTED}/") and path.endswith(".json")


def _key_of(path: str, shelf: _Shelf) -> Key | None:
    """Return the kind and id of the record in a file, ``None`` where it is not read as one."""
    key = named(path)
    if isinstance(key, Stray):
        shelf.problems.append(Problem(Where(path), key.message, key.hint, key.severity))
        return None
    if key in shelf.taken:
        hint = f"give one of them another name: the other is {shelf.taken[key]}"
        shelf.problems.append(Problem(Where(path), f"two files have the id '{key[1]}'", hint))
        return None
    shelf.taken[key] = path
    return key


def _record_in(root: Path, path: str, key: Key, shelf: _Shelf) -> tuple[Record, Stored] | None:
    data = _bytes(root, path, shelf, LARGEST)
    if path in shelf.known and shelf.known[path][1].text.encode() == data:
        return shelf.known[path]
    text, fields, problems = read(path, data) if data is not None else ("", None, ())
    record = None
    if fields:
        record, more = record_of(path, *key, fields)
        problems += more
    shelf.problems.extend(problems)
    if record is None or fields is None or problems:
        shelf.broken[key[0]].add(key[1])
        return None
    return record, Stored(path, text, fields)


def _notebook_in(root: Path, path: str, shelf: _Shelf) -> Notebook | None:
    article = path.removeprefix(f"{EXTRACTED}/").removesuffix(".json")
    data = _bytes(root, path, shelf, _MOST)
    if data is None:
        return None
    notebook, problems = read_notebook(path, article, data)
    shelf.problems.extend(problems)
    return notebook


def _bytes(root: Path, path: str, shelf: _Shelf, most: int) -> bytes | None:
    """Return a file's bytes, one more than ``most`` at most; ``None`` where it cannot be read."""
    try:
        if not stat.S_ISREG((root / path).stat().st_mode):  # a pipe would wait for ever
            message, hint = "not a file that can be read", "delete it, or move it out of content/"
            shelf.problems.append(Problem(Where(path), message, hint))
            return None
        with (root / path).open("rb") as f:
            return f.read(most + 1)
    except OSError as e:
        shelf.problems.append(_unreadable(path, e))
        return None


def _unreadable(path: str, e: OSError) -> Problem:
    why = (e.strerror or type(e).__name__).lower()
    return Problem(Where(path), f"cannot be read: {why}", "make sure that you may read it")
