"""What stands behind a noun and tells which it is: "to close the port" of "a plan to close …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.grammar.words import (
    ARTICLES,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATE,
    is_past,
    is_present,
)

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|\d{1,3}(?:,\d{3})+|[^\s,;:.()“”\"–—]+(?:\.\d+)?|[,;:.()“”\"–—]"
)
_LONGEST = 9  # words behind the noun
_MOST_LETTERS = 48
STOPS = (
    RELATIVE | SUBORDINATE | {"and", "but", "or", "is", "was", "are", "were", "has", "had", "have"}
) | {"will", "would", "could", "should", "may", "might", "can", "said", "later", "also", "not"}
_UNCLEAR = frozenset(
    ("he", "her", "him", "his", "it", "its", "our", "she", "their", "them", "they", "this", "that")
)

# What pictures or measures something else: "a wall of mud" is no wall.
_PICTURES = frozenset(
    (
        "army", "avalanche", "blanket", "bridge", "carpet", "cloud", "column", "curtain", "flood",
        "forest", "hail", "heap", "jungle", "lake", "maze", "mountain", "ocean", "pile", "river",
        "sea", "sheet", "shower", "storm", "stream", "tide", "tower", "train", "trail", "wall",
        "wave", "web",
    )
)  # fmt: skip
_DETERMINED = ARTICLES | {"her", "his", "its", "our", "their", "these", "this", "those", "which"}


def is_a_picture(noun: str, of: str) -> bool:
    """Say whether a noun is only a picture of what it is ``of``: "of mud", but not "of the dam"."""
    first, _, rest = of.strip().partition(" ")
    what = rest.split(" ", 1)[0]
    bare = first == "of" and what.islower() and what not in _DETERMINED
    return bare and noun in _PICTURES


def is_short(told: Sequence[str]) -> bool:
    """Say whether words tell which thing it is in few letters."""
    return 1 < len(told) <= _LONGEST and len(" ".join(told)) <= _MOST_LETTERS


def is_clear(told: Sequence[str]) -> bool:
    """Say whether words tell which thing it is in few letters, and without "it"."""
    return is_short(told) and not _UNCLEAR & {w.lower() for w in told}


def told_of(text: str, *, in_headline: bool) -> list[str]:
    """Return the words of a text up to a mark, a clause or a verb, no small word at their end."""
    taken: list[str] = []
    for w in _TOKEN.finditer(text):
        low = w.group().lower()
        ends = low in STOPS or not any(c.isalnum() for c in low)
        if len(taken) > 1:
            ends |= is_past(low) or low in {"on", "by"}
            behind_a_noun = len(taken) > 2 or taken[-1][0].isupper()
            ends |= in_headline and behind_a_noun and is_present(low)
        if ends or len(taken) > _LONGEST:
            break
        taken.append(w.group())
    while taken and taken[-1].lower() in PREPOSITIONS | ARTICLES:
        taken.pop()
    return taken


def ends_a_phrase(behind: str) -> bool:
    """Say whether a phrase ends in front of what follows, and is not "the harbour tax (rise)"."""
    low = behind.lower()
    return not low or low in PREPOSITIONS or low in STOPS or is_past(low) or is_present(low)
