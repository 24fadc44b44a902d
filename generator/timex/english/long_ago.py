"""Times past or to come that no number tells: "long ago", "in the months ahead"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.lengths import vague_length
from generator.timex.rule import Context, Reading, Rule

_WHICH = (
    "recent", "coming", "past", "prior", "previous", "future", "later", "earlier", "subsequent",
    "ensuing", "intervening", "following", "preceding", "early", "final", "remaining", "bygone",
    "upcoming", "succeeding", "latter", "opening", "closing",
)  # fmt: skip
_UNITS = r"(?P<unit>minute|hour|day|week|month|year|decade|centurie|weekend)s"


def _long_ago(_: re.Match[str], __: Context) -> Reading:
    return Reading("DATE", "PAST_REF", "", "stated")


def _vague(m: re.Match[str], _: Context) -> Reading | None:
    unit = w.unit_of(m)
    if unit == "weekend":
        return Reading("DATE", "PAST_REF" if "recent" in m[0] else "FUTURE_REF", "", "stated")
    return Reading("DURATION", vague_length(unit), "", "stated")


RULES = (
    Rule(
        "long ago",
        r"(?:(?:not )?(?:so |too |very )?long|"
        r"(?:(?:quite )?a |some |a (?:long|short|little|good) )?(?:while|time)|"
        r"awhile|sometime|(?:just |only )?(?:a moment|moments|seconds)|"
        r"a generation|ages|aeons|eons) ago",
        _long_ago,
        (" ago",),
    ),
    Rule(
        "recent <units>",
        rf"(?:the |these |more |most )?(?:{w.either(_WHICH)}) {_UNITS}",
        _vague,
    ),
    Rule(
        "the <units> ahead",
        rf"(?:the )?(?:{w.VAGUE_NUMBER} )?{_UNITS} "
        r"(?:ahead(?! of(?!\w))|to come|past(?= *[,.;:)]))",
        _vague,
        (" ahead", " to come", " past"),
    ),
)
