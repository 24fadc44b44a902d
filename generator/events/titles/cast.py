"""Who acts and who speaks, by the names that titles and summaries give them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.events.acts.clauses import Act
from generator.events.acts.series import Series, full_name
from generator.events.coreference.descriptions import Referent
from generator.events.coreference.owners import OWNED
from generator.events.coreference.pairs import means_a_pair
from generator.events.coreference.pronouns import OF_WHOM, OWNERS
from generator.events.groups import Known
from generator.events.titles.apposed import other_behind
from generator.events.titles.opening_letters import lowered
from generator.events.titles.phrases import Naming, Who, phrase, possessive
from generator.grammar.words import ARTICLES, PREPOSITIONS
from generator.model.span import Span
from generator.model.values import Article, Mention
from generator.text import listed

_ITSELF = frozenset(("it", "the company", "the firm", "the group"))
_APPOSED = re.compile(r"(?:, ?(?:(?:the|an?) (?:[\w’'-]{1,30} ){1,5})?)?")


@dataclass(frozen=True, slots=True)
class Cast:
    """The people, bodies and things of an article, and how it is known who is meant.

    ``writer`` is who "I" is outside quotations, "" for nobody known.
    """

    article: Article
    known: Known
    held: Series | None
    naming: Naming
    mentions: tuple[Mention, ...]
    writer: str = ""

    def who(self, act: Act, *, full: bool) -> Who:
        """Return who acts and who speaks, where other words name them than the clause's own."""
        return Who(self._subject(act, full=full), self._speaker(act, full=full), self._owner(act))

    def noun(self, act: Act, *, full: bool) -> str:
        """Return the noun that tells an act, "Ana Ross’s arrest" for "her arrest"."""
        noun = phrase(act.told, act.noun, self.naming, full=full, act=act)
        first, _, rest = noun.partition(" ")
        if first.lower() not in OWNERS:
            return noun
        meant = self.known.meant.get(act.noun.start)
        name = self.names(meant.ids, full=full) if meant else ""
        return f"{possessive(name)} {rest}" if name else ""

    def names(self, ids: Iterable[str], *, full: bool) -> str:
        """Return the names of people, as a list in words; "" for nobody known."""
        by_id = {m.id: m for m in self.mentions if m.kind == "person"}
        names = [self.naming.called(by_id[i], full=full) for i in ids if i in by_id]
        return listed(names) if names else ""

    def evidence_of_name(self, act: Act) -> tuple[Span, ...]:
        """Return where the full name stands of what an act calls "the drills"."""
        used = full_name(act.clause.subject.of(self.article.text), self.held)
        return (self.held.at,) if used and self.held else ()

    def first_seen(self, id: str) -> int:
        """Return where an article names somebody first."""
        return next((m.start for m in self.mentions if m.id == id), 0)

    def _subject(self, act: Act, *, full: bool) -> str:
        """Return who "they", "the two leaders", "the 2014 drills" are; "" for the clause's own."""
        text = act.clause.subject.of(self.article.text)
        if name := full_name(text, self.held):
            return name
        low = text.lower()
        told = act.kind in {"statement", "promise"} and act.speaker.end
        if told and low in {"he", "she", "they", "it"}:
            return low
        meant = self.known.referent(act)
        if meant and not (_is_owner(act, meant) and " " in text):
            return self._meant(act, meant, full=full)
        if of_some := self._some_of(act, full=full):
            return of_some
        if low == "i":
            return self.writer  # who else, outside quotations
        return self.names(self.known.pair(act), full=full) if means_a_pair(low) else ""

    def _some_of(self, act: Act, *, full: bool) -> str:
        """Return "one of Kesta’s clerks" for "one of its clerks", "" where no such is told."""
        subject = act.clause.subject
        m = OWNED.match(subject.of(act.told.text))
        meant = self.known.meant.get(subject.start + m.start("whose")) if m and m["some"] else None
        if not m or not meant:
            return ""
        what = Span(subject.start + m.start("what"), subject.end)
        told = phrase(act.told, what, self.naming, full=full, act=act)
        return f"{m['some']}{possessive(self._called(meant, full=full))} {told}"

    def _called(self, meant: Referent, *, full: bool) -> str:
        """Return what titles and summaries call those who are meant."""
        if meant.ids:
            return self.names(meant.ids, full=full)
        told = phrase(meant.told, meant.at, self.naming, full=full)
        return re.sub(r"(?i)^an? ", "the ", lowered(meant.told, meant.at, told))

    def _speaker(self, act: Act, *, full: bool) -> str:
        """Return who "she" or "the company" is that says it; "" for the clause's own words."""
        at = act.speaker
        if not at.end:
            return ""
        if _speaks_of_itself(act):
            return phrase(act.told, act.clause.subject, self.naming, full=full, act=act)
        meant = self.known.meant.get(at.start)
        first, *more = at.of(act.told.text).split()
        named = first.endswith(("’s", "'s")) or any(w[0].isupper() for w in more)
        if not meant or named or first.lower() in OWNERS:
            return ""  # "Kesta’s chief" says of which company it is told
        if meant.ids:
            name = self.names(meant.ids, full=full)
            return with_role(first, meant.role, name) if full else name
        return phrase(meant.told, meant.at, self.naming, full=full)

    def _owner(self, act: Act) -> str:
        """Return whose "the price of her songs" is, "" where the headline names another."""
        m = OF_WHOM.search(act.told.text, act.clause.subject.start, act.clause.subject.end)
        meant = self.known.meant.get(m.start(1)) if m else None
        if not meant:
            return ""
        above = {n.id for n in self.mentions if self.article.title.covers(n)}
        people = {n.id for n in self.mentions if n.kind == "person"}
        return self.names(meant.ids, full=False) if above & people <= {*meant.ids} else ""

    def _meant(self, act: Act, meant: Referent, *, full: bool) -> str:
        """Return whom a pronoun or a description means, or "Ana Ross’s term" for "her term"."""
        name = self._called(meant, full=full)
        subject = act.clause.subject
        first, _, rest = subject.of(self.article.text).partition(" ")
        if other := other_behind(act, meant.at, self.naming, full=full):
            return f"{name} and {other}"
        if not meant.owns and (not rest or first.lower() not in OWNERS):
            return with_role(first, meant.role, name) if full else name
        if _is_apposed(act, meant):
            return name
        if meant.owns and first.lower() != "the":
            own = phrase(act.told, subject, self.naming, full=full, act=act)
            return f"{possessive(name)} {own if own[:2].isupper() else own[:1].lower() + own[1:]}"
        owned = Span(subject.end - len(rest), subject.end)
        last = [m for m in act.told.mentions_in(owned) if m.end == subject.end]
        called = self.naming.called(last[0], full=False) if last else ""
        if not full and last and last[0].kind == "person" and " " in called:
            return called  # "his fellow founder Bo Lind", but not "his father Ralph"
        kin = bool(last) and last[0].kind == "person"  # "Ana Ross’s father Ralph"
        told = phrase(act.told, owned, self.naming, full=full or kin, act=act)
        small = meant.owns and told.istitle() and " " not in told  # "the Government"
        return f"{possessive(name)} {told.lower() if small else told}"


def with_role(article: str, role: str, name: str) -> str:
    """Return a name with its role in front; a longer one stands with its ``article``.

    >>> with_role("The", "mayor", "Ana Ross"), with_role("The", "mayor of Callao", "Ana Ross")
    ('mayor Ana Ross', 'the mayor of Callao, Ana Ross,')
    """
    of_another = any(
        w in PREPOSITIONS or w.endswith(("’s", "'s", "s’", "s'")) for w in role.split()
    )
    if not of_another:
        return f"{role} {name}".lstrip()
    article = article.lower() if article.lower() in ARTICLES else "the"
    return f"{article} {role}, {name},"


def _speaks_of_itself(act: Act) -> bool:
    """Say whether a body announces what it does: "Kesta will close a mill, the company said"."""
    speaker = act.speaker.of(act.told.text).lower()
    bodies = [m for m in act.told.mentions_in(act.clause.subject) if m.kind == "organisation"]
    return not act.said and speaker in _ITSELF and len(bodies) == 1


def _is_owner(act: Act, meant: Referent) -> bool:
    """Say whether who speaks is told by whose it is: "Acme’s chief said that the firm would …"."""
    owned = meant.at.end < act.speaker.end
    return not meant.ids and meant.told is act.told and act.speaker.covers(meant.at) and owned


def _is_apposed(act: Act, meant: Referent) -> bool:
    """Say whether the name stands behind the subject: "his wife, the painter Ana Ross,"."""
    end, start = act.clause.subject.end, meant.at.start
    return end <= start and bool(_APPOSED.fullmatch(act.told.text[end:start]))
