"""The drafts of an article: each group of acts with its title, summary, quotes and people."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from generator.events.acts import Act
from generator.events.descriptions import Referent
from generator.events.groups import Group, Known, is_bare_speech
from generator.events.headlines import LONGEST_TITLE, headline, tells_all
from generator.events.importance import settled
from generator.events.own_titles import own_title
from generator.events.phrases import Naming, Who, capital, phrase, without_article
from generator.events.pronouns import OWNERS, means_a_pair
from generator.events.series import Series, full_name
from generator.events.summaries import LONGEST_SUMMARY, sentence
from generator.events.told import Told
from generator.events.traits import with_traits
from generator.grammar.fronts import NOWHERE
from generator.grammar.words import PREPOSITIONS
from generator.lexicons import words
from generator.model.fields import UNFIT
from generator.model.values import (
    Article,
    Dating,
    Found,
    Mention,
    OpenQuestion,
    Passed,
    Proposal,
    Span,
)
from generator.model.when import When
from generator.model.words import in_words
from generator.text import listed, slug

_NOUN_PHRASE = re.compile(r"\ban?(?: [\w’'-]+){1,4}")
_BARE_PLURAL = re.compile(r"\b(?:at|during|in|after) ([a-zà-ÿ]+s)\b")
_APPOSED = re.compile(r"(?:, ?(?:(?:the|an?) (?:[\w’'-]{1,30} ){1,5})?)?")
_MOST_QUOTES = 5  # for one event: more prove no more, and one sentence may come a thousand times


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the proposals of one article."""

    article: Article
    dating: Dating
    known: Known
    held: Series | None
    naming: Naming
    mentions: tuple[Mention, ...]
    own: frozenset[str]

    def written(self, groups: Iterable[Group]) -> Found:
        """Return the proposals of groups of acts, in order, and what is to be asked."""
        proposals: dict[str, Proposal] = {}
        questions, passed = [], []
        meetings: dict[str, Group] = {}
        for g in groups:
            title = self._title(g)
            if not title:
                passed += [
                    Passed(a.quote, "no words for a title that stands alone") for a in g.acts
                ]
                continue
            act = self._best(g)
            if act.when is None:
                questions.append(_question(title, act))
                continue
            p = self._proposal(g, act, act.when, title, proposals)
            p = with_traits(p, g, act, self.article, self.dating.when)
            if not _can_be_a_record(p):
                passed.append(Passed(act.quote, "its title or summary is none that a record takes"))
                continue
            if g.acts[0].kind == "promise":
                home = next((k for k, m in meetings.items() if m.people & g.people), "")
                p = replace(p, part_of=home)
            if g.is_meeting:
                meetings[p.key] = g
            proposals[p.key] = p
        return Found(settled(tuple(proposals.values())), tuple(questions), tuple(passed))

    def _proposal(
        self, g: Group, act: Act, when: When, title: str, taken: Container[str]
    ) -> Proposal:
        people, organisations, places = self._entities(g)
        return Proposal(
            key=_key(g.acts[0].quote.of(self.article.text), taken),
            date=when,
            basis=act.basis,
            date_note=act.note or _note(act, self.dating),
            occurrence=act.occurrence,
            title=title,
            summary=self._summary(g, act),
            people=people,
            organisations=organisations,
            places=places,
            quotes=self._quotes(g, act),
            verification=act.verification,
            reasons=_reasons(g, act, self.dating),
        )

    def _quotes(self, g: Group, act: Act) -> tuple[Span, ...]:
        """Return the words that support an event, none inside another, in the order of the text."""
        found = {a.quote for a in g.acts} | set(self._evidence_of_name(act))
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

    def _evidence_of_name(self, act: Act) -> tuple[Span, ...]:
        used = full_name(act.clause.subject.of(self.article.text), self.held)
        return (self.held.at,) if used and self.held else ()

    def _title(self, g: Group) -> str:
        agreed = self._agreed_at_meeting(g, full=False)
        if agreed and len(agreed) <= LONGEST_TITLE:
            return agreed
        best = self._best(g)
        if best.kind == "named":
            return capital(without_article(self._noun(best, full=False)))
        if named := _named_in(g):
            who = Who(phrase(named.told, named.noun, self.naming, full=False))
            return headline(best, self.naming, who, self.own)
        for act in (best, *(a for a in g.acts if a is not best)):
            if self.known.is_open(act):
                continue
            who = self._who(act, full=False)
            if is_bare_speech(act):
                continue
            title = headline(act, self.naming, who, self.own)
            if not tells_all(act, title, self.naming):
                title = own_title(self.article, act, self.dating.when) or title
            if title:
                return title
        return ""

    def _noun(self, act: Act, *, full: bool) -> str:
        """Return the noun that tells an act, "Ana Ross’s arrest" for "her arrest"."""
        noun = phrase(act.told, act.noun, self.naming, full=full)
        first, _, rest = noun.partition(" ")
        if first.lower() not in OWNERS:
            return noun
        meant = self.known.meant.get(act.noun.start)
        name = self._names(meant.ids, full=full) if meant else ""
        return f"{name}’s {rest}" if name else ""

    def _best(self, g: Group) -> Act:
        """Return the act that tells an event best: an agreement, a meeting, then the first."""
        order = {"agreement": 0, "meeting": 1, "named": 1, "plain": 2, "promise": 2, "statement": 3}
        open_yet = self.known.is_open if not _named_in(g) else lambda a: False
        return min(
            g.acts, key=lambda a: (is_bare_speech(a), open_yet(a), order[a.kind], a.quote.start)
        )

    def _subject(self, act: Act, *, full: bool) -> str:
        """Return who "they", "the two leaders", "the 2014 drills" are; "" for the clause's own."""
        text = act.clause.subject.of(self.article.text)
        if name := full_name(text, self.held):
            return name
        low = text.lower()
        told = act.kind in {"statement", "promise"} and act.speaker.end
        if told and low in {"he", "she", "they", "it"}:
            return low
        if meant := self.known.referent(act):
            return self._meant(act, meant, full=full)
        return self._names(self.known.pair(act), full=full) if means_a_pair(low) else ""

    def _who(self, act: Act, *, full: bool) -> Who:
        """Return who acts and who speaks, where other words name them than the clause's own."""
        return Who(self._subject(act, full=full), self._speaker(act, full=full))

    def _speaker(self, act: Act, *, full: bool) -> str:
        """Return who "she" or "the company" is that says it; "" for the clause's own words."""
        at = act.speaker
        if not at.end:
            return ""
        meant = self.known.meant.get(at.start)
        first, *more = at.of(act.told.text).split()
        named = first.endswith(("’s", "'s")) or any(w[0].isupper() for w in more)
        if not meant or named or first.lower() in OWNERS:
            return ""  # "Kesta’s chief" says of which company it is told
        if meant.ids:
            return f"{meant.role if full else ''} {self._names(meant.ids, full=full)}".lstrip()
        return phrase(meant.told, meant.at, self.naming, full=full)

    def _meant(self, act: Act, meant: Referent, *, full: bool) -> str:
        """Return whom a pronoun or a description means, or "Ana Ross’s term" for "her term"."""
        if meant.ids:
            name = self._names(meant.ids, full=full)
        else:
            told = phrase(meant.told, meant.at, self.naming, full=full)
            name = re.sub(r"(?i)^an? ", "the ", told)
        subject = act.clause.subject
        first, _, rest = subject.of(self.article.text).partition(" ")
        if not rest or first.lower() not in OWNERS:
            return f"{meant.role} {name}".lstrip() if full else name
        if _is_apposed(act, meant):
            return name
        owned = Span(subject.end - len(rest), subject.end)
        return f"{name}’s {phrase(act.told, owned, self.naming, full=full)}"

    def _names(self, ids: Iterable[str], *, full: bool) -> str:
        by_id = {m.id: m for m in self.mentions if m.kind == "person"}
        names = [self.naming.called(by_id[i], full=full) for i in ids if i in by_id]
        return listed(names) if names else ""

    def _agreed_at_meeting(self, g: Group, *, full: bool) -> str:
        """Return "A and B agreed a new pact at a summit", where the sentences say so."""
        agreement = _agreement(g)
        if not agreement or not g.is_meeting or len(g.people) < 2:
            return ""
        who = self._names(sorted(g.people, key=self._first_seen), full=full)
        document = _phrase_with(agreement.told, "documents")
        meeting = next((m for a in g.acts if (m := _phrase_with(a.told, "meetings")).end), NOWHERE)
        if not who or not document.end or not meeting.end:
            return ""
        text = self.article.text
        return f"{who} agreed {document.of(text)} at {meeting.of(text)}"

    def _first_seen(self, id: str) -> int:
        return next((m.start for m in self.mentions if m.id == id), 0)

    def _summary(self, g: Group, act: Act) -> str:
        agreement = _agreement(g)
        if agreement and act.when and (agreed := self._agreed_at_meeting(g, full=True)):
            more = sentence(agreement, self.naming, None, self.own, Who("they"), dated=False)
            return f"On {in_words(act.when)}, {agreed}. {more}"
        named = _named_in(g)
        if named is act and act.when and act.clause.subject.of(act.told.text).lower() == "there":
            return sentence(act, self.naming, self.dating.when, self.own, Who("there"))
        if named is act:
            noun = without_article(self._noun(act, full=True))
            noun = noun if re.match(r"[^’]+’s? ", noun) else f"the {noun}"
            on = in_words(act.when) if act.when else ""
            return f"The article names {noun} and dates it {on}." if on else ""
        who = self._who(act, full=True)
        if named:
            who = Who(f"the {phrase(named.told, named.noun, self.naming, full=True)}")
        dated = not (act.time and act.time.text in who.subject)
        return sentence(act, self.naming, self.dating.when, self.own, who, dated=dated)

    def _entities(self, g: Group) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """Return who, which body and where, as ids, in the order of the text."""
        found = [m for a in g.acts for m in _mentions(a)]
        leads = set(self.known.leads)
        if leads and leads <= g.people and g.is_meeting:
            found += [m for m in self.mentions if self.article.title.covers(m.span)]
        people = [*sorted(g.people, key=self._first_seen)]
        people += [m.id for m in found if m.kind == "person"]
        return (
            tuple(dict.fromkeys(people)),
            tuple(dict.fromkeys(m.id for m in found if m.kind == "organisation")),
            tuple(dict.fromkeys(m.id for m in found if m.kind == "place")),
        )


def _is_apposed(act: Act, meant: Referent) -> bool:
    """Say whether the name stands behind the subject: "his wife, the painter Ana Ross,"."""
    end, start = act.clause.subject.end, meant.at.start
    return end <= start and bool(_APPOSED.fullmatch(act.told.text[end:start]))


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
        if act.said or not any(b.covers(m.span) for b in before):
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


def _question(title: str, act: Act) -> OpenQuestion:
    said = act.time.text if act.time else ""
    return OpenQuestion(f"the day of “{title}”: the article says “{said}”", _ASK_DAY)


_ASK_DAY = "give the article's day with --published, or as 'published:' in its record"


def _note(act: Act, dating: Dating) -> str:
    if act.basis != "reckoned" or not act.time:
        return ""
    if dating.when is None:
        return f"The article says “{act.time.text}”; the year is the one its sentence names."
    day = in_words(dating.when)
    known = "the article's day" if dating.when.is_day else "the days the article may be of"
    taken = "taken to be " if dating.basis == "assumed" else ""
    return f"The article says “{act.time.text}”; reckoned from {known}, {taken}{day}."


def _reasons(g: Group, act: Act, dating: Dating) -> tuple[tuple[str, str], ...]:
    told = f"told in {len(g.acts)} places" if len(g.acts) > 1 else "told once"
    verb = " ".join(act.clause.verb_words)
    reasons = [("title", f"From the clause with “{verb}”, {told} in the article.")]
    if act.time:
        reasons.append(("date", f"“{act.time.text}”, read by the rule {act.time.rule}."))
    elif act.note:
        reasons.append(("date", act.note))
    if act.occurrence != "happened":
        reasons.append(("occurrence", f"“{verb}” on the days of the report."))
    return tuple(sorted(reasons))


def _key(quote: str, taken: Container[str]) -> str:
    """Return a name for a proposal from its supporting words, unique in the article."""
    base = slug(" ".join(quote.split()[:10]))
    key, n = base, 2
    while key in taken:
        key, n = f"{base}-{n}", n + 1
    return key
