"""Articles in JSON: schema.org's NewsArticle as JSON-LD, and ninjs of the news agencies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.articles.raw import Raw
from generator.articles.refused import refused
from generator.text import slug

_SCHEMA_TYPES = ("article", "report", "posting")  # how the names of article types end
_NINJS_DAYS = ("firstpublished", "firstcreated", "contentcreated", "versioncreated")
_HOLDING = ("@graph", "itemListElement", "item", "mainEntity", "hasPart", "associations")
_BY = re.compile(r"(?i)by:? (?=\S)")
_MOST = 10_000  # nodes that are looked at


def raws(text: str, name: str) -> Iterator[Raw]:
    """Yield the articles of a JSON file; raises ``RefusedError`` where there is none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as e:
        raise refused(name, "is no JSON", "mend it, or save the article's text as .txt") from e
    articles = list(_articles(found))
    if not articles:
        message = "holds no article: neither schema.org's NewsArticle nor ninjs"
        raise refused(name, message, "save the article's text as .txt")
    is_one = len(articles) == 1 and isinstance(found, dict)
    for article in articles:
        yield _raw(article, is_one)


def _articles(found: object) -> Iterator[dict[str, Any]]:
    """Yield the objects that are articles, in their order, those inside others too."""
    left, seen = [found], 0
    while left and seen < _MOST:
        node, seen = left.pop(), seen + 1
        if isinstance(node, list):
            left += reversed(node)
        elif isinstance(node, dict):
            if _is_schema(node) or _is_ninjs(node):
                yield node
            else:
                left += [node[k] for k in reversed(_HOLDING) if k in node]


def _is_schema(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(t, str) and t.lower().endswith(_SCHEMA_TYPES) for t in names)


def _is_ninjs(node: dict[str, Any]) -> bool:
    has_body = "bodies" in node or any(k.startswith("body") for k in node)
    return "uri" in node and has_body and node.get("type", "text") == "text"


def _raw(node: dict[str, Any], is_one: bool) -> Raw:
    raw = _of_schema(node) if "@type" in node else _of_ninjs(node)
    said = {f: getattr(raw, f) for f in Raw.__slots__ if getattr(raw, f)}
    if is_one:
        said.pop("place", None)
    elif not raw.place:
        said["place"] = raw.url or slug(raw.title or "article")
    if not raw.text.strip():
        said["fault"] = "has no text of its own"
    return Raw(**said)


def _of_schema(node: dict[str, Any]) -> Raw:
    url = _first(node.get("url")) or _first(node.get("mainEntityOfPage"))
    return Raw(
        place=_first(node.get("@id")) or url,
        title=_first(node.get("headline")) or _first(node.get("name")),
        standfirst=_first(node.get("alternativeHeadline")),
        text=_first(node.get("articleBody")),
        markup="fragment" if _is_markup(_first(node.get("articleBody"))) else "",
        published=_first(node.get("datePublished")),
        told_by="“datePublished” of its JSON-LD",
        author=", ".join(_names(node.get("author"))),
        publisher=", ".join(_names(node.get("publisher"))[:1]),
        language=_first(node.get("inLanguage")),
        url=url,
    )


def _of_ninjs(node: dict[str, Any]) -> Raw:
    text, markup = _ninjs_body(node)
    day = next((k for k in _NINJS_DAYS if _first(node.get(k))), "")
    return Raw(
        place=_first(node.get("uri")),
        title=_ninjs_headline(node),
        text=text,
        markup=markup,
        published=_first(node.get(day)),
        told_by=f"“{day}” of its ninjs" if day else "",
        author=_without_by(_first(node.get("byline")) or _first(node.get("by"))),
        publisher=_first(node.get("copyrightholder")) or _ninjs_source(node),
        language=_first(node.get("language")),
        url=_first(node.get("canonicalurl")) or _first(node.get("located_at")),
    )


def _without_by(line: str) -> str:
    m = _BY.match(line)
    return line[m.end() :] if m else line


def _ninjs_source(node: dict[str, Any]) -> str:
    """Return who gave the text: ``provider`` as agencies' feeds have it, else its first source."""
    return next((n for k in ("provider", "infosources") for n in _names(node.get(k))), "")


def _ninjs_headline(node: dict[str, Any]) -> str:
    if found := _first(node.get("headline")) or _first(node.get("title")):
        return found
    for h in _list(node.get("headlines")):
        if isinstance(h, dict) and (value := _first(h.get("value"))):
            return value
    return ""


def _ninjs_body(node: dict[str, Any]) -> tuple[str, str]:
    """Return the body and its mark-up: plain text before HTML, in ninjs 1 and 2."""
    bodies = {
        k.removeprefix("body").strip("_"): _first(v)
        for k, v in node.items()
        if k.startswith("body") and k != "bodies"
    }
    for b in _list(node.get("bodies")):
        if isinstance(b, dict):
            kind = _first(b.get("contenttype")) or _first(b.get("role"))
            bodies["text" if "plain" in kind else kind or "html"] = _first(b.get("value"))
    if plain := bodies.pop("text", ""):
        return plain, ""
    html = next((v for v in bodies.values() if v), "")
    return html, "fragment" if _is_markup(html) else ""


def _is_markup(text: str) -> bool:
    return "</" in text or "<br" in text or "<p>" in text


def _first(value: object) -> str:
    """Return a text, the first of several; "" for what is none."""
    if isinstance(value, list):
        value = next(iter(value), "")
    if isinstance(value, dict):
        value = value.get("@value", value.get("@id", ""))
    return value.strip() if isinstance(value, str) else ""


def _names(value: object) -> list[str]:
    found = (v.get("name") if isinstance(v, dict) else v for v in _list(value))
    return [name for v in found if (name := _first(v))]


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]
