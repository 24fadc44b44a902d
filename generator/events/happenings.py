"""Nouns that tell an event: "There was an explosion in the port on Monday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.events.acts import Act
from generator.events.clause_times import time_of
from generator.events.told import Told
from generator.grammar.clauses import Clause
from generator.lexicons import words
from generator.model.values import Span, Timex
from generator.model.when import When

_WHAT_THERE_WAS = re.compile(
    r"(?:an?|two|three|several|many)(?: [a-z’'-]+){0,3}? (?P<noun>[a-z’'-]+)"
    r"(?: (?:in|at|near|off|outside|on board) (?:the |a |an )?(?:[\w’'-]+ ?){1,5})?"
)
_BEFORE_TIME = re.compile(r"(?: (?:early|late))?(?: (?:on|in|at))?\s*$")


def happenings(told: Told, published: When | None) -> Iterator[Act]:
    """Yield what a sentence says that there was: "There was a fire in the port on Monday"."""
    for c in told.clauses:
        was = c.verb.lemma == "be" and c.verb.tense == "past" and not c.verb.negated
        if not was or c.subject.of(told.text).lower() != "there" or c.kind != "main":
            continue
        t = time_of(told, c)
        over = t and t.when and not (published and t.when.first > published.last)
        noun = _noun(told, c, t) if t and over else None
        if noun and t:
            yield Act("named", told, c, None, t.when, t.basis, t, "happened", c.extent, noun=noun)


def _noun(told: Told, clause: Clause, t: Timex) -> Span | None:
    """Return "an explosion in the port" in front of its time, ``None`` for no happening."""
    start = clause.complement.start
    head = told.text[start : t.start]
    end = start + len(_BEFORE_TIME.sub("", head))
    m = _WHAT_THERE_WAS.fullmatch(told.text, start, end)
    return Span(start, end) if m and m["noun"] in words("happenings") else None
