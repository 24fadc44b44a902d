"""Years, of the calendar and of budgets."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.timex.english import words as w
from generator.timex.english.nearest import full
from generator.timex.late import Late
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import UNKNOWN, moved, value_of

_TURN = {
    "current": 0, "this": 0, "last": -1, "previous": -1, "past": -1, "prior": -1, "preceding": -1,
    "next": 1, "coming": 1, "following": 1,
}  # fmt: skip
_ENDED = Late(  # "the fiscal year ended June 30" is named after that June
    rf" (?:that )?(?P<how>end(?:ed|s|ing)|through|to)(?: on| in)?(?: next| this| last)? {w.MONTH}"
    rf"(?: [0-9]{{1,2}})?(?:,? {w.YEAR})?"
)
_FISCAL = rf"(?:the )?(?:(?P<turn>{w.either(_TURN)}) )?(?:fiscal|financial) (?P<unit>year|quarter)"
_QUARTER = 3  # months


def _year(m: re.Match[str], _: Context) -> Reading:
    return Reading("DATE", m["year"], w.mod_of(m), "stated")


def _about_year(m: re.Match[str], _: Context) -> Reading:
    return Reading("DATE", m["year"], "APPROX", "stated")


def _year_end(m: re.Match[str], _: Context) -> Reading:
    return Reading("DATE", m["year"], "END", "stated")


def _fiscal_year(m: re.Match[str], _: Context) -> Reading | None:
    year = m["year"] or m["year_b"]
    value = f"{year}/{year[:2]}{tail}" if (tail := m["tail"] or m["tail_b"]) else year
    return Reading("DATE", value, w.mod_of(m), "stated") if not tail or tail > year[2:] else None


def _fiscal_years(m: re.Match[str], _: Context) -> Reading | None:
    first, last = m["year"], m["year_b"] or f"{m['year'][:2]}{m['tail']}"
    return Reading("DATE", f"{first}/{last}", "", "stated") if last > first else None


def _fiscal(m: re.Match[str], context: Context) -> Reading:
    """Read the fiscal year as the calendar year that it is named after, as TIMEX3's gold does."""
    if not m["turn"] and (end := _ENDED.match(m.string, m.end())):
        over, to_come = end["how"] == "ended", end["how"] == "ending"
        told = replace(context, behind=over, ahead=not over, to_come=to_come)
        year = end["year"] or (full(f"{w.month_of(end):02}", told) or UNKNOWN["year"])[:4]
        part = f"-Q{-(-w.month_of(end) // _QUARTER)}" if m["unit"] == "quarter" else ""
        return Reading("DATE", year + part, w.mod_of(m))
    step = _TURN.get(m["turn"] or "", 0)
    unit = w.UNITS[m["unit"]]
    return Reading("DATE", value_of(unit, moved(context.here, unit, step)), w.mod_of(m))


RULES = (
    Rule(
        "about <year>",
        rf"(?:circa|around|about|c\.) {w.YEAR}"
        r"(?= ?[,.;:)]|\s?$| (?:in|when|and|or|by|at|to|the|a|he|she|it|they|his|her|its|their) )",
        _about_year,
    ),
    Rule("<year>", w.YEAR, _year),
    Rule("the year <year>", rf"the year (?:of )?{w.YEAR}", _year),
    Rule("early <year>", rf"(?:{w.EARLY})(?:the year )?{w.YEAR}", _year),
    Rule(
        "year-end <year>",
        rf"year(?:-end|end|'s end),? {w.YEAR}",
        _year_end,
        ("end ", "end,"),
    ),
    Rule(
        "the fiscal year",
        rf"(?:the (?P<early_b>start|beginning|middle|end) of )?{_FISCAL}",
        _fiscal,
        ("fiscal", "financial"),
    ),
    Rule(
        "fiscal years <year>-<yy>",
        rf"(?:the )?(?:fiscal|financial) years {w.YEAR}(?:-| and | to | through )"
        rf"(?:(?P<tail>[0-9]{{2}})(?![0-9])|{w.YEAR_B})",
        _fiscal_years,
        ("fiscal years", "financial years"),
    ),
    Rule(
        "fiscal <year>",
        rf"(?:{w.EARLY})?(?:the )?(?:(?:(?:fiscal|financial)(?: year)? |fy ?){w.YEAR}"
        rf"(?:[-/](?P<tail_b>[0-9]{{2}}))?|"
        rf"{w.YEAR_B}(?:[-/](?P<tail>[0-9]{{2}}))? (?:fiscal|financial) year)",
        _fiscal_year,
        ("fiscal", "financial", "fy"),
    ),
)
