"""Clauses inside others that no word opens: "the day the mill will close"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.grammar.verb import Verb
from generator.grammar.words import (
    AND,
    ARTICLES,
    FINITE,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATE,
    Token,
)
from generator.lexicons import words

_TAKES_A_CLAUSE = frozenset(
    (
        "believed", "ensured", "feared", "feel", "find", "hoped", "indicated", "know", "mean",
        "proved", "revealed", "say", "show", "showed", "suggested", "tell", "think",
    )
)  # fmt: skip
_OPENS = AND | RELATIVE | SUBORDINATE
_SUBJECTS = ARTICLES | {"he", "i", "it", "she", "they", "we"}
_BEFORE_A_NOUN = PREPOSITIONS | ARTICLES | _OPENS | {"all", "both", "than"}


def begins_with_a_relative(ts: Sequence[Token], verbs: Sequence[Verb]) -> bool:
    """Say whether the first verb is the subject's: "The day the mill will close was put off"."""
    if len(verbs) < 2 or ts[0].low not in {"a", "an", "the"}:
        return False
    inner, main = verbs[:2]
    follows = inner.behind == main.first or _follows(ts, inner, main)
    return follows and _opens_again(ts, 1, inner.first) > 0


def own_end(ts: Sequence[Token], verbs: Sequence[Verb], opener: str) -> int:
    """Return where the clause of the first verb ends: "that she will sell the mill | was true".

    A verb of another clause may follow, of the noun before ``opener``, or of a subject of its own.
    """
    if not opener or len(verbs) < 2 or not _follows(ts, *verbs[:2]):
        return ts[-1].end
    first, later = verbs[:2]
    if takes_a_clause(first):
        return ts[-1].end  # "which she said will be sold", "that showed its debt is growing"
    cut = _opens_again(ts, first.behind, later.first) if opener in SUBORDINATE else 0
    return ts[(cut or later.first) - 1].end


def takes_a_clause(verb: Verb) -> bool:
    """Say whether another verb may stand behind one without "that": "which she said is sold"."""
    return verb.lemma in words("speech") or verb.lemma in _TAKES_A_CLAUSE


def _follows(ts: Sequence[Token], first: Verb, later: Verb) -> bool:
    """Say whether a verb stands behind another and no word parts the two."""
    between = ts[first.behind : later.first]
    finite = bool(between) and ts[later.first].low in FINITE
    return finite and not any(t.low in _OPENS for t in between)


def _opens_again(ts: Sequence[Token], first: int, end: int) -> int:
    """Return where a second noun phrase opens right behind the noun of another, 0 for nowhere."""
    for n in range(first + 1, end):
        noun = ts[n - 1]
        if ts[n].low in _SUBJECTS and noun.text.islower() and noun.low not in _BEFORE_A_NOUN:
            return n
    return 0
