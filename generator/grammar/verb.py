"""A verb group, and how it speaks of its time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tense = Literal["past", "perfect", "pluperfect", "present", "progressive", "future", "modal"]
ARRANGED = frozenset(("planned", "scheduled", "set", "slated"))
# What is to be then where "for" and a day stand behind it: "has been called for 3 June".
CALLED_FOR = frozenset(
    ("announced", "arranged", "booked", "called", "convened", "fixed", "pencilled", "timed")
)
DETERMINERS = frozenset(
    (
        "a", "an", "the", "his", "her", "its", "their", "our", "this", "these", "those", "some",
        "any", "every", "each", "no", "another", "more", "most", "very", "so", "too", "of", "as",
        "than", "with", "by", "for", "from", "into", "at", "in", "on", "to", "about", "between",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb group: tokens ``first`` to ``behind`` (not included), its head and how it speaks.

    ``lemma`` is the base form of the head; ``to_come`` marks "is due to be held", also in the past;
    ``historic`` a present tense that tells what is over, as chronologies have it.
    """

    first: int
    behind: int
    lemma: str
    tense: Tense
    passive: bool = False
    negated: bool = False
    to_come: bool = False
    continuous: bool = False
    historic: bool = False
