"""A page of HTML parted into its article and what stands around it, in the process that parses.

trafilatura says what the article is.  What stands between its first and its last words on the page
and is none of it is kept too, with the reason; what stands around is not taken in at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from urllib.parse import urljoin

import trafilatura
from lxml import etree, html
from markdown_it import MarkdownIt

from generator.articles.raw import Block, Raw
from generator.model.fields import UNFIT
from generator.text import folded, squeezed

_PARTING = frozenset(
    ("address", "article", "aside", "blockquote", "body", "br", "button", "caption", "dd",
     "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
     "h3", "h4", "h5", "h6", "header", "hr", "html", "label", "li", "main", "nav", "ol", "p", "pre",
     "section", "summary", "table", "td", "th", "tr", "ul")
)  # fmt: skip
_UNREAD = frozenset(
    ("head", "iframe", "math", "noscript", "object", "option", "script", "select", "style", "svg",
     "template", "textarea", "title")
)  # fmt: skip
# What a page's own marks say is no report.
_ASIDE = {
    "figcaption": ("caption", "the words under a picture"),
    "figure": ("caption", "the words under a picture"),
    "nav": ("navigation", "leads to other pages"),
    "aside": ("related", "stands beside the report"),
    "footer": ("navigation", "stands at the foot of the page"),
    "form": ("navigation", "a form to fill in"),
    "button": ("navigation", "a button to press"),
    "table": ("table", "a table"),
}
_ELSE = ("outside", "does not belong to the report, by its place in the page (trafilatura)")
_SOLID = 40  # characters; shorter words also stand elsewhere on a page
_DEEP = 250  # elements; libxml2 goes to 256
_SAVED = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")
_ISO = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?:[T ].*)?")
# Where pages say when they were published, the surest first.
_DAYS = (
    ("//meta[@property='article:published_time' or @name='article:published_time']/@content",
     "“article:published_time” of the page"),
    ("//meta[@itemprop='datePublished']/@content", "“datePublished” of the page"),
    ("//*[@itemprop='datePublished']/@datetime", "“datePublished” of the page"),
    ("//meta[translate(@name,'ABCDEFGHIJKLMNOPQRSTUVWXYZ','abcdefghijklmnopqrstuvwxyz')="
     "'dc.date.issued' or @name='DC.date' or @name='dc.date' or @name='dcterms.created']/@content",
     "Dublin Core's date of the page"),
    ("//meta[@name='parsely-pub-date' or @name='sailthru.date' or @name='pubdate' or "
     "@name='publish-date' or @name='publishdate' or @name='date']/@content",
     "a date in the head of the page"),
    ("//time[@pubdate]/@datetime", "<time pubdate> of the page"),
)  # fmt: skip
_BETWEEN = {"min_date": "1900-01-01", "max_date": "2100-01-01"}  # or htmldate asks the clock


class _Piece(NamedTuple):
    words: str
    tags: frozenset[str]


def read_page(data: bytes) -> Iterator[Raw]:
    """Yield the article of a page, or why there is none."""
    tree = _tree(data)
    if tree is None:
        yield Raw(fault="is no HTML")
        return
    pieces = _pieces(tree)
    kept = trafilatura.bare_extraction(
        data,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False, **_BETWEEN},
    )
    text = getattr(kept, "text", "") or ""
    if kept is None or not text.strip():
        why = ": its elements stand too deep in one another" if _is_deep(tree) else ""
        yield Raw(fault=f"is a page in which no article can be found{why}")
        return
    title = _headline(pieces, _fit(_named(kept, "title") or _heading(tree)))
    blocks = _blocks(pieces, [_fit(line) for line in text.split("\n")], title)
    published, told_by = _published(tree, _named(kept, "date"))
    saved = _SAVED.search(data[:4096].decode("utf-8", "ignore"))
    here = saved[1] if saved else ""
    yield Raw(
        title=title,
        standfirst=_standfirst(blocks, _fit(_named(kept, "description"))),
        blocks=tuple(blocks),
        published=published,
        told_by=told_by,
        author=_fit(_named(kept, "author").replace(";", ",")),
        publisher=_fit(_named(kept, "sitename")),
        language=_language(tree),
        url=_address(tree, here) or here,
    )


def read_fragment(data: bytes) -> Iterator[Raw]:
    """Yield the text of a piece of HTML that is an article's own, with nothing around it."""
    tree = _tree(b"<div>" + data + b"</div>")
    pieces = _pieces(tree) if tree is not None else []
    yield Raw(blocks=tuple(Block(p.words, *_by_its_tags(p)) for p in pieces))


def read_markdown(data: bytes) -> Iterator[Raw]:
    """Yield the text of Markdown, without its marks."""
    markdown = MarkdownIt("commonmark").enable("table")
    yield from read_fragment(markdown.render(data.decode()).encode())


# The page as a reader sees it


def _tree(data: bytes) -> Any:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, no_network=True)
    try:
        return html.document_fromstring(data, parser=parser)
    except etree.ParserError:
        return None


def _is_deep(tree: Any) -> bool:
    """Say whether elements stand so deep in one another that libxml2 leaves out the rest."""
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth >= _DEEP:
            return True
    return False


def _pieces(tree: Any) -> list[_Piece]:
    """Return the lines that a page shows, and in which elements each stands."""
    found: list[_Piece] = []
    words: list[str] = []
    inside: list[str] = []
    unread = 0

    def end() -> None:
        if line := _fit("".join(words)):
            found.append(_Piece(line, frozenset(inside)))
        words.clear()

    for event, e in etree.iterwalk(tree, events=("start", "end", "pi", "comment")):
        tag = e.tag if isinstance(e.tag, str) else ""
        hides = tag in _UNREAD or (tag and e.get("hidden") is not None)
        if event == "start":
            unread += bool(hides)
            if tag in _PARTING:
                end()
                inside.append(tag)
            words.append((e.text or "") if not unread else "")
            continue
        if tag in _PARTING and event == "end":
            end()
            inside.pop()
        unread -= bool(hides and event == "end")
        words.append((e.tail or "") if not unread else "")
    end()
    return found


def _blocks(pieces: Sequence[_Piece], lines: Sequence[str], title: str) -> list[Block]:
    """Return the page from the article's first words to its last, and why some are no report."""
    kept = {folded(line) for line in lines if line}
    marked = [folded(p.words) in kept for p in pieces]
    solid = [n for n, p in enumerate(pieces) if marked[n] and len(p.words) >= _SOLID]
    told = sum(len(pieces[n].words) for n in solid)
    if told < sum(len(line) for line in lines) / 2:  # the page is built otherwise than it reads
        return [Block(line) for line in lines if line]
    headings = [n for n in range(solid[0]) if folded(pieces[n].words) == folded(title)]
    first = headings[0] if headings else solid[0]
    # Where the report itself stands in a table, that is how the page is laid out.
    laid_out = frozenset({"table"} if any("table" in pieces[n].tags for n in solid) else ())
    return [
        Block(p.words, *(("", "") if marked[n] else _by_its_tags(p, laid_out) or _ELSE))
        for n, p in enumerate(pieces)
        if first <= n <= solid[-1] and folded(p.words) != folded(title)
    ]


def _headline(pieces: Sequence[_Piece], title: str) -> str:
    """Return the headline as the page prints it, where its head has it otherwise.

    A head may add the name of the site, or be written for search engines.
    """
    words = set(folded(title).split())
    for p in pieces:
        printed = folded(p.words).split()
        if "h1" in p.tags and len(words & set(printed)) * 2 > len(printed):
            return p.words
    return title


def _by_its_tags(p: _Piece, laid_out: frozenset[str] = frozenset()) -> tuple[str, str] | tuple[()]:
    for tag, (kind, why) in _ASIDE.items():
        if tag in p.tags - laid_out:
            return kind, f"{why} (<{tag}>)"
    return ()


def _standfirst(blocks: Sequence[Block], description: str) -> str:
    """Return the line above the report that the page gives as its description too."""
    for block in blocks[:6]:
        if description and folded(block.words) == folded(description):
            return block.words
    return ""


# What a page says of itself


def _published(tree: Any, found: str) -> tuple[str, str]:
    """Return the day that a page gives for its publication, and where it does."""
    for path, told_by in _DAYS:
        for said in tree.xpath(path):
            if _ISO.fullmatch(said.strip()):
                return said.strip(), told_by
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        if m := re.search(r'"datePublished"\s*:\s*("(?:[^"\\]|\\.)*")', script):
            said = m[1].strip('"')
            if _ISO.fullmatch(said.strip()):
                return said.strip(), "“datePublished” of the page's JSON-LD"
    return (found, "the marks of the page (htmldate)") if found else ("", "")


def _heading(tree: Any) -> str:
    return next((e.text_content() for e in tree.iter("h1", "title")), "")


def _language(tree: Any) -> str:
    said = tree.xpath("/html/@lang | //meta[@http-equiv='content-language']/@content | "
                      "//meta[@property='og:locale']/@content")  # fmt: skip
    return str(said[0]).strip()[:35] if said else ""


def _address(tree: Any, here: str) -> str:
    said = tree.xpath("//link[@rel='canonical']/@href") + tree.xpath(
        "//meta[@property='og:url']/@content"
    )
    try:
        found = urljoin(here, str(said[0]).strip()) if said else ""
    except ValueError:  # "https://["
        return ""
    return found if found.startswith(("http://", "https://")) else ""


def _named(found: Any, field: str) -> str:
    value = getattr(found, field, "")
    return value if isinstance(value, str) else ""


def _fit(text: str) -> str:
    return squeezed(UNFIT.sub("", text))
