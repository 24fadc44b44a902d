"""Clauses with an aside before their verb: "said that work, begun in May, has ended"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.grammar.fronts import NOWHERE, date_in_front, is_a_distance, stood_for
from generator.grammar.pieces import Piece, has_subject, speaks
from generator.grammar.verb import Verb
from generator.grammar.words import (
    ARTICLES,
    FINITE,
    PREPOSITIONS,
    RELATIVE,
    base_of,
    is_participle,
    is_past,
)

_LONGEST_SUBJECT = 14  # words between "that" and the aside
_OPENS = frozenset(("after", "because", "before", "since", "when"))
_LONGEST_TIME = 6  # words between "said" and "that"
_MOST_ASIDES = 3  # pieces: "who led it in 2019, and his aunt, a nurse, …"


def taken_up(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with such words told as a clause of their own, the aside left out.

    An aside that is a clause, "who led it in 2019", stands behind it.
    """
    for n, said in enumerate(pieces):
        at = _opening(said) if said.verbs else _behind_a_mark(pieces, n)
        behind = next(_goes_on_at(pieces, n), 0) if at else 0
        if not behind:
            continue
        subject, told = said.ts[at:], pieces[behind]
        moved = len(subject)
        told_by = told.verbs or [Verb(0, 1, base_of(told.ts[0].low), "past")]
        verbs = [replace(v, first=v.first + moved, behind=v.behind + moved) for v in told_by]
        head = replace(said, ts=said.ts[:at])
        opener = subject[0].low if (subject[0].low in _OPENS or subject[0].low == "that") else ""
        content = opener not in _OPENS
        clause = Piece([*subject, *told.ts], opener, content=content, verbs=verbs)
        means = stood_for([replace(said, verbs=[], ts=subject)], NOWHERE)
        first, *more = pieces[n + 1 : behind]
        asides = [p for p in (replace(first, means=means), *more) if p.opener and p.verbs]
        return [*pieces[:n], head, clause, *asides, *pieces[behind + 1 :]]
    return pieces


def _goes_on_at(pieces: Sequence[Piece], n: int) -> Iterator[int]:
    """Yield where the subject that a piece ends in has its verb, behind nothing but asides."""
    for behind in range(n + 2, min(n + 2 + _MOST_ASIDES, len(pieces))):
        if not all(_is_an_aside(p) for p in pieces[n + 1 : behind]):
            return
        if _goes_on(pieces[behind], pieces[behind - 1]) or _is_its_verb(pieces, n, behind):
            yield behind


def _is_its_verb(pieces: Sequence[Piece], n: int, behind: int) -> bool:
    """Say whether a piece opens with the verb that "when the auditor, Ana Ross," cannot lack."""
    said, aside, p = pieces[n], pieces[behind - 1], pieces[behind]
    opens = not speaks(said.verbs) and behind == n + 2 and not (aside.verbs or aside.opener)
    if not opens or p.verbs or p.opener or p.joined or not is_past(p.ts[0].low):
        return False
    apposed = aside.ts[0].text[0].isupper() or aside.ts[0].low in ARTICLES
    return apposed and not any(is_past(q.ts[0].low) for q in pieces[behind + 1 : behind + 2])


def _opening(said: Piece) -> int:
    """Return where a clause opens with a subject and no verb behind it; 0 for none."""
    found = [n for n, t in enumerate(said.ts) if t.low == "that"]
    if not speaks(said.verbs):
        return _behind_a_verb(said)
    behind = said.verbs[-1].behind
    if not found and said.verbs[-1].lemma in {"say", "announce", "announced"}:
        at = behind + date_in_front(said.ts[behind:])  # "said on Monday its chief, who …"
        told = said.ts[at:]
    elif found and found[-1] >= behind and len(said.ts[behind : found[-1]]) <= _LONGEST_TIME:
        at = found[-1]
        told = said.ts[at + 1 :]
    else:
        return 0
    fits = 0 < len(told) <= _LONGEST_SUBJECT and has_subject(told)
    return at if fits else 0


def _behind_a_mark(pieces: Sequence[Piece], n: int) -> int:
    """Return where "after the mayor" opens in "…, hours after the mayor"; 0 for nothing such."""
    told = any((q.verbs or is_past(q.ts[0].low)) and not q.opener for q in pieces[:n])
    at = _behind_a_verb(pieces[n]) if told else 0
    return at if is_a_distance(pieces[n].ts[: at + 1]) else 0


def _behind_a_verb(p: Piece) -> int:
    """Return where "when the mayor" opens at the end of a piece; 0 for nothing such."""
    last = p.verbs[-1].behind if p.verbs else 0
    at = next((n for n in range(len(p.ts) - 1, last - 1, -1) if p.ts[n].low in _OPENS), 0)
    told = p.ts[at + 1 :] if at else []
    small = bool(told) and told[0].low not in PREPOSITIONS and not told[0].text[0].isdigit()
    return at if small and len(told) <= _LONGEST_SUBJECT and has_subject(told) else 0


def _is_an_aside(p: Piece) -> bool:
    """Say whether a piece is told of the noun before it: "begun in May", "a port of Peru"."""
    participle = is_participle(p.ts[0].low) and not p.joined
    return participle or not p.verbs or p.opener in RELATIVE or p.opener == "that"


def _goes_on(p: Piece, aside: Piece) -> bool:
    """Say whether a piece opens with the verb of what stands before the aside."""
    first = p.verbs[0].first if p.verbs else 1
    if first or p.opener or p.joined:
        return False
    behind = p.ts[p.verbs[0].behind : p.verbs[0].behind + 1]
    phrase = not aside.verbs and aside.ts[0].low in PREPOSITIONS  # "in a letter, announced that"
    ends = ARTICLES | {"that"} if phrase else ARTICLES
    acts = p.verbs[0].tense == "past" and (behind[0].low in ends if behind else phrase)
    return p.ts[0].low in FINITE or acts  # "made the offer" is no participle
