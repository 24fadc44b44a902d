"""A person at a terminal: the program on a pseudo-terminal, as people run it."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
PATIENCE = 120.0  # seconds without the words that are waited for: a guard, reached by faults alone


class Terminal:
    """A run of the program, and what stands on its screen."""

    def __init__(self, process: subprocess.Popen[bytes], keys: int) -> None:
        self._process = process
        self._keys = keys
        self._unseen = b""
        self.screen = ""

    def type(self, line: str, *, at: str) -> str:
        """Wait for the words of a prompt, type a line there, and return what stood before them."""
        shown = self._until(at)
        os.write(self._keys, f"{line}\n".encode())
        return shown

    def leave(self) -> int:
        """Wait until the program has ended, and return its exit code."""
        while self._read():
            pass
        return self._process.wait(PATIENCE)

    def _until(self, words: str) -> str:
        while words.encode() not in self._unseen:
            assert self._read(), f"ended before it said {words!r}:\n{self.screen}"
        before, _, self._unseen = self._unseen.partition(words.encode())
        return before.decode()

    def _read(self) -> bool:
        """Take in what is on the screen now; say whether more may come."""
        ready, _, _ = select.select([self._keys], [], [], PATIENCE)
        assert ready, f"nothing more is said:\n{self.screen}"
        try:
            said = os.read(self._keys, 4096).replace(b"\r\n", b"\n")
        except OSError:  # how Linux says that nobody holds the other end any more
            return False
        self._unseen += said
        self.screen += said.decode(errors="replace")
        return bool(said)


@contextmanager
def terminal(*args: object, editor: str = "false", kind: str = "dumb") -> Iterator[Terminal]:
    """Give a terminal in which `dateline` was called; what still runs at the end is stopped."""
    keys, screen = pty.openpty()
    # A dumb one has no colours, and none folds lines: what is told, not how.
    shown = {"TERM": kind, "COLUMNS": "200", "LINES": "50", "PYTHONUTF8": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *map(str, args)],
        stdin=screen,
        stdout=screen,
        stderr=screen,
        env={**os.environ, **shown, "VISUAL": editor, "PYTHONPATH": str(REPOSITORY)},
        start_new_session=True,
    )
    os.close(screen)
    try:
        yield Terminal(process, keys)
    finally:
        process.kill()
        process.wait()
        os.close(keys)
