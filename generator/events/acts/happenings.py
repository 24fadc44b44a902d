"""Nouns that tell an event: "There was an explosion in the port on Monday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.events.acts.clause_times import time_of
from generator.events.acts.clauses import Act, act_by
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.lexicons import words
from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.when import Point, When

_WHAT_THERE_WAS = re.compile(
    r"(?:(?:an?|two|three|several|many) |(?=[a-z’'-]+s\b))"
    r"(?:(?!(?:about|at|for|in|of|over)\b)[a-z’'-]+ ){0,3}?(?P<noun>[a-z’'-]+)"
    r"(?: (?:in|at|near|off|outside|on board) (?:the |a |an )?[\w’'-]+(?: [\w’'-]+){0,4})?"
)
_HEAD = re.compile(
    r"(?:[\w’'-]+ ){1,4}?([a-z-]+)(?=$| (?:at|between|for|in|into|of|on|over|with)\b)"
)
_BEFORE_TIME = re.compile(r"(?: (?:early|late))?(?: (?:on|in|at|since))?\s*$")


def happenings(told: Told, published: When | None) -> Iterator[Act]:
    """Yield what a sentence says that there was, or when a thing is: "The hearing is on 3 June"."""
    for c in told.clauses:
        if act := _to_be(told, c, published):
            yield act
        was = c.verb.lemma == "be" and c.verb.tense in {"past", "perfect"} and not c.verb.negated
        if not was or c.subject.of(told.text).lower() != "there" or c.kind != "main":
            continue
        t = time_of(told, c) or _since(told, c)
        over = t and t.when and not (published and t.when.first > published.last)
        noun = _noun(told, c, t) if t and over else None
        if noun and t and t.when:
            goes_on = c.verb.tense == "perfect"
            when = When(Point(t.when.first, t.when.last, t.when.grain), None, is_span=True)
            yield Act(
                "named", told, c, None, when if goes_on else t.when, t.basis, t,
                "ongoing" if goes_on else "happened", c.extent, noun=noun,
            )  # fmt: skip


def _to_be(told: Told, clause: Clause, published: When | None) -> Act | None:
    """Return what a sentence in the present tense puts on a day: "The funeral is on Saturday"."""
    verb = clause.verb
    if verb.lemma != "be" or verb.tense != "present" or verb.negated or clause.kind != "main":
        return None
    noun = _HEAD.match(told.text, clause.subject.start, clause.subject.end)
    t = time_of(told, clause)
    if not (noun and t and noun[1].lower() in words("happenings") | words("meetings")):
        return None
    if not re.fullmatch(r"(?:(?:on|in|at|from) )?", told.text[clause.complement.start : t.start]):
        return None
    held = replace(verb, lemma="hold", to_come=True, passive=True)
    due = replace(clause, verb=held, verb_words=(*clause.verb_words, "to", "be", "held"))
    told = replace(told, clauses=tuple(due if c is clause else c for c in told.clauses))
    act = act_by(told, due, t, published)
    return act if isinstance(act, Act) and act.occurrence == "planned" else None


def _since(told: Told, clause: Clause) -> Timex | None:
    """Return the day since which there has been something: "protests since Saturday"."""
    for t in told.times:
        since = told.text[: t.start].endswith(" since ")
        if clause.verb.tense == "perfect" and since and clause.complement.covers(t):
            return t
    return None


def _noun(told: Told, clause: Clause, t: Timex) -> Span | None:
    """Return "an explosion in the port" in front of its time, ``None`` for no happening."""
    start = clause.complement.start
    head = told.text[start : t.start]
    end = start + len(_BEFORE_TIME.sub("", head))
    m = _WHAT_THERE_WAS.fullmatch(told.text, start, end)
    happens = m and {m["noun"], m["noun"].removesuffix("s")} & words("happenings")
    return Span(start, end) if happens else None
