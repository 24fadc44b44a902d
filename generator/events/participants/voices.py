"""Who is brought in to speak on an event: “We heard the boulders,” said Ana Ross.

Somebody who acts in no event of a report is on the one that they speak of first: the one told
right before, or where that is of old, the one that the report is of.  Whose trade it is to comment
on others has no part in it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.events.acts.clauses import Act
from generator.events.coreference.speakers import is_heard
from generator.events.groups import Group
from generator.events.participants.leading import of_the_lead
from generator.events.participants.nearby_names import Supplied
from generator.events.told import Told
from generator.grammar.quotes import quotations
from generator.grammar.words import PREPOSITIONS
from generator.lexicons import any_of, table
from generator.model.timex import Timex
from generator.model.values import Article, Mention
from generator.model.when import When

_FARTHEST = 3  # sentences between an event and who speaks of it
_NEWS = 7  # days before the article's; what is older, nobody is asked about
_MOST_IN_A_SENTENCE = 6  # acts
_BEHIND = re.compile(r", (?:(?:an?|the) )?((?:[\w’'-]{1,30} ){0,4}[\w’'-]{1,30})")
_NEAR = 60  # characters of what stands in front of a name
_OFFICE = 4  # words
_BEFORE = frozenset(
    ("deposed", "ex", "former", "onetime", "ousted", "previous", "retired", "sacked")
)
# What moves by itself, so that who speaks of it only watches.
_WATCHED = frozenset(
    ("currency", "dollar", "euro", "exports", "futures", "gold", "index", "inflation", "market",
     "markets", "oil", "pound", "price", "prices", "sales", "share", "shares", "sterling", "stock",
     "stocks", "yen")
)  # fmt: skip


class Voices:
    """The people of a report who act in none of its events and speak on one."""

    def __init__(
        self,
        article: Article,
        page: Sequence[Told],
        groups: Sequence[Group],
        published: When | None,
    ) -> None:
        """Take the sentences and events of a report, and its day."""
        self._page, self._published = page, published
        starts = [told.span.start for told in page]
        self._told: defaultdict[int, list[tuple[Group, Act]]] = defaultdict(list)
        for g in groups:
            for a in g.acts:
                self._told[bisect_right(starts, a.quote.start) - 1].append((g, a))
        lead = of_the_lead(article, groups)
        self._lead = lead if lead and any(self._is_news(a) for a in lead.acts) else None
        self._of: defaultdict[int, list[Supplied]] = defaultdict(list)
        self._hear(_who_act(groups))

    def of(self, g: Group) -> Sequence[Supplied]:
        """Return who speaks on an event, and why they are on it."""
        return self._of.get(id(g), ())

    def _hear(self, known: set[str]) -> None:
        for n, told in enumerate(self._page):
            here = self._told[n][:_MOST_IN_A_SENTENCE] if n in self._told else []
            for m in told.mentions:
                if m.kind != "person" or m.id in known or not is_heard(told, m):
                    continue
                known.add(m.id)
                if _comments(told, m):
                    continue
                if here:
                    for g in _told_by(m, here):
                        self._of[id(g)].append(Supplied(m, "Who says so."))
                elif spoken := self._spoken_of(n, told):
                    self._of[id(spoken)].append(Supplied(m, "Who is quoted on it."))

    def _spoken_of(self, n: int, told: Told) -> Group | None:
        """Return the event that a sentence without one speaks of."""
        last = next((k for k in range(n - 1, n - 1 - _FARTHEST, -1) if k in self._told), -1)
        near = [(g, a) for g, a in self._told[last] if self._is_news(a)] if last >= 0 else []
        lead = self._lead
        g, act = max(near, key=_day) if near else (lead, lead.acts[0]) if lead else (None, None)
        if not act or _is_watched(act):
            return None
        return g if all(_is_of_its_day(told, t, act) for t in told.times) else None

    def _is_news(self, act: Act) -> bool:
        if not self._published or not act.when:
            return True
        return (self._published.first - act.when.last).days <= _NEWS


def _who_act(groups: Sequence[Group]) -> set[str]:
    named = {m.id for g in groups for a in g.acts for m in a.told.mentions_in(a.quote)}
    return named.union(*(g.people for g in groups))


def _comments(told: Told, m: Mention) -> bool:
    """Say whether somebody only comments: by trade, from an office of before, or as a relative."""
    front = told.text[max(told.span.start, m.start - _NEAR) : m.start].lower()
    behind = _BEHIND.match(told.text, m.end, told.span.end)
    offices = [front.replace(",", "").split(), m.role.lower().split()]
    offices += [behind[1].lower().split()] if behind else []
    for office in offices:
        near = [*takewhile(lambda w: w not in PREPOSITIONS, office[-_OFFICE:])]
        if set(near[-1:]) & any_of("commentators", "relatives") or _is_of_before(near):
            return True
    return False


def _is_of_before(office: Sequence[str]) -> bool:
    return any(w in _BEFORE or w.startswith("ex-") for w in office)


def _told_by(m: Mention, here: Sequence[tuple[Group, Act]]) -> Iterator[Group]:
    """Yield the events that somebody tells who speaks behind them, in their sentence."""
    before = max((a.quote.end for _, a in here if a.quote.end <= m.start), default=0)
    for g, a in here:
        if a.quote.end == before or a.speaker.covers(m) or a.clause.attribution.covers(m):
            yield g


def _is_watched(act: Act) -> bool:
    """Say whether an act is a move of a market: "Shares in Acme fell"."""
    subject = set(act.told.low(act.clause.subject).split())
    return bool(subject & _WATCHED) and act.clause.verb.lemma in table("rising-verbs")


def _is_of_its_day(told: Told, t: Timex, act: Act) -> bool:
    """Say whether a time beside speech lets it be of an act: none of another day before it."""
    if not (t.when and act.when) or t.when == act.when:
        return True
    inside = quotations(told.text, told.span.start, told.span.end)
    after = (t.when.first - act.when.last).days
    return any(q.covers(t) for q in inside) or (t.when.is_day and 0 <= after <= _NEWS)


def _day(of: tuple[Group, Act]) -> str:
    when = of[1].when
    return when.first.isoformat() if when else ""
