"""A run of `extract` at a terminal: its progress, its table, and what it would do as a diff."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

from generator import editor, extractor
from generator.model.notebook import Notebook
from generator.model.values import Reading
from generator.model.when import When
from generator.report import proposals
from generator.text import counted


@dataclass(frozen=True, slots=True)
class Run:
    """What is read, from which day, how, and where its proposals are listed, all or a sample."""

    root: Path
    seeds: tuple[Path, ...]
    published: When | None
    today: date
    how: extractor.How
    table: str | None
    sample: int | None

    def done(self) -> extractor.Extracted:
        """Return what the run did."""
        if self.table is None:
            return self._read(lambda reading, notebook: None)
        with click.open_file(self.table, "wb", atomic=self.table != "-") as file:
            table = _Table(file, self.sample)
            done = self._read(table.take)
            table.end()
        return done

    def _read(self, merged: Callable[[Reading, Notebook], None]) -> extractor.Extracted:
        with _progress() as progress:
            watch = extractor.Watch(progress, merged)
            return extractor.extract(
                self.root, self.seeds, self.published, self.today, self.how, watch
            )

    def tried(self) -> tuple[extractor.Extracted, list[str]]:
        """Return what the run does to a copy of the records, and that as a diff."""
        with TemporaryDirectory() as folder:
            copy = Path(folder)
            if (self.root / "content").is_dir():
                shutil.copytree(self.root / "content", copy / "content", symlinks=True)
            done = replace(self, how=replace(self.how, records=copy)).done()
            if self.table:
                return done, []
            paths = sorted({*done.written, *done.removed})
            changes = [editor.Rewrite(p, _text(self.root / p), _text(copy / p)) for p in paths]
            return done, list(editor.difference(changes))


def _text(path: Path) -> str | None:
    return path.read_bytes().decode() if path.is_file() else None


class _Table:
    """The proposals of a run, written as they come, or kept where a sample is drawn from them."""

    def __init__(self, file: IO[bytes], sample: int | None) -> None:
        self._file = file
        self._sample = proposals.Sample(sample) if sample else None
        self._write(proposals.HEAD)

    def take(self, reading: Reading, notebook: Notebook) -> None:
        for drawn, line in proposals.rows(reading, notebook):
            if self._sample:
                self._sample.take(drawn, line)
            else:
                self._write(line)

    def end(self) -> None:
        if self._sample:
            self._write("".join(self._sample.lines()))

    def _write(self, text: str) -> None:
        self._file.write(text.encode())


@contextmanager
def _progress() -> Iterator[Callable[[int, int, int], None]]:
    """Give what shows on a terminal how many files and articles are read, in a pipe nothing."""
    if not sys.stderr.isatty():
        yield lambda done, whole, read: None
        return
    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def told(done: int, whole: int, read: int) -> None:
            articles = f"reading, {counted(read, 'article')} so far, of files"
            bar.update(task, description=articles, completed=done, total=whole)

        yield told
