"""Where a phrase ends, so that a title may stop there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.events.titles.open_phrases import (
    ends_in_a_complex,
    is_acting,
    is_called_for,
    is_last_of_names,
    is_open,
)
from generator.grammar.words import (
    ARTICLES,
    NUMBERS,
    PREPOSITIONS,
    RELATIVE,
    SUBJECT_PRONOUNS,
    is_participle,
    is_past,
    is_present,
)
from generator.lexicons import words

NO_END = PREPOSITIONS | {"a", "an", "and", "but", "or", "the", "that", "its", "their", "his", "her"}
NO_END |= {"while", "just", "not", "only", "still", "yet"}
NO_END |= SUBJECT_PRONOUNS - {"it", "you"}  # "the photos she (took)"
NO_END |= {"are", "had", "has", "have", "is", "was", "were", "will", "would"}
_PARTICLES = frozenset(("down", "of", "off", "out", "up"))
_NO_NOUNS = frozenset(
    (
        "are", "be", "been", "being", "get", "gets", "getting", "got", "had", "has", "have", "is",
        "was", "were",
    )
)  # fmt: skip
_THINGS_TOO = frozenset(("bid", "cut", "hit", "spread"))
_OBJECTS = frozenset(("him", "it", "them"))
OPENERS = (PREPOSITIONS | RELATIVE | {"and", "that", "but", "when"}) - _PARTICLES
# "and" may be cut off in front of these and of verbs: never inside "sticks and stones".
_OPENS_A_PHRASE = ARTICLES | NUMBERS | PREPOSITIONS | {"will", "would", "is", "are", "was", "were"}
_ACTING = frozenset(  # "a plan (calling for …)", "rules (barring firms from …)"
    (
        "aiming", "allowing", "banning", "barring", "calling", "forcing", "involving", "limiting",
        "ordering", "preventing", "prohibiting", "requiring", "restricting", "seeking",
    )
)  # fmt: skip
_WORD = re.compile(r"(?<=\s)[\w&’'-]+")  # "AT&T" is no "at"
_ASKED = 64  # phrases: of an act's title and its summary the same ones


@lru_cache(_ASKED)
def phrase_ends(text: str, verb: str = "") -> tuple[int, ...]:
    """Return the offsets in front of prepositions, "and" and "to", where a phrase ends.

    ``verb`` is the word that ``text`` stands behind, if any.  None is where what stands in front
    would mean nothing alone.

    >>> phrase_ends("a pact between the mayor and the judge on fish")
    (6, 38)
    >>> phrase_ends("the firm to lower its prices in Callao", "forced")
    (28,)
    """
    ends: list[int] = []
    for m in _WORD.finditer(text):
        word = m.group().lower()
        may_open = word in OPENERS or word == "due" or word.endswith("ing")
        if not (may_open or is_participle(word)):
            continue
        before, behind = text[: m.start()].split(), text[m.end() :]
        opens = word in OPENERS or word in _ACTING or _is_told_of_a_noun(before, word, behind)
        opens |= word == "due" and behind.startswith(" to ")  # "its cars (due to a fault)"
        if not (opens or _goes_on_acting(before, word, behind)):
            continue
        opens = not _is_inside(word, behind.split())
        if word == "and" and re.match(r" \w+ly ", behind):
            opens = opens and not ends_in_a_complex(before)  # "in loud (and badly run talks)"
        last = before[-1].lower() if before else ""
        acting = word == "to" and last.endswith("ing")  # "by preparing (to sell)"
        of_a_noun = len(before) > 1 and before[-2].lower() in PREPOSITIONS  # "in fines (to …)"
        acting |= word == "to" and is_present(last) and not of_a_noun
        is_verb = acting or (_is_verbal(last) and (word == "to" or not _is_a_thing(before)))
        # "and promised (to pay)", "by selling it (to a rival)"
        hangs = last in NO_END or is_verb or last in _OBJECTS or is_acting(before)
        hangs |= is_called_for(text, m.start(), verb) or is_last_of_names(before, word)
        if opens and before and not hangs and not is_open(before, word, verb, behind):
            ends.append(m.start() - 1)
    return tuple(ends)


def _is_verbal(word: str) -> bool:
    return is_past(word) or is_participle(word)


def _is_a_thing(before: Sequence[str]) -> bool:
    """Say whether words end in a noun that is a past form as well: "a revised bid"."""
    near = [w.lower() for w in before[-3:]]
    return near[-1] in _THINGS_TOO and any(w in ARTICLES for w in near[:-1])


def _is_inside(word: str, behind: Sequence[str]) -> bool:
    """Say whether a word opens no phrase: "stones (and sticks)", "expects (about) 20 boats"."""
    follows = behind[0] if behind else ""
    low = follows.lower()
    if word == "and":
        if low.endswith("ly") and len(behind) > 1:
            low = behind[1].lower()  # "and quickly fled"
        acts = is_past(low) or is_present(low) or low.endswith("ing")
        object_ = behind[1].lower() if len(behind) > 1 else ""
        acts |= low in words("verbs") and object_ in ARTICLES | NUMBERS  # "(and sell its mill)"
        return not (acts or low in _OPENS_A_PHRASE or low[:1].isdigit())
    if word == "as" and low in {"far", "few", "long", "many", "much"}:
        return True  # "to hold (as much as 5m)"
    return word in {"about", "around", "over"} and (
        low[:1] in set("0123456789$€£") or low in NUMBERS
    )


def _goes_on_acting(before: Sequence[str], word: str, behind: str) -> bool:
    """Say whether a word is what a noun does: "a letter (questioning the vote)"."""
    if not word.endswith("ing") or len(word) <= len("boring") or not before:
        return False
    last = before[-1].lower()
    noun = last not in NO_END and last not in _NO_NOUNS
    return noun and re.match(r" (?:an?|her|his|its|the|their)\b", behind) is not None


def _is_told_of_a_noun(before: Sequence[str], word: str, behind: str) -> bool:
    """Say whether a participle opens what a noun is told by: "a share (held by the state)"."""
    if not is_participle(word):
        return False
    last = before[-1] if before else ""
    noun = last.isalnum() and not last.endswith("ly") and last not in _NO_NOUNS
    follows = re.match(r" (\w+)", behind)
    return bool(noun and follows and follows[1] in PREPOSITIONS)
