"""Decades and centuries."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.late import Late
from generator.timex.rule import Context, Reading, Rule

_EARLY = (
    r"(?:(?:the )?(?P<early_b>start|beginning|middle|end) of )?"
    r"(?:the (?!(?:(?:early|mid|late)[ -])?[a-z0-9]{4,12}-century))?"
    r"(?:(?P<early>early|mid|late)(?:[ -]to[ -](?:mid|late))?[ -])?"
)

_PAIRED = Late(r"[0-9]0'?s (?:and|or|to|into|through) $")
_NEAR, _COMING = 4, 12  # years to a decade that is meant before it begins


def _decade(m: re.Match[str], _: Context) -> Reading | None:
    """Decline "the 2000s" alone, ten years or a hundred; "the 1900s" is the century."""
    decade = m["decade"]
    beside = _PAIRED.search(m.string, max(0, m.start() - 14), m.start())
    if decade == "2000" and not w.mod_of(m) and not beside:
        return None
    width = 2 if decade.endswith("00") and decade != "2000" else 3
    return Reading("DATE", decade[:width], w.mod_of(m), "stated")


def _short_decade(m: re.Match[str], context: Context) -> Reading:
    """Read the latest such decade that has begun or is near; the last century's without a day."""
    tens = w.DECADES[m["word"]] if m["word"] else int(m["tens"])
    now = context.day.year if context.day and not m.groupdict().get("nick") else 1987
    decade = now // 100 * 10 + tens
    if decade * 10 > now + (_COMING if context.ahead else _NEAR) and decade > 10:
        decade -= 10
    return Reading("DATE", f"{decade:03}", w.mod_of(m))


def _century(m: re.Match[str], _: Context) -> Reading | None:
    n = int(m["nth"]) if m["nth"] else w.NTH_DAYS[m["word"]]
    return Reading("DATE", f"{n - 1:02}", w.mod_of(m), "stated") if 1 < n <= 21 else None


def _centuries(m: re.Match[str], _: Context) -> Reading | None:
    first, last = int(m["nth"]), int(m["nth_b"])
    value = f"{first - 1:02}/{last - 1:02}"
    return Reading("DATE", value, "", "stated") if first < last <= 21 else None


def _century_ad(m: re.Match[str], _: Context) -> Reading | None:
    n = int(m["nth"])
    return Reading("DATE", f"{n - 1:02}", w.mod_of(m), "stated") if n <= 21 else None


RULES = (
    Rule("<year>s", rf"{_EARLY}(?P<decade>1[0-9][0-9]0|20[0-9]0)'?s", _decade, ("0s", "0's")),
    Rule(
        "the <tens>s",
        rf"the (?:(?P<early>early|mid|late)[ -])?"
        rf"(?:'?(?P<tens>[2-9])0'?s|(?P<nick>roaring |swinging )?"
        rf"(?P<word>{w.either(w.DECADES)}))",
        _short_decade,
        ("the ",),
    ),
    Rule(
        "'<tens>s",
        r"(?:(?P<early>early|mid|late)[ -])?(?:'|(?<=0s and )|(?<=0s or ))"
        r"(?P<tens>[2-9])0s(?P<word>)",
        _short_decade,
        ("0s",),
    ),
    Rule(
        "<nth> century",
        rf"{_EARLY}(?:(?P<nth>[1-9][0-9]?)(?:st|nd|rd|th)|(?P<word>{w.either(w.NTH_DAYS)}))"
        r"[ -]century",
        _century,
        ("century",),
    ),
    Rule(
        "<nth> and <nth> centuries",
        r"(?:the )?(?:(?:early|mid|late)[ -])?(?P<nth>[1-9][0-9]?)(?:st|nd|rd|th)"
        r"(?: and | or | to | ?- ?)(?:the )?(?:(?:early|mid|late)[ -])?"
        r"(?P<nth_b>[1-9][0-9]?)(?:st|nd|rd|th)[ -]centur(?:ies|y)",
        _centuries,
        ("centur",),
    ),
    Rule(
        "<nth> century AD",
        r"(?:the )?(?:(?P<early>early|mid|late)[ -])?(?P<nth>[1-9][0-9]?)(?:st|nd|rd|th)[ -]century"
        r"(?P<word>) (?:ad|a\.d\.?|ce|c\.e\.?)",
        _century_ad,
        ("century a", "century c"),
    ),
)
