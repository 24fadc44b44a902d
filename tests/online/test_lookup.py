"""Addresses are looked up within bounds, proved against a server of our own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from generator.online import Answer, is_public, look_up

PATHS = {"/": 200, "/gone": 404, "/closed": 403, "/broken": 500}


class Handler(BaseHTTPRequestHandler):
    """Answers as the path asks."""

    def do_HEAD(self) -> None:
        if self.path == "/no-head":
            self.send_response(405)
        elif self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to/"))
        elif self.path == "/round":
            self.send_response(301)
            self.send_header("Location", "/round")
        else:
            self.send_response(PATHS.get(self.path, 200))
        self.end_headers()

    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/no-head" else PATHS.get(self.path, 200))
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(b"x" * 10)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()


def asked(url: str) -> Answer:
    (answer,) = look_up([url], may_ask=lambda address: address == "127.0.0.1")
    return answer


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("/", ""),
        ("/no-head", ""),
        ("/closed", ""),
        ("/gone", "answers 404 Not Found"),
        ("/broken", "answers 500 Internal Server Error"),
        ("/round", "leads on more than 5 times"),
        ("/to/file:///etc/passwd", "leads to what is no web address"),
        ("/to/http://192.168.0.1/", "leads into a private network"),
    ],
)
def test_an_address_is_judged_by_its_answer(server: str, path: str, fault: str) -> None:
    assert asked(server + path).fault == fault


def test_where_an_address_leads_is_told(server: str) -> None:
    assert asked(f"{server}/to/{server}/") == Answer(f"{server}/to/{server}/", "", f"{server}/")


def test_private_machines_are_not_asked(server: str) -> None:
    (answer,) = look_up([server])

    assert answer.fault == "leads into a private network"


def test_a_host_that_is_not_there_is_told() -> None:
    assert asked("http://no-such-host.invalid/").fault == "does not answer: no such host"


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fe80::1%eth0", "::ffff:10.0.0.1"],
)  # fmt: skip
def test_an_address_of_a_private_network_is_known(address: str) -> None:
    assert not is_public(address)


def test_an_address_of_the_public_network_is_known() -> None:
    assert is_public("8.8.8.8")
    assert is_public("2001:4860:4860::8888")
