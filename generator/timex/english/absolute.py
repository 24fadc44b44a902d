"""Dates by their names: a day, month and year, or as much of that as the words have."""

from __future__ import annotations

import re
from typing import Literal

from generator.model.when import Grain
from generator.timex.english import words as w
from generator.timex.english.nearest import full
from generator.timex.late import Late
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days

WEEKDAY = rf"(?:(?:(?:last|this|next|this coming) )?{w.WEEKDAY},? (?:the )?)?"
_THE = r"(?:the (?=[0-9]{1,2}(?:st|nd|rd|th|(?: day)? of)))?"
DAY_FIRST = rf"{WEEKDAY}{_THE}{w.DAY} (?:day )?(?:of )?{w.MONTH}"
_NO_REGIMENT = r"(?!(?<=[0-9] )[a-z]{3,9} the )"  # "on 8 October the 1st Regiment"
MONTH_FIRST = rf"{WEEKDAY}{_NO_REGIMENT}{w.MONTH} (?:the )?{w.DAY}"
_LISTED = Late(rf"(?<!\w){w.MONTH}(?:,|,? and|,? or) (?:in )?$")
_REACH, _ON = 20, 6  # characters; months from one of a list to the next


def _dated(
    value: str | None, basis: Literal["stated", "reckoned"] = "stated", mod: str = ""
) -> Reading | None:
    """Return the reading, ``None`` for a day that is not in the calendar."""
    if value is None or ("X" not in value and days(value) is None):
        return None
    return Reading("DATE", value, mod, basis)


def _day(m: re.Match[str], _: Context) -> Reading | None:
    return _dated(f"{m['year']}-{w.month_of(m):02}-{w.day_of(m):02}")


def _day_of_some_year(m: re.Match[str], context: Context) -> Reading | None:
    weekday = w.weekday_of(m) if m["weekday"] else None
    return _dated(full(f"{w.month_of(m):02}-{w.day_of(m):02}", context, weekday), "reckoned")


def _nth_day(m: re.Match[str], context: Context) -> Reading | None:
    rest = f"{w.month_of(m):02}-{w.NTH_DAYS[m['nth']]:02}"
    if m["year"]:
        return _dated(f"{m['year']}-{rest}")
    return _dated(full(rest, context), "reckoned")


def _month(m: re.Match[str], _: Context) -> Reading | None:
    return _dated(f"{m['year']}-{w.month_of(m):02}", mod=w.mod_of(m))


def _about_month(m: re.Match[str], _: Context) -> Reading | None:
    return _dated(f"{m['year']}-{w.month_of(m):02}", mod="APPROX")


def _month_of_some_year(m: re.Match[str], context: Context) -> Reading | None:
    """Read the nearest; in a list ("May, June and July") the one that comes next."""
    focus = context.focus
    if focus and focus.when.grain is Grain.MONTH and not (focus.when.is_span or context.narrative):
        before = _LISTED.search(m.string, max(0, m.start() - _REACH), m.start())
        last, month = focus.when.first, w.month_of(m)
        if before and w.month_of(before) == last.month and 0 < (month - last.month) % 12 <= _ON:
            value = f"{last.year + (month < last.month):04}-{month:02}"
            return _dated(value, "reckoned", w.mod_of(m))
    return _dated(full(f"{w.month_of(m):02}", context), "reckoned", w.mod_of(m))


RULES = (
    Rule("<weekday>, <day> <month> <year>", rf"{DAY_FIRST},? {w.YEAR}", _day, w.NEEDS_MONTH),
    Rule("<weekday>, <month> <day>, <year>", rf"{MONTH_FIRST},? {w.YEAR}", _day, w.NEEDS_MONTH),
    Rule("<month> <day> of <year>", rf"{MONTH_FIRST} of {w.YEAR}", _day, w.NEEDS_MONTH),
    Rule(
        "the first of <month>",
        rf"the {w.NTH_DAY} (?:day )?of {w.MONTH}(?:,? {w.YEAR})?",
        _nth_day,
        w.NEEDS_MONTH,
    ),
    Rule(
        "about <month> <year>",
        rf"(?:around|about|circa) {w.MONTH} {w.YEAR}",
        _about_month,
        w.NEEDS_MONTH,
    ),
    Rule("<month> <year>", rf"(?:{w.EARLY})?{w.MONTH}(?:,| of)? {w.YEAR}", _month, w.NEEDS_MONTH),
    Rule("<weekday>, <day> <month>", DAY_FIRST, _day_of_some_year, w.NEEDS_MONTH),
    Rule(
        "<weekday>, <month> <day>",
        rf"{MONTH_FIRST}(?![0-9]|[:,.][0-9]|%|,? {w.YEAR})",
        _day_of_some_year,
        w.NEEDS_MONTH,
    ),
    Rule(
        "<month>",
        rf"(?:{w.EARLY})?{w.MONTH}(?! [0-9]{{1,2}}(?:st|nd|rd|th)?,? [12][0-9]{{3}})",
        _month_of_some_year,
        w.NEEDS_MONTH,
    ),
)
