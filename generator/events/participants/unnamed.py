"""Bodies and places that an event's words mean without a name: "the company", "the two banks".

Only where all that the report says allows one alone; each says by which words it is meant.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.events.acts.clauses import Act
from generator.events.coreference.bodies import Bodies
from generator.events.coreference.descriptions import Referent
from generator.events.coreference.pronouns import pronoun_of
from generator.events.countries import is_a_country
from generator.events.groups import Group
from generator.events.participants.nearby_names import Supplied
from generator.events.told import Told
from generator.grammar.words import PREPOSITIONS, RELATIVE
from generator.lexicons import table, words
from generator.model.values import Mention

_PHRASE = re.compile(r"\b[Tt]he (?=((?:[\w’'-]{1,30} ){0,3}[\w’'-]{1,30}))")
_TWO = re.compile(r"\b(?:[Tt]he two|[Bb]oth) (?=([\w-]{3,20})(?: ([\w-]{3,20}))?)")
_OF_A_TOWN = frozenset(("city", "port", "town", "village"))
_COUNTRIES = frozenset(("countries", "governments", "nations", "states"))
_PLACES = _OF_A_TOWN | {"capital", "country", "district", "island", "province", "region"}
_OF_NAME = re.compile(r"\b([a-z]+)(?: of)? $")
_BEHIND_NAME = re.compile(r", (?:an?|the)(?: [a-z-]+){0,2}? ([a-z]+)\b")
_ACTS = frozenset(("organisation", "place"))
_OWNS = re.compile(r"[’']s ")  # "the museum’s director", of a subject
_FARTHEST = 3  # sentences between "the two banks" and the two
_LONGEST = 60  # characters of a description in front of a name
_OF_ANOTHER = frozenset(("for", "of"))  # "the bank of the south"
_STOPS = PREPOSITIONS | RELATIVE | {"and", "or", "that", "who"}


class Unnamed:
    """Whom and where the words of a report mean that have no name in them."""

    def __init__(self, page: Sequence[Told], bodies: Bodies, meant: Mapping[int, Referent]) -> None:
        """Take the sentences of a report and what its pronouns and descriptions mean."""
        self._page = page
        self._starts = [told.span.start for told in page]
        self._bodies, self._meant = bodies, meant
        self._called: defaultdict[str, dict[str, Mention]] = defaultdict(dict)
        for told in page:
            for m in told.mentions:
                if m.kind == "place":
                    for noun in _nouns(told, m):
                        self._called[noun].setdefault(m.id, m)

    def of(self, g: Group, found: Sequence[Mention]) -> Iterator[Supplied]:
        """Yield the bodies and places that an event's words mean, besides those ``found`` there."""
        taken = {m.id for m in found}
        placed = any(m.kind == "place" for m in found)
        for a in g.acts:
            for m, phrase in (*self._who(a), *self._pairs(a), *self._described(a, placed=placed)):
                if m.id not in taken:
                    taken.add(m.id)
                    yield Supplied(m, f"Meant by “{phrase}”.")

    def _who(self, act: Act) -> Iterator[tuple[Mention, str]]:
        """Yield the body that acts or speaks as "it" or "the company", or whose own does.

        And who speaks as "she", who has a part in what she says as one who is named has.
        """
        for at in (act.clause.subject, act.speaker):
            r = self._meant.get(at.start) if at.end else None
            if not r:
                continue
            phrase = at.of(act.told.text)
            own = pronoun_of(phrase) and " " in phrase
            for m in r.told.mentions_in(r.at):
                if r.ids and (m.id not in r.ids or own or at is not act.speaker):
                    continue
                if m.kind == "person" or (m.kind in _ACTS and m.end == r.at.end):
                    yield m, phrase.split(" ", 1)[0] if own else phrase

    def _pairs(self, act: Act) -> Iterator[tuple[Mention, str]]:
        """Yield the two that "the two banks" are: all bodies that the sentence before names."""
        for m in _TWO.finditer(act.told.text, act.quote.start, act.quote.end):
            many = next((w for w in m.groups() if w and (w in _COUNTRIES or _is_of_bodies(w))), "")
            if many:
                kind = "place" if many in _COUNTRIES else "organisation"
                phrase = act.told.text[m.start() : m.end()] + many
                yield from ((named, phrase) for named in self._last_two(m.start(), kind))

    def _last_two(self, end: int, kind: str) -> Sequence[Mention]:
        """Return the names of the last sentence that has such, if they are two."""
        n = bisect_right(self._starts, end) - 1
        for told in reversed(self._page[max(0, n - _FARTHEST) : n + 1]):
            named = {
                m.id: m
                for m in told.mentions
                if m.kind == kind and m.end <= end and (kind != "place" or is_a_country(m))
            }
            if named:
                return tuple(named.values()) if len(named) == 2 else ()
        return ()

    def _described(self, act: Act, *, placed: bool) -> Iterator[tuple[Mention, str]]:
        """Yield the body that "fined the company" tells of, and the place that "the city" is."""
        told = act.told
        for m in _PHRASE.finditer(told.text, act.quote.start, act.quote.end):
            near, head = _noun_phrase(m[1])
            noun = " ".join((*near, head))
            phrase = f"the {noun}"
            opens = m.start() == act.clause.subject.start and not _OWNS.match(m[1], len(noun))
            if head in words("organisation-words") and not opens:
                yield from ((b, phrase) for b in self._body(told, m.start(), near, head))
            elif head in _PLACES and not (placed or near) and len(self._called[head]) == 1:
                yield from ((p, phrase) for p in self._called[head].values())

    def _body(self, told: Told, at: int, near: Sequence[str], head: str) -> Iterator[Mention]:
        before = frozenset(w.lower() for w in near)
        if body := self._bodies.meant_by(told, head, before, at):
            named, span = body
            if named is told:  # "sold Acme to the company": not Acme
                return
            yield from (m for m in named.mentions_in(span) if m.kind == "organisation")


def _noun_phrase(text: str) -> tuple[list[str], str]:
    """Return what stands before a noun for a body or a place, and that; "" for none."""
    near: list[str] = []
    followed = [*text.split(), ""]
    for word, behind in pairwise(followed):
        bare = re.sub(r"[’']s$", "", word)
        if bare in words("organisation-words") or bare in _PLACES:
            return near, "" if behind in _OF_ANOTHER else bare
        if word.lower() in _STOPS:
            break
        near.append(word)
    return [], ""


def _is_of_bodies(many: str) -> bool:
    """Say whether a word is the plural of one for a body: "banks", "agencies"."""
    one = many.removesuffix("s")
    one = one.removesuffix("ie") + "y" if one.endswith("ie") else one
    return many != one and one in words("organisation-words")


def _nouns(told: Told, m: Mention) -> Iterator[str]:
    """Yield what a place may be called: as the words beside it say, and the tables."""
    if is_a_country(m):
        yield "country"
        return
    if m.name in table("cities"):
        yield "city"
    before = _OF_NAME.search(told.text, max(told.span.start, m.start - _LONGEST), m.start)
    behind = _BEHIND_NAME.match(told.text, m.end, told.span.end)
    for found in (before, behind):
        if found and found[1] in _PLACES:
            yield found[1]
