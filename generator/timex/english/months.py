"""Months and their days with last, this or next: "next May", "1 July last year"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.nearest import full, over_or_to_come
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days, moved, value_of

STEP = {"last year": -1, "this year": 0, "next year": 1, "a year ago": -1, "a year earlier": -1}


def _month_of_year(m: re.Match[str], context: Context) -> Reading:
    year = value_of("year", moved(context.here, "year", STEP[m["turn"]]))
    return Reading("DATE", f"{year}-{w.month_of(m):02}", w.mod_of(m))


def _day_of_year(m: re.Match[str], context: Context) -> Reading | None:
    year = value_of("year", moved(context.here, "year", STEP[m["turn"]]))
    value = f"{year}-{w.month_of(m):02}-{w.day_of(m):02}"
    return Reading("DATE", value) if "X" in value or days(value) else None


def _month(m: re.Match[str], context: Context) -> Reading | None:
    """Read "last March" as the latest that is over, "next" as the first to come, "this" by 6.4."""
    rest = f"{w.month_of(m):02}"
    if m["turn"] == "this":
        value = full(rest, context)
        return Reading("DATE", value, w.mod_of(m)) if value else None
    near = over_or_to_come(rest, context.day, m["turn"])
    return Reading("DATE", str(near) if near else f"XXXX-{rest}", w.mod_of(m))


def _day(m: re.Match[str], context: Context) -> Reading:
    """Read "last Oct. 19" as the latest that is over."""
    rest = f"{w.month_of(m):02}-{w.day_of(m):02}"
    near = over_or_to_come(rest, context.day, m["turn"])
    return Reading("DATE", str(near) if near else f"XXXX-{rest}")


def _month_of_some_year(m: re.Match[str], context: Context) -> Reading | None:
    rest = f"{w.month_of(m):02}"
    value = f"{m['year']}-{rest}" if m["year"] else full(rest, context)
    return Reading("DATE", value, "", "stated" if m["year"] else "reckoned") if value else None


RULES = (
    Rule(
        "the month of <month>",
        rf"the month of {w.MONTH}(?:,? {w.YEAR})?",
        _month_of_some_year,
    ),
    Rule(
        "last <month> <day>",
        rf"(?P<turn>last|next) {w.MONTH} {w.DAY}(?![0-9]|[:,.][0-9]|%|,? [12][0-9]{{3}})",
        _day,
        w.NEEDS_MONTH,
    ),
    Rule(
        "<month> this year",
        rf"{w.EARLY_IF_ANY}{w.MONTH},? (?:of )?(?P<turn>{w.either(STEP)})",
        _month_of_year,
        (" year",),
    ),
    Rule(
        "<day> <month> this year",
        rf"{w.DAY} {w.MONTH},? (?:of )?(?P<turn>{w.either(STEP)})",
        _day_of_year,
        (" year",),
    ),
    Rule(
        "<month> <day> this year",
        rf"{w.MONTH} {w.DAY},? (?:of )?(?P<turn>{w.either(STEP)})",
        _day_of_year,
        (" year",),
    ),
    Rule(
        "last <month>",
        rf"{w.EARLY_IF_ANY}(?P<turn>last|this past|this|next) {w.MONTH}",
        _month,
        ("last", "this", "next"),
    ),
)
