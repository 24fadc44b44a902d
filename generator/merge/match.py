"""Whether two tell the same: a proposal and a record, or what was proposed some time before."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.lexicons import words
from generator.merge.archive import EventCard
from generator.merge.before import Before
from generator.merge.told import day_in, of_contribution, of_proposal, texts_of
from generator.merge.work import Work
from generator.model.items import whom
from generator.model.layout import Key
from generator.model.notebook import Contribution
from generator.model.records import Event
from generator.model.values import FIELD_OF, Proposal
from generator.tellings import verdict
from generator.text import folded

_ALIKE = 0.5  # share of the shorter title's words that the other has too
_ALIKE_EDITION = 0.25  # the same, where both name one edition of a thing that recurs
_STILL_THE_SAME = 0.75  # the same, for what one article said before and says now
_FEWEST = 2  # words
# "Games-2024", "Expo 2030": a name and the year or number of its edition.
_EDITION = re.compile(r"\b([A-Z][^\W\d_]+)[- ]?((?:19|20)\d\d|\d{1,3})\b")
_SCALES = {"": 1, "k": 1e3, "m": 1e6, "bn": 1e9, "tn": 1e12}
_SCALES |= {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SUM = re.compile(
    r"[$€£¥](\d[\d,]*(?:\.\d+)?)\s?(tn|bn|m|k|thousand|million|billion|trillion)?\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Match:
    """A record that tells what a proposal tells, and why; ``others`` would be one with it."""

    id: str
    why: str
    others: tuple[str, ...] = ()


def same_event(
    p: Proposal, work: Work, claimed: Collection[str], given_up: str = ""
) -> Match | None:
    """Return the record of the same happening, ``None`` where there is none.

    A person's record comes before drafts, and the likest of several first.  Of drafts that tell the
    same, too, it is the one that was there first: each report is then a source of one event,
    whichever came first.  ``given_up`` is the draft that would be given up for the other.
    """
    before, text = work.before, work.article.text
    by_person = {id: m for id, m in _by_title(p, before).items() if id not in claimed}
    drafts: dict[str, tuple[float, str]] = {}
    t = work.telling(p)
    for id in work.near(t):
        if id not in claimed and (v := before.told.verdict(t, id)).answer == "same":
            kind = drafts if _is_draft(id, before) else by_person
            kind[id] = (v.score, v.why(texts_of(p, text)))
    if by_person:
        best = max(by_person, key=lambda id: (by_person[id][0], id))
        return Match(best, by_person[best][1], _beside(best, drafts, before))
    excluded = before.told.exclude
    left = [id for id in drafts if not (given_up and excluded(given_up, id))]
    if not left:
        return None
    likest = max(left, key=lambda id: (drafts[id][0], id))
    alike = (likest, *_beside(likest, left, before))
    first = min(alike, key=lambda id: _came_in(id, before))
    if given_up and _came_in(given_up, before) < _came_in(first, before):
        return None
    return Match(first, drafts[first][1], tuple(id for id in alike if id != first))


def why_same(p: Proposal, work: Work, id: str) -> str:
    """Return why an event's record tells what a proposal tells, "" where that cannot be told."""
    text = work.article.text
    found = work.before.told.verdict(work.telling(p), id)
    if found.answer == "same":
        return found.why(texts_of(p, text))
    return _by_title(p, work.before).get(id, (0.0, ""))[1]


def _is_draft(id: str, before: Before) -> bool:
    """Say whether an event's record is one that no person has read yet."""
    return before.events[id].review == "draft"


def _came_in(id: str, before: Before) -> tuple[str, str]:
    """Return what tells which of two drafts was there first."""
    return (str(before.events[id].added), id)


def _beside(best: str, drafts: Iterable[str], before: Before) -> tuple[str, ...]:
    return tuple(id for id in drafts if id != best and not before.told.exclude(best, id))


def _by_title(p: Proposal, before: Before) -> dict[str, tuple[float, str]]:
    """Return the records of people that tell the same by their titles: how alike, and why.

    They have days in common, and alike titles that share somebody, some place, or the edition of a
    thing that recurs: a person may have written of a month what an article tells of a day.
    """
    found: dict[str, tuple[float, str]] = {}
    with_them: set[str] | None = None
    for e in before.read_on(p.date):
        if with_them is None:
            with_them = {e.id for e in before.events_near(p.date, _entities_of(p, before))}
        likeness = _likeness(p.title, e.title)
        if likeness >= _needed(p, e, with_them):
            found[e.id] = (likeness, f"Its title is alike: “{e.title}”.")
    return found


def _needed(p: Proposal, event: EventCard, with_them: Collection[str]) -> float:
    """Return how alike two titles must be to tell the same event; more than 1 for never."""
    if _editions(p.title, event.title):
        return _ALIKE_EDITION
    is_one = (p.occurrence == "planned") == (event.occurrence == "planned")
    return _ALIKE if is_one and event.id in with_them else 2.0


def _editions(a: str, b: str) -> bool:
    """Say whether two titles name one edition of a thing that recurs, as one of them writes it.

    >>> _editions("Games of 2024 in Expoville", "The Games-2024 opened")
    True
    """
    one, two = _content(a), _content(b)
    named = {*_EDITION.findall(a), *_EDITION.findall(b)}
    pairs = ({folded(name), year} for name, year in named)
    return any(pair <= _words(a) and pair <= _words(b) for pair in pairs) and bool(one & two)


def told_within(p: Proposal, whole: Event) -> bool:
    """Say whether the record of the whole tells a part: each sum of it is a figure there."""
    sums = {_amount(m) for m in _SUM.finditer(p.title)}
    figures = {f.value for f in whole.figures if f.value is not None}
    return bool(sums) and sums <= figures


def _amount(m: re.Match[str]) -> float:
    return round(float(m[1].replace(",", "")) * _SCALES[(m[2] or "").lower()], 6)


def same_words(p: Proposal, text: str, article: str, cited: Collection[Event]) -> Event | None:
    """Return the record that cites the article with the very words of the proposal."""
    quotes = {folded(q.of(text)) for q in p.quotes}
    for event in cited:
        for s in event.sources:
            if s.article == article and {folded(q) for q in s.quote} == quotes:
                return event
    return None


def still_tells(p: Proposal, given: Contribution, event: EventCard | None) -> bool:
    """Say whether a proposal is what the article gave before, in somewhat other words."""
    title = given.fields.get("title") or (event.title if event else "")
    return _overlaps(p, given, event) and _likeness(p.title, str(title)) >= _STILL_THE_SAME


def told_the_same(p: Proposal, text: str, given: Contribution, before: Before) -> bool:
    """Say whether another article's contribution told what a proposal tells."""
    theirs = {
        (kind, before.renamed(kind, whom(i)))
        for kind in FIELD_OF.values()
        for i in _list(given.fields.get(kind))
    }
    t = of_proposal(p, "", text)
    if any(verdict(t, other).answer == "same" for other in of_contribution("", given)):
        return True
    alike = _likeness(p.title, str(given.fields.get("title", ""))) >= _ALIKE
    return alike and _overlaps(p, given, None) and bool(theirs & set(_entities_of(p, before)))


def _entities_of(p: Proposal, before: Before) -> list[Key]:
    """Return who and where, by the ids that they have now."""
    return [
        (kind, before.renamed(kind, id)) for kind in FIELD_OF.values() for id in getattr(p, kind)
    ]


def _overlaps(p: Proposal, given: Contribution, event: EventCard | None) -> bool:
    date = given.fields.get("date")
    if when := day_in(date):
        return when.overlaps(p.date)
    return event is not None and event.date.overlaps(p.date)


def _words(title: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", folded(title)))


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _likeness(a: str, b: str) -> float:
    one, two = _content(a), _content(b)
    shared = len(one & two)
    return shared / min(len(one), len(two)) if shared >= _FEWEST else 0.0


@lru_cache(4096)
def _content(title: str) -> frozenset[str]:
    found = re.findall(r"[^\W_]{3,}", folded(title))
    told = set(found) - words("function")
    return frozenset(re.sub(r"(?:ies|es|ed|s|d|e)$", "", w) for w in told)
