"""The overview strip: how many events when, as inline SVG and as the same numbers in a table.

x is in per cent and y in pixels, without a viewBox, so that the text keeps its size at any width;
the bars alone stand in a picture that stretches, one unit for each, so that a shape is one path.
A story of a few events has a line of marks in place of bars.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import LiteralString

from markupsafe import Markup

from generator.model.parts import Chapter
from generator.model.records import Event
from generator.render import dates
from generator.render.escape import ours, phrase
from generator.render.pictures import svg
from generator.render.pictures.bins import Bin, binned, first_and_last, ticked, time_of, with_time
from generator.render.pictures.mark_line import FINGER, Where, mark_line
from generator.render.pictures.marks import cell_of
from generator.render.view import Here

_MOST_CELLS = 14
_MOST_MARKS = 8
_BASE = 117  # y of the axis
_LABEL = 8  # percent of the width, which no label of a year exceeds
_TWO_LABELS = 15
_TARGETS = 8  # links on a phone, where a bar is narrower than a finger
_SHAPES = ("key", "normal", "detail", "plan", "off")


@dataclass(frozen=True, slots=True)
class Told:
    """A row of the table."""

    label: str
    href: str
    events: int
    key: int
    unsure: int


@dataclass(frozen=True, slots=True)
class Strip:
    """What the template draws: marks and links as ready SVG, and the rows of the table."""

    title: Markup
    svg: Markup
    height: int
    shapes: tuple[str, ...]
    table: tuple[Told, ...]


def strip(
    here: Here,
    chapters: Sequence[Chapter],
    events: Sequence[Event],
    where: Where,
    scale: Sequence[Event] = (),
) -> Strip | None:
    """Return the strip of a list, ``None`` where there is too little to see.

    ``where`` tells where the row of an event stands: on this page, or in another part.  With
    ``scale`` the bars are those that these events would have, so that two strips can be compared.
    """
    bins = binned(scale or events)
    if len(events) < 2 or not _spread(scale or events):
        return None
    most = max(len(b.events) for b in bins)
    if scale:
        ids = {e.id for e in events}
        bins = tuple(replace(b, events=tuple(e for e in b.events if e.id in ids)) for b in bins)
    shapes = tuple(s for s in _SHAPES if any(cell_of(e) == s for e in events))
    table = tuple(_table(here, bins, where))
    if len(events) <= _MOST_MARKS and not scale:
        drawn, height = mark_line(here, events, where)
        return Strip(_title(here, "strip-marks", bins), drawn, height, (), table)
    bands = tuple(_bands(chapters, bins))
    lines = [*_ticks(here, bins), _bars(bins, most), _axis(_BASE + 0.5), *_labels(here, bins)]
    lines += [*_drawn(bands), *_hits(here, bins, where)]
    height = 168 if bands else 140
    return Strip(_bar_title(here, bins), Markup("").join(lines), height, shapes, table)


def _spread(events: Sequence[Event]) -> bool:
    return len({dates.first_known(e.date) for e in events}) > 1


# Words


def _bar_title(here: Here, bins: Sequence[Bin]) -> Markup:
    months = bins[0].end - bins[0].first
    if months == 1:
        return _title(here, "strip-by-month", bins)
    return _title(here, "strip-by-year", bins, n=months // 12)


def _title(here: Here, id: LiteralString, bins: Sequence[Bin], **values: int) -> Markup:
    return here.say(id, span=here.dates.years(*first_and_last(bins)), **values)


def _told(here: Here, b: Bin) -> Markup:
    """Return "1987: 2 events, 1 key"."""
    key = sum(e.importance == "key" for e in b.events)
    return here.say("strip-bar", when=time_of(here, b), n=len(b.events), key=key)


def _table(here: Here, bins: Iterable[Bin], where: Where) -> Iterator[Told]:
    for b in bins:
        if b.events:
            shapes = [cell_of(e) for e in b.events]
            key = sum(e.importance == "key" for e in b.events)
            unsure = shapes.count("plan") + shapes.count("off")
            yield Told(time_of(here, b), where(b.events[0]), len(b.events), key, unsure)


# Bars


def _bars(bins: Sequence[Bin], most: int) -> Markup:
    """Return all bars: cells of one event each, or plain where one would be too high."""
    paths: defaultdict[str, list[str]] = defaultdict(list)
    for n, b in enumerate(bins):
        draw = _plain(n, b, most) if most > _MOST_CELLS else _cells(n, b)
        for shape, path in draw:
            paths[shape].append(path)
    drawn = (
        phrase('<path class="s-{}" d="{}"/>', ours(shape), ours("".join(paths[shape])))
        for shape in (*_SHAPES, "x")
        if shape in paths
    )
    return phrase(
        '<svg class="s-bars" width="100%" height="{}" viewBox="0 0 {} {}" '
        'preserveAspectRatio="none">{}</svg>',
        _BASE, len(bins), _BASE, Markup("").join(drawn),
    )  # fmt: skip


def _cells(n: int, b: Bin) -> Iterator[tuple[str, str]]:
    y = _BASE - 1.0
    for e in b.events:
        shape = cell_of(e)
        inset = 0.06 if shape == "key" else 0.18
        if shape in ("plan", "off"):
            yield shape, _box(n + inset, y - 7.25, 1 - 2 * inset, 6.5)
            if shape == "off":
                across = f"M{svg.number(n + inset)} {svg.number(y - 0.75)}"
                yield "x", f"{across}L{svg.number(n + 1 - inset)} {svg.number(y - 7.25)}"
            y -= 9
            continue
        height = 4 if shape == "detail" else 8
        yield shape, _box(n + inset, y - height, 1 - 2 * inset, height)
        y -= height + 1


def _plain(n: int, b: Bin, most: int) -> Iterator[tuple[str, str]]:
    """Yield a bar in up to three pieces: key below, the rest, and hollow what did not happen."""
    shapes = [cell_of(e) for e in b.events]
    hollow = shapes.count("plan") + shapes.count("off")
    pieces = (
        ("key", shapes.count("key")),
        ("normal", len(shapes) - shapes.count("key") - hollow),
        ("plan", hollow),
    )
    y = _BASE - 1.0
    for shape, count in pieces:
        if count:
            height = max(110 * count / most, 2)
            yield shape, _box(n + 0.1, y - height, 0.8, height)
            y -= height


def _box(x: float, y: float, width: float, height: float) -> str:
    w = svg.number(width)
    return f"M{svg.number(x)} {svg.number(y)}h{w}v{svg.number(height)}h-{w}z"


def _ticks(here: Here, bins: Sequence[Bin]) -> Iterable[Markup]:
    for n, _ in ticked(here, bins):
        x = n * 100 / len(bins)
        yield svg.line("s-tick", x, 6, x, 135)


def _labels(here: Here, bins: Sequence[Bin]) -> Iterable[Markup]:
    step, end = 100 / len(bins), 100 * len(with_time(bins)) / len(bins)
    last = -100.0
    for n, (at, label) in enumerate(ticked(here, bins)):
        x = at * step
        if x <= end - _LABEL:
            yield svg.text(label, x, 133, "wide" if n % 2 and len(bins) > 5 else "")
        elif x >= last + _TWO_LABELS:  # it would run out at the right edge: it ends at its tick
            yield svg.text(label, x, 133, "mid", at_end=True, aside=-4)
        last = x
    if bins[-1].vague:
        yield svg.text("?", 100, 133, "", at_end=True)


def _axis(y: float) -> Markup:
    return svg.line("s-axis", 0, y, 100, y)


# Chapters


@dataclass(frozen=True, slots=True)
class Band:
    """A chapter below the bars, from and to in per cent."""

    number: int
    x: float
    width: float


def _bands(chapters: Sequence[Chapter], bins: Sequence[Bin]) -> Iterable[Band]:
    first, last = first_and_last(bins)
    whole = ((last - first).days or 1) * len(bins) / len(with_time(bins))
    end = 100 * len(with_time(bins)) / len(bins)
    for number, c in enumerate(chapters, start=1):
        begins = max(c.from_.first if c.from_ else first, first)
        ends = min(c.to.last if c.to else last, last)
        if begins <= ends:
            x = 100 * (begins - first).days / whole
            width = 100 * ((ends - begins).days + 1) / whole
            yield Band(number, x + 0.1, max(min(width, end - x) - 0.2, 0.4))


def _drawn(bands: Sequence[Band]) -> Iterable[Markup]:
    free = 0.0
    for b in bands:
        yield svg.rect("s-band", b.x, 144, b.width, 4)
        cls = "s-bandname" if b.x >= free else "s-bandname wide"
        free = b.x + 4 if b.x >= free else free
        yield phrase(
            '<text class="{}" x="{}%" y="163">{}</text>', ours(cls), svg.number(b.x), b.number
        )


# Links


def _hits(here: Here, bins: Sequence[Bin], where: Where) -> Iterable[Markup]:
    step = 100 / len(bins)
    for n, b in enumerate(bins):
        if b.events:
            yield _hit("one", where(b.events[0]), _told(here, b), n * step, step)
    dated = with_time(bins)
    size = -(-len(dated) // _TARGETS)
    for n in range(0, len(dated), size):
        group = dated[n : n + size]
        events = tuple(e for b in group for e in b.events)
        if events:
            told = _told(here, Bin(group[0].first, group[-1].end, events))
            yield _hit("five", where(events[0]), told, n * step, len(group) * step)
    if bins[-1].vague:
        vague = bins[-1]
        at = 100 - FINGER
        yield _hit("five", where(vague.events[0]), _told(here, vague), at, FINGER)


def _hit(cls: str, href: str, told: Markup, x: float, width: float) -> Markup:
    return phrase(
        '<a class="hit {}" href="{}" aria-label="{}"><title>{}</title>'
        '<rect x="{}%" y="0" width="{}%" height="118"/></a>',
        ours(cls), ours(href), told, told, svg.number(x), svg.number(width),
    )  # fmt: skip
