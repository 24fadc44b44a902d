"""Whole articles against the gold of `tests/cases/events`, a case for each claim."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from generator.model.values import Proposal

from .gold import (
    KINDS,
    Gold,
    GoldEvent,
    golds,
    has_words,
    is_told_by,
    places_of,
    reading_of,
    unread_golds,
)
from .reading import Read

GOLDS = golds()
articles = pytest.mark.parametrize("gold", GOLDS, ids=[g.name for g in GOLDS])


@dataclass(frozen=True)
class Told:
    """An event of an article, and what came out."""

    gold: Gold
    event: GoldEvent

    @property
    def read(self) -> Read:
        return of(self.gold)

    @property
    def proposal(self) -> Proposal:
        """Return the one proposal that rests on the event's sentence."""
        told = [p for p in self.read.found.proposals if is_told_by(self.read, p, self.event)]
        assert len(told) == 1, [p.title for p in told]
        return told[0]


EVENTS = [(f"{g.name}:{n}", Told(g, e)) for g in GOLDS for n, e in enumerate(g.events, 1)]
CLOSED = [(name, e) for name, e in EVENTS if not e.event.is_open]
OPEN = [(name, e) for name, e in EVENTS if e.event.is_open]
closed = pytest.mark.parametrize("told", [e for _, e in CLOSED], ids=[n for n, _ in CLOSED])


def of(gold: Gold) -> Read:
    return reading_of(gold.file, gold.given)


@articles
def test_the_day_of_publication_is_worked_out(gold: Gold) -> None:
    dating = of(gold).dating

    assert dating.when == gold.published
    assert not gold.basis or dating.basis == gold.basis


@articles
def test_a_day_that_is_not_known_is_asked_for(gold: Gold) -> None:
    dating = of(gold).dating

    assert bool(dating.ask) == (gold.published is None)


@articles
def test_the_furniture_is_set_aside(gold: Gold) -> None:
    article = of(gold).article
    found = [(f.span.of(article.text), f.kind) for f in article.furniture]

    for text, kind in gold.furniture:
        assert any(text in words and kind == k for words, k in found), (text, kind)


@articles
def test_the_furniture_tells_why(gold: Gold) -> None:
    assert all(f.reason for f in of(gold).article.furniture)


@pytest.mark.parametrize("kind", KINDS)
@articles
def test_the_names_are_carried(gold: Gold, kind: str) -> None:
    read = of(gold)
    carried = {id for p in read.found.proposals for id in getattr(p, kind)}
    open_yet = any(e.is_open for e in gold.events)
    names = {m.name for m in read.mentions if m.kind == KINDS[kind]}
    names = names if open_yet else {read.names[id] for id in carried}

    assert set(gold.names[kind]) <= names


@closed
def test_an_event_has_its_day(told: Told) -> None:
    assert str(told.proposal.date) in told.event.dates


@closed
def test_an_event_is_past_or_to_come(told: Told) -> None:
    assert told.proposal.occurrence == told.event.occurrence


@closed
def test_an_event_has_a_telling_title(told: Told) -> None:
    assert has_words(told.proposal.title, told.event), told.proposal.title


@closed
def test_an_event_names_its_people(told: Told) -> None:
    names = {told.read.names[id] for id in told.proposal.people}

    assert set(told.event.people) <= names


@pytest.mark.parametrize("told", [e for _, e in OPEN], ids=[n for n, _ in OPEN])
def test_an_event_without_a_day_is_asked_for_and_not_proposed(told: Told) -> None:
    found = told.read.found

    assert any(has_words(q.about, told.event) for q in found.questions)
    assert not any(is_told_by(told.read, p, told.event) for p in found.proposals)


@articles
def test_what_is_no_event_supports_none(gold: Gold) -> None:
    read = of(gold)

    for piece in gold.none:
        spans = list(places_of(piece, read.article.text))
        assert spans, piece
        quotes = [q for p in read.found.proposals for q in p.quotes]
        assert not [q for q in quotes if any(s.touches(q) for s in spans)], piece


@articles
def test_nothing_of_the_furniture_gets_into_an_event(gold: Gold) -> None:
    read = of(gold)
    text = read.article.text
    report = " ".join(p.of(text) for p in (read.article.title, *read.article.paragraphs))
    around = {w for f in read.article.furniture for w in _names(f.span.of(text))} - _names(report)

    for p in read.found.proposals:
        assert not any(f.span.touches(q) for f in read.article.furniture for q in p.quotes)
        carried = " ".join((p.title, p.summary, *(read.names[id] for id in p.people)))
        # A date in words brings a month that the report need not have.
        assert not (_names(carried) & around) - _names(p.summary.partition(",")[0]), carried


def _names(text: str) -> set[str]:
    return set(re.findall(r"[A-ZÀ-Ý][\w-]+", text))


def test_the_gold_stands_in_its_article() -> None:
    """An example with a slip in it proves nothing."""
    for gold in (*GOLDS, *golds(blind=True), *unread_golds()):
        text = gold.file.read_text("utf-8")
        pieces = [t for t, _ in gold.furniture] + [e.quote_has for e in gold.events]
        assert not [p for p in (*pieces, *gold.none) if p not in text]
