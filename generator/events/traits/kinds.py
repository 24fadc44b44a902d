"""What sort of act an event is, read from the verb of its clause and the heads beside it.

Only a verb, or a verb with the head noun of its subject or object, decides: "The treaty’s critics
marched" is a protest.  The word lists are `lexicons/kind-*.txt`; which type a project has for a
kind, the merge finds in its taxonomy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.events.acts.clauses import Act
from generator.events.noun_phrases import NOBODY, WORD, Phrase, phrase_at
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.fronts import NOWHERE
from generator.grammar.words import PREPOSITIONS, regular_forms
from generator.lexicons import table, words
from generator.model.span import Span

_PARTICLES = frozenset(("aground", "away", "down", "in", "off", "out", "up"))
_OFFICE = re.compile(r"(?:as )?(?:its |the |a |an |new )*((?:[\w-]+ ){0,3}[\w-]+)")
_IN_WHAT = re.compile(r"\bin (?:an? |the )?((?:[\w-]+ ){0,3}[\w-]+)")
_TURNS = frozenset(("away", "back", "down", "off", "out", "up"))  # they make it another verb
_ALONE = frozenset(("meet", "open"))  # with an object they tell something else
_HARM = frozenset(("die", "injure", "kill"))
_UNREAL = frozenset(("hope", "want", "wish", "expect", "plan", "intend", "consider", "favour"))


# Who acts, and the ways to read the verb, each with that on which it acts.
_Parts = tuple[Phrase, tuple[tuple[str, Phrase], ...]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A sort of act, and the words of the article that decided."""

    name: str
    by: str


def kind_and_about(act: Act) -> tuple[Kind | None, tuple[str, ...]]:
    """Return what `kind_of` and `about` do, its clause taken apart once for both."""
    parts = _parts(act.told, act.clause)
    return kind_of(act, parts), about(act, parts)


def kind_of(act: Act, parts: _Parts | None = None) -> Kind | None:
    """Return what sort of act a clause tells, ``None`` where no word is sure.

    ``parts`` are those of its clause, where they are known.
    """
    if act.noun.end:
        named = phrase_at(act.told, act.noun)
        return Kind(named.what, f"“{named.head}”") if named.what in table("kind-names") else None
    if act.clause.verb.negated:
        return None
    said = act.kind in {"statement", "promise"}
    return _of_saying(act, parts) if said else _of_doing(act.told, act.clause, parts)


def about(act: Act, parts: _Parts | None = None) -> tuple[str, ...]:
    """Return the noun phrases that an act is about: its object's, without one its subject's."""
    subject, readings = parts or _parts(act.told, act.clause)
    found = next((thing for _, thing in reversed(readings) if thing.text), subject)
    if act.noun.end:
        found = phrase_at(act.told, act.noun)
    is_body = found.head.lower() in words("organisation-words")
    return () if found.what == "person" or is_body or not found.text else (found.text.lower(),)


def _of_saying(act: Act, parts: _Parts | None) -> Kind | None:
    """Return "statement" for what somebody says of what is not done, else the sort of what is."""
    verb = act.clause.verb
    unreal = verb.tense in {"modal", "future"} or _base(verb.lemma) in _UNREAL
    if not unreal:
        return _of_doing(act.told, act.clause, parts) if act.said else None
    speaker = phrase_at(act.told, act.speaker)
    said = act.said.verb_words[-1] if act.said else act.clause.speech
    return Kind("statement", f"“{speaker.head} {said}”") if speaker.what == "person" else None


def _of_doing(told: Told, clause: Clause, parts: _Parts | None) -> Kind | None:
    subject, readings = parts or _parts(told, clause)
    head = clause.verb_words[-1]
    for verb, thing in readings:
        behind = verb.removeprefix(_base(clause.verb.lemma))
        does = table("kind-events").get(f"{subject.what} {verb}")
        if does == "none":
            return None
        done = table("kind-acts").get(f"{verb} {thing.what}")
        if done and (verb != "name" or _names_an_office(told, clause)):
            return Kind(done, _quoted(head + behind, thing.head))
        if does and not (thing.text and verb in _ALONE):
            return Kind(does, _quoted(subject.head, head + behind))
        if kind := table("kind-verbs").get(verb):
            return Kind(kind, _quoted(head + behind))
    return _of_harm(told, clause)


def _of_harm(told: Told, clause: Clause) -> Kind | None:
    """Return what people died or were hurt in: "were killed in a crash"."""
    if _base(clause.verb.lemma) not in _HARM:
        return None
    m = _IN_WHAT.search(clause.complement.of(told.text))
    place = Span(clause.complement.start + m.start(1), clause.complement.end) if m else NOWHERE
    what = phrase_at(told, place)
    kind = table("kind-events").get(f"{what.what} kill")
    return Kind(kind, _quoted(clause.verb_words[-1], what.head)) if kind else None


def _parts(told: Told, clause: Clause) -> _Parts:
    """Return who acts, and the ways to read the verb, each with that on which it acts.

    "Entered into force" is "enter into" with its object, or "enter" without one; "called off" is
    never "called".
    """
    behind, base = clause.complement, _base(clause.verb.lemma)
    subject = phrase_at(told, clause.subject)
    first = WORD.match(told.text, behind.start, behind.end)
    word = first.group().lower() if first else ""
    phrasal = f"{base} {word}" if (word in PREPOSITIONS or word in _PARTICLES) else ""
    if clause.verb.passive:
        by = re.search(r"\bby ", behind.of(told.text))
        agent = phrase_at(told, Span(behind.start + by.end(), behind.end)) if by else NOBODY
        verbs = (phrasal,) if word in _TURNS else (phrasal, base)
        return agent, tuple((v, subject) for v in verbs if v)
    if first and phrasal:
        thing = phrase_at(told, Span(first.end(), behind.end))
        return subject, ((phrasal, thing), (base, NOBODY))
    return subject, ((base, phrase_at(told, behind)),)


def _names_an_office(told: Told, clause: Clause) -> bool:
    """Say whether "named" gives somebody an office: "was named chief executive of the bank"."""
    behind = clause.complement.of(told.text)
    office = behind if clause.verb.passive else behind.partition(" as ")[2]
    m = _OFFICE.match(re.split(rf" (?:{'|'.join(sorted(PREPOSITIONS))})\b", office)[0])
    return m is not None and m[1].split()[-1].lower() in words("roles")


def _quoted(*parts: str) -> str:
    return f"“{' … '.join(parts)}”"


@cache
def _bases() -> dict[str, str]:
    """Return the base form of each form of the verbs that decide."""
    keys = (*table("kind-acts"), *table("kind-verbs"))
    found = {k.split()[0] for k in keys} | {k.split()[1] for k in table("kind-events")}
    return regular_forms(sorted(found | _UNREAL | _HARM))


def _base(lemma: str) -> str:
    return _bases().get(lemma, lemma)
