"""Which year a date without one is of (`notes/time-in-news.md` 6.4: nearness first, then the verb).

The year that the sentence ties to the thing comes before nearness to the day of the article.
"""

from __future__ import annotations

from datetime import date

from generator.model.when import Grain, When
from generator.timex.english.along import year_along
from generator.timex.rule import Context
from generator.timex.value import days

_CLOSE_DAY, _CLOSE_MONTH = 90, 150  # days within which past and future are as near as each other
_OF_ONE_YEAR = ("SP", "SU", "FA")  # seasons that begin and end in one
_LEAP = 8  # years between two 29 Februaries, at most


def _year_for(rest: str, context: Context, weekday: int | None = None) -> int | None:
    """Return the year of ``rest`` ("09-10" or "09"), ``None`` where nothing tells.

    A weekday beside the date must fit, where a year near enough makes it fit.
    """
    if context.own_year is not None:
        return context.own_year
    if context.narrative and context.focus:
        return year_along(rest, context, context.focus)
    if context.day is None:
        return context.lone_year or _year_told(rest, context)
    near = _near(rest, context.day, weekday) or _near(rest, context.day, None)
    close = _CLOSE_DAY if "-" in rest else _CLOSE_MONTH
    over = [w for w in near if w.first <= context.day] if context.behind else []
    if context.to_come:
        over = [w for w in near if w.last >= context.day]
    found = nearest(over or near, context.day, ahead=context.ahead, close=close)
    return found.first.year if found else None


def _year_told(rest: str, context: Context) -> int | None:
    """Return the year by the month or day that a text without a day of its own has come to."""
    focus = context.focus
    told = focus and focus.when.start and focus.when.grain >= Grain.MONTH and not context.ahead
    return year_along(rest, context, focus) if focus and told else None


def full(rest: str, context: Context, weekday: int | None = None) -> str | None:
    """Return the value of ``rest`` with its year or ``XXXX``; ``None`` for a day that never is."""
    if days(f"2000-{rest}") is None:
        return None
    if context.recurs and not context.own_year:
        return f"XXXX-{rest}"
    year = _year_for(rest, context, weekday)
    value = f"{year:04}-{rest}" if year else f"XXXX-{rest}"
    return None if year and days(value) is None else value


def _near(rest: str, day: date, weekday: int | None) -> list[When]:
    reach = 1 if rest != "02-29" else _LEAP
    years = range(max(1, day.year - reach), min(9999, day.year + reach) + 1)
    near = [w for y in years if (w := days(f"{y:04}-{rest}"))]
    return [w for w in near if weekday in (None, w.first.isoweekday())]


def nearest(near: list[When], day: date, *, ahead: bool, close: int = _CLOSE_DAY) -> When | None:
    """Return the nearest to ``day``; where both are about as near, the one that the verb means."""
    past = max((w for w in near if w.first <= day), key=lambda w: w.first, default=None)
    coming = min((w for w in near if w.first > day), key=lambda w: w.first, default=None)
    if past is None or coming is None:
        return past or coming
    behind_by, ahead_by = max(0, (day - past.last).days), (coming.first - day).days
    if abs(behind_by - ahead_by) <= close and behind_by:
        return coming if ahead else past
    return past if behind_by <= ahead_by else coming


def over_or_to_come(rest: str, day: date | None, turn: str) -> When | None:
    """Return the latest ``rest`` that is over, for "last", the nearest for "this", or the next."""
    if day is None:
        return None
    near = sorted(_near(rest, day, None), key=lambda w: w.first)
    over = [w for w in near if w.last < day]
    to_come = [w for w in near if w.first > day]
    if turn.endswith(("last", "past")):
        return over[-1] if over else None
    if turn == "this" and rest in _OF_ONE_YEAR:
        return next((w for w in near if w.first.year == day.year), None)
    if turn == "this":
        return min(near, key=lambda w: max((day - w.last).days, (w.first - day).days), default=None)
    return to_come[0] if to_come else None
