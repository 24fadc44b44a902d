"""Years, decades and centuries before Christ (TIMEX3 writes ``BC0480``), and those marked AD."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule

BC = r" ?(?:bce?|b\.c\.(?:e\.)?)"
_NEEDS = ("bc", "b.c")
EARLY = (
    r"(?:(?:the )?(?P<early>early|mid|late)[ -]|"
    r"(?:the )?(?P<early_b>start|beginning|middle|end) of (?:the )?)?"
)
_ABOUT = r"(?:(?P<about>ca\.|c\.|circa|about|around) ?)?"


def _mod(m: re.Match[str]) -> str:
    return "APPROX" if m.groupdict().get("about") else w.mod_of(m)


def _year(m: re.Match[str], _: Context) -> Reading:
    return Reading("DATE", f"BC{int(m['y']):04}", _mod(m), "stated")


def _years(m: re.Match[str], _: Context) -> Reading | None:
    """Decline where the second year is not the later, that is the smaller."""
    first, last = int(m["y"]), int(m["y_b"])
    value = f"BC{first:04}/BC{last:04}"
    return Reading("DATE", value, "", "stated") if first > last else None


def _month(m: re.Match[str], _: Context) -> Reading:
    return Reading("DATE", f"BC{int(m['y']):04}-{w.month_of(m):02}", _mod(m), "stated")


def _season(m: re.Match[str], _: Context) -> Reading:
    return Reading("DATE", f"BC{int(m['y']):04}-{w.SEASONS[m['season']]}", _mod(m), "stated")


def _decade(m: re.Match[str], _: Context) -> Reading:
    return Reading("DATE", f"BC{int(m['y']) // 10:03}", _mod(m), "stated")


def _century(m: re.Match[str], _: Context) -> Reading:
    return Reading(
        "DATE", f"BC{(w.NTH_DAYS.get(m['nth'] or '') or int(m['n'])) - 1:02}", _mod(m), "stated"
    )


def _anno_domini(m: re.Match[str], _: Context) -> Reading:
    return Reading("DATE", f"{int(m['y'] or m['y_b']):04}", _mod(m), "stated")


_Y = r"(?P<y>[1-9][0-9]{0,3})"

RULES = (
    Rule("<year> BC", rf"{_ABOUT}{EARLY}{_Y}{BC}", _year, _NEEDS),
    Rule(
        "<year> to <year> BC",
        rf"{_Y}(?:{BC})?(?: ?- ?| (?:to|and|until) )(?P<y_b>[1-9][0-9]{{0,3}}){BC}",
        _years,
        _NEEDS,
    ),
    Rule("<month> <year> BC", rf"{EARLY}{w.MONTH},? {_Y}{BC}", _month, _NEEDS),
    Rule("<season> <year> BC", rf"(?:{EARLY}|the ){w.SEASON}(?: of|,)? {_Y}{BC}", _season, _NEEDS),
    Rule("<year>s BC", rf"{EARLY}(?:the )?(?P<y>[1-9][0-9]{{0,2}}0)s{BC}", _decade, _NEEDS),
    Rule(
        "<nth> century BC",
        rf"{EARLY}(?:the )?(?:(?P<n>[1-9][0-9]?)(?:st|nd|rd|th)|{w.NTH_DAY})[ -]century{BC}",
        _century,
        _NEEDS,
    ),
    Rule(
        "AD <year>",
        rf"{_ABOUT}(?:(?:a\.d\.|ad) {_Y}(?![0-9,.]*[0-9])|"
        r"(?P<y_b>[1-9][0-9]{1,3}) (?:a\.d\.|ad))",
        _anno_domini,
        ("ad ", " ad", "a.d"),
    ),
)
