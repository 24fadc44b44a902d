"""How far two dates lie apart, no more exactly than they are known."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from generator.model.when import Grain, Point

_DAYS_OF_A_YEAR, _DAYS_OF_A_MONTH = 365.2425, 30.436875


class Distance(NamedTuple):
    """Years, months and days from one date to another."""

    years: int = 0
    months: int = 0
    days: int = 0
    is_about: bool = False


def distance(a: Point, b: Point) -> Distance:
    """Return how far two points lie apart, "about" unless both are exact days.

    What is no exact day is counted from its middle.
    """
    grain = min(a.grain, b.grain)
    vague = any(p.approximate or p.uncertain for p in (a, b))
    is_about = vague or grain < Grain.DAY
    days = (_middle(b) - _middle(a)).days
    if grain is Grain.DAY and days < 100:
        return Distance(days=days, is_about=is_about)
    if grain is Grain.DAY and not vague:
        between = relativedelta(b.first, a.first)
        return Distance(between.years, between.months, 0 if between.years else between.days)
    if grain >= Grain.SEASON:
        return Distance(*divmod(round(days / _DAYS_OF_A_MONTH), 12), is_about=is_about)
    years = round(days / _DAYS_OF_A_YEAR)
    years = round(years, -1) if years >= 20 and (vague or grain < Grain.YEAR) else years
    return Distance(years, is_about=is_about)


def _middle(p: Point) -> date:
    return p.first + (p.last - p.first) / 2
