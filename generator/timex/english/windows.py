"""Lengths that reach to or from now, and lengths that nobody counted: "the past year", "weeks"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.durations import counted
from generator.timex.english.lengths import length, vague_length
from generator.timex.rule import Context, Reading, Rule

_WINDOW = (
    r"(?:(?:the|these) |(?<=over )|(?<=in )|(?<=during )|(?<=for )|(?<='s ))"
    r"(?:past|last|next|previous|following|coming|first|final|preceding|latest|"
    r"most recent|prior|opening|closing|remaining|initial|subsequent) "
)
_PLURAL = r"(?P<unit>minute|hour|day|week|month|year|decade|centurie)s"


def _vague(m: re.Match[str], _: Context) -> Reading:
    return Reading("DURATION", vague_length(w.unit_of(m)), "", "stated")


def _counted_or_vague(m: re.Match[str], context: Context) -> Reading | None:
    return _vague(m, context) if m["vague"] else counted(m, context)


def _window_of_one(m: re.Match[str], _: Context) -> Reading:
    unit = m["unit"] or m["unit_b"] or m["unit_c"] or m["unit_d"]
    return Reading("DURATION", length(unit, 1), "", "stated")


RULES = (
    Rule("multi-<unit>", r"multi-?(?P<unit>year|month|week|day|hour|decade)", _vague, ("multi",)),
    Rule(
        "the past <n> <units>",
        rf"(?:{w.HEDGE_OF_WINDOW})?{_WINDOW}{w.COUNT}{w.SUCH}{w.LENGTH}",
        counted,
    ),
    Rule(
        "the <n> previous <units>",
        rf"the (?:{w.NUMBER}|{w.VAGUE_NUMBER}) (?:past|previous|preceding|following|subsequent|"
        r"remaining|intervening) (?P<unit>second|minute|hour|day|week|month|quarter|year|decade)s",
        _counted_or_vague,
        ("past ", "previous ", "preceding ", "following ", "subsequent ", "ing "),
    ),
    Rule(
        "<units>",
        r"(?:(?:the (?:past|last|next|coming|following|preceding|first|most recent)|"
        r"(?:(?<=over )|(?<=through )|(?<=throughout )|(?<=in )|(?<=during )|(?<=down ))the|"
        r"those) )?"
        rf"(?:{w.VAGUE_NUMBER} |couple of )?{_PLURAL}"
        r"(?: or (?:even )?(?:minutes|hours|days|weeks|months|years|decades|centuries))?",
        _vague,
    ),
    Rule(
        "the past <unit>",
        r"the (?:past (?P<unit>hour|day|week|fortnight|month|quarter|year|decade|century)|"
        r"last (?P<unit_b>hour|fortnight|decade|century)|next (?P<unit_c>hour|fortnight|decade))"
        r"(?: or (?:so|two))?|"
        r"the (?:last|next|coming) (?P<unit_d>day|week|month|year) or (?:so|two)",
        _window_of_one,
        ("the past ", "the last ", "the next ", "the coming "),
    ),
)
