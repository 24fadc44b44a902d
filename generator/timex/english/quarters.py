"""Quarters told by their months, and in pairs: "the December quarter", "the first and second"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.nearest import full
from generator.timex.english.nearest_period import nearest_year
from generator.timex.rule import Context, Reading, Rule

_YEAR = rf"(?:(?: of|,)? {w.YEAR})?"
_LONG = 3  # months in a quarter
_HALVES = 2


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
    first, last = w.month_of(m), w.month_of(m, "month_b" if m["month_b"] else "month_c")
    value = f"{m['year']}-{last:02}" if m["year"] else full(f"{last:02}", context)
    if value is None or first == last or (first > last and not m["month_c"]):
        return None
    year = value[:4]
    if first > last:  # "November/January"
        before = f"{max(int(year) - 1, 1):04}" if year.isdecimal() else "XXXX"
        return Reading("DATE", f"{before}-{first:02}/{value}")
    if last - first + 1 == _LONG and last % _LONG == 0:
        return Reading("DATE", f"{year}-Q{last // _LONG}")
    return Reading("DATE", f"{year}-{first:02}/{year}-{last:02}")


def _periods(m: re.Match[str], context: Context) -> Reading | None:
    """Read "the second and third quarters" as the stretch of both."""
    first, last = w.ORDINALS[m["nth"]], w.ORDINALS[m["nth_b"]]
    if first >= last:
        return None
    year = (
        m["year"]
        or (context.day and f"{nearest_year(f'Q{last}', context.day, context):04}")
        or "XXXX"
    )
    return Reading(
        "DATE", f"{year}-Q{first}/{year}-Q{last}", "", "stated" if m["year"] else "reckoned"
    )


def _of_later_year(m: re.Match[str], _: Context) -> Reading | None:
    """Read "a fourth-quarter loss in 1988" by the year behind the loss."""
    n, letter = w.ORDINALS[m["nth"]], m["period"][0].upper()
    return Reading("DATE", f"{m['year']}-{letter}{n}") if n <= _HALVES or letter == "Q" else None


RULES = (
    Rule(
        "<nth>-quarter <thing> of <year>",
        rf"(?P<x>(?P<nth>{w.either(w.ORDINALS)})[ -](?P<period>quarter|half))"
        r"(?= (?:[a-z]{2,9} )?(?:profits?|loss(?:es)?|earnings|income|sales|revenues?|results|net|"
        rf"growth|output|gains?|charges?|figures?|deficit|surplus) (?:in|of|for) {w.YEAR}(?!\w))",
        _of_later_year,
        ("quarter", "half"),
    ),
    Rule(
        "the <month> quarter",
        rf"(?:the )?{w.MONTH} quarter{_YEAR}",
        _of_month,
        (" quarter",),
    ),
    Rule(
        "the <month>-<month> quarter",
        rf"(?:the )?{w.MONTH}(?:(?:-(?:to-|through-)?| to ){w.MONTH_B} "
        rf"(?:quarter|period|half|term)|/{w.MONTH_C}(?: quarter| period)?){_YEAR}",
        _of_months,
        (" quarter", " period", " half", " term", "/"),
    ),
    Rule(
        "<nth> and <nth> quarters",
        rf"(?:the )?(?P<nth>{w.either(w.ORDINALS)})(?:-?,? and | to the | to |-)"
        rf"(?P<nth_b>{w.either(w.ORDINALS)})[ -]"
        rf"(?P<period>quarter)s?(?!-)(?: (?:of|in) {w.YEAR})?",
        _periods,
        ("quarter",),
    ),
)
