"""Judged records: what an editor says of each before a rule is read, and whether the rule agrees.

A file of ``tests/cases/judged`` is of one rule.  A record begins with ``slip`` or ``right`` and the
reason; ``but: told`` marks a wrong alarm, ``but: missed`` a slip that is not told.  "(turned)" says
that it was called right until we saw what the site makes of it.  The rest are records of the
project, by folder and name; ``with`` has those that stand beside all that follow it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent.parent / "cases" / "judged"
Fields = dict[str, object]
SUMMARY = "The ministers opened the new harbour after a long delay."


@dataclass(frozen=True, slots=True)
class Judged:
    """A record, or a few, with what an editor says of them and what the rule does."""

    line: str
    slip: bool
    told: bool
    files: dict[str, bytes]


@cache
def read_judged(path: Path) -> tuple[Judged, ...]:
    """Return the judged records of one file."""
    items: list[Fields] = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
    beside: Fields = {}
    found = []
    for item in items:
        if "with" in item:
            assert isinstance(item["with"], dict)
            beside = item["with"]
        else:
            found.append(_judged(item, beside))
    return tuple(found)


def counted(records: Collection[Judged]) -> str:
    """Return what the manual says of the records of a rule."""
    told = sum(r.told for r in records)
    wrong = sum(r.told and not r.slip for r in records)
    missed = sum(r.slip and not r.told for r in records)
    numbers = f"{told} alarms, {wrong or 'none'} wrong; {missed or 'no'} slips missed"
    return f"On {len(records)} records of our own: {numbers.replace(' 1 slips', ' 1 slip')}"


def _judged(item: Fields, beside: Fields) -> Judged:
    slip = "slip" in item
    but = item.get("but")
    assert but in (None, "missed" if slip else "told"), item
    files = beside | {path: fields for path, fields in _records(item).items() if "/" in path}
    return Judged(
        str(item["slip" if slip else "right"]),
        slip,
        slip if but is None else not slip,
        dict(_written(path, fields) for path, fields in files.items()),
    )


def _records(item: Fields) -> Fields:
    if "key" in item:
        return dict(
            _story(int(str(item["of"])), int(str(item["key"])), int(str(item.get("also", 0))))
        )
    if "types" in item:
        return dict(_timeline(item))
    if "text" in item:
        return _quoted(item)
    return item


def _story(of: int, key: int, also: int) -> Iterator[tuple[str, Fields]]:
    yield "stories/harbour", {"title": "The harbour"}
    yield "stories/canal", {"title": "The canal"}
    for n in range(of + also):
        yield (
            _event(n),
            {
                "importance": "key" if n < key else "normal",
                "stories": (["harbour"] if n < of else []) + (["canal"] if also else []),
            },
        )


def _timeline(item: Fields) -> Iterator[tuple[str, Fields]]:
    words: dict[str, object] = {
        kind: [{"id": id, "label": id.title()} for id in ids]
        for kind in ("types", "topics")
        if isinstance(ids := item[kind], list) and ids
    }
    allow = {"allow": {"types-and-topics-are-used": item["allow"]}} if "allow" in item else {}
    yield "content/taxonomy", words | allow
    used, types, topics = item["used"], item["types"], item["topics"]
    assert isinstance(used, list)
    assert isinstance(types, list)
    assert isinstance(topics, list)
    for n in range(int(str(item["of"]))):
        word = used[n % len(used)] if used else ""
        yield (
            _event(n),
            ({"type": word} if word in types else {})
            | ({"topics": [word]} if word in topics else {}),
        )


def _quoted(item: Fields) -> Fields:
    """Return an article with its text, and an event that quotes it."""
    source = {"key": "one", "article": "one"}
    fields: Fields = (
        {"sources": [source | {"quote": item["quote"]}]}
        if "quote" in item
        else {"sources": [source], "quotes": [{"text": item["quotes"], "source": "one"}]}
    )
    return {
        "events/2024-03-15-a": fields,
        "articles/one": {"title": "After the flood", "file": "seeds/one.txt"},
        "seeds/one.txt": item["text"],
    }


def _event(n: int) -> str:
    return f"events/2024-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}-step-{n}"


def _written(path: str, fields: object) -> tuple[str, bytes]:
    if path.startswith("seeds/"):
        return path, str(fields).encode()
    assert isinstance(fields, dict)
    if m := re.match(r"events/(?:\d{4}/)?((\d{4})(?:-\d\d){0,2})-", path):
        stem = path.split("/")[-1]
        path = path if path.count("/") == 2 else f"events/{m[2]}/{stem}"
        fields = {
            "date": m[1],
            "title": f"Ministers open the {stem.replace('-', ' ')}",
            "summary": SUMMARY,
            "sources": [{"url": "https://example.org/harbour"}],
            "added": "2025-06-01",
        } | fields
    path = path if path.startswith("content/") else f"content/{path}"
    return f"{path}.yml", yaml.safe_dump(fields, allow_unicode=True, width=1000).encode()
