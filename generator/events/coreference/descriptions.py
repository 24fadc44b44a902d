"""Who a description means: "the finance minister", "the Peruvian coach, Ana Ross,", "the union".

A description means somebody only where all that the report says allows one alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from generator.events.coreference.bodies import OF_A_BODY, OF_TRADE, Bodies
from generator.events.coreference.bystanders import is_of_news
from generator.events.coreference.gender import PEOPLE
from generator.events.coreference.themes import Place, Theme, is_of_a_body
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.words import ARTICLES, PREPOSITIONS, RELATIVE
from generator.lexicons import demonyms, table, words
from generator.model.span import Span
from generator.model.values import Mention
from generator.text import plain

_BEFORE = re.compile(r"((?:[\w’'-]{1,30} ){1,5})$")
_APPOSED_BEFORE = re.compile(r"((?:[\w’'-]{1,30} ){0,9}[\w’'-]{1,30}), $")
_BEHIND = re.compile(r",(?: \d{1,3},)?((?: [\w’'-]{1,30}){1,9})")
_DEFINITE = re.compile(r"(?i)the((?: [\w’'-]{1,30}){1,4})")
_NAMED_THING = re.compile(  # "the Rimac bridge", which is "the bridge" later
    r"\b(?P<whole>[Tt]he (?P<name>(?:[A-ZÀ-Ý][\w’'-]{1,30} ){1,3})(?P<noun>[a-z]{3,20}))\b"
)
_TITLE = re.compile(r"(?:Dr|Dame|Hon|Lady|Lord|Madam|Mr|Mrs|Ms|Prof|Professor|Sir)\.? $")
_FARTHEST = 320  # characters in front of a name: ten words
_BODIES = OF_TRADE | words("organisation-words") | {"contractor", "owner", "parent"}
_ENDS_A_PHRASE = PREPOSITIONS | RELATIVE | {"and", "but", "said", "that"}
_CAPITALS = re.compile(r"[A-ZÀ-Ý][\w-]+")
_Description = tuple[str, frozenset[str]]  # a word of role, and what stands before it


@dataclass(frozen=True, slots=True)
class Referent:
    """Who is meant: people by their ids, or the phrase that stands at ``at`` in ``told``.

    ``role`` is the description by which one person is meant, if it is one: "finance minister";
    ``owns`` says that who is meant has what is told of: "the stock" of the body told of last.
    """

    ids: tuple[str, ...]
    told: Told
    at: Span
    role: str = ""
    owns: bool = False


class Descriptions:
    """What a report calls the people, bodies and things that it names."""

    def __init__(self, page: Sequence[Told], bodies: Bodies, theme: Theme) -> None:
        self._called: dict[str, set[_Description]] = defaultdict(set)
        self._first: dict[str, Referent] = {}
        self._bodies = bodies
        self._theme = theme
        self._things: dict[str, dict[str, Referent]] = defaultdict(dict)
        for told in page:
            for m in told.mentions:
                self._first.setdefault(m.id, _named(told, m))
                if m.kind == "person":
                    self._called[m.id].update(_descriptions(told, m))
            for thing in _NAMED_THING.finditer(told.text, told.span.start, told.span.end):
                at = Span(*thing.span("whole"))
                self._things[thing["noun"]].setdefault(thing["name"], Referent((), told, at))

    def meant_by(self, told: Told, clause: Clause) -> Referent | None:
        """Return whom the subject of a clause describes, ``None`` where that is not certain."""
        phrase = clause.subject.of(told.text)
        article, _, role = phrase.partition(" ")
        if apposed := _apposed(told, clause.subject):
            described = article.lower() in {"the", "a", "an"}
            return replace(_named(told, apposed), role=role if described else "")
        if told.mentions_in(clause.subject):
            return None
        if clause.kind == "relative" and (named := _before_its_description(told, clause.subject)):
            return replace(_named(told, named), role=role if named.kind == "person" else "")
        if owner := self._theme.owner(told, clause.subject):
            return self._owned(told, clause, owner)
        if phrase.lower() == "the country" and self._theme.country:
            meant = self._owned(told, clause, self._theme.country)
            return replace(meant, owns=False) if meant else None
        m = _DEFINITE.fullmatch(phrase)
        if not m:
            return None
        *before, head = m[1].lower().split()
        if head in words("roles"):
            person = self._only(self._people(head, frozenset(before)))
            return replace(person, role=role) if person else None
        if head in words("organisation-words") or head in OF_TRADE:
            body = self._bodies.meant_by(told, head, frozenset(before), clause.subject.start)
            return Referent((), *body) if body else None
        if head in OF_A_BODY and not before and (body := self._bodies.last(told)):
            return Referent((), *body, owns=True) if _is_alone(told, *body) else None
        things = self._things.get(head, {}) if not before else {}
        return next(iter(things.values())) if len(things) == 1 else None

    def _owned(self, told: Told, clause: Clause, owner: Place) -> Referent | None:
        """Return whose a thing is: of the body that tells its own figures, or of ``owner``."""
        known = {m.id for m in owner[0].mentions_in(owner[1])}
        said = [m for m in told.mentions_in(clause.speaker) if m.kind != "person"]
        if clause.speech and owner == self._theme.body and any(m.id not in known for m in said):
            noun = clause.subject.of(told.text)
            own = is_of_a_body(noun) and _tells_its_own(told, clause.speaker, said)
            return Referent((), told, said[0].span, owns=True) if own else None
        if clause.speech and owner == self._theme.country:
            named = (clause.speaker.of(told.text), *(m.name for m in said))
            if _are_of_another(named, owner[1].of(owner[0].text)):
                return None
        here = Span(told.span.start, clause.verb_at.start)
        others = {m.id for m in told.mentions_in(here) if m.kind != "person"} - known
        if others or self._bodies.of_another(told, *owner):
            return None
        return Referent((), *owner, owns=True)

    def _only(self, ids: Collection[str]) -> Referent | None:
        return self._first[next(iter(ids))] if len(ids) == 1 else None

    def _people(self, head: str, before: frozenset[str]) -> set[str]:
        found: set[str] = set()
        for id, descriptions in self._called.items():
            if any(h == head and before <= more for h, more in descriptions):
                found.add(id)
        return found


def _tells_its_own(told: Told, speaker: Span, said: Sequence[Mention]) -> bool:
    """Say whether who speaks is one firm by its name alone, and no paper: "Kesta Corp said"."""
    start = speaker.start + (len("the ") if told.low(speaker).startswith("the ") else 0)
    own = [m for m in said if m.kind == "organisation" and m.span == Span(start, speaker.end)]
    firm = own and own[0].name.rpartition(" ")[2].strip(".").lower() in words("legal-forms")
    return len(said) == 1 and bool(firm) and not is_of_news(own[0])


def _are_of_another(named: Sequence[str], country: str) -> bool:
    """Say whether one of the names is of another country: "the Peruvian bank"."""
    told = (demonyms().get(w, w) for text in named for w in _CAPITALS.findall(text))
    return any(w in table("countries") and w != country for w in told)


def _is_alone(told: Told, of: Told, at: Span) -> bool:
    """Say whether a sentence names no other body than the one at ``at`` of another."""
    known = {m.id for m in of.mentions_in(at)}
    return {m.id for m in told.mentions if m.kind == "organisation"} <= known


def _named(told: Told, m: Mention) -> Referent:
    return Referent((m.id,) if m.kind == "person" else (), told, m.span)


def _apposed(told: Told, subject: Span) -> Mention | None:
    """Return the person named between commas: "The governor, Ana Ross, …", "A girl, Bo Lind, …"."""
    phrase = subject.of(told.text)
    own = any(m.kind == "person" and m.end == subject.end for m in told.mentions_in(subject))
    if not subject.end or own:
        return None
    if _head(phrase) not in words("roles") and phrase.split(" ", 1)[0].lower() not in ARTICLES:
        return None
    for m in told.mentions:
        between = _TITLE.sub("", told.text[subject.end : m.start])
        role = between.startswith(", ") and any(_role_in(between[2:].split()))
        beside = between == ", " or role
        if m.kind == "person" and beside:
            return m if told.text[m.end : m.end + 1] == "," else None
        whole = len(_noun_phrase(phrase.split())) == len(phrase.split())
        body = m.kind == "organisation" and between == ", "
        if body and whole and _head(phrase) in _BODIES:  # not "the lawyer for the owner, Kesta,"
            return m if told.text[m.end : m.end + 1] == "," else None
    return None


def _before_its_description(told: Told, subject: Span) -> Mention | None:
    """Return what "a company that …" describes: "Acme, a company that was founded in 2006"."""
    front = told.text[: subject.start]
    if not front.endswith(", ") or subject.of(told.text).split(" ", 1)[0] not in {"a", "an"}:
        return None
    end = subject.start - len(", ")
    found = next((m for m in told.mentions if m.end == end), None)
    if not found or _head(subject.of(told.text)) not in _heads(found.kind):
        return None
    alone = {m.id for m in told.mentions if m.kind == "person"} == {found.id}
    given = plain(found.name.split(" ", 1)[0]) in table("given-names")
    return found if found.kind != "person" or alone or given else None


def _heads(kind: str) -> frozenset[str]:
    """Return the nouns that can describe a name of a kind: an actor is no company."""
    if kind == "person":
        return words("roles") | PEOPLE
    if kind == "organisation":
        return _BODIES | words("organisation-heads")
    return words("place-heads") | {"capital", "country", "nation", "state"}


def _descriptions(told: Told, m: Mention) -> Iterator[_Description]:
    """Yield the roles that stand beside a name: the noun, and the words before it."""
    text, least = told.text, told.span.start
    least = max(least, m.start - _FARTHEST)
    if found := _BEFORE.search(text, least, m.start):
        phrase = _behind_the_last(found[1].split(), PREPOSITIONS | ARTICLES)
        if phrase and phrase[-1].lower() in words("roles"):
            yield _described(phrase)
    in_front = ", " in text[max(0, m.start - len(", \n")) : m.start]
    if in_front and (found := _APPOSED_BEFORE.search(text, least, m.start)):
        yield from _role_in(_behind_the_last(found[1].split(), ARTICLES))
    if found := _BEHIND.match(text, m.end, told.span.end):
        yield from _role_in(found[1].split())


def _role_in(phrase: Sequence[str]) -> Iterator[_Description]:
    """Yield the description that a noun phrase is, up to its first preposition."""
    near = _noun_phrase(phrase)
    last = max((n for n, w in enumerate(near) if w.lower() in words("roles")), default=-1)
    if last < 0 or any(w[0].isupper() for w in near[last + 1 :]):
        return  # "Bo Lind, president Ana Ross and …": a list
    yield _described(near[: last + 1])


def _described(phrase: Sequence[str]) -> _Description:
    *before, head = (w.lower() for w in phrase)
    return head, frozenset(before)


def _noun_phrase(found: Sequence[str]) -> list[str]:
    return list(takewhile(lambda w: w.lower() not in _ENDS_A_PHRASE, found))


def _behind_the_last(found: Sequence[str], stops: frozenset[str]) -> list[str]:
    last = max((n for n, w in enumerate(found) if w.lower() in stops), default=-1)
    return list(found[last + 1 :])


def _head(phrase: str) -> str:
    near = _noun_phrase(phrase.split())
    return near[-1].lower() if near else ""
