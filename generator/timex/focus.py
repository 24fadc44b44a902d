"""The time that a text has come to, with years before Christ as a calendar can count them.

The calendar of ``datetime`` begins with the year 1.  Years before it are *mirrored* into years that
no text speaks of: 480 BC is 8520 there and 479 BC the year after it, so that every rule can count.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model.timex import Timex
from generator.timex.late import Late
from generator.timex.rule import Focus, Reading
from generator.timex.value import days

_TURN = 9000  # AD 1 as it is mirrored; 1 BC is the year before it
_FIRST = 5001
_ANCIENT = Late(r"BC([0-9]{2,4})(.*)")
_MIRRORED = re.compile(r"(?<![0-9-])([5-9][0-9]{1,3})(?=-|/|$)")
_QUARTER = Late(r"[0-9]{4}-[QH][1-4]")
_YEAR = Late(r"[0-9]{2,4}")
_CENTURY = 2
_WIDTH = {2: 100, 3: 10, 4: 1}  # years in a century, a decade, a year, by the figures written


def moved_to(focus: Focus | None, timex: Timex) -> Focus | None:
    """Return the focus after an expression: its own time where it has one, else as it was.

    The quarter that figures are of stays known until the text comes to a whole year.
    """
    ancient = mirrored(timex.value) if timex.value.startswith("BC") else None
    value = ancient or timex.value
    when = days(ancient) if ancient else timex.when
    if not when or not when.start:
        return focus
    if _QUARTER.fullmatch(value):
        return Focus(value, when, value)
    kept = "" if not focus or _YEAR.fullmatch(value) else focus.quarter
    return Focus(value, when, kept, bool(ancient), is_late=timex.mod == "END")


def mirrored(value: str) -> str | None:
    """Return a value before Christ as one that the calendar has, ``None`` for any other.

    >>> mirrored("BC0480-08"), mirrored("BC048"), mirrored("BC0499/BC0449"), mirrored("2024")
    ('8520-08', '8511/8520', '8501/8551', None)
    """
    ends = [_mirrored(end) for end in value.split("/")]
    known = [end for end in ends if end]
    if not known or len(known) < len(ends):
        return None
    first, last = known[0][0], known[-1][1]
    return first if first == last else f"{first}/{last}"


def _mirrored(value: str) -> tuple[str, str] | None:
    m = _ANCIENT.fullmatch(value)
    if not m:
        return None
    width = _WIDTH[len(m[1])]
    last = _TURN - int(m[1]) * width
    return f"{last - width + 1}{m[2]}", f"{last}{m[2]}"


def unmirrored(reading: Reading) -> Reading:
    """Return a reading that was counted from a mirrored year as years before Christ.

    >>> [unmirrored(Reading("DATE", v)).value for v in ("8521-SU", "852", "85")]
    ['BC0479-SU', 'BC048', 'BC04']
    """
    return replace(reading, value=_MIRRORED.sub(_before_christ, reading.value))


def _before_christ(m: re.Match[str]) -> str:
    figures = len(m[1])
    year = int(m[1]) * _WIDTH[figures]
    if year < _FIRST:
        return m[1]
    era, n = ("BC", _TURN - year) if year < _TURN else ("", year - _TURN + 1)
    if era and figures == _CENTURY:  # the fifth century, of 499 to 400, is BC04
        n -= 1
    return f"{era}{n // _WIDTH[figures]:0{figures}}"
