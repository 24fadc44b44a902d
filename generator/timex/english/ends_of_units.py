"""Times at an end of a longer one: "the last day of June", "the first decade of the century"."""

from __future__ import annotations

import re

from generator.model.when import When
from generator.timex.english import words as w
from generator.timex.english.nearest import full
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days, moved, value_of

_FIRST = ("first", "opening", "very first")
_LAST = ("last", "final", "closing", "very last")
_TURN = {"the": 0, "this": 0, "last": -1, "next": 1}
_OF = rf"the (?P<which>{w.either((*_FIRST, *_LAST))}) day (?:of|in) "
_CENTURY = rf"the (?:(?P<n>[12]?[0-9])(?:st|nd|rd|th)|{w.NTH_DAY}) century"
_DECADES = {"opening": 1, "last": 10, "final": 10, "closing": 10} | {
    word: n for word, n in w.NTH_DAYS.items() if n <= 10
}


def _end(m: re.Match[str], when: When | None) -> Reading | None:
    if when is None:
        return None
    day = when.first if m["which"] in _FIRST else when.last
    return Reading("DATE", day.isoformat(), "", "stated" if m["year"] else "reckoned")


def _of_month(m: re.Match[str], context: Context) -> Reading | None:
    rest = f"{w.month_of(m):02}"
    value = f"{m['year']}-{rest}" if m["year"] else full(rest, context)
    return _end(m, days(value) if value else None)


def _of_year(m: re.Match[str], context: Context) -> Reading | None:
    if m["year"]:
        return _end(m, days(m["year"]))
    unit = w.UNITS[m["unit"]]
    here = moved(context.here, unit, _TURN[m["turn"]])
    return _end(m, days(value_of(unit, here)) if here else None)


def _decade(m: re.Match[str], _: Context) -> Reading | None:
    century = int(m["n"] or w.NTH_DAYS[m["nth"]]) - 1
    value = f"{century:02}{_DECADES[m['decade']] - 1}"
    return Reading("DATE", value, "", "stated") if days(value) else None


RULES = (
    Rule(
        "the last day of <month>",
        rf"{_OF}{w.MONTH}(?:(?:,| of)? {w.YEAR})?",
        _of_month,
        (" day ",),
    ),
    Rule(
        "the last day of the year",
        rf"{_OF}(?:(?P<turn>{w.either(_TURN)}) (?P<unit>month|year)|{w.YEAR})",
        _of_year,
        (" day ",),
    ),
    Rule(
        "the first decade of the <nth> century",
        rf"the (?P<decade>{w.either(_DECADES)}) decade of {_CENTURY}",
        _decade,
        (" decade of ",),
    ),
)
