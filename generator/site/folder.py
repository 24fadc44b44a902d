"""Generated folders: only what changed is written, and only what we wrote is ever deleted."""

from __future__ import annotations

import json
from collections.abc import Iterable
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
    """Make ``folder`` hold ``files``, each a path and what stands in it.

    ``memory`` is a file that keeps the names of what was written.  A name is in it before its file
    is: whatever is killed in between, no file of ours is taken for a stranger's.  A path that would
    leave the folder is a fault of the program.
    """
    wanted = {_safe(folder, path): _bytes(content) for path, content in files}
    before = _remembered(memory)
    changed = [path for path in wanted if not _holds(folder / path, wanted[path])]
    _remember(memory, before | wanted.keys())
    removed = [path for path in sorted(before - wanted.keys()) if _remove(folder, path)]
    for path in changed:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(wanted[path])
    _remember(memory, set(wanted))
    return Written(
        tuple(changed),
        tuple(removed),
        len(wanted) - len(changed),
        tuple(sorted(set(_visible(folder)) - wanted.keys())),
    )


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
        return set()
    return {n for n in names if isinstance(n, str)} if isinstance(names, list) else set()


def _remember(memory: Path, names: Iterable[str]) -> None:
    memory.parent.mkdir(parents=True, exist_ok=True)
    memory.write_text(json.dumps(sorted(names), indent=0) + "\n", encoding="utf-8")


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
