"""Who "I" and "we" are in an interview told as questions and answers, without quotation marks.

"I" is who is asked, "we" the one body that the head of the interview names with them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.events.coreference.descriptions import Referent
from generator.events.told import Told
from generator.model.values import Article, Mention

_INTERVIEW = re.compile(
    r"\b(?:interview(?:ed)? (?:with|by|of)|in conversation with|Q ?& ?A|questions (?:for|to)|"
    r"(?:spoke|speaks|talked|talks|sat down) (?:to|with))\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"[^.!?]+\?")  # a paragraph that is nothing but a question
_HEAD = 3  # sentences
_FEWEST = 2  # questions


def interviewed(
    article: Article, page: Sequence[Told], mentions: Sequence[Mention]
) -> dict[int, Referent]:
    """Return who "I" and "we" are by where they stand, nothing where a report is no interview."""
    asked = _questions(page)
    head = page[: min(_HEAD, asked[0])] if asked else ()
    if len(asked) < _FEWEST or not any(_is_told_of(s, article) for s in head):
        return {}
    person = _person(article, head, mentions)
    if not person:
        return {}
    told, m = person
    bodies = {b.id: b for b in told.mentions if b.kind == "organisation"}
    who = {"i": Referent((m.id,), told, m.span)}
    if len(bodies) == 1:
        who["we"] = Referent((), told, next(iter(bodies.values())).span)
    return {
        c.subject.start: who[word]
        for said in page[asked[0] :]
        for c in said.clauses
        if not _is_a_question(said) and (word := said.low(c.subject)) in who
    }


def has_answers(article: Article) -> bool:
    """Say whether a report is of questions and answers, so that "I" need not be who wrote it."""
    asked = [p for p in article.paragraphs if _ASKS.fullmatch(article.text, p.start, p.end)]
    marked = any(p.of(article.text).startswith(("Q:", "Q.")) for p in asked)
    return len(asked) >= _FEWEST and (marked or _is_called_one(article))


def _questions(page: Sequence[Told]) -> list[int]:
    return [n for n, told in enumerate(page) if _is_a_question(told)]


def _is_told_of(told: Told, article: Article) -> bool:
    return bool(_INTERVIEW.search(told.span.of(told.text))) or _is_called_one(article)


def _is_called_one(article: Article) -> bool:
    """Say whether the head of an article, or its byline, calls it an interview."""
    by = (f.span for f in article.furniture if f.kind == "byline")
    parts = (article.title, article.standfirst, *by)
    return any(_INTERVIEW.search(part.of(article.text)) for part in parts if part)


def _is_a_question(told: Told) -> bool:
    return told.text.endswith("?", told.span.start, told.span.end)


def _person(
    article: Article, head: Sequence[Told], mentions: Sequence[Mention]
) -> tuple[Told, Mention] | None:
    """Return the one person whom the headline names, or the first sentence, in the head."""
    titled = {m.id for m in mentions if m.kind == "person" and article.title.covers(m)}
    first = {m.id for m in head[0].mentions if m.kind == "person"}
    meant = titled if len(titled) == 1 else first
    found = ((told, m) for told in head for m in told.mentions if m.id in meant)
    return next(found, None) if len(meant) == 1 else None
