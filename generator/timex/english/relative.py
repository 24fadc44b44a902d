"""So many units ago, earlier or later, and days told by another day ("the following day")."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import UNKNOWN, Unit, moved, value_of

_AGO_MOD = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "APPROX": "APPROX"}
_LATER = r"(?:later|earlier|before|afterwards|previously)"
_HOURS_OFF = Reading("TIME", "XXXX-XX-XXTXX")  # reaches into another day, or does not


def _in_hours(m: re.Match[str]) -> bool:
    return w.LENGTHS[w.unit_of(m)][2]


def _unit(m: re.Match[str]) -> tuple[Unit, int]:
    """Return the grain that the words have, and how many of it make their unit."""
    unit = w.unit_of(m)
    if unit == "fortnight":
        return "week", 2
    if unit in ("decade", "century"):  # "two decades ago" names a year, and roughly
        return "year", 10 if unit == "decade" else 100
    return w.UNITS[unit], 1


def _moved(m: re.Match[str], context: Context, sign: int) -> str | None:
    unit, factor = _unit(m)
    day = moved(context.day, unit, int(w.number_of(m) * factor) * sign)
    return None if context.day and day is None else value_of(unit, day)


def _ago(m: re.Match[str], context: Context) -> Reading | None:
    if _in_hours(m):
        return _HOURS_OFF
    value = _moved(m, context, -1)
    rough = "APPROX" if m["part_of_one"] or _unit(m)[1] >= 10 else ""
    return Reading("DATE", value, _AGO_MOD.get(w.mod_of(m), rough)) if value else None


def _long_ago(_: re.Match[str], __: Context) -> Reading:
    return Reading("DATE", "PAST_REF", "", "stated")


def _from_now(m: re.Match[str], context: Context) -> Reading | None:
    value = None if _in_hours(m) else _moved(m, context, 1)
    return Reading("DATE", value) if value else None


def _off(m: re.Match[str], _: Context) -> Reading:
    """Read the form alone: what it is earlier or later than stands elsewhere."""
    return _HOURS_OFF if _in_hours(m) else Reading("DATE", UNKNOWN[_unit(m)[0]])


def _that(m: re.Match[str], _: Context) -> Reading:
    return Reading("DATE", UNKNOWN[w.UNITS[m["unit"]]])


RULES = (
    Rule("<n> <units> ago", rf"(?:{w.HEDGE})?{w.NUMBER}[ -]{w.LENGTH} ago", _ago),
    Rule("several <units> ago", rf"{w.VAGUE_NUMBER} {w.LENGTH} ago", _long_ago),
    Rule("<n> <units> from now", rf"{w.NUMBER} {w.LENGTH} from (?:now|today)", _from_now),
    Rule(
        "<n> <units> later",
        rf"(?:{w.HEDGE})?(?:{w.NUMBER}|{w.VAGUE_NUMBER}) {w.LENGTH} {_LATER}",
        _off,
    ),
    Rule(
        "the following <unit>",
        r"(?:the (?:very )?(?:next|following|previous|preceding|same)|that(?: same)?) "
        r"(?P<unit>day|week|month|year|weekend|decade)",
        _that,
    ),
)
