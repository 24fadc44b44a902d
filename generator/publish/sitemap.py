"""The map of the site for search engines, within what they read of one file."""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import escape

from generator import links, web

_MOST, _LARGEST = 50_000, 50_000_000  # addresses and bytes, by sitemaps.org
_URL = re.compile(r"<url>.*?</url>", re.DOTALL)
_CHANGED = re.compile(r"<lastmod>(.*?)</lastmod>")
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def part_sitemap(folder: Path, site_url: str, most: int = _MOST, largest: int = _LARGEST) -> None:
    """Part a map that is too long, and name the parts in its place.

    A site without an address of its own has no map: it would lead to somebody else's.
    """
    path = folder / "sitemap.xml"
    if not path.exists():
        return
    if web.is_placeholder(site_url):
        path.unlink()
        return
    found = _URL.findall(path.read_text(encoding="utf-8"))
    parts = _parts(found, most, largest - 200)
    if len(parts) == 1:
        return
    entries = []
    for n, part in enumerate(parts, start=1):
        name = f"sitemap-{n}.xml"
        _write(folder / name, "urlset", part)
        changed = max(_CHANGED.findall("".join(part)), default="")
        told = f"<lastmod>{changed}</lastmod>" if changed else ""
        where = escape(links.whole(site_url, name))
        entries.append(f"<sitemap><loc>{where}</loc>{told}</sitemap>")
    _write(path, "sitemapindex", entries)


def _parts(urls: list[str], most: int, largest: int) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    size = 0
    for url in urls:
        length = len(url.encode()) + 1
        if len(parts[-1]) == most or (parts[-1] and size + length > largest):
            parts.append([])
            size = 0
        parts[-1].append(url)
        size += length
    return parts


def _write(path: Path, element: str, lines: list[str]) -> None:
    text = "\n".join([f"{_HEAD}<{element} {_SPACE}>", *lines, f"</{element}>", ""])
    path.write_text(text, encoding="utf-8", newline="\n")
