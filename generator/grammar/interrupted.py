"""What is said with an aside before its verb: "said that work, begun in May, has ended"."""

from __future__ import annotations

from dataclasses import replace

from generator.grammar.pieces import Piece, has_subject, speaks
from generator.grammar.words import is_participle

_LONGEST_SUBJECT = 8  # words between "that" and the aside
_LONGEST_TIME = 6  # words between "said" and "that"
_FINITE = frozenset(
    (
        "are", "can", "could", "had", "has", "have", "is", "may", "might", "must", "should", "was",
        "were", "will", "would",
    )
)  # fmt: skip


def taken_up(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with such words told as a clause of their own, the aside left out."""
    for n, (said, aside, told) in enumerate(zip(pieces, pieces[1:], pieces[2:], strict=False)):
        at = _opening(said)
        if not at or not _is_an_aside(aside) or not _goes_on(told):
            continue
        subject = said.ts[at:]
        moved = len(subject)
        verbs = [replace(v, first=v.first + moved, behind=v.behind + moved) for v in told.verbs]
        head = replace(said, ts=said.ts[:at])
        clause = Piece([*subject, *told.ts], "that", content=True, verbs=verbs)
        return [*pieces[:n], head, clause, *pieces[n + 3 :]]
    return pieces


def _opening(said: Piece) -> int:
    """Return where "that" opens what is said, with a subject and no verb behind it; 0 for none."""
    found = [n for n, t in enumerate(said.ts) if t.low == "that"]
    if not found or not speaks(said.verbs):
        return 0
    between = said.ts[said.verbs[-1].behind : found[-1]]  # "said (on Monday) that"
    if found[-1] < said.verbs[-1].behind or len(between) > _LONGEST_TIME:
        return 0
    behind = said.ts[found[-1] + 1 :]
    fits = 0 < len(behind) <= _LONGEST_SUBJECT and has_subject(behind)
    return found[-1] if fits else 0


def _is_an_aside(p: Piece) -> bool:
    """Say whether a piece is told of the noun before it: "begun in May", "a port of Peru"."""
    participle = is_participle(p.ts[0].low) and not p.joined
    return participle or not p.verbs


def _goes_on(p: Piece) -> bool:
    """Say whether a piece opens with the verb of what stands before the aside."""
    first = p.verbs[0].first if p.verbs else 1
    return first == 0 and p.ts[0].low in _FINITE and not (p.opener or p.joined)
