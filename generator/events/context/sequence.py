"""Which event came of which, where a sentence says so: "approved it after it was signed"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model.span import Span
from generator.model.values import Proposal

# "Two weeks after" tells when, not that one led to the other.
_BETWEEN = re.compile(r",? (?:after|following)(?: (?:an?|the))? ?")
_BEHIND = re.compile(_BETWEEN.pattern + "$")
_LONGEST = len(", following the  ")


def in_their_order(text: str, proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return the proposals of a text, each with those that it is said to follow.

    The one must stand right before "after", or around it, and the other right behind it, and the
    days must allow it.
    """
    told_before = [q for q in proposals if any(_opens_behind(text, s) for s in q.quotes)]
    return tuple(
        replace(p, follows=keys)
        if (keys := tuple(q.key for q in told_before if _follows(text, p, q)))
        else p
        for p in proposals
    )


def _opens_behind(text: str, quote: Span) -> bool:
    """Say whether words stand right behind "after"."""
    return bool(_BEHIND.search(text[max(0, quote.start - _LONGEST) : quote.start]))


def _follows(text: str, later: Proposal, earlier: Proposal) -> bool:
    if later is earlier or earlier.occurrence == "planned":
        return False
    if earlier.date.first > later.date.first or earlier.date.last > later.date.last:
        return False
    return any(_is_behind(text, whole, q) for q in earlier.quotes for whole in later.quotes)


def _is_behind(text: str, later: Span, earlier: Span) -> bool:
    """Say whether words stand behind "after", next to other words or inside them."""
    if later.start < earlier.start and earlier.end <= later.end:
        head = text[max(later.start, earlier.start - _LONGEST) : earlier.start]
        return bool(_BEHIND.search(head))
    near = 0 < earlier.start - later.end < _LONGEST
    return near and bool(_BETWEEN.fullmatch(text, later.end, earlier.start))
