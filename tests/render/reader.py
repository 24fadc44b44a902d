"""What a page looks like after Python-Markdown: its elements, and the text that a reader sees."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

import markdown

EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]
VOID = {"br", "hr", "img", "input", "meta", "link"}


@dataclass
class Seen(HTMLParser):
    """The elements of a page with their attributes, in order, and its text."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "h1":
            self.headings.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass
        else:
            self.strays.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if "h1" in self.open:
            self.headings[-1] += data

    def handle_comment(self, data: str) -> None:
        self.strays.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.strays.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.strays.append(f"<?{data}>")

    def unknown_decl(self, data: str) -> None:
        self.strays.append(f"<![{data}]>")

    @property
    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        """Return the elements with the names of their attributes."""
        return [(tag, tuple(attrs)) for tag, attrs in self.elements]

    @property
    def words(self) -> str:
        """Return the text with runs of white space made one."""
        return " ".join("".join(self.text).split())


def body(page: str) -> str:
    """Return a page's Markdown without its front matter."""
    return page.split("---\n", 2)[2]


def seen(page: str) -> Seen:
    """Return what a reader's browser finds in a page of ours."""
    return shown(markdown.markdown(body(page), extensions=EXTENSIONS))


def shown(html: str) -> Seen:
    """Return what a browser finds in HTML."""
    found = Seen()
    found.feed(html)
    found.close()
    return found


def straight(text: str) -> str:
    """Return text with what a page sets for straight signs (`typography`) undone."""
    return text.translate(str.maketrans("‘’“”–\N{NO-BREAK SPACE}", "''\"\"- "))
