"""An article's text parted into title, standfirst, paragraphs and furniture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from generator.articles.blocks import END, Found, is_of_names
from generator.articles.furniture import ABOVE, foot_of, furniture_of, sign_of
from generator.articles.makers import agency_tail
from generator.articles.stamps import dateline, is_a_date
from generator.model.span import Span
from generator.model.values import Furniture
from generator.sentences import sentences
from generator.text import folded

_OUTSIDE = "outside"  # set aside by its place alone: what a rule says of it is surer
LONGEST_STANDFIRST = 320  # characters
_COMMENTED = 3  # paragraphs before "14 comments" ends a report: above it is a counter
_SITE = re.compile(r"\s[|»]\s(?P<name>[^|»]{2,40})$")


class Parts(NamedTuple):
    """What `Article` is made of."""

    title: Span
    standfirst: Span | None
    paragraphs: tuple[Span, ...]
    furniture: tuple[Furniture, ...]


@dataclass(slots=True)
class _Parting:
    """A text while it is taken apart."""

    text: str
    title: Span
    standfirst: Span | None = None
    paragraphs: list[Span] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    closed: str = ""
    has_headline: bool = True

    def set_aside(self, block: Span, found: Found) -> None:
        kind, reason, closes = found
        if closes == "comments":
            closes = "comment-form" if len(self.paragraphs) >= _COMMENTED else ""
        if closes == "below":  # a list of articles ends no report, but follows one
            closes, self.closed = "", kind if self.closed else ""
        self.closed = self.closed or closes
        self.furniture.append(Furniture(block, kind, reason))


def parted(
    text: str,
    aside: Mapping[str, Found] | None = None,
    standfirst_is: str = "",
    *,
    is_titled: bool = False,
) -> Parts:
    """Return the parts of a plain text: the first line is the title, blocks part at line ends.

    A first line with a dateline is no headline: it is of the report, its first sentence the title.

    The standfirst is the block behind the title where it is no sentence and no furniture; it sums
    the report up and ends without a full stop, as headlines do.  A page tells more: ``aside`` are
    blocks that its marks say are furniture, ``standfirst_is`` the block that they name so, and
    ``is_titled`` says that the first line is the title whatever it looks like.
    """
    blocks = list(_blocks(text))
    if not blocks:
        return Parts(Span(0, 0), None, (), ())
    p = _headed(text, blocks, is_titled)
    dates = cache(lambda: [b for b in blocks if is_a_date(b.of(text))])  # seldom asked
    for block in blocks:
        if block.end <= p.title.start or (p.has_headline and block.start < p.title.end):
            continue
        words = block.of(text)
        if p.standfirst is None and not p.paragraphs and words == standfirst_is:
            p.standfirst = block
        elif found := _found(p, block, aside or {}, dates):
            p.set_aside(block, found)
        elif p.standfirst is None and not p.paragraphs and _sums_up(words):
            p.standfirst = block
        else:
            p.paragraphs.append(_behind_dateline(p, block))
    if p.standfirst and not p.paragraphs:  # a note of one line: that line is the report
        p.paragraphs, p.standfirst = [p.standfirst], None
    _foot(p)
    furniture = tuple(sorted(p.furniture, key=lambda f: f.span.start))
    return Parts(p.title, p.standfirst, tuple(p.paragraphs), furniture)


def _headed(text: str, blocks: list[Span], is_titled: bool) -> _Parting:
    """Return the text with its title found: the first line that is no crumb, button or date."""
    above: list[tuple[Span, Found]] = []
    for block in blocks[:-1] if not is_titled else ():
        found = furniture_of(block.of(text), "", in_the_body=False)
        if not found or found.kind not in ABOVE:
            break
        above.append((block, found))
    title = blocks[len(above)]
    length = 0 if is_titled else dateline(title.of(text))
    if length:
        first = sentences(text, title.start + length, title.end)[0]
        p = _Parting(text, _trimmed(text, Span(*first)), has_headline=False)
    elif (m := _SITE.search(title.of(text))) and not is_titled and is_of_names(m["name"]):
        site = Span(title.start + m.start("name") - 2, title.end)
        p = _Parting(text, _trimmed(text, Span(title.start, site.start)))
        p.furniture.append(
            Furniture(site, "navigation", "the name of the site behind the headline")
        )
        blocks[:] = [b for b in blocks if b.start >= title.end]
    else:
        p = _Parting(text, title)
    for block, found in above:
        p.set_aside(block, found)
    return p


def _found(
    p: _Parting, block: Span, aside: Mapping[str, Found], dates: Callable[[], list[Span]]
) -> Found | None:
    words = block.of(p.text)
    marked = aside.get(words)
    if marked and marked.kind != _OUTSIDE:
        return marked
    if not p.paragraphs and folded(words) == folded(p.title.of(p.text)):
        return Found("headline", "the headline once more")
    # Below a first sentence that stands for a standfirst; a chronicle has many such lines.
    if len(p.paragraphs) == 1 and is_a_date(words) and dates() == [block]:
        return Found("published-line", "the one date that stands alone, at the head of the report")
    return furniture_of(words, p.closed, in_the_body=bool(p.paragraphs)) or marked


def _sums_up(block: str) -> bool:
    return len(block) <= LONGEST_STANDFIRST and not END.search(block)


def _behind_dateline(p: _Parting, block: Span) -> Span:
    """Return the block without a dateline at its head, which goes to the furniture."""
    length = dateline(block.of(p.text))
    if not length:
        return block
    head = Span(block.start, block.start + length)
    reason = "the place, day and agency before the first sentence of a report"
    p.furniture.append(Furniture(_trimmed(p.text, head), "dateline", reason))
    return _trimmed(p.text, Span(head.end, block.end))


def _foot(p: _Parting) -> None:
    """Set aside what stands below the last sentence of the news: who wrote it, where and when."""
    while len(p.paragraphs) > 1:
        words = p.paragraphs[-1].of(p.text)
        found = foot_of(words) or (sign_of(words) if not END.search(words) else None)
        if not found:
            break
        p.set_aside(p.paragraphs.pop(), found)
    _sign(p)
    if not p.paragraphs:
        return
    last = p.paragraphs[-1]
    at = agency_tail(last.of(p.text))
    if 0 < at < len(last.of(p.text)):
        tail = _trimmed(p.text, Span(last.start + at, last.end))
        p.paragraphs[-1] = Span(last.start, last.start + at)
        p.furniture.append(Furniture(tail, "byline", "the agency that sent the report"))


def _sign(p: _Parting) -> None:
    """Tell a name or a date on the line below the report from the headline of another."""
    below = [f for f in p.furniture if p.paragraphs and f.span.start > p.paragraphs[-1].end]
    first = min(below, key=lambda f: f.span.start, default=None)
    if first and first.kind == "related" and (found := sign_of(first.span.of(p.text))):
        p.furniture[p.furniture.index(first)] = Furniture(first.span, found.kind, found.reason)


def _blocks(text: str) -> Iterator[Span]:
    for m in re.finditer(r"[^\n]+", text):
        span = _trimmed(text, Span(m.start(), m.end()))
        if span.start < span.end:
            yield span


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    left = len(words) - len(words.lstrip())
    return Span(span.start + left, span.start + left + len(words.strip()))
