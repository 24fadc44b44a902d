"""What a finished HTML page refers to, loads and runs.

Our pages come from our own templates and MkDocs, so a pattern for tags is enough, and several times
faster than a parser: ten thousand pages are read in seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"""<([a-zA-Z][\w-]*)\s((?:[^<>"']|"[^"]*"|'[^']*')+)>""")
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_DATA = ("application/json", "application/ld+json")
_LOADING_RELS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest"}
_CONNECTING_RELS = {"preconnect", "dns-prefetch"}
_LOADING = {
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "script": ("src",),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "input": ("src",),
    "use": ("href",),
    "image": ("href",),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page as its reader's browser sees it.

    ``links`` lead somewhere when they are followed, ``loads`` are fetched with the page.
    ``handlers`` are attributes that run script, and ``scripts`` the inline scripts themselves;
    ``styles`` the inline styles, of elements and attributes.
    """

    ids: frozenset[str]
    links: tuple[str, ...]
    loads: tuple[str, ...]
    scripts: tuple[str, ...]
    handlers: tuple[str, ...]
    styles: tuple[str, ...]


def read(html: str) -> Page:
    """Return what stands in a page.

    >>> read('<p id="a"><a href="../b/#c">b</a><img src="x.png" alt=""></p>').links
    ('../b/#c',)
    """
    ids: set[str] = set()
    links: list[str] = []
    loads: list[str] = []
    handlers: list[str] = []
    scripts = [body for attributes, body in _SCRIPT.findall(html) if _runs(attributes, body)]
    shown = _COMMENT.sub("", html)
    styles = _STYLE.findall(shown)
    markup = _SCRIPT.sub(r"<script\1>", _STYLE.sub("", shown))
    for tag, written in _TAG.findall(markup):
        name, attributes = tag.lower(), dict(_attributes(written))
        ids.update(attributes[key] for key in ("id", "name") if key in attributes)
        handlers += [key for key in attributes if key.startswith("on")]
        styles += [value for key, value in attributes.items() if key == "style"]
        if name in _LOADING:
            loads += _loaded(name, attributes)
        elif name == "link":
            rels = set(attributes.get("rel", "").lower().split())
            to = loads if rels & (_LOADING_RELS | _CONNECTING_RELS) else links
            to.append(attributes.get("href", ""))
        elif "href" in attributes:
            links.append(attributes["href"])
        if "action" in attributes:
            links.append(attributes["action"])
    found = (tuple(links), tuple(loads), tuple(scripts), tuple(handlers), tuple(styles))
    return Page(frozenset(ids), *found)


def inline_scripts(html: str) -> tuple[str, ...]:
    """Return the inline scripts of a page or template, without data blocks."""
    return tuple(body for attributes, body in _SCRIPT.findall(html) if _runs(attributes, body))


def _runs(attributes: str, body: str) -> bool:
    found = dict(_attributes(attributes))
    return "src" not in found and found.get("type", "") not in _DATA and bool(body.strip())


def _attributes(written: str) -> Iterator[tuple[str, str]]:
    for key, double, single, bare in _ATTRIBUTE.findall(written):
        yield key.lower(), unescape(double or single or bare)


def _loaded(name: str, attributes: dict[str, str]) -> Iterator[str]:
    for key in _LOADING[name]:
        if key not in attributes:
            continue
        if key == "srcset":
            yield from (part.split()[0] for part in attributes[key].split(",") if part.strip())
        else:
            yield attributes[key]
