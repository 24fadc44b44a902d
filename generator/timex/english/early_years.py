"""Years of two and three figures, where a text tells of such: "9 June 68", "in 731"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from generator.timex.english import words as w
from generator.timex.english.absolute import DAY_FIRST, MONTH_FIRST
from generator.timex.late import Late
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days

_SAID = Late(  # years that are early for sure, or look so
    r"(?<![\w.,])(?:(?:ad|a\.d\.) ?[1-9][0-9]{0,2}(?![0-9])|"
    r"[1-9][0-9]{0,2} ?(?:ad|a\.d\.|ce|bce?|b\.c\.)(?!\w)|"
    rf"(?:[0-9]{{1,2}} )?{w.MONTH}(?:,| of)? [1-9][0-9]{{2}}(?=[.,;:)] |[.,;:)]$| in )|"
    r"(?:in|until|since) [1-9][0-9]{2}(?=, [a-z]|[.;)](?![0-9])))"
)
_ENOUGH = 2
_REST = r"(?![0-9]|[.,:/-][0-9]| ?%)(?: ?(?:ad|a\.d\.|ce)(?!\w))?"
_FULL = rf"(?P<y>[1-9][0-9]{{1,2}}){_REST}"
_LONG = rf"(?P<y>[1-9][0-9]{{2}}){_REST}"
_NO_DAY = rf"(?P<y>[1-9][0-9]{{2}}|3[2-9]|[4-9][0-9]){_REST}"  # "March 68"
_ENDS = (
    r"(?= *[.,;:)\n]| *$| (?:and|the|he|she|it|they|when|but|a|an|his|her|its|their|after|by|in|at|"
    r"on|from|until|was|were|had|with|as|while|who|which|under|to)(?!\w))"
)


@lru_cache(maxsize=8)
def _is_early(plain: str) -> bool:
    """Say whether a text names early years elsewhere, too."""
    return len(list(islice(_SAID.finditer(plain), _ENOUGH))) == _ENOUGH


def _dated(m: re.Match[str], rest: str) -> Reading | None:
    value = f"{int(m['y']):04}{rest}"
    known = _is_early(m.string) and days(value)
    return Reading("DATE", value, w.mod_of(m), "stated") if known else None


def _day(m: re.Match[str], _: Context) -> Reading | None:
    return _dated(m, f"-{w.month_of(m):02}-{w.day_of(m):02}")


def _month(m: re.Match[str], _: Context) -> Reading | None:
    return _dated(m, f"-{w.month_of(m):02}")


def _season(m: re.Match[str], _: Context) -> Reading | None:
    return _dated(m, f"-{w.SEASONS[m['season']]}")


def _year(m: re.Match[str], _: Context) -> Reading | None:
    return _dated(m, "")


RULES = (
    Rule("<day> <month> <early year>", rf"{DAY_FIRST},? {_FULL}", _day, w.NEEDS_MONTH),
    Rule("<month> <day>, <early year>", rf"{MONTH_FIRST}, {_FULL}{_ENDS}", _day, w.NEEDS_MONTH),
    Rule(
        "<month> <early year>",
        rf"(?:{w.EARLY})?{w.MONTH},?(?: of)? {_NO_DAY}",
        _month,
        w.NEEDS_MONTH,
    ),
    Rule(
        "<season> of <early year>",
        rf"(?:{w.EARLY}|the )?{w.SEASON}(?:,| of)? {_LONG}",
        _season,
        w.NEEDS_SEASON,
    ),
    Rule(
        "in <early year>",
        rf"(?:in|until|since|around|about|c\.|circa) (?P<x>(?:{w.EARLY})?{_LONG}){_ENDS}",
        _year,
    ),
    Rule(
        "by <early year>",
        rf"(?:by|from|before|after) (?P<x>(?:{w.EARLY})?{_LONG})(?! to ){_ENDS}",
        _year,
    ),
    Rule("the year <early year>", rf"the year {_LONG}", _year, ("the year",)),
)
