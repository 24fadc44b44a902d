"""Seed files: those that may hold articles, and those that hold none, with the reason."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from generator.model.layout import seed_of
from generator.model.values import Problem, Where

SEEDS = "seeds"  # the folder of a project that holds its articles
# What a file holds, by the end of its name.
FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".warc": "warc",
    ".warc.gz": "warc",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".json": "json",
    ".jsonld": "json",
}
MANY = frozenset(("feed", "warc", "lines", "json"))  # formats that may hold several articles
_OURS = re.compile(r"readme(?:\.\w+)?|licen[cs]e(?:\.\w+)?", re.IGNORECASE)
_HINT = "save the article there as text, Markdown, HTML, a feed, JSON or WARC, or move it elsewhere"

Severity = Literal["error", "warning"]


class Seeds(NamedTuple):
    """What stands in a folder: files that may hold articles, and what is said of the others."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def seed_files(folder: Path) -> list[Path]:
    """Return the files under ``folder`` that may hold articles, in the order of their names."""
    return list(seeds_in(folder, "").files)


def seeds_in(folder: Path, name: str) -> Seeds:
    """Return what stands under ``folder``, which problems call ``name``.

    Hidden files and the folder's own README and licence are no seeds, and nothing is said of them.
    """
    found: list[Path] = []
    problems: list[Problem] = []
    real = folder.resolve()
    for path in sorted(_walked(folder, problems, name)):
        called = f"{name}/{path.relative_to(folder).as_posix()}"
        if problem := _oddity(real, path, called):
            problems.append(problem)
        else:
            found.append(path)
    return Seeds(tuple(found), tuple(problems))


def format_of(name: str) -> str:
    """Return what a file holds, by the end of its name; "" for what we do not read.

    >>> format_of("seeds/PORT.TXT"), format_of("wire.warc.gz"), format_of("scan.pdf")
    ('text', 'warc', '')
    """
    ends = (f".{end}" for end in re.findall(r"(?<=\.)(warc\.gz|\w+)$", name.lower()))
    return FORMATS.get(next(ends, ""), "")


def _walked(folder: Path, problems: list[Problem], name: str) -> Iterator[Path]:
    """Yield files, and folders that are called like files; a folder that cannot be read is told."""

    def told(e: OSError) -> None:
        where = Path(e.filename or folder)
        inside = where.relative_to(folder).as_posix() if where.is_relative_to(folder) else ""
        called = f"{name}/{inside}" if inside not in {"", "."} else name
        if folder.is_dir():
            problems.append(_unreadable(called, e))

    for here, folders, files in os.walk(folder, onerror=told):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for file in (*files, *(f for f in folders if format_of(f))):
            if not file.startswith(".") and not (_OURS.fullmatch(file) and Path(here) == folder):
                yield Path(here, file)


def _oddity(folder: Path, path: Path, name: str) -> Problem | None:
    """Return why what stands at ``path`` is not read, ``None`` for a file that may be.

    ``folder`` is where it has to be, links resolved.
    """
    try:
        mode = path.stat().st_mode
    except OSError as e:
        return _unreadable(name, e)
    if stat.S_ISDIR(mode):
        return _odd(name, "is a folder that is called like a file", "give it another name")
    if not stat.S_ISREG(mode):
        return _odd(name, "is no file", "put a file there, or delete it")
    if not path.resolve().is_relative_to(folder):
        return _odd(name, "leads out of the folder", "copy the article here: it is the evidence")
    if seed_of(name)[1]:
        return _odd(name, "has '#' in its name, which parts a file from a place in it", "rename it")
    if not format_of(name):
        what = path.suffix or "no ending"
        return _odd(name, f"is not read: it is of no kind that we know ({what})", _HINT, "warning")
    return None


def _odd(name: str, message: str, hint: str, severity: Severity = "error") -> Problem:
    return Problem(Where(name), message, hint, severity)


def _unreadable(name: str, e: OSError) -> Problem:
    why = e.strerror or type(e).__name__
    return _odd(name, f"cannot be read: {why}", "check its name and rights")
