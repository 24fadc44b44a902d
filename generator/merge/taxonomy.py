"""The project's own type and topics for what an article tells, by the ids and labels it has.

A type is one that is called as the kind of act is, in `lexicons/kind-names.txt`; where none is, or
two are, there is none.  A topic is named in what the act is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.lexicons import table, words
from generator.model.parts import Word
from generator.text import folded, slug

_MOST_TOPICS = 3
_PARTED = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*")


def type_of(kind: str, types: Sequence[Word]) -> str:
    """Return the id of the type that a project has for a kind, "" where that is not sure."""
    for name in table("kind-names").get(kind, "").split(", "):
        called = [w.id for w in types if name and name in {_name(w.id), _name(w.label)}]
        if called:
            return called[0] if len(called) == 1 else ""
    return ""


def topics_of(
    kind: str, about: Sequence[str], topics: Sequence[Word]
) -> tuple[tuple[str, str], ...]:
    """Return the topics that an act is about, by id, each with the words that name it."""
    found = []
    phrases = [[_single(w) for w in re.findall(r"[\w’'-]+", folded(p))] for p in about]
    names = [n for n in table("kind-names").get(kind, "").split(", ")[:1] if n]
    for topic in topics:
        keys = list(_keys(topic))
        said = next((p for p, ws in zip(about, phrases, strict=True) if _names(ws, keys)), "")
        said = said or next((n for n in names if n.split("-") in keys), "")
        if said:
            found.append((topic.id, said))
    return tuple(found[:_MOST_TOPICS])


def _keys(topic: Word) -> Iterator[list[str]]:
    """Yield the ways in which a topic is named: "Borders, visas and roaming" are three."""
    parts = _PARTED.split(topic.label)
    several = len(parts) > 1 and all(len(p.split()) == 1 for p in parts)
    for name in (topic.id, *(parts if several else [topic.label])):
        yield [_single(w) for w in slug(name).split("-")]


def _names(ws: Sequence[str], keys: Sequence[Sequence[str]]) -> bool:
    """Say whether words name a topic: at their end, or in front of "prices" and the like."""
    for key in keys:
        n = len(key)
        at = next((i for i in range(len(ws) - n + 1) if list(ws[i : i + n]) == list(key)), -1)
        if at >= 0 and (at + n == len(ws) or ws[at + n] in words("topic-heads")):
            return True
    return False


def _name(text: str) -> str:
    return "-".join(_single(w) for w in slug(text).split("-"))


def _single(word: str) -> str:
    """Return a noun in the singular, as far as its ending tells."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
