"""Which year a quarter or half without one is of: the latest begun, mostly."""

from __future__ import annotations

from datetime import date

from generator.timex.rule import Context
from generator.timex.value import days

_BIAS = 60  # days that a period to come must be nearer than one that is over
_FAR = 150  # days to a period that is hardly meant when the one before is all but over


def nearest_year(part: str, day: date, context: Context) -> int:
    """Return the year of a quarter or half: the latest begun, unless the next is much nearer."""
    if context.narrative and context.focus:
        return context.focus.when.first.year
    year, known = day.year, [days(f"{y:04}-{part}") for y in (day.year - 1, day.year, day.year + 1)]
    last, this, coming = known
    if this is None or last is None or coming is None:
        return year
    if this.first <= day:  # "in the first quarter it will", said in December
        soon = (coming.first - day).days <= _BIAS
        return year + 1 if context.ahead and soon and this.last < day else year
    since, until = (day - last.last).days, (this.first - day).days
    if context.ahead:  # "it expects a fourth-quarter loss", said in January
        return year - 1 if part[0] == "Q" and since <= _BIAS and until > _FAR else year
    return year if until + _BIAS < since and not context.past else year - 1


def is_hardly_begun(part: str, year: int, context: Context) -> bool:
    """Say whether a half goes on for too long to be told of as over: "fell in the first half"."""
    half = days(f"{year:04}-{part}") if part[0] == "H" else None
    if half is None or context.day is None or context.narrative or not context.past:
        return False
    return (half.last - context.day).days > _BIAS
