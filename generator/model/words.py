"""Dates in English words, exactly as precise as they are known.

A no-break space stands between day and month, an en dash in ranges.
"""

from __future__ import annotations

import re
from datetime import date

from generator.model.when import MONTHS, SEASONS, WEEKDAYS, Grain, Point, When

NBSP = "\N{NO-BREAK SPACE}"
_MONTH = "|".join(MONTHS)
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY_IN_FULL = re.compile(
    rf"(?:(?P<day>\d{{1,2}}) (?P<month>{_MONTH})|(?P<first>{_MONTH}) (?P<then>\d{{1,2}}),)"
    rf" (?P<year>{_YEAR})|(?P<iso>{_YEAR}-\d\d-\d\d)"
)


def in_words(when: When) -> str:
    """Return the date as a reader says it.

    >>> from generator.model.when import parse
    >>> in_words(parse("2024-03")), in_words(parse("1987~"))
    ('March 2024', 'about 1987')
    >>> in_words(parse("2024-03-11/2024-03-16")).replace(NBSP, " ")
    '11–16 March 2024'
    >>> in_words(parse("1792/1798")), in_words(parse("2022-03/2022-05"))
    ('1792–1798', 'March–May 2022')
    """
    if not when.is_span:
        return _point_or_unknown(when.start)
    if when.start is None:
        return f"until {_point_or_unknown(when.end)}"
    if when.end is None:
        return f"from {_point(when.start)}"
    if _sure(when.start, when.end, Grain.DAY):
        return _days(when.start.first, when.end.first)
    if _sure(when.start, when.end, Grain.YEAR):
        return _joined(_point(when.start), _point(when.end))
    return f"{_point(when.start)} to {_point(when.end)}"


def day_in_words(day: date, *, weekday: bool = False, year: bool = True) -> str:
    """Return "15 March 2024", with "Friday " before it and without the year as asked."""
    name = f"{WEEKDAYS[day.weekday()]} " if weekday else ""
    return f"{name}{day.day}{NBSP}{MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")


def day_in_full(text: str) -> date | None:
    """Return the day that a text names in full and does nothing else, ``None`` for any other text.

    What `timex` says of such a text is the same, and takes a hundred times as long.

    >>> str(day_in_full("15 March 2024")), str(day_in_full("March 15, 2024"))
    ('2024-03-15', '2024-03-15')
    >>> day_in_full("31 April 2024"), day_in_full("on 15 March 2024")
    (None, None)
    """
    m = _DAY_IN_FULL.fullmatch(text)
    if not m:
        return None
    try:
        if m["iso"]:
            return date.fromisoformat(text)
        month = MONTHS.index(m["month"] or m["first"]) + 1
        return date(int(m["year"]), month, int(m["day"] or m["then"]))
    except ValueError:
        return None


def _point_or_unknown(p: Point | None) -> str:
    return _point(p) if p else "an unknown day"


def _point(p: Point) -> str:
    text = _surely(p)
    about = f"about {text}" if p.approximate else text
    return f"{about} (uncertain)" if p.uncertain else about


def _surely(p: Point) -> str:
    y = p.first.year
    match p.grain:
        case Grain.DAY:
            return day_in_words(p.first)
        case Grain.MONTH:
            return f"{MONTHS[p.first.month - 1]} {y}"
        case Grain.SEASON:
            return f"{SEASONS[p.season] if p.season else 'season'} {y}"
        case Grain.YEAR:
            return f"{y}"
        case Grain.DECADE:
            return f"the {y // 10}0s"
        case Grain.CENTURY:
            return f"the {_ordinal(y // 100 + 1)} century"


def _ordinal(n: int) -> str:
    ending = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def _sure(a: Point, b: Point, grain: Grain) -> bool:
    """Say whether both ends are known to ``grain`` or finer, and neither is in doubt."""
    return all(p.grain >= grain and not p.approximate and not p.uncertain for p in (a, b))


def _joined(a: str, b: str) -> str:
    """Return "1792–1798", "March–May 2022", "March 2020 – 1 May 2022"."""
    month, _, year = a.partition(" ")
    if NBSP not in a + b and a.count(" ") == b.count(" ") and (not year or b.endswith(f" {year}")):
        return f"{month}–{b}"
    return f"{a} – {b}"


def _days(a: date, b: date) -> str:
    if (a.year, a.month) == (b.year, b.month):
        return f"{a.day}–{day_in_words(b)}"
    return f"{day_in_words(a, year=a.year != b.year)} – {day_in_words(b)}"
