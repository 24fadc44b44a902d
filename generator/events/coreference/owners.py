"""Whose "its shares" and "one of her employees" are, where nothing but what stands near tells.

What `pronouns` could not say of a subject is asked again here of those acts alone that an event is
made of: who speaks in the sentence, whose the subject before is, and whom alone the report names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.events.acts.clauses import Act
from generator.events.coreference.bodies import OF_A_BODY, OF_TRADE, Bodies
from generator.events.coreference.descriptions import Referent
from generator.events.coreference.gender import fits, rivals
from generator.events.coreference.pronouns import OWNERS
from generator.events.coreference.speakers import is_called_by_a_name
from generator.events.coreference.themes import Theme
from generator.events.coreference.things import head_of
from generator.events.told import Told
from generator.grammar.words import is_of_speech
from generator.lexicons import words
from generator.model.span import Span
from generator.model.values import Mention

OWNED = re.compile(
    r"(?P<some>(?:(?:all|both|each|half|many|most|none|one|several|some|three|two) of )?)"
    r"(?P<whose>her|his|its|their) (?P<what>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_BODY_OWNS = re.compile(rf"\b[Tt]he (?P<head>{'|'.join(sorted(OF_TRADE))})[’']s? ")
# "His wife Ana Ross", "her Harbour Prize": who or what that is needs no owner.
NAMES_ITSELF = re.compile(r"[A-ZÀ-Ý][\w’-]* (?:(?:and|for|of|the) ){0,2}[A-ZÀ-Ý]")
_OWNS = re.compile(r"[’']s? ")
_OF_BODIES = frozenset(
    (
        "accounts", "businesses", "costs", "finances", "fleet", "market share", "operations",
        "plants", "price", "products", "stores", "website",
    )
)  # fmt: skip
_BACK = 3  # sentences in which no other body is named


def owners(
    page: Sequence[Told],
    found: Sequence[Act],
    meant: Mapping[int, Referent],
    known: tuple[Bodies, Theme],
) -> dict[int, Referent]:
    """Return whose the subjects of acts are, by where "its" and its like begin."""
    at = {told.span.start: n for n, told in enumerate(page)}
    new: dict[int, Referent] = {}
    for act in found:
        m = OWNED.match(act.clause.subject.of(act.told.text))
        start = act.clause.subject.start + m.start("whose") if m else 0
        if not m or start in meant or start in new:
            continue
        n = at.get(act.told.span.start, 0)
        here = _Near(page[max(0, n - _BACK) : n], page[n] if page else act.told, start, known)
        what = Span(act.clause.subject.start + m.start("what"), act.clause.subject.end)
        if owner := here.owner(OWNERS[m["whose"].lower()], head_of(act.told, what)):
            new[start] = owner
    return new


@dataclass(frozen=True, slots=True)
class _Near:
    """What was ``told`` in a sentence before a possessive at ``start``, and ``back`` of it."""

    back: Sequence[Told]
    told: Told
    start: int
    known: tuple[Bodies, Theme]

    def owner(self, pronoun: str, noun: str) -> Referent | None:
        """Return the one whom "it" or "she" can mean that has what a noun tells."""
        if said := self._speaker():
            return said
        if pronoun in {"he", "she"}:
            return self._person(pronoun)
        of_a_body = noun in OF_A_BODY or noun in words("organisation-owns") or noun in _OF_BODIES
        here = self._bodies(places=pronoun == "they")
        if here:
            return self._acting(here, of_a_body=of_a_body or pronoun == "they")
        bodies, theme = self.known
        for m in reversed([*_BODY_OWNS.finditer(self.told.text, self.told.span.start, self.start)]):
            body = bodies.meant_by(self.told, m["head"], frozenset(), m.start())
            return Referent((), *body) if body and of_a_body else None
        return self._theme(theme) if of_a_body else None

    def _speaker(self) -> Referent | None:
        """Return who says it, where that is a name that nothing places: "Kesta says its …"."""
        for c in self.told.clauses:
            if c.subject.end and c.verb_at.end < self.start and is_of_speech(c.verb.lemma):
                told = is_called_by_a_name(self.told, c.subject) and not self._named(c.subject)
                return Referent((), self.told, c.subject) if told else None
        return None

    def _named(self, span: Span) -> bool:
        return bool(self.told.mentions_in(span))

    def _person(self, pronoun: str) -> Referent | None:
        here = Span(self.told.span.start, self.start)
        named = {m.id: m for m in self.told.mentions_in(here) if m.kind == "person"}
        if len(named) != 1 or rivals(self.told, here, pronoun):
            return None
        [m] = named.values()
        return Referent((m.id,), self.told, m.span) if fits(self.told, m, pronoun) else None

    def _bodies(self, *, places: bool) -> Sequence[Mention]:
        """Return the bodies named before in the sentence; for "their" the teams of places, too."""
        here = Span(self.told.span.start, self.start)
        kinds = {"organisation", "place"} if places else {"organisation"}
        return [m for m in self.told.mentions_in(here) if m.kind in kinds]

    def _acting(self, here: Sequence[Mention], *, of_a_body: bool) -> Referent | None:
        """Return the one body that acts in the sentence, or whose thing does what it tells first.

        "Kesta’s price rose, but its shares fell" may be of Kesta; "its rise ended" is the price’s.
        """
        main = next((c for c in self.told.clauses if c.kind == "main" and c.subject.end), None)
        first = main.subject if main else Span(here[0].start, here[0].end)
        acting = [m for m in here if first.covers(m)]
        others = {m.id for m in here if m.kind == "organisation"} - {m.id for m in acting}
        if len({m.id for m in acting}) != 1 or others or first.end > self.start:
            return None
        owns = _OWNS.match(self.told.text, acting[0].end)
        is_subject = acting[0].end == first.end
        return (
            Referent((), self.told, acting[0].span) if is_subject or (owns and of_a_body) else None
        )

    def _theme(self, theme: Theme) -> Referent | None:
        """Return the body of the headline where the sentences before name it, and no other."""
        if not theme.body:
            return None
        own = {m.id for m in theme.body[0].mentions_in(theme.body[1])}
        near = [m for t in (*self.back, self.told) for m in t.mentions if m.kind == "organisation"]
        named = {m.id for m in near}
        return Referent((), *theme.body) if named and named <= own else None
