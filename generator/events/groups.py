"""One act is one event, however many sentences tell it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.events.acts.clauses import Act
from generator.events.acts.empty import names_a_mishap
from generator.events.coreference.bystanders import is_a_bystander
from generator.events.coreference.descriptions import Referent
from generator.events.coreference.owners import NAMES_ITSELF, OWNED
from generator.events.coreference.pairs import means_a_pair
from generator.events.coreference.pronouns import OWNERS
from generator.grammar.words import PRONOUNS, base_of
from generator.lexicons import words
from generator.model.span import Span
from generator.model.when import Grain, When
from generator.text import folded

_MOST_OF_A_DAY = 60  # events; no report tells more of one day, and a flood of them takes no longer
_SAME = 0.6  # of the words of the shorter of two acts that tell one
_AN_ADDRESSEE = 3  # words: "told the paper"
_DONE_BY_WORDS = frozenset(("apologised", "apologized", "conceded", "protested", "testified"))
# What is done to somebody once a day.
_ONCE_A_DAY = frozenset(
    (
        "acquitted", "appointed", "arrested", "charged", "convicted", "detained", "dismissed",
        "elected", "fired", "freed", "indicted", "jailed", "killed", "released", "sacked",
        "sentenced", "shoot",
    )
)  # fmt: skip
_OWN_DAYS = 31  # before the article's day; what "the two leaders" did earlier, others may have


@dataclass(frozen=True, slots=True)
class Known:
    """Who is known to be meant: the people of the headline, and by each pronoun.

    ``published`` is the article's day: only what is of its own days is told of the headline's
    people without their names.
    """

    leads: tuple[str, ...]
    meant: Mapping[int, Referent]
    published: When | None

    def referent(self, act: Act) -> Referent | None:
        """Return who the pronoun is that an act has as its subject."""
        return self.meant.get(act.clause.subject.start)

    def pair(self, act: Act) -> tuple[str, ...]:
        """Return the two people whom "the two leaders" are, empty where that cannot be told."""
        speaking = _people_in(act, act.speaker)
        if len(speaking) == 2:
            return speaking
        when, of = act.when, self.published
        own = when is None or (when.grain is Grain.DAY and (of is None or _is_near(when, of)))
        return self.leads if own and len(self.leads) == 2 else ()

    def is_open(self, act: Act) -> bool:
        """Say whether an act's subject, or who tells it, is a pronoun that means nobody known."""
        told = act.kind in {"statement", "promise"} and act.speaker.end
        pronoun = act.speaker if told else act.clause.subject
        unknown = _low(act, pronoun) in PRONOUNS and pronoun.start not in self.meant
        return unknown or (not told and self.has_no_owner(act))

    def has_no_owner(self, act: Act) -> bool:
        """Say whether an act is of what somebody has whom nothing tells: "its shares"."""
        m = OWNED.match(act.clause.subject.of(act.told.text))
        if not m or NAMES_ITSELF.search(m["what"]):
            return False
        named = (n.start for n in act.told.mentions_in(act.clause.complement))
        if act.clause.complement.start in named:
            return False  # "Her victory made Ana Ross …"
        return act.clause.subject.start + m.start("whose") not in self.meant


def _is_near(when: When, of: When) -> bool:
    return (when.first - of.first).days >= -_OWN_DAYS


def _people_in(act: Act, span: Span) -> tuple[str, ...]:
    found = (m.id for m in act.told.mentions_in(span) if m.kind == "person")
    return tuple(dict.fromkeys(found))


def _low(act: Act, span: Span) -> str:
    return span.of(act.told.text).lower()


@dataclass(slots=True)
class Group:
    """The acts that tell one event, the one that tells it best being found by `best`."""

    acts: list[Act]
    people: set[str] = field(default_factory=set)

    @property
    def is_meeting(self) -> bool:
        """Say whether people met."""
        return any(a.kind == "meeting" for a in self.acts)


def grouped(found: list[Act], known: Known) -> list[Group]:
    """Return the acts parted into events, in order."""
    groups: list[Group] = []
    of_day: defaultdict[tuple[str, str], list[Group]] = defaultdict(list)
    for act in found:
        people = set(_people_of(act, known))
        same_day = of_day[str(act.when), "" if act.when else act.time_text]
        home = next((g for g in same_day[:_MOST_OF_A_DAY] if _belongs(g, act, people)), None)
        if len(same_day) == 1 and groups[-1] is same_day[0] and names_a_mishap(act):
            home = same_day[0]  # "a crane fell … The accident, which occurred on Monday"
        if home:
            home.acts.append(act)
            home.people |= people
        elif not is_bare_speech(act):
            groups.append(Group([act], people))
            same_day.append(groups[-1])
    return groups


def is_bare_speech(act: Act) -> bool:
    """Say whether an act is only that somebody said something, without what was said."""
    if act.clause.attribution.end:
        return False  # "Ana Ross has been freed, the court said": freed is what was said
    if act.kind != "statement" or act.said or act.clause.verb_words[-1].lower() in _DONE_BY_WORDS:
        return False
    if act.clause.verb.passive and _is_declared(act):
        return False  # "A state of emergency was declared": by that it is one
    n = act.told.clauses.index(act.clause)
    if any(c.kind == "content" for c in act.told.clauses[n + 1 : n + 2]):
        return True
    behind = act.clause.complement.of(act.told.text).replace(act.time_text, "")
    words_behind = set(re.findall(r"[a-z]+", behind.lower())) - {"on", "in", "at", "late", "early"}
    told = act.clause.verb.lemma == "tell" and len(words_behind) <= _AN_ADDRESSEE
    return told or not words_behind


def _is_declared(act: Act) -> bool:
    """Say whether what a passive verb of speech tells of comes about, or becomes known, by it."""
    verb, thing = act.clause.verb_words[-1].lower(), _low(act, act.clause.subject).split()
    new = thing[:1] in (["a"], ["an"]) and len(thing) > 2
    new |= bool(_OF_WHAT & set(thing[1:-1]))  # "the winners of the prize", "a plan to …"
    new &= " " in _low(act, act.clause.verb_at)  # no "sale to a bank, announced on Monday"
    return verb == "declared" or (verb in {"announced", "unveiled"} and new)


_OF_WHAT = frozenset(("between", "for", "of", "on", "to", "with"))


def _people_of(act: Act, known: Known) -> tuple[str, ...]:
    """Return the ids of who acts: named as subject, meant by its pronoun, or speaking."""
    if act.kind == "named":
        return _people_in(act, act.noun)  # "Bo Lind spoke of the arrest of Ana Ross in 2015"
    named = _people_in(act, act.clause.subject)
    tellers = [m for m in act.told.mentions_in(act.speaker) if m.kind == "person"]
    speaking = tuple(dict.fromkeys(m.id for m in tellers if not is_a_bystander(m, act)))
    if means_a_pair(_low(act, act.clause.subject)):
        named += known.pair(act)
    owns = _low(act, act.clause.subject).split(" ", 1)[0] in OWNERS
    if (meant := known.referent(act)) and (meant.role or not owns):
        named += meant.ids
    spoken = act.kind in {"statement", "promise"} or act.clause.verb.lemma in words("speech")
    return tuple(dict.fromkeys(named + (speaking if spoken or not named else ())))


def _belongs(group: Group, act: Act, people: set[str]) -> bool:
    """Say whether an act of the group's day tells what the group tells."""
    first = group.acts[0]
    same_people = bool(people & group.people)
    if group.is_meeting and (same_people or _is_about_the_meeting(act)):
        if _is_another_meeting(group, act):
            return False
        return act.kind in {"meeting", "agreement"} or is_bare_speech(act)
    if act.kind == "meeting" and same_people and first.kind == "agreement":
        return True
    if act.kind in {"meeting", "agreement"} and _is_about_the_meeting(first) and not group.people:
        return True  # "the talks opened", told before who met
    if _names_what_it_agrees(group, act) or _is_done_to_the_same(first, act):
        return True
    if act.told.span == first.told.span and act.clause.opener in {"as", "while"}:
        return False  # "Ross scored as Lima beat Callao on Friday": two acts of one sentence
    one, two = _done_to(first), _done_to(act)
    if one and two and not one & two:
        return False  # two people are arrested
    return first.occurrence == act.occurrence and _alike(first, act) >= _SAME


def _is_another_meeting(group: Group, act: Act) -> bool:
    """Say whether an act is a meeting with somebody else, or another of the same month or year."""
    met = next(a for a in group.acts if a.kind == "meeting")
    one, two = _done_to(met), _done_to(act)
    apart = bool(one and two and not one & two)
    wide = act.when is not None and not act.when.is_day and not _is_about_the_meeting(act)
    return act.kind == "meeting" and (apart or (wide and _alike(met, act) < _SAME))


def _is_done_to_the_same(first: Act, act: Act) -> bool:
    """Say whether two acts are one arrest: "Ana Ross was held" and "agents held Ana Ross"."""
    one, two = (base_of(a.clause.verb_words[-1].lower()) for a in (first, act))
    return one == two and one in _ONCE_A_DAY and bool(_done_to(first) & _done_to(act))


def _done_to(act: Act) -> set[str]:
    """Return the ids of the people to whom an act is done."""
    clause = act.clause
    return set(_people_in(act, clause.subject if clause.verb.passive else clause.complement))


def _is_about_the_meeting(act: Act) -> bool:
    subject = act.clause.subject.of(act.told.text).lower().split()
    return bool(subject) and subject[0] == "the" and subject[-1] in words("meetings")


def _names_what_it_agrees(group: Group, act: Act) -> bool:
    """Say whether one names a treaty of a year and the other agrees on "it" in that year."""
    both = {group.acts[0].kind, act.kind}
    if both != {"named", "agreement"}:
        return False
    agreement = act if act.kind == "agreement" else group.acts[0]
    subject = agreement.clause.subject.of(agreement.told.text).lower()
    named = next(a for a in (act, group.acts[0]) if a.kind == "named")
    ids = {m.id for m in named.told.mentions_in(named.noun)}
    return (
        subject in PRONOUNS
        or subject in {"", "both"}
        or bool(ids & {m.id for m in agreement.told.mentions})
    )


def _alike(a: Act, b: Act) -> float:
    one, two = _content(a), _content(b)
    return len(one & two) / max(1, min(len(one), len(two)))


def _content(act: Act) -> set[str]:
    text = folded(act.quote.of(act.told.text))
    return set(re.findall(r"[a-z]{4,}", text)) - words("function")
