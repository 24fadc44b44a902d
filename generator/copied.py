"""How many words on end of an article may be taken over as they stand, and which are more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from generator.text import folded

LONGEST_RUN = 12  # words
_ASKED = 64  # wordings: titles and summaries are tried in turn
_TOKEN = re.compile(r"[\w$€£'’-]+(?:&\w+)*")  # "AT&T" is one word


@lru_cache(_ASKED)
def shares_a_run(text: str, own: frozenset[str]) -> bool:
    """Say whether more than ``LONGEST_RUN`` words on end stand in ``own``, another's `runs_of`."""
    return not own.isdisjoint(_runs(text))


def longest_run(text: str, other: str) -> str:
    """Return the most words on end of a text that another has, "" where they may be taken over.

    >>> them = "They met for a second time on Monday in the old town hall of the port to talk."
    >>> longest_run("On Monday in the old town hall of the port they met.", them)
    ''
    >>> longest_run("She says they met for a second time on Monday in the old town hall.", them)
    'they met for a second time on Monday in the old town hall'
    """
    tokens, there = [*_TOKEN.finditer(text)], _kept_runs_of(other)
    words = [folded(t[0]) for t in tokens]
    best, start = range(0), 0
    for n in range(len(words) - LONGEST_RUN):
        end = n + LONGEST_RUN + 1
        if " ".join(words[n:end]) not in there:
            start = n + 1
        elif end - start > len(best):
            best = range(start, end)
    return text[tokens[best[0]].start() : tokens[best[-1]].end()] if best else ""


@lru_cache(4)
def _kept_runs_of(text: str) -> frozenset[str]:
    return runs_of(text)


def runs_of(text: str) -> frozenset[str]:
    """Return each stretch of words that is one longer than may be taken over."""
    return frozenset(_runs(text))


def _runs(text: str) -> Iterator[str]:
    tokens = _TOKEN.findall(folded(text))
    if len(tokens) <= LONGEST_RUN:
        return
    joined, ends = " ".join(tokens), [*accumulate(len(t) + 1 for t in tokens)]
    for start, end in zip((0, *ends), ends[LONGEST_RUN:], strict=False):
        yield joined[start : end - 1]
