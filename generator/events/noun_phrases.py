"""Noun phrases: their words, their head, and what the head names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.events.told import Told
from generator.grammar.words import ARTICLES, PREPOSITIONS, RELATIVE, SUBORDINATE
from generator.lexicons import table, words
from generator.model.span import Span

WORD = re.compile(r"[A-Z]{0,3}[$€£¥]?[^\W_][\w’'.,-]*[\w%]|[^\W_]")
_ENDS = PREPOSITIONS | RELATIVE | SUBORDINATE
_ENDS |= {"aboard", "abroad", "and", "apiece", "but", "each", "or", "to", "worth"}
_MARK = re.compile(r"[,;:–—(]")
_MONEY = re.compile(r"[A-Z]{0,3}[$€£¥]\d\S*|dollars|euros|pounds|yen")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase up to its head; ``what`` is the class of the head, "" for none."""

    text: str
    head: str
    what: str
    at: Span


NOBODY = Phrase("", "", "", Span(0, 0))


def phrase_at(told: Told, span: Span) -> Phrase:
    """Return the noun phrase at the head of ``span``, as far as its head noun."""
    times = sorted((t.start, t.end) for t in told.times if span.start <= t.start < span.end)
    found: list[re.Match[str]] = []
    at, end = span.start, span.end
    while m := WORD.search(told.text, at, end):
        if inside := next((b for a, b in times if a <= m.start() < b), 0):
            if any(w.group().lower() not in ARTICLES for w in found):
                break
            at = inside  # "the 2014 drills"
            continue
        if m.group().lower() in _ENDS or (found and _MARK.search(told.text, at, m.start())):
            break
        found.append(m)
        at = m.end()
    if not found:
        return NOBODY
    at_all = Span(found[0].start(), found[-1].end())
    what = _class(told, at_all)
    if what == "disaster" and told.text[found[-1].end() :].startswith(" of "):
        what = ""  # "a flood of letters"
    return Phrase(at_all.of(told.text), found[-1].group(), what, at_all)


def _class(told: Told, span: Span) -> str:
    ws = span.of(told.text).lower().replace("'", "’").split()
    nouns = table("kind-nouns")
    for n in (2, 1):
        tail = " ".join(ws[-n:])
        if what := next((nouns[s] for s in singulars(tail) if s in nouns), ""):
            return "" if what == "none" else what
    if _MONEY.fullmatch(span.of(told.text).split()[-1]):
        return "money"
    return "person" if _is_a_person(told, span) or set(singulars(ws[-1])) & words("roles") else ""


def _is_a_person(told: Told, span: Span) -> bool:
    """Say whether a phrase ends in a person's name: one that is known, or two words like one."""
    for m in told.mentions_in(span):
        if m.end >= span.end:
            return m.kind == "person"
    ws = span.of(told.text).split()
    return len(ws) == 2 and all(w[0].isupper() and w[1:].islower() for w in ws)


def singulars(word: str) -> tuple[str, ...]:
    """Return a noun, and what it may be in the singular."""
    of_y = f"{word[:-3]}y" if word.endswith("ies") else word
    return (word, word.removesuffix("s"), word.removesuffix("es"), of_y)
