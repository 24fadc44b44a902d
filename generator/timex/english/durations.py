"""Lengths of time: "three years", "two-week", "the past six months", "weeks"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule

_A_WHOLE = ("hour", "week", "fortnight", "month", "year", "decade", "century")
_VAGUE_FORMS = {"decade": "PXDE", "century": "PXCE"}
_WINDOW = r"the (?:past|last|next|previous|following|coming|first|final|preceding) "
_SUCH = r"(?:[ -]|(?: (?:straight|consecutive|full|whole|more|further|successive|working|long) ))"
_PLURAL = r"(?P<unit>minute|hour|day|week|month|year|decade|centurie)s"


def length(unit: str, n: float) -> str:
    """Return the ISO 8601 length of ``n`` units.

    >>> length("fortnight", 1), length("hour", 1.5), length("decade", 2)
    ('P2W', 'PT1.5H', 'P20Y')
    """
    letter, factor, in_hours = w.LENGTHS[unit]
    return f"P{'T' if in_hours else ''}{n * factor:g}{letter}"


def _counted(m: re.Match[str], _: Context) -> Reading | None:
    unit = w.unit_of(m)
    if m["n"] in ("a", "an", "one") and unit not in _A_WHOLE:  # "one day", "a second chance"
        return None
    return Reading("DURATION", length(unit, w.number_of(m)), w.mod_of(m), "stated")


def _half(m: re.Match[str], _: Context) -> Reading:
    return Reading("DURATION", length(w.unit_of(m), 0.5), "", "stated")


def _vague(m: re.Match[str], _: Context) -> Reading:
    unit = w.unit_of(m)
    letter, _factor, in_hours = w.LENGTHS[unit]
    value = _VAGUE_FORMS.get(unit, f"P{'T' if in_hours else ''}X{letter}")
    return Reading("DURATION", value, "", "stated")


def _window_of_one(m: re.Match[str], _: Context) -> Reading:
    return Reading("DURATION", length(w.unit_of(m), 1), "", "stated")


RULES = (
    Rule("<n> <units>", rf"(?:{w.HEDGE})?{w.NUMBER}{_SUCH}{w.LENGTH}(?:-long)?", _counted),
    Rule(
        "the past <n> <units>",
        rf"(?:{w.HEDGE})?{_WINDOW}{w.NUMBER}{_SUCH}{w.LENGTH}",
        _counted,
    ),
    Rule("half a <unit>", rf"(?:half an?|a half|half)[ -]{w.LENGTH}", _half),
    Rule(
        "<units>",
        rf"(?:the (?:past|last|next|coming) )?(?:{w.VAGUE_NUMBER} )?{_PLURAL}(?:-long)?",
        _vague,
    ),
    Rule(
        "the past <unit>",
        r"the past (?P<unit>hour|day|week|fortnight|month|quarter|year|decade|century)",
        _window_of_one,
    ),
)
