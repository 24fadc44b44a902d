"""Where the sentences of news English begin and end."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.lexicons import words

_ASKED = 32  # paragraphs, of which names, events and figures ask in turn
_CLOSERS = "\"'”’»)]"
# The look behind stands behind the first mark, so that only marks are looked at.
_END = re.compile(
    rf"[.!?…](?<![.!?…]{{2}})[.!?…]*+[{re.escape(_CLOSERS)}]*+(?:\[\d{{1,3}}\])*+(?=\s|$)"
)
_OPENERS = "\"'“‘«(["
# "iPhone", "al-Masri", "de Lind": sentences may begin with a small letter where a name does.
_SMALL_NAME = re.compile(r"[a-z]{1,3}[A-Z]|[a-z]{2}-[A-Z]|(?:de|da|di|van|von|bin|el|la) [A-Z]")
_LETTERED = re.compile(r"[([](?:[a-z]|[ivx]{1,4}|\d{1,2})[)\]] ")
_ENUMERATES = re.compile(r"(?:\d{1,3}|[ivxIVX]{1,4}|[A-Za-z])")
_SPEAKS = re.compile(r"(?:(?:The|A|An) )?(?:[A-ZÀ-Ý][\w’'-]+,? ){1,4}(?P<verb>[a-z]+)\b")
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]")
_OF_THE_CLOCK = frozenset(("a.m", "p.m"))
_ZONE = re.compile(
    r"(?:[A-Z]{1,3}T|UTC)\b|\w+ [Tt]ime\b|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b"
)
_CRIES = frozenset(
    ("called", "cried", "exclaimed", "joked", "shouted", "shouts", "wondered", "yelled")
)
# Behind these a name follows, whatever it looks like.
_TITLES = frozenset(
    (
        "adm", "capt", "cmdr", "col", "dr", "fr", "gen", "gov", "hon", "lt", "maj", "messrs", "mr",
        "mrs", "ms", "pres", "prof", "rep", "rev", "sen", "sgt", "v", "vs",
    )
)  # fmt: skip
_BEFORE_FIGURES = frozenset(
    ("art", "arts", "ch", "fig", "ft", "no", "nos", "p", "pp", "sec", "vol")
)
_STARTERS = frozenset(
    (
        "a", "after", "all", "although", "an", "and", "another", "as", "at", "because", "before",
        "both", "but", "by", "despite", "during", "each", "every", "few", "for", "from", "he",
        "her", "here", "his", "how", "however", "if", "in", "instead", "it", "its", "many",
        "meanwhile",
        "most", "nobody", "none", "nor", "not", "now", "on", "once", "only", "other", "our", "she",
        "since", "so", "some", "still", "such", "than", "that", "the", "their", "then", "there",
        "these", "they", "this", "those", "though", "through", "thus", "under", "until", "we",
        "what", "when", "where", "whether", "which", "while", "who", "why", "with", "yet", "you",
    )
)  # fmt: skip


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence of ``text[start:end]``, without the space around it.

    A full stop ends one when what follows could begin another and the word before it is neither an
    abbreviation nor a single initial.

    >>> t = "The U.S. envoy met J. Smith. He left on Jan. 3."
    >>> [t[a:b] for a, b in sentences(t)]
    ['The U.S. envoy met J. Smith.', 'He left on Jan. 3.']
    """
    return list(_sentences(text, start, len(text) if end is None else end))


@lru_cache(_ASKED)
def _sentences(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    begin = start
    for m in _END.finditer(text, start, end):
        if _ends_here(text, begin, m, end):
            found.append((begin, m.end()))
            begin = m.end()
    found.append((begin, end))
    trimmed = (_trimmed(text, a, b) for a, b in found)
    return tuple((a, b) for a, b in trimmed if a < b)


def _ends_here(text: str, begin: int, m: re.Match[str], end: int) -> bool:
    rest = text[m.end() : min(m.end() + 60, end)].lstrip()
    if not rest:
        return True
    if not _may_begin(rest):
        return False
    if m.group()[0] != "." or "\n" in text[m.end() : m.end() + 2]:
        return not _is_spoken(m.group(), rest)
    before = text[max(begin, m.start() - 20) : m.start()].rsplit(None, 1)[-1:]
    word = before[0].lstrip(_OPENERS) if before else ""
    if _ENUMERATES.fullmatch(word) and not text[begin : m.start() - len(word)].strip(
        f"{_OPENERS} "
    ):
        return False  # "1. A new bridge"
    low = word.lower()
    if word.isupper() and _ZONE.fullmatch(word):
        return True  # "at 7 p.m. EST. The port"
    if low in words("abbreviations") or _INITIALS.fullmatch(low):
        return _may_close(low, rest)
    if len(word) == 1 and word.isalpha() and word != "I":
        return _letter_closes(text[begin : m.start() - 1], word, rest)
    return True


def _may_begin(rest: str) -> bool:
    first = rest.lstrip(_OPENERS)[:1]
    if first.isupper() or first.isdigit():
        return True
    return bool(_SMALL_NAME.match(rest) or _LETTERED.match(rest))


def _is_spoken(marks: str, rest: str) -> bool:
    """Say whether a question or a cry goes on with who said so: "“Who?” Brandt asked"."""
    m = _SPEAKS.match(rest) if marks[-1] in "\"”’'" and len(marks) > 1 else None
    return bool(m and (m["verb"] in words("speech") or m["verb"] in _CRIES))


def _may_close(word: str, rest: str) -> bool:
    """Say whether an abbreviation closes its sentence: what follows is then a plain word."""
    following = rest.split(None, 1)[0]
    if word in _TITLES:
        return False
    if word in _BEFORE_FIGURES:
        return not following[0].isdigit() and word == "no"
    if word in _OF_THE_CLOCK and following[0].isupper():
        return not _ZONE.match(rest)
    return following.strip(f"{_OPENERS},").lower() in _STARTERS


def _letter_closes(head: str, letter: str, rest: str) -> bool:
    """Say whether a single letter is no initial: "1.80 m. She", "vitamin C. Nobody"."""
    if letter.islower():
        return bool(re.search(r"\d\s?$", head))
    return rest.split(None, 1)[0].strip(f"{_OPENERS},").lower() in _STARTERS


def _trimmed(text: str, a: int, b: int) -> tuple[int, int]:
    while a < b and text[a].isspace():
        a += 1
    while a < b and text[b - 1].isspace():
        b -= 1
    return a, b
