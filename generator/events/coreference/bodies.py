"""Which body "the company", "the car maker" or "the airline" is.

The report must have named it: by that word, by a description beside the name, or as the subject of
what it told last.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.events.coreference.themes import Theme
from generator.events.told import Told
from generator.grammar.words import ARTICLES, PREPOSITIONS, RELATIVE
from generator.lexicons import demonyms, words
from generator.model.span import Span

_NAME = re.compile(r"[A-ZÀ-Ý][\w&’'-]{1,30}(?: [A-ZÀ-Ý][\w&’'-]{1,30}){0,2}")
_INSIDE = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Ý][\w&’'-]*")  # a capital that no sentence gives
_BEFORE = re.compile(r"((?:[\w-]{1,30} ){1,4})$")
_NOUN_BEHIND = re.compile(r" ([a-z-]{3,20})(?=[,.;]| (?:and|for|in|is|of|on|or|to|was)\b)")
_BEHIND = re.compile(r", ((?:[\w’'-]{1,30} ){0,5}[\w’'-]{1,30})")
_FARTHEST = 130  # characters in front of a name: four words
_PEOPLE_TOO = frozenset(("builder", "contractor", "developer", "employer", "exporter", "grower"))
_FARTHEST_BACK = 3  # sentences that name no body
_ANY_BODY = frozenset(("company", "firm", "group"))
# What a report calls the body that it is about, and that it told of last.
OF_TRADE = frozenset(
    (
        "airline", "automaker", "bank", "brewer", "broadcaster", "carmaker", "chain", "chipmaker",
        "company", "drugmaker", "firm", "giant", "group", "insurer", "lender", "maker",
        "manufacturer", "operator", "producer", "publisher", "retailer", "start-up", "startup",
        "steelmaker", "supplier", "utility",
    )
)  # fmt: skip
# "The parent company" is another; "the car company" is the one that was told of.
_OTHERS = frozenset(
    (
        "another", "biggest", "first", "former", "holding", "largest", "new", "other", "own",
        "parent", "rival", "same", "second", "sister", "smaller", "third",
    )
)  # fmt: skip
# What a body has, that a report calls by the noun alone: "the stock", "the board".
OF_A_BODY = frozenset(
    (
        "board", "bonds", "earnings", "employees", "headquarters", "ipo", "listing", "losses",
        "profit", "profits", "results", "revenue", "revenues", "sales", "shareholders", "shares",
        "staff", "stock", "subsidiary", "unit", "workforce",
    )
)  # fmt: skip
_PUBLIC = frozenset(
    (
        "army", "commission", "congress", "council", "court", "department", "government",
        "ministry", "navy", "parliament", "police", "senate",
    )
)  # fmt: skip
_Body = tuple[Told, Span]


def _is_public(body: _Body) -> bool:
    told, at = body
    return not _PUBLIC.isdisjoint(at.of(told.text).lower().split())


class Bodies:
    """The companies, unions and other bodies that a report names."""

    def __init__(self, page: Sequence[Told], theme: Theme) -> None:
        self._theme = theme.body or theme.most
        self._headline = theme.headline
        self._inside = frozenset(
            w for told in page for w in _INSIDE.findall(told.span.of(told.text))
        )
        self._first: dict[str, _Body] = {}
        self._of_word: defaultdict[str, set[str]] = defaultdict(set)
        self._described: defaultdict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
        self._last: dict[int, str] = {}
        self._countries = {m.name for told in page for m in told.mentions if m.kind == "place"}
        self._before = {told.span.start: before for before, told in pairwise(page)}
        last = ""
        self._lead = ""
        for told in page:
            if last:
                self._last[told.span.start] = last
            for m in told.mentions:
                if m.kind == "organisation":
                    self._add(m.id, told, m.span, m.name)
            last = self._only_subject(told, last)
            self._lead = last if told is page[0] else self._lead

    def meant_by(self, told: Told, head: str, before: frozenset[str], at: int = 0) -> _Body | None:
        """Return the body that "the", ``before`` and ``head`` mean, where it first stands.

        ``at`` is where they stand, if a body named before in the sentence may be meant.  A ministry
        is no company.
        """
        body = self._meant_by(told, head, before, at)
        return None if body and head in OF_TRADE and _is_public(body) else body

    def _meant_by(self, told: Told, head: str, before: frozenset[str], at: int) -> _Body | None:
        here = {m.id for m in told.mentions if m.kind == "organisation" and m.end <= at}
        if head in OF_TRADE and not before and len(here) == 1:
            return self._first[here.pop()]
        known = not before or self._are_of_its_country(before)
        found = self._of_word.get(head, set()) if known else set()
        described = {id for id, more in self._described.get(head, ()) if before <= more}
        described |= self._called_before(head, told) if not before else set()
        if candidates := found or described:
            return self._one_of(candidates, told)
        if _is_of_another(before):
            return None
        if head in _ANY_BODY:
            own = self._first.get(next(iter(here), ""))
            return (own if here else self.last(told) or self.about(told)) if len(here) < 2 else None
        last = self._last.get(told.span.start, "")
        about = last and (last == self._lead or self._is_above(last))
        is_body = head in words("organisation-words") - _PEOPLE_TOO
        trade = head in OF_TRADE or (is_body and self._is_above(last))
        return self._first[last] if about and trade and not here - {last} else None

    def _one_of(self, ids: set[str], told: Told) -> _Body | None:
        """Return the one of some bodies, or the only one of them that the sentence before names."""
        before = self._before.get(told.span.start)
        near = ids & {m.id for m in before.mentions} if before and len(ids) > 1 else ids
        return self._first[next(iter(near))] if len(near) == 1 else None

    def _called_before(self, head: str, told: Told) -> set[str]:
        """Return the bodies of the sentence before with a noun behind: "the Mail newspaper"."""
        then = self._before.get(told.span.start)
        named = then.mentions if then and head in words("organisation-words") else ()
        nouns = ((m, _NOUN_BEHIND.match(told.text, m.end)) for m in named)
        return {m.id for m, noun in nouns if m.kind == "organisation" and noun and noun[1] == head}

    def _is_above(self, id: str) -> bool:
        """Say whether the headline names a body."""
        if id not in self._first:
            return False
        told, at = self._first[id]
        name = re.sub(r"^The ", "", at.of(told.text)).split()
        return bool(name) and bool(re.search(rf"\b{re.escape(name[0])}\b", self._headline))

    def last(self, told: Told) -> _Body | None:
        """Return the body of which the sentences before ``told`` told last, ``None`` for two."""
        return self._first.get(self._last.get(told.span.start, ""))

    def about(self, told: Told) -> _Body | None:
        """Return the body of the headline where the sentence before names it, and of no other.

        Where it names none, that of the sentences before it.
        """
        before = self._before.get(told.span.start)
        if not self._theme or not before:
            return None
        known = {m.id for m in self._theme[0].mentions_in(self._theme[1])}
        named = known & {m.id for m in before.mentions}
        if named:
            return self._theme if not self.of_another(told, *self._theme) else None
        for _ in range(_FARTHEST_BACK):
            if bodies := {m.id for m in before.mentions if m.kind == "organisation"}:
                return self._theme if bodies <= known else None
            before = self._before.get(before.span.start)
            if not before:
                break
        return None

    def of_another(self, told: Told, known: Told, at: Span) -> bool:
        """Say whether the sentence before ``told`` is of another body or place than ``known``."""
        before = self._before.get(told.span.start)
        main = next((c for c in before.clauses if c.kind == "main"), None) if before else None
        acts = before.mentions_in(main.subject) if before and main else ()
        own = known.mentions_in(at)
        kinds, ids = {m.kind for m in own}, {m.id for m in own}
        return any(m.kind in kinds and m.id not in ids for m in acts)

    def _are_of_its_country(self, before: frozenset[str]) -> bool:
        """Say whether words are only the adjective of a country that the report names."""
        return all(demonyms().get(w.capitalize(), "") in self._countries for w in before)

    def _add(self, id: str, told: Told, at: Span, name: str) -> None:
        self._first.setdefault(id, (told, at))
        for word in re.findall(r"[\w’'-]+", name.lower()):
            self._of_word[word].add(id)
        for head, more in _descriptions(told, at):
            self._described[head].append((id, more))

    def _only_subject(self, told: Told, last: str) -> str:
        """Return the body that is told of when a sentence has ended, "" where two could be."""
        subject = self._subject(told)
        others = {m.id for m in told.mentions if m.kind == "organisation"} - {subject or last}
        return "" if others else subject or last

    def _subject(self, told: Told) -> str:
        """Return the body that is the subject of a sentence, also one that no rule could place."""
        main = next((c for c in told.clauses if c.kind == "main" and c.subject.end), None)
        if not main:
            return ""
        named = told.mentions_in(main.subject)
        if len(named) == 1 and named[0].kind == "organisation":
            return named[0].id
        name = main.subject.of(told.text)
        if named or not self._is_a_name(name):
            return ""
        self._add(name, told, main.subject, name)
        return name

    def _is_a_name(self, text: str) -> bool:
        """Say whether words are a name that the report writes so inside a sentence, too."""
        first = text.split(" ", 1)[0]
        common = first.lower() in words("function") | words("roles") or first in demonyms()
        return bool(_NAME.fullmatch(text)) and first in self._inside and not common


def _is_of_another(before: frozenset[str]) -> bool:
    """Say whether words tell a body from the one spoken of: "the rival company"."""
    return bool(before & _OTHERS or any(w.capitalize() in demonyms() for w in before))


def _descriptions(told: Told, at: Span) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield what stands beside a name: "airline" and its words of "Irish airline Kesta"."""
    least = max(told.span.start, at.start - _FARTHEST)
    if m := _BEFORE.search(told.text, least, at.start):
        *before, head = m[1].lower().split()
        if head in words("organisation-words"):
            yield head, frozenset(before)
    if m := _BEHIND.match(told.text, at.end, told.span.end):
        near: list[str] = []
        for word in m[1].lower().split():
            if word in PREPOSITIONS or word in RELATIVE or word == "and":
                break
            near.append(word)
        if near and near[0] in ARTICLES and near[-1] in words("organisation-words"):
            yield near[-1], frozenset(near[1:-1])
