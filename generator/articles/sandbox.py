"""Mark-up, feeds and archives read by a process of its own, which has an end in time and memory.

Hostile mark-up makes parsers run for minutes, fill memory, or crash.  It then costs one article.
The program itself never loads the libraries that parse.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from threading import Timer

from generator.articles.child import READY
from generator.articles.decoding import normalised
from generator.articles.raw import Block, Raw
from generator.articles.refused import AS_TEXT, refused
from generator.model.values import Problem, Where

_SECONDS = 8  # of the processor, for one article; news pages take under .2
_WAIT = 60.0  # seconds by the clock, on a machine that is busy
_MANY = 500  # articles; then a new process, so that memory stays flat
_ROOM = 1024**3  # bytes
_LARGEST_ANSWER = 16 * 1024 * 1024
_GAVE_UP = f"cannot be read in {_SECONDS} seconds and 1 GiB of memory"
_START = (  # the very package that asks, and nothing else of the folder that it stands in
    "import sys; sys.path.insert(0, sys.argv[1]); import generator; del sys.path[0]; "
    "from generator.articles.child import main; main(int(sys.argv[2]), int(sys.argv[3]))"
)


class Child:
    """A process that reads; it is begun anew where it ended."""

    def __init__(self, seconds: int = _SECONDS, room: int = _ROOM, start: str = _START) -> None:
        self._limits = (str(seconds), str(room))
        self._start = start
        self._process: subprocess.Popen[bytes] | None = None
        self._asked = 0

    def answers(self, kind: str, data: bytes) -> Iterator[Raw]:
        """Yield what the process makes of some data; raises ``EOFError`` where it ended over it."""
        process = self._running()
        is_done = False
        try:
            self._send(process, kind, data)
            while said := self._answer(process):
                yield _raw(said)
            is_done = True
        except (OSError, ValueError) as e:  # a pipe that broke, or half an answer
            raise EOFError from e
        finally:
            if not is_done:
                self.stop()

    def stop(self) -> None:
        """End the process, if there is one."""
        if self._process:
            self._process.kill()
            self._process.communicate()
        self._process, self._asked = None, 0

    def _running(self) -> subprocess.Popen[bytes]:
        if self._asked >= _MANY or (self._process and self._process.poll() is not None):
            self.stop()
        self._asked += 1
        if self._process is None:
            package = str(Path(__file__).parents[2])
            # -P: a file of the project's folder that is called as a module is none.
            command = [sys.executable, "-P", "-c", self._start, package, *self._limits]
            self._process = subprocess.Popen(  # noqa: S603  # a list, no shell, nothing typed
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
            if not self._process.stdout or self._process.stdout.readline(10) != READY:
                self.stop()
                raise RuntimeError("the process that parses did not begin; is all installed?")
        return self._process

    def _send(self, process: subprocess.Popen[bytes], kind: str, data: bytes) -> None:
        if process.stdin:
            head = f"{kind} {len(data)}\n".encode()
            process.stdin.write(head + data)
            process.stdin.flush()

    def _answer(self, process: subprocess.Popen[bytes]) -> bytes:
        """Return the next answer, empty behind the last."""
        if not process.stdout:
            return b""
        timer = Timer(_WAIT, process.kill)
        timer.start()
        try:
            length = int(process.stdout.readline(20))
            if not 0 <= length <= _LARGEST_ANSWER:
                raise ValueError(length)
            said = process.stdout.read(length)
        finally:
            timer.cancel()
        if len(said) < length:
            raise EOFError
        return said


@cache
def _child(purpose: str, pid: int) -> Child:
    """Return the process for a purpose; a fork has its own, or two would read from one pipe."""
    made = Child()
    atexit.register(made.stop)
    return made


def read(markup: str, text: str, name: str) -> Raw:
    """Return what a page or a piece of mark-up says; raises ``RefusedError`` where it cannot."""
    child = _child("pages", os.getpid())
    try:
        (found,) = child.answers(markup, text.encode())
    except EOFError:
        raise refused(name, _GAVE_UP, AS_TEXT) from None
    if found.fault.startswith("cannot be read"):  # who knows in what state its parsers are
        child.stop()
    if found.fault:
        raise refused(name, found.fault, AS_TEXT)
    return found


def unpacked(kind: str, data: bytes, name: str) -> Iterator[Raw | Problem]:
    """Yield the articles in a feed, or in the archive whose path ``data`` is."""
    seen = 0
    where = Where(name)
    try:
        for raw in _child("files", os.getpid()).answers(kind, data):
            seen += 1
            if raw.notice:
                yield Problem(where, raw.notice, "save the pages that they lead to", "warning")
            elif raw.fault and not raw.place:
                yield Problem(where, raw.fault, "see whether it is whole")
            else:
                yield raw
    except EOFError:
        behind = f" behind its article {seen}" if seen else ""
        hint = "see whether it is whole, or save its articles each for itself"
        yield Problem(where, f"{_GAVE_UP}{behind}", hint)


def _raw(said: bytes) -> Raw:
    found = json.loads(said)
    blocks = tuple(Block(*(normalised(str(v)) for v in b)) for b in found.pop("blocks", ()))
    return Raw(blocks=blocks, **{str(k): normalised(str(v)) for k, v in found.items()})
