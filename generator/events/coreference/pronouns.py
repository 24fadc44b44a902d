"""Who "he", "she", "it", "they", "the minister" and "the two leaders" are.

A pronoun means the one person or body of the words before it that fits; where two fit, or none,
nobody is meant, and what the clause tells makes no draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.events.coreference.bodies import OF_A_BODY, Bodies
from generator.events.coreference.by_country import can_mean, is_one_person
from generator.events.coreference.descriptions import Descriptions, Referent
from generator.events.coreference.gender import HUMANS, can_be, fits, kin_before, rivals
from generator.events.coreference.in_force import is_in_force, law_before
from generator.events.coreference.named_so_far import NamedSoFar
from generator.events.coreference.protagonists import Protagonist
from generator.events.coreference.speakers import (
    is_a_thing_with_a_name,
    is_called_by_a_name,
    speaks,
)
from generator.events.coreference.themes import Theme
from generator.events.coreference.things import (
    CROWDS,
    PLURAL,
    acts_on_people,
    head_of,
    is_of_many,
    same_thing,
    thing_before,
    what_stands,
)
from generator.events.told import Told, aside_at
from generator.grammar.clause import Clause
from generator.grammar.fronts import NOWHERE
from generator.grammar.words import PREPOSITIONS, PRONOUNS
from generator.lexicons import words
from generator.model.span import Span

OF_WHOM = re.compile(r"\b(?:about|by|for|in|of|on|over|to|with) (her|his)\b")
OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
_FOR_A_TASK = frozenset(("inquiry", "jury", "panel", "probe"))
_LED = re.compile(r" (?:chaired|founded|headed|led|owned|run|set up) by\b")
_FARTHEST = 3  # sentences between a pronoun and whom it means


def referents(page: Sequence[Told], bodies: Bodies, theme: Theme) -> dict[int, Referent]:
    """Return who each pronoun and description is that stands as a subject, by where it begins.

    A possessive that opens a subject ("her predecessor") stands where the subject does.
    """
    found: dict[int, Referent] = {}
    described = Descriptions(page, bodies, theme)
    hero = Protagonist(page, theme.person)
    people = NamedSoFar()
    for at, told in enumerate(page):
        here = _Here(page, at, people, bodies, found)
        for n, clause in enumerate(told.clauses):
            meant = described.meant_by(told, clause) or here.meant_by(clause, n)
            if meant := meant or hero.meant_by(here.before, told, clause):
                found[clause.subject.start] = _named_before(meant, found)
        for clause in told.clauses:
            if said := _behind(told, clause, here.back, found):
                found.setdefault(clause.speaker.start, said)
            for start, owner in _owners(told, clause, here.before, found):
                found.setdefault(start, owner)
        people.join(told)
    return found


@dataclass(frozen=True, slots=True)
class _Here:
    """The sentence ``at`` a place of the page, and what was told before it."""

    page: Sequence[Told]
    at: int
    people: NamedSoFar
    bodies: Bodies
    found: dict[int, Referent]

    @property
    def before(self) -> Told | None:
        """Return the sentence before."""
        return self.page[self.at - 1] if self.at else None

    @property
    def back(self) -> Sequence[Told]:
        """Return the sentences before that a pronoun may take up."""
        return self.page[max(0, self.at - _FARTHEST) : self.at]

    def meant_by(self, clause: Clause, n: int) -> Referent | None:
        """Return whom the subject of clause ``n`` means as a pronoun or as one person."""
        told, found = self.page[self.at], self.found
        if is_one_person(clause.subject.of(told.text)):
            return self._one_person(clause)
        pronoun = pronoun_of(told.low(clause.subject))
        if not pronoun:
            return None
        if pronoun == "it" and is_in_force(told, clause):
            return law_before(self.page[: self.at], told, clause)
        if clause.kind == "content" and n:
            return _speaker(told, told.clauses[n - 1], pronoun, found)
        if all(c.kind != "main" for c in told.clauses[:n]):
            return self._told_before(clause, pronoun)
        meant = _fitting(told, clause.subject.start, pronoun, found)
        if pronoun == "it" and not meant and clause.opener in {"when", "after", "before"}:
            return same_thing(told, clause)  # "The bus was full when it fell"
        return meant

    def _one_person(self, clause: Clause) -> Referent | None:
        """Return who "the Peruvian" is: the one "he" or "she" of the sentences before."""
        both = [_in_what_was_told(self.back, p, self.found) for p in ("he", "she")]
        both += [self.people.only(self.before, p) for p in ("he", "she")]
        one = {m.ids: m for m in both if m and m.ids}
        near = self.before.mentions if self.before else ()
        if len(one) != 1 or len({m.id for m in near if m.kind == "person"}) > 1:
            return None
        [meant] = one.values()
        so_far = self.page[: self.at + 1]
        return meant if can_mean(meant, so_far, clause.subject, self.found) else None

    def _told_before(self, clause: Clause, pronoun: str) -> Referent | None:
        """Return whom or what a pronoun takes up of the sentences before."""
        told, before = self.page[self.at], self.before
        meant = _in_what_was_told(self.back, pronoun, self.found)
        meant = meant or self.people.only(before, pronoun)
        if pronoun != "it":
            return meant
        owns = told.low(clause.subject) != "it"  # "Its mill closed"
        meant = None if meant and owns and _is_owned_itself(meant) else meant
        if not meant and before:
            meant = thing_before(before) or same_thing(before, clause)
            meant = meant or what_stands(before, clause)
            meant = None if meant and owns and _is_owned_itself(meant) else meant
        if not meant and owns:
            body = self.bodies.about(told)
            return Referent((), *body) if body else None
        return meant


def _is_owned_itself(meant: Referent) -> bool:
    """Say whether a thing is what a body has, and has nothing: "Revenue from China fell"."""
    said = meant.at.of(meant.told.text).lower().split()
    noun = list(takewhile(lambda w: w not in PREPOSITIONS, said))[-1:]
    return not meant.ids and bool(OF_A_BODY & set(noun))


def _named_before(meant: Referent, found: Mapping[int, Referent]) -> Referent:
    """Return what a description means that a pronoun takes up: "The firm said it would …"."""
    whole = found.get(meant.at.start)
    return whole if whole and not (meant.ids or whole.ids) and whole.at != meant.at else meant


def pronoun_of(subject: str) -> str:
    """Return the pronoun that a subject is, or that owns what it names; "" for none.

    >>> pronoun_of("she"), pronoun_of("her predecessor"), pronoun_of("the minister")
    ('she', 'she', '')
    """
    low = subject.lower()
    return low if low in PRONOUNS else OWNERS.get(low.split(" ", 1)[0], "")


def _in_what_was_told(
    page: Sequence[Told], pronoun: str, found: dict[int, Referent]
) -> Referent | None:
    """Return whom a pronoun means of the last sentence that tells of anybody."""
    for told in reversed(page):
        if meant := _fitting(told, told.span.end, pronoun, found):
            return meant
        somebody = rivals(told, told.span, pronoun) or any(
            m.kind == "person" and fits(told, m, pronoun) for m in told.mentions
        )
        if somebody or pronoun not in {"he", "she"}:
            return None
    return None


def _speaker(told: Told, said: Clause, pronoun: str, found: dict[int, Referent]) -> Referent | None:
    """Return the speaker, as "Ross said that she would go" means Ross."""
    if told.low(said.subject) in PRONOUNS:
        same = told.low(said.subject) == pronoun
        return found.get(said.subject.start) if same else None
    meant = _as_subject(told, said.subject, pronoun)
    if (
        not meant
        and pronoun == "it"
        and (is_called_by_a_name(told, said.subject) or is_a_thing_with_a_name(told, said.subject))
    ):
        return Referent((), told, said.subject)
    return meant


def _behind(
    told: Told, clause: Clause, before: Sequence[Told], found: dict[int, Referent]
) -> Referent | None:
    """Return who "it" is in "Kesta will close a mill, it said": what is told of, or was before."""
    pronoun = told.low(clause.speaker)
    if not clause.attribution.end or (pronoun not in PRONOUNS or pronoun == "they"):
        return None
    own = _as_subject(told, clause.subject, pronoun)
    return own or (_in_what_was_told(before, pronoun, found) if pronoun != "it" else None)


def _owners(
    told: Told, clause: Clause, before: Told | None, found: Mapping[int, Referent]
) -> Iterator[tuple[int, Referent]]:
    """Yield whose "the price of her songs" is, by where "her" stands: the speaker's.

    Nobody's where the sentence before, or this one, tells of another who could be meant.
    """
    m = OF_WHOM.search(told.text, clause.subject.start, clause.subject.end)
    if not m or not clause.speaker.end:
        return
    pronoun, speaker = OWNERS[m[1]], told.low(clause.speaker)
    meant = found.get(clause.speaker.start)
    if speaker not in PRONOUNS:
        meant = _as_subject(told, clause.speaker, pronoun)
    elif speaker != pronoun:
        return
    if not meant or len(meant.ids) != 1 or not _suits(meant, pronoun):
        return
    near = (told, before) if before else (told,)
    fit = {n.id for t in near for n in t.mentions if n.kind == "person" and fits(t, n, pronoun)}
    if fit <= {*meant.ids} and not (before and rivals(before, before.span, pronoun)):
        yield m.start(1), meant


def _fitting(told: Told, end: int, pronoun: str, found: dict[int, Referent]) -> Referent | None:
    """Return the only one of ``told`` before ``end`` whom a pronoun can mean."""
    main = next((c for c in told.clauses if c.kind == "main" and c.subject.end <= end), None)
    if not main or not main.subject.end:
        return _only_named(told, end, pronoun)
    if pronoun == "it" and is_of_many(main):
        return None  # "The Greens have fought the bill and will vote when it comes"
    here = Span(told.span.start, end)
    kinds = {"person"} if pronoun in {"he", "she"} else {"organisation"}
    kinds |= {"person"} if pronoun == "they" else set()
    single = pronoun in {"he", "she"}
    aside = aside_at(told, main) if single else NOWHERE
    others = {
        m.id
        for m in told.mentions_in(here)
        if m.kind in kinds and not ((single and not fits(told, m, pronoun)) or aside.covers(m))
    }
    if told.low(main.subject) in PRONOUNS:
        # "She leaves a daughter, Mia.  She will be buried …" goes on with the same.
        others -= {m.id for m in told.mentions_in(here) if single and kin_before(told, m)}
        meant = found.get(main.subject.start)
        same = told.low(main.subject) == pronoun
        return meant if meant and same and others <= _ids(meant) else None
    meant = found.get(main.subject.start)
    meant = meant if meant and not meant.owns else None
    apposed = meant and meant.told is told and meant.at.start > main.subject.end
    if meant and (apposed or not pronoun_of(told.low(main.subject))):
        alike = bool(meant.ids) == single and (not single or _suits(meant, pronoun))
        return meant if alike and others <= _ids(meant) else None
    meant = _as_subject(told, main.subject, pronoun)
    if meant and pronoun == "they" and acts_on_people(told, main):
        return None  # "Police arrested two men.  They are due in court"
    if meant:
        named = bool(meant.ids)
        others_told = single and not named and rivals(told, Span(main.subject.end, end), pronoun)
        if pronoun == "they" and not named:  # one person, or one body beside it, is no "they"
            others = set()
        return meant if others <= _ids(meant) and not others_told else None
    if len(others) == 1 and single and not rivals(told, here, pronoun):
        return Referent(tuple(others), told, main.subject)
    return None


def _only_named(told: Told, end: int, pronoun: str) -> Referent | None:
    """Return the one person of a sentence whose subject cannot be told, or who speaks there."""
    here = Span(told.span.start, end)
    people = [m for m in told.mentions_in(here) if m.kind == "person"]
    speaking = next((m for m in people if speaks(told, m)), None)
    one = len({m.id for m in people}) == 1 and not rivals(told, here, pronoun)
    meant = speaking or (people[0] if one else None)
    if not meant or pronoun not in {"he", "she"} or not fits(told, meant, pronoun):
        return None
    return Referent((meant.id,), told, meant.span)


def _suits(meant: Referent, pronoun: str) -> bool:
    """Say whether "he" or "she" can be a person who is meant: no "she" is Luis."""
    named = (m for m in meant.told.mentions if m.id in meant.ids)
    return all(fits(meant.told, m, pronoun) for m in named)


def _ids(meant: Referent) -> set[str]:
    return set(meant.ids) | {m.id for m in meant.told.mentions_in(meant.at)}


def _as_subject(told: Told, subject: Span, pronoun: str) -> Referent | None:
    """Return a subject as what a pronoun means, ``None`` where the two do not go together."""
    named = told.mentions_in(subject)
    people = tuple(dict.fromkeys(m.id for m in named if m.kind == "person"))
    head = head_of(told, subject)
    if pronoun in {"he", "she"}:
        if len(people) == 1:
            fit = all(fits(told, m, pronoun) for m in named if m.kind == "person")
            return Referent(people, told, subject) if fit else None
        human = (head in words("roles") or head in HUMANS) and can_be(head, pronoun)
        return Referent((), told, subject) if human and not people else None
    if pronoun == "they":
        if len(people) > 1:
            return Referent(people, told, subject)
        many = head in CROWDS or bool(PLURAL.fullmatch(head))
        return Referent((), told, subject) if many and not people else None
    bodies = words("organisation-words") | words("organisation-heads") | words("place-heads")
    bodies |= words("activities") | _FOR_A_TASK
    # "A panel of experts led by Ana Ross": no person, where its noun stands before the name.
    m = _LED.search(told.text, subject.start, subject.end) if people else None
    led = m is not None and head_of(told, Span(subject.start, m.start())) in bodies
    end = min([t.start - 1 for t in told.times if t.end == subject.end] or [subject.end])
    named_body = any(m.kind != "person" and m.end in {end, subject.end} for m in named)
    two = len({m.id for m in named}) > 1 and " and " in told.low(Span(named[0].end, end))
    is_one = led or (not (people or two) and (head in bodies or named_body))
    return Referent((), told, subject) if is_one else None
