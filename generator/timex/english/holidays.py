"""Holidays by their names; the days of those that move are the `holidays` library's."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, timedelta
from functools import cache

from dateutil.easter import easter

from generator.timex.english import words as w
from generator.timex.english.nearest import full, nearest
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import UNKNOWN, days, value_of

_FIXED = {
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24",
    "boxing day": "12-26", "new year's eve": "12-31", "new year's day": "01-01",
    "valentine's day": "02-14", "st patrick's day": "03-17", "st. patrick's day": "03-17",
    "may day": "05-01", "halloween": "10-31", "all saints' day": "11-01",
    "july fourth": "07-04", "armistice day": "11-11", "bastille day": "07-14",
}  # fmt: skip
_FROM_EASTER = {  # days after the Sunday of the western churches
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "easter": 0,
    "easter sunday": 0, "easter monday": 1, "ascension day": 39, "whit sunday": 49,
    "whit monday": 50,
}  # fmt: skip
# Where and under what name the library has a holiday that moves; the first day of several.
_MOVABLE = {
    "thanksgiving": ("US", "Thanksgiving Day"),
    "thanksgiving day": ("US", "Thanksgiving Day"),
    "labor day": ("US", "Labor Day"),
    "memorial day": ("US", "Memorial Day"),
    "columbus day": ("US", "Columbus Day"),
    "eid al-fitr": ("AE", "Eid al-Fitr"),
    "eid al-adha": ("AE", "Eid al-Adha"),
    "lunar new year": ("ID", "Lunar New Year"),
    "chinese new year": ("ID", "Lunar New Year"),
    "diwali": ("IN", "Diwali"),
    "rosh hashanah": ("IL", "Rosh Hashanah"),
    "yom kippur": ("IL", "Yom Kippur"),
}
_WEEK, _MIDWEEK = 7, 2
_NAME = rf"(?P<holiday>{w.either([*_FIXED, *_FROM_EASTER, *_MOVABLE])})(?! island)"
_NEEDS = (
    "christmas", "day", "eve", "halloween", "easter", "thanksgiving", "eid al-",
    "new year", "diwali", "hashanah", "kippur", "july",
)  # fmt: skip


def _holiday(m: re.Match[str], context: Context) -> Reading:
    """Read a holiday by its name, without days for a year that the library does not have."""
    name, said = m["holiday"], m.groupdict().get("year")
    if name in _FIXED:
        value = f"{said}-{_FIXED[name]}" if said else full(_FIXED[name], context)
        return Reading(
            "DATE", value or f"XXXX-{_FIXED[name]}", "", "stated" if said else "reckoned"
        )
    if said:
        value = _in_year(name, int(said))
        return Reading("DATE", value or f"{said}-XX-XX", "", "stated")
    unknown, here = "XXXX-XX-XX", context.here
    if here is None:
        year = context.own_year or context.lone_year
        return Reading("DATE", (year and _in_year(name, year)) or unknown)
    values = (_in_year(name, here.year + step) for step in (-1, 0, 1))
    near = nearest([n for v in values if v and (n := days(v))], here, ahead=context.ahead)
    return Reading("DATE", str(near) if near else unknown)


def _weekend(m: re.Match[str], context: Context) -> Reading:
    """Read "the Labor Day weekend" as the one that the holiday makes longer."""
    when = days(_holiday(m, context).value)
    if when is None:
        return Reading("DATE", UNKNOWN["weekend"])
    back = _WEEK if when.first.isoweekday() <= _MIDWEEK else 0
    return Reading("DATE", value_of("weekend", when.first - timedelta(back)))


@cache
def _in_year(name: str, year: int) -> str:
    if not MINYEAR <= year <= MAXYEAR:
        return ""
    if name in _FROM_EASTER:
        return (easter(year) + timedelta(_FROM_EASTER[name])).isoformat()
    import holidays  # a tenth of a second, for the few texts that name one

    country, called = _MOVABLE[name]
    found = holidays.country_holidays(country, years=year, language="en_US")
    known = sorted(day for day, label in found.items() if label.partition(" (")[0] == called)
    return known[0].isoformat() if known else ""


RULES = (
    Rule("<holiday> <year>", rf"{_NAME},? (?:of |in )?{w.YEAR}", _holiday, _NEEDS),
    Rule("<holiday>", _NAME, _holiday, _NEEDS),
    Rule("the <holiday> weekend", rf"(?:the )?{_NAME} weekend", _weekend, (" weekend",)),
)
