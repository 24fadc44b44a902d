"""Proof of a finished site: every link and anchor resolves, nothing foreign runs or is loaded."""

from __future__ import annotations

import os
import posixpath
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.model.values import Problem, Where
from generator.publish.page import Page, read
from generator.text import counted

_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_UNREAD = dict.fromkeys(range(32))  # control characters, which browsers pass over
_RUNNING = ("javascript:", "data:", "vbscript:")
_ANYWHERE = ("", "top")  # fragments that browsers know without an element


def proof(folder: Path, site_url: str, scripts: Collection[str]) -> tuple[Problem, ...]:
    """Return what is wrong with the site in ``folder``.

    ``site_url`` is where it will stand; ``scripts`` the inline scripts that our templates hold.
    All others are foreign.
    """
    files = frozenset(_files(folder))
    pages = {f: read(_text(folder / f)) for f in sorted(files) if f.endswith(".html")}
    problems: list[Problem] = list(_broken(folder.name, _Site(files, pages, site_url)))
    for name, page in pages.items():
        where = Where(f"{folder.name}/{name}")
        problems += [Problem(where, *fault) for fault in _foreign(page, scripts, site_url)]
    for name in sorted(f for f in files if f.endswith(".css")):
        problems += _of_sheet(folder, name, _Site(files, {}, site_url))
    return tuple(problems)


_MEND = "mend the link in the record or page that it was made from"
_NO_STYLE = "write it into a sheet, such as content/assets/colours.css"
_NO_THIRD_PARTY = "put the file under content/assets and name it there: readers ask no one else"


@dataclass(frozen=True, slots=True)
class _Site:
    files: frozenset[str]
    pages: Mapping[str, Page]
    url: str


def _broken(folder: str, site: _Site) -> Iterator[Problem]:
    """Yield each link that leads nowhere once, however many pages have it."""
    found: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for name, page in site.pages.items():
        for link in dict.fromkeys((*page.links, *page.loads)):
            target, fault = _fault(name, link, site)
            if fault:
                found[target, fault].setdefault(name, link)
    for (_, fault), links in found.items():
        name, link = next(iter(links.items()))
        more = f" (and on {counted(len(links) - 1, 'other page')})" if len(links) > 1 else ""
        yield Problem(Where(f"{folder}/{name}"), f"broken link: '{link}' {fault}{more}", _MEND)


def _fault(page: str, link: str, site: _Site) -> tuple[str, str]:
    """Return where a link leads and what is wrong with it, "" for nothing.

    Whole addresses are not followed: they may lead out of the site, also under its own name.
    """
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return link, "is no address"
    path = unquote(parts.path)
    if parts.scheme or parts.netloc:
        return link, ""
    if path.startswith("/"):
        base = unquote(urlsplit(site.url).path).rstrip("/")
        if not (path + "/").startswith(base + "/"):
            return path, "leads out of the site"
        path = path[len(base) :] or "/"
    target, fragment = _target(page, path), unquote(parts.fragment)
    if target.startswith(".."):
        return target, "leads out of the site"
    if target not in site.files:
        return target, "leads to no page or file"
    known = target not in site.pages or fragment in site.pages[target].ids
    if known or fragment in _ANYWHERE:
        return target, ""
    return f"{target}#{fragment}", "names a place that is not on the page"


def _target(page: str, path: str) -> str:
    if not path:
        return page
    joined = posixpath.join("/" if path.startswith("/") else posixpath.dirname(page), path)
    target = posixpath.normpath(joined.lstrip("/") or ".")
    if path.endswith(("/", "/.", "/..")) or path in (".", "..") or target == ".":
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    return target


def _foreign(page: Page, ours: Collection[str], site_url: str) -> Iterator[tuple[str, str]]:
    for script in page.scripts:
        if script not in ours:
            start = " ".join(script.split())[:60]
            yield f"an inline script that is not ours: '{start}'", "script belongs in the templates"
    for handler in dict.fromkeys(page.handlers):
        yield f"an attribute that runs script: '{handler}'", "script belongs in the templates"
    for style in dict.fromkeys(page.styles):
        yield f"a style that the page's policy forbids: '{style[:60]}'", _NO_STYLE
    for link in page.links:
        if link.translate(_UNREAD).strip().lower().startswith(_RUNNING):
            yield f"a link that runs script: '{link[:60]}'", "link to https://, http:// or a page"
    for load in page.loads:
        if _is_elsewhere(load, site_url):
            yield f"a request to a third party: '{load}'", _NO_THIRD_PARTY


def _is_elsewhere(address: str, site_url: str) -> bool:
    there = address.translate(_UNREAD).strip()
    elsewhere = there.lower().startswith(("http:", "https:", "//"))
    return elsewhere and not (site_url and there.startswith(f"{site_url.rstrip('/')}/"))


def _of_sheet(folder: Path, name: str, site: _Site) -> Iterator[Problem]:
    where = Where(f"{folder.name}/{name}")
    for url, imported in _CSS_URL.findall(_text(folder / name)):
        address = url or imported
        if _is_elsewhere(address, site.url):
            yield Problem(where, f"a request to a third party: '{address}'", _NO_THIRD_PARTY)
        elif fault := _fault(name, address, site)[1]:
            yield Problem(where, f"broken address: '{address}' {fault}", _MEND)


def _files(folder: Path) -> Iterator[str]:
    for top, _, names in os.walk(folder):
        inside = Path(top).relative_to(folder).as_posix()
        yield from (n if inside == "." else f"{inside}/{n}" for n in names)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
