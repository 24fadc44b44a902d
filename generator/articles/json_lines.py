"""JSON lines: an article a line, ``{id, title, text, published, url, publisher, language}``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from generator.articles.decoding import LARGEST, decoded
from generator.articles.raw import Raw
from generator.articles.refused import RefusedError
from generator.model.values import Problem, Where
from generator.text import slug

_FIELDS = ("title", "standfirst", "text", "published", "author", "publisher", "language", "url")
_FORM = (
    'write one object a line: {"id": "a1", "title": "…", "text": "…", "published": "2024-03-15"}'
)


def raws(file: BinaryIO, name: str) -> Iterator[Raw | Problem]:
    """Yield the article of each line, or what is wrong with it; one line is held at a time."""
    number = 0
    while line := file.readline(LARGEST + 1):
        number += 1
        if len(line) > LARGEST:
            yield Problem(Where(name, number, 1), "is longer than 2 MiB", "shorten the article")
            while line and not line.endswith(b"\n"):
                line = file.readline(LARGEST)
        elif line.strip():
            yield _raw(line, name, number)
    if not number:
        yield Problem(Where(name), "is empty", "put the articles into it, or delete it")


def _raw(line: bytes, name: str, number: int) -> Raw | Problem:
    where = Where(name, number, 1)
    try:
        found = json.loads(decoded(line, name))
    except RefusedError as e:
        return Problem(where, e.problem.message, e.problem.hint)
    except (ValueError, RecursionError):
        return Problem(where, "is no JSON", _FORM)
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        return Problem(where, "has no 'text' that is a string", _FORM)
    said: dict[str, Any] = {f: v if isinstance(v := found.get(f, ""), str) else "" for f in _FIELDS}
    if type(found.get("published")) is int:
        said["published"] = str(found["published"])
    if not said["text"].strip():
        return Problem(where, "has an empty 'text'", "put the article's text into it")
    id = found.get("id")
    given = str(id) if isinstance(id, str | int) and not isinstance(id, bool) else ""
    title = said["title"] or said["text"].strip().partition("\n")[0]
    return Raw(place=given.strip() or said["url"] or slug(title), told_by="“published”", **said)
