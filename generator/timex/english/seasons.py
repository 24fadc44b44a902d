"""Seasons, with a year, with last, this or next, and alone."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.nearest import full, over_or_to_come
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import moved, value_of

_TURN = r"(?P<turn>the last|last|this past|this|the next|next|this coming|the coming)"
_EARLY = (
    r"(?:(?:the )?(?P<early>early|mid|late)[ -](?:in )?(?:the )?|"
    r"(?P<early_a>later|earlier) in (?:the )?|"
    r"(?:the )?(?P<early_b>start|beginning|middle|end) of (?:the )?|the )?"
)


def _season(m: re.Match[str], _: Context) -> Reading | None:
    if "fall in" in m[0]:  # "to fall in 2024"
        return None
    return Reading("DATE", f"{m['year']}-{w.SEASONS[m['season']]}", w.mod_of(m), "stated")


def _turned(m: re.Match[str], context: Context) -> Reading:
    code = w.SEASONS[m["season"]]
    near = over_or_to_come(code, context.here, m["turn"].removeprefix("the "))
    year = f"{near.first.year:04}" if near else "XXXX"
    return Reading("DATE", f"{year}-{code}", w.mod_of(m))


def _of_year(m: re.Match[str], context: Context) -> Reading:
    step = {"last": -1, "this": 0, "next": 1}[m["turn"]]
    year = value_of("year", moved(context.here, "year", step))
    return Reading("DATE", f"{year}-{w.SEASONS[m['season']]}", w.mod_of(m))


def _alone(m: re.Match[str], context: Context) -> Reading:
    code = w.SEASONS[m["season"]]
    return Reading("DATE", full(code, context) or f"XXXX-{code}", w.mod_of(m))


RULES = (
    Rule(
        "<season> <year>",
        rf"{_EARLY}{w.SEASON}(?:,| of| in)? {w.YEAR}(?:[-/](?:[12][0-9])?[0-9]{{2}})?",
        _season,
        w.NEEDS_SEASON,
    ),
    Rule("<year> <season>", rf"{w.YEAR} {w.SEASON}", _season, w.NEEDS_SEASON),
    Rule(
        "the <year>-<year> <season>",
        rf"(?:the )?{w.YEAR}[-/](?:[12][0-9])?[0-9]{{2}} {w.SEASON}",
        _season,
        w.NEEDS_SEASON,
    ),
    Rule(
        "<season> of last year",
        rf"{_EARLY}{w.SEASON} of (?P<turn>last|this|next) year(?!')",
        _of_year,
        w.NEEDS_SEASON,
    ),
    Rule(
        "last <season>",
        rf"(?:(?P<early_c>later|earlier) |{w.EARLY})?{_TURN} {w.SEASON}",
        _turned,
        w.NEEDS_SEASON,
    ),
    Rule("<season>", rf"{_EARLY}{w.SEASON}(?: months)?", _alone, w.NEEDS_SEASON),
)
