"""Quarters, halves and seasons."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.nearest import over_or_to_come
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days

_NTH = rf"(?P<nth>{w.either(w.ORDINALS)})"
_PERIOD = rf"(?:the )?(?:{_NTH}[ -](?P<period>quarter|half)|(?P<short>[qh])(?P<n>[1-4]))"
_TURN = r"(?P<turn>last|this past|this|next|this coming)"


def _part(m: re.Match[str]) -> str | None:
    n = w.ORDINALS[m["nth"]] if m["nth"] else int(m["n"])
    letter = (m["short"] or m["period"])[0].upper()
    return f"{letter}{n}" if n <= 2 or letter in ("Q", "q") else None


def _period(m: re.Match[str], _: Context) -> Reading | None:
    part = _part(m)
    return Reading("DATE", f"{m['year']}-{part}", "", "stated") if part else None


def _period_of_some_year(m: re.Match[str], context: Context) -> Reading | None:
    """Read the latest that has begun, or this year's where the verb looks ahead."""
    part, of = _part(m), m["of"] or ""
    if part is None or (part[0] == "H" and not of):  # a match has halves, too
        return None
    year = context.own_year or context.lone_year
    if context.day and of.startswith(("last", "next")):
        year = context.day.year + (-1 if of.startswith("last") else 1)
    elif context.day and not context.own_year:
        this = days(f"{context.day.year:04}-{part}")
        begun = this is None or this.first <= context.day
        year = context.day.year - (not begun and not of and not context.ahead)
    return Reading("DATE", f"{year:04}-{part}" if year else f"XXXX-{part}")


def _season(m: re.Match[str], _: Context) -> Reading:
    return Reading("DATE", f"{m['year']}-{w.SEASONS[m['season']]}", w.mod_of(m), "stated")


def _season_near(m: re.Match[str], context: Context) -> Reading:
    code = w.SEASONS[m["season"]]
    near = over_or_to_come(code, context.day, m["turn"])
    year = f"{near.first.year:04}" if near else "XXXX"
    return Reading("DATE", f"{year}-{code}", w.mod_of(m))


RULES = (
    Rule("<nth> quarter of <year>", rf"{_PERIOD},? (?:of )?(?:fiscal )?{w.YEAR}", _period),
    Rule(
        "<nth> quarter",
        rf"{_PERIOD}(?: of (?P<of>the year|this year|last year|next year))?",
        _period_of_some_year,
    ),
    Rule("<season> <year>", rf"(?:{w.EARLY}|the )?{w.SEASON}(?:,| of)? {w.YEAR}", _season),
    Rule("last <season>", rf"(?:{w.EARLY})?{_TURN} {w.SEASON}", _season_near),
)
