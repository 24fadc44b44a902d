"""Whether a text is in English, by its script and by the function words among its words."""

from __future__ import annotations

import re
import unicodedata

from generator.lexicons import words
from generator.model.when import WEEKDAYS
from generator.text import folded

UNDECIDED = "und"  # as BCP 47 has it
_ENOUGH = 30  # words; of fewer the share says little
_FEWEST = 0.15  # share of function words; English news has .22 to .50, its neighbours under .12
_MOST = 2000  # words that are looked at
_SENTENCE = 8  # words; of so many one is a function word in nearly every English sentence
_WORD = re.compile(r"[^\W\d_]+")
_ASCII_WORD = re.compile(r"[a-z]+")  # the same, found in half the time
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_VERBS = ("are", "been", "has", "have", "said", "says", "was", "were")
_BESIDE = frozenset((*_VERBS, *(day.lower() for day in WEEKDAYS)))  # what no list of openers has


def language_of(text: str, declared: str = "") -> str:
    """Return the code of English, "und" where nothing tells, "" for another language.

    Pages declare the language of their template, so that words outweigh it.

    >>> language_of("El ministro dijo el viernes que el puerto seguirá cerrado.")
    ''
    >>> language_of("The port is shut."), language_of("Puerto cerrado."), language_of("Порт.")
    ('en', 'und', '')
    """
    if not text.isascii() and _is_of_another_script(text):
        return ""
    is_english = declared[:2].lower() == "en"
    told = _by_all(text) if len(_words(folded(text))) >= _ENOUGH else _by_few(text)
    if told == UNDECIDED and declared:
        told = "en" if is_english else ""
    return declared if told == "en" and is_english else told


def _by_all(text: str) -> str:
    found = _words(folded(text))
    function = words("function")
    return "en" if len([w for w in found if w in function]) / len(found) >= _FEWEST else ""


def _by_few(text: str) -> str:
    """Return what the words of one or two sentences tell: lists of names have none that do."""
    small = _words(folded(text))
    shared = words("function-shared")
    function = [w for w in small if w in words("function") or w in _BESIDE]
    own = len([w for w in function if w not in shared])
    others = len(_of_others(text))
    if others > 2 * own and (others > 1 or len(small) >= _SENTENCE):
        return ""
    return "en" if own or (len(function) > 1 and not others) else UNDECIDED


def _of_others(text: str) -> set[str]:
    """Return the words that no English text has: not "de la" in a name, nor a name's letters."""
    known, particles = words("other-languages"), words("name-particles")
    found = _WORD.findall(unicodedata.normalize("NFC", text))
    of_others = set()
    for word, behind in zip(found, (*found, "")[1:], strict=True):
        in_a_name = word in particles and (behind[:1].isupper() or behind in particles)
        if (word in known and not in_a_name) or (word.islower() and not word.isascii()):
            of_others.add(word)
    return of_others


def _words(text: str) -> list[str]:
    return (_ASCII_WORD if text.isascii() else _WORD).findall(text)[:_MOST]


def _is_of_another_script(text: str) -> bool:
    """Say whether most letters are of another script than the Latin one."""
    begun = text[: 10 * _MOST]
    letters = (c for c in _NOT_ASCII.findall(begun) if c.isalpha())
    foreign = [c for c in letters if "LATIN" not in unicodedata.name(c, "")]
    return len(foreign) * 2 > sum(map(str.isalpha, begun))
