"""Where the sentences of news English begin and end."""

from __future__ import annotations

import re

from generator.lexicons import words

_CLOSERS = "\"'”’»)]"
_END = re.compile(rf"[.!?…]+[{re.escape(_CLOSERS)}]*(?=\s|$)")
_OPENERS = "\"'“‘«(["


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence of ``text[start:end]``, without the space around it.

    A full stop ends one when what follows could begin another and the word before it is neither an
    abbreviation nor a single initial.

    >>> t = "The U.S. envoy met J. Smith. He left on Jan. 3."
    >>> [t[a:b] for a, b in sentences(t)]
    ['The U.S. envoy met J. Smith.', 'He left on Jan. 3.']
    """
    end = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    begin = start
    for m in _END.finditer(text, start, end):
        if _ends_here(text, begin, m, end):
            found.append((begin, m.end()))
            begin = m.end()
    found.append((begin, end))
    trimmed = (_trimmed(text, a, b) for a, b in found)
    return [(a, b) for a, b in trimmed if a < b]


def _ends_here(text: str, begin: int, m: re.Match[str], end: int) -> bool:
    rest = text[m.end() : min(m.end() + 40, end)].lstrip()
    if not rest:
        return True
    first = rest.lstrip(_OPENERS)[:1]
    if not (first.isupper() or first.isdigit()):
        return False
    if m.group()[0] != "." or "\n" in text[m.end() : m.end() + 2]:
        return True
    word = text[max(begin, m.start() - 20) : m.start()].rsplit(None, 1)[-1:]
    before = word[0].lstrip(_OPENERS).lower() if word else ""
    if before in words("abbreviations"):
        # "a.m." and "U.S." may close a sentence; a new one must then begin with a plain word.
        return "." in before and rest.split(None, 1)[0].lower() in _STARTERS
    return not (len(before) == 1 and before.isalpha() and before != "i")


_STARTERS = frozenset(
    ("a", "after", "an", "and", "at", "but", "he", "in", "it", "on", "she", "that", "the", "they")
)


def _trimmed(text: str, a: int, b: int) -> tuple[int, int]:
    while a < b and text[a].isspace():
        a += 1
    while a < b and text[b - 1].isspace():
        b -= 1
    return a, b
