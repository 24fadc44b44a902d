"""The closed words of English that tell time, and the pieces of pattern made of them.

All is lower case, as in ``Page.plain``.  A piece captures what its reader here takes out of the
match: ``DAY`` with ``day_of``, ``MONTH`` with ``month_of`` …; a letter at the end of a piece's
name (``month_b``) tells the second of two apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model import numbers
from generator.timex.value import Unit

_FULL_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTHS = {name: n for n, name in enumerate(_FULL_MONTHS, 1)} | {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_FULL_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = {name: n for n, name in enumerate(_FULL_WEEKDAYS, 1)} | {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4,
    "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
PARTS_OF_DAY = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI",
    "dawn": "MO", "daybreak": "MO", "dusk": "EV", "nightfall": "EV", "overnight": "NI",
    "sunrise": "MO", "sunset": "EV", "lunchtime": "MI", "first light": "MO", "sundown": "EV",
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_EARLY_LATE = {
    "early": "START", "earlier": "START", "start": "START", "beginning": "START",
    "mid": "MID", "middle": "MID", "late": "END", "later": "END", "end": "END",
}  # fmt: skip
SMALL = numbers.ONES[1:]
TENS = numbers.TENS
NUMBERS = (
    {"a": 1, "an": 1, "half a dozen": 6, "a dozen": 12, "a hundred": 100}
    | {f"{word} hundred": n * 100 for n, word in enumerate(SMALL, 1)}
    | {f"{word} dozen": n * 12 for n, word in enumerate(SMALL[:9], 1)}
    | {word: n for n, word in enumerate(SMALL, 1)}
    | {word: n for n, word in zip(range(20, 100, 10), TENS, strict=True)}
)
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
    "final": 4,
}  # fmt: skip
NTH_DAYS = (
    {word: n for n, word in enumerate(numbers.ORDINALS, 1)}
    | {f"twenty-{word}": n for n, word in enumerate(numbers.ORDINALS[:9], 21)}
    | {"thirtieth": 30, "thirty-first": 31}
)
_VAGUE = (
    "several", "many", "some", "a few", "few", "a number of", "a couple of", "a handful of",
    "dozens of", "scores of", "hundreds of", "thousands of", "millions of", "numerous", "countless",
    "many more", "several more", "a few more", "a couple more", "several long", "many long",
    "a good many", "quite a few", "various", "tens of thousands of", "hundreds of thousands of",
    "several hundred", "several thousand", "many hundred", "many thousand", "a few hundred",
    "a few thousand", "many hundreds of", "many thousands of",
)  # fmt: skip
UNITS: dict[str, Unit] = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century", "weekend": "weekend",
}  # fmt: skip
# What a length of so many units is in ISO 8601: its letter, the factor, and whether it is in hours.
LENGTHS = {
    "second": ("S", 1, True), "minute": ("M", 1, True), "hour": ("H", 1, True),
    "day": ("D", 1, False), "week": ("W", 1, False), "fortnight": ("W", 2, False),
    "month": ("M", 1, False), "quarter": ("Q", 1, False), "year": ("Y", 1, False),
    "decade": ("Y", 10, False), "century": ("Y", 100, False),
}  # fmt: skip
_SHORT_UNITS = {"sec": "second", "min": "minute", "hr": "hour", "wk": "week", "yr": "year"}
DECADES = {f"{w.removesuffix('y')}ies": n for n, w in enumerate(TENS, 2)}
_HEDGES = {
    "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX",
    "nearly": "APPROX", "almost": "APPROX", "some": "APPROX", "more than": "MORE_THAN",
    "less than": "LESS_THAN", "fewer than": "LESS_THAN", "at least": "EQUAL_OR_MORE",
    "no less than": "EQUAL_OR_MORE", "up to": "EQUAL_OR_LESS", "at most": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS", "not more than": "EQUAL_OR_LESS",
    "as long as": "EQUAL_OR_LESS", "as many as": "EQUAL_OR_LESS", "as much as": "EQUAL_OR_LESS",
    "well over": "MORE_THAN",
    "just over": "MORE_THAN", "a little more than": "MORE_THAN", "a little over": "MORE_THAN",
    "slightly more than": "MORE_THAN", "just under": "LESS_THAN",
    "barely": "APPROX", "close to": "APPROX", "just": "", "only": "", "another": "", "exactly": "",
}  # fmt: skip
# What may stand between a number and its unit.
_ADJECTIVES = (
    "straight", "consecutive", "full", "whole", "more", "further", "successive", "working", "long",
    "additional", "extra", "entire", "short", "solid", "hard", "tough", "difficult", "bitter",
    "turbulent", "bloody", "brutal", "business", "calendar", "trading", "school", "fiscal",
    "financial", "complete", "consecutive trading", "straight trading",
    "consecutive business", "frantic", "anxious", "happy", "lean", "good", "bad", "quiet",
)  # fmt: skip

_PREPOSITIONS = ("over", "under", "just", "only", "another", "exactly")


# What a pattern of this kind always holds: a rule's ``needs``.
NEEDS_MONTH = tuple(name[:3] for name in _FULL_MONTHS)
NEEDS_WEEKDAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NEEDS_PART_OF_DAY = tuple(PARTS_OF_DAY)
NEEDS_SEASON = tuple(SEASONS)


def either(words: Iterable[str]) -> str:
    """Return the alternatives as a pattern, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)).replace(r"\ ", " ")


DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
DAY_B = DAY.replace("<day>", "<day_b>")
NTH_DAY = rf"(?P<nth>{either(NTH_DAYS)})"
MONTH = rf"(?P<month>(?:{either(_FULL_MONTHS)})|(?:{either(list(MONTHS)[12:])})\b\.?)"
MONTH_B = MONTH.replace("<month>", "<month_b>")
MONTH_C = MONTH.replace("<month>", "<month_c>")
YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![0-9])"
YEAR_B = YEAR.replace("<year>", "<year_b>")
WEEKDAY = rf"(?P<weekday>(?:{either(_FULL_WEEKDAYS)})|(?:{either(list(WEEKDAYS)[7:])})\b\.?)"
WEEKDAY_B = WEEKDAY.replace("<weekday>", "<weekday_b>")
PART_OF_DAY = rf"(?P<part>{either(PARTS_OF_DAY)})"
SEASON = rf"(?P<season>{either(SEASONS)})"
EARLY = (
    r"(?:(?:early|mid)-to-)?(?P<early>early|mid|late)[ -](?:in )?"
    r"|(?P<early_a>later|earlier) in (?:the )?"
    r"|(?:the )?(?P<early_b>start|beginning|middle|end) of "
)
EARLY_IF_ANY = (
    r"(?:(?P<early>earlier|later|early|late|mid)[ -]|"
    r"(?:the )?(?P<early_b>start|beginning|middle|end) of )?"
)
# "Over" and "under" are of the length where another preposition stands before them.
OVER = (
    r"(?:(?<=in )|(?<=for )|(?<=after )|(?<=of )|(?<=within )|(?<=lasted )|(?<=took )|(?<=taken )|"
    r"(?<=spent )|(?<=by )|(?<=than )|(?<=with )|(?<=least ))(?P<over>over|under) "
)
HEDGE = rf"(?P<hedge>{either(_HEDGES)}) "
# Before "the past three months" a preposition is none of it.
HEDGE_OF_WINDOW = rf"(?P<hedge>{either(h for h in _HEDGES if not h.endswith(_PREPOSITIONS))}) "
_ONES = either(SMALL[:9])
TO_99 = rf"(?:(?:{either(TENS)})(?:-(?:{_ONES})| (?:{_ONES})(?= ))?|{either(SMALL)})"
# "A hundred two-day trips" are no hundred and two.
_WORD_NUMBER = (
    rf"(?:(?:an?|{_ONES}) thousand,? (?:and )?)?"
    rf"(?:(?:an?|{_ONES}) hundred (?:and |(?=[a-z]+(?:-(?:{_ONES}))? )))?{TO_99}|"
    rf"(?:(?:{_ONES}) thousand,? )?(?:an?|{either(SMALL)}) (?:hundred|dozen)|half a dozen|an?"
)
# Nor is a part of "two million and fifty years" a number.
_WHOLE = (
    r"(?:(?<!hundred and )(?<!thousand and )(?<!million and )(?<!billion and )|(?=[a-z]+ hundred))"
)
NUMBER = (
    rf"(?<![0-9][.,:/]){_WHOLE}"
    rf"(?P<n>[0-9]{{1,3}}(?:,[0-9]{{3}})*|[0-9]{{4,6}}|{_WORD_NUMBER})"
    r"(?P<part_of_one> and (?:a )?half|\.[0-9]| ?[½¼¾]|(?: |-)(?:1/2|1/4|3/4))?"
)
VAGUE_NUMBER = rf"(?P<vague>{either(_VAGUE)})"
SUCH = rf"(?:[ -]| (?P<such>{either(_ADJECTIVES)}) |(?<=[0-9])(?={either(_SHORT_UNITS)}))"
# The first of two numbers for one length: "two or three years", "a four- to six-week course".
LESSER = (
    rf"(?P<lesser>(?<![0-9.,:/-]){_WHOLE}(?:[0-9]{{1,3}}|{either(SMALL[:12])}|{either(TENS[:4])})"
    r"(?:-? (?:or|to) |-(?:or|to)-|-(?=[0-9])))?"
)
COUNT = rf"{LESSER}{NUMBER}(?P<so> or so)?"  # "20 or so years"
OR_TWO = (  # "a year or two"; not "a year or two months"
    r"(?P<two> or (?:so|more|two(?! (?:second|minute|hour|day|week|month|year|decade|centur))))?"
)
UNIT = rf"(?P<unit>{either([u for u in UNITS if u != 'century'])}|century)"
LENGTH = (
    rf"(?P<unit>{either([u for u in LENGTHS if u != 'century'])}|centur(?:y|ies)|"
    rf"(?<![0-9]{{4}})(?<![0-9]{{4}} )(?:{either(_SHORT_UNITS)}))s?"
)


def day_of(m: re.Match[str], group: str = "day") -> int:
    """Return the day of the month."""
    return int(m[group])


def month_of(m: re.Match[str], group: str = "month") -> int:
    """Return the month, 1 to 12."""
    return MONTHS[m[group].rstrip(".")]


def weekday_of(m: re.Match[str], group: str = "weekday") -> int:
    """Return the weekday, 1 (Monday) to 7."""
    return WEEKDAYS[m[group].rstrip(".")]


_EARLY_GROUPS = ("early", "early_a", "early_b", "early_c")


def mod_of(m: re.Match[str]) -> str:
    """Return TIMEX3's ``mod`` for early, mid or late, and for about, nearly, more than …"""
    groups = m.groupdict()
    early = next((groups[g] for g in _EARLY_GROUPS if groups.get(g)), None)
    if over := groups.get("over"):
        return "MORE_THAN" if over == "over" else "LESS_THAN"
    if early:
        return _EARLY_LATE[early]
    roughly = any(groups.get(g) for g in ("lesser", "so", "two"))
    return _HEDGES.get(groups.get("hedge") or "", "") or ("APPROX" if roughly else "")


_PARTS_OF_ONE = {"alf": 0.5, "½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}


def number_of(m: re.Match[str]) -> float:
    """Return the number; "and a half" is in it."""
    part = (m["part_of_one"] or ".0").strip(" -")
    return whole(m["n"]) + (_PARTS_OF_ONE.get(part[-3:]) or float(part))


def whole(word: str) -> int:
    """Return a whole number in figures or words.

    >>> whole("1,200"), whole("two hundred and fifty-one")
    (1200, 251)
    """
    if word[0].isdecimal():
        return int(word.replace(",", ""))
    if word in NUMBERS:
        return NUMBERS[word]
    thousands = so_far = 0
    for part in re.findall(r"[a-z]+", word.replace(" and ", " ")):
        if part == "thousand":
            thousands, so_far = so_far * 1000, 0
        else:
            so_far = so_far * 100 if part == "hundred" else so_far + NUMBERS[part]
    return thousands + so_far


def unit_of(m: re.Match[str]) -> str:
    """Return the unit in the singular."""
    unit: str = m["unit"]
    return "century" if unit.startswith("centur") else _SHORT_UNITS.get(unit, unit)
