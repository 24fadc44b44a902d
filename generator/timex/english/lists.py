"""Days of a list: "Jan. 5 and 12", "on 5, 12 and 19 May", "every Monday and Friday"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.nearest import full
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days

_N = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_AND = r",? (?:and|or) (?:the |on (?:the )?)?"
# "May 5 and 12 people": a number that counts is followed by what it counts.
_ENDS = (
    r"(?=[.;:)]|, (?![0-9]{3})| *$| (?:in|at|to|for|and|as|the|after|before|when|with|but|by|this|"
    r"last|next|on|between|from|or|of (?:this|that|last|next))(?!\w))"
)


def _day(m: re.Match[str], context: Context) -> Reading | None:
    rest = f"{w.month_of(m):02}-{w.day_of(m):02}"
    value = f"{m['year']}-{rest}" if m["year"] else full(rest, context)
    if value is None or ("X" not in value and days(value) is None):
        return None
    return Reading("DATE", value, "", "stated" if m["year"] else "reckoned")


def _weekday(m: re.Match[str], _: Context) -> Reading:
    return Reading("SET", f"XXXX-WXX-{w.weekday_of(m, 'weekday_b')}", "", "stated")


RULES = (
    Rule(
        "every <weekday> and <another weekday>",
        rf"(?:every|each) {w.WEEKDAY}(?:, [a-z]{{6,9}})? (?:and|or) (?P<x>{w.WEEKDAY_B})",
        _weekday,
        ("every ", "each "),
    ),
    Rule(
        "<month> <day> and <another day>",
        rf"{w.MONTH} {_N}(?:, {_N}){{0,4}}{_AND}(?P<x>{w.DAY}(?:,? {w.YEAR}|{_ENDS}))",
        _day,
        (" and ", " or "),
    ),
    Rule(
        "<month> <day>, <another day> and",
        rf"{w.MONTH} {_N}, (?P<x>{w.DAY})(?=(?:, {_N}){{0,3}}{_AND}{_N}(?:,? {w.YEAR}|{_ENDS}))",
        _day,
        (" and ", " or "),
    ),
    Rule(
        "<day> and <another day> <month>",
        rf"(?P<x>{w.DAY})(?=(?:, {_N}){{0,4}}{_AND}{_N} (?:of )?{w.MONTH}(?:,? {w.YEAR})?(?!\w))",
        _day,
        w.NEEDS_MONTH,
    ),
)
