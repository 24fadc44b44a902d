"""Stretches of months of last, this or next year: "between May and July last year"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.months import STEP
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import moved, value_of


def _months_of_year(m: re.Match[str], context: Context) -> Reading | None:
    first, last = w.month_of(m), w.month_of(m, "month_b")
    year = moved(context.here, "year", STEP[m["turn"]])
    began = moved(year, "year", -1) if first > last else year
    ends = f"{value_of('year', began)}-{first:02}/{value_of('year', year)}-{last:02}"
    return Reading("DATE", ends) if first != last else None


_OF_YEAR = rf"{w.MONTH_B},? (?:of )?(?P<turn>{w.either(STEP)})"
RULES = (
    Rule(
        "between <month> and <month> last year",
        rf"between (?P<x>{w.MONTH} and {_OF_YEAR})",
        _months_of_year,
        (" year",),
    ),
    Rule(
        "<month> to <month> last year",
        rf"{w.MONTH}(?: ?- ?| (?:to|until|till|through) ){_OF_YEAR}",
        _months_of_year,
        (" year",),
    ),
)
