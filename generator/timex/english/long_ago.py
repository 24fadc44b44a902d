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
_MANY = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_NUMBERS = {"half a": 0.5, **w.NUMBERS}
_UNITS = r"(?P<unit>minute|hour|day|week|month|year|decade|centurie|weekend)s"


def _long_ago(_: re.Match[str], __: Context) -> Reading:
    return Reading("DATE", "PAST_REF", "", "stated")


def _vague(m: re.Match[str], _: Context) -> Reading | None:
    unit = w.unit_of(m)
    if unit == "weekend":
        return Reading("DATE", "PAST_REF" if "recent" in m[0] else "FUTURE_REF", "", "stated")
    return Reading("DURATION", vague_length(unit), "", "stated")


def _million(m: re.Match[str], _: Context) -> Reading:
    """Read "65 million years", and "ago" as a time that no calendar has."""
    if m["ago"]:
        return Reading("DATE", "PAST_REF", "", "stated")
    n = _NUMBERS.get(m["n"]) or float(m["n"].replace(",", ""))
    return Reading("DURATION", f"P{n * _MANY[m['many']]:.0f}Y", w.mod_of(m), "stated")


RULES = (
    Rule(
        "long ago",
        r"(?:(?:not )?(?:so |too |very )?long|"
        r"(?:(?:quite )?a |some |a (?:long|short|little|good) )?(?:while|time)|"
        r"awhile|sometime|(?:just |only )?(?:a moment|(?:a few |several )?(?:moments|seconds))|"
        r"a generation|ages|aeons|eons) ago",
        _long_ago,
        (" ago",),
    ),
    Rule(
        "<n> million years",
        rf"(?:{w.HEDGE})?(?P<n>[1-9][0-9]{{0,2}}(?:[.,][0-9]{{1,3}})?|{w.either(_NUMBERS)}) "
        r"(?P<many>hundred|thousand|million|billion) years(?P<ago> ago)?",
        _million,
        (" hundred", " thousand", " million", " billion"),
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
