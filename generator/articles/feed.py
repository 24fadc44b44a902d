"""The entries of RSS and Atom feeds that are articles, in the process that parses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

import feedparser

from generator.articles.raw import Raw
from generator.text import counted, slug, squeezed

_ENOUGH = 300  # characters of text and mark-up; a teaser has some 150
_MOST = 2000  # entries
_HEADERS = {"content-type": "application/xml; charset=utf-8"}  # whatever the file says of itself


def read_feed(data: bytes) -> Iterator[Raw]:
    """Yield an article for each entry with enough text, and how many have too little."""
    found = feedparser.parse(
        BytesIO(data),
        response_headers=_HEADERS,
        sanitize_html=False,  # its text alone is taken
        resolve_relative_uris=False,
    )
    if not found.entries:
        yield Raw(fault="is no feed: it has no entries")
        return
    short = 0
    for entry in found.entries[:_MOST]:
        text, kind = _text(entry)
        if len(squeezed(text)) < _ENOUGH:
            short += 1
        else:
            yield _raw(entry, found.feed, text, "" if kind == "text/plain" else "fragment")
    if len(found.entries) > _MOST:
        yield Raw(notice=f"has more than {_MOST:,} entries; the others are not read")
    if short:
        few = counted(short, "entry", "entries")
        yield Raw(notice=f"has {few} with too little text to be articles")


def _raw(entry: Mapping[str, Any], feed: Mapping[str, Any], text: str, markup: str) -> Raw:
    title, url = _said(entry, "title"), _said(entry, "link")
    published = _said(entry, "published") or _said(entry, "updated")
    return Raw(
        place=_said(entry, "id") or url or slug(title or text[:60]),
        title=squeezed(title),
        text=text,
        markup=markup,
        published=published,
        told_by="the feed's entry",
        author=_said(entry, "author"),
        publisher=_said(feed, "title"),
        language=_said(feed, "language"),
        url=url,
    )


def _text(entry: Mapping[str, Any]) -> tuple[str, str]:
    """Return the longest text that an entry has, and its type."""
    given = [*(entry.get("content") or []), entry.get("summary_detail") or {}]
    found = [(_said(c, "value"), _said(c, "type")) for c in given]
    return max(found, key=lambda f: len(f[0]))


def _said(found: Mapping[str, Any], key: str) -> str:
    value = found.get(key)
    return value if isinstance(value, str) else ""
