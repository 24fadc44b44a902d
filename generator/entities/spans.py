"""Runs of capitalised words: where names can stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.lexicons import words

_WORD = re.compile(r"[^\W\d_](?:[\w’'.&-]*[\w’'])?|\d(?:[\w.,-]*\w)?|[^\w\s]")
# Small words that may stand inside a name: "Bank of England", "Ursula von der Leyen".
_JOINERS = frozenset(("and", "for", "of", "the"))
_ELIDED = re.compile(r"[dl][’'][A-ZÀ-Ý]")
_INSIDE = _JOINERS | {"al", "bin", "da", "de", "del", "der", "di", "dos", "du", "el", "ibn", "la"}
_INSIDE |= {"le", "van", "von"}
LONGEST_NAME = 16  # words; a longer run is a line in capitals, or a list


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark of a text, with where it stands."""

    start: int
    end: int
    text: str

    @property
    def low(self) -> str:
        """Return it in lower case, a possessive ending taken off."""
        return _bare(self.text).lower()

    @property
    def is_capital(self) -> bool:
        """Say whether it begins with a capital letter, or as "d’Ivoire" does."""
        return self.text[0].isupper() or bool(_ELIDED.match(self.text))


def _bare(text: str) -> str:
    return re.sub(r"[’']s$", "", text)


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Return the words and marks of ``text[start:end]``."""
    return [Word(m.start(), m.end(), m.group()) for m in _WORD.finditer(text, start, end)]


def runs(tokens: list[Word], lower_elsewhere: frozenset[str]) -> list[tuple[int, int]]:
    """Return the (first, behind last) indexes of tokens that may be a name.

    A run is capitalised words, with small words of names between them.  A function word, or one
    that the text elsewhere writes in lower case, is taken off a sentence's head.
    """
    found = []
    n = 0
    while n < len(tokens):
        if not _opens(tokens, n, lower_elsewhere):
            n += 1
            continue
        end = n + 1
        while (length := _continues(tokens, end)) and not _is_possessive(tokens[end - 1]):
            end += length
        if end - n <= LONGEST_NAME:
            found.append((n, end))
        n = end
    return found


def _opens(tokens: list[Word], n: int, lower_elsewhere: frozenset[str]) -> bool:
    w = tokens[n]
    if not w.is_capital or w.low in words("function"):
        return False
    heads = n == 0 or tokens[n - 1].text in "“\"‘'"
    return not (heads and w.low in lower_elsewhere)


def _continues(tokens: list[Word], n: int) -> int:
    """Return how many tokens further a run goes on at ``n``, 0 for none."""
    if n >= len(tokens):
        return 0
    if tokens[n].is_capital and tokens[n].low not in words("function"):
        return 1
    for small in (1, 2):
        inner = tokens[n : n + small]
        if len(tokens) <= n + small or any(w.text not in _INSIDE for w in inner):
            return 0
        follows = tokens[n + small]
        if follows.is_capital and follows.low not in words("function"):
            return small + 1
    return 0


def _is_possessive(w: Word) -> bool:
    return bool(re.search(r"[’']s$", w.text))


def joins_names(tokens: list[Word]) -> bool:
    """Say whether an "and", "for" or "the" stands inside a run, which may then be two names."""
    return any(w.text in _JOINERS for w in tokens)
