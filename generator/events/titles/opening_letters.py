"""Letters at the opening of words: whether a capital stays inside a sentence, "a" or "an"."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.events.titles.phrase_ends import NO_END
from generator.events.told import Told
from generator.grammar.words import NUMBERS, third_person
from generator.lexicons import demonyms, describes, table, words
from generator.model.span import Span

_COMMON = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|ing|ion)$")
_OF_PLACES = re.compile(r"[A-Z][a-z]+ing|Landlocked|Nearby|Rural|Tiny|Wealthy")
_OF_RANK = frozenset(("dame", "king", "lady", "lord", "pope", "prince", "princess", "queen", "sir"))
_OPENERS = frozenset(("The", "A", "An", "His", "Her", "Its", "Their"))
_INDEFINITE = re.compile(r"\ban? $")
_VOWEL = re.compile(r" (?!eur|one|uni|use)[aeiou]")

# Before a name they are no part of it: "Two Peruvian soldiers", "Former Kesta chief Ana Ross".
_COUNTS = NO_END | NUMBERS | {"about", "former", "many", "most", "nearly", "several", "some"}


def lowered(told: Told, at: Span, who: str) -> str:
    """Return a subject as it stands inside a sentence: a common word's capital taken off."""
    first = who.split(" ", 1)[0]
    named = any(m.start == at.start for m in told.mentions)
    apposed = _is_before_a_person(told, at, first) or _describes(told, at, first)
    if not named and (apposed or describes(first)):
        return (
            who[:1].lower() + who[1:]
        )  # "Sprinter Ana Ross", "Neighbouring Peru", "Oil-rich Peru"
    keeps = named or first in demonyms() or first in table("countries")
    # What stands with a capital inside a sentence, too, is a name that no rule could place.
    keeps |= first.isalpha() and first not in _OPENERS and first in _capitals(told.text)
    keeps |= bool(re.match(r"\w+[A-ZÀ-Ý]", first)) or _is_one(told, at)  # "LeT", "Kestas was"
    keeps |= bool(re.match(r"[A-ZÀ-Ý]{2}|\S+ [A-ZÀ-Ý]", who)) and first.lower() not in _COUNTS
    # A name that no rule could place: one word, that the article never writes small.
    keeps |= bool(re.fullmatch(r"[A-ZÀ-Ý][\w’-]*(?:[^s\W]|ss)", who)) and first.lower() not in (
        {first.lower() for _ in _COMMON.findall(first)}
        | _small_words(told.text)
        | words("function")
        | words("roles")
        | words("common-in-news")
        | {"police"}
    )
    return who if keeps else who[:1].lower() + who[1:]


def _is_before_a_person(told: Told, at: Span, first: str) -> bool:
    """Say whether one common word, that closes no name, stands before a person's name."""
    name = at.start + len(first) + 1
    small = first[1:].islower() and first.isalpha() and first not in demonyms()
    small &= first.lower() not in words("titles") | _OF_RANK
    return small and any(m.kind == "person" and m.start == name for m in told.mentions)


def _describes(told: Told, at: Span, first: str) -> bool:
    """Say whether one word tells what the body or place behind it is: "Insurer Kesta"."""
    name = at.start + len(first) + 1
    m = next((m for m in told.mentions if m.start == name), None)
    if m is None or m.kind == "person" or first in demonyms() or first in table("cities"):
        return False
    if m.kind == "organisation":
        return first.lower() in words("organisation-words")
    return bool(_OF_PLACES.fullmatch(first))


def _is_one(told: Told, at: Span) -> bool:
    """Say whether a lone word in "-s" is a name, as its verb tells: "Kestas was"."""
    if not re.fullmatch(r"[A-ZÀ-Ý][\w’-]*[^s\W]s", at.of(told.text)):
        return False
    verbs = (c.verb_words[0].lower() for c in told.clauses if c.subject == at)
    first = next(verbs, "")
    return first in third_person() or first in {"was", "is", "has"}


@lru_cache(maxsize=1)
def _capitals(text: str) -> frozenset[str]:
    """Return the words that are written with a capital in the middle of a sentence."""
    return frozenset(re.findall(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Ý][\w-]*", text))


@lru_cache(maxsize=1)
def _small_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b[a-zà-ÿ][\w’-]*", text))


def indefinite(before: str, behind: str) -> tuple[int, str] | None:
    """Return how long the "a" or "an" is that ``before`` ends in, and which one ``behind`` wants.

    >>> indefinite("in a ", " interview"), indefinite("in the ", " interview")
    ((2, 'an'), None)
    """
    m = _INDEFINITE.search(before)
    return (len(m.group()), "an" if _VOWEL.match(behind) else "a") if m else None
