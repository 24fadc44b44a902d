"""Whether an address can still be read: http and https, public hosts alone, with an end to it all.

A host is resolved once, and the connection goes to the very address that was looked at, so that a
name cannot mean another machine a moment later; each redirect is looked at anew.
"""

from __future__ import annotations

import http.client
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin

from generator.online.wire import (
    MOST_REDIRECTS,
    REDIRECTS,
    MayAsk,
    NotAskedError,
    Web,
    checked,
    connection,
    host_header,
    is_public,
    status_told,
    target,
    why,
)

_AGENT = "dateline-link-check"
_SECONDS = 15.0
_AT_ONCE = 8
_NO_HEAD = frozenset((403, 404, 405, 501))  # some answer so to HEAD, and well to GET
_CLOSED = frozenset((401, 403, 429))  # it is there, and not for programs


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address says: ``fault`` is empty where it can be read, ``moved`` where it leads."""

    url: str
    fault: str = ""
    moved: str = ""


def look_up(urls: Iterable[str], may_ask: MayAsk = is_public) -> Iterator[Answer]:
    """Yield what each address says, in their order; several are asked at once."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        yield from pool.map(lambda url: _answer(url, Web(may_ask)), urls)


def _answer(url: str, web: Web) -> Answer:
    here = url
    for _ in range(MOST_REDIRECTS + 1):
        try:
            status, there = _asked(here, web)
        except NotAskedError as e:
            return Answer(url, str(e))
        except (OSError, http.client.HTTPException, ValueError) as e:
            return Answer(url, f"does not answer: {why(e)}")
        if status not in REDIRECTS or not there:
            return _judged(url, here, status)
        here = urljoin(here, there)
    return Answer(url, f"leads on more than {MOST_REDIRECTS} times")


def _judged(url: str, here: str, status: int) -> Answer:
    if status < 400 or status in _CLOSED:
        return Answer(url, "", here if here != url else "")
    return Answer(url, status_told(status))


def _asked(url: str, web: Web) -> tuple[int, str]:
    """Return the status of an address and where it leads; GET where HEAD is not answered."""
    parts = checked(url)
    status, there = _request(parts, "HEAD", web)
    return _request(parts, "GET", web) if status in _NO_HEAD else (status, there)


def _request(parts: SplitResult, method: str, web: Web) -> tuple[int, str]:
    made = connection(parts, web, _SECONDS)
    try:
        headers = {"User-Agent": _AGENT, "Accept": "*/*", "Host": host_header(parts)}
        made.request(method, target(parts), headers=headers)
        answer = made.getresponse()
        return answer.status, answer.getheader("Location") or ""
    finally:
        made.close()  # what it would say further is not read
