"""Quotations: the stretches of a text in which somebody else speaks."""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.model.span import Span

_LONGEST_SPEECH = 1500  # characters
_DOUBLE = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_OPENS = re.compile(r"(?<![^\s(\[—–:,])[‘'](?=[^\W\d_])")
_CLOSES = re.compile(r"(?<=\S)[’'](?![^\W_])")
_SINGLE = re.compile(r"[‘'’]")
_ENDED = re.compile(r"[.,!?]’(?!\w)")
_SHORTEST_SPEECH = 3  # words; fewer in single marks are a word that is quoted, or a title


def quotations(text: str, start: int, end: int) -> list[Span]:
    """Return the stretches in quotation marks, the marks included; an open double one ends last.

    Single marks hold speech where ``_SHORTEST_SPEECH`` words stand in them; one that stays open is
    an apostrophe.  Of the marks that may close it, one behind a full stop or in front of a mark
    does: "‘The workers’ union left’, he said".
    """
    doubles = [Span(start + m.start(), start + m.end()) for m in _DOUBLE.finditer(text[start:end])]
    if not _SINGLE.search(text, start, end):
        return doubles
    found, at = list(doubles), start
    while m := _OPENS.search(text, at, end):
        at = m.end()
        n = bisect_right(doubles, m.start(), key=lambda d: d.start)
        if n and m.start() < doubles[n - 1].end:
            continue
        closing = _closing(text, m.end(), end, "’" if m.group() == "‘" else "'")
        if closing and len(text[m.start() : closing].split()) >= _SHORTEST_SPEECH:
            found.append(Span(m.start(), closing))
            at = closing
        elif (
            not closing
            and m.group() == "‘"
            and (m.start() == start or text[max(0, at - 3)] in ":,")
        ):
            found.append(Span(m.start(), end))  # goes on in the next sentence
            at = end
    ended = _ENDED.search(text[start:end])
    if ended and "‘" not in text[start : start + ended.start()]:
        found.append(Span(start, start + ended.end()))  # began in the one before
    return sorted(found, key=lambda s: s.start)


def _closing(text: str, at: int, end: int, mark: str) -> int:
    """Return the offset behind the mark that closes single quotation marks, 0 for none."""
    first = 0
    for m in _CLOSES.finditer(text, at, min(end, at + _LONGEST_SPEECH)):
        if m.group() != mark:
            continue
        first = first or m.end()
        before, behind = text[m.start() - 1], text[m.end() : min(m.end() + 1, end)]
        if before in ".,!?…" or behind in {"", ",", ".", ";", ":", "!", "?", ")", "\n"}:
            return m.end()
    return first
