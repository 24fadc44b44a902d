"""Dates told by the time in focus: "the previous April", "on the 20th"."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR

from generator.model.when import Grain, When
from generator.timex.english import words as w
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import UNKNOWN, days

_EARLY = rf"(?:{w.EARLY})?"
_WHICH = r"(?P<which>the (?:previous|preceding|following|next|same)|that(?: same)?) "


def _beside(m: re.Match[str], context: Context) -> Reading:
    """Read "the previous April", "that summer": the last before, or the first after, the focus."""
    part = f"{w.month_of(m):02}" if m["month"] else w.SEASONS[m["season"]]
    focus, which = context.named, m["which"].removeprefix("the ")
    if focus is None or focus.when.grain < Grain.YEAR:
        return Reading("DATE", f"XXXX-{part}", w.mod_of(m))
    year = focus.when.first.year
    if which in ("previous", "preceding"):
        year = _last(part, (year, year - 1), focus.when, before=True)
    elif which in ("following", "next"):
        year = _last(part, (year, year + 1), focus.when, before=False)
    known = f"{year:04}" if MINYEAR <= year <= MAXYEAR else "XXXX"
    return Reading("DATE", f"{known}-{part}", w.mod_of(m))


def _last(part: str, years: tuple[int, int], focus: When, *, before: bool) -> int:
    this = days(f"{years[0]:04}-{part}")
    fits = this and (this.last < focus.first if before else this.first > focus.last)
    return years[0] if fits else years[1]


def _nth(m: re.Match[str], context: Context) -> Reading | None:
    """Read "on the 20th" in the month in focus, else in the text's own."""
    value = _day_of_month(m, context)
    if value is None:
        return None
    if part := m["part"]:
        return Reading("TIME", f"{value}T{w.PARTS_OF_DAY[part]}", w.mod_of(m))
    return Reading("DATE", value)


def _day_of_month(m: re.Match[str], context: Context) -> str | None:
    """Return the day of that number, of the month that the text has come to."""
    when = context.focus.when if context.focus else None
    if when and when.grain >= Grain.MONTH:
        month = f"{when.last:%Y-%m}"
    elif context.day and not context.narrative:
        month = f"{context.day:%Y-%m}"
    else:
        month = UNKNOWN["month"]
    value = f"{month}-{w.day_of(m):02}"
    return value if "X" in value or days(value) else None


_THE_NTH = r"the (?P<day>[12]?[0-9]|3[01])(?:st|nd|rd|th)"
_NO_MONTH = rf"(?! (?:of )?(?:{w.either(w.MONTHS)})| [a-z]{{3,}} ?(?:street|avenue))"


def _same_period(_: re.Match[str], context: Context) -> Reading:
    """Read "in the same period", alone, as the time that the text has come to."""
    return Reading("DATE", context.named.value if context.named else UNKNOWN["year"])


RULES = (
    Rule(
        "the same period",
        r"(?:in|over|during|for) (?P<x>the same period)"
        r"(?! (?:of|as|in|last|a|one|that|which|before|after|this|next|"
        r"costumes?|dramas?|pieces?|furniture|dress|houses?|details?)(?!\w)|-)",
        _same_period,
        ("the same period",),
    ),
    Rule(
        "the <part of day> of the <nth>",
        rf"(?:(?:the )?(?P<early>early|late) )?(?:the )?{w.PART_OF_DAY} (?:of|on) "
        rf"{_THE_NTH}{_NO_MONTH}",
        _nth,
        w.NEEDS_PART_OF_DAY,
    ),
    Rule(
        "that <month>",
        rf"{_EARLY}{_WHICH}(?:{w.MONTH}|{w.SEASON})(?! [0-9])",
        _beside,
        ("the previous ", "the preceding ", "the following ", "the next ", "the same ", "that "),
    ),
    Rule(
        "on the <nth>",
        rf"(?:on|by|until|till|since|from) (?P<x>(?P<part>){_THE_NTH})"
        r"(?=[.,;:)]| ?$| (?:and|but|was|were|it|he|she|they|we|the|a|an|in|at|when|that|after|"
        r"before|with|of (?:the|that|this|next|last) month)(?!\w))",
        _nth,
    ),
)
