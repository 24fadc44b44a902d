"""Lengths of time that are counted: "three years", "two-week", "a year and a half"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.lengths import length, vague_length
from generator.timex.late import Late
from generator.timex.rule import Context, Reading, Rule

_A_WHOLE = ("hour", "week", "fortnight", "month", "year", "decade", "century")
_BESIDE = Late(r" (?:after|before)(?!\w)")
_YEARS = Late(r"(?:1[89]|20)[0-9]{2} (?:year|month)s")
_REACH, _A_YEAR = 12, 1000
_LED = Late(r"(?<!\w)(?:in|for|within|after|than|least|only|about|took|takes|just) $")
_BOUNDED = Late(r" (?:that )?(?:end(?:ed|ing|s)|through|to|from|since|until|between)(?!\w)")


def counted(m: re.Match[str], _: Context) -> Reading | None:
    """Read a number of units; "one day" and "a second chance" are none."""
    unit, is_one = w.unit_of(m), m["n"] in ("a", "an", "one") and not m["part_of_one"]
    if is_one and m[0].removesuffix("long").rstrip("- ").endswith("s"):  # "a years"
        return None
    hyphen = m.string.startswith("-", m.end()) or m[0].startswith(("a-", "an-"))
    if hyphen and m["n"] in ("a", "an"):
        return None  # "five days-a-week", "a month-early launch"
    if m.groupdict().get("such") and not is_one and not m[0].endswith(("s", "long")):
        return None  # "the 13 school year"
    # "The 2018 day of the games"; "by 1990 years of war had passed"
    if w.number_of(m) >= _A_YEAR and (m[0][-1] != "s" or _YEARS.fullmatch(m[0])):
        return None
    if is_one and unit not in _A_WHOLE and not (m.groupdict().get("two") or _is_length(m)):
        return None  # "one day", "a second chance"; "a day after the vote" is a length
    return Reading("DURATION", length(unit, w.number_of(m)), w.mod_of(m), "stated")


def _is_length(m: re.Match[str]) -> bool:
    ends = m[0].endswith(("day", "minute")) and m.string[m.end() : m.end() + 1] != "-"
    led = ends and _LED.search(m.string, max(0, m.start() - _REACH), m.start())
    return bool(led or _BESIDE.match(m.string, m.end()))


def _with_article(m: re.Match[str], context: Context) -> Reading | None:
    """Read "the nine months ended"; of "the two-week truce" the article belongs to the truce."""
    free = not m[0].startswith("the ") or m[0].endswith("s")
    return counted(m, context) if free or _BOUNDED.match(m.string, m.end()) else None


def _long(m: re.Match[str], _: Context) -> Reading:
    unit = m["unit"].removesuffix("s").replace("centurie", "century")
    if unit == m["unit"]:
        return Reading("DURATION", length(unit, 1), "", "stated")
    return Reading("DURATION", vague_length(unit), "", "stated")


def _one(m: re.Match[str], _: Context) -> Reading:
    return Reading("DURATION", length(w.unit_of(m), 1), w.mod_of(m), "stated")


RULES = (
    Rule(
        "one-<unit>",
        r"(?P<x>(?:one|single|1)-(?P<unit>day|hour|minute))",
        _one,
        ("-day", "-hour", "-minute"),
    ),
    Rule(
        "<n> <units>",
        rf"(?:the |these |those )?(?:{w.HEDGE}|{w.OVER})?{w.COUNT}{w.SUCH}{w.LENGTH}{w.OR_TWO}"
        r"(?!-(?:to|over|on)-| ago(?!\w))",
        _with_article,
    ),
    Rule(
        "another <unit>",
        rf"(?:{w.HEDGE_OF_WINDOW}|yet |still )?another (?:full |whole )?"
        r"(?P<unit>hour|week|month|quarter|year|decade|century)",
        _one,
        ("another ",),
    ),
    Rule(
        "a <n>-<unit> period",
        rf"(?:the|a|an|this|that|any) {w.COUNT}[- ]{w.LENGTH} (?:period|span|stretch)",
        counted,
        (" period", " span", " stretch"),
    ),
    Rule(
        "<n>-<unit>-long",
        rf"(?:a )?(?P<x>(?!an? ){w.LESSER}{w.NUMBER}[ -]{w.LENGTH}[ -]long)",
        counted,
        ("-long", " long"),
    ),
    Rule(
        "<unit>-long",
        r"(?P<x>(?P<unit>hours?|days?|weeks?|months?|years?|decades?|century|centuries)-?long)",
        _long,
        ("long",),
    ),
)
