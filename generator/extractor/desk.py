"""The records while `extract` runs: changed file by file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator import merge, store
from generator.articles import RefusedError
from generator.entities import KnownNames
from generator.extractor.files import Files, fields_in, telling
from generator.extractor.known import is_written, known_names
from generator.merge.fields import Change, Fields
from generator.model.layout import file_of, notebook_file
from generator.model.notebook import Contribution, Notebook
from generator.model.parts import Record
from generator.model.values import Article, Problem, Where
from generator.model.when import When, parse
from generator.store.faults import record_of
from generator.store.syntax import read

_NOT_MERGED = frozenset({"publishers"})


@dataclass(frozen=True, slots=True)
class _Draft:
    """A record's file as it is going to be."""

    key: tuple[str, str]
    path: str
    text: str
    record: Record
    fields: Fields


@dataclass(slots=True)
class Desk:
    """The project's records during a run: the files, and the picture of them that merges ask.

    Only what a merge wrote or changes is read again, so that a run takes as long as its articles
    are many.  ``known`` are the names that people wrote, ``problems`` what is wrong in what they
    wrote, ``left`` tells of records that stay as they are, since they would not read any more.
    """

    root: Path
    before: merge.Before
    files: Files
    known: KnownNames
    damaged: Collection[str]
    problems: Sequence[Problem]
    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    fresh: set[str] = field(default_factory=set)
    left: list[Problem] = field(default_factory=list)

    @classmethod
    def of(cls, root: Path) -> Desk:
        """Return the desk with all that stands in a project's folder."""
        files, there = Files(root), store.Round(root)
        before, named = merge.Before(files), []
        with store.uncollected():
            for (kind, id), record, file in there.records():
                files.place(kind, id, file.path)
                if kind not in _NOT_MERGED:
                    before.put(kind, record, fields_in(file.root))
                if is_written(record):
                    named.append(record)
            before.spoil(there.broken)
            for notebook in there.notebooks():
                before.note(notebook)
        folder = root / notebook_file("x")
        noted = {p.stem for p in folder.parent.glob("*.json")}
        known = known_names(named)
        return cls(root, before, files, known, noted - set(before.notebooks), list(there.problems))

    def apply(self, done: merge.Merged, article: Article) -> None:
        """Write what a merge changes, the notebook last: a run that is killed begins it again.

        What is to go is noted before it goes, or it would look as if a person had deleted it.
        Where a notebook is replaced or a record goes, the new drafts are on the disk before: a
        power cut leaves none that the notebook tells of empty.
        """
        notebook = done.notebook
        new = [self._new(n.kind, n.id, n.fields, article) for n in done.new]
        edited = []
        last = self.before.notebook_of(article.id, article.file)
        for kind, id, changes in done.edits:
            draft, problems = self._edited(kind, id, changes)
            if draft:
                edited.append(draft)
                continue
            if kind == "events":  # a person's words would no longer hold together with it
                given = last.events.get(id) if last else None
                notebook = _noted_as(notebook, id, given)
            self.left.append(_left(article, self.files.path(kind, id), problems))
        for draft in (*new, *edited):
            self._put(draft, at_once=bool(last or done.gone))
        if done.gone:
            going = merge.with_going(notebook, last, done.gone)
            store.write(self.root / notebook_file(article.id), store.notebook_text(going))
        for kind, id in done.gone:
            self._remove(kind, id)
        former = last.article if last else article.id
        data = store.notebook_text(notebook).encode()
        if store.written(self.root / notebook_file(article.id), data, at_once=False) != "same":
            self.written.append(notebook_file(article.id))
        if former != article.id and store.remove(self.root / notebook_file(former)):
            self.removed.append(notebook_file(former))
        self.before.note(notebook, former)
        self.files.note(notebook, former)

    def _new(self, kind: str, id: str, fields: Fields, article: Article) -> _Draft:
        path = file_of(kind, id, _when(fields))
        if made := store.made(kind, id, fields):
            return _Draft((kind, id), path, made.text, made.record, telling(made.fields))
        draft, problems = _drafted(kind, id, path, store.dump(kind, fields))
        if draft is None:
            raise refused(article, problems[0].message)
        return draft

    def _edited(
        self, kind: str, id: str, changes: Iterable[Change]
    ) -> tuple[_Draft | None, Sequence[Problem]]:
        """Return the record with changes made, or why it would be none then."""
        text = store.patch(self.files.text(kind, id), map(_in_file, changes), kind)
        return _drafted(kind, id, self.files.path(kind, id), text)

    def _put(self, draft: _Draft, *, at_once: bool) -> None:
        (kind, id), path = draft.key, self._moved(draft)
        fate = store.written(self.root / path, draft.text.encode(), at_once=at_once)
        if fate == "new":
            self.fresh.add(path)
        if fate != "same":
            self.written.append(path)
        self.files.put(kind, id, path, draft.fields)
        self.before.put(kind, draft.record, draft.fields)

    def _moved(self, draft: _Draft) -> str:
        """Return the file's path, once it has moved to the one that its new date asks for."""
        kind, id = draft.key
        old = self.before.events.get(id) if kind == "events" else None
        if old is None or draft.path != file_of(kind, id, old.date):
            return draft.path
        path = file_of(kind, id, _when(draft.fields))
        if path == draft.path or not store.move(self.root / draft.path, self.root / path):
            return draft.path
        self.removed.append(draft.path)
        return path

    def _remove(self, kind: str, id: str) -> None:
        path = self.files.path(kind, id)
        is_gone = store.remove(self.root / path)
        if path in self.fresh:  # written in this run, and joined with another since
            self.written = [p for p in self.written if p != path]
        elif is_gone:
            self.removed.append(path)
        self.before.drop(kind, id)
        self.files.drop(kind, id)


def refused(article: Article, what: str) -> RefusedError:
    """Return what to say of an article that no records can be made of."""
    hint = "shorten or mend that passage of the article"
    return RefusedError(Problem(Where(article.file), f"no records can be made of it: {what}", hint))


def _left(article: Article, path: str, problems: Sequence[Problem]) -> Problem:
    """Return what to say of a record that stays as it is, whatever the article adds to it."""
    why = problems[0].message if problems else "it would not read"
    message = f"what it adds to '{path}' is left out: {why} then"
    return Problem(Where(article.file), message, "shorten the record, or leave it as it is")


def _noted_as(notebook: Notebook, id: str, given: Contribution | None) -> Notebook:
    """Return the notebook with what was noted of an event before, in the place of what is new."""
    others = {name: c for name, c in notebook.events.items() if name != id}
    return notebook.model_copy(update={"events": others | ({id: given} if given else {})})


def _drafted(kind: str, id: str, path: str, text: str) -> tuple[_Draft | None, Sequence[Problem]]:
    _, root, problems = read(path, text.encode())
    if root is None:
        return None, problems
    record, more = record_of(path, kind, id, root)
    if record is None or problems:
        return None, (*problems, *more)
    return _Draft((kind, id), path, text, record, fields_in(root)), ()


def _when(fields: Fields) -> When | None:
    date = fields.get("date")
    return parse(date) if isinstance(date, str) else None


def _in_file(change: Change) -> store.Change:
    if change.what == "put":
        return store.Put(change.field, change.value)
    if change.what == "cut":
        return store.Cut(change.field)
    make = store.Add if change.what == "add" else store.Drop
    return make(change.field, change.value)
