"""Weeks told by a day of theirs, or by their place in a month: "the week of 4 March"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from generator.model.when import day_after
from generator.timex.english import words as w
from generator.timex.english.nearest import full
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import UNKNOWN, Unit, days, value_of

# A week of a month has no value of its own in TIMEX3: it is the month's early, middle or late part.
_PLACE = {
    "first": "START", "opening": "START", "second": "MID", "third": "MID", "fourth": "END",
    "last": "END", "final": "END", "closing": "END",
    "first half": "START", "early part": "START", "second half": "END", "latter half": "END",
    "latter part": "END", "later part": "END", "last part": "END", "final part": "END",
    "first part": "START", "middle part": "MID",
}  # fmt: skip
_YEAR = rf"(?:,? {w.YEAR})?"
_PLACED = (
    rf"the (?P<place>{w.either(x for x in _PLACE if ' ' in x)}|"
    rf"(?P<nth>{w.either(x for x in _PLACE if ' ' not in x)}) (?:full )?(?:week|weekend|days))"
    rf"(?: (?:of|in))(?: the)? "
)


def _basis(m: re.Match[str]) -> Literal["stated", "reckoned"]:
    return "stated" if m["year"] else "reckoned"


def _week_of(m: re.Match[str], context: Context) -> Reading | None:
    """Read the week that the day lies in; that of a Saturday or Sunday may be the next."""
    month = m["month"] or m["month_b"]
    context = replace(context, behind=True) if m["how"] == "ended" else context
    rest = f"{w.MONTHS[month.rstrip('.')]:02}-{int(m['day'] or m['day_b']):02}"
    value = f"{m['year']}-{rest}" if m["year"] else full(rest, context)
    when = days(value) if value else None
    if value and "X" in value:
        return Reading("DATE", UNKNOWN["week"])
    if when is None:
        return None
    unit: Unit = "weekend" if m["unit"] == "weekend" else "week"
    ends = m["how"] in ("ended", "ending", "to", "through")
    ahead = 1 if unit == "week" and not ends and when.first.isoweekday() == 7 else 0
    return Reading("DATE", value_of(unit, day_after(when.first, ahead)), "", _basis(m))


def _part_of_month(m: re.Match[str], context: Context) -> Reading | None:
    rest = f"{w.month_of(m):02}"
    value = f"{m['year']}-{rest}" if m["year"] else full(rest, context)
    return Reading("DATE", value, _PLACE[m["nth"] or m["place"]], _basis(m)) if value else None


def _part_of_age(m: re.Match[str], _: Context) -> Reading | None:
    n = m["century"]
    value = m["decade"][:3] if m["decade"] else f"{int(n) - 1:02}" if int(n) > 1 else None
    return Reading("DATE", value, _PLACE[m["place"]], "stated") if value else None


RULES = (
    Rule(
        "the week of <date>",
        r"the (?P<unit>week|weekend)(?: (?P<how>of|beginning|starting|from))?(?: on)? "
        rf"(?:the )?(?:{w.DAY} (?:of )?{w.MONTH}|"
        rf"{w.MONTH_B} {w.DAY_B}(?:[-/][0-9]{{1,2}})?(?![0-9])){_YEAR}",
        _week_of,
        ("the week",),
    ),
    Rule(
        "the week ended <date>",
        r"(?P<x>the (?P<unit>week))(?= (?:that )?(?P<how>ended|ending|to|through)(?: on)? (?:the )?"
        rf"(?:{w.DAY} {w.MONTH}|{w.MONTH_B} {w.DAY_B}(?![0-9])){_YEAR})",
        _week_of,
    ),
    Rule(
        "the first week of <month>",
        rf"{_PLACED}{w.MONTH}(?:(?:,| of)? {w.YEAR})?",
        _part_of_month,
        w.NEEDS_MONTH,
    ),
    Rule(
        "the first half of the <age>",
        rf"the (?P<place>{w.either(x for x in _PLACE if ' ' in x)}) of the "
        r"(?:(?P<decade>1[0-9][0-9]0|20[1-9]0)s|"
        r"(?P<century>[1-9][0-9]?)(?:st|nd|rd|th)[ -]century)",
        _part_of_age,
        ("half of the ", "part of the "),
    ),
)
