"""The days on which a text may speak, where its day is not known for certain."""

from __future__ import annotations

from datetime import date

from generator.model.when import Grain, When, days_between
from generator.timex.value import Unit, moved

_MOST = 62  # days that are tried: all of two months, so many of a longer time
_NEXT_LARGER: dict[Grain, Unit] = {
    Grain.DAY: "month",
    Grain.MONTH: "year",
    Grain.SEASON: "year",
    Grain.YEAR: "decade",
    Grain.DECADE: "century",
    Grain.CENTURY: "century",
}


def possible_days(published: When | None) -> tuple[date, ...]:
    """Return days that stand for all on which the text may speak: the ends first.

    They are all of them up to two months, of a longer time so many at even steps, since what is
    read alike on these is alike between.  What is only about right, or doubtful, may be off by the
    next larger unit: a day by a month, a month by a year.

    >>> from generator.model.when import parse
    >>> possible_days(parse("2024-03-14/2024-03-16"))[:2]
    (datetime.date(2024, 3, 14), datetime.date(2024, 3, 16))
    >>> [str(d) for d in possible_days(parse("2024-03-15?"))[:2]]
    ['2024-02-15', '2024-04-15']
    """
    if published is None:
        return ()
    if published.is_day:
        return (published.first,)
    first, last = published.first, published.last
    if published.approximate or published.uncertain:
        unit = _NEXT_LARGER[published.grain]
        first, last = moved(first, unit, -1) or date.min, moved(last, unit, 1) or date.max
    ordinals = days_between(first, last)
    step = -(-len(ordinals) // _MOST)
    tried = dict.fromkeys((ordinals[0], ordinals[-1], *ordinals[::step]))
    return tuple(map(date.fromordinal, tried))
