"""Dates whose numbers are written out: "in nineteen fifty-two", "June twenty-second"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.nearest import full
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days

_CENTURIES = dict(zip(w.SMALL[9:], range(10, 20), strict=True)) | {"twenty": 20}
_ONES = w.SMALL[:9]
_ENDS = (
    r"(?= *[,.;:)?!\n]| *$| (?:and|the|he|she|it|they|we|i|when|but|a|an|his|her|its|their|after|"
    r"by|in|at|on|from|until|was|were|had|with|as|while|who|which|to|that|there)(?!\w))"
)
_YEAR = (
    rf"(?:(?P<hundreds>{w.either(_CENTURIES)})[ -](?:hundred(?: and)?[ -])?"
    rf"(?:(?P<tens>{w.either([*w.TENS, *w.SMALL[9:]])})(?:-(?P<ones>{w.either(_ONES)}))?|"
    rf"(?:oh|o)[ -](?P<ones_b>{w.either(_ONES)}))(?!-)|"
    rf"two thousand (?:and )?(?P<rest>{w.TO_99}){_ENDS})"
)
_LED = (
    r"(?:in|since|of|by|from|until|till|before|after|early|late|"
    r"the year)"
)


def _year(m: re.Match[str], _: Context) -> Reading:
    if m["rest"]:
        return Reading("DATE", f"{2000 + w.whole(m['rest']):04}", "", "stated")
    tens = w.whole(m["tens"]) if m["tens"] else 0
    ones = w.whole(m["ones"] or m["ones_b"]) if m["ones"] or m["ones_b"] else 0
    return Reading("DATE", f"{_CENTURIES[m['hundreds']] * 100 + tens + ones:04}", "", "stated")


def _day(m: re.Match[str], context: Context) -> Reading | None:
    rest = f"{w.month_of(m):02}-{w.NTH_DAYS[m['nth']]:02}"
    value = f"{m['year']}-{rest}" if m["year"] else full(rest, context)
    if value is None or ("X" not in value and days(value) is None):
        return None
    return Reading("DATE", value, "", "stated" if m["year"] else "reckoned")


RULES = (
    Rule("<year in words>", rf"{_LED} (?P<x>{_YEAR})", _year),
    Rule(
        "<month> <nth in words>",
        rf"{w.MONTH} (?:the )?{w.NTH_DAY}(?:,? {w.YEAR}|{_ENDS})",
        _day,
        w.NEEDS_MONTH,
    ),
)
