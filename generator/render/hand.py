"""Pages that people write in Markdown: the guide, and those of ``content/pages``.

They come by pull request, so the HTML that they make is judged before it is published.  ``as_html``
is the site's own Markdown, so that what is judged is what MkDocs will make.  A page whose HTML nh3
leaves as it is stays Markdown; of any other page only what nh3 leaves is published, as HTML.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape

import nh3

from generator import links
from generator.links import GUIDE
from generator.render.escape import printable, written
from generator.render.page import described, headed
from generator.render.prose import inert, plain

AsHtml = Callable[[str], str]

# A page has one head, one foot and its ways to other pages: the site's own.
_TAGS = (nh3.ALLOWED_TAGS - {"header", "footer", "nav"}) | {"section"}
_ATTRIBUTES = {
    "*": {"class", "id", "title", "lang", "dir", "role", "aria-label"},
    "a": {"href", "rel"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "details": {"open"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "time": {"datetime"},
}
_SCHEMES = {"http", "https", "mailto"}
# A tag as Python-Markdown writes it: no reader of HTML takes it for anything else.
_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z][a-z0-9-]*="[^"<>]*")*) ?/?>')
_ATTRIBUTE = re.compile(r'([a-z][a-z0-9-]*)="([^"]*)"')
_ADDRESS = re.compile(r'(?<= )(href|src)="([^"]*)"')
_HEADING = re.compile(r"^# +(.+?)\s*(?:\{:?[^}]*\}\s*)?$", re.MULTILINE)
_FENCED = re.compile(r"^(```|~~~).*?^\1\s*$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Hand:
    """A page as its file has it: ``file`` relative to ``docs_dir``, its front matter apart.

    ``source`` is the file that an editor would mend.
    """

    file: str
    source: str
    text: str
    head: Mapping[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Return the address of the page.

        >>> Hand("guide/index.md", "", "").address, Hand("press.md", "", "").address
        ('guide/', 'press/')
        """
        return _address(self.file)

    @property
    def title(self) -> str:
        """Return the front matter's title, else the first heading, else the file's name."""
        heading = _HEADING.search(_FENCED.sub("", self.text))
        name = self.address.rstrip("/").rpartition("/")[2].replace("-", " ").capitalize()
        return self.head.get("title") or (plain(heading[1]) if heading else name)

    @property
    def description(self) -> str:
        """Return the front matter's description, else the first paragraph."""
        paragraphs = (p.strip() for p in _FENCED.sub("", self.text).split("\n\n"))
        first = next((p for p in paragraphs if re.match(r"[\w`“‘(\[]|\*\S", p)), "")
        return self.head.get("description") or plain(first)


def published(
    hands: Iterable[Hand], as_html: AsHtml
) -> tuple[tuple[tuple[str, str], ...], tuple[Hand, ...]]:
    """Return each page as (path, Markdown), and the pages from which something was taken out."""
    hands = tuple(hands)
    contents = json.dumps([[h.title, h.address] for h in _in_order(hands)], ensure_ascii=False)
    files, mended = [], []
    for hand in hands:
        html = as_html(hand.text)
        is_fit = fit(html)
        if not is_fit:
            mended.append(hand)
        body = hand.text if is_fit else f"<div>{inert(_resolved(cleaned(html), hand))}</div>"
        head = {"title": hand.title, "description": described(hand.description)}
        listed = [f"guide: {contents}"] if hand.address.startswith(GUIDE) else []
        files.append((hand.file, headed(head, body, listed)))
    return tuple(files), tuple(mended)


def fit(html: str) -> bool:
    """Say whether HTML holds nothing that `cleaned` would take out, whoever reads it."""
    return "<" not in _TAG.sub("", html) and _opened(html) == _opened(cleaned(html))


def cleaned(html: str) -> str:
    """Return HTML without script, handlers, styles, forms and frames."""
    return nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags={"script", "style", "template", "noscript", "title", "textarea"},
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def _opened(html: str) -> list[tuple[str, frozenset[tuple[str, str]]]]:
    return [
        (name, frozenset((key, unescape(value)) for key, value in _ATTRIBUTE.findall(attributes)))
        for end, name, attributes in _TAG.findall(html)
        if not end
    ]


def _in_order(hands: Iterable[Hand]) -> list[Hand]:
    """Return the pages of the guide as its first page names them, then the others by name."""
    guide = {h.file.removeprefix(GUIDE): h for h in hands if h.address.startswith(GUIDE)}
    index = guide.get("index.md")
    named = re.findall(r"\]\(([\w-]+\.md)\)", index.text) if index else []
    order = dict.fromkeys(("index.md", *named, *sorted(guide)))
    return [guide[name] for name in order if name in guide]


def _resolved(html: str, hand: Hand) -> str:
    """Return HTML with its links to files as addresses, as MkDocs makes them of Markdown's."""

    def address(m: re.Match[str]) -> str:
        path, hash, place = unescape(m[2]).partition("#")
        if not path or re.match(r"[a-z]+:|/", path, re.IGNORECASE):
            return m[0]
        file = posixpath.normpath(posixpath.join(posixpath.dirname(hand.file), path))
        there = _address(file) if file.endswith(".md") else file
        return f'{m[1]}="{written(links.href(hand.address, there))}{hash}{written(place)}"'

    return _ADDRESS.sub(address, html)


def _address(file: str) -> str:
    stem = printable(file).removesuffix(".md")
    return stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"
