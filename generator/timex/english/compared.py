"""Times that figures are compared with: "the year-earlier quarter", "the same period last year"."""

from __future__ import annotations

import re

from generator.model.when import Grain
from generator.timex.english import words as w
from generator.timex.english.nearest_period import nearest_year
from generator.timex.english.steps import compared, stepped
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import Unit, moved, value_of

_HALVES = 2
_PERIOD = "(?:period|quarter|half|month|level|(?:three|six|nine|12|twelve) months)"


def _same_last_year(m: re.Match[str], context: Context) -> Reading:
    """Read the quarter or month in focus, or that of the text's own day, a year before."""
    focus, unit = context.focus, m["unit"]
    if unit in ("period", "quarter") and (quarter := compared(m, context)):
        return Reading("DATE", stepped(quarter, "year", -1))
    if focus is None and unit == "quarter":
        return Reading("DATE", _last_quarter_before(context))
    grain: Unit = w.UNITS.get(unit, "year")
    day = focus.when.first if focus and focus.when.grain >= Grain.MONTH else context.here
    return Reading("DATE", value_of(grain, moved(day, "year", -1)))


def _last_quarter_before(context: Context) -> str:
    """Return the last quarter that is over, of which reports tell, a year before."""
    return value_of("quarter", moved(moved(context.here, "quarter", -1), "year", -1))


def _year_earlier(m: re.Match[str], context: Context) -> Reading:
    """Read "the year-earlier quarter" as the same quarter a year before the one in focus."""
    if quarter := compared(m, context):
        return Reading("DATE", stepped(quarter, "year", -1))
    if m[0].endswith("month") and context.focus and context.focus.when.grain is Grain.MONTH:
        return Reading("DATE", stepped(context.focus, "year", -1)[:4] + context.focus.value[4:7])
    if m[0].endswith("quarter") and not context.narrative:
        return Reading("DATE", _last_quarter_before(context))
    return Reading("DATE", value_of("year", moved(context.here, "year", -1)))


def _nth_year_earlier(m: re.Match[str], context: Context) -> Reading | None:
    """Read "the year-earlier third quarter" as the one before the nearest."""
    part = f"{m['period'][0].upper()}{w.ORDINALS[m['nth']]}"
    if part[0] == "H" and w.ORDINALS[m["nth"]] > _HALVES:
        return None
    if context.day is None:
        return Reading("DATE", f"XXXX-{part}")
    return Reading("DATE", f"{nearest_year(part, context.day, context) - 1:04}-{part}")


def _unit_earlier(m: re.Match[str], context: Context) -> Reading:
    """Read "the month-earlier level" as the unit before the one in focus."""
    unit = w.UNITS[m["unit"]]
    if context.focus:
        return Reading("DATE", stepped(context.focus, unit, -1))
    return Reading("DATE", value_of(unit, moved(context.here, unit, -1)))


RULES = (
    Rule(
        "the month-earlier level",
        r"(?P<unit>month|week|quarter|day)-(?:earlier|ago|before)(?: (?:period|level))?",
        _unit_earlier,
        ("-earlier", "-ago", "-before"),
        is_aside=True,
    ),
    Rule(
        "the year-earlier period",
        rf"(?:the |a )?(?:prior[- ]year|year[- ](?:earlier|ago|before)) {_PERIOD}|"
        r"year-(?:earlier|ago|before)|the (?:corresponding|comparable) (?:period|quarter|month)"
        r"(?!,? (?:of|in|for|to|last|the|a|one|that|when|before|after|this)(?!\w))",
        _year_earlier,
        ("year-", "year ago ", "year earlier ", "year before ", "-year ", "prior year ", "the co"),
        is_aside=True,
    ),
    Rule(
        "the year-earlier <nth> quarter",
        rf"(?:the |a )?(?:year-(?:earlier|ago)|prior[- ]year) (?:fiscal )?"
        rf"(?P<nth>{w.either(w.ORDINALS)})[- ](?P<period>quarter|half)",
        _nth_year_earlier,
        ("year-", "-year ", "prior year "),
        is_aside=True,
    ),
    Rule(
        "the same period last year",
        r"(?:the (?:same|corresponding|comparable|like)|this(?= time)) "
        r"(?P<unit>period|quarter|month|week|day|time)"
        r"(?: of| in)?,? (?:last year|the previous year|the last year|the year before|"
        r"a year (?:ago|earlier)|the prior year)",
        _same_last_year,
        ("year",),
        is_aside=True,
    ),
)
