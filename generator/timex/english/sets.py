"""Times that come again: "every four years", "every Tuesday", "daily"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.lengths import length, vague_length
from generator.timex.rule import Context, Reading, Rule

_ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "semiannually": "P6M", "semi-annually": "P6M", "biweekly": "P2W",
    "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H", "nightly": "XXXX-XX-XXTNI",
}  # fmt: skip
_ORDINAL = {"other": 2, "second": 2, "alternate": 2, "third": 3, "fourth": 4}
_OTHER = rf"(?P<other>{w.either(_ORDINAL)})"
_OR_MORE = rf"(?: (?:to|or) (?:{w.either(w.NUMBERS)}|[0-9]{{1,2}}))?"
_OFTEN = r"(?:once|twice|(?:two|three|four|five|six|seven|ten|several|[0-9]{1,2}) times)"


def _every(m: re.Match[str], _: Context) -> Reading:
    if m["few"]:
        return Reading("SET", vague_length(w.unit_of(m)), "", "stated")
    n = _ORDINAL.get(m["other"] or "") or (w.number_of(m) if m["n"] else 1)
    return Reading("SET", length(w.unit_of(m), n), "", "stated")


def _every_weekday(m: re.Match[str], _: Context) -> Reading:
    part = f"T{w.PARTS_OF_DAY[m['part']]}" if m["part"] else ""
    return Reading("SET", f"XXXX-WXX-{w.weekday_of(m)}{part}", "", "stated")


def _every_part(m: re.Match[str], _: Context) -> Reading:
    return Reading("SET", f"XXXX-XX-XXT{w.PARTS_OF_DAY[m['part']]}", "", "stated")


def _every_month(m: re.Match[str], _: Context) -> Reading:
    part = f"{w.month_of(m):02}" if m["month"] else w.SEASONS[m["season"]]
    return Reading("SET", f"XXXX-{part}", "", "stated")


def _weekends(_: re.Match[str], __: Context) -> Reading:
    return Reading("SET", "XXXX-WXX-WE", "", "stated")


def _adverb(m: re.Match[str], _: Context) -> Reading:
    return Reading("SET", _ADVERBS[m[0]], "", "stated")


def _quarterly(_: re.Match[str], __: Context) -> Reading:
    """Read the adverb alone: "quarterly results" are of one quarter, not of each."""
    return Reading("SET", "P1Q", "", "stated")


def _times(m: re.Match[str], _: Context) -> Reading:
    value = _ADVERBS[m["adverb"]] if m["adverb"] else length(w.unit_of(m), 1)
    return Reading("SET", value, "", "stated")


RULES = (
    Rule(
        "every <n> <units>",
        rf"(?:every|each)(?: {_OTHER}| (?P<few>few|couple of)| {w.NUMBER}{_OR_MORE})? {w.LENGTH}",
        _every,
    ),
    Rule(
        "every <weekday>",
        rf"(?:every|each)(?: {_OTHER})? {w.WEEKDAY}(?: {w.PART_OF_DAY})?",
        _every_weekday,
    ),
    Rule("<weekdays>", rf"{w.WEEKDAY}(?:(?<=day)s| {w.PART_OF_DAY}s)", _every_weekday),
    Rule("every <part of day>", rf"(?:every|each) {w.PART_OF_DAY}", _every_part),
    Rule(
        "every <month>",
        rf"(?:every|each) (?:{w.MONTH}|{w.SEASON})",
        _every_month,
        ("every ", "each "),
    ),
    Rule("weekends", r"(?:(?:every|each) weekend|weekends)", _weekends, ("weekend",)),
    Rule("daily", w.either(_ADVERBS), _adverb),
    Rule(
        "quarterly",
        r"(?P<x>quarterly)(?= *[,.;:)\n]| *$| (?:and|or|by|to|from) )",
        _quarterly,
    ),
    Rule(
        "twice a <unit>",
        rf"{_OFTEN}(?: (?:a|an|each|every|per) {w.LENGTH}(?! (?:earlier|later|ago|before))|"
        r"[ -](?P<adverb>daily|weekly|monthly|yearly))",
        _times,
        ("once ", "twice", " times"),
    ),
)
