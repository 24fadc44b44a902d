"""An article's text parted into title, standfirst, paragraphs and furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.articles.furniture import Found, dateline, furniture_of
from generator.model.values import Furniture, Span

_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")

OUTSIDE = "outside"  # set aside by its place alone: what a rule says of it is surer
LONGEST_STANDFIRST = 320  # characters


class Parts(NamedTuple):
    """What `Article` is made of."""

    title: Span
    standfirst: Span | None
    paragraphs: tuple[Span, ...]
    furniture: tuple[Furniture, ...]


def parted(text: str, aside: Mapping[str, Found] | None = None, standfirst_is: str = "") -> Parts:
    """Return the parts of a plain text: the first line is the title, blocks part at line ends.

    The standfirst is the block behind the title where it is no sentence and no furniture; it sums
    the report up and ends without a full stop, as headlines do.  A page tells more: ``aside`` are
    blocks that its marks say are furniture, ``standfirst_is`` the block that they name so.
    """
    aside = aside or {}
    blocks = list(_blocks(text))
    if not blocks:
        return Parts(Span(0, 0), None, (), ())
    title, rest = blocks[0], blocks[1:]
    standfirst: Span | None = None
    paragraphs: list[Span] = []
    furniture: list[Furniture] = []
    closed = ""
    for block in rest:
        words = block.of(text)
        if standfirst is None and not paragraphs and words == standfirst_is:
            standfirst = block
            continue
        found = aside.get(words)
        if not found or found.kind == OUTSIDE:
            found = furniture_of(words, closed, in_the_body=bool(paragraphs)) or found
        if found:
            kind, reason, closes = found
            closed = closed or closes
            furniture.append(Furniture(block, kind, reason))
        elif standfirst is None and not paragraphs and _sums_up(words):
            standfirst = block
        else:
            paragraphs.append(_behind_dateline(text, block, furniture))
    if standfirst and not paragraphs:  # a note of one line: that line is the report
        return Parts(title, None, (standfirst,), tuple(furniture))
    return Parts(title, standfirst, tuple(paragraphs), tuple(furniture))


def _sums_up(block: str) -> bool:
    return len(block) <= LONGEST_STANDFIRST and not _SENTENCE_END.search(block)


def _behind_dateline(text: str, block: Span, furniture: list[Furniture]) -> Span:
    """Return the block without a dateline at its head, which goes to ``furniture``."""
    length = dateline(block.of(text))
    if not length:
        return block
    head = Span(block.start, block.start + length)
    reason = "the place, day and agency before the first sentence of a report"
    furniture.append(Furniture(_trimmed(text, head), "dateline", reason))
    return _trimmed(text, Span(head.end, block.end))


def _blocks(text: str) -> Iterator[Span]:
    for m in re.finditer(r"[^\n]+", text):
        span = _trimmed(text, Span(m.start(), m.end()))
        if span.start < span.end:
            yield span


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    left = len(words) - len(words.lstrip())
    return Span(span.start + left, span.start + left + len(words.strip()))
