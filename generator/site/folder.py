"""Generated folders: only what changed is written, and only what we wrote is ever deleted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a folder's files; ``strangers`` are there, but not written by us."""

    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    strangers: tuple[str, ...] = ()


def write(folder: Path, files: Iterable[tuple[str, str | bytes]], memory: Path) -> Written:
    """Make ``folder`` hold ``files``, each a path and what stands in it, one after the other.

    ``memory`` is a file that keeps the names of what was written.  A name is in it, or in the file
    of new ones beside it, before its file is: whatever is killed in between, no file of ours is
    taken for a stranger's.  A path that would leave the folder is a fault of the program.
    """
    before = _remembered(memory)
    wanted: set[str] = set()
    changed: list[str] = []
    gone: list[str] = []
    memory.parent.mkdir(parents=True, exist_ok=True)
    with _new_ones(memory).open("a", encoding="utf-8") as new:
        for path, text in files:
            name, content = _safe(folder, path), _bytes(text)
            wanted.add(name)
            if _holds(folder / name, content):
                continue
            if name not in before:
                new.write(f"{json.dumps(name)}\n")
                new.flush()
            gone += _put(folder, name, content, before)
            changed.append(name)
    gone += [path for path in sorted(before - wanted) if _remove(folder, path)]
    _remember(memory, wanted)
    strangers = tuple(sorted(set(_visible(folder)) - wanted))
    return Written(tuple(changed), tuple(gone), len(wanted) - len(changed), strangers)


def _put(folder: Path, name: str, content: bytes, before: set[str]) -> list[str]:
    """Write a file, and return what had to go for it: files for folders, or the reverse."""
    target, gone = folder / name, []
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    except (FileExistsError, NotADirectoryError, IsADirectoryError):
        under = {old for old in before if old.startswith(f"{name}/")}
        above = {str(p) for p in PurePosixPath(name).parents} & before
        gone = [old for old in sorted(under | above) if _remove(folder, old)]
        if not gone:
            raise
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return gone


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _safe(folder: Path, path: str) -> str:
    parts = PurePosixPath(path).parts
    leaves = path.startswith("/") or ".." in parts or "\\" in path or "\0" in path or not parts
    if leaves or not (folder / path).parent.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"a generated file would leave its folder: {path!r}")
    return str(PurePosixPath(path))


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _remembered(memory: Path) -> set[str]:
    try:
        names = json.loads(memory.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        names = []
    kept = names if isinstance(names, list) else []
    return {n for n in (*kept, *_written_since(memory)) if isinstance(n, str)}


def _written_since(memory: Path) -> Iterator[object]:
    """Yield the names that a run which did not end has written."""
    try:
        lines = _new_ones(memory).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return
    for line in lines:
        with suppress(ValueError):  # the last may have been cut off
            yield json.loads(line)


def _remember(memory: Path, names: Iterable[str]) -> None:
    memory.write_text(json.dumps(sorted(names), indent=0) + "\n", encoding="utf-8")
    _new_ones(memory).unlink(missing_ok=True)


def _new_ones(memory: Path) -> Path:
    return memory.with_suffix(".new")


def _remove(folder: Path, path: str) -> bool:
    try:
        target = folder / _safe(folder, path)
    except ValueError:  # the memory is a file in somebody's folder: it may say anything
        return False
    if not target.is_file():
        return False
    target.unlink()
    for parent in target.parents:
        if parent == folder or any(parent.iterdir()):
            break
        parent.rmdir()
    return True


def _visible(folder: Path) -> Iterable[str]:
    for path in folder.rglob("*"):
        relative = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in relative.parts):
            yield relative.as_posix()
