"""Whether a proposal tells what a record tells already."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.lexicons import words
from generator.model.records import Event
from generator.model.values import Proposal
from generator.text import folded
from generator.timeline import Timeline

_ALIKE = 0.5  # share of the shorter title's words that the other has too
_FEWEST = 2  # words


def same_event(proposal: Proposal, timeline: Timeline, events: Iterable[Event]) -> Event | None:
    """Return the record that tells the same: days in common, somebody or some place in common,
    and alike titles; the likest of several, ``None`` without one.
    """
    found = [
        (likeness, e)
        for e in events
        if e.date.overlaps(proposal.date)
        and _shares_an_entity(proposal, timeline, e)
        and (likeness := _likeness(proposal.title, e.title)) >= _ALIKE
    ]
    return max(found, key=lambda pair: (pair[0], pair[1].id), default=(0.0, None))[1]


def _shares_an_entity(proposal: Proposal, timeline: Timeline, event: Event) -> bool:
    mine = {*proposal.people, *proposal.organisations, *proposal.places}
    theirs = (
        *timeline.people_of(event),
        *timeline.organisations_of(event),
        *timeline.places_of(event),
    )
    return any(e.id in mine for e in theirs)


def _likeness(a: str, b: str) -> float:
    one, two = _content(a), _content(b)
    shared = len(one & two)
    return shared / min(len(one), len(two)) if shared >= _FEWEST else 0.0


def _content(title: str) -> set[str]:
    found = re.findall(r"[^\W_]{3,}", folded(title))
    return {re.sub(r"(?:ies|es|ed|s|d)$", "", w) for w in found} - words("function")
