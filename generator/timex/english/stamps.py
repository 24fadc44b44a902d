"""Dates and times as forms and machines stamp them: "2019-06-02T08:30:00Z", "17JUN2019"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.hours import day_going_on
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import days, value_of

_SECONDS = r":(?P<sec>[0-5][0-9])"
_MINUTES = r"(?P<h>[01]?[0-9]|2[0-3]):(?P<min>[0-5][0-9])"
_OFFSET = r"(?: ?(?P<offset>z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9]))?"
_SHORT_MONTH = rf"(?P<month>{w.either(name[:3] for name in w.MONTHS)})"
_LED = r"(?:at|by|until|till|from|after|before|since|about|around|to) "


def _at(m: re.Match[str]) -> str:
    offset = (m.groupdict().get("offset") or "").upper()
    if offset[1:].isdecimal():
        offset = f"{offset[:3]}:{offset[3:]}"
    return f"T{int(m['h']):02}:{m['min']}" + (f":{m['sec']}" if m["sec"] else "") + offset


def _moment(m: re.Match[str], _: Context) -> Reading | None:
    known = days(m["date"].replace("/", "-"))
    return Reading("TIME", f"{known}{_at(m)}", "", "stated") if known else None


def _day(m: re.Match[str], _: Context) -> Reading | None:
    value = f"{m['year']}-{w.month_of(m):02}-{w.day_of(m):02}"
    return Reading("DATE", value, "", "stated") if days(value) else None


def _time(m: re.Match[str], context: Context) -> Reading:
    day = value_of("day", day_going_on(context, int(m["h"])))
    return Reading("TIME", f"{day}{_at(m)}")


RULES = (
    Rule(
        "<year>-<month>-<day>T<clock>",
        rf"(?P<date>[12][0-9]{{3}}(?P<sep>[-/])[01][0-9](?P=sep)[0-3][0-9])[t ]{_MINUTES}"
        rf"(?:{_SECONDS}(?:\.[0-9]{{1,9}})?)?{_OFFSET}",
        _moment,
        (":",),
    ),
    Rule("<month>-<day>-<year>", rf"{w.MONTH}[-/]{w.DAY}[-/]{w.YEAR}", _day, w.NEEDS_MONTH),
    Rule("<day><month><year>", rf"{w.DAY}{_SHORT_MONTH}{w.YEAR}", _day, w.NEEDS_MONTH),
    Rule("at <clock with seconds>", rf"{_LED}(?P<x>{_MINUTES}{_SECONDS})", _time, (":",)),
    Rule(
        "at <hour>h<minute>",
        rf"{_LED}(?P<x>(?P<h>[01]?[0-9]|2[0-3])h(?P<min>[0-5][0-9])(?P<sec>))",
        _time,
    ),
)
