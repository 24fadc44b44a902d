"""One article's telling of something that happened, as far as two of them are compared by it."""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from typing import NamedTuple

from generator import lexicons
from generator.model.when import MONTH_WORDS, WEEKDAY_WORDS, When
from generator.tellings.act import act_in
from generator.text import folded

_WORD = re.compile(r"[^\W\d_][\w'’]*")
_WORD_OR_NUMBER = re.compile(r"[^\W_]+")
_LARGE = re.compile(r"[^\W\d_][\w'’-]*")
_PART = re.compile(r"[^\W\d_]{3,}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_ENDING = re.compile(r"(?<=...)(?:ing|ment|ies|ied|ion|ed|es|er|s|y|e|d)?(?:['’]s?)?$")
_LEAST_SAID = 8  # words of a sentence that two reports have by no chance
_LEAST_RARE = 2  # of them, such as few reports have
_COUNTED = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))"
    r" ([a-z]{3,})\b"
)
_AUXILIARY = {"are", "been", "had", "has", "have", "her", "his", "its", "their", "was", "were"}
# How much a shared word says; "Why are the weights fixed?" in docs/design/extraction.md.
_NAME, _RARE, _COMMON = 1.5, 1.0, 0.4


@dataclass(frozen=True, slots=True)
class Telling:
    """What an article, or an editor's record, says of one happening.

    ``article`` is "" for an editor's words.  ``people`` are the ids of who took part; ``names`` the
    words of names, ``words`` the others, each without its ending; ``title_names`` and ``core`` are
    those of the title; ``act`` is the verb of it, the same for verbs that tell one act;
    ``ordinals`` are such as ("second", "round"); ``wordings`` stand for whole texts, so that one
    that was sent out twice is known again.
    """

    id: str
    article: str
    when: When
    occurrence: str
    people: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    title_names: frozenset[str]
    core: frozenset[str]
    act: str
    ordinals: frozenset[tuple[str, str]]
    wordings: frozenset[str]

    @property
    def is_ahead(self) -> bool:
        """Say whether it tells of something yet to come."""
        return self.occurrence == "planned"


def telling(
    id: str,
    article: str,
    when: When,
    occurrence: str,
    title: str,
    texts: Iterable[str],
    people: Collection[str] = (),
    others: Collection[str] = (),
) -> Telling:
    """Return a telling with a title, other texts, and the ids of the people and of all others.

    >>> from generator.model.when import parse
    >>> t = telling("a", "a", parse("2024-03-15"), "happened", "A quake shook Callao", ())
    >>> sorted(t.names), sorted(t.words)
    (['callao'], ['quak', 'shook'])
    """
    texts = tuple(texts)
    said = [_said(text) for text in (title, *texts)]
    named = frozenset().union(*map(stems_of, (*people, *others)), *(s.names for s in said))
    return Telling(
        id,
        article,
        when,
        occurrence,
        frozenset(people),
        named,
        frozenset().union(*(s.telling for s in said)) - named,
        named & said[0].words,
        said[0].telling - named,
        act_in(title),
        frozenset().union(*(s.ordinals for s in said)),
        frozenset(filter(None, map(_wording, texts))),
    )


def stems_of(id: str) -> frozenset[str]:
    """Return the words of an id by which names are compared."""
    return frozenset(_stem(word) for word in id.split("-") if len(word) > 2)


class _Said(NamedTuple):
    """What one text says: ``names`` of it, all its words, and those that tell something."""

    names: frozenset[str]
    words: frozenset[str]
    telling: frozenset[str]
    ordinals: frozenset[tuple[str, str]]


@lru_cache(256)
def _said(text: str) -> _Said:
    """Return what a text says; a merge asks it of each title, summary and quote several times."""
    low = folded(text)
    found = frozenset(map(_stem, _WORD.findall(low)))
    return _Said(
        frozenset(map(_stem, _names_in(text))),
        found,
        _telling_words(found),
        frozenset(_COUNTED.findall(low)),
    )


@lru_cache(256)
def _wording(text: str) -> str:
    """Return what stands for a text's words and numbers, "" where two could say them by chance."""
    words = _WORD_OR_NUMBER.findall(folded(text))
    if len(words) < _LEAST_SAID:
        return ""
    if len(_telling_words(frozenset(map(_stem, words))) - _common()) < _LEAST_RARE:
        return ""
    return blake2b(" ".join(words).encode(), digest_size=8).hexdigest()


def as_written(stems: Iterable[str], texts: Iterable[str]) -> list[str]:
    """Return words without their endings as the texts have them first.

    >>> as_written(["quak"], ["A Quake struck", "Two quakes"])
    ['Quake']
    """
    written: dict[str, str] = {}
    for word in (w for text in texts for w in _WORD.findall(text)):
        written.setdefault(_stem(folded(word)), word)
    return [written.get(stem, stem) for stem in stems]


def likeness(a: Telling, b: Telling) -> float:
    """Return the cosine of two tellings' words, weighted by how much they say: from 0 to 1."""
    names, words = a.names & b.names, a.words & b.words
    crossed = (a.names & b.words) | (a.words & b.names)
    if not (names or words or crossed):
        return 0.0
    dot = len(names) * _NAME**2 + _NAME * _weight(crossed) + _weight(words, 2)
    return dot / (_norm(a) * _norm(b))


def says_much(words: frozenset[str]) -> bool:
    """Say whether words are enough to share beside names: a rare one, or two of any news."""
    return len(words) > 1 or has_a_rare(words)


def has_a_rare(words: frozenset[str]) -> bool:
    """Say whether one of the words is such as few reports have."""
    return not words <= _common()


@cache
def happens_once() -> frozenset[str]:
    """Return words of what happens once to those whom it concerns, without their endings."""
    return frozenset(map(_stem, lexicons.words("happens-once")))


@cache
def documents() -> frozenset[str]:
    """Return words of what is agreed on, without their endings."""
    return frozenset(map(_stem, lexicons.words("documents")))


def _weight(words: frozenset[str], power: int = 1) -> float:
    """Return how much words that are no names say together, each to that power."""
    common = len(words & _common())
    return (len(words) - common) * _RARE**power + common * _COMMON**power


def _norm(t: Telling) -> float:
    return math.sqrt(len(t.names) * _NAME**2 + _weight(t.words, 2))


def _names_in(text: str) -> Iterable[str]:
    """Yield the words written large; at a sentence's head, those of countries and "RiverRail"."""
    for sentence in _SENTENCE.split(text):
        for n, word in enumerate(_LARGE.findall(sentence)):
            is_name = n or _is_a_countrys(word) or not word[1:].islower()
            if word[0].isupper() and is_name:
                yield from (w for w in _PART.findall(folded(word)) if w not in _silent())


def _telling_words(stems: frozenset[str]) -> frozenset[str]:
    """Return the words that tell something."""
    return frozenset(stem for stem in stems - _silent() if len(stem) > 2)


def _is_a_countrys(word: str) -> bool:
    return word.removesuffix("'s").removesuffix("’s") in _country_words()


@cache
def _country_words() -> frozenset[str]:
    tables = (*lexicons.table("countries"), *lexicons.table("country-names"), *lexicons.demonyms())
    return frozenset(word for name in tables for word in _LARGE.findall(name) if word[0].isupper())


@lru_cache(1 << 14)
def _stem(word: str) -> str:
    return sys.intern(_ENDING.sub("", word))


@cache
def _silent() -> frozenset[str]:
    """Return what says nothing when it is shared: function words, days, words of saying."""
    words = (
        lexicons.words("function")
        | lexicons.words("speech")
        | MONTH_WORDS
        | WEEKDAY_WORDS
        | _AUXILIARY
    )
    return frozenset({*words, *map(_stem, words)})


@cache
def _common() -> frozenset[str]:
    return frozenset(map(_stem, lexicons.words("common-in-news")))
