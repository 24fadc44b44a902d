"""Numbers in a clause as they are told: exactly, about, at least, between two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.events.told import Told
from generator.model.numbers import NUMBER, digits, number
from generator.model.span import Span

_LEAST = (
    "at least|more than|over|no fewer than|no less than|not less than|not fewer than|upwards of|"
    "well over|a minimum of"
)
_MOST = (
    "up to|as many as|as much as|at most|no more than|not more than|fewer than|less than|under|"
    "below|a maximum of"
)
_ABOUT = (
    "about|around|some|roughly|approximately|nearly|almost|an estimated|estimated|close to|"
    "just over|just under"
)
_SIGN = "[A-Z]{0,2}[$€£]"
_AMOUNT = re.compile(
    rf"(?:\b(?:(?P<least>(?i:{_LEAST}))|(?P<most>(?i:{_MOST}))|(?P<about>(?i:{_ABOUT}))|"
    rf"(?P<from>(?i:from))|(?P<between>(?i:between))) )?"
    rf"(?<![\w.,$€£-])(?P<sign>{_SIGN})?(?P<a>(?i:{NUMBER}))"
    rf"(?:(?P<joint> to | and |[-–])(?P<sign2>{_SIGN})?(?P<b>(?i:{NUMBER})))?"
)
_NO_END = re.compile(r"-?\w|[.,:]\d|[’']s\b| [mk]\b")
_DEFINITE = re.compile(r"(?i)\b(?:the|both|these|those) $")
_YEAR = re.compile("(?:18|19|20)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and where it stands, with the words that say how far it is known."""

    at: Span
    sign: str = ""
    value: str = ""
    low: str = ""
    high: str = ""
    about: bool = False


def amounts(told: Told, place: Span) -> Iterator[Amount]:
    """Yield the amounts in a stretch of a sentence: no time, no name, no compound and no score."""
    at = place.start
    while m := _AMOUNT.search(told.text, at, place.end):
        at = m.end()
        if m["joint"] == " and " and not m["between"]:  # "12 men and 3 women" are two
            at = m.end("a")
        if not _is_none(told, m, at) and (amount := _amount(m)):
            yield amount


def _amount(m: re.Match[str]) -> Amount | None:
    one = number(m["a"])
    joint = "" if m["joint"] == " and " and not m["between"] else m["joint"]
    if one is None:
        return None
    sign = m["sign"] or ""
    if not joint:
        at, told = Span(m.start(), m.end("a")), digits(one)
        if m["from"] or m["between"]:
            return None
        if m["least"]:
            return Amount(at, sign, low=told)
        if m["most"]:
            return Amount(at, sign, high=told)
        return Amount(at, sign, told, about=bool(m["about"]))
    two = number(m["b"])
    scale = re.search(r"[a-z]+$", m["b"])
    if scale and m["a"][-1].isdigit() and two != one:  # "$3-4bn"
        one = number(f"{m['a']} {scale.group()}") or one
    if two is None:
        return None
    if m["from"]:  # "from 10 to 11": it is 11 now
        start = m.start("sign2") if m["sign2"] else m.start("b")
        return Amount(Span(start, m.end("b")), m["sign2"] or "", digits(two))
    if one >= two or m["least"] or m["most"]:
        return None  # a score
    return Amount(Span(m.start(), m.end("b")), sign, low=digits(one), high=digits(two))


def _is_none(told: Told, m: re.Match[str], end: int) -> bool:
    start = m.start("sign") if m["sign"] else m.start("a")
    times = (t for t in told.times if t.type != "DURATION" or t.text[:1].isdigit())
    if _NO_END.match(told.text, end) or any(t.start < end and start < t.end for t in times):
        return True
    if m["a"][0].isupper() and m["a"][1:].islower() and m.start() > told.span.start:
        return True  # "the Group of Seven"
    if m["sign"] or m["least"] or m["most"] or m["about"] or m["joint"]:
        return False
    if _DEFINITE.search(told.text[told.span.start : start]):
        return True  # "the two leaders" are no count
    year = bool(_YEAR.fullmatch(m["a"]))
    return year or (m["a"][0].isdigit() and _is_of_a_name(told, start))


def _is_of_a_name(told: Told, at: int) -> bool:
    """Say whether a number belongs to a word with a capital: "Highway 40", not "lent Peru 40"."""
    before = re.search(r"([\w’'.-]+) $", told.text[told.span.start : at])
    if not before or not (before[1][0].isupper() or before[1] in {"number", "magnitude", "aged"}):
        return False
    return not any(0 < at - m.end < 2 for m in told.mentions)
