"""The process that parses: it asks no network, starts no program, and has an end to it all."""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict

from generator.articles.raw import Raw

READY = b"ready\n"  # said when all that parses is loaded
_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn")


def main(seconds: int, room: int) -> None:
    """Say that it is ready, and answer what comes on standard input, until that ends.

    A request is a line "kind length" and that many bytes; an answer the length of a JSON text on a
    line, and it; an answer of no length ends them.
    """
    readers = _readers()
    given, told = sys.stdin.buffer, sys.stdout.buffer
    told.write(READY)
    told.flush()
    sys.addaudithook(_audit)
    _limit_memory(room)
    while head := given.readline(100):
        kind, length = head.split()
        data = given.read(int(length))
        answers = _answers(readers[kind.decode()], data)
        while True:
            _limit_time(seconds)
            raw = next(answers, None)
            said = _said(raw) if raw else b""
            told.write(b"%d\n" % len(said) + said)
            told.flush()
            if raw is None:
                break


def _answers(reader: Callable[[bytes], Iterator[Raw]], data: bytes) -> Iterator[Raw]:
    try:
        yield from reader(data)
    except MemoryError:
        yield Raw(fault="cannot be read in the memory that it may have")
    except Exception as e:  # whatever a parser raises is about this one article
        yield Raw(fault=f"cannot be read: {type(e).__name__}")


def _readers() -> Mapping[str, Callable[[bytes], Iterator[Raw]]]:
    from generator.articles import archive, feed, page

    return {
        "page": page.read_page,
        "fragment": page.read_fragment,
        "markdown": page.read_markdown,
        "feed": feed.read_feed,
        "warc": archive.read_archive,
    }


def _said(raw: Raw) -> bytes:
    fields = {k: v for k, v in asdict(raw).items() if v}
    return json.dumps(fields).encode()


def _audit(event: str, _: object) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(event)


def _limit_memory(room: int) -> None:
    try:
        import resource
    except ImportError:  # Windows knows no such limits; the clock alone ends it there
        return
    resource.setrlimit(resource.RLIMIT_AS, (room, room))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time(seconds: int) -> None:
    """Let the system end the process when it has used that many seconds more."""
    try:
        import resource
    except ImportError:
        return
    until = math.ceil(time.process_time()) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
