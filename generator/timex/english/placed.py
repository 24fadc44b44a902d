"""Days told by their place in a month: "the second Tuesday in November"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.timex.english import words as w
from generator.timex.english.nearest import full
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days, moved, value_of

_TURN = {"last": -1, "this": 0, "next": 1}
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}


def _weekday(m: re.Match[str], context: Context) -> Reading | None:
    rest = f"{w.month_of(m):02}"
    value = f"{m['year']}-{rest}" if m["year"] else full(rest, context)
    month = days(value) if value else None
    if month is None:
        return None
    day = nth_weekday(month.first, w.weekday_of(m), _NTH[m["nth"]])
    return Reading("DATE", day.isoformat(), "", "stated" if m["year"] else "reckoned")


def nth_weekday(first: date, weekday: int, n: int) -> date:
    """Return the ``n``th such weekday (Monday is 1) of the month that begins on ``first``.

    >>> nth_weekday(date(2024, 11, 1), 2, 1), nth_weekday(date(2024, 5, 1), 1, -1)
    (datetime.date(2024, 11, 5), datetime.date(2024, 5, 27))
    """
    earliest = first + timedelta((weekday - first.isoweekday()) % 7)
    if n > 0:
        return earliest + timedelta(7 * (n - 1))
    fifth = earliest + timedelta(28)
    return fifth if fifth.month == first.month else fifth - timedelta(7)


def _nth_of_turn(m: re.Match[str], context: Context) -> Reading | None:
    """Read "the 15th of next month"."""
    first = moved(context.here, "month", _TURN[m["turn"]])
    value = f"{value_of('month', first)}-{w.day_of(m):02}"
    return Reading("DATE", value) if "X" in value or days(value) else None


def _every(m: re.Match[str], _: Context) -> Reading:
    return Reading("SET", f"XXXX-WXX-{w.weekday_of(m)}", "", "stated")


RULES = (
    Rule(
        "the <nth> of next month",
        rf"the {w.DAY}(?<=[a-z]) (?:day )?of (?P<turn>{w.either(_TURN)}) month",
        _nth_of_turn,
        (" month",),
    ),
    Rule(
        "the <nth> <weekday> of every month",
        rf"the (?P<nth>{w.either(_NTH)}) {w.WEEKDAY} (?:of|in) (?:every|each|the) month",
        _every,
        (" month",),
    ),
    Rule(
        "the <nth> <weekday> of <month>",
        rf"the (?P<nth>{w.either(_NTH)}) {w.WEEKDAY} (?:of|in) {w.MONTH}(?:(?:,| of)? {w.YEAR})?",
        _weekday,
        tuple(_NTH),
    ),
)
