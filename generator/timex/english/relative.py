"""So many units ago, earlier or later, and days told by another day ("the following day")."""

from __future__ import annotations

import re

from generator.model.when import Grain
from generator.timex.english import words as w
from generator.timex.rule import Context, Focus, Reading, Rule
from generator.timex.value import UNKNOWN, Unit, moved, value_of

_AGO_MOD = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "APPROX": "APPROX"}
_BACK = ("earlier", "before", "previously", "prior", "beforehand")
_AFTERWARDS = ("later", "earlier", "afterwards", "previously", "before", "prior", "after")
_LATER = (
    r"(?P<way>later|earlier|afterwards|previously|beforehand|"
    r"(?:before|prior|after)(?= *[,.;:)\n]| *$))"
)
_QUARTER = re.compile(r"([0-9]{4})-([QH][1-4])")
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
    if context.focus and _unit(m) == ("year", 1) and _QUARTER.fullmatch(context.focus.value):
        return Reading("DATE", stepped(context.focus, "year", -int(w.number_of(m))))
    value = _moved(m, context, -1)
    rough = "APPROX" if m["part_of_one"] or _unit(m)[1] >= 10 else ""
    return Reading("DATE", value, _AGO_MOD.get(w.mod_of(m), rough)) if value else None


def _long_ago(_: re.Match[str], __: Context) -> Reading:
    return Reading("DATE", "PAST_REF", "", "stated")


def _from_now(m: re.Match[str], context: Context) -> Reading | None:
    value = None if _in_hours(m) else _moved(m, context, 1)
    return Reading("DATE", value) if value else None


def _off(m: re.Match[str], context: Context) -> Reading | None:
    """Count from the time that the text has come to; "a year earlier" also from the text's day."""
    if _in_hours(m):
        return _HOURS_OFF
    unit, factor = _unit(m)
    back = m["way"] in _BACK
    if m["vague"]:
        return Reading("DATE", UNKNOWN[unit])
    n = int(w.number_of(m) * factor) * (-1 if back else 1)
    if context.focus:
        return Reading("DATE", stepped(context.focus, unit, n), _AGO_MOD.get(w.mod_of(m), ""))
    day = moved(context.day, unit, n) if back else None
    return Reading("DATE", value_of(unit, day), _AGO_MOD.get(w.mod_of(m), ""))


def stepped(focus: Focus, unit: Unit, n: int) -> str:
    """Return the value ``n`` units from the time in focus, with what its grain leaves open as X.

    A year from a quarter is the same quarter: figures are compared so.

    >>> from generator.timex.value import days
    >>> stepped(Focus("2024-Q3", days("2024-Q3")), "year", -1)
    '2023-Q3'
    """
    if unit == "year" and (m := _QUARTER.fullmatch(focus.value)):
        return f"{min(max(int(m[1]) + n, 1), 9999):04}-{m[2]}"
    grain = focus.when.grain
    if unit in ("day", "weekend") and grain < Grain.DAY:
        known = f"{focus.when.first.year:04}" if grain >= Grain.YEAR else "XXXX"
        month = focus.value[5:7] if grain is Grain.MONTH and not focus.when.is_span else "XX"
        return f"{known}-{month}-XX"
    if unit in ("week", "month", "quarter") and grain < Grain.MONTH:
        return (
            f"{focus.when.first.year:04}{UNKNOWN[unit][4:]}"
            if grain is Grain.YEAR
            else (UNKNOWN[unit])
        )
    return value_of(unit, moved(focus.when.first, unit, n))


def _that(m: re.Match[str], context: Context) -> Reading:
    unit = w.UNITS[m["unit"]]
    if context.focus:
        return Reading("DATE", stepped(context.focus, unit, _STEP[m["which"]]), w.mod_of(m))
    back = _STEP[m["which"]] < 0 and unit != "day"
    day = moved(context.day, unit, -1) if back else None
    return Reading("DATE", value_of(unit, day), w.mod_of(m))


def _day_beside(m: re.Match[str], context: Context) -> Reading:
    """Read "the day before", alone, by the time that the text has come to."""
    step = -1 if m["way"] in ("before", "previous") else 1
    value = stepped(context.focus, "day", step) if context.focus else UNKNOWN["day"]
    return Reading("DATE", value)


_LATE = (
    r"(?:(?P<early>earlier|later|early|late|mid)(?:[ -]| in | on )|"
    r"(?:the )?(?P<early_b>start|beginning|middle|end) of )?"
)
_WHICH = (
    r"(?P<which>the (?:very )?next|the following|the previous|the preceding|the same|"
    r"that very same|that same|that very|that|the subsequent)"
)
_STEP = {
    "the very next": 1, "the next": 1, "the following": 1, "the subsequent": 1,
    "the previous": -1, "the preceding": -1,
    "the same": 0, "that very same": 0, "that same": 0, "that very": 0, "that": 0,
}  # fmt: skip


def _same_last_year(m: re.Match[str], context: Context) -> Reading:
    """Read the quarter or month in focus, or that of the text's own day, a year before."""
    focus, unit = context.focus, m["unit"]
    if focus and unit in ("period", "quarter") and _QUARTER.fullmatch(focus.value):
        return Reading("DATE", stepped(focus, "year", -1))
    grain: Unit = w.UNITS.get(unit, "year")
    day = focus.when.first if focus and focus.when.grain >= Grain.MONTH else context.here
    return Reading("DATE", value_of(grain, moved(day, "year", -1)))


def _year_earlier(_: re.Match[str], context: Context) -> Reading:
    """Read "the year-earlier quarter" as the same quarter a year before the one in focus."""
    focus = context.focus
    if focus and _QUARTER.fullmatch(focus.value):
        return Reading("DATE", stepped(focus, "year", -1))
    return Reading("DATE", value_of("year", moved(context.here, "year", -1)))


RULES = (
    Rule(
        "the year-earlier period",
        r"(?:the |a )?year(?:-(?:earlier|ago|before)(?: (?:period|quarter|half|month|level))?|"
        r" (?:earlier|ago|before) (?:period|quarter|half|month|level))",
        _year_earlier,
        ("year-", "year ago ", "year earlier ", "year before "),
        is_aside=True,
    ),
    Rule(
        "the same period last year",
        r"the (?:same|corresponding|comparable) (?P<unit>period|quarter|month|week|day|time)"
        r"(?: of| in)? (?:last year|the previous year|the last year|the year before|"
        r"a year (?:ago|earlier)|the prior year)",
        _same_last_year,
        ("year",),
        is_aside=True,
    ),
    Rule("<n> <units> ago", rf"(?:{w.HEDGE})?{w.NUMBER}[ -]{w.LENGTH} ago", _ago, (" ago",)),
    Rule("several <units> ago", rf"{w.VAGUE_NUMBER} {w.LENGTH} ago", _long_ago, (" ago",)),
    Rule(
        "<n> <units> from now",
        rf"{w.NUMBER} {w.LENGTH} from (?:now|today)",
        _from_now,
        ("from now", "from today"),
    ),
    Rule(
        "<n> <units> later",
        rf"(?:{w.HEDGE})?(?:{w.NUMBER}|{w.VAGUE_NUMBER}) {w.LENGTH} {_LATER}",
        _off,
        _AFTERWARDS,
    ),
    Rule(
        "the following <unit>",
        rf"{_LATE}{_WHICH} (?P<unit>day|week|month|quarter|year|weekend|decade)",
        _that,
    ),
    Rule(
        "the day before",
        r"the day (?P<way>(?:before|after)(?= *[,.;:)]| *$)|following|previous)",
        _day_beside,
    ),
)
