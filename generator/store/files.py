"""Files written whole or not at all, and the lock that keeps two runs apart."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from io import FileIO
from pathlib import Path
from typing import Literal

if os.name == "nt":
    import msvcrt
else:
    import fcntl

_UNFINISHED = ".dateline-new"
_LOCK = Path("build/cache/lock")


class StoreError(Exception):
    """What stands in the way of reading or writing, and what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def write(path: Path, text: str) -> bool:
    """Write a file whole or not at all; return whether its bytes were others before.

    Raises ``StoreError`` where the folder or the disk does not let it.
    """
    return written(path, text.encode()) != "same"


def write_bytes(path: Path, data: bytes) -> bool:
    """Write a file of bytes as ``write`` writes a text."""
    return written(path, data) != "same"


def written(path: Path, data: bytes, *, at_once: bool = True) -> Literal["new", "changed", "same"]:
    """Write a file as ``write`` does; return what it is beside the one that stood there.

    It is on the disk then, unless nothing stood there and it need not be ``at_once``: the system
    puts it there in its own time.  A run that is killed loses nothing by that; a file written half
    a minute before the power failed may be empty.
    """
    try:
        mode = _mode_of(path)
        if stat.S_ISLNK(mode):
            raise StoreError(
                f"a symbolic link is in the way: '{path}'", "put the file itself there"
            )
        if stat.S_ISREG(mode) and path.read_bytes() == data:
            return "same"
        _replace(path, data, mode, at_once=at_once or bool(mode))
    except OSError as e:
        raise _cannot_write(path, e) from e
    return "changed" if mode else "new"


def _mode_of(path: Path) -> int:
    """Return what a path is and who may do what with it, 0 where nothing is there."""
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return 0


def remove(path: Path) -> bool:
    """Delete a file; return whether it was there."""
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as e:
        raise _cannot_write(path, e) from e
    return True


def move(path: Path, there: Path) -> bool:
    """Give a file another path, and return whether it has it: not where a file is there already.

    A folder that is empty then goes with it.
    """
    if os.path.lexists(there):
        return False
    try:
        there.parent.mkdir(parents=True, exist_ok=True)
        path.rename(there)
    except OSError as e:
        raise _cannot_write(there, e) from e
    with contextlib.suppress(OSError):  # it holds more
        path.parent.rmdir()
    return True


def _replace(path: Path, data: bytes, mode: int, *, at_once: bool) -> None:
    """Put a file in the place of what ``mode`` tells of; a folder that is not there is made."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}{_UNFINISHED}")
    try:
        with _begun(unfinished) as f:
            rest = memoryview(data)
            while rest:
                rest = rest[f.write(rest) :]
            if at_once:
                os.fsync(f.fileno())
        if mode:
            unfinished.chmod(stat.S_IMODE(mode))
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _begun(path: Path) -> FileIO:
    """Return a new file that keeps nothing back, its folder made if need be."""
    try:
        return FileIO(path, "w")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return FileIO(path, "w")


def _sweep(folder: Path) -> None:
    """Delete what runs that were killed left behind; only for who holds the lock."""
    for left in folder.rglob(f".*{_UNFINISHED}"):
        with contextlib.suppress(OSError):
            left.unlink()


@contextlib.contextmanager
def locked(root: Path) -> Iterator[None]:
    """Keep other runs out of the project while the body runs, and sweep up after killed ones.

    The lock is the system's own, so it ends with the process that holds it.  Raises ``StoreError``
    at once where another run holds it, or where the folder cannot be written.
    """
    path = root / _LOCK
    try:
        _make_cache(path.parent)
        handle = path.open("a+b")
    except OSError as e:
        raise _cannot_write(path, e) from e
    with handle:
        if not _taken(handle.fileno()):
            raise StoreError(
                f"another run of dateline is at work in '{root}'",
                "wait until it has ended, then try again",
            )
        _sweep(root / "content")
        yield


def _make_cache(folder: Path) -> None:
    """Make the cache's folder, which git is to ignore also where nobody told it to."""
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", "utf-8")


if os.name == "nt":

    def _taken(fd: int) -> bool:
        try:
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True

else:

    def _taken(fd: int) -> bool:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _cannot_write(path: Path, e: OSError) -> StoreError:
    why = (e.strerror or type(e).__name__).lower()
    if isinstance(e, FileExistsError | NotADirectoryError):
        why = "a file stands where a folder belongs"
    return StoreError(f"cannot write '{path}': {why}", "make sure that you may write there")
