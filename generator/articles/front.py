"""Markdown with front matter: YAML's plain lines between "---", or TOML between "+++"."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from generator.articles.raw import Raw
from generator.articles.refused import refused

_FENCED = re.compile(
    r"\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<head>.*?)\n(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL
)
_LINE = re.compile(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_TITLE = re.compile(r"\s*#[ \t]+(?P<title>[^\n]+?)[ \t]*#*[ \t]*\n")
# What people call the fields, the surest name first.
_KEYS = {
    "title": ("title", "headline"),
    "standfirst": ("standfirst", "subtitle", "description", "summary"),
    "published": ("published", "date", "datepublished", "published_at", "pubdate"),
    "author": ("author", "authors", "byline"),
    "publisher": ("publisher", "source", "site_name"),
    "language": ("language", "lang"),
    "url": ("url", "canonical", "canonical_url", "link", "source_url"),
}


def raw(text: str, name: str) -> Raw:
    """Return the article in a Markdown file; raises ``RefusedError`` for front matter that is none.

    Of YAML only "key: value" on one line is read, and lists of names: anything else is left out.
    """
    m = _FENCED.match(text)
    body = text[m.end() :] if m else text
    head = _head(m["fence"], m["head"], name) if m else {}
    said: dict[str, Any] = {}
    told_by = ""
    for field, keys in _KEYS.items():
        if key := next((k for k in keys if head.get(k)), ""):
            said[field] = head[key]
            told_by = f"“{key}” of its front matter" if field == "published" else told_by
    if not said.get("title") and (t := _TITLE.match(body)):
        said["title"], body = t["title"], body[t.end() :]
    return Raw(text=body, markup="markdown", told_by=told_by, **said)


def _head(fence: str, text: str, name: str) -> dict[str, str]:
    if fence == "---":
        return _yaml_lines(text)
    try:
        found = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as e:
        hint = "mend what stands between the lines of '+++'"
        raise refused(name, f"has front matter that is no TOML: {e}", hint) from e
    return {k.lower(): _plain(v) for k, v in found.items()}


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(v for v in value if isinstance(v, str))
    return "" if isinstance(value, dict | bool) else str(value)


def _yaml_lines(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    lists: dict[str, list[str]] = {}
    key = ""
    for line in text.split("\n"):
        if item := re.fullmatch(r"\s*-\s+(.+)", line):
            lists.setdefault(key, []).append(_unquoted(item[1]))
        elif m := _LINE.fullmatch(line.rstrip()):
            key = m["key"].lower()
            found.setdefault(key, _unquoted(m["value"] or ""))
    joined = {k: ", ".join(v) for k, v in lists.items()}
    return {k: v or joined.get(k, "") for k, v in found.items()}


def _unquoted(value: str) -> str:
    """Return a scalar without its quotation marks or the comment behind it.

    >>> _unquoted('"Ports: agreed"  # the headline'), _unquoted("[Ana Ross, Ben Ode]")
    ('Ports: agreed', 'Ana Ross, Ben Ode')
    """
    value = value.strip()
    if m := re.match(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'", value):
        return re.sub(r"\\(.)", r"\1", m[1]) if m[1] is not None else m[2].replace("''", "'")
    value = re.sub(r"(?:^|\s)#.*", "", value).strip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_unquoted(v) for v in value[1:-1].split(","))
    return "" if value[:1] in {"|", ">", "{", "&", "*", "!"} else value
