"""Which year a date without one is of in a history: stories go on, mostly."""

from __future__ import annotations

from datetime import date

from generator.model.when import Grain
from generator.timex.rule import Context, Focus
from generator.timex.value import days

_ONWARD = 6  # months that a story goes on to a month that it names, rather than back
_HALF = 6  # months of a year that its end is far from
_SOON = 730  # days to a date that the text states next
_WELL_ON = 280  # days, beyond which a story rather looks back


def year_along(rest: str, context: Context, focus: Focus) -> int:
    """Return the year of a date in a story that has come to ``focus``."""
    come_to = focus.when.last if focus.when.is_span else focus.when.first
    year, there = come_to.year, days(f"2000-{rest}")
    if there is None:
        return year
    then = context.coming[0].first if context.coming else None
    coarse = focus.when.grain < Grain.SEASON
    since = date(year, _HALF + 1, 1) if focus.is_late and coarse else come_to
    if between := _between(rest, since, then):
        return between
    if coarse:  # "in late 1915 … in January"; "1962-63 … in January"
        year, last = focus.when.first.year, focus.when.last.year
        goes_over = focus.is_late or last == year + 1
        stays = then is not None and then.year == year
        return year + (goes_over and there.last.month <= _HALF and not stays)
    forward = (there.first.month - come_to.month) % 12
    return year + (come_to.month + forward > 12) - (0 if forward <= _ONWARD else 1)


def _between(rest: str, since: date, then: date | None) -> int | None:
    """Return the year in which a date lies between the one before and the one stated next."""
    if then is None or not 0 < (then - since).days <= _SOON:
        return None
    near = (days(f"{y:04}-{rest}") for y in (since.year, since.year + 1))
    on = (w.first for w in near if w and since <= w.first <= then)
    return next((d.year for d in on if (d - since).days <= _WELL_ON), None)
