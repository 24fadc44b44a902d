"""How far two dates lie apart, in words, no more exactly than they are known."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from generator.model.when import Grain, Point, When
from generator.render.catalogue import Catalogue

_DAYS_OF_A_YEAR, _DAYS_OF_A_MONTH = 365.2425, 30.436875


def gap(words: Catalogue, before: When, after: When, *, back: bool = False) -> str:
    """Return "4 years 10 months later" where a year or more lies between two dates, else "".

    ``back`` says that the one after is read first: "4 years 10 months earlier".
    """
    if before.end is None or after.start is None or before.last >= after.first:
        return ""
    found = _distance(before.end, after.start)
    coarse = min(before.end.grain, after.start.grain) < Grain.SEASON
    # Between "1996" and "1997" may lie a day.
    enough = found.years > 1 if coarse else relativedelta(after.first, before.last).years > 0
    told = "date-earlier" if back else "date-later"
    return words.text(told, distance=_far(words, found)) if enough else ""


def delay(words: Catalogue, here: When, there: When) -> str:
    """Return how much later or earlier ``there`` is, as exactly as both are known."""
    if here.start is None or here.end is None or there.start is None or there.end is None:
        return ""
    if here.overlaps(there):
        return words.text("date-same-day") if here == there and here.is_day else ""
    if there.first > here.last:
        far = _far(words, _distance(here.end, there.start))
        return words.text("date-later", distance=far) if far else ""
    far = _far(words, _distance(there.end, here.start))
    return words.text("date-earlier", distance=far) if far else ""


def _far(words: Catalogue, found: _Distance) -> str:
    """Return "3 years 11 months", with "about" where it is so; "" for next to none."""
    say = words.text
    told = [
        say("years-counted", n=found.years) if found.years else "",
        say("months-counted", n=found.months) if found.months else "",
        say("days-counted", n=found.days) if found.days else "",
    ]
    far = " ".join(filter(None, told))
    return say("distance-about", distance=far) if far and found.is_about else far


class _Distance(NamedTuple):
    """Years, months and days from one date to another."""

    years: int = 0
    months: int = 0
    days: int = 0
    is_about: bool = False


def _distance(a: Point, b: Point) -> _Distance:
    """Return how far two points lie apart, "about" unless both are exact days.

    What is no exact day is counted from its middle.
    """
    grain = min(a.grain, b.grain)
    vague = any(p.approximate or p.uncertain for p in (a, b))
    is_about = vague or grain < Grain.DAY
    days = (_middle(b) - _middle(a)).days
    if grain is Grain.DAY and days < 100:
        return _Distance(days=days, is_about=is_about)
    if grain is Grain.DAY and not vague:
        between = relativedelta(b.first, a.first)
        return _Distance(between.years, between.months, 0 if between.years else between.days)
    if grain >= Grain.SEASON:
        return _Distance(*divmod(round(days / _DAYS_OF_A_MONTH), 12), is_about=is_about)
    years = round(days / _DAYS_OF_A_YEAR)
    years = round(years, -1) if years >= 20 and (vague or grain < Grain.YEAR) else years
    return _Distance(years, is_about=is_about)


def _middle(p: Point) -> date:
    return p.first + (p.last - p.first) / 2
