"""What the next sentence tells of the same event: whom it was, who leads, whose act it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from generator.events.acts import Act
from generator.events.bodies import OF_TRADE
from generator.events.gender import HUMANS
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.words import PREPOSITIONS, base_of
from generator.lexicons import any_of, table, words
from generator.model.values import Mention

_SIGNS = re.compile(
    r"(?:initialled|sealed|signed) it\b|put [a-z]+ (?:hand|name|signature)s? to it\b"
)
_PHRASE = re.compile(r"\b(?:an?|the)((?: [a-z\d’'-]+){1,4})")
_AGE = re.compile(r",? (?:\d{1,3}\b|aged \d)|, an? \d{1,3}-year-old")
_ACT_OF = re.compile(r"(?:The|Their|This) ([a-z]{3,20}) by ")
_HAPPENS = frozenset(("began", "broke", "happened", "hit", "occurred", "started", "struck", "took"))
_GENERIC = frozenset(("boy", "girl", "man", "person", "suspect", "teenager", "woman"))
# What was done to people long before: "was named judge on Monday.  She was raised in Callao".
_LIVES = frozenset(("base", "bear", "born", "educate", "elect", "employ", "raise", "train"))
_SPOKE = frozenset(
    ("apologised", "apologized", "blamed", "called", "defended", "denied", "hailed", "praised",
     "promised", "said", "says", "told")
)  # fmt: skip
# What is done with somebody on the day on which it is told: no "married", "joined" or "led".
_DEALT = frozenset(
    ("accused", "acquitted", "arrested", "beat", "bought", "charged", "cleared", "convicted",
     "defeated", "detained", "dismissed", "fined", "fired", "freed", "jailed", "named",
     "nominated", "ousted", "paid", "ordered", "released", "replaced", "sacked", "sentenced",
     "sued", "suspended", "thanked", "warned")
)  # fmt: skip
_FEWEST_LETTERS = 4  # of a word that an office and a body share


def speaks_next(main: Clause) -> bool:
    """Say whether a clause tells that somebody speaks: "said", "blamed a slump"."""
    return main.verb.lemma in words("speech") or main.verb_words[-1].lower() in _SPOKE


def deals(main: Clause) -> bool:
    """Say whether somebody does something with another: "She acquitted his deputy"."""
    done = main.verb_words[-1].lower()
    return done in _DEALT and main.verb.tense in {"past", "perfect"} and not main.verb.passive


def befalls(clause: Clause) -> bool:
    """Say whether something is done to its subject: "was led away in", not "grew up in"."""
    passive = clause.verb_words[0].lower() in {"was", "were"} and len(clause.verb_words) > 1
    return passive and not {clause.verb.lemma, clause.verb_words[-1].lower()} & _LIVES


def describes(act: Act, told: Told, person: Mention) -> bool:
    """Say whether an act tells of "a former minister" and the next sentence names that one."""
    quote = act.quote.of(act.told.text)
    inside = any(m.kind == "person" for m in act.told.mentions_in(act.quote))
    front = told.text[told.span.start : person.start].lower().replace(",", "").split()
    if inside or not set(front) <= any_of("roles", "role-adjectives", "leading") | {"the"}:
        return False
    nouns: set[str] = set()
    for m in _PHRASE.finditer(quote[:1].lower() + quote[1:]):
        nouns.update(takewhile(lambda w: w not in PREPOSITIONS, m[1].split()))
    role = set(person.role.lower().split()) & words("roles")
    aged = _AGE.match(told.text, person.end)
    humans = nouns & (_GENERIC | HUMANS | words("roles"))
    return bool(role & nouns) or bool(aged and humans and len(humans) == 1)


def leads(act: Act, told: Told, main: Clause, person: Mention, found: Sequence[Mention]) -> bool:
    """Say whether who speaks holds an office of the body that acts: bank and governor."""
    subject = act.clause.subject.of(act.told.text).lower()
    near = [*takewhile(lambda w: w not in PREPOSITIONS, subject.split())]
    head = near[-1] if near else ""
    bodies = [m for m in found if m.kind == "organisation" and act.clause.subject.covers(m.span)]
    own = main.subject.of(told.text).lower().startswith("its ")
    if own and (bodies or head in any_of("organisation-words", "scenes") or head in OF_TRADE):
        return True
    role = person.role.lower().split()
    ours = set(subject.split()) | {w for m in bodies for w in m.name.lower().split()}
    shared = {w for w in role if len(w) >= _FEWEST_LETTERS} & ours - any_of("function", "roles")
    heads = {table("heads-of-bodies").get(w, "") for w in role} - {""}
    held = any(set(h.split()) & ours for h in heads)
    return bool(role) and (bool(shared) or held)


def takes_up(act: Act, told: Told, main: Clause) -> bool:
    """Say whether a sentence goes on with "The vote by …", of what somebody voted."""
    m = _ACT_OF.match(main.subject.of(told.text))
    if not m:
        return False
    noun, done = m[1], base_of(act.clause.verb_words[-1].lower())
    stem = done.removesuffix("ed").removesuffix("e")
    return done.startswith((noun, noun[:_FEWEST_LETTERS])) or noun.startswith(stem)


def is_signed_by(act: Act, told: Told, main: Clause) -> bool:
    """Say whether a sentence goes on with who signed "it", of what an act agrees on."""
    verb = f"{main.verb_words[-1]} {main.complement.of(told.text)}"
    return act.clause.verb.lemma in words("agreeing") and bool(_SIGNS.match(verb))


def is_the_event(act: Act, told: Told, main: Clause) -> bool:
    """Say whether a sentence goes on with "It happened", "The crash occurred"."""
    subject = main.subject.of(told.text).lower().split()
    if not subject or main.verb_words[0].lower() not in _HAPPENS:
        return False
    quote = act.quote.of(act.told.text).lower()
    noun = subject[-1]
    definite = subject[0] in {"the", "this"} and noun in words("happenings")
    if subject in (["it"], ["this"]):
        return main.verb_words[0].lower() in {"happened", "occurred"}
    return definite and (noun in quote or noun[:_FEWEST_LETTERS] in quote)
