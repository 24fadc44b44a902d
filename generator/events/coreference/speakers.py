"""Who speaks in a sentence, by how the name stands there."""

from __future__ import annotations

import re

from generator.events.coreference.gender import HUMANS, PEOPLE
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.words import NUMBERS, PREPOSITIONS, is_of_speech
from generator.lexicons import words
from generator.model.span import Span
from generator.model.values import Mention

SPOKE = frozenset(
    ("apologised", "apologized", "blamed", "called", "condemned", "criticised", "criticized",
     "defended", "denied", "described", "hailed", "praised", "promised", "said", "says", "thanked",
     "told", "welcomed")
)  # fmt: skip
_SPEECH = "added|according to|admitted|confirmed|declared|explained|recalled|said|says|warned"
# "…, said one of the guards, Ana Ross"
_SAID_BY = re.compile(
    rf"(?:^|[,”\"’'] )({_SPEECH})(?: (?:[\w’'-]{{1,30}} ){{0,8}}|(?: [\w’'-]{{1,30}}){{1,8}}, )$",
    re.IGNORECASE,
)
_FARTHEST = 150  # characters between a verb of speech and a name
_UP_TO_A_SPEAKER = re.compile(r" (?:[\w’'-]+ ){0,8}|(?: [\w’'-]+){1,8}, ")

# "Kesta and Co", but not "Ross and Lind", who are two
_OF_A_FIRM = re.compile(r"[\w’'&. -]+ and (?:Brothers|Co|Company|Daughters|Partners|Sons)\b\.?")


def speaks(told: Told, m: Mention) -> bool:
    """Say whether a name stands behind a verb of speech: "…, said the captain, Ana Ross"."""
    for c in told.clauses:
        said = (c.verb.lemma in words("speech") or c.verb.lemma == "say") and not c.subject.end
        if said and _UP_TO_A_SPEAKER.fullmatch(
            told.text, c.verb_at.end, max(c.verb_at.end, m.start)
        ):
            return True
    return False


def is_heard(told: Told, m: Mention) -> bool:
    """Say whether a name is who speaks in a sentence, before the verb of speech or behind it.

    Not whose somebody speaks: "the driver of Bo Lind said", "Bo Lind’s wife said".
    """
    if told.text.startswith(("’s", "'s"), m.end):
        return False
    said = [c for c in told.clauses if _is_of_speech(c) and not _is_a_deed(told, c)]
    # One who is told may be read as one who speaks: "Ana Ross was told that …".
    heard = [c for c in told.clauses if not any(k.subject == c.speaker for k in _passive(told))]
    stretches = [at for c in heard for at in (c.speaker, c.attribution) if at.end]
    stretches += [Span(c.subject.start, c.verb_at.start) for c in said if c.subject.end]
    before = told.text[max(told.span.start, m.start - _FARTHEST) : m.start]
    if inverted := _SAID_BY.search(before):
        stretches.append(Span(m.start - len(before) + inverted.end(1), m.end))
    return any(at.covers(m) and _is_head(told, m, at) for at in stretches)


def _is_of_speech(clause: Clause) -> bool:
    verb = clause.verb
    speaks = is_of_speech(verb.lemma) or clause.verb_words[-1].lower() in SPOKE
    return speaks and not (verb.negated or verb.passive)


def _is_a_deed(told: Told, clause: Clause) -> bool:
    """Say whether words did something: "declared three days of mourning", "called an election"."""
    opens = told.low(clause.complement).split(" ", 1)[0]
    does = {"called": {"a", "an"}, "declared": {"a", "an", "the"} | NUMBERS}
    return opens in does.get(clause.verb_words[-1].lower(), ())


def _passive(told: Told) -> list[Clause]:
    return [c for c in told.clauses if c.verb.passive]


def _is_head(told: Told, m: Mention, phrase: Span) -> bool:
    own = told.text[phrase.start : m.start].rpartition(",")[2].lower().split()
    return not set(own) & PREPOSITIONS


def is_a_thing_with_a_name(told: Told, subject: Span) -> bool:
    """Say whether who speaks is a thing called by a name: "the Callao oil sands project said"."""
    first, *more = subject.of(told.text).split() or [""]
    if first.lower() != "the" or len(more) < 2 or not more[0][0].isupper():
        return False
    last = more[-1]
    human = last in words("roles") | words("jobs-in-news") | PEOPLE | HUMANS
    people = any(m.kind == "person" for m in told.mentions_in(subject))
    return last.isalpha() and last.islower() and not (human or people or last.endswith("s"))


def is_called_by_a_name(told: Told, subject: Span) -> bool:
    """Say whether who speaks is called by a name that is nobody's: "Kesta and Co said its …"."""
    of = subject.of(told.text).split()
    capitals = all(w[0].isupper() or w in {"and", "&", "of"} for w in of)
    people = any(m.kind == "person" and m.span == subject for m in told.mentions_in(subject))
    one = "and" not in of or bool(_OF_A_FIRM.fullmatch(subject.of(told.text)))
    return capitals and one and not people and len(of) > 1 and of[0] not in {"The", "A", "An"}
