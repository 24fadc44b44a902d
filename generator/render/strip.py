"""The overview strip: how many events when, as inline SVG and as the same numbers in a table.

x is in per cent and y in pixels, without a viewBox, so that the text keeps its size at any width;
the bars alone stand in a picture that stretches, one unit for each, so that a shape is one path.
A story of a few events has a line of marks in place of bars.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import LiteralString

from markupsafe import Markup

from generator.model.parts import Chapter
from generator.model.records import Event
from generator.model.when import Grain, Point, day_after
from generator.render import dates, svg
from generator.render.escape import opening, ours, phrase
from generator.render.view import Here

Where = Callable[[Event], str]  # the address of an event's row, as a page's HTML links to it

_WIDTHS = (1, 2, 5, 10, 20, 50, 100, 200)  # years of a bar
_MOST_BARS, _MOST_CELLS = 64, 14
_MOST_MARKS = 8
_BASE = 117  # y of the axis
_TARGETS = 8  # links on a phone, where a bar is narrower than a finger
_FINGER = 7  # per cent of a phone's width
_SHAPES = ("key", "normal", "detail", "plan", "off")


@dataclass(frozen=True, slots=True)
class Bin:
    """The events of one bar, from month ``first`` (counted from year 0) and before ``end``.

    The last may be ``vague``: what is not known as exactly as the bars are wide stands in none.
    """

    first: int
    end: int
    events: tuple[Event, ...]
    vague: bool = False


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
    shapes = tuple(s for s in _SHAPES if any(shape_of(e) == s for e in events))
    table = tuple(_table(here, bins, where))
    if len(events) <= _MOST_MARKS and not scale:
        drawn, height = _line(here, events, where)
        return Strip(_title(here, "strip-marks", bins), drawn, height, (), table)
    bands = tuple(_bands(chapters, bins))
    lines = [*_ticks(here, bins), _bars(bins, most), _axis(_BASE + 0.5), *_labels(here, bins)]
    lines += [*_drawn(bands), *_hits(here, bins, where)]
    height = 168 if bands else 140
    return Strip(_bar_title(here, bins), Markup("").join(lines), height, shapes, table)


def _spread(events: Sequence[Event]) -> bool:
    return len({dates.first_known(e.date) for e in events}) > 1


def shape_of(e: Event) -> str:
    """Return how an event is drawn: "plan" or "off", else its importance."""
    shape = dates.mark(e).split()[1]
    return shape if shape in ("plan", "off") else e.importance


# Words


def _bar_title(here: Here, bins: Sequence[Bin]) -> Markup:
    months = bins[0].end - bins[0].first
    if months == 1:
        return _title(here, "strip-by-month", bins)
    return _title(here, "strip-by-year", bins, n=months // 12)


def _title(here: Here, id: LiteralString, bins: Sequence[Bin], **values: int) -> Markup:
    return here.say(id, span=here.dates.years(*_ends(bins)), **values)


def _label(here: Here, b: Bin, *, brief: bool = False) -> str:
    """Return "1987", "1980–1989", "March 2024" or "March–May 2024"."""
    if b.vague:
        return here.text("strip-vague")
    (y, m), (last, until) = divmod(b.first, 12), divmod(b.end - 1, 12)
    if b.end - b.first == 1:
        return here.dates.brief_month(y, m + 1) if brief else here.dates.month(y, m + 1)
    if (m, until) != (0, 11):
        ends = date(y, m + 1, 1), date(last, until + 1, 1)
        return "".join(here.dates.between("yMMM", "M" if y == last else "y", *ends))
    return here.dates.years(date(max(y, 1), 1, 1), date(max(last, 1), 1, 1))


def _told(here: Here, b: Bin) -> Markup:
    """Return "1987: 2 events, 1 key"."""
    key = sum(e.importance == "key" for e in b.events)
    return here.say("strip-bar", when=_label(here, b), n=len(b.events), key=key)


def _table(here: Here, bins: Iterable[Bin], where: Where) -> Iterator[Told]:
    for b in bins:
        if b.events:
            shapes = [shape_of(e) for e in b.events]
            key = sum(e.importance == "key" for e in b.events)
            unsure = shapes.count("plan") + shapes.count("off")
            yield Told(_label(here, b), where(b.events[0]), len(b.events), key, unsure)


# Bars


def binned(events: Sequence[Event]) -> tuple[Bin, ...]:
    """Return the bars of events: months where the time is short, else as many years as fit."""
    points = [(p, e) for e in events if (p := e.date.start or e.date.end)]
    if not points:
        return ()
    # A decade begins no sooner than what is known by its year, where something is.
    known = [p for p, _ in points if p.grain >= Grain.YEAR] or [p for p, _ in points]
    low, high = min(map(_month, known)), max(map(_month, known))
    width = _width(low, high, [p for p, _ in points])
    first = low - low % width
    groups: dict[int, list[Event]] = {n: [] for n in range(first, high + 1, width)}
    vague: list[Event] = []
    for p, e in points:
        month = _month(p)
        fits = month - month % width in groups and month // width == _last_month(p, width) // width
        (groups[month - month % width] if fits else vague).append(e)
    bins = [Bin(n, n + width, tuple(group)) for n, group in groups.items()]
    if vague:
        between, after = Bin(high + 1, high + 1, ()), Bin(high + 1, high + 1, tuple(vague), True)
        bins += [between, after]
    return tuple(bins)


def _width(low: int, high: int, points: Sequence[Point]) -> int:
    """Return the months of a bar: one where the time is short and most months are known."""
    known = sum(p.grain >= Grain.MONTH for p in points)
    if (low // 12 == high // 12 or high - low < 30) and 2 * known >= len(points):
        return 1
    return next((12 * w for w in _WIDTHS if (high - low) / (12 * w) < _MOST_BARS), 12 * 200)


def _month(p: Point) -> int:
    return p.first.year * 12 + p.first.month - 1


def _last_month(p: Point, width: int) -> int:
    # A winter belongs to the year that it begins in.
    day = p.first if p.grain is Grain.SEASON and width > 1 else p.last
    return day.year * 12 + day.month - 1


def _dated(bins: Sequence[Bin]) -> Sequence[Bin]:
    """Return the bars that stand for a time."""
    return bins[:-2] if bins[-1].vague else bins


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
        shape = shape_of(e)
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
    shapes = [shape_of(e) for e in b.events]
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
    step, end = 100 / len(bins), 100 * len(_dated(bins)) / len(bins)
    for n, (at, label) in enumerate(ticked(here, bins)):
        if at * step > end - 8:  # it would run out at the right edge
            yield svg.text(label, end, 133, "mid", at_end=True)
        else:
            yield svg.text(label, at * step, 133, "wide" if n % 2 and len(bins) > 5 else "")
    if bins[-1].vague:
        yield svg.text("?", 100, 133, "", at_end=True)


def ticked(here: Here, bins: Sequence[Bin]) -> list[tuple[int, str]]:
    """Return the bars that a label stands under: round years, or the first month of a quarter."""
    bins = _dated(bins)
    if bins[0].end - bins[0].first == 1:
        every = 1 if len(bins) <= 8 else 3 if len(bins) <= 16 else 6
        short = ((n, b) for n, b in enumerate(bins) if b.first % every == 0)
        return [(n, _label(here, b, brief=True)) for n, b in short]
    years = [b.first // 12 for b in bins]
    round_to = next(r for r in (1, 2, 5, 10, 20, 25, 50, 100, 500, 9999) if _few(years, r))
    found = [(n, here.dates.year(y)) for n, y in enumerate(years) if y % round_to == 0]
    return found or [(0, here.dates.year(years[0]))]


def _few(years: Sequence[int], round_to: int) -> bool:
    return sum(y % round_to == 0 for y in years) <= 8


def _ends(bins: Sequence[Bin]) -> tuple[date, date]:
    bins = _dated(bins)
    (y, m), (end, after) = divmod(bins[0].first, 12), divmod(bins[-1].end, 12)
    last = date.max if end > 9999 else day_after(date(end, after + 1, 1), -1)
    return date(max(y, 1), m + 1, 1), last


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
    first, last = _ends(bins)
    whole = ((last - first).days or 1) * len(bins) / len(_dated(bins))
    end = 100 * len(_dated(bins)) / len(bins)
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
    dated = _dated(bins)
    size = -(-len(dated) // _TARGETS)
    for n in range(0, len(dated), size):
        group = dated[n : n + size]
        events = tuple(e for b in group for e in b.events)
        if events:
            told = _told(here, Bin(group[0].first, group[-1].end, events))
            yield _hit("five", where(events[0]), told, n * step, len(group) * step)
    if bins[-1].vague:
        vague = bins[-1]
        at = 100 - _FINGER
        yield _hit("five", where(vague.events[0]), _told(here, vague), at, _FINGER)


def _hit(cls: str, href: str, told: Markup, x: float, width: float) -> Markup:
    return phrase(
        '<a class="hit {}" href="{}" aria-label="{}"><title>{}</title>'
        '<rect x="{}%" y="0" width="{}%" height="118"/></a>',
        ours(cls), ours(href), told, told, svg.number(x), svg.number(width),
    )  # fmt: skip


# A line of marks


def _line(here: Here, events: Sequence[Event], where: Where) -> tuple[Markup, int]:
    """Return each event as a mark on one line, where two would touch above one another."""
    days = {e.id: date.fromordinal(int(dates.middle(e.date))) for e in events}
    first, last = min(days.values()), max(days.values())
    whole = (last - first).days or 1
    taken: list[float] = []
    placed = []
    for e in sorted(events, key=lambda e: days[e.id]):
        x = 2 + 96 * (days[e.id] - first).days / whole
        level = next((n for n, end in enumerate(taken) if x - end >= _FINGER), len(taken))
        taken[level : level + 1] = [x]
        placed.append((e, x, level))
    axis = 24 * len(taken) + 8
    marks = [_mark(here, e, x, axis - 13 - 24 * level, where) for e, x, level in placed]
    exact = all((e.date.start or e.date.end or e.date).grain >= Grain.MONTH for e in events)
    told = [
        here.dates.brief_month(d.year, d.month) if exact else here.dates.year(d.year)
        for d in (first, last)
    ]
    ends = [svg.text(told[0], 0, axis + 16, "", aside=0)]
    if told[0] != told[1]:
        ends.append(svg.text(told[1], 100, axis + 16, "", at_end=True))
    return Markup("").join([_axis(axis + 0.5), *ends, *marks]), axis + 24


def _mark(here: Here, e: Event, x: float, y: float, where: Where) -> Markup:
    told = here.say("strip-mark", when=opening(here.dates.in_words(e.date)), title=e.title)
    shape, radius = dates.mark(e).split()[1], {"key": 8, "normal": 6, "detail": 4}[e.importance]
    drawn = phrase('<circle class="m-{} m-{}" r="{}"/>', ours(e.importance), ours(shape), radius)
    if shape == "off":
        drawn += Markup('<path class="s-x" d="M-9 9L9 -9"/>')
    return phrase(
        '<a class="hit mark" href="{}" aria-label="{}"><title>{}</title>'
        '<svg x="{}%" y="{}"><rect x="-12" y="-12" width="24" height="24"/>{}</svg></a>',
        ours(where(e)), told, told, svg.number(x), svg.number(y), drawn,
    )  # fmt: skip
