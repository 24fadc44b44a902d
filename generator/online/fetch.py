"""One page fetched for an editor: bounded in size, time and redirects, where robots.txt lets us."""

from __future__ import annotations

import http.client
import socket
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import Message
from threading import Timer
from urllib.parse import SplitResult, urljoin
from urllib.robotparser import RobotFileParser

from generator.online.wire import (
    MOST_REDIRECTS,
    REDIRECTS,
    NotAskedError,
    Web,
    checked,
    connection,
    host_header,
    status_told,
    target,
    why,
)

_ROBOT = "dateline-extract"  # the name that a robots.txt knows us by
_AGENT = f"{_ROBOT} (reads one page that an editor named; follows robots.txt)"
LARGEST = 2 * 1024 * 1024  # bytes, unpacked
_SECONDS = 30.0  # for all of it, redirects and robots.txt with it
_LARGEST_RULES = 512 * 1024
_CHUNK = 64 * 1024
_PUBLIC = Web()


class UnfetchedError(Exception):
    """Why a page is not fetched, and what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint or "save the article by hand under seeds/"


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave: ``url`` where it led to, the type and encoding that were declared."""

    url: str
    kind: str
    charset: str
    data: bytes


@dataclass(slots=True)
class _Fetching:
    web: Web
    until: float
    kinds: frozenset[str]
    rules: dict[str, RobotFileParser] = field(default_factory=dict)


def fetch(url: str, kinds: frozenset[str], web: Web = _PUBLIC, seconds: float = _SECONDS) -> Page:
    """Return the page at an address, if it is one of the ``kinds``.

    Raises ``UnfetchedError``.  Each redirect is looked at as the first address was.
    """
    fetching = _Fetching(web, time.monotonic() + seconds, kinds)
    here = url
    try:
        for _ in range(MOST_REDIRECTS + 1):
            if not _may_read(here, fetching):
                hint = "ask the publisher, or save the article by hand under seeds/"
                raise UnfetchedError("is not to be read by programs, says its robots.txt", hint)
            status, headers, data = _got(checked(here), fetching, LARGEST)
            if status in REDIRECTS and (there := headers.get("Location")):
                here = urljoin(here, there)
                continue
            if status != 200:
                raise UnfetchedError(status_told(status))
            charset = headers.get_content_charset() or ""
            return Page(here, headers.get_content_type(), charset, data)
    except NotAskedError as e:
        raise UnfetchedError(str(e)) from e
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as e:
        raise UnfetchedError(f"does not answer: {why(e)}") from e
    raise UnfetchedError(f"leads on more than {MOST_REDIRECTS} times")


def _may_read(url: str, fetching: _Fetching) -> bool:
    parts = checked(url)
    origin = f"{parts.scheme}://{host_header(parts)}"
    if origin not in fetching.rules:
        fetching.rules[origin] = _rules(f"{origin}/robots.txt", fetching)
    return fetching.rules[origin].can_fetch(_ROBOT, url)


def _rules(url: str, fetching: _Fetching) -> RobotFileParser:
    """Return what a site lets programs read: all where it has no rules (RFC 9309)."""
    found, here = RobotFileParser(), url
    for _ in range(MOST_REDIRECTS + 1):
        status, headers, data = _got(checked(here), fetching, _LARGEST_RULES, is_rules=True)
        if status in REDIRECTS and (there := headers.get("Location")):
            here = urljoin(here, there)
            continue
        if status >= 500:
            hint = "try later, or save the article by hand under seeds/"
            raise UnfetchedError(f"has a robots.txt that {status_told(status)}", hint)
        found.parse(data.decode("utf-8", "replace").splitlines() if status == 200 else [])
        return found
    found.parse([])
    return found


def _got(
    parts: SplitResult, fetching: _Fetching, most: int, *, is_rules: bool = False
) -> tuple[int, Message, bytes]:
    """Return the status, the head and the body of an answer; of no page only the first two."""
    with _asked(parts, fetching) as answer:
        if answer.status != 200:
            return answer.status, answer.headers, b""
        if not is_rules and (kind := answer.headers.get_content_type()) not in fetching.kinds:
            raise UnfetchedError(f"is no article: it is '{kind[:60]}'")
        data = _read(answer, fetching, most)
        if len(data) > most:
            if not is_rules:
                raise UnfetchedError("is longer than 2 MiB")
            data = data[:most]
        return answer.status, answer.headers, data


@contextmanager
def _asked(parts: SplitResult, fetching: _Fetching) -> Iterator[http.client.HTTPResponse]:
    """Ask, with an end to it: a server that gives a byte at a time is cut off too."""
    made = connection(parts, fetching.web, _left(fetching))
    wire = made.sock
    timer = Timer(_left(fetching), _cut, [wire])
    timer.start()
    headers = {
        "User-Agent": _AGENT,
        "Accept": "text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8",
        "Accept-Encoding": "identity",
        "Host": host_header(parts),
        "Connection": "close",
    }
    try:
        made.request("GET", target(parts), headers=headers)
        with made.getresponse() as answer:
            yield answer
    finally:
        timer.cancel()
        made.close()
        wire.close()


def _cut(wire: socket.socket) -> None:
    with suppress(OSError):
        wire.shutdown(socket.SHUT_RDWR)


def _left(fetching: _Fetching) -> float:
    left = fetching.until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _read(answer: http.client.HTTPResponse, fetching: _Fetching, most: int) -> bytes:
    """Return what is said, unpacked; a byte more than ``most`` at the longest."""
    packing = (answer.headers.get("Content-Encoding") or "identity").lower()
    if packing not in {"identity", "gzip", "x-gzip", "deflate"}:
        raise UnfetchedError(f"is packed in a way that was not asked for: '{packing[:20]}'")
    unpacking = None if packing == "identity" else zlib.decompressobj(47)
    said = bytearray()
    while len(said) <= most and (chunk := answer.read(_CHUNK)):
        room = most + 1 - len(said)
        said += unpacking.decompress(chunk, room) if unpacking else chunk[:room]
    _left(fetching)  # what was cut off at the end of our time is no page
    if len(said) <= most and (answer.length or (unpacking and not unpacking.eof)):
        raise http.client.IncompleteRead(bytes(said[:1]))
    return bytes(said)
