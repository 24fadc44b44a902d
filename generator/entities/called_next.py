"""Names that the next sentence calls a body: "Acme Blue took the land.  The company sold it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.entities.gazetteer import is_given, is_known_place
from generator.entities.run import Run, is_role
from generator.lexicons import demonyms

_CALLED = re.compile(
    r"[.”\"’')]{0,3}\s{1,3}The (?:airline|band|brewer|carmaker|carrier|charity|club|company|"
    r"developer|firm|foundation|insurer|lender|maker|manufacturer|operator|publisher|retailer|"
    r"start-?up)(?:[’']s)? [a-z]"
)


def called_bodies(text: str, found: Sequence[Run]) -> frozenset[str]:
    """Return the names that alone can be "The company" with which the next sentence begins."""
    return frozenset(
        runs[0].name
        for runs in _by_sentence(found)
        if len(runs) == 1 and _CALLED.match(text, runs[0].sentence[-1].end - 1)
    )


def _by_sentence(found: Sequence[Run]) -> Iterator[list[Run]]:
    """Yield the runs of each sentence that could be a body's name."""
    last: list[Run] = []
    for r in found:
        if last and last[-1].sentence is not r.sentence:
            yield [run for run in last if _is_open(run)]
            last = []
        last.append(r)
    yield [run for run in last if _is_open(run)]


def _is_open(run: Run) -> bool:
    known = is_known_place(run.name) or run.name in demonyms() or is_role(run.last_low)
    return not (known or is_given(run.words[0].text) or run.is_headline)
