"""Web archives: the pages in them, each for itself."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.articles import articles_in, read_article
from generator.model.values import Article, Problem
from tests.articles.test_page import FIRST, PAGE


def record(url: str, body: bytes, kind: str = "text/html", status: int = 200, **more: str) -> bytes:
    head = "".join(f"{k.replace('_', '-')}: {v}\r\n" for k, v in more.items())
    http = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n{head}\r\n".encode() + body
    warc = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-03-20T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb{len(url) % 10}>\r\n"
        f"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return warc.encode() + http + b"\r\n\r\n"


PLAIN = PAGE.encode()
RUSSIAN = PAGE.replace("Callao", "Кальяо").encode("cp1251", "replace")
ARCHIVE = b"".join(
    (
        record("https://example.org/port", PLAIN),
        record("https://example.org/a.png", b"\x89PNG", "image/png"),
        record("https://example.org/gone", PLAIN, status=404),
        record("https://example.org/port", PLAIN),
        record("https://example.org/empty", b""),
        record("https://example.org/packed", gzip.compress(PLAIN), Content_Encoding="gzip"),
        record("https://example.org/ru", RUSSIAN, "text/html; charset=windows-1251"),
        record(
            "https://example.org/bomb",
            gzip.compress(("x" * 1_500_000).encode("utf-16")),
            Content_Encoding="gzip",
        ),
        record("https://example.org/last", PLAIN),
    )
)
TOLD = [
    "seeds/a.warc#https://example.org/port",
    "seeds/a.warc#https://example.org/port: warning: is there twice; only the first is read",
    "seeds/a.warc#https://example.org/empty: is empty",
    "seeds/a.warc#https://example.org/packed",
    "seeds/a.warc#https://example.org/ru",
    "seeds/a.warc#https://example.org/bomb: is longer than 2 MiB",
    "seeds/a.warc#https://example.org/last",
]


def told(path: Path, name: str = "seeds/a.warc") -> list[str]:
    read = articles_in(path, name)
    return [str(a).partition("\n")[0] if isinstance(a, Problem) else a.file for a in read]


def test_pages_are_articles_and_bad_ones_stop_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(ARCHIVE)

    assert told(tmp_path / "a.warc") == TOLD


def test_a_packed_archive_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(ARCHIVE))

    assert told(tmp_path / "a.warc.gz", "seeds/a.warc.gz") == [
        line.replace("a.warc", "a.warc.gz") for line in TOLD
    ]


def test_a_page_says_what_it_would_say_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(ARCHIVE)
    (tmp_path / "a.html").write_bytes(PLAIN)

    name = "seeds/a.warc#https://example.org/packed"
    article = read_article(tmp_path / "a.warc", name)

    page = read_article(tmp_path / "a.html", "a.html")
    assert (article.text, article.imprint.published) == (page.text, page.imprint.published)
    assert FIRST in article.text
    assert article.imprint.url == "https://example.org/packed"


@pytest.mark.parametrize("data", [b"no archive", b"\x1f\x8b\x08broken", ARCHIVE[:300], b""])
def test_what_is_no_archive_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.warc").write_bytes(data)

    read = list(articles_in(tmp_path / "a.warc", "seeds/a.warc"))

    assert read
    assert not any(isinstance(a, Article) for a in read)


@pytest.mark.parametrize("pack", [gzip.compress, bytes], ids=["packed", "plain"])
def test_a_page_that_is_cut_short_is_told(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    two = [pack(record(f"https://example.org/{n}", PLAIN)) for n in "ab"]
    (tmp_path / "a.warc").write_bytes(b"".join(two)[:-60])

    assert told(tmp_path / "a.warc") == [
        "seeds/a.warc#https://example.org/a",
        "seeds/a.warc#https://example.org/b: is cut short: its archive ends before it does",
    ]


@pytest.mark.parametrize(
    ("begins", "where"),
    [(b"", "before its first page"), (record("https://example.org/a", PLAIN), "behind its page 1")],
    ids=["none", "one"],
)
def test_an_archive_that_is_damaged_is_told(tmp_path: Path, begins: bytes, where: str) -> None:
    (tmp_path / "a.warc").write_bytes(begins + b"\xff" * 300)

    assert told(tmp_path / "a.warc")[-1] == f"seeds/a.warc: is cut short or damaged {where}"
