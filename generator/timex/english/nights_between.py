"""A night told by the two days that it lies between: "the night of 3-4 May"."""

from __future__ import annotations

import re

from generator.model.when import day_after
from generator.timex.english import words as w
from generator.timex.english.nearest import full
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days


def _night(m: re.Match[str], context: Context) -> Reading | None:
    """Read the first of the two days; decline where the second is not the next."""
    month_b, month = w.month_of(m, "month_b"), w.month_of(m) if m["month"] else 0
    first = f"{month or month_b:02}-{w.day_of(m):02}"
    value = f"{m['year']}-{first}" if m["year"] else full(first, context)
    day = value and days(value.replace("XXXX", "2000"))
    if not value or not day:
        return None
    following = day_after(day.first)
    if (following.month, following.day) != (month_b, w.day_of(m, "day_b")):
        return None
    return Reading("TIME", f"{value}TNI", "", "stated" if m["year"] else "reckoned")


RULES = (
    Rule(
        "the night of <day>-<day> <month>",
        rf"the (?:night|overnight) (?:of|between) (?:the )?{w.DAY}(?: {w.MONTH})?"
        rf"(?: ?[-/] ?| (?:to|and) )(?:the )?{w.DAY_B} (?:of )?{w.MONTH_B}(?:,? {w.YEAR})?",
        _night,
        ("the night ", "the overnight "),
    ),
)
