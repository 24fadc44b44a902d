"""Holidays by their names; the days of those that move are the `holidays` library's."""

from __future__ import annotations

import re
from datetime import timedelta

from generator.timex.english import words as w
from generator.timex.english.holiday_days import in_year
from generator.timex.english.holiday_names import (
    FIXED,
    FROM_EASTER,
    MOVABLE,
    OF_A_COUNTRY,
    ORTHODOX,
    PLACED,
)
from generator.timex.english.nearest import full, nearest
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import UNKNOWN, days, value_of

_WEEK, _MIDWEEK = 7, 2
_ALL = (
    *FIXED, *FROM_EASTER, *(ORTHODOX + name for name in FROM_EASTER), *MOVABLE, *PLACED,
    *OF_A_COUNTRY,
)  # fmt: skip
NAME = rf"(?P<holiday>{w.either(_ALL)})(?! island|-)"
NEEDS = (
    "christmas", "day", "eve", "halloween", "easter", "thanksgiving", "eid al-",
    "new year", "diwali", "hashanah", "kippur", "july", "mardi gras", "black friday",
    "ramadan", "passover", "hanukkah", "holi", "nowruz", "juneteenth", "pentecost", "epiphany",
    "guy fawkes",
)  # fmt: skip


def _holiday(m: re.Match[str], context: Context) -> Reading:
    """Read a holiday by its name, without days for a year that the library does not have."""
    name, said = m["holiday"], m.groupdict().get("year")
    if name in OF_A_COUNTRY:
        return Reading("DATE", f"{said}-XX-XX" if said else UNKNOWN["day"])
    if name in FIXED:
        value = f"{said}-{FIXED[name]}" if said else full(FIXED[name], context)
        return Reading("DATE", value or f"XXXX-{FIXED[name]}", "", "stated" if said else "reckoned")
    if said:
        value = in_year(name, int(said))
        return Reading("DATE", value or f"{said}-XX-XX", "", "stated")
    unknown, here = "XXXX-XX-XX", context.here
    if here is None:
        year = context.own_year or context.lone_year
        return Reading("DATE", (year and in_year(name, year)) or unknown)
    values = (in_year(name, here.year + step) for step in (-1, 0, 1))
    near = nearest([n for v in values if v and (n := days(v))], here, ahead=context.ahead)
    return Reading("DATE", str(near) if near else unknown)


def _new_year(_: re.Match[str], context: Context) -> Reading:
    return Reading("DATE", full("01-01", context) or "XXXX-01-01")


def holiday_value(m: re.Match[str], context: Context) -> str:
    """Return the value of the holiday that is named."""
    return _holiday(m, context).value


def _weekend(m: re.Match[str], context: Context) -> Reading:
    """Read "the Labor Day weekend" as the one that the holiday makes longer."""
    when = days(_holiday(m, context).value)
    if when is None:
        return Reading("DATE", UNKNOWN["weekend"])
    back = _WEEK if when.first.isoweekday() <= _MIDWEEK else 0
    return Reading("DATE", value_of("weekend", when.first - timedelta(back)))


RULES = (
    Rule("<holiday> <year>", rf"{NAME},? (?:of |in )?{w.YEAR}", _holiday, NEEDS),
    Rule("<holiday>", NAME, _holiday, NEEDS),
    Rule(
        "at New Year",
        r"(?:at|over|before|by|until|since|after|celebrat(?:e|ed|ing)|around|christmas and) "
        r"(?P<x>(?P<holiday>new year))"
        r"(?= *[,.;:)\n]| *$| (?:and|but|in|on|with|as|when|after|the|he|she|they|it|at|by)(?!\w))",
        _new_year,
        ("new year",),
    ),
    Rule("the <holiday> weekend", rf"(?:the )?{NAME} weekend", _weekend, (" weekend",)),
)
