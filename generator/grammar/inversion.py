"""Clauses that begin with their participle: "Also killed were two guards", "Arrested was …"."""

from __future__ import annotations

from dataclasses import replace

from generator.grammar.clause import Clause
from generator.grammar.fronts import NOWHERE
from generator.grammar.words import (
    PREPOSITIONS,
    RELATIVE,
    base_of,
    is_adverb,
    participles,
    tokens,
)
from generator.model.span import Span
from generator.model.when import WEEKDAY_WORDS

_BEHIND = PREPOSITIONS - {"as", "of", "to"} | WEEKDAY_WORDS | {"yesterday", "today"}


def in_plain_order(text: str, clause: Clause) -> Clause:
    """Return a clause whose participle opens it as one whose subject does: "Two guards were …".

    What stands between the participle and "was" is its lead: "Arrested on Monday was the mayor".
    """
    verb, at = clause.verb, clause.subject
    if verb.lemma != "be" or verb.tense != "past" or verb.negated or clause.kind != "main":
        return clause
    front = tokens(text, at.start, at.end)
    behind = tokens(text, clause.complement.start, clause.complement.end)
    if not front or not behind or front[0].low not in participles():
        return clause
    if len(front) > 1 and front[1].low not in _BEHIND:
        return clause  # "Hurt pride was the cause"
    if behind[0].low in PREPOSITIONS or behind[0].low in RELATIVE or is_adverb(behind[0]):
        return clause
    done = replace(verb, lemma=base_of(front[0].low), passive=True)
    return replace(
        clause,
        subject=Span(behind[0].start, behind[-1].end),
        verb=done,
        verb_at=Span(at.start, clause.verb_at.end),
        verb_words=(clause.verb_words[0], front[0].low),
        complement=Span(behind[-1].end, behind[-1].end),
        lead=Span(front[1].start, front[-1].end) if len(front) > 1 else NOWHERE,
    )


def is_inverted(clause: Clause) -> bool:
    """Say whether a clause has its subject behind its verb."""
    return clause.subject.start >= clause.verb_at.end
