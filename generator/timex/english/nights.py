"""Parts of the day of a date that is named: "the night of 3 May", "3 May, at dawn"."""

from __future__ import annotations

import re
from typing import Literal

from generator.model.when import Grain
from generator.timex.english import words as w
from generator.timex.english.absolute import DAY_FIRST, MONTH_FIRST
from generator.timex.english.named_day import weekday_value
from generator.timex.english.nearest import full
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import UNKNOWN, days, moved, value_of

_OF = (
    rf"(?:(?:(?:the )?(?P<early>early|late) )?(?:the |that )?{w.PART_OF_DAY} (?:of|on) |"
    r"the (?P<hours>early|small|wee|late) (?:morning )?hours (?:of|on) )"
)
_NEEDS = (*w.NEEDS_PART_OF_DAY, " hours ")
_AT = rf"(?:,? (?:at|in the|during the))? {w.PART_OF_DAY}"
_YEAR = rf"(?:,? {w.YEAR})?"


def _part(m: re.Match[str]) -> str:
    if m.groupdict().get("hours"):
        return "NI" if m["hours"] == "late" else "MO"
    return w.PARTS_OF_DAY[m["part"]]


def _mod(m: re.Match[str]) -> str:
    hours = m.groupdict().get("hours")
    return ("END" if hours == "late" else "START") if hours else w.mod_of(m)


def _dated(m: re.Match[str], context: Context) -> Reading | None:
    rest = f"{w.month_of(m):02}-{w.day_of(m):02}"
    value = f"{m['year']}-{rest}" if m["year"] else full(rest, context)
    if value is None or ("X" not in value and days(value) is None):
        return None
    basis: Literal["stated", "reckoned"] = "stated" if m["year"] else "reckoned"
    return Reading("TIME", f"{value}T{_part(m)}", _mod(m), basis)


def _of_weekday(m: re.Match[str], context: Context) -> Reading:
    value = weekday_value(context, w.weekday_of(m))
    return Reading("TIME", f"{value}T{_part(m)}", _mod(m))


def _that(m: re.Match[str], context: Context) -> Reading:
    """Read "that night" as the day in focus, "the next morning" as the day after it."""
    focus, value = context.focus, UNKNOWN["day"]
    if focus and focus.when.is_day:
        day = moved(focus.when.first, "day", int(m["which"] in ("the next", "the following")))
        value = value_of("day", day)
    elif focus and focus.when.grain is Grain.MONTH and not focus.when.is_span:
        value = f"{focus.when.first:%Y-%m}-XX"
    return Reading("TIME", f"{value}T{w.PARTS_OF_DAY[m['part']]}", w.mod_of(m))


RULES = (
    Rule("<part of day> of <day> <month>", rf"{_OF}{DAY_FIRST}{_YEAR}", _dated, _NEEDS),
    Rule(
        "<part of day> of <month> <day>",
        rf"{_OF}{MONTH_FIRST}(?![0-9]){_YEAR}",
        _dated,
        _NEEDS,
    ),
    Rule(
        "<day> <month> at <part of day>", rf"{DAY_FIRST}{_YEAR}{_AT}", _dated, w.NEEDS_PART_OF_DAY
    ),
    Rule(
        "<month> <day> at <part of day>",
        rf"{MONTH_FIRST}(?![0-9]){_YEAR}{_AT}",
        _dated,
        w.NEEDS_PART_OF_DAY,
    ),
    Rule("<part of day> of <weekday>", rf"{_OF}{w.WEEKDAY}", _of_weekday, _NEEDS),
    Rule(
        "that <part of day>",
        rf"(?:(?P<early>early|earlier|later|late) )?(?P<which>that(?: same)?|the same|the next|"
        rf"the following) {w.PART_OF_DAY}",
        _that,
        w.NEEDS_PART_OF_DAY,
    ),
)
