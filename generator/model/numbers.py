"""Numbers as news writes them: "1,500", "3.5 billion", "twelve", "fifth"."""

from __future__ import annotations

import re
from decimal import Decimal

ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_SMALL = {w: n for n, w in enumerate(ONES)} | {w: 20 + 10 * n for n, w in enumerate(TENS)}
SCALES = {
    **{"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9},
    **{"trillion": 10**12, "k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12},
}
_WORD = rf"(?:{'|'.join(TENS)})-(?:{'|'.join(ONES[1:10])})|{'|'.join((*TENS, *ONES[::-1]))}"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = r"hundred|thousand|million|billion|trillion"
# A number, without what stands behind it: "3.5 billion" of "3.5 billion dollars".
NUMBER = rf"(?:(?:{_DIGITS}|\b(?:{_WORD})\b)(?: (?:{_SCALE})\b| ?(?:mn|bn|tn)\b|(?:k|m)\b)?)"
_LARGEST = 10**15
_LONGEST = 25  # digits; more are more than the largest, or finer than any count
_PARTS = re.compile(rf"({_DIGITS}|{_WORD})\s?([a-z]+)?", re.IGNORECASE)


def number(text: str) -> Decimal | None:
    """Return what a number is worth, ``None`` for what is none, or is more than a record takes.

    >>> number("3.5 billion"), number("twenty-five"), number("two hundred")
    (Decimal('3500000000'), Decimal('25'), Decimal('200'))
    """
    m = _PARTS.fullmatch(text)
    if not m or (m[2] and m[2].lower() not in SCALES):
        return None
    low = m[1].lower()
    small = sum(_SMALL[w] for w in low.split("-")) if low[0].isalpha() else None
    base = Decimal(low.replace(",", "")[:_LONGEST]) if small is None else Decimal(small)
    worth = base * SCALES.get((m[2] or "").lower(), 1)
    if worth > _LARGEST:
        return None
    return worth.to_integral_value() if worth == worth.to_integral_value() else worth.normalize()


def count(text: str, most: int) -> int | None:
    """Return how many of something there are, "a" and "the" being one.

    ``None`` for no whole number, nothing, or more than ``most``.

    >>> count("a", 60), count("Three", 60), count("2.5", 60), count("90", 60)
    (1, 3, None, None)
    """
    n = 1 if text.lower() in {"a", "an", "the"} else number(text)
    return int(n) if n and n == int(n) and n <= most else None


def digits(worth: Decimal) -> str:
    """Return a number in plain digits, as records have it."""
    return f"{worth:f}"


def in_words(text: str) -> list[Decimal]:
    """Return the numbers that a text has in words, in order: "twelve", "two hundred"."""
    found = re.finditer(rf"\b(?:{_WORD})\b(?: (?:{_SCALE})\b)?", text, re.IGNORECASE)
    return [n for m in found if (n := number(m.group())) is not None]
