"""Text as such: slugs, likeness, folding for comparison.  Nothing here knows of news or of time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache

SLUG = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
_SLUG = re.compile(SLUG)
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_KEPT = 1 << 11  # ids: a name has one for each mention, a title for each look at its record
_TYPED = ("true", "false", "null")  # tools that type YAML read no text in them
_TYPOGRAPHY = (
    dict.fromkeys("‘’‚‛ʼ", "'")
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("–—‐‑−", "-")
    | dict.fromkeys("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}", " ")
    | {"…": "..."}
)
_TYPOGRAPHIC = re.compile(f"[{''.join(_TYPOGRAPHY)}]")
_LATIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"}
)
_CASELESS = re.compile("[İıſK]")
_CYRILLIC_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщыэюяієїґўъь"
_CYRILLIC_IN_LATIN = (  # a plain romanisation, near BGN/PCGN without its marks
    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya i ye yi g u - -"
)
_CYRILLIC = {
    letter: latin.strip("-")
    for letter, latin in zip(_CYRILLIC_LETTERS, _CYRILLIC_IN_LATIN.split(), strict=True)
}


def is_slug(text: str) -> bool:
    """Say whether ``text`` can be an id: lower-case Latin words joined by hyphens."""
    return len(text) <= 80 and text not in _TYPED and bool(_SLUG.fullmatch(text))


@lru_cache(_KEPT)
def slug(text: str, longest: int = 60) -> str:
    """Return an id for a name or title, cut between words; "x" and letters where none can be made.

    >>> slug("Alexander Łukasz's 3rd visit")
    'alexander-lukasz-s-3rd-visit'
    >>> slug("2024 budget"), slug("Щербина")
    ('x-2024-budget', 'shcherbina')
    """
    ascii_words = _ASCII_WORD.findall(plain(text))
    if not ascii_words:  # a script that we cannot write in Latin: still one id for one name
        ascii_words = ["x", *(f"{ord(c):x}" for c in text.strip()[:8])]
    if not ascii_words[0][0].isalpha() or ascii_words in [[word] for word in _TYPED]:
        ascii_words.insert(0, "x")
    length = sum(map(len, ascii_words)) + len(ascii_words) - 1
    while length > longest and len(ascii_words) > 1:
        length -= len(ascii_words.pop()) + 1
    return "-".join(ascii_words)[:longest].rstrip("-")


def latin(text: str) -> str:
    """Return lower-case text with Cyrillic and special Latin letters in plain Latin ones."""
    return "".join(_CYRILLIC.get(c, c) for c in text.translate(_LATIN))


def plain(text: str) -> str:
    """Return text in lower-case ASCII, marks taken off its letters: "callao" for "Callaó"."""
    if text.isascii():
        return text.lower()
    bare = unicodedata.normalize("NFKD", latin(text.lower()))
    return bare.encode("ascii", "ignore").decode()


def folded(text: str) -> str:
    """Return ``text`` for comparing words: typography, case and runs of white space made alike.

    Quotation marks, dashes and spaces may differ between a page and a copy of it; words may not.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        text = _TYPOGRAPHIC.sub(lambda m: _TYPOGRAPHY[m[0]], text)
    return " ".join(text.split()).casefold()


def caseless(text: str) -> str:
    """Return ``text`` in lower case: words that a pattern finds in it whatever their case stand so.

    Such a pattern takes "K" and "ı" for letters of the alphabet, too.

    >>> caseless("KILLED")
    'killed'
    """
    if not text.isascii():
        text = _CASELESS.sub(lambda m: "s" if m[0] == "ſ" else "k" if m[0] == "K" else "i", text)
    return text.lower()


def squeezed(text: str) -> str:
    """Return ``text`` on one line, with single spaces."""
    return " ".join(text.split())


def likeness(a: str, b: str) -> float:
    """Return how alike two texts are, from 0 to 1 (Ratcliff and Obershelp, `difflib`)."""
    return SequenceMatcher(None, folded(a), folded(b), autojunk=False).ratio()


def nearest(word: str, choices: Iterable[str], most: int = 1) -> list[str]:
    """Return the choices that ``word`` may be a slip of, the likeliest first."""
    return get_close_matches(word, list(choices), n=most, cutoff=0.6)


def listed(words: Iterable[str], joiner: str = "and") -> str:
    """Return "a", "a and b", "a, b and c".

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    *front, last = words
    return f"{', '.join(front)} {joiner} {last}" if front else last


def counted(n: int, noun: str, plural: str = "") -> str:
    """Return "1 event", "2 events", "60 events"."""
    return f"{n:,} {noun}" if n == 1 else f"{n:,} {plural or noun + 's'}"
