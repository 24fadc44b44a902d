"""Parts of a day that something fills or falls in: "spent the morning", "all night"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.hours import day_in_focus
from generator.timex.english.lengths import length
from generator.timex.english.parts_of_day import of_day
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import value_of

_PART = r"(?P<part>morning|afternoon|evening|night)"
_NEEDS = ("morning", "afternoon", "evening", "night")
# No noun that the part of the day belongs to, as in "the morning session".
_ENDS = (
    r"(?= *[,.;:)\n]| *$| (?:when|after|before|as|by|with|at|on|in|following|during|ahead|while|if|"
    r"to|from|for|until|since|amid|due|because|where|which|who|that|and|but|or|he|she|it|they|we|i|the|"
    r"a|an|his|her|their|its|is|was|were|has|had|[a-z]{2,9}ing)(?!\w))"
)


def _day(_: re.Match[str], context: Context) -> Reading:
    return Reading("DATE", value_of("day", day_in_focus(context)))


def _all_day(_: re.Match[str], __: Context) -> Reading:
    return Reading("DURATION", length("day", 1), "", "stated")


def _parts(m: re.Match[str], _: Context) -> Reading:
    return Reading("SET", f"XXXX-XX-XXT{w.PARTS_OF_DAY[m['part']]}", "", "stated")


RULES = (
    Rule(
        "in the <part of day>",
        r"(?:(?:in|by|during|throughout|through|into|over|spent|spend|for) |(?=late|earl))"
        r"(?P<x>(?:(?P<early_a>later|earlier|late|early) (?:in|into) |"
        rf"the (?:middle|dead) of |(?!the night))the {_PART}){_ENDS}",
        of_day,
        _NEEDS,
    ),
    Rule("all night", rf"all {_PART}(?: long)?(?!-)", of_day, _NEEDS),
    Rule("all day", r"all day(?: long)?(?!-)", _all_day, ("all day",)),
    Rule(
        "by <part of day>",
        r"(?:by|until|till|since|before|towards?) "
        rf"(?P<x>(?P<part>morning|afternoon|evening)){_ENDS}",
        of_day,
        _NEEDS,
    ),
    Rule(
        "throughout the day",
        rf"(?:throughout|during|through|over|for most of|spent) (?P<x>the day){_ENDS}",
        _day,
        ("the day",),
    ),
    Rule(
        "in <part of day> trading",
        r"(?:in|during|of) (?:[a-z]{4,12} )?"
        r"(?P<x>(?:(?P<early>early|late|mid)[- ])?(?P<part>morning|afternoon|evening|overnight)) "
        r"(?:trade|trading|dealings?|deals|business|session)",
        of_day,
        (" trad", " deal", " business", " session"),
    ),
    Rule("in the <parts of day>", rf"(?:in|on) (?P<x>(?:the )?{_PART}s)", _parts, _NEEDS),
)
