"""Titles of what only the report names: "Film opened", "Striker scored", "won the tournament".

A council or a fire is told well enough by its noun.  A film, a player or a firm has a name, and a
noun that stands for it says nothing to a reader of the title alone.
"""

from __future__ import annotations

import re

from generator.events.acts.clauses import Act
from generator.grammar.words import PREPOSITIONS, is_past
from generator.lexicons import demonyms, words

_DEFINITE = re.compile(r"[Tt]he (?P<words>[\w’' -]{1,60})")
_AGED = re.compile(r"\d{1,2}-year-olds?")
_OBJECT = re.compile(r"(?P<before>.*?)\bthe (?P<noun>[a-z-]{2,20})(?=,|$| (?P<next>[a-z]+)\b)")
# Behind "the album" these open another phrase; "about" and "of" would tell which.
_GOES_ON = (PREPOSITIONS | {"and", "because", "when", "while"}) - frozenset(
    ("about", "against", "between", "for", "of", "over", "to", "with")
)


def stands_for_a_name(act: Act, title: str) -> bool:
    """Say whether a title tells of a film, a player or a firm, and nothing in it says which."""
    return act.kind != "named" and (_opens_with_one(act, title) or _does_to_one(title))


def _opens_with_one(act: Act, title: str) -> bool:
    """Say whether the subject is "the new film", and the title has taken it as it is."""
    m = _DEFINITE.fullmatch(act.clause.subject.of(act.told.text))
    of = m["words"].split() if m else []
    same = [w.lower() for w in title.split()[: len(of)]] == [w.lower() for w in of]
    if not m or not of or not same or any(w.lower() in PREPOSITIONS or is_past(w) for w in of):
        return False
    if re.match(r"[“\"'‘A-ZÀ-Ý]", title[len(m["words"]) + 1 :]):
        return False  # the film “The Long Sea”
    named = [w for w in of[:-1] if w[0].isupper() and w not in demonyms() and not w.isupper()]
    head = of[-1]
    if named or (head[0].isupper() and head not in demonyms()):
        return False  # "the Rimac festival"
    person = head[0].isupper() and not head.endswith("s")  # "the young Peruvian"
    return person or head.lower() in words("stand-ins") or bool(_AGED.fullmatch(head))


def _does_to_one(title: str) -> bool:
    """Say whether a title has "the sequel" behind its verb, of which it has not told before."""
    for m in _OBJECT.finditer(title):
        ends = m["next"] is None or m["next"] in _GOES_ON
        told = re.search(rf"\b{re.escape(m['noun'])}\b", title[: m.start("noun")], re.IGNORECASE)
        if m["noun"] in words("stand-ins") and ends and not told:
            return True
    return False
