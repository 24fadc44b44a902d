"""Events put into bins of equal time, each a bar of a strip or card: months, or years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.records import Event
from generator.model.when import Grain, Point, day_after
from generator.render.view import Here

_WIDTHS = (1, 2, 5, 10, 20, 50, 100, 200)  # years of a bar
_MOST_BARS = 64


@dataclass(frozen=True, slots=True)
class Bin:
    """The events of one bar, from month ``first`` (counted from year 0) and before ``end``.

    The last may be ``vague``: what is not known as exactly as the bars are wide stands in none.
    """

    first: int
    end: int
    events: tuple[Event, ...]
    vague: bool = False


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


def time_of(here: Here, b: Bin, *, brief: bool = False) -> str:
    """Return "1987", "1980–1989", "March 2024" or "March–May 2024"."""
    if b.vague:
        return here.text("strip-vague")
    (y, m), (last, until) = divmod(b.first, 12), divmod(b.end - 1, 12)
    if b.end - b.first == 1:
        return here.dates.brief_month(y, m + 1) if brief else here.dates.month(y, m + 1)
    if (m, until) != (0, 11):
        months = date(y, m + 1, 1), date(last, until + 1, 1)
        return "".join(here.dates.between("yMMM", "M" if y == last else "y", *months))
    return here.dates.years(date(max(y, 1), 1, 1), date(max(last, 1), 1, 1))


def ticked(here: Here, bins: Sequence[Bin]) -> list[tuple[int, str]]:
    """Return the bars that a label stands under: round years, or the first month of a quarter."""
    bins = with_time(bins)
    if bins[0].end - bins[0].first == 1:
        every = 1 if len(bins) <= 8 else 3 if len(bins) <= 16 else 6
        short = ((n, b) for n, b in enumerate(bins) if b.first % every == 0)
        return [(n, time_of(here, b, brief=True)) for n, b in short]
    years = [b.first // 12 for b in bins]
    round_to = next(r for r in (1, 2, 5, 10, 20, 25, 50, 100, 500, 9999) if _few(years, r))
    found = [(n, here.dates.year(y)) for n, y in enumerate(years) if y % round_to == 0]
    return found or [(0, here.dates.year(years[0]))]


def with_time(bins: Sequence[Bin]) -> Sequence[Bin]:
    """Return the bars that stand for a time."""
    return bins[:-2] if bins[-1].vague else bins


def first_and_last(bins: Sequence[Bin]) -> tuple[date, date]:
    """Return the first and the last day of the time for which bars stand."""
    bins = with_time(bins)
    (y, m), (end, after) = divmod(bins[0].first, 12), divmod(bins[-1].end, 12)
    last = date.max if end > 9999 else day_after(date(end, after + 1, 1), -1)
    return date(max(y, 1), m + 1, 1), last


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


def _few(years: Sequence[int], round_to: int) -> bool:
    return sum(y % round_to == 0 for y in years) <= 8
