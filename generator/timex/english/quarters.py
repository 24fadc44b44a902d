"""Quarters told by their months, and periods told by the day that they end on."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.timex.english import words as w
from generator.timex.english.absolute import MONTH_FIRST
from generator.timex.english.nearest import full
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days

_YEAR = rf"(?:(?: of|,)? {w.YEAR})?"
_LONG = 3  # months in a quarter
_SOON = 31  # days
_ENDED = (
    r"(?:quarter|half|period|months|weeks|week|year|term)(?:,? (?:which|that))? "
    r"(?:ended|ending|ends|to|through) (?:on )?"
)


def _of_month(m: re.Match[str], context: Context) -> Reading | None:
    """Read "the December quarter" as the one that ends with that month."""
    month = w.month_of(m)
    rest = f"{month:02}"
    value = f"{m['year']}-{rest}" if m["year"] else full(rest, context)
    if value is None:
        return None
    if month % _LONG:
        return Reading("DATE", f"{value[:4]}-QX")
    return Reading("DATE", f"{value[:4]}-Q{month // _LONG}")


def _of_months(m: re.Match[str], context: Context) -> Reading | None:
    """Read "the October-December quarter"; months that are no quarter are a stretch."""
    first, last = w.month_of(m), w.month_of(m, "month_b")
    value = f"{m['year']}-{last:02}" if m["year"] else full(f"{last:02}", context)
    if value is None or first >= last:
        return None
    year = value[:4]
    if last - first + 1 == _LONG and last % _LONG == 0:
        return Reading("DATE", f"{year}-Q{last // _LONG}")
    return Reading("DATE", f"{year}-{first:02}/{year}-{last:02}")


def _end(m: re.Match[str], context: Context) -> Reading | None:
    """Read the end of a period: it is over, unless its day is all but come."""
    rest = f"{w.month_of(m):02}" + (f"-{w.day_of(m):02}" if m["day"] else "")
    if m["year"]:
        value = f"{m['year']}-{rest}"
        return Reading("DATE", value, "", "stated") if days(value) else None
    near = full(rest, replace(context, behind=False))
    when = days(near) if near and context.day else None
    if when and context.day and (when.first - context.day).days > _SOON:
        near = full(rest, context)
    return Reading("DATE", near) if near else None


RULES = (
    Rule(
        "the <month> quarter",
        rf"(?:the )?{w.MONTH} quarter{_YEAR}",
        _of_month,
        (" quarter",),
    ),
    Rule(
        "the <month>-<month> quarter",
        rf"(?:the )?{w.MONTH}(?:-(?:to-|through-)?| to ){w.MONTH_B} "
        rf"(?:quarter|period|half|term){_YEAR}",
        _of_months,
        (" quarter", " period", " half", " term"),
    ),
    Rule(
        "quarter ended <month> <day>",
        rf"{_ENDED}(?P<x>{MONTH_FIRST}(?![0-9])(?:,? {w.YEAR})?)",
        _end,
        w.NEEDS_MONTH,
        is_aside=True,
    ),
    Rule(
        "quarter ended <month>",
        rf"{_ENDED}(?:in |with )?(?P<x>{w.MONTH}(?P<day>)(?:,? {w.YEAR})?)(?! [0-9])",
        _end,
        w.NEEDS_MONTH,
        is_aside=True,
    ),
)
