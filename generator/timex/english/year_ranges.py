"""Stretches of years, each one expression ("2014 to 2016", "1997–99")."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days


def _years(m: re.Match[str], _: Context) -> Reading | None:
    """Return the reading, ``None`` where the second year is not the later."""
    value = f"{m['year']}/{m['year_b']}"
    later = m["year"] != m["year_b"] and days(value)
    return Reading("DATE", value, "", "stated") if later else None


def _short_years(m: re.Match[str], _: Context) -> Reading | None:
    """Read "2011-12" as two years, as of a season or a budget; "2011-09" as a month."""
    first, tail = m["year"], m["tail"]
    if int(tail) > int(first[2:]):
        return Reading("DATE", f"{first}/{first[:2]}{tail}", "", "stated")
    return Reading("DATE", f"{first}-{tail}", "", "stated") if 1 <= int(tail) <= 12 else None


RULES = (
    Rule("<year>-<year>", rf"{w.YEAR}(?: ?- ?|/| (?:to|through|until) ){w.YEAR_B}", _years),
    Rule("between <year> and <year>", rf"between (?P<x>{w.YEAR} and {w.YEAR_B})", _years),
    Rule("<year>-<yy>", rf"{w.YEAR}[-/](?P<tail>[0-9]{{2}})(?![-/][0-9])", _short_years),
)
