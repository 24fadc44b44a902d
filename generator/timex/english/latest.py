"""The quarter or year that a report is of, by other words than its number: "the latest quarter"."""

from __future__ import annotations

import re

from generator.model.when import Grain
from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import Unit, moved, value_of


def _latest(m: re.Match[str], context: Context) -> Reading:
    """Read "the latest quarter" as the one in focus, else as the last that is over."""
    unit: Unit = "quarter" if m["unit"] == "period" else w.UNITS[m["unit"]]
    focus = context.focus
    if focus and focus.quarter and unit == "quarter":
        return Reading("DATE", focus.quarter)
    return Reading("DATE", value_of(unit, moved(context.here, unit, -1)))


def _of_year(m: re.Match[str], context: Context) -> Reading:
    """Read "the 1990 quarter" as the quarter in focus, of that year."""
    focus = context.focus
    if m["unit"] == "month":
        month = focus.value[4:7] if focus and focus.when.grain is Grain.MONTH else "-XX"
        return Reading("DATE", f"{m['year']}{month}")
    if context.focus and context.focus.quarter:
        return Reading("DATE", f"{m['year']}{context.focus.quarter[4:]}")
    return Reading("DATE", f"{m['year']}-QX" if m["unit"] == "quarter" else m["year"])


_LIKE = "same|corresponding|comparable|like"

RULES = (
    Rule(
        "the latest <unit>",
        r"the (?:latest|most recent) (?:fiscal |reporting )?"
        r"(?P<unit>quarter|period|month|week|year)",
        _latest,
        ("the latest ", "the most recent "),
    ),
    Rule(
        "the <year> quarter",
        rf"the (?:(?:{_LIKE}) )?{w.YEAR} (?P<unit>quarter|period|half)",
        _of_year,
        is_aside=True,
    ),
    Rule(
        "the same quarter of <year>",
        rf"the (?:{_LIKE}) (?P<unit>quarter|period|month) (?:of|in) {w.YEAR}",
        _of_year,
        ("the same ", "the corresponding ", "the comparable ", "the like "),
        is_aside=True,
    ),
)
