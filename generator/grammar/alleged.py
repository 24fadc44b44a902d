"""What is only passed on: "allegedly stole", "is believed to have died", "police believe …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.grammar.clause import Clause
from generator.grammar.words import base_of, is_participle, third_person
from generator.model.span import Span

_ADVERBS = frozenset(("allegedly", "purportedly", "reportedly"))
_AN_ADVERB = "|".join(sorted(_ADVERBS))
_FIRST = re.compile(rf"(?i)({_AN_ADVERB}),? +")
_IN_FRONT = re.compile(rf"(?i)\b({_AN_ADVERB}),? *$")
_LONGEST = 20  # characters of such an adverb and what parts it from its verb
_HELD = frozenset(("alleged", "believed", "reported", "said", "thought", "understood"))
_TO_HAVE = re.compile(r"to have (been )?([a-z]+)(?= |$)")
# "claims" and "suspects" may be nouns, but not before "that"
_HOLDS = re.compile(
    r"((?:[\w’'-]+ ){0,5}[\w’'-]+) (?:(alleges?|believes?)(?: that)?|"
    r"(claims?|suspects?)(?: that|(?= (?:Mrs?|Ms|Dr|he|she|they)\b))) "
    r"(?=(?:the|an?|he|she|it|they|two|three|four|some|several)\b|[A-ZÀ-Ý])"
)


def passed_on(text: str, span: Span, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence, each that somebody alleges as one of its own verb."""
    low = span.of(text).lower()
    if any(adverb in low for adverb in _ADVERBS):
        clauses = [_with_adverb(text, span, c, opens=not n) for n, c in enumerate(clauses)]
    return tuple(_held(text, _held_by(text, c)) for c in clauses)


def is_alleged(clause: Clause) -> bool:
    """Say whether a clause, as `passed_on` has it, tells by its verb what others allege."""
    return bool(hedge(clause) or held(clause))


def held(clause: Clause) -> tuple[str, ...]:
    """Return the words "believed to have died" of such a verb, none of another."""
    told = tuple(w.lower() for w in clause.verb_words)
    at = next((n for n in range(1, len(told) - 2) if told[n : n + 2] == ("to", "have")), 0)
    return told[at - 1 :] if at else ()


def hedge(clause: Clause) -> str:
    """Return the adverb among the words of a verb that says that others say so."""
    return next((w.lower() for w in clause.verb_words if w.lower() in _ADVERBS), "")


def _with_adverb(text: str, span: Span, clause: Clause, *, opens: bool) -> Clause:
    """Return a clause with an adverb that stands before its verb, or first, among its words."""
    at, subject = clause.verb_at, clause.subject
    front = text[span.start : clause.lead.start or subject.start]
    if m := _IN_FRONT.search(text, max(span.start, at.start - _LONGEST), at.start):
        subject = Span(subject.start, len(text[: min(subject.end, m.start())].rstrip(" ,")))
    elif m := _FIRST.match(text, subject.start, subject.end):  # "Allegedly the guards fired"
        subject = Span(m.end(), subject.end)
    elif opens and (m := _FIRST.fullmatch(front) or _FIRST.fullmatch(clause.lead.of(text) + " ")):
        pass  # "Reportedly, the bank sold its stake"
    else:
        return clause
    if subject.end <= subject.start:
        return clause
    return replace(clause, verb_words=(m[1].lower(), *clause.verb_words), subject=subject)


def _held_by(text: str, clause: Clause) -> Clause:
    """Return "Prosecutors allege that he stole" as a clause of stealing, said by prosecutors."""
    subject = clause.subject
    m = _HOLDS.match(text, subject.start, subject.end) if clause.kind == "main" else None
    if not m or clause.speech:
        return clause
    verb = m[2] or m[3]
    who = Span(m.start(1), m.end(1))
    what = Span(m.end(), subject.end)
    return replace(clause, subject=what, speaker=who, speech=third_person().get(verb, verb))


def _held(text: str, clause: Clause) -> Clause:
    """Return "is believed to have died" as a clause of dying."""
    verb, behind = clause.verb, clause.complement
    m = _TO_HAVE.match(text, behind.start, behind.end)
    holds = verb.passive and not verb.negated and clause.verb_words[-1].lower() in _HELD
    if not holds or not m or not is_participle(m[2]):
        return clause
    been = ("been",) if m[1] else ()
    return replace(
        clause,
        verb=replace(verb, lemma=base_of(m[2]), tense="past", passive=bool(m[1]), to_come=False),
        verb_at=Span(clause.verb_at.start, m.end()),
        verb_words=(*clause.verb_words, "to", "have", *been, m[2]),
        complement=Span(min(m.end() + 1, behind.end), behind.end),
    )
