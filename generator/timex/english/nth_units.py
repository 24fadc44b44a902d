"""Units that are numbered: "a third straight month", "its fourth week", "the second day"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.lengths import length
from generator.timex.late import Late
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import UNKNOWN, Unit, moved, value_of

_NTH = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"thirteenth|fourteenth|fifteenth|twentieth|[1-9][0-9]?(?:st|nd|rd|th))"
)
_UNITS = r"(?:trading |business |working )?(?P<unit>day|week|month|quarter|year|night|weekend)"
_ENDS = (
    r"(?= ?[,.;:)]| --? | ?$| (?:on|in|as|and|but|after|with|without|today|yesterday|by|of|amid|"
    r"despite|following|since|while|at|it|he|she|they|the|[a-z]{3,6}day)(?!\w))"
)
_DATED = Late(r" (?:on [a-z0-9]|today|yesterday|[a-z]{3,6}day)")
_A = r"(?:(?:the|an?|its|their|his|her|this|our) )?"


def _running(m: re.Match[str], context: Context) -> Reading:
    """Read the last of the row: the unit in focus, else the latest that figures can be of."""
    if m["unit"] == "night":
        return Reading("TIME", f"{value_of('day', context.here)}TNI")
    unit: Unit = w.UNITS[m["unit"]]
    focus = context.focus
    if focus and unit in ("month", "quarter", "year") and _is_one(focus.value, unit):
        return Reading("DATE", focus.value)
    back = unit in ("month", "quarter") and not focus
    return Reading("DATE", value_of(unit, moved(context.here, unit, -1) if back else context.here))


def _is_one(value: str, unit: Unit) -> bool:
    return len(value) == len(UNKNOWN[unit]) and ("Q" in value) == (unit == "quarter")


def _its(m: re.Match[str], context: Context) -> Reading:
    """Read "in its fourth week" as the week of the text's own day; "its first" may be over.

    "In its fourth week on Monday" is a length: the day is told beside it.
    """
    if m["first"] or _DATED.match(m.string, m.end()):
        return Reading("DURATION", length(m["unit"], 1), "", "stated")
    return Reading("DATE", value_of(w.UNITS[m["unit"]], context.here))


def _nth(m: re.Match[str], _: Context) -> Reading:
    """Read "the second day" as some day, and a longer unit as a length."""
    if m["unit"] == "day":
        return Reading("DATE", UNKNOWN["day"])
    return Reading("DURATION", length(m["unit"], 1), "", "stated")


RULES = (
    Rule(
        "the <nth> straight <unit>",
        rf"{_A}{_NTH}[ -](?:straight|consecutive|successive|running) {_UNITS}",
        _running,
        ("straight ", "consecutive ", "successive ", "running "),
    ),
    Rule(
        "the <nth> <unit> in a row",
        rf"(?P<x>{_A}{_NTH} {_UNITS}) (?:in a row|running|in succession)",
        _running,
        (" in a row", " running", " in succession"),
    ),
    Rule(
        "for a <nth> <unit>",
        rf"for (?P<x>an? (?!first){_NTH} {_UNITS}){_ENDS}",
        _running,
        ("for a ", "for an "),
    ),
    Rule(
        "its <nth> <unit>",
        r"(?:(?<=in )|(?<=into )|(?<=enters )|(?<=entered )|(?<=entering )|(?<=for ))"
        r"(?:its|their|his|her|our) "
        rf"(?:(?P<first>first|final|last)|{_NTH}) "
        rf"(?P<unit>day|week|month|year){_ENDS}",
        _its,
    ),
    Rule(
        "into a <nth> <unit>",
        r"(?:enters|entered|enter|entering|into|extended into) "
        rf"(?P<x>(?:a )?(?P<first>(?!.))?{_NTH} (?P<unit>day|week|month|year)){_ENDS}",
        _its,
        ("enter", "into "),
    ),
    Rule(
        "the final hour",
        r"the (?:first|final|last|opening|closing) (?P<unit>hour)(?= of | *[,.;:)])",
        _nth,
    ),
    Rule("the <nth> <unit>", rf"the {_NTH} (?P<unit>day|week|month|year)", _nth),
)
