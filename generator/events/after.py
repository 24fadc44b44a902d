"""Which event came of which, where a sentence says so: "approved it after it was signed"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model.values import Proposal

# "Two weeks after" tells when, not that one led to the other.
_BETWEEN = re.compile(r",? (?:after|following)(?: (?:an?|the))? ?")


def in_their_order(text: str, proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return the proposals of a text, each with those that it is said to follow.

    The one must stand right before "after" and the other right behind it, and the days must allow
    it.
    """
    return tuple(
        replace(p, follows=keys)
        if (keys := tuple(q.key for q in proposals if _follows(text, p, q)))
        else p
        for p in proposals
    )


def _follows(text: str, later: Proposal, earlier: Proposal) -> bool:
    if later is earlier or earlier.occurrence == "planned":
        return False
    if earlier.date.first > later.date.first or earlier.date.last > later.date.last:
        return False
    ends = {q.end for q in later.quotes}
    return any(
        _BETWEEN.fullmatch(text, end, q.start) for q in earlier.quotes for end in ends
        if 0 < q.start - end < len(", following the  ")
    )  # fmt: skip
