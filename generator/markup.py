"""How the prose of records is read: CommonMark without HTML, pictures and link definitions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt

from generator.web import is_outside

_LIKE_A_LINK = re.compile(r"(?<!\\)\[[^\[\]\n]*\]\(\w+:[^()\n]*\)|(?m:^\[[^\[\]\n]+\]:\s*\w+:\S+)")


@cache
def reader() -> MarkdownIt:
    """Return what reads the Markdown of a record; who writes it as HTML must judge its links."""
    found = MarkdownIt("commonmark", {"html": False, "linkify": False, "xhtmlOut": False})
    found.disable(["image", "html_block", "html_inline", "reference"])
    found.validateLink = lambda url: True  # type: ignore[method-assign]
    return found


def links_inside(text: str) -> tuple[str, ...]:
    """Return what the links of a Markdown text say that do not lead out of the site, in order.

    >>> links_inside("The [treaty](event:treaty), as [told](https://example.org/) by *Ross*.")
    ('event:treaty',)
    """
    if "](" not in text:  # so most texts need not be read
        return ()
    tokens = (t for block in reader().parse(text) for t in block.children or ())
    said = (str(t.attrGet("href") or "") for t in tokens if t.type == "link_open")
    return tuple(href for href in said if not is_outside(href))


def links_not_read(text: str) -> tuple[str, ...]:
    """Return what is written like a link in a Markdown text and is shown as it stands, in order.

    >>> links_not_read("The host was [Ross](person:Ana Ross), as `[x](event:some thing)` says.")
    ('[Ross](person:Ana Ross)',)
    """
    found = _LIKE_A_LINK.findall(text)
    if not found:
        return ()
    tokens = (t for block in reader().parse(text) for t in block.children or ())
    shown = "\n".join(t.content for t in tokens if t.type == "text")
    return tuple(said for said in found if said in shown)


def links_typed(text: str, said: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Yield where in a text a link that says ``said`` is typed, in order: the place of ``said``.

    Also in code, where it is no link: who changes what stands there must count ``links_inside``.

    >>> list(links_typed("The [treaty](event:treaty), `[so](event:treaty)`.", "event:treaty"))
    [13, 34]
    """
    typed = re.compile(rf"\]\(\s*<?({re.escape(said)})>?(?=[\s)])")
    for m in typed.finditer(text, start, len(text) if end is None else end):
        yield m.start(1)
