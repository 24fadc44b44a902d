"""A language of our own making, in which a word that is not in the catalogue stands out.

Its words are the English ones with another letter for each ASCII one, its dates Greek.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import PurePosixPath

import jinja2
import markdown
import yaml
from babel import Locale
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import TextElement
from fluent.syntax.visitor import Transformer

from generator.model.settings import Settings
from generator.render import theme_files
from generator.render.catalogue import Catalogue
from tests.render.reader import EXTENSIONS, Seen, shown

_PLAIN = "abcdefghijklmnopqrstuvwxyz"
_OTHER = "äбčдéфģхïјķлмñøпқрšтüвщжýз"
LETTERS = str.maketrans(_PLAIN + _PLAIN.upper(), _OTHER + _OTHER.upper())
# Attributes that readers see or hear.
TOLD = {"title", "alt", "aria-label", "aria-description", "data-l", "placeholder", "label"}
# What of the head previews show, and what of JSON-LD are words.
PREVIEWED = {"description", "og:title", "og:description", "og:image:alt"}
SAID = {"name", "headline", "description", "disambiguatingDescription"}
_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
WORD = re.compile(r"[A-Za-z]+")


def english() -> str:
    """Return the catalogue that all others are made from."""
    return (files("generator.render") / "words" / "en.ftl").read_text("utf-8")


class _InOtherLetters(Transformer):
    def visit_TextElement(self, node: TextElement) -> TextElement:  # noqa: N802  # so called
        node.value = node.value.translate(LETTERS)
        return node


def pseudo() -> Catalogue:
    """Return the catalogue in other letters, with the dates and names of Greek."""
    tree = FluentParser().parse(english())
    _InOtherLetters().visit(tree)
    return Catalogue(Locale.parse("el"), FluentSerializer().serialize(tree), "el")


class Reader:
    """Makes a page's HTML as MkDocs does: by the site's Markdown, in the templates of the theme."""

    def __init__(self, settings: Settings, words: Catalogue) -> None:
        """Read the templates."""
        theme = dict(theme_files(settings, words))
        loader = jinja2.DictLoader({k: v.decode() for k, v in theme.items() if k[-5:] == ".html"})
        self._read = jinja2.Environment(loader=loader)
        self._read.filters["url"] = lambda address: address
        keys = ("site_name", "site_url", "repo_url")
        self._config = {key: getattr(settings, key) for key in keys}
        self._config |= {"theme": {"language": words.language}, "extra_css": []}

    def html(self, path: str, text: str) -> str:
        """Return the HTML of a page of ours."""
        _, head, body = text.split("---\n", 2)
        meta = yaml.safe_load(head)
        content = markdown.markdown(body, extensions=EXTENSIONS)
        page = {"meta": meta, "content": content, "is_homepage": path == "index.md"}
        page |= {"url": str(PurePosixPath(path).parent), "canonical_url": "/"}
        return self._read.get_template(meta["template"]).render(config=self._config, page=page)

    def missing(self) -> str:
        """Return the HTML of the page for what is not there."""
        return self._read.get_template("404.html").render(config=self._config)


def told(html: str) -> Iterator[str]:
    """Yield all that readers see or hear of a page: its text, some attributes, its description.

    What it says to programs and previews is shown to readers too, elsewhere.
    """
    found: Seen = shown(_DATA.sub("", re.sub(r"(?i)^<!doctype html>", "", html.lstrip())))
    yield from found.text
    for tag, attributes in found.elements:
        yield from (value for name, value in attributes.items() if name in TOLD)
        if tag == "meta" and (attributes.get("name") or attributes.get("property")) in PREVIEWED:
            yield attributes["content"]
    for data in _DATA.findall(html):
        yield from _named(json.loads(data))


def _named(data: object) -> Iterator[str]:
    if isinstance(data, list):
        for x in data:
            yield from _named(x)
    elif isinstance(data, dict):
        yield from (value for key, value in data.items() if key in SAID)
        for x in data.values():
            yield from _named(x)
