"""What a project's records say as one number, and what was found of them when they last said so."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from generator.model.values import Problem, Where

_MEMORY = Path("build/cache/check.json")


def fingerprint(root: Path, folders: Iterable[str], also: Iterable[str] = ()) -> str:
    """Return a hash of the names and bytes of all files in some folders, and of further words.

    What is no plain file counts by its name and kind alone.
    """
    found = hashlib.sha256()
    for word in also:
        found.update(f"{word}\0".encode())
    for folder in folders:
        for path in _paths(root / folder):
            found.update(os.fsencode(path) + b"\0")
            found.update(_content(path))
    return found.hexdigest()


def remembered(root: Path, mark: str) -> tuple[int, tuple[Problem, ...]] | None:
    """Return how many records there were and what was wrong, if the fingerprint is still that one.

    The file is safe to delete; one that does not read is as good as none.
    """
    try:
        found = json.loads((root / _MEMORY).read_text(encoding="utf-8"))
        if found["mark"] != mark:
            return None
        told = (Problem(**{**p, "where": Where(**p["where"])}) for p in found["problems"])
        return int(found["count"]), tuple(told)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(root: Path, mark: str, count: int, problems: Iterable[Problem]) -> None:
    """Keep what was found, where the folder can be written."""
    found = {"mark": mark, "count": count, "problems": [asdict(p) for p in problems]}
    unfinished = root / _MEMORY.with_suffix(f".{os.getpid()}")
    try:
        unfinished.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(found), encoding="utf-8")
        unfinished.replace(root / _MEMORY)
    except OSError:
        unfinished.unlink(missing_ok=True)


def _paths(folder: Path) -> Iterator[str]:
    """Yield the files below a folder, in one order; links to folders are not followed."""
    below = [str(folder)]
    while below:
        try:
            entries = sorted(os.scandir(below.pop()), key=lambda e: e.name)
        except OSError:
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                below.append(entry.path)
            else:
                yield entry.path


def _content(path: str) -> bytes:
    file = Path(path)
    try:
        if not file.is_file():  # a pipe would wait for ever
            return b"no file"
        with file.open("rb") as f:
            return hashlib.file_digest(f, "sha256").digest()
    except OSError as e:
        return f"{e.errno}".encode()
