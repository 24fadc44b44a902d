"""A second language, made up for a test: a few words of German, and nothing of English."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.timex.late import Late
from generator.timex.rule import (
    Around,
    Context,
    Filter,
    Found,
    Language,
    Page,
    Reading,
    Roles,
    Rule,
    Seams,
)
from generator.timex.value import UNKNOWN, value_of

_MONTHS = {"januar": 1, "märz": 3, "mai": 5, "oktober": 10}
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_DAY, _LAST, _YEAR = r"(?P<day>[0-9]{1,2})\.", r"(?P<last>[0-9]{1,2})\.", r"(?P<year>[0-9]{4})"
_END = Late(r"[.!?] (?=[A-ZÄÖÜ])")


def _today(m: re.Match[str], context: Context) -> Reading:
    day = context.day and context.day + timedelta(m[0] == "morgen")
    return Reading("DATE", value_of("day", day))


def _date(m: re.Match[str], context: Context) -> Reading:
    given = m.groupdict()
    year = given.get("year") or (f"{context.here:%Y}" if context.here else UNKNOWN["year"])
    first, last = (
        f"{year}-{_MONTHS[m['month']]:02}-{int(day):02}"
        for day in (m["day"], given.get("last") or m["day"])
    )
    basis = Reading("DATE", first, "", "stated" if given.get("year") else "reckoned")
    return basis if first == last else Reading("DATE", f"{first}/{last}", "", basis.basis)


def _around(page: Page, day: date | None) -> Around:
    ends = [0, *(m.end() for m in _END.finditer(page.text))]
    return lambda start, end: Context(day, sentence=max(e for e in ends if e <= start))


def _is_a_fair(page: Page, found: Found) -> bool:
    return page.after(found.end).startswith(" festival")


GERMAN = Language(
    "German",
    (
        Rule("heute", "heute|morgen", _today),
        Rule("<tag>. bis <tag>. <monat>", rf"{_DAY} bis {_LAST} {_MONTH} {_YEAR}", _date),
        Rule("<tag>. <monat> <jahr>", rf"{_DAY} {_MONTH} {_YEAR}", _date),
        Rule("<tag>. <monat>", rf"{_DAY} {_MONTH}", _date),
    ),
    (Filter("ein Fest", _is_a_fair),),
    _around,
    Roles(today="heute", near=frozenset(("heute",)), spoken=frozenset(("heute",))),
    Seams(Late(r"\.? bis ")),
)
