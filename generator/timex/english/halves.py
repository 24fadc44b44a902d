"""Lengths with a part of a unit: "a year and a half", "half an hour", "a quarter of a century"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.lengths import length
from generator.timex.rule import Context, Reading, Rule

PARTS = {"half": 0.5, "quarter": 0.25, "three quarters": 0.75, "three-quarters": 0.75}
PART = (
    rf"(?P<part>{w.either(PARTS)})(?:[ -](?:of )?an?[ -]|-|[ -](?=century|decade))"
    r"(?P<unit>century|decade|year|hour)"
)


def _half(m: re.Match[str], _: Context) -> Reading:
    return Reading("DURATION", length(w.unit_of(m), 0.5), w.mod_of(m), "stated")


def _and_a_half(m: re.Match[str], _: Context) -> Reading:
    return Reading("DURATION", length(m["unit"], 1.5), "", "stated")


def _with_half(m: re.Match[str], _: Context) -> Reading:
    return Reading("DURATION", length(w.unit_of(m), w.number_of(m) + 0.5), "", "stated")


def _part(m: re.Match[str], _: Context) -> Reading | None:
    return Reading("DURATION", length(m["unit"], PARTS[m["part"]]), w.mod_of(m), "stated")


RULES = (
    Rule(
        "<n> <units> and a half",
        r"(?P<x>(?:(?:an?|one)[ -])?(?P<unit>hour|day|week|month|year|decade|century)"
        r"[ -]and[ -]a[ -]half(?:[ -]long)?)",
        _and_a_half,
        ("and a half", "and-a-half"),
    ),
    Rule(
        "<n>-and-a-half-<unit>",
        rf"(?P<n>{w.either(w.NUMBERS)}|[0-9]{{1,3}})-and-a-half(?P<part_of_one>)[- ]{w.LENGTH}",
        _with_half,
        ("-and-a-half",),
    ),
    Rule(
        "half a <unit>",
        rf"(?:{w.HEDGE})?(?:half an?|(?<!and )a half|(?<!and a )half)[ -]{w.LENGTH}",
        _half,
        ("half",),
    ),
    Rule(
        "a quarter of a century",
        rf"(?:{w.HEDGE})?(?:an? )?{PART}",
        _part,
        ("quarter", "half"),
    ),
)
