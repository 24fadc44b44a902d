"""The pages in a web archive (WARC), in the process that parses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from fastwarc import ArchiveIterator, WarcRecord, WarcRecordType

from generator.articles.decoding import LARGEST, read_text
from generator.articles.raw import Raw
from generator.articles.refused import RefusedError

_PAGES = frozenset(("text/html", "application/xhtml+xml"))
_HERE = "its page"


def read_archive(data: bytes) -> Iterator[Raw]:
    """Yield the pages of an archive, whose path ``data`` is; other records are no articles."""
    found = 0
    try:
        for page in _pages(Path(data.decode())):
            found += 1
            yield page
    except OSError:
        where = f"behind its page {found}" if found else "before its first page"
        yield Raw(fault=f"is cut short or damaged {where}")
        return
    if not found:
        yield Raw(fault="holds no page: no answer of 200 with HTML")


def _pages(archive: Path) -> Iterator[Raw]:
    with archive.open("rb") as file:
        for record in ArchiveIterator(
            file, record_types=WarcRecordType.response, parse_http=True, auto_decode="all"
        ):
            status = record.http_headers.status_code if record.is_http else None
            if status == 200 and (record.http_content_type or "").lower() in _PAGES:
                yield _page(record)


def _page(record: WarcRecord) -> Raw:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    raw = Raw(place=url or record.record_id or "", url=url, markup="page")
    body = record.reader.read(LARGEST + 1)
    if len(body) > LARGEST:
        return replace(raw, fault="is longer than 2 MiB")
    if _is_cut(record, len(body)):
        return replace(raw, fault="is cut short: its archive ends before it does")
    try:
        return replace(raw, text=read_text(body, _HERE, record.http_charset or ""))
    except RefusedError as e:
        return replace(raw, fault=e.problem.message)


def _is_cut(record: WarcRecord, length: int) -> bool:
    """Say whether a page is shorter than its record says; packed, its length is another."""
    is_packed = any(k.lower().endswith("-encoding") for k, _ in record.http_headers)
    return not is_packed and length < record.content_length
