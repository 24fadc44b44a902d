"""Times that a text only mentions: "the May 1792 rising", "until the fall of the port in May"."""

from __future__ import annotations

from generator.timex.late import Late

_NOUN = Late(
    r" (?!(?:and|or|to|in|on|at|by|for|of|as|the|an|with|from|when|while|but|was|were|had|"
    r"did|until|after|before|because|that|which|who|he|she|it|they|there|has|have|is|are|"
    r"between|against|under|saw|brought|began|led|marked)(?!\w))[a-z]{3,}"
)
_UNTIL = Late(r"(?<!\w)(?:until|till)(?: \w{1,20}){0,8} $")
_REACH = 80  # characters from "until" to its date


def names_a_thing(plain: str, start: int, end: int) -> bool:
    """Say whether a time stands before the noun that it tells apart: "the May 1792 rising"."""
    return plain.startswith("the ", start - 4) and bool(_NOUN.match(plain, end))


def is_an_end(plain: str, start: int) -> bool:
    """Say whether something lasts until then: "until the fall of the port in May 1792"."""
    return bool(_UNTIL.search(plain, max(0, start - _REACH), start))
