"""The overview strip: how many events when, as inline SVG and as the same numbers in a table.

x is in per cent and y in pixels, without a viewBox, so that the text keeps its size at any width.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.model.records import Event, Story
from generator.model.when import MONTHS, When, day_after
from generator.render import dates, svg
from generator.render.escape import ours, phrase
from generator.text import counted

_WIDTHS = (1, 2, 5, 10, 20, 50, 100, 200)  # years of a bar
_MOST_BARS, _MOST_CELLS = 64, 14
_BASE = 117  # y of the axis
_TARGETS = 8  # links on a phone, where a bar is narrower than a finger


@dataclass(frozen=True, slots=True)
class Bin:
    """The events of one bar, from month ``first`` (counted from year 0) and before ``end``."""

    first: int
    end: int
    events: tuple[Event, ...]

    @property
    def label(self) -> str:
        """Return "1987", "1990–1987" or "March 2024"."""
        (y, m), (last, _) = divmod(self.first, 12), divmod(self.end - 1, 12)
        if self.end - self.first == 1:
            return f"{MONTHS[m]} {y}"
        return f"{y}" if y == last else f"{y}–{last}"

    @property
    def words(self) -> str:
        """Return "1987: 2 events, 1 key"."""
        return f"{self.label}: {_told(self.events)}"


@dataclass(frozen=True, slots=True)
class Band:
    """A chapter below the bars, from and to in per cent."""

    number: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Strip:
    """What the template draws: marks and links as ready SVG, and the rows of the table."""

    title: str
    svg: Markup
    height: int
    table: tuple[tuple[str, str, int, int, int], ...]


def strip(story: Story, events: Sequence[Event], anchor_href: str = "") -> Strip | None:
    """Return the strip of a story, ``None`` where there is too little to see.

    ``anchor_href`` is the address of the page with the list, "" on that page itself.
    """
    bins = _bins(events)
    if len(events) < 3 or len(bins) < 2:
        return None
    anchors = tuple(_anchor(b.events) for b in bins)
    bands = tuple(_bands(story, bins))
    lines = [*_ticks(bins), *_cells(bins), _axis(), *_labels(bins), *_drawn(bands)]
    lines += _hits(bins, anchors, anchor_href)
    unit = {1: "a month", 12: "a year"}.get(bins[0].end - bins[0].first)
    unit = unit or f"in each {(bins[0].end - bins[0].first) // 12} years"
    title = f"Events {unit}, {Bin(bins[0].first // 12 * 12, bins[-1].end, ()).label}"
    return Strip(title, Markup("").join(lines), 168 if bands else 140, tuple(_table(bins)))


def _table(bins: Iterable[Bin]) -> Iterable[tuple[str, str, int, int, int]]:
    for b in bins:
        if b.events:
            key = sum(e.importance == "key" for e in b.events)
            unsure = sum(bool(set(dates.mark(e).split()) & {"plan", "off"}) for e in b.events)
            yield b.label, _anchor(b.events), len(b.events), key, unsure


def _bins(events: Sequence[Event]) -> tuple[Bin, ...]:
    months = [(_month(e.date), e) for e in events]
    if not months:
        return ()
    low, high = min(m for m, _ in months), max(m for m, _ in months)
    width = _width(low, high)
    first = low - low % width
    groups: dict[int, list[Event]] = {n: [] for n in range(first, high + 1, width)}
    for month, e in months:
        groups[month - month % width].append(e)
    return tuple(Bin(n, n + width, tuple(group)) for n, group in groups.items())


def _width(low: int, high: int) -> int:
    if low // 12 == high // 12 or high - low < 30:
        return 1
    return next((12 * w for w in _WIDTHS if (high - low) / (12 * w) < _MOST_BARS), 12 * 200)


def _month(when: When) -> int:
    p = when.start or when.end
    return p.first.year * 12 + p.first.month - 1 if p else 0


def _cells(bins: Sequence[Bin]) -> Iterable[Markup]:
    most = max(len(b.events) for b in bins)
    step = 100 / len(bins)
    for n, b in enumerate(bins):
        if most > _MOST_CELLS:
            if b.events:
                yield _bar(n * step, step, len(b.events), most)
            continue
        y = _BASE - 1.0
        for e in b.events:
            y = yield from _cell(e, n * step, step, y)


def _cell(e: Event, x: float, step: float, y: float) -> Generator[Markup, None, float]:
    height = 4 if e.importance == "detail" else 8
    inset = step * (0.06 if e.importance == "key" else 0.18)
    left, width = x + inset, step - 2 * inset
    shape = dates.mark(e).split()[1]
    if shape in ("plan", "off"):
        yield svg.rect(f"s-{shape}", left, y - 7.25, width, 6.5)
        if shape == "off":
            yield svg.line("s-x", left, y - 0.75, left + width, y - 7.25)
        return y - 9
    yield svg.rect(f"s-{e.importance}", left, y - height, width, height)
    return y - height - 1


def _bar(x: float, step: float, count: int, most: int) -> Markup:
    height = max(round(110 * count / most), 2)
    return svg.rect("s-normal", x + step * 0.1, _BASE - 1 - height, step * 0.8, height)


def _ticks(bins: Sequence[Bin]) -> Iterable[Markup]:
    for n, _ in _ticked(bins):
        x = n * 100 / len(bins)
        yield svg.line("s-tick", x, 6, x, 135)


def _labels(bins: Sequence[Bin]) -> Iterable[Markup]:
    step = 100 / len(bins)
    for n, (at, label) in enumerate(_ticked(bins)):
        if at * step > 92:  # it would run out at the right edge
            yield svg.text(label, 100, 133, "mid", at_end=True)
        else:
            yield svg.text(label, at * step, 133, "wide" if n % 2 and len(bins) > 5 else "")


def _ticked(bins: Sequence[Bin]) -> list[tuple[int, str]]:
    """Return the bars that a label stands under: round years, or the first month of a quarter."""
    width = bins[0].end - bins[0].first
    if width == 1:
        short = [(b, f"{MONTHS[b.first % 12][:3]} {b.first // 12}") for b in bins]
        every = 1 if len(bins) <= 8 else 3 if len(bins) <= 16 else 6
        return [(n, label) for n, (b, label) in enumerate(short) if b.first % every == 0]
    years = [b.first // 12 for b in bins]
    round_to = next(r for r in (1, 2, 5, 10, 20, 25, 50, 100, 500, 9999) if _few(years, r))
    return [(n, str(y)) for n, y in enumerate(years) if y % round_to == 0] or [(0, str(years[0]))]


def _few(years: Sequence[int], round_to: int) -> bool:
    return sum(y % round_to == 0 for y in years) <= 8


def _bands(story: Story, bins: Sequence[Bin]) -> Iterable[Band]:
    first, last = _ends(bins)
    whole = (last - first).days or 1
    for number, c in enumerate(story.chapters, start=1):
        begins = max(c.from_.first if c.from_ else first, first)
        ends = min(c.to.last if c.to else last, last)
        if begins <= ends:
            x = 100 * (begins - first).days / whole
            width = 100 * ((ends - begins).days + 1) / whole
            yield Band(number, x + 0.1, max(min(width, 100 - x) - 0.2, 0.4))


def _drawn(bands: Sequence[Band]) -> Iterable[Markup]:
    free = 0.0
    for b in bands:
        yield svg.rect("s-band", b.x, 144, b.width, 4)
        cls = "s-bandname" if b.x >= free else "s-bandname wide"
        free = b.x + 4 if b.x >= free else free
        yield phrase(
            '<text class="{}" x="{}%" y="163">{}</text>', ours(cls), svg.number(b.x), b.number
        )


def _hits(bins: Sequence[Bin], anchors: Sequence[str], page: str) -> Iterable[Markup]:
    step = 100 / len(bins)
    for n, (b, anchor) in enumerate(zip(bins, anchors, strict=True)):
        if b.events:
            yield _hit("one", f"{page}#{anchor}", b.words, n * step, step)
    size = -(-len(bins) // _TARGETS)
    for n in range(0, len(bins), size):
        group = bins[n : n + size]
        events = tuple(e for b in group for e in b.events)
        if events:
            words = Bin(group[0].first, group[-1].end, events).words
            yield _hit("five", f"{page}#{_anchor(events)}", words, n * step, len(group) * step)


def _hit(cls: str, href: str, words: str, x: float, width: float) -> Markup:
    return phrase(
        '<a class="hit {}" href="{}" aria-label="{}"><title>{}</title>'
        '<rect x="{}%" y="0" width="{}%" height="118"/></a>',
        ours(cls), ours(href), words, words, svg.number(x), svg.number(width),
    )  # fmt: skip


def _anchor(events: Sequence[Event]) -> str:
    return dates.year_anchor(events[0].date) if events else ""


def _ends(bins: Sequence[Bin]) -> tuple[date, date]:
    (y, m), (end, after) = divmod(bins[0].first, 12), divmod(bins[-1].end, 12)
    last = date.max if end > 9999 else day_after(date(end, after + 1, 1), -1)
    return date(max(y, 1), m + 1, 1), last


def _told(events: Sequence[Event]) -> str:
    key = sum(e.importance == "key" for e in events)
    return counted(len(events), "event") + (f", {key} key" if key else "")


def _axis() -> Markup:
    return Markup('<line class="s-axis" x1="0" x2="100%" y1="117.5" y2="117.5"/>')
