"""A revision of the project: what it is called, what has changed since, and its records' files."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.history.git import HistoryError, asked, git

_UNFIT = re.compile(r"[\x00-\x20\x7f]|^-|^$")
_LONGEST = 250
_FILES = ("100644", "100755")  # no links and no submodules
_ENDINGS = (".yml", ".json")
_MOST, _LARGEST = 200_000, 8 * 1024 * 1024  # files, and bytes of one
_MOST_BYTES = 1024 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit: as it was typed, and by its hash.

    ``folder`` is where the project stands in the repository, "" or ending in a slash.
    """

    typed: str
    commit: str
    folder: str


@dataclass(frozen=True, slots=True)
class _Blob:
    """A file of a revision: its path in the project, its hash and its size."""

    path: str
    hash: str
    size: int


def revision(root: Path, typed: str) -> Revision:
    """Return the commit at which the work since ``typed`` began.

    That is the newest one that both have in common: what others have added to a branch since is no
    change of ours.
    """
    if len(typed) > _LONGEST or _UNFIT.search(typed):
        raise HistoryError(f"not a revision: {typed!r}", _HINT)
    folder = git(root, "rev-parse", "--show-prefix").decode().removesuffix("\n")
    wanted = f"{typed}^{{commit}}"
    code, found, _ = asked(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    if code:
        raise HistoryError(f"git knows no revision '{typed}'", _HINT)
    commit = found.decode().strip()
    code, shared, _ = asked(root, "merge-base", "--end-of-options", commit, "HEAD")
    return Revision(typed, shared.decode().strip() if code == 0 else commit, folder)


_HINT = "write a branch, tag or commit, such as origin/main; a shallow clone has few: git fetch"


def changed_since(root: Path, since: Revision) -> frozenset[str]:
    """Return the paths in the project that were changed, added or deleted, committed or not."""
    options = ("--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative")
    tracked = git(root, "diff", *options, "--end-of-options", since.commit, "--")
    new = git(root, "ls-files", "--others", "--exclude-standard", "-z", "--")
    return frozenset(path for path in _names(tracked + new) if path)


@contextmanager
def extracted(root: Path, at: Revision) -> Iterator[Path]:
    """Give a temporary folder with the settings and records of a revision while the body runs.

    Only ``mkdocs.yml`` and the records' own files are written: no picture, no link, no program.
    """
    blobs = _blobs(root, at)
    folder = Path(tempfile.mkdtemp(prefix="dateline-"))
    try:
        for blob, content in zip(blobs, _contents(root, blobs), strict=True):
            target = folder / blob.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _blobs(root: Path, at: Revision) -> list[_Blob]:
    tree = f"{at.commit}:{at.folder}"
    args = ("-r", "-z", "-l", "--full-tree", "--end-of-options", tree)
    entries = git(root, "ls-tree", *args, "content", "mkdocs.yml")
    found = []
    for entry in _names(entries):
        facts, _, path = entry.partition("\t")
        mode, _, hash, size = facts.split()
        if mode in _FILES and _is_ours(path) and int(size) <= _LARGEST:
            found.append(_Blob(path, hash, int(size)))
    if len(found) > _MOST or sum(b.size for b in found) > _MOST_BYTES:
        message = f"revision '{at.typed}' holds more than can be compared: {len(found):,} files"
        raise HistoryError(message, "choose a newer one")
    return found


def _is_ours(path: str) -> bool:
    """Say whether a path is that of a record or the settings, and stays in its folder."""
    parts = path.split("/")
    if any(part in ("", ".", "..") or "\\" in part or ":" in part for part in parts):
        return False
    return path == "mkdocs.yml" or path.endswith(_ENDINGS)


def _contents(root: Path, blobs: list[_Blob]) -> Iterator[bytes]:
    """Yield the bytes of blobs, all asked for at once."""
    asked_for = "".join(f"{b.hash}\n" for b in blobs).encode()
    answer, at = git(root, "cat-file", "--batch", given=asked_for), 0
    for blob in blobs:
        begin = answer.index(b"\n", at) + 1
        yield answer[begin : begin + blob.size]
        at = begin + blob.size + 1


def _names(answer: bytes) -> list[str]:
    """Return the names in an answer that ends each with a zero; other bytes than UTF-8 stay."""
    return [name.decode(errors="surrogateescape") for name in answer.split(b"\0") if name]
