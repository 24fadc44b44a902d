"""Who and where an event's own words do not say: the rest of its sentence, and the next one.

A name is taken only where one of these rules tells whose or where it is; each says so in words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.events.acts.clauses import Act
from generator.events.coreference.bystanders import is_of_news
from generator.events.coreference.descriptions import Referent
from generator.events.countries import is_a_country
from generator.events.groups import Group
from generator.events.participants.elsewhere import is_elsewhere
from generator.events.participants.leading import of_the_headline
from generator.events.participants.national import countries_in, country_that_acts, one_country
from generator.events.participants.next_sentence import (
    befalls,
    deals,
    decides,
    describes,
    is_opened_by,
    is_signed_by,
    is_the_event,
    leads,
    speaks_next,
    takes_up,
)
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.lexicons import any_of, words
from generator.model.span import Span
from generator.model.values import Article, Mention

_AT = re.compile(r"\b(?:across|along|at|in|inside|near|off|outside|through)(?: [a-z-]+){0,4} $")
_ASIDE = re.compile(r", (?:where|which|who|whose)\b|[“”\"]")  # what follows is of something else
_OWN_BODY = re.compile(r"\b(?:the|its)(?: [a-z-]+){0,2} ([a-z-]+), $")
_SPEAKS = re.compile(r", ([a-z]{2,20})")
_ENDS = re.compile(  # "the court ruled on Monday, ending a dispute with"
    r"[^“”\"]{0,80}, (?:beating|clearing|defeating|ending|freeing|joining|ousting|replacing|"
    r"resolving|settling|succeeding)\b(?: [\w’'-]+){0,8} $"
)
_DEFINITE = re.compile(r"\bthe(?: [a-z-]+)?? ([a-z]{3,20})\b")
_FARTHEST = 3  # sentences between an event and the place of what it tells of
_GOES_ON = 2  # sentences behind an event
_MOST_IN_A_SENTENCE = 6  # acts; of a list no name behind belongs to one
_LONGEST_END = 300  # characters of a sentence behind what is quoted


@dataclass(frozen=True, slots=True)
class Supplied:
    """A name that belongs to an event though its quotes do not have it, and why."""

    mention: Mention
    why: str


class NearbyNames:
    """What stands around the sentences that tell events."""

    def __init__(
        self,
        article: Article,
        page: Sequence[Told],
        groups: Sequence[Group],
        cast: tuple[Sequence[Mention], Mapping[int, Referent]],
    ) -> None:
        """Take the names of an article and whom its pronouns mean as ``cast``."""
        self._article = article
        self._page = page
        self._starts = [told.span.start for told in page]
        self._mentions, self._meant = cast
        self._acts: dict[int, list[Act]] = {}
        for g in groups:
            for a in g.acts:
                self._acts.setdefault(self._at(a), []).append(a)
        self._countries = countries_in(self._mentions)
        self._country = one_country(page, self._countries)
        self._leading = of_the_headline(article, groups)

    def of(self, g: Group, found: Sequence[Mention], people: Iterable[str]) -> Iterator[Supplied]:
        """Yield the names that an event has besides those ``found`` in its own words.

        ``people`` are those who are known to act; a place is looked for where it has none.
        """
        taken = {m.id for m in found} | set(people)
        for b in self._all(g, found, people):
            if b.mention.id not in taken:
                taken.add(b.mention.id)
                yield b

    def _all(self, g: Group, found: Sequence[Mention], people: Iterable[str]) -> Iterator[Supplied]:
        placed = _is_placed(found)
        rest = [b for a in g.acts for b in self._in_the_sentence(a, g.acts[0], has_place=placed)]
        if g is self._leading:
            rest += [Supplied(m, "The headline of this event names it.") for m in self._in_title()]
        yield from rest
        last = max(g.acts, key=lambda a: a.quote.start)
        following = self._next(last)
        if following:
            there = [*found, *(b.mention for b in rest)]
            placed = _is_placed(m for m in there if not is_a_country(m))
            those = {*people, *(m.id for m in found if m.kind == "person")}
            further = [*self._further(last, following, there, those, has_place=placed)]
            yield from further
            rest += further
            those |= {b.mention.id for b in rest} | {m.id for m in found}
            yield from self._dealt_with(last, those)
        if not _is_placed([*found, *(b.mention for b in rest)]):
            of_scene = [*self._of_the_scene(g.acts[0])]
            yield from of_scene
            own = country_that_acts(g.acts[0], self._countries, self._country)
            if own and not of_scene:
                yield Supplied(*own)

    def _in_title(self) -> Iterator[Mention]:
        return (m for m in self._mentions if self._article.title.covers(m))

    def _at(self, act: Act) -> int:
        return bisect_right(self._starts, act.quote.start) - 1

    def _next(self, act: Act, ahead: int = 1) -> Told | None:
        """Return the next sentence, if it tells no day of its own: at most what goes on from it."""
        n = self._at(act) + ahead
        if n >= len(self._page):
            return None
        told = self._page[n]
        if n in self._acts and (told.times or any(a.when != act.when for a in self._acts[n])):
            return None
        other = any(t.when and t.when != act.when for t in told.times)
        return None if other else told

    def _in_the_sentence(self, act: Act, first: Act, *, has_place: bool) -> Iterator[Supplied]:
        """Yield the places behind what is quoted, and the body whose own act it tells."""
        told, said = act.told, act.clause.attribution
        here = self._acts.get(self._at(act), ())
        others = [a.quote for a in here[:_MOST_IN_A_SENTENCE] if a is not act]
        near = Span(act.quote.end, act.quote.end + _LONGEST_END)
        for m in told.mentions_in(near) if len(here) <= _MOST_IN_A_SENTENCE else ():
            before = told.text[max(act.quote.end, told.span.start) : m.start]
            if any(q.covers(m) for q in others) or is_elsewhere(act, m):
                continue
            announces = act.speaker.covers(m) and act is first and decides(act)
            if m.kind != "place" and _ENDS.match(before):
                yield Supplied(m, "What its act did is told behind it.")
            elif m.kind == "organisation" and announces and not is_of_news(m):
                yield Supplied(m, "The body that announces it.")
            elif m.kind == "organisation" and (body := _OWN_BODY.search(before)):
                speaks = said.covers(m) or _speaks_behind(told.text, m.end)
                if speaks and body[1] in words("organisation-words"):
                    yield Supplied(m, f"The {body[1]} that says it.")
            elif m.kind == "place" and not (has_place or said.covers(m)) and _is_at(before):
                yield Supplied(m, "The place that its sentence tells.")

    def _of_the_scene(self, act: Act) -> Iterator[Supplied]:
        """Yield the place of "the plant" from the event before that tells of a plant somewhere."""
        here = {m[1] for m in _DEFINITE.finditer(act.quote.of(act.told.text).lower())}
        here &= any_of("happenings", "scenes")
        n = self._at(act)
        for at in range(n - 1, max(-1, n - 1 - _FARTHEST), -1):
            for a in self._acts.get(at, [])[:_MOST_IN_A_SENTENCE]:
                quote = a.quote.of(a.told.text)
                noun = next((w for w in sorted(here) if re.search(rf"\b{w}\b", quote.lower())), "")
                places = [m for m in a.told.mentions_in(a.quote) if m.kind == "place"]
                towns = [m for m in places if not is_a_country(m)]
                if noun and len({m.id for m in towns}) == 1:
                    yield from (
                        Supplied(m, f"The place of the {noun} that it tells of.") for m in places
                    )
                    return

    def _further(
        self,
        act: Act,
        told: Told,
        found: Sequence[Mention],
        people: set[str],
        *,
        has_place: bool,
    ) -> Iterator[Supplied]:
        """Yield whom and where the next sentence names of the same event."""
        main = next((c for c in told.clauses if c.kind == "main" and c.subject.end), None)
        if not main:
            return
        named = [m for m in told.mentions_in(main.subject) if m.kind == "person"]
        named = named or self._apposed(told, main)
        one = named[0] if len({m.id for m in named}) == 1 else None
        is_named_here = one is not None and describes(act, told, main, one)
        speaks = speaks_next(main)
        if one and is_named_here:
            yield Supplied(one, "The next sentence names whom it tells of.")
        elif one and speaks and leads(act, told, main, one, found):
            yield Supplied(one, "Who speaks next for the body that acts.")
        if takes_up(act, told, main):
            for m in told.mentions_in(main.subject):
                yield Supplied(m, "The next sentence tells whose act it was.")
        signs = is_signed_by(act, told, main)
        signing = told.mentions_in(Span(main.subject.start, main.verb_at.start)) if signs else ()
        for m in signing:
            if m.kind == "person":
                yield Supplied(m, "The next sentence tells who signed it.")
        for m in told.mentions_in(main.subject) if is_opened_by(act, told, main) else ():
            if m.kind == "person":
                yield Supplied(m, "The next sentence tells who opened it.")
        of_them = {m.id for m in named} or set(self._who(main))
        same = bool(of_them) and of_them <= people and befalls(main)
        if has_place or speaks or main.verb.tense not in {"past", "perfect"}:
            return
        if is_named_here or same or signs or is_the_event(act, told, main):
            for m in told.mentions_in(Span(main.verb_at.start, main.complement.end)):
                if m.kind == "place" and _AT.search(told.text[told.span.start : m.start]):
                    yield Supplied(m, "The place that the next sentence tells.")

    def _dealt_with(self, act: Act, those: set[str]) -> Iterator[Supplied]:
        """Yield with whom ``those`` who act deal in what goes on: "She freed his son, Bo Lind"."""
        for ahead in range(1, _GOES_ON + 1):
            told = self._next(act, ahead)
            main = told and next((c for c in told.clauses if c.kind == "main"), None)
            if not told or not main:
                return
            meant = self._meant.get(main.subject.start) if deals(act, told, main) else None
            if not meant or meant.owns:
                continue
            who = set(meant.ids) or {m.id for m in meant.told.mentions_in(meant.at)}
            if who and who <= those:
                for m in told.mentions_in(Span(main.complement.start, told.span.end)):
                    between = told.text[main.complement.end : m.start]
                    if m.kind != "place" and between in {"", ", "}:
                        yield Supplied(m, "Who acts deals with it in what goes on.")

    def _apposed(self, told: Told, main: Clause) -> list[Mention]:
        """Return who stands behind a subject: "The presiding judge, Ana Ross, said"."""
        meant = self._meant.get(main.subject.start)
        if not meant or meant.told is not told or meant.at.start < main.subject.end:
            return []
        return [m for m in told.mentions_in(meant.at) if m.id in meant.ids]

    def _who(self, clause: Clause) -> tuple[str, ...]:
        meant = self._meant.get(clause.subject.start)
        return meant.ids if meant else ()


def _is_placed(found: Iterable[Mention]) -> bool:
    return any(m.kind == "place" for m in found)


def _is_at(before: str) -> bool:
    """Say whether words lead to a place of what they tell: "after a protest in"."""
    return bool(_AT.search(before)) and not _ASIDE.search(before)


def _speaks_behind(text: str, end: int) -> bool:
    """Say whether a name is followed by a word of speech: ", said"."""
    m = _SPEAKS.match(text, end)
    return m is not None and m[1] in words("speech")
