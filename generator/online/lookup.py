"""Whether an address can still be read: http and https, public hosts alone, with an end to it all.

A host is resolved once, and the connection goes to the very address that was looked at, so that a
name cannot mean another machine a moment later; each redirect is looked at anew.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

AGENT = "dateline-link-check"
_SECONDS = 15.0
_MOST_REDIRECTS = 5
_AT_ONCE = 8
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_NO_HEAD = frozenset((403, 404, 405, 501))  # some answer so to HEAD, and well to GET
_CLOSED = frozenset((401, 403, 429))  # it is there, and not for programs

MayAsk = Callable[[str], bool]  # whether a numeric address may be connected to


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address says: ``fault`` is empty where it can be read, ``moved`` where it leads."""

    url: str
    fault: str = ""
    moved: str = ""


def is_public(address: str) -> bool:
    """Say whether a numeric address is one of the public network.

    >>> is_public("127.0.0.1"), is_public("10.1.2.3"), is_public("::ffff:127.0.0.1")
    (False, False, False)
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None)
    return (mapped or ip).is_global and not (mapped or ip).is_multicast


def look_up(urls: Iterable[str], may_ask: MayAsk = is_public) -> Iterator[Answer]:
    """Yield what each address says, in their order; several are asked at once."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        yield from pool.map(lambda url: _answer(url, may_ask), urls)


def _answer(url: str, may_ask: MayAsk) -> Answer:
    here = url
    for _ in range(_MOST_REDIRECTS + 1):
        try:
            status, there = _asked(here, may_ask)
        except _RefusedError as e:
            return Answer(url, str(e))
        except (OSError, http.client.HTTPException, ValueError) as e:
            return Answer(url, f"does not answer: {_why(e)}")
        if status not in _REDIRECTS or not there:
            return _judged(url, here, status)
        here = urljoin(here, there)
    return Answer(url, f"leads on more than {_MOST_REDIRECTS} times")


def _judged(url: str, here: str, status: int) -> Answer:
    if status < 400 or status in _CLOSED:
        return Answer(url, "", here if here != url else "")
    return Answer(url, f"answers {status} {http.client.responses.get(status, '')}".rstrip())


class _RefusedError(Exception):
    """Why an address is not asked."""


def _asked(url: str, may_ask: MayAsk) -> tuple[int, str]:
    """Return the status of an address and where it leads; GET where HEAD is not answered."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise _RefusedError("leads to what is no web address")
    status, there = _request(parts, "HEAD", may_ask)
    return _request(parts, "GET", may_ask) if status in _NO_HEAD else (status, there)


def _request(parts: SplitResult, method: str, may_ask: MayAsk) -> tuple[int, str]:
    connection = _connection(parts, may_ask)
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {"User-Agent": AGENT, "Accept": "*/*", "Host": parts.netloc.rpartition("@")[2]}
        connection.request(method, target, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.getheader("Location") or ""
    finally:
        connection.close()  # what it would say further is not read


def _connection(parts: SplitResult, may_ask: MayAsk) -> http.client.HTTPConnection:
    """Return a connection to an address of the host that was looked at."""
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    address = next((str(a[4][0]) for a in found if may_ask(str(a[4][0]))), "")
    if not address:
        raise _RefusedError("leads into a private network")
    wire: socket.socket = socket.create_connection((address, port), timeout=_SECONDS)
    if parts.scheme == "https":
        wire = ssl.create_default_context().wrap_socket(wire, server_hostname=host)
    connection = http.client.HTTPConnection(host, port, timeout=_SECONDS)
    connection.sock = wire
    return connection


def _why(e: Exception) -> str:
    if isinstance(e, TimeoutError):
        return "it took too long"
    if isinstance(e, socket.gaierror):
        return "no such host"
    return (getattr(e, "strerror", None) or str(e) or type(e).__name__).lower()[:100]
