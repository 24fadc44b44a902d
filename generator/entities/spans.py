"""Runs of capitalised words: where names can stand."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.entities.gazetteer import is_known_place
from generator.lexicons import words

_WORD = re.compile(
    r"(?:[A-ZÀ-Þ]\.){2,6}|[A-ZÀ-Þ]\.(?=\s?[A-ZÀ-Þ])"  # "U.S.", "J. Smith"
    r"|[^\W\d_](?:[\w’'.&-]*[\w’'])?|\d(?:[\w.,-]*\w)?|[^\w\s]"
)
_ABBREVIATED = re.compile(r"[A-Z][a-z]{1,4}")  # "Lt. Gen."
# Small words that may stand inside a body's name: "Bank of England".
_JOINERS = frozenset(("and", "for", "of", "the", "&"))
# What joins a town to its river or hill, in no English phrase: "Marnow nad Orrou".
_OF_TOWNS = frozenset(("am", "bei", "nad", "ob", "pod", "sous", "sur"))
_INSIDE = _JOINERS | _OF_TOWNS
# What begins a name that has lost its first part: "Mr van der Merwe".
_LEADING = frozenset(("bin", "da", "de", "del", "den", "der", "du", "ter", "van", "von", "zu"))
_OF_ME = re.compile(r"I[’'](?:d|ll|m|ve)")  # "I’m" names nobody
_PREFIXED = re.compile(r"(?:[dl][’']|(?:a[dhlnrstz]|ash|el|ul)-)[A-ZÀ-Ý]")
_POSSESSIVE = re.compile(r"(?<=[\w.])[’']s?$")
_OF_ONE = re.compile(r"[’']s$")  # "Workers’ Union" goes on
# What an office has: "Prime Minister’s Office", "Auditor General’s Department".
_OF_AN_OFFICE = frozenset(("council", "court", "department", "guard", "office"))
_OF_PORTFOLIOS = frozenset(("committee", "department", "directorate", "ministry", "secretariat"))
_HEAD = re.compile(r"[“\"‘'(]*([A-Z]?[a-z]*)[ ,]")
_LONGEST_KNOWN = 40  # characters of a word whose form is kept in mind
_LONGEST_SPELT = 6  # words
_LONGEST_NAME = 16  # words; a longer run is a line in capitals, or a list


class Word(NamedTuple):
    """A word or mark of a text, with where it stands.

    ``low`` is it in lower case, a possessive ending and an abbreviation's stop taken off;
    ``is_capital`` tells whether it begins with a capital letter, or as "d’Ivoire" and "al-Din" do.
    """

    start: int
    end: int
    text: str
    low: str
    is_capital: bool


def _form(text: str) -> tuple[str, bool]:
    """Return a word in lower case and whether it begins with a capital, as `Word` has them."""
    low = bare(text).rstrip(".").lower() if text[-1] in "s’'." else text.lower()
    capital = text[0].isupper() or (len(text) > 3 and bool(_PREFIXED.match(text)))
    return low, capital and not _OF_ME.fullmatch(text)


_known_form = lru_cache(1 << 14)(_form)


def bare(text: str) -> str:
    """Return a word without its possessive ending."""
    return _POSSESSIVE.sub("", text) if text.endswith(("s", "’", "'")) else text


def without_stop(text: str) -> str:
    """Return a name without the stop of an abbreviation that ends it: "Acme Inc", but "U.S."."""
    return text[:-1] if text.endswith(".") and text[-2:-1].islower() else text


def has_no_run(text: str, start: int, end: int) -> bool:
    """Say whether no word of a sentence has a capital, but for the "The" at its head.

    Such a sentence need not be taken apart: `runs` finds none in it.
    """
    head = _HEAD.match(text, start, end)
    if not head or not text[head.end() : end].islower():
        return False
    return head[1].islower() or head[1].lower() in words("function")


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Return the words and marks of ``text[start:end]``; "Lt." is one word."""
    found: list[Word] = []
    for m in _WORD.finditer(text, start, end):
        word, (first, behind) = m.group(), m.span()
        if word == "." and behind < end and found:  # the last one ends the sentence
            last = found[-1]
            if last.end == first and _is_abbreviated(last.text):
                first, word = last.start, last.text + "."
                found.pop()
        form = _known_form if len(word) <= _LONGEST_KNOWN else _form
        found.append(Word(first, behind, word, *form(word)))
    return found


def _is_abbreviated(word: str) -> bool:
    return bool(_ABBREVIATED.fullmatch(word)) and word.lower() in words("abbreviations")


def runs(tokens: list[Word], lower_elsewhere: frozenset[str]) -> list[tuple[int, int]]:
    """Return the (first, behind last) indexes of tokens that may be a name.

    A run is capitalised words, with small words of names between them.  A function word, or one
    that the text elsewhere writes in lower case, is taken off a sentence's head.
    """
    found = []
    n = 0
    while n < len(tokens):
        if not (tokens[n].is_capital and _opens(tokens, n, lower_elsewhere)):
            n += 1
            continue
        end = n + 1
        while (length := _continues(tokens, end)) and not _ends_in_possessive(tokens, end - 1):
            end += length
        end += _listed_behind(tokens, n, end)
        if end - n <= _LONGEST_NAME:
            found.append((_with_particles(tokens, n), end))
        n = end
    return found


def _listed_behind(tokens: list[Word], n: int, end: int) -> int:
    """Return how many tokens a ministry's name goes on: "Ministry of Trade, Energy and Mines"."""
    of = next((m for m in range(n + 1, end) if tokens[m].text in {"for", "of"}), 0)
    if not of or tokens[of - 1].low not in _OF_PORTFOLIOS:
        return 0
    at, joined = end - 1, False
    while not joined and at + 2 < len(tokens):
        joined = tokens[at + 1].text == "and" or tokens[at + 2].text == "and"
        comma = tokens[at + 1].text == ","
        at += 1 + (comma and joined) + 1
        if not (comma or joined) or at >= len(tokens) or not _is_a_portfolio(tokens[at]):
            return 0
    return at + 1 - end if joined else 0


def _is_a_portfolio(w: Word) -> bool:
    return w.is_capital and w.low in words("portfolios")


def _opens(tokens: list[Word], n: int, lower_elsewhere: frozenset[str]) -> bool:
    w = tokens[n]
    if w.low in words("function"):
        return _is_letters(tokens, n) or _is_a_given_name(tokens, n)
    if w.low in words("name-particles") and n + 1 < len(tokens):  # "Van der Merwe left"
        return tokens[n + 1].is_capital or tokens[n + 1].text in words("name-particles")
    if not heads_a_sentence(tokens, n) or w.low not in lower_elsewhere:
        return True
    if _is_spelt_behind(tokens, n):
        return True
    # "New Zealand" keeps the "New" that a report about new flags writes small, too.
    ahead = tokens[n : n + 3]
    return any(is_known_place(" ".join(bare(t.text) for t in ahead[:m])) for m in (2, 3))


def _is_spelt_behind(tokens: list[Word], n: int) -> bool:
    """Say whether the letters behind a name begin with a word's: "Athletics Peru (AP)"."""
    end = n
    while end < len(tokens) and end - n < _LONGEST_SPELT and tokens[end].is_capital:
        end += 1
    behind = [t.text for t in tokens[end : end + 2]]
    return behind == ["(", "".join(t.text[0] for t in tokens[n:end])]


def _is_a_given_name(tokens: list[Word], n: int) -> bool:
    """Say whether "Will" is somebody: "the actor Will Smith", but not "Will Peru sign?"."""
    if tokens[n].text != "Will" or n + 1 >= len(tokens) or not tokens[n + 1].is_capital:
        return False
    follows = tokens[n + 2].low if n + 2 < len(tokens) else ""
    if heads_a_sentence(tokens, n):
        return follows.endswith("ed") or follows in {"has", "is", "said", "was"}
    return any(t.text.islower() for t in (*tokens[max(0, n - 2) : n], *tokens[n + 2 : n + 4]))


def _is_letters(tokens: list[Word], n: int) -> bool:
    """Say whether "WHO" stands in a sentence that is not all in capitals."""
    w, beside = tokens[n], tokens[max(0, n - 2) : n + 3]
    return len(w.text) > 2 and w.text.isupper() and any(t.text.islower() for t in beside)


def heads_a_sentence(tokens: list[Word], n: int) -> bool:
    """Say whether a word is capitalised because a sentence or a quotation begins with it."""
    return n == 0 or tokens[n - 1].text in "“\"‘':•*-–—"


def _with_particles(tokens: list[Word], n: int) -> int:
    """Return where a name begins: behind a word of role, with "van der" before "Merwe"."""
    start = n
    while start and tokens[start - 1].text in _LEADING:
        start -= 1
    role = tokens[start - 1].low if start else ""
    return start if role in words("roles") else n


def _continues(tokens: list[Word], n: int) -> int:
    """Return how many tokens further a run goes on at ``n``, 0 for none."""
    for small in range(4):
        if len(tokens) <= n + small:
            return 0
        follows = tokens[n + small]
        if follows.is_capital and (small or follows.low not in words("function")):
            return small + 1 if follows.low not in words("function") else 0
        if follows.text not in _INSIDE and follows.text not in words("name-particles"):
            return 0
    return 0


def _ends_in_possessive(tokens: list[Word], n: int) -> bool:
    """Say whether what follows belongs to a name and is no part of it, as in "People’s Party"."""
    w = tokens[n]
    if w.text[-1] != "s" or not _OF_ONE.search(w.text):
        return False
    saint = n and tokens[n - 1].low in {"st", "saint"}
    behind = tokens[n + 1].low if n + 1 < len(tokens) and tokens[n + 1].is_capital else ""
    office = behind in _OF_AN_OFFICE and w.low in words("roles")
    return not (saint or office or w.low in words("owners-in-names"))


def joins_names(tokens: list[Word]) -> bool:
    """Say whether an "and", "for" or "the" stands inside a run, which may then be two names."""
    return any(w.text in _JOINERS for w in tokens)
