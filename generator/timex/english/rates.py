"""A unit that something is counted by: "3 million tons a year"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.lengths import length
from generator.timex.rule import Context, Reading, Rule

_RATE = (
    rf"(?:[0-9](?:[0-9,.]{{0,8}}[0-9])?|hundred|thousand|million|billion|trillion|percent|%|times|"
    rf"{w.either(w.SMALL)}|dozens|hundreds|thousands|millions|an? (?:hour|dollar|dose|meal|call))"
    r"(?: (?:hours|days|weeks|people|dollars|euros|pounds|yen|tons|tonnes|barrels|cents|units|cars|"
    r"jobs|passengers|visitors|shares|vehicles|flights|copies|homes|[a-z]{3,12}s|hour|meal|dose|person|"
    r"game)(?: of [a-z]{3,12})?)? "
)
_NO_RATE = "ago|earlier|later|before|after|from now|of|old"


def _rate(m: re.Match[str], _: Context) -> Reading:
    return Reading("SET", length(m["unit"], 1), "", "stated")


def _per(m: re.Match[str], _: Context) -> Reading:
    return Reading("SET", "P1Y" if m["unit"] == "annum" else length(m["unit"], 1), "", "stated")


RULES = (
    Rule(
        "a year, as a rate",
        rf"{_RATE}(?P<x>an? (?P<unit>hour|day|week|month|quarter|year))(?! (?:{_NO_RATE})(?!\w))",
        _rate,
        (" an hour", " a day", " a week", " a month", " a quarter", " a year"),
    ),
    Rule(
        "per <unit>",
        r"(?:per|each and every) (?P<unit>hour|day|week|month|quarter|year|annum)",
        _per,
    ),
)
