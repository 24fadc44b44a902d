"""A page is fetched within bounds, proved against a server of our own."""

from __future__ import annotations

import gzip
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from generator import extractor, online
from generator.articles import read_article
from generator.model.values import Problem
from generator.online.fetch import LARGEST
from tests.articles.test_page import FIRST, PAGE

KINDS = frozenset(("text/html",))
RULES = "User-agent: *\nDisallow: /closed\n\nUser-agent: dateline-extract\nDisallow: /not-us\n"
BODY = PAGE.encode()
BOMB = gzip.compress(bytes(64 * 1024 * 1024))


class Handler(BaseHTTPRequestHandler):
    """Answers as the path asks, and keeps what it was asked."""

    asked: list[tuple[str, str]] = []  # noqa: RUF012
    rules: tuple[int, str] = (200, RULES)

    def do_GET(self) -> None:
        Handler.asked.append((self.path, self.headers["User-Agent"]))
        if self.path == "/robots.txt":
            self.say(self.rules[1].encode(), "text/plain", status=self.rules[0])
        elif self.path.startswith("/to/"):
            self.say(b"", status=302, Location=self.path.removeprefix("/to/"))
        elif self.path == "/round":
            self.say(b"", status=302, Location="/round")
        elif self.path == "/gone":
            self.say(BODY, status=404)
        elif self.path == "/picture":
            self.say(b"\x89PNG", "image/png")
        elif self.path == "/packed":
            self.say(gzip.compress(BODY), Content_Encoding="gzip")
        elif self.path == "/bomb":
            self.say(BOMB, Content_Encoding="gzip")
        elif self.path == "/odd":
            self.say(BODY, Content_Encoding="br")
        elif self.path == "/long":
            self.say(b"x" * (LARGEST + 1))
        elif self.path == "/russian":
            page = PAGE.replace("Callao", "Кальяо").encode("cp1251", "replace")
            self.say(page, "text/html; charset=windows-1251")
        elif self.path == "/slow":
            self.drip()
        elif self.path == "/cut":
            self.say(BODY, Content_Length=str(len(BODY) + 10))
        else:
            self.say(BODY)

    def say(self, body: bytes, kind: str = "text/html", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(body)

    def drip(self) -> None:
        """Give a byte now and then, so that no single wait is long."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        with suppress(OSError):
            for _ in range(200):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.05)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.daemon_threads = True
    Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()


@pytest.fixture(autouse=True)
def fresh() -> None:
    Handler.asked = []
    Handler.rules = (200, RULES)


OURS = online.Web(may_ask=lambda address: address == "127.0.0.1")


def fault(url: str, web: online.Web = OURS, seconds: float = 10) -> str:
    with pytest.raises(online.UnfetchedError) as unfetched:
        online.fetch(url, KINDS, web, seconds)
    assert unfetched.value.hint
    return unfetched.value.message


@pytest.mark.parametrize("path", ["/port", "/packed", "/to//port"])
def test_a_page_is_fetched(server: str, path: str) -> None:
    page = online.fetch(server + path, KINDS, OURS)

    assert page.data == BODY
    assert page.kind == "text/html"
    assert page.url == server + path.removeprefix("/to/")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/gone", "answers 404 Not Found"),
        ("/round", "leads on more than 5 times"),
        ("/picture", "is no article: it is 'image/png'"),
        ("/long", "is longer than 2 MiB"),
        ("/bomb", "is longer than 2 MiB"),
        ("/odd", "is packed in a way that was not asked for: 'br'"),
        ("/to/file:///etc/passwd", "leads to what is no web address"),
        ("/to/http://192.168.0.1/", "leads into a private network"),
        ("/to/http://[::1]/", "leads into a private network"),
        ("/to/http://a:b@127.0.0.1/", "holds a name or password"),
        ("/closed/a", "is not to be read by programs, says its robots.txt"),
    ],
)
def test_what_is_no_page_for_us_is_told(server: str, path: str, message: str) -> None:
    if path == "/closed/a":
        Handler.rules = (200, "User-agent: *\nDisallow: /closed\n")

    assert fault(server + path) == message


@pytest.mark.parametrize("url", ["ftp://example.org/", "file:///etc/passwd", "http:///a", "x"])
def test_only_web_addresses_are_fetched(url: str) -> None:
    assert fault(url) == "leads to what is no web address"


def test_a_bomb_is_not_unpacked(server: str) -> None:
    tracemalloc.start()
    fault(f"{server}/bomb")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert most < 16 * 1024 * 1024


def test_a_page_that_is_cut_off_is_none(server: str) -> None:
    assert fault(f"{server}/cut").startswith("does not answer: ")


def test_a_server_that_drips_is_cut_off(server: str) -> None:
    begun = time.monotonic()

    assert fault(f"{server}/slow", seconds=0.5).startswith("does not answer: ")
    assert time.monotonic() - begun < 3


# Public machines alone


def test_a_private_machine_is_not_asked(server: str) -> None:
    assert fault(server, online.Web()) == "leads into a private network"
    assert Handler.asked == []


def test_a_name_that_means_a_private_machine_is_not_asked(server: str) -> None:
    port = server.rpartition(":")[2]
    web = online.Web(resolve=lambda host, port: ["127.0.0.1"])

    assert fault(f"http://example.org:{port}/", web) == "leads into a private network"
    assert Handler.asked == []


def test_the_address_that_was_looked_at_is_the_one_that_is_asked(server: str) -> None:
    """A name that means another machine a moment later changes nothing: nobody asks it again."""
    port = int(server.rpartition(":")[2])
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    page = online.fetch(f"http://port.invalid:{port}/", KINDS, online.Web(OURS.may_ask, resolve))

    assert page.data == BODY  # .invalid names resolve nowhere: the connection used our answer
    assert asked == ["port.invalid"] * 2  # for robots.txt, and for the page


def test_each_redirect_is_looked_at_anew(server: str) -> None:
    port = server.rpartition(":")[2]
    inside = f"http://inside.invalid:{port}/secret"

    def resolve(host: str, _: int) -> list[str]:
        return ["127.0.0.2" if host == "inside.invalid" else "127.0.0.1"]

    message = fault(f"{server}/to/{inside}", online.Web(OURS.may_ask, resolve))

    assert message == "leads into a private network"
    assert "/secret" not in [path for path, _ in Handler.asked]


@pytest.mark.parametrize(
    "address",
    ["64:ff9b::7f00:1", "2002:7f00:1::", "::ffff:127.0.0.1", "0.0.0.0", "224.0.0.1", "100.64.0.1"],
)
def test_an_address_that_leads_to_a_private_machine_is_known(address: str) -> None:
    assert not online.is_public(address)


# robots.txt, and who we are


def test_who_asks_is_told(server: str) -> None:
    online.fetch(f"{server}/port", KINDS, OURS)

    assert [path for path, _ in Handler.asked] == ["/robots.txt", "/port"]
    assert {agent.split(" ")[0] for _, agent in Handler.asked} == {"dateline-extract"}


def test_what_robots_are_asked_not_to_read_is_not_asked_for(server: str) -> None:
    fault(f"{server}/not-us/a")
    fault(f"{server}/to//not-us/a")

    assert "/not-us/a" not in [path for path, _ in Handler.asked]


@pytest.mark.parametrize(("status", "is_read"), [(404, True), (403, True), (503, False)])
def test_without_rules_all_may_be_read_but_not_while_they_cannot_be_had(
    server: str, status: int, is_read: bool
) -> None:
    Handler.rules = (status, "User-agent: *\nDisallow: /\n")

    if is_read:
        assert online.fetch(f"{server}/port", KINDS, OURS).data == BODY
    else:
        assert "robots.txt" in fault(f"{server}/port")


# Saved as evidence


def test_a_fetched_page_is_saved_and_read_as_any_seed(server: str, tmp_path: Path) -> None:
    file = extractor.fetched(tmp_path, f"{server}/port", OURS)

    assert isinstance(file, Path)
    assert file.name == "x-127-0-0-1-port.html"
    assert file.read_bytes().endswith(BODY)
    assert FIRST in read_article(file, "seeds/a.html").text


def test_the_address_of_a_fetched_page_is_kept(server: str, tmp_path: Path) -> None:
    file = extractor.fetched(tmp_path, f"{server}/to//port", OURS)

    assert isinstance(file, Path)
    first = file.read_text("utf-8").partition("\n")[0]
    assert first == f"<!-- saved from url=({len(server) + 5:04}){server}/port -->"


def test_what_was_fetched_is_not_asked_for_again(server: str, tmp_path: Path) -> None:
    first = extractor.fetched(tmp_path, f"{server}/port", OURS)
    Handler.asked = []

    assert extractor.fetched(tmp_path, f"{server}/port", OURS) == first
    assert Handler.asked == []


def test_an_encoding_that_only_the_server_tells_is_kept(server: str, tmp_path: Path) -> None:
    file = extractor.fetched(tmp_path, f"{server}/russian", OURS)

    assert isinstance(file, Path)
    assert "Кальяо" in read_article(file, "seeds/a.html").text


def test_what_is_not_fetched_is_told_and_leaves_nothing(server: str, tmp_path: Path) -> None:
    told = extractor.fetched(tmp_path, f"{server}/gone", OURS)

    assert isinstance(told, Problem)
    assert str(told).startswith(f"{server}/gone: answers 404 Not Found\n  hint: ")
    assert list(tmp_path.iterdir()) == []
