"""Markdown from strangers (summaries, leads, bodies) as HTML that can do nothing but be read.

Three walls, each enough for most of what may come: markdown-it-py with HTML and pictures off, and
links that lead to http, https or a record; nh3 with a short list of elements; and every character
of text written by `escape`, on one line, so that Python-Markdown finds nothing in it to read.
"""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

import nh3
from markdown_it.token import Token
from markupsafe import Markup

from generator.markup import reader
from generator.render.escape import ours, preserved, printable, without_controls, written
from generator.web import is_outside

Target = Callable[[str], str]  # what a link says -> the address to write, "" for none

_INLINE = {"a", "em", "strong", "code", "br"}
_HEADINGS = {"h2", "h3", "h4"}
_BLOCKS = _INLINE | _HEADINGS | {"p", "ul", "ol", "li", "blockquote", "pre"}
_VOID = {"br"}


def nowhere(_: str) -> str:
    """Return no address: every link to a record becomes plain text."""
    return ""


def inline(text: str, target: Target = nowhere) -> Markup:
    """Return inline Markdown as HTML on one line.

    >>> inline("a **b** <i>c</i>")
    Markup('a <strong>b</strong> &#60;i&#62;c&#60;&#47;i&#62;')
    """
    return inert(inline_html(text, target))


def inline_html(text: str, target: Target = nowhere) -> str:
    """Return inline Markdown as clean HTML for other readers than Python-Markdown.

    >>> inline_html("a **b** <i>c</i>")
    'a <strong>b</strong> &lt;i&gt;c&lt;/i&gt;'
    """
    tokens = _tamed(reader().parseInline(printable(text)), target)
    return _cleaned(reader().renderer.render(tokens, reader().options, {}), _INLINE)


def blocks(text: str, target: Target = nowhere, top: int = 2) -> Markup:
    """Return Markdown of several paragraphs as HTML on one line, its headings from ``top`` down.

    >>> blocks("# a\\n### b", top=3)
    Markup('<h3>a</h3> <h4>b</h4> ')
    """
    return inert(blocks_html(text, target, top))


def blocks_html(text: str, target: Target = nowhere, top: int = 2) -> str:
    """Return Markdown of several paragraphs as clean HTML, as ``inline_html``."""
    tokens = _tamed(reader().parse(without_controls(text)), target)
    _set_headings(tokens, top)
    return _cleaned(reader().renderer.render(tokens, reader().options, {}), _BLOCKS)


def first_sentence(text: str) -> str:
    """Return the first sentence of a summary, for a list; the whole where it is short."""
    head, stop, rest = text.partition(". ")
    while stop and rest and not rest[0].isupper():
        more, stop, rest = rest.partition(". ")
        head = f"{head}. {more}"
    return f"{head}." if stop else head


def plain(text: str) -> str:
    """Return the words of inline Markdown without its marks, for a description."""
    collect = _Inert()
    collect.feed(str(inline(text)))
    collect.close()
    return "".join(collect.words)


def inert(html: str) -> Markup:
    """Return HTML with every character of its text and attributes written by `escape`."""
    parser = _Inert()
    parser.feed(html)
    parser.close()
    return ours("".join(parser.out))


def _tamed(tokens: list[Token], target: Target) -> list[Token]:
    for token in tokens:
        if token.children:
            token.children = _with_links(token.children, target)
    return tokens


def _set_headings(tokens: list[Token], top: int) -> None:
    """Let the headings begin at ``top`` and go down step by step, whatever they were typed as."""
    ends = [t for t in tokens if t.type in ("heading_open", "heading_close")]
    least = min((int(t.tag[1]) for t in ends), default=1)
    level = top - 1
    for begin, end in zip(ends[::2], ends[1::2], strict=True):
        level = min(top + int(begin.tag[1]) - least, level + 1, 4)
        begin.tag = end.tag = f"h{level}"


def _with_links(tokens: list[Token], target: Target) -> list[Token]:
    kept, open_links = [], []
    for token in tokens:
        if token.type == "link_open":
            href = str(token.attrGet("href") or "")
            address = href if is_outside(href) else target(href)
            open_links.append(bool(address))
            token.attrs = {"href": address}
            if is_outside(href):
                token.attrs["rel"] = "external nofollow"
            if not address:
                continue
        elif token.type == "link_close" and not open_links.pop():
            continue
        kept.append(token)
    return kept


def _cleaned(html: str, tags: set[str]) -> str:
    """Return ``html`` with the elements of ``tags`` and no attribute but a link's address."""
    return nh3.clean(
        html,
        tags=tags,
        clean_content_tags={"script", "style", "template", "noscript", "title", "textarea"},
        attributes={"a": {"href", "rel"}} if "a" in tags else {},
        url_schemes={"http", "https"},
        link_rel=None,
    )


class _Inert(HTMLParser):
    """Writes clean HTML again, on one line, its text as character references."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.words: list[str] = []
        self.in_pre = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_pre = self.in_pre or tag == "pre"
        told = "".join(f' {name}="{written(value or "")}"' for name, value in attrs)
        self.out.append(f"<{tag}{told}>")

    def handle_endtag(self, tag: str) -> None:
        self.in_pre = self.in_pre and tag != "pre"
        if tag not in _VOID:
            self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self.in_pre:
            self.out.append(preserved(data))
            return
        # `written` trims, and here a space at an end parts two words.
        before = " " if data[:1].isspace() else ""
        after = " " if data[-1:].isspace() and data.strip() else ""
        self.out.append(f"{before}{written(data)}{after}")
