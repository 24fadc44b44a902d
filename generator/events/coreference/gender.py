"""Whom "he" or "she" can be, by titles and given names, and who else could be meant.

Nobody is told to be a man or a woman in a record: this only keeps a pronoun from the wrong person.
"""

from __future__ import annotations

import re
from typing import Literal

from generator.events.told import Told
from generator.lexicons import given_to, words
from generator.model.span import Span
from generator.model.values import Mention

Gender = Literal["m", "f", ""]
HUMANS = frozenset(
    (
        "baby", "boy", "child", "defendant", "girl", "infant", "man", "patient", "suspect",
        "teenager", "toddler", "victim", "woman", "worker",
    )
)  # fmt: skip
_MEN = frozenset(
    (
        "actor", "boy", "brother", "businessman", "father", "grandfather", "husband", "king", "man",
        "nephew", "prince", "son", "spokesman", "uncle", "widower",
    )
)  # fmt: skip
_WOMEN = frozenset(
    (
        "actress", "aunt", "businesswoman", "daughter", "girl", "grandmother", "mother", "niece",
        "princess", "queen", "sister", "spokeswoman", "widow", "wife", "woman",
    )
)  # fmt: skip
PEOPLE = HUMANS | _MEN | _WOMEN | {"children", "family", "parents"}
_TITLES: dict[str, Gender] = {
    "mr": "m", "mister": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "sheikh": "m",
    "señor": "m", "herr": "m", "monsieur": "m", "father": "m", "brother": "m", "spokesman": "m",
    "mrs": "f", "ms": "f", "miss": "f", "madam": "f", "madame": "f", "dame": "f", "lady": "f",
    "queen": "f", "princess": "f", "señora": "f", "frau": "f", "sister": "f", "spokeswoman": "f",
}  # fmt: skip
_TITLE_BEFORE = re.compile(r"(?<![\w’'-])([\w]{2,12})\.? $")
_KIN_BEFORE = re.compile(r"\b([a-z]{3,8})(?:, (?:the [a-z]+ )?(?:[a-z]+ )?| )$")
_LONGEST_TITLE = 16  # characters
# "the first woman to hold the post" behind a name, and "as music director": they tell of the name.
_UP_TO_A_NAME = re.compile(r"(?: (?:at|for|in|of)(?: [\w’'-]+){1,6})?(?:, | (?:is|was) )")
_LONGEST_PHRASE = 60  # characters between a noun and its name
_TELLS_OF_A_NAME = re.compile(r"(?:, (?:the|an?)(?: [\w’'-]+){0,3}| as(?: [\w’'-]+){0,3}) $")


def _gender_of(told: Told, m: Mention) -> Gender:
    """Return whom a name can be given to, by its title here or its given name; "" for both."""
    start = max(told.span.start, m.start - _LONGEST_TITLE)
    title = _TITLE_BEFORE.search(told.text, start, m.start)
    first = m.text.split(" ", 1)[0].strip(".").lower()
    of = _TITLES.get(title[1].lower() if title else "") or _TITLES.get(first)
    if not of and (kin := kin_before(told, m)):
        of = "m" if kin in _MEN else "f" if kin in _WOMEN else ""
    return of or given_to(m.name.split(" ", 1)[0])


def kin_before(told: Told, m: Mention) -> str:
    """Return what a name's bearer is to another: "husband" of "Her husband, the baker Bo Lind"."""
    before = _KIN_BEFORE.search(told.text, max(told.span.start, m.start - _LONGEST_PHRASE), m.start)
    return before[1] if before and before[1] in words("relatives") else ""


def fits(told: Told, m: Mention, pronoun: str) -> bool:
    """Say whether "he" or "she" can be a person."""
    return _gender_of(told, m) in {"", "m" if pronoun == "he" else "f"}


def can_be(noun: str, pronoun: str) -> bool:
    """Say whether "he" or "she" can be what a noun calls somebody: no "she" is a boy."""
    return noun not in (_WOMEN if pronoun == "he" else _MEN)


def rivals(told: Told, span: Span, pronoun: str) -> set[str]:
    """Return the words of ``span`` that tell of somebody else whom a pronoun could mean."""
    found = set()
    for w in re.finditer(r"[\w-]+", told.text[span.start : span.end]):
        low = w.group().lower()
        if (
            low not in words("roles")
            and low not in HUMANS
            and low not in _MEN
            and low not in _WOMEN
        ) or not can_be(low, pronoun):
            continue
        at = span.start + w.start()
        head = told.text[max(told.span.start, at - 60) : at]
        if not (_is_named(told, at + len(low)) or _TELLS_OF_A_NAME.search(head)):
            found.add(low)
    return found


def _is_named(told: Told, end: int) -> bool:
    """Say whether a noun that ends at ``end`` has its name behind it: "its director, Ana Ross"."""
    return any(
        m.start - 1 == end
        or (m.kind == "person" and _UP_TO_A_NAME.fullmatch(told.text, end, max(end, m.start)))
        for m in told.mentions
        if end < m.start <= end + _LONGEST_PHRASE
    )
