"""Where an event stands in time: its place among others, and the years and months it touches."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.records import Event
from generator.model.when import Grain


def chronological(e: Event) -> tuple[object, ...]:
    """Return the key by which events come in the order of a timeline."""
    return (*e.date.sort_key[:2], e.order, e.time, e.id)


def years_of(e: Event) -> Iterable[int]:
    """Return the years that an event touches; of a decade or an open end the first."""
    first = e.date.start or e.date.end
    if first is None or first.grain < Grain.YEAR or not (e.date.start and e.date.end):
        return (first.first.year,) if first else ()
    return range(e.date.first.year, e.date.last.year + 1)


def months_of(e: Event) -> Iterable[tuple[int, int]]:
    """Return the months that an event touches, ten years of them at most; none without a month."""
    if e.date.grain < Grain.SEASON or not (e.date.start and e.date.end):
        return ()
    first, last = e.date.first, e.date.last
    count = (last.year - first.year) * 12 + last.month - first.month
    months = (first.year * 12 + first.month - 1 + n for n in range(min(count, 120) + 1))
    return [(m // 12, m % 12 + 1) for m in months]
