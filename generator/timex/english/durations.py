"""Lengths of time: "three years", "two-week", "the past six months", "weeks"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule

_A_WHOLE = ("hour", "week", "fortnight", "month", "year", "decade", "century")
_VAGUE_FORMS = {"decade": "PXDE", "century": "PXCE"}
_BESIDE = re.compile(r" (?:after|before)(?!\w)")
_WINDOW = r"the (?:past|last|next|previous|following|coming|first|final|preceding) "
_SUCH = r"(?:[ -]|(?: (?:straight|consecutive|full|whole|more|further|successive|working|long) ))"
_RATE = (
    r"(?:[0-9](?:[0-9,.]{0,8}[0-9])?|hundred|thousand|million|billion|trillion|percent|%|times)"
    r"(?: (?:hours|days|weeks|people|dollars|euros|pounds|yen|tons|tonnes|barrels|cents|units|cars|"
    r"jobs|passengers|visitors|shares|vehicles|flights|copies|homes|[a-z]{3,12}s))? "
)
_NO_RATE = "ago|earlier|later|before|after|from|in|of|old"
_PLURAL = r"(?P<unit>minute|hour|day|week|month|year|decade|centurie)s"


def length(unit: str, n: float) -> str:
    """Return the ISO 8601 length of ``n`` units.

    >>> length("fortnight", 1), length("hour", 1.5), length("decade", 2)
    ('P2W', 'PT1.5H', 'P20Y')
    """
    letter, factor, in_hours = w.LENGTHS[unit]
    return f"P{'T' if in_hours else ''}{n * factor:g}{letter}"


def _counted(m: re.Match[str], _: Context) -> Reading | None:
    unit, is_one = w.unit_of(m), m["n"] in ("a", "an", "one")
    if is_one and m[0].removesuffix("long").rstrip("- ").endswith("s"):  # "a years"
        return None
    # "one day", "a second chance"; "a day after the vote" is a length.
    if is_one and unit not in _A_WHOLE and not _BESIDE.match(m.string, m.end()):
        return None
    return Reading("DURATION", length(unit, w.number_of(m)), w.mod_of(m), "stated")


def _half(m: re.Match[str], _: Context) -> Reading:
    return Reading("DURATION", length(w.unit_of(m), 0.5), "", "stated")


def _vague(m: re.Match[str], _: Context) -> Reading:
    return Reading("DURATION", _vague_length(w.unit_of(m)), "", "stated")


def _vague_length(unit: str) -> str:
    letter, _factor, in_hours = w.LENGTHS[unit]
    return _VAGUE_FORMS.get(unit, f"P{'T' if in_hours else ''}X{letter}")


def _long(m: re.Match[str], _: Context) -> Reading:
    unit = m["unit"].removesuffix("s").replace("centurie", "century")
    if unit == m["unit"]:
        return Reading("DURATION", length(unit, 1), "", "stated")
    return Reading("DURATION", _vague_length(unit), "", "stated")


def _and_a_half(m: re.Match[str], _: Context) -> Reading:
    return Reading("DURATION", length(m["unit"], 1.5), "", "stated")


def _with_half(m: re.Match[str], _: Context) -> Reading:
    return Reading("DURATION", length(w.unit_of(m), w.number_of(m) + 0.5), "", "stated")


def _rate(m: re.Match[str], _: Context) -> Reading:
    return Reading("SET", length(m["unit"], 1), "", "stated")


def _window_of_one(m: re.Match[str], _: Context) -> Reading:
    return Reading("DURATION", length(w.unit_of(m), 1), "", "stated")


RULES = (
    Rule(
        "a year, as a rate",
        rf"{_RATE}(?P<x>an? (?P<unit>hour|day|week|month|quarter|year))(?! (?:{_NO_RATE})(?!\w))",
        _rate,
    ),
    Rule(
        "<n> <units> and a half",
        r"(?P<x>(?:an?|one) (?P<unit>hour|day|week|month|year|century) and a half)",
        _and_a_half,
        ("and a half",),
    ),
    Rule(
        "<n>-and-a-half-<unit>",
        rf"(?P<n>{w.either(w.NUMBERS)}|[0-9]{{1,3}})-and-a-half(?P<part_of_one>)[- ]{w.LENGTH}",
        _with_half,
        ("-and-a-half",),
    ),
    Rule(
        "one-<unit>",
        r"(?P<x>(?:one|single|1)-(?P<unit>day|hour|minute))",
        _window_of_one,
        ("-day", "-hour", "-minute"),
    ),
    Rule("<n> <units>", rf"(?:{w.HEDGE})?{w.NUMBER}{_SUCH}{w.LENGTH}", _counted),
    Rule(
        "<n>-<unit>-long",
        rf"(?:a )?(?P<x>{w.NUMBER}[ -]{w.LENGTH}[ -]long)",
        _counted,
        ("-long", " long"),
    ),
    Rule(
        "<unit>-long",
        r"(?P<x>(?P<unit>hours?|days?|weeks?|months?|years?|decades?|century|centuries)-long)",
        _long,
        ("-long",),
    ),
    Rule(
        "the past <n> <units>",
        rf"(?:{w.HEDGE_OF_WINDOW})?{_WINDOW}{w.NUMBER}{_SUCH}{w.LENGTH}",
        _counted,
    ),
    Rule("half a <unit>", rf"(?:half an?|a half|half)[ -]{w.LENGTH}", _half, ("half",)),
    Rule(
        "<units>",
        r"(?:the (?:past|last|next|coming|following|preceding) )?"
        rf"(?:{w.VAGUE_NUMBER} |couple of )?{_PLURAL}",
        _vague,
    ),
    Rule(
        "the past <unit>",
        r"the past (?P<unit>hour|day|week|fortnight|month|quarter|year|decade|century)",
        _window_of_one,
        ("the past ",),
    ),
)
