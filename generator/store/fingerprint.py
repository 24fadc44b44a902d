"""What a project's records say as one number, to know later that nothing has changed."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path


def fingerprint(root: Path, folders: Iterable[str], also: Iterable[str] = ()) -> str:
    """Return a hash of the names and bytes of all files in some folders, and of further words.

    What is no plain file counts by its name and kind alone.
    """
    found = hashlib.sha256()
    for word in also:
        found.update(f"{word}\0".encode())
    for folder in folders:
        for path in _paths(root / folder):
            found.update(f"{path}\0".encode("utf-8", "surrogateescape"))
            found.update(_content(path))
    return found.hexdigest()


def _paths(folder: Path) -> Iterator[str]:
    """Yield the files below a folder, in the order of their names."""
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
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return b"no file"
        with open(path, "rb") as f:
            return hashlib.file_digest(f, "sha256").digest()
    except OSError as e:
        return f"{e.errno}".encode()
