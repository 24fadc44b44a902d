"""Quotes that do not stand in the article they are taken from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.check.matter import Matter
from generator.model.records import Event
from generator.model.values import Problem
from generator.text import folded, likeness, squeezed

_GAP = re.compile(r"\s*(?:\[\s*\.\.\.\s*\]|\.\.\.)\s*")
_STOP = r"(?=[\"')]*(?:[-.,;:!?\"']|$))"
_THE_EDITORS = re.compile(r"(?<=\w)(\[\w+\])|\[(\w+)\](?=\w)|(\s*\[[^\[\]]+\]\s*)")
_FEW_WORDS = r"\s*(?:\S+\s+){0,3}?"  # "[the minister]" stands for "he", "[sic]" for nothing
_DIVIDED = re.compile(r"(?<=\w)-\n(?=\w)")
_LINKED = re.compile(r"\[([^\[\]\n]+)\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[\"'”’]?")
_ALIKE = 0.6
_SHOWN = 200
_MOST_BRACKETS = 4  # in a piece; each more would take four times as long
_BEFORE = 8  # words shown before the first that differs


def quotes_are_verbatim(m: Matter) -> Iterator[Problem]:
    """Tell of quotes whose words do not stand in the article's text, where the text is here.

    Quotation marks, dashes, spaces and capitals may differ.  "…" and "[...]" part a quote into
    pieces, which must stand in the article in their order.  What stands in brackets is the
    editor's: "[the minister] said", "[T]he vote".
    """
    plain = {id: readings(text) for id, text in m.texts.items()}
    for event in m.timeline.events:
        for article, quote, loc in _quotes(event):
            if article in plain and not any(stands_in(quote, text) for text in plain[article]):
                where = m.where("events", event.id, *loc)
                message = f"quote does not stand in the article '{article}': '{_short(quote)}'"
                yield Problem(where, message, _hint(quote, m.texts[article]))


def readings(text: str) -> tuple[str, ...]:
    """Return a text folded as it stands; and, where that differs, without what a page adds to it.

    Those are words divided at the ends of lines, and the signs of Markdown.

    >>> readings("The *first* consti-\\ntution")
    ('the *first* consti-tution', 'the first constitution')
    """
    unmarked = _EMPHASIS.sub("", _LINKED.sub(r"\1", _DIVIDED.sub("", text)))
    return tuple(dict.fromkeys((_plain(text), _plain(unmarked))))


def stands_in(quote: str, plain: str) -> bool:
    """Say whether the words of a quote stand in a text that is folded already.

    >>> stands_in("“The two … agreed”", folded("The two men met and agreed."))
    True
    """
    at = 0
    for piece in _GAP.split(_plain(quote)):
        words = piece.strip("\"' ")
        if not words:
            continue
        found = next((m for p in _patterns(words) if (m := re.compile(p).search(plain, at))), None)
        if not found:
            return False
        at = found.end()
    return True


def _plain(text: str) -> str:
    """Return a text folded, with one kind of quotation mark and dash, without what nobody sees."""
    seen = text
    if not text.isascii():
        seen = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return re.sub(" ?- ?", "-", folded(seen).replace('"', "'"))


def _patterns(words: str) -> Iterator[str]:
    """Yield how a piece of a quote may stand in a text, the narrowest first.

    A stop at its end may be another there, or stand behind the quotation mark; but some sign must,
    so that "They agreed." does not end what went on.
    """
    head, tail = (r"\b" if c.isalnum() else "" for c in (words[0], words[-1]))
    yield head + re.escape(words) + tail
    whole = words.rstrip(".,") or words
    end = _STOP if whole != words else tail
    yield head + re.escape(whole) + end
    if 0 < whole.count("[") <= _MOST_BRACKETS:
        yield _with_brackets(whole) + end


def _with_brackets(words: str) -> str:
    """Return how words stand in a text that an editor changed in brackets."""
    pattern, at = "", 0
    for m in _THE_EDITORS.finditer(words):
        own = r"\w*" if m[1] else re.escape(m[2]) if m[2] else _FEW_WORDS
        pattern += re.escape(words[at : m.start()]) + own
        at = m.end()
    return pattern + re.escape(words[at:])


def _quotes(event: Event) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
    """Yield each quote with the article that it is from, and its place in the record."""
    articles = {source.name: source.article for source in event.sources if source.article}
    sole = event.sources[0].article if len(event.sources) == 1 else ""
    for n, source in enumerate(event.sources):
        for i, quote in enumerate(source.quote):
            if source.article:
                yield source.article, quote, ("sources", n, "quote", i)
    for n, said in enumerate(event.quotes):
        if article := articles.get(said.source) if said.source else sole:
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
