"""Quarters and halves of a year, by their numbers."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.nearest_period import is_hardly_begun, nearest_year
from generator.timex.late import Late
from generator.timex.rule import Context, Reading, Rule

_NTH = rf"(?P<nth>{w.either(w.ORDINALS)})"
_EARLY = (
    r"(?:(?P<early>early|mid|late)(?:[ -]| in )|"
    r"(?:the )?(?P<early_b>start|beginning|middle|end) of )?"
)
_PERIOD = (
    rf"{_EARLY}(?:the (?!(?:fiscal )?[a-z0-9]{{3,6}}-))?(?:fiscal )?"
    rf"(?:{_NTH}[ -](?:fiscal )?(?P<period>quarter(?!-final)|half|period)|"
    r"(?P<short>[qh])(?P<n>[1-4])|(?P<n_b>[1-4])(?P<short_b>[qh]))"
)
_AS_LAST_YEAR = Late(r"[^.;]{1,60} half(?: of)? last year")  # the half before is this year's
_LAST_YEAR = ("last", "a year", "the previous", "the prior")


def _part(m: re.Match[str]) -> str | None:
    groups = m.groupdict()
    n = w.ORDINALS[m["nth"]] if m["nth"] else int(m["n"] or m["n_b"])
    letter = (groups.get("short") or groups.get("short_b") or m["period"])[0].upper()
    letter = "Q" if letter == "P" else letter  # "the third period", of a report
    return f"{letter}{n}" if n <= 2 or letter == "Q" else None


def _period(m: re.Match[str], _: Context) -> Reading | None:
    part = _part(m)
    return Reading("DATE", f"{m['year']}-{part}", w.mod_of(m), "stated") if part else None


def _period_of_some_year(m: re.Match[str], context: Context) -> Reading | None:
    """Read the nearest, the one that is over before the one to come unless the verb looks ahead."""
    part, of = _part(m), m.groupdict().get("of") or ""
    if part is None:
        return None
    year = context.own_year or context.lone_year
    if context.day and of.startswith((*_LAST_YEAR, "next")):
        year = context.day.year + (1 if of.startswith("next") else -1)
    elif year and not of and context.focus and context.focus.value == f"{year:04}":
        pass  # "in 1988 it lost money, most of it in the final quarter"
    elif context.day and not context.own_year:
        year = context.day.year if of else nearest_year(part, context.day, context)
        if not of and is_hardly_begun(part, year, context):
            year -= 0 if _AS_LAST_YEAR.match(m.string, m.end()) else 1
    return Reading("DATE", f"{year:04}-{part}" if year else f"XXXX-{part}", w.mod_of(m))


RULES = (
    Rule("<nth> quarter of <year>", rf"{_PERIOD},? (?:of |in )?(?:fiscal )?{w.YEAR}", _period),
    Rule(
        "<year>'s <nth> quarter",
        rf"{_EARLY}(?:the )?(?:fiscal )?{w.YEAR}(?:'s)? {_NTH}[ -](?P<period>quarter|half)",
        _period,
        ("quarter", "half"),
    ),
    Rule(
        "last year's <nth> quarter",
        rf"(?P<of>last|this|next|the previous|the prior) year's {_NTH}[ -](?P<period>quarter|half)",
        _period_of_some_year,
        (" year's ",),
    ),
    Rule(
        "<nth> quarter",
        rf"{_PERIOD}(?:,? (?:of |in )?(?P<of>the year|this year|last year|next year|a year ago|"
        r"a year earlier|the previous year|the prior year))?",
        _period_of_some_year,
    ),
)
