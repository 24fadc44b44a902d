"""Whom "the 31-year-old" and "the singer" mean in a report that its headline says is of one person.

The sentences between may name nobody else; then the report still speaks of that one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.events.coreference.by_country import ages
from generator.events.coreference.descriptions import Referent
from generator.events.coreference.gender import can_be, fits
from generator.events.coreference.themes import Place
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.lexicons import words
from generator.model.span import Span
from generator.model.values import Mention

_AGED = re.compile(
    r"[Tt]he (?P<age>\d{1,2})-year-old(?: (?:[\w-]{1,20} ){0,2}(?P<noun>[a-z-]{1,20}))?"
)
_CALLED = re.compile(r"[Tt]he (?P<before>(?:[a-z-]{1,20} ){0,2})(?P<noun>[a-z-]{3,20})")
_ANOTHER = frozenset(
    ("fellow", "first", "former", "last", "late", "lead", "new", "other", "rival", "same", "second")
)
_TELLS_WHICH = re.compile(r" (?:who|whose|that|in|of|from|with)\b")
_ADVERB = re.compile(r" (?:also|first|later|now|then)$")
_STRANGER = re.compile(r"\b(?:an?|another|one) (\d{1,2})-year-old\b")


class Protagonist:
    """The one person whom a headline names, and what the report may call that person."""

    def __init__(self, page: Sequence[Told], person: Place | None) -> None:
        self._at = person
        self._id = next(iter(_people(person[0], person[1])), "") if person else ""
        self._named = _named(page, self._id)
        self._ages = ages(page)
        self._strangers = {a for told in page for a in _STRANGER.findall(told.span.of(told.text))}
        self._others: dict[str, int] = {}
        for told in page:
            for m in told.mentions:
                if m.kind == "person" and m.id != self._id:
                    for w in _words_before(told, m):
                        self._others.setdefault(w, m.start)

    def meant_by(self, before: Told | None, told: Told, clause: Clause) -> Referent | None:
        """Return the protagonist where the subject of a clause describes nobody else."""
        if (
            not self._at
            or not self._named
            or _people(told, Span(told.span.start, clause.verb_at.start))
        ):
            return None
        if before and set(_people(before, before.span)) - {self._id}:
            return None
        if _TELLS_WHICH.match(told.text, clause.subject.end, told.span.end):
            return None  # "the player who scored"
        text = _ADVERB.sub("", clause.subject.of(told.text))
        fit = self._is_so_old(text) or self._is_called(text, clause.subject.start)
        return Referent((self._id,), *self._at) if fit else None

    def _is_so_old(self, text: str) -> bool:
        m = _AGED.fullmatch(text)
        if not m or m["age"] in self._strangers or not self._can_be(m["noun"] or ""):
            return False
        of_age = {id for id, age in self._ages.items() if age == m["age"]}
        return of_age <= {self._id} and self._ages.get(self._id, m["age"]) == m["age"]

    def _is_called(self, text: str, at: int) -> bool:
        """Say whether nobody else was called so before: "the singer"."""
        m = _CALLED.fullmatch(text)
        if not m or m["noun"] not in words("performers") or self._others.get(m["noun"], at) < at:
            return False
        return not set(m["before"].split()) & _ANOTHER and self._can_be(m["noun"])

    def _can_be(self, noun: str) -> bool:
        return any(
            can_be(noun, p) and fits(told, m, p) for told, m in self._named for p in ("he", "she")
        )


def _named(page: Sequence[Told], id: str) -> list[tuple[Told, Mention]]:
    """Return where somebody is named first, nothing for nobody."""
    return [(told, m) for told in page for m in told.mentions if m.id == id][:1]


def _people(told: Told, span: Span) -> list[str]:
    return [m.id for m in told.mentions_in(span) if m.kind == "person"]


def _words_before(told: Told, m: Mention) -> list[str]:
    """Return what somebody is called in front of the name: "singer" of "singer Ana Ross"."""
    return told.text[max(told.span.start, m.start - 40) : m.start].lower().split()[-2:]
