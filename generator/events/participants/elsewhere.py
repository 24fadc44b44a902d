"""Places that a sentence names of another act: where a ship was built that is inspected."""

from __future__ import annotations

import re

from generator.events.acts.clauses import Act
from generator.grammar.words import is_participle
from generator.model.values import Mention

_ASIDE = re.compile(
    r", (?:(?:first|originally|newly|once) )?(?P<done>[a-z]{4,20})\b[^,;]* "
    r"(?:at|in|near|off|outside) (?:the )?"
)
_APART = re.compile(
    r"\b(?:hours?|days?|weeks?|months?|years?|decades?) (?:after|before) [^,;.]*\b(?:in|at|near) $"
)


def is_elsewhere(act: Act, m: Mention) -> bool:
    """Say whether a place is where something else was done than an act.

    "The ship, built in Callao, was sold", "signed two weeks after talks in Callao".
    """
    if m.kind != "place":
        return False
    text, clause = act.told.text, act.clause
    if clause.subject.end and clause.subject.end <= m.start < clause.verb_at.start:
        aside = _ASIDE.fullmatch(text[clause.subject.end : m.start])
        return aside is not None and is_participle(aside["done"])
    behind = text[clause.verb_at.end : m.start] if clause.verb_at.end <= m.start else ""
    return bool(_APART.search(behind))
