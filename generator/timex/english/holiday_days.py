"""The days of holidays in a year; of those that move by another calendar, the library's."""

from __future__ import annotations

import warnings
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from generator.timex.english.holiday_names import (
    FIXED,
    FROM_EASTER,
    MOVABLE,
    OF_A_COUNTRY,
    ORTHODOX,
    PLACED,
)
from generator.timex.english.placed import nth_weekday


@cache
def in_year(name: str, year: int) -> str:
    """Return the value of a holiday in a year, "" where none is known."""
    if not MINYEAR <= year <= MAXYEAR or name in OF_A_COUNTRY:
        return ""
    if name in FIXED:
        return f"{year:04}-{FIXED[name]}"
    western = name.removeprefix(ORTHODOX)
    if western in FROM_EASTER:
        sunday = easter(year, EASTER_WESTERN if western == name else EASTER_ORTHODOX)
        return (sunday + timedelta(FROM_EASTER[western])).isoformat()
    if name in PLACED:
        month, weekday, n, on = PLACED[name]
        return (nth_weekday(date(year, month, 1), weekday, n) + timedelta(on)).isoformat()
    first = _first(*MOVABLE[name], year)
    if name != "ramadan":
        return first.isoformat() if first else ""
    fast_ends = _first("TG", "Eid al-Fitr", year)
    over = fast_ends and first and fast_ends > first
    return f"{first}/{fast_ends - timedelta(1)}" if fast_ends and over else ""


def _first(country: str, called: str, year: int) -> date | None:
    """Return the first day of the holiday that begins in a year; days before it are none of it."""
    import holidays  # a tenth of a second, for the few texts that name one

    with warnings.catch_warnings(action="ignore"):  # of years that it does not have
        kinds = holidays.country_holidays(country).supported_categories
        found = holidays.country_holidays(
            country, years=(max(year - 1, MINYEAR), year), language="en_US", categories=kinds
        )
    named = {day for day, labels in found.items() if called in map(_plain, labels.split("; "))}
    known = sorted(d for d in named if d.year == year and d - timedelta(1) not in named)
    return known[0] if known else None


def _plain(label: str) -> str:
    return label.partition(" (")[0]  # "(estimated)"
