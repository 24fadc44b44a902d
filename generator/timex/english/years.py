"""Years, decades and centuries."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import moved, value_of

_EARLY = r"(?:the )?(?:(?P<early>early|mid|late)(?:[ -]to[ -](?:mid|late))?[ -])?"
_FISCAL = r"(?:the )?(?:(?P<turn>current|last|next|previous|this) )?(?:fiscal|financial) year"
_NTH = {
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip


def _year(m: re.Match[str], _: Context) -> Reading:
    return Reading("DATE", m["year"], w.mod_of(m), "stated")


def _about_year(m: re.Match[str], _: Context) -> Reading:
    return Reading("DATE", m["year"], "APPROX", "stated")


def _decade(m: re.Match[str], _: Context) -> Reading | None:
    """Decline "the 2000s", which may be ten years or a hundred; "the 1900s" is the century."""
    decade = m["decade"]
    if decade == "2000":
        return None
    return Reading("DATE", decade[: 2 if decade.endswith("00") else 3], w.mod_of(m), "stated")


def _short_decade(m: re.Match[str], context: Context) -> Reading:
    """Read the latest such decade that has begun; the last century's without a day."""
    tens = w.DECADES[m["word"]] if m["word"] else int(m["tens"])
    now = context.day.year if context.day else 1987
    decade = now // 100 * 10 + tens
    if decade * 10 > now and decade > 10:
        decade -= 10
    return Reading("DATE", f"{decade:03}", w.mod_of(m))


def _century(m: re.Match[str], _: Context) -> Reading | None:
    n = int(m["nth"]) if m["nth"] else _NTH[m["word"]]
    return Reading("DATE", f"{n - 1:02}", w.mod_of(m), "stated") if 1 < n <= 21 else None


def _fiscal(m: re.Match[str], context: Context) -> Reading:
    """Read the fiscal year as the calendar year that it is named after, as TIMEX3's gold does."""
    step = {"last": -1, "previous": -1, "next": 1}.get(m["turn"] or "", 0)
    return Reading("DATE", value_of("year", moved(context.here, "year", step)), w.mod_of(m))


def _short_year(m: re.Match[str], context: Context) -> Reading | None:
    """Read "'89" as the latest such year, in a history that of the century in focus."""
    focus = context.focus
    if context.narrative and focus:
        return Reading("DATE", f"{focus.when.first.year // 100:02}{m['yy']}")
    if context.day is None:
        return Reading("DATE", f"XX{m['yy']}")
    now = context.day.year
    year = now // 100 * 100 + int(m["yy"])
    return Reading("DATE", f"{year if year <= now else year - 100:04}")


RULES = (
    Rule(
        "about <year>",
        rf"(?:circa|around|about|c\.) (?P<x>{w.YEAR})"
        r"(?= ?[,.;:)]|\s?$| (?:in|when|and|or|by|at|to) )",
        _about_year,
    ),
    Rule("<year>", w.YEAR, _year),
    Rule("early <year>", rf"(?:{w.EARLY})(?:the year )?{w.YEAR}", _year),
    Rule(
        "the fiscal year",
        rf"(?:the (?P<early_b>start|beginning|middle|end) of )?{_FISCAL}",
        _fiscal,
        ("fiscal", "financial"),
    ),
    Rule(
        "fiscal <year>",
        rf"(?:the )?(?:(?:(?:fiscal|financial)(?: year)?|fy) |fy){w.YEAR}",
        _year,
        ("fiscal", "financial", "fy"),
    ),
    Rule("<year>s", rf"{_EARLY}(?P<decade>1[0-9][0-9]0|20[0-9]0)'?s", _decade, ("0s", "0's")),
    Rule(
        "the <tens>s",
        rf"the (?:(?P<early>early|mid|late)[ -])?"
        rf"(?:'?(?P<tens>[2-9])0'?s|(?P<word>{w.either(w.DECADES)}))",
        _short_decade,
        ("the ",),
    ),
    Rule(
        "'<tens>s",
        r"(?:'|(?<=0s and )|(?<=0s or ))(?P<tens>[2-9])0s(?P<word>)",
        _short_decade,
        ("0s",),
    ),
    Rule(
        "'<yy>",
        r"(?:in|since|of|by|from|until|till|before|after|and|to|back in|summer|spring|winter|fall) "
        r"(?P<x>'(?P<yy>[0-9]{2}))(?!['0-9])",
        _short_year,
        (" '",),
    ),
    Rule(
        "<nth> century",
        rf"{_EARLY}(?:(?P<nth>[1-9][0-9]?)(?:st|nd|rd|th)|(?P<word>{w.either(_NTH)}))[ -]century",
        _century,
        ("century",),
    ),
)
