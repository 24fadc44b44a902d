"""The drafts of an article: each group of acts with its title, summary, quotes and people."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.events.acts.clauses import Act, is_promised
from generator.events.acts.empty import unsaid
from generator.events.coreference.bystanders import is_a_bystander
from generator.events.groups import Group, is_bare_speech
from generator.events.participants.called import called
from generator.events.participants.elsewhere import is_elsewhere
from generator.events.participants.nearby_names import NearbyNames, Supplied
from generator.events.participants.unnamed import Unnamed
from generator.events.participants.voices import Voices
from generator.events.reasons import (
    ask_the_day,
    has_a_year_of,
    note_on_the_day,
    reasons_for,
    years_ahead,
)
from generator.events.titles.cast import Cast
from generator.events.titles.complements import supported
from generator.events.titles.headlines import headline, tells_all
from generator.events.titles.own_titles import own_title
from generator.events.titles.phrases import Who, capital, phrase, with_one_mark, without_article
from generator.events.titles.summaries import LONGEST_SUMMARY, sentence
from generator.events.titles.withheld import withheld
from generator.events.titles.wordings import LONGEST_TITLE
from generator.events.told import Told
from generator.events.traits.importance import settled
from generator.events.traits.of_draft import with_traits
from generator.grammar.fronts import NOWHERE
from generator.grammar.words import PREPOSITIONS
from generator.lexicons import words
from generator.model.fields import UNFIT
from generator.model.span import Span
from generator.model.values import Dating, Found, Mention, Passed, Proposal
from generator.model.when import When
from generator.model.words import in_words
from generator.text import slug

_NOUN_PHRASE = re.compile(r"\ban?(?: [\w’'-]+){1,4}")
_BARE_PLURAL = re.compile(r"\b(?:at|during|in|after) ([a-zà-ÿ]+s)\b")
_MOST_QUOTES = 5  # for one event: more prove no more, and one sentence may come a thousand times


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the proposals of one article."""

    cast: Cast
    dating: Dating
    own: frozenset[str]
    nearby: NearbyNames
    unnamed: Unnamed
    voices: Voices

    def written(self, groups: Sequence[Group]) -> Found:
        """Return the proposals of groups of acts, in order, and what is to be asked."""
        ahead = () if self.dating.when else years_ahead(a for g in groups for a in g.acts)
        proposals: dict[str, Proposal] = {}
        questions, passed = [], []
        meetings: dict[str, Group] = {}
        for g in groups:
            act = self._best(g)
            title, why = self._title_that_stands(g, act)
            if not title:
                passed += [Passed(a.quote, self._why_untitled(a)) for a in g.acts]
                continue
            if why:
                passed.append(Passed(act.quote, why))
                continue
            if act.when is None or has_a_year_of(act, ahead):
                questions.append(ask_the_day(with_one_mark(title), act))
                continue
            p = self._proposal(g, act, act.when, title, proposals)
            p = with_traits(p, g, act, self.cast.article, self.dating.when)
            if not _can_be_a_record(p):
                passed.append(Passed(act.quote, "its title or summary is none that a record takes"))
                continue
            if ask := unsaid(act, p.title):
                questions.append(ask)
            if is_promised(g.acts[0]):
                home = (k for k, m in meetings.items() if m.people & g.people and _fits(m, g))
                p = replace(p, part_of=next(home, ""))
            if g.is_meeting:
                meetings[p.key] = g
            proposals[p.key] = p
        return Found(settled(tuple(proposals.values())), tuple(questions), tuple(passed))

    def _proposal(
        self, g: Group, act: Act, when: When, title: str, taken: Container[str]
    ) -> Proposal:
        found = self._named(g)
        meant = tuple(self.unnamed.of(g, found))
        told = [*found, *(b.mention for b in meant)]
        titled = tuple(_in_the_title(g, title, {m.id for m in told} | g.people))
        told += [b.mention for b in titled]
        beside = (*meant, *titled, *self.nearby.of(g, told, g.people))
        beside += tuple(self.voices.of(g))
        people, organisations, places = self._entities(g, [*found, *(b.mention for b in beside)])
        quotes = self._quotes(g, act)
        roles = tuple(pair for pair in called(self.cast.mentions, quotes) if pair[0] in people)
        return Proposal(
            key=_key(g.acts[0].quote.of(self.cast.article.text), taken),
            date=when,
            basis=act.basis,
            date_note=act.note or note_on_the_day(act, self.dating),
            occurrence=act.occurrence,
            title=with_one_mark(title),
            summary=with_one_mark(self._summary(g, act, title)),
            people=people,
            organisations=organisations,
            places=places,
            quotes=quotes,
            verification=act.verification,
            reasons=reasons_for(g, act, beside),
            roles=roles,
        )

    def _quotes(self, g: Group, act: Act) -> tuple[Span, ...]:
        """Return the words that support an event, none inside another, in the order of the text."""
        found = {supported(a) for a in g.acts} | set(self.cast.evidence_of_name(act))
        if g.is_meeting and (agreement := _agreement(g)):
            document = _phrase_with(agreement.told, "documents")
            end = max(agreement.quote.end, document.end)
            found.add(Span(agreement.quote.start, end))
        outer: list[Span] = []
        for q in sorted(found, key=lambda q: (q.start, -q.end)):
            if not (outer and outer[-1].covers(q)):
                outer.append(q)
        own = [q for q in outer if q.touches(act.quote)]
        kept = {*own, *[q for q in outer if q not in own][: _MOST_QUOTES - len(own)]}
        return tuple(q for q in outer if q in kept)

    def _why_untitled(self, act: Act) -> str:
        whose = self.cast.known.has_no_owner(act)
        return "does not say whose" if whose else "no words for a title that stands alone"

    def _title_that_stands(self, g: Group, act: Act) -> tuple[str, str]:
        """Return a title, "" for none, and why it is withheld, "" where it is not.

        Where our own says too little, the article's title stands for it if it tells that act.
        """
        title, article = self._title(g), self.cast.article
        why = withheld(act, title, article) if title else ""
        if title and not (why or unsaid(act, title)):
            return title, ""
        own = own_title(article, act, self.dating.when, for_none=True)
        if own and not withheld(act, own, article):
            return own, ""
        return title, why

    def _title(self, g: Group) -> str:
        agreed = self._agreed_at_meeting(g, full=False)
        if agreed and len(agreed) <= LONGEST_TITLE:
            return agreed
        best = self._best(g)
        if best.kind == "named":
            noun = without_article(self.cast.noun(best, full=False))
            return capital(re.sub(r"^(?i:earlier|latest|previous) ", "", noun))
        if named := _named_in(g):
            who = Who(phrase(named.told, named.noun, self.cast.naming, full=False))
            return headline(best, self.cast.naming, who, self.own)
        for act in (best, *(a for a in g.acts if a is not best)):
            if self.cast.known.is_open(act):
                continue
            who = self.cast.who(act, full=False)
            if is_bare_speech(act):
                continue
            title = headline(act, self.cast.naming, who, self.own)
            title = title or headline(act, replace(self.cast.naming, things={}), who, self.own)
            if not tells_all(act, title, self.cast.naming):
                title = own_title(self.cast.article, act, self.dating.when) or title
            if title:
                return title
        return ""

    def _best(self, g: Group) -> Act:
        """Return the act that tells an event best: an agreement, a meeting, then the first.

        An act whose subject was not found comes last: no sentence can be made of it.
        """
        order = {"agreement": 0, "meeting": 1, "named": 1, "plain": 2, "promise": 2, "statement": 3}
        open_yet = self.cast.known.is_open if not _named_in(g) else lambda a: False
        return min(
            g.acts,
            key=lambda a: (
                is_bare_speech(a),
                not a.clause.subject.end,
                open_yet(a),
                order[a.kind],
                a.quote.start,
            ),
        )

    def _agreed_at_meeting(self, g: Group, *, full: bool) -> str:
        """Return "A and B agreed a new pact at a summit", where the sentences say so."""
        agreement = _agreement(g)
        if not agreement or not g.is_meeting or len(g.people) < 2:
            return ""
        who = self.cast.names(sorted(g.people, key=self.cast.first_seen), full=full)
        document = _phrase_with(agreement.told, "documents")
        meeting = next((m for a in g.acts if (m := _phrase_with(a.told, "meetings")).end), NOWHERE)
        if not who or not document.end or not meeting.end:
            return ""
        text = self.cast.article.text
        return f"{who} agreed {document.of(text)} at {meeting.of(text)}"

    def _summary(self, g: Group, act: Act, title: str) -> str:
        agreement = _agreement(g)
        if agreement and act.when and (agreed := self._agreed_at_meeting(g, full=True)):
            more = sentence(agreement, self.cast.naming, None, self.own, Who("they"), dated=False)
            return f"On {in_words(act.when)}, {agreed}. {more}"
        named = _named_in(g)
        if named is act and act.when and act.clause.subject.of(act.told.text).lower() == "there":
            return sentence(act, self.cast.naming, self.dating.when, self.own, Who("there"))
        if named is act:
            noun = without_article(self.cast.noun(act, full=True))
            noun = noun if re.match(r"[^’']+[’']s? ", noun) else f"the {noun}"
            on = in_words(act.when) if act.when else ""
            return f"The article names {noun} and dates it {on}." if on else ""
        who = self.cast.who(act, full=True)
        if named:
            who = Who(f"the {phrase(named.told, named.noun, self.cast.naming, full=True)}")
        dated = not (act.time and act.time.text in who.subject)
        return sentence(
            act, self.cast.naming, self.dating.when, self.own, who, title=title, dated=dated
        )

    def _named(self, g: Group) -> list[Mention]:
        """Return the names that the words of an event have, and those of a headline's meeting."""
        found = [m for a in g.acts for m in _mentions(a) if not is_a_bystander(m, a)]
        leads = set(self.cast.known.leads)
        if leads and leads <= g.people and g.is_meeting:
            found += [m for m in self.cast.mentions if self.cast.article.title.covers(m)]
        return found

    def _entities(
        self, g: Group, found: Sequence[Mention]
    ) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """Return who, which body and where, as ids, in the order of the text."""
        people = [*sorted(g.people, key=self.cast.first_seen)]
        people += [m.id for m in found if m.kind == "person"]
        return (
            tuple(dict.fromkeys(people)),
            tuple(dict.fromkeys(m.id for m in found if m.kind == "organisation")),
            tuple(dict.fromkeys(m.id for m in found if m.kind == "place")),
        )


def _in_the_title(g: Group, title: str, taken: set[str]) -> Iterator[Supplied]:
    """Yield the names of an event's sentences that its title has and its quotes do not."""
    named = {m.id: (act, m) for act in g.acts for m in act.told.mentions}
    for a, m in named.values():
        if m.id in taken or m.text not in title or is_a_bystander(m, a):
            continue
        if re.search(rf"(?<![\w-]){re.escape(m.text)}(?![\w-]| [A-Z])", title):
            yield Supplied(m, "The title names it.")


def _fits(meeting: Group, promise: Group) -> bool:
    """Say whether a promise can have been made at a meeting: it has no other day."""
    days = {a.when for a in meeting.acts}
    return promise.acts[0].kind == "promise" or promise.acts[0].when in days


def _can_be_a_record(p: Proposal) -> bool:
    """Say whether title and summary are such as an event's record takes (`model.fields`)."""
    fits = 8 <= len(p.title) <= LONGEST_TITLE and 20 <= len(p.summary) <= LONGEST_SUMMARY
    return fits and not UNFIT.search(p.title + p.summary)


def _mentions(act: Act) -> Iterator[Mention]:
    if act.kind == "named" and act.clause.subject.of(act.told.text).lower() != "there":
        yield from act.told.mentions_in(act.noun)
        return
    c = act.clause
    between = Span(c.subject.end, c.verb_at.start)
    before = [k.complement for k in act.told.clauses if c is not k and between.covers(k.verb_at)]
    for m in act.told.mentions_in(act.quote):
        # "opened in Leeds and went bankrupt": where it opened is not where the second was.
        there = not any(b.covers(m) for b in before) and not is_elsewhere(act, m)
        if act.said or there:
            yield m


def _agreement(g: Group) -> Act | None:
    return next((a for a in g.acts if a.kind == "agreement"), None)


def _named_in(g: Group) -> Act | None:
    return next((a for a in g.acts if a.kind == "named"), None)


def _phrase_with(told: Told, lexicon: str) -> Span:
    """Return where "a new pact" or "talks" stands: the first that ends in a listed noun."""
    for article in re.finditer(r"\ban? ", told.span.of(told.text)):
        start = told.span.start + article.start()
        m = _NOUN_PHRASE.match(told.text, start, told.span.end)
        for w in re.finditer(r"\S+", m.group()) if m else ():
            if w.group() in words(lexicon):
                return Span(start, start + w.end())
            if w.start() and w.group() in PREPOSITIONS:
                break
    bare = _BARE_PLURAL.search(told.text, told.span.start, told.span.end)
    return Span(*bare.span(1)) if bare and bare[1] in words(lexicon) else NOWHERE


def _key(quote: str, taken: Container[str]) -> str:
    """Return a name for a proposal from its supporting words, unique in the article."""
    base = slug(" ".join(quote.split()[:10]))
    key, n = base, 2
    while key in taken:
        key, n = f"{base}-{n}", n + 1
    return key
