"""A connection to a public machine, and to the very one that was looked at."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

MOST_REDIRECTS = 5
REDIRECTS = frozenset((301, 302, 303, 307, 308))

MayAsk = Callable[[str], bool]  # whether a numeric address may be connected to
Resolve = Callable[[str, int], Sequence[str]]  # the numeric addresses of a host


class NotAskedError(Exception):
    """Why an address is not asked."""


def is_public(address: str) -> bool:
    """Say whether a numeric address is one of the public network.

    >>> is_public("127.0.0.1"), is_public("10.1.2.3"), is_public("::ffff:127.0.0.1")
    (False, False, False)
    >>> is_public("64:ff9b::7f00:1"), is_public("2002:7f00:1::"), is_public("93.184.215.14")
    (False, False, True)
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = _carried(ip)
        if inner is not None:  # the machine that an IPv6 address in truth leads to
            return inner.is_global and not inner.is_multicast
    return ip.is_global and not ip.is_multicast


_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def _carried(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)


def resolved(host: str, port: int) -> list[str]:
    """Return the numeric addresses of a host, as the system's resolver knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(a[4][0]) for a in found]


@dataclass(frozen=True, slots=True)
class Web:
    """How the network is asked; tests let it ask a server of their own."""

    may_ask: MayAsk = is_public
    resolve: Resolve = resolved


def checked(url: str) -> SplitResult:
    """Return an address in its parts; raises ``NotAskedError`` for what is no web address."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise NotAskedError("leads to what is no web address")
    if parts.username is not None or parts.password is not None:
        raise NotAskedError("holds a name or password")
    return parts


def connection(parts: SplitResult, web: Web, seconds: float) -> http.client.HTTPConnection:
    """Return a connection to an address of the host that was looked at.

    The name is resolved once, so that it cannot mean another machine a moment later.
    """
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    address = next((a for a in web.resolve(host, port) if web.may_ask(a)), "")
    if not address:
        raise NotAskedError("leads into a private network")
    wire: socket.socket = socket.create_connection((address, port), timeout=seconds)
    if parts.scheme == "https":
        try:
            wire = ssl.create_default_context().wrap_socket(wire, server_hostname=host)
        except BaseException:
            wire.close()
            raise
    made = http.client.HTTPConnection(host, port, timeout=seconds)
    made.sock = wire
    return made


def target(parts: SplitResult) -> str:
    """Return what is asked of the host; letters beyond ASCII are percent-encoded."""
    asked = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return quote(asked, safe="%/:=&?~#+!$,;'@()*[]|")


def host_header(parts: SplitResult) -> str:
    """Return the host as a request names it."""
    return parts.netloc.rpartition("@")[2]


def why(e: Exception) -> str:
    """Return in a few words why a machine does not answer."""
    if isinstance(e, TimeoutError):
        return "it took too long"
    if isinstance(e, socket.gaierror):
        return "no such host"
    return (getattr(e, "strerror", None) or str(e) or type(e).__name__).lower()[:100]


def status_told(status: int) -> str:
    """Return what an answer's status says.

    >>> status_told(404)
    'answers 404 Not Found'
    """
    return f"answers {status} {http.client.responses.get(status, '')}".rstrip()
