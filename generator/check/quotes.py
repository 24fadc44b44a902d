"""Quotes that do not stand in the article they are taken from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.matter import Matter
from generator.model.records import Event
from generator.model.values import Problem
from generator.text import folded, likeness, squeezed

_GAP = re.compile(r"\s*(?:\[\s*\.\.\.\s*\]|\.\.\.)\s*")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[\"'”’]?")
_ALIKE = 0.6
_SHOWN = 200
_BEFORE = 8  # words shown before the first that differs


def quotes_are_verbatim(m: Matter) -> Iterator[Problem]:
    """Tell of quotes whose words do not stand in the article's text, where the text is here.

    Quotation marks, dashes, spaces and capitals may differ.  "…" and "[...]" part a quote into
    pieces, which must stand in the article in their order.
    """
    plain = {id: folded(text) for id, text in m.texts.items()}
    for event in m.timeline.events:
        for article, quote, loc in _quotes(event):
            if article in plain and not stands_in(quote, plain[article]):
                where = m.where("events", event.id, *loc)
                message = f"quote does not stand in the article '{article}': '{_short(quote)}'"
                yield Problem(where, message, _hint(quote, m.texts[article]))


def stands_in(quote: str, plain: str) -> bool:
    """Say whether the words of a quote stand in a text that is folded already.

    >>> stands_in("“The two … agreed”", folded("The two men met and agreed."))
    True
    """
    at = 0
    for piece in _GAP.split(folded(quote)):
        words = piece.strip("\"' ")
        if not words:
            continue
        head, tail = (r"\b" if c.isalnum() else "" for c in (words[0], words[-1]))
        found = re.compile(head + re.escape(words) + tail).search(plain, at)
        if not found:
            return False
        at = found.end()
    return True


def _quotes(event: Event) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
    """Yield each quote with the article that it is from, and its place in the record."""
    articles = {source.name: source.article for source in event.sources if source.article}
    for n, source in enumerate(event.sources):
        for i, quote in enumerate(source.quote):
            if source.article:
                yield source.article, quote, ("sources", n, "quote", i)
    for n, said in enumerate(event.quotes):
        if said.source and (article := articles.get(said.source)):
            yield article, said.text, ("quotes", n, "text")


def _hint(quote: str, text: str) -> str:
    sentences = (squeezed(m[0]) for m in _SENTENCE.finditer(text))
    near = max(sentences, key=lambda s: likeness(s, quote), default="")
    if near and likeness(near, quote) >= _ALIKE:
        return f"the article has '{_around(near, quote)}'"
    return "copy the words from the article, with … for what you leave out"


def _around(near: str, quote: str) -> str:
    """Return the article's words, from a little before the first that is another."""
    theirs, ours = squeezed(near).split(" "), squeezed(quote).split(" ")
    same = 0
    while same < min(len(theirs), len(ours)) and folded(theirs[same]) == folded(ours[same]):
        same += 1
    start = max(0, same - _BEFORE)
    return ("…" if start else "") + _short(" ".join(theirs[start:]))


def _short(text: str) -> str:
    plain = squeezed(text)
    return plain if len(plain) <= _SHOWN else plain[:_SHOWN] + "…"
