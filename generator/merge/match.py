"""Whether two tell the same: a proposal and a record, or what was proposed some time before."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from generator.lexicons import words
from generator.merge.before import KINDS, Before, Key
from generator.model.notebook import Contribution
from generator.model.records import Event
from generator.model.values import Proposal
from generator.model.when import parse
from generator.text import folded

_ALIKE = 0.5  # share of the shorter title's words that the other has too
_STILL_THE_SAME = 0.75  # the same, for what one article said before and says now
_FEWEST = 2  # words


def same_event(p: Proposal, before: Before, claimed: Collection[str]) -> Event | None:
    """Return the record that tells the same: days in common, somebody or some place in common,
    and alike titles; the likest of several, ``None`` without one.
    """
    found = [
        (likeness, e)
        for e in before.events_near(p.date, entities_of(p, before))
        if e.id not in claimed and (likeness := _likeness(p.title, e.title)) >= _ALIKE
    ]
    return max(found, key=lambda pair: (pair[0], pair[1].id), default=(0.0, None))[1]


def same_words(p: Proposal, text: str, article: str, cited: Collection[Event]) -> Event | None:
    """Return the record that cites the article with the very words of the proposal."""
    quotes = {folded(q.of(text)) for q in p.quotes}
    for event in cited:
        for s in event.sources:
            if s.article == article and {folded(q) for q in s.quote} == quotes:
                return event
    return None


def still_tells(p: Proposal, given: Contribution, event: Event | None) -> bool:
    """Say whether a proposal is what the article gave before, in somewhat other words."""
    title = given.fields.get("title") or (event.title if event else "")
    return _overlaps(p, given, event) and _likeness(p.title, str(title)) >= _STILL_THE_SAME


def told_the_same(p: Proposal, given: Contribution, before: Before) -> bool:
    """Say whether another article's contribution told what a proposal tells."""
    theirs = {
        (kind, before.renamed(kind, str(i)))
        for kind in KINDS.values()
        for i in _list(given.fields.get(kind))
    }
    alike = _likeness(p.title, str(given.fields.get("title", ""))) >= _ALIKE
    return alike and _overlaps(p, given, None) and bool(theirs & set(entities_of(p, before)))


def entities_of(p: Proposal, before: Before) -> list[Key]:
    """Return who and where, by the ids that they have now."""
    return [(kind, before.renamed(kind, id)) for kind in KINDS.values() for id in getattr(p, kind)]


def _overlaps(p: Proposal, given: Contribution, event: Event | None) -> bool:
    date = given.fields.get("date")
    if isinstance(date, str):
        return parse(date).overlaps(p.date)
    return event is not None and event.date.overlaps(p.date)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _likeness(a: str, b: str) -> float:
    one, two = _content(a), _content(b)
    shared = len(one & two)
    return shared / min(len(one), len(two)) if shared >= _FEWEST else 0.0


@cache
def _content(title: str) -> frozenset[str]:
    found = re.findall(r"[^\W_]{3,}", folded(title))
    return frozenset(re.sub(r"(?:ies|es|ed|s|d)$", "", w) for w in found) - words("function")
