"""How many words on end of an article may be taken over as they stand."""

from __future__ import annotations

import re
from itertools import accumulate

from generator.text import folded

LONGEST_RUN = 12  # words
_TOKEN = re.compile(r"[\w$€£'-]+")


def shares_a_run(text: str, own: frozenset[str]) -> bool:
    """Say whether more than ``LONGEST_RUN`` words on end stand in ``own``, another's `runs_of`."""
    return not own.isdisjoint(runs_of(text))


def runs_of(text: str) -> frozenset[str]:
    """Return each stretch of words that is one longer than may be taken over."""
    tokens = _TOKEN.findall(folded(text))
    if len(tokens) <= LONGEST_RUN:
        return frozenset()
    joined, ends = " ".join(tokens), [*accumulate(len(t) + 1 for t in tokens)]
    begins = (0, *ends)
    return frozenset(
        joined[start : end - 1] for start, end in zip(begins, ends[LONGEST_RUN:], strict=False)
    )
