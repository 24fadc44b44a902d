"""The day that a text speaks from: how it may be given, and the days that it may have been."""

from __future__ import annotations

from datetime import date, datetime

from generator.model.when import EDTFError, Grain, When, days_between, on, parse
from generator.timex.late import Late
from generator.timex.value import Unit, moved

Published = When | date | str | None
_MOST = 62  # days that are tried: all of two months, so many of a longer time
_MOMENT = Late(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ].*")
_NEXT_LARGER: dict[Grain, Unit] = {
    Grain.DAY: "month",
    Grain.MONTH: "year",
    Grain.SEASON: "year",
    Grain.YEAR: "decade",
    Grain.DECADE: "century",
    Grain.CENTURY: "century",
}


def speaks_from(published: Published) -> When | None:
    """Return the day, or the days it may have been, ``None`` where it is not known.

    A text is EDTF, or a moment of ISO 8601, whose day is taken as it is written.  Raises
    ``EDTFError``, a ``ValueError`` whose ``hint`` says what to write instead.

    >>> str(speaks_from("2024-03")), str(speaks_from("2024-03-15T10:00:00Z"))
    ('2024-03', '2024-03-15')
    >>> str(speaks_from(date(2024, 3, 15)))
    '2024-03-15'
    """
    if published is None or isinstance(published, When):
        return published
    if isinstance(published, str):
        return _read(published.strip())
    if isinstance(published, date):
        return on(published.date() if isinstance(published, datetime) else published)
    raise TypeError(f"published is no date and no text: {published!r}")


def _read(text: str) -> When:
    m = _MOMENT.fullmatch(text)
    if not m:
        return parse(text)
    try:
        datetime.fromisoformat(text)
    except ValueError:
        raise EDTFError(f"not a date: '{text}'", "write 2024-03-15, or 2024-03-15T10:00Z") from None
    return parse(m[1])


def possible_days(published: When | None) -> tuple[date, ...]:
    """Return days that stand for all on which the text may speak: the ends first.

    They are all of them up to two months, of a longer time so many at even steps, since what is
    read alike on these is alike between.  What is only about right, or doubtful, may be off by the
    next larger unit: a day by a month, a month by a year.

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
