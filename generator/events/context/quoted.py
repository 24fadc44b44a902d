"""What people tell in quotation marks: “The talks collapsed on Tuesday,” the mediator said.

Only what a quotation dates by itself is an act, told as its speaker's.  "I" is the speaker, "we"
the body that the speaker is named with; what speaks of "you" or "our plans" stands for nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.events.coreference.descriptions import Referent
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.clauses import clauses
from generator.grammar.quotes import quotations
from generator.grammar.words import PREPOSITIONS, PRONOUNS, is_of_speech
from generator.lexicons import words
from generator.model.span import Span
from generator.model.values import Mention
from generator.sentences import sentences

_SHORTEST = 4  # words; fewer are a nickname, or a word that the paper keeps its distance from
_MARKS = "\"“”‘’' ,"
_GOES_ON = re.compile(r",? (?:and|but|so) (?:he|I|it|she|they|we|you)\b")
_FIRST = frozenset(("i", "we"))
_OF_THE_SPEAKER = re.compile(
    r"(?i)\b(?:I|we|you|your|me|my|mine|our|ours|us|this|these|here|myself|ourselves)\b"
)


def quoted(told: Told, meant: dict[int, Referent]) -> Iterator[Told]:
    """Yield the sentences with a time that a sentence quotes.

    Whom "I" and "we" mean there goes into ``meant``.
    """
    if not told.times:
        return
    marks = quotations(told.text, told.span.start, told.span.end)
    said = next((c for c in told.clauses if _speaks(c)), None) if marks else None
    if not said:
        return
    speaker = _speaker(told, said, meant)
    for q in marks:
        inside = _inside(told.text, q)
        if len(inside.of(told.text).split()) < _SHORTEST:
            continue
        for a, b in sentences(told.text, inside.start, inside.end):
            here = Span(a, b)
            times = tuple(t for t in told.times if here.covers(t))
            if not times:
                continue
            read = (_told_by(told, c, said, speaker) for c in clauses(told.text, a, b, times))
            kept = tuple(c for c in read if _is_clear(told, c, said, meant))
            if kept:
                yield Told(told.text, here, kept, times, told.mentions_in(here))


def _speaks(clause: Clause) -> bool:
    return is_of_speech(clause.verb.lemma) and not clause.verb.negated


def _inside(text: str, q: Span) -> Span:
    """Return a quotation without its marks."""
    whole = q.of(text)
    start = q.start + len(whole) - len(whole.lstrip(_MARKS))
    return Span(start, max(start, q.start + len(whole.rstrip(_MARKS))))


def _speaker(told: Told, said: Clause, meant: dict[int, Referent]) -> Span:
    """Return who speaks: "she" by whom it means, also in "…, said Ana Ross of the union"."""
    pronoun = said.subject.of(told.text).lower() in PRONOUNS
    known = meant.get(said.subject.start) if pronoun else None
    person = None if said.subject.end else _person(told, said)
    return known.at if known else person.span if person else _phrase(said)


def _phrase(said: Clause) -> Span:
    """Return the words that name who speaks, before the verb or behind it."""
    return said.subject if said.subject.end else said.complement


def _told_by(told: Told, clause: Clause, said: Clause, speaker: Span) -> Clause:
    """Return a clause with who says it, up to where its speaker goes on with another."""
    more = _GOES_ON.search(told.text, clause.complement.start, clause.complement.end)
    if more:
        complement = Span(clause.complement.start, more.start())
        clause = replace(clause, complement=complement, rest=Span(more.start(), more.start()))
    if clause.speech and clause.speaker.of(told.text).lower() not in PRONOUNS | _FIRST:
        return clause
    if clause.subject.of(told.text).lower() == "i" and clause.verb.lemma in words("speech"):
        return clause  # "I asked them": who speaks is who asked
    return replace(clause, speaker=speaker, speech=clause.speech or said.verb.lemma)


def _is_clear(told: Told, clause: Clause, said: Clause, meant: dict[int, Referent]) -> bool:
    """Say whether the words of a clause are clear outside the mouth of its speaker."""
    subject = clause.subject.of(told.text).lower()
    rest = f"{clause.complement.of(told.text)} {clause.lead.of(told.text)}"
    if _OF_THE_SPEAKER.search(rest):
        return False
    if subject not in _FIRST:
        return subject not in PRONOUNS and not _OF_THE_SPEAKER.search(subject)
    speaker = _person(told, said) if subject == "i" else _body(told, said)
    if speaker:
        ids = (speaker.id,) if speaker.kind == "person" else ()
        meant[clause.subject.start] = Referent(ids, told, speaker.span)
    return speaker is not None


def _person(told: Told, said: Clause) -> Mention | None:
    """Return the person that a speaker is: not "the driver of Bo Lind", nor "Bo Lind’s wife"."""
    phrase = _phrase(said)
    return _only(
        [m for m in told.mentions_in(phrase) if m.kind == "person" and _is_head(told, m, phrase)]
    )


def _is_head(told: Told, m: Mention, phrase: Span) -> bool:
    """Say whether a name is what its phrase, or what is set beside it, is about."""
    own = told.text[phrase.start : m.start].rpartition(",")[2].lower().split()
    return not set(own) & PREPOSITIONS and told.text[m.end : m.end + 2] not in {"’s", "'s"}


def _body(told: Told, said: Clause) -> Mention | None:
    """Return the body that a speaker is named with: "the union’s head", "Ana Ross of the union".

    Who speaks "for" a body is a spokesman; others speak for somebody else.
    """
    phrase = _phrase(said)
    words_of_it = phrase.of(told.text).lower()
    if " for " in f"{words_of_it} " and not re.match(r"(?:an? |the )?spokes\w+ ", words_of_it):
        return None
    return _only([m for m in told.mentions_in(phrase) if m.kind == "organisation"])


def _only(found: Sequence[Mention]) -> Mention | None:
    return found[0] if len({m.id for m in found}) == 1 else None
