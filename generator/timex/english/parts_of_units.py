"""Parts of a year, month or week that have a name and no number: "midyear", "the early part of"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.nearest import full
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import moved, value_of

_PLACE = {
    "early": "START", "earlier": "START", "first": "START", "opening": "START", "initial": "START",
    "middle": "MID", "late": "END", "later": "END", "latter": "END", "last": "END", "final": "END",
    "closing": "END", "waning": "END",
}  # fmt: skip
_TURN = {"last": -1, "this": 0, "next": 1, "the": 0, "the current": 0}


def _mid(m: re.Match[str], context: Context) -> Reading:
    return Reading("DATE", value_of(w.UNITS[m["unit"]], context.here), "MID")


def _part(m: re.Match[str], context: Context) -> Reading:
    """Read "the latter part of next year" as the end of it."""
    unit = w.UNITS[m["unit"]]
    day = moved(context.here, unit, _TURN[m["turn"]])
    return Reading("DATE", value_of(unit, day), _PLACE[m["place"]])


def _part_of_year(m: re.Match[str], _: Context) -> Reading:
    half = m["part"] == "half" and m["place"] in ("latter", "later", "last", "final")
    value = f"{m['year']}-H2" if half else m["year"]
    return Reading("DATE", value, "" if half else _PLACE[m["place"]], "stated")


def _end_of(m: re.Match[str], context: Context) -> Reading | None:
    """Read "end-March" as the end of the nearest."""
    year = m["year"] or m["year_b"]
    if m["unit"]:
        return Reading("DATE", value_of(w.UNITS[m["unit"]], context.here), "END")
    if not m["month"]:
        return Reading("DATE", year, "END", "stated")
    rest = f"{w.month_of(m):02}"
    value = f"{year}-{rest}" if year else full(rest, context)
    return Reading("DATE", value, "END", "stated" if year else "reckoned") if value else None


_OF = rf"the (?P<place>{w.either(_PLACE)}) (?P<part>part|half|days|weeks?|months|stages) of "

RULES = (
    Rule(
        "end-<month>",
        rf"end-(?:{w.MONTH}(?:,? {w.YEAR})?|{w.YEAR_B}|(?P<unit>week|month|quarter|year))",
        _end_of,
        ("end-",),
    ),
    Rule("midyear", r"mid-?(?P<unit>year|month|week)", _mid),
    Rule(
        "the early part of the <unit>",
        rf"{_OF}(?P<turn>{w.either(_TURN)}) (?P<unit>week|month|quarter|year|decade|century)",
        _part,
    ),
    Rule("the early part of <year>", rf"{_OF}(?:the year )?{w.YEAR}", _part_of_year),
)
