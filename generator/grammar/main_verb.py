"""The verb of a subject that has clauses in it: "A driver who fled after the crash | was jailed".

A sentence has a main verb.  Where nothing but what tells of its subject has one, the last verb is
it, and not that of the clause that seems to hold it: no crash was jailed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.grammar.attributions import is_attribution
from generator.grammar.fronts import date_in_front
from generator.grammar.inner import takes_a_clause
from generator.grammar.pieces import Inside, Piece, has_subject, speaks
from generator.grammar.verb import Verb
from generator.grammar.words import (
    AND,
    FINITE,
    PREPOSITIONS,
    RELATIVE,
    SUBJECT_PRONOUNS,
    SUBORDINATE,
    is_past,
)

_TELLS_OF_IT = RELATIVE | {"that"}
# What was done to somebody of whom the police or a court tells: "A man killed when a bus hit him".
BEFELL = frozenset(
    (
        "abducted", "accused", "arrested", "charged", "convicted", "detained", "found", "hit",
        "infected", "injured", "jailed", "kidnapped", "killed", "rescued", "sentenced", "shot",
        "stabbed", "struck", "suspected", "trapped", "wanted", "wounded",
    )
)  # fmt: skip
_ALSO_A_PREPOSITION = frozenset(("after", "before", "since", "until"))
_PARTS = AND | RELATIVE | SUBORDINATE


def with_its_verb(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with such a subject and its verb in one, as `resumed` has plainer ones."""
    for n, piece in enumerate(pieces[:-1]):
        said, head = _parted(piece)
        if head.is_time or (head.opener and not head.content):
            continue
        if head.verbs and not _is_reduced(head):
            return pieces
        last = _end_of_run(pieces, n)
        opens = pieces[n + 1].opener in (_PARTS if head.verbs else _TELLS_OF_IT)
        opens = opens and bool(pieces[n + 1].verbs)
        if last == n or not opens or not has_subject(head.ts):
            continue
        run, main = _with_main_verb([head, *pieces[n + 1 : last + 1]])
        if not main or _has_another(pieces, last):
            return pieces
        return [*pieces[:n], *said, _whole(run, main), *pieces[n + len(run) :]]
    return pieces


def _parted(p: Piece) -> tuple[list[Piece], Piece]:
    """Return "Police said" of "Police said a man | who fled …", and whom they tell of."""
    if p.opener or not speaks(p.verbs) or p.verbs[-1].passive:
        return [], p
    at = p.verbs[-1].behind
    at += date_in_front(p.ts[at:])
    that = at < len(p.ts) and p.ts[at].low == "that"
    told = p.ts[at + that :]
    if not told or not (that or p.verbs[-1].lemma == "say") or told[0].low in PREPOSITIONS:
        return [], p
    head = replace(p, ts=told, verbs=[], content=True, joined=False, apart=False)
    return [replace(p, ts=p.ts[:at])], head


def _is_reduced(head: Piece) -> bool:
    """Say whether the verb of a piece is a participle of its noun: "A man suspected of theft"."""
    verb = head.verbs[0]
    bare = verb.tense == "past" and verb.behind == verb.first + 1 and len(head.verbs) == 1
    follows = head.ts[verb.behind].low if verb.behind < len(head.ts) else "of"
    fits = follows in PREPOSITIONS or follows in {"alive", "dead"}
    return bare and fits and head.ts[verb.first].low in BEFELL


def _end_of_run(pieces: Sequence[Piece], n: int) -> int:
    """Return the last piece that no mark parts from piece ``n``, and that a word opens or joins."""
    last = n
    for k in range(n + 1, len(pieces)):
        p = pieces[k]
        if p.ts[0].start - pieces[k - 1].ts[-1].end > _LONGEST_GAP or not (p.opener or p.joined):
            break
        last = k
    return last


_LONGEST_GAP = len(" and ")


def _with_main_verb(run: list[Piece]) -> tuple[list[Piece], Verb | None]:
    """Return a run as far as its first piece that has two verbs, else the whole, and its verb.

    "Who sued after he was fired has won | and the firm has agreed" goes on behind its verb.
    """
    for end in range(2, len(run)):
        own = run[end - 1]
        two = len(own.verbs) > 1 and own.ts[own.verbs[-1].first].low in FINITE
        if two and (main := _main_verb(run[:end])):
            return run[:end], main
    return run, _main_verb(run)


def _main_verb(run: Sequence[Piece]) -> Verb | None:
    """Return the last verb of the last piece of a run, where that can be the whole's."""
    p = run[-1]
    if not p.verbs:
        return None
    verb = p.verbs[-1]
    finite = p.ts[verb.first].low in FINITE
    if len(p.verbs) > 1:
        between = {t.low for t in p.ts[p.verbs[-2].behind : verb.first]}
        alone = not between & _PARTS and not (
            takes_a_clause(p.verbs[-2]) and not p.verbs[-2].passive
        )
        return verb if alone and (finite or verb.behind == verb.first + 1) else None
    if verb.first > _PRONOUN_AND_VERB and p.ts[1].low in SUBJECT_PRONOUNS and is_past(p.ts[2].low):
        return verb  # "who was sacked after she slapped a boy won"
    reduced = bool(run[0].verbs) and p.opener in _TELLS_OF_IT
    if (
        len(run) <= _HEAD_AND_RELATIVE - bool(run[0].verbs)
        or not (verb.first and finite)
        or reduced
    ):
        return None
    within = any(is_past(t.low) for t in p.ts[1 : verb.first])
    return verb if p.joined or p.opener in _ALSO_A_PREPOSITION or within else _ing(p, verb)


_HEAD_AND_RELATIVE = 2  # pieces
_PRONOUN_AND_VERB = 2  # where the third word of a clause stands


def _ing(p: Piece, verb: Verb) -> Verb | None:
    """Return the verb behind "while swimming in a lake"."""
    return verb if verb.first > 1 and p.ts[1].low.endswith("ing") else None


def _has_another(pieces: Sequence[Piece], last: int) -> bool:
    """Say whether a sentence has a main verb behind a run: "Ana Ross, a nun who …, died"."""
    for n in range(last + 1, len(pieces)):
        p = pieces[n]
        if p.opener or p.joined or p.content:
            continue
        if not p.verbs and is_past(p.ts[0].low):
            return True
        if p.verbs and not is_attribution(list(pieces), n):
            return True
    return False


def _whole(run: Sequence[Piece], main: Verb) -> Piece:
    """Return a run as one piece, with its main verb and the clause of its subject."""
    head, relative, *_ = run
    n = len(head.ts)
    moved = sum(len(p.ts) for p in run[:-1])
    ts = [t for p in run for t in p.ts]
    verb = replace(main, first=main.first + moved, behind=main.behind + moved)
    inside, inner = None, relative.verbs[0]
    if relative.opener in _TELLS_OF_IT and inner is not main:
        inner = replace(inner, first=inner.first + n, behind=inner.behind + n)
        inside = Inside(n, inner, min(n + len(relative.ts), verb.first))
    return replace(head, ts=ts, verbs=[verb], inside=inside)
