"""What "it" means that is nobody: the order that was signed, the plant that burned."""

from __future__ import annotations

import re

from generator.events.coreference.descriptions import Referent
from generator.events.coreference.gender import HUMANS
from generator.events.coreference.statives import stative_subject
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.words import PREPOSITIONS
from generator.lexicons import words
from generator.model.span import Span

_OBJECT = re.compile(  # "the order", "a new customs law", in front of what does not belong to it
    r"((?:the|an?|its|his|her|their)(?: [a-z’'-]+){0,2} ([a-z’'-]+[^\Ws]))"
    r"(?=$|[,.;]| (?:at|by|during|for|from|in|on|to|with)\b)"
)
PLURAL = re.compile(r"[\w’-]{3,}[^siu\W]s|[\w’-]+(?:ies|sses|shes|ches)")
CROWDS = frozenset(("police", "people", "men", "women", "children", "authorities", "troops"))
# "It was said", "It rained": nothing is meant.
_OF_NOTHING = frozenset(
    ("agreed", "alleged", "announced", "believed", "claimed", "decided", "estimated", "expected",
     "feared", "hoped", "known", "rained", "reported", "revealed", "rumoured", "said", "snowed",
     "suggested", "taken", "thought", "unclear", "understood")
)  # fmt: skip


def thing_before(told: Told) -> Referent | None:
    """Return what "it" takes up of the sentence before: the one thing that somebody dealt with.

    "The minister signed the order. It comes into force …": the order, since no minister is an "it".
    """
    main = next((c for c in told.clauses if c.kind == "main"), None)
    if not main or main.verb.passive or _could_be_it(told, main.subject):
        return None
    thing = _object_of(told, main)
    return Referent((), told, thing) if thing else None


def same_thing(before: Told, clause: Clause) -> Referent | None:
    """Return the thing that two sentences have as their subject: "The plant burned … It was …"."""
    main = next((c for c in before.clauses if c.kind == "main"), None)
    if not main or is_of_many(main) or (main.verb.lemma != "be" and _object_of(before, main)):
        return None
    if clause.verb_words[-1].lower() in _OF_NOTHING:
        return None
    if clause.verb.lemma in {"be", "seem", "take"} and not clause.verb.passive:
        return None  # "It was the first time", "It took the jury two hours"
    subject = before.low(main.subject)
    definite = re.fullmatch(r"(?:the|an?)(?: [\w’'-]+){1,4}", subject)
    head = subject.rpartition(" ")[2]
    single = not PLURAL.fullmatch(head) and head not in CROWDS
    thing = (
        definite
        and single
        and head not in words("happenings")
        and _could_be_it(before, main.subject)
    )
    return Referent((), before, main.subject) if thing else None


def is_of_many(clause: Clause) -> bool:
    """Say whether a verb is told of several, so that its subject is no "it": "have", "were"."""
    return clause.verb_words[0].lower() in {"are", "have", "were"}


def what_stands(before: Told, clause: Clause) -> Referent | None:
    """Return the body that the sentence before describes: "The club has a pool.  It was …"."""
    meant = stative_subject(before)
    if not meant or not clause.verb.passive or clause.verb_words[-1].lower() in _OF_NOTHING:
        return None
    plural = PLURAL.fullmatch(head_of(before, meant.at)) and not before.mentions_in(meant.at)
    return meant if _could_be_it(before, meant.at) and not plural else None


def object_before(told: Told, clause: Clause) -> Span | None:
    """Return the object of the clause before, which "it" behind a verb takes up."""
    for before in reversed(told.clauses[: told.clauses.index(clause)]):
        if not told.low(before.complement).startswith("it "):  # "lent it to Lima and sold it"
            return _object_of(told, before)
    return None


def _object_of(told: Told, clause: Clause) -> Span | None:
    """Return the thing that a clause has as its object, ``None`` for none, or a person."""
    m = _OBJECT.match(told.text, clause.complement.start, clause.complement.end)
    return Span(*m.span(1)) if m and m[2] not in words("roles") else None


def _could_be_it(told: Told, subject: Span) -> bool:
    """Say whether a subject is none that only people can be: a person, a role, a crowd."""
    head = head_of(told, subject)
    human = (
        head in words("roles")
        or head in HUMANS
        or head in CROWDS
        or head.removesuffix("s") in words("roles")
    )
    return not (human or any(m.kind == "person" for m in told.mentions_in(subject)))


def head_of(told: Told, subject: Span) -> str:
    """Return the noun of a phrase: "captain" of "the captain of the ferry"."""
    before = []
    for w in re.findall(r"[\w’'-]+", told.low(subject)):
        if w in PREPOSITIONS:
            break
        before.append(w)
    return before[-1] if before else ""


def acts_on_people(told: Told, clause: Clause) -> bool:
    """Say whether "they" may be those whom a clause tells of, rather than who acts."""
    if head_of(told, clause.subject) not in CROWDS:
        return False
    behind = Span(clause.verb_at.end, max(clause.complement.end, clause.rest.end))
    people = any(m.kind == "person" for m in told.mentions_in(behind))
    many = {w for w in re.findall(r"[a-z]+", told.low(behind)) if w in CROWDS or w.endswith("s")}
    human = many & CROWDS or {w[:-1] for w in many} & (HUMANS | words("roles"))
    return bool(human) or (people and " and " in told.low(behind))
