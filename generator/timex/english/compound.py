"""Lengths of two units, and of a part of one: "two years and six months", "half a century ago"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.halves import PART, PARTS
from generator.timex.english.lengths import length
from generator.timex.english.steps import HOURS_OFF, stepped
from generator.timex.rule import Context, Reading, Rule
from generator.timex.value import Unit, moved, value_of

_MONTHS_IN = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN = {"day": 1, "week": 7}
_COARSE = 24  # months from which a length that is told in one unit names a year
_BELOW = {
    "year": ("month", "week", "day"), "month": ("week", "day"), "week": ("day",),
    "day": ("hour",), "hour": ("minute",), "minute": ("second",),
}  # fmt: skip
_FROM_NOW = ("ago", "from now")
_BACK = ("ago", "earlier", "before", "previously")
_OFF = (
    r" (?P<off>ago|from now|earlier|later|afterwards|previously|"
    r"(?:before|after)(?= *[,.;:)\n]| *$))"
)
_N_B = rf"(?P<n_b>[0-9]{{1,2}}|an?|{w.either(w.SMALL)}|twenty|thirty|forty)"
_TWO = (
    rf"(?:the (?:past|last|next|previous|following|coming|first) )?(?:{w.HEDGE})?"
    rf"{w.NUMBER} (?P<unit>{w.either(_BELOW)})s?(?:,? and |, ){_N_B} "
    r"(?P<unit_b>month|week|day|hour|minute|second)s?"
    rf"(?:(?:,? and |, ){_N_B.replace('n_b', 'n_c')} (?P<unit_c>week|day|hour|minute|second)s?)?"
)
_HALF_MORE = r"(?P<one>an?|one) (?P<unit_b>year|decade|century|month) and a half"


def _units(m: re.Match[str]) -> dict[str, int] | None:
    """Return how many of each unit there are, ``None`` where one is not smaller than the last."""
    counts = {m["unit"]: int(w.number_of(m))}
    for n, unit in ((m["n_b"], m["unit_b"]), (m["n_c"], m["unit_c"])):
        if unit:
            if unit not in _BELOW.get(list(counts)[-1], ()):
                return None
            counts[unit] = w.NUMBERS.get(n) or int(n)
    return counts


def _two(m: re.Match[str], context: Context) -> Reading | None:
    """Read "a year and two months"; decline where the second unit is not the smaller."""
    counts = _units(m)
    if not counts:
        return None
    if m["off"]:
        return _off(m["off"], context, {u: float(n) for u, n in counts.items()})
    lengths = "".join(length(unit, n)[1:] for unit, n in counts.items())
    # One "T" parts the days from the hours.
    lengths, hours, rest = lengths.partition("T")
    return Reading("DURATION", f"P{lengths}{hours}{rest.replace('T', '')}", w.mod_of(m), "stated")


def _part_off(m: re.Match[str], context: Context) -> Reading | None:
    """Read "half a century ago", "a year and a half later"."""
    unit, n = (m["unit"], PARTS[m["part"]]) if m["part"] else (m["unit_b"], 1.5)
    return _off(m["off"], context, {unit: n})


def _off(way: str, context: Context, steps: dict[str, float]) -> Reading | None:
    """Return the time so far from the text's own or the focus, as fine as the units tell."""
    if any(w.LENGTHS[unit][2] for unit in steps):
        return HOURS_OFF
    sign = -1 if way in _BACK else 1
    months = sign * int(sum(_MONTHS_IN.get(unit, 0) * n for unit, n in steps.items()))
    count = sign * int(sum(_DAYS_IN.get(unit, 0) * n for unit, n in steps.items()))
    roughly = len(steps) == 1
    grain: Unit = "day" if "day" in steps else "week" if count else "month"
    if roughly and abs(months) >= _COARSE:
        grain, months = "year", months - months % 12
    mod = "APPROX" if roughly else ""
    if context.focus and way not in _FROM_NOW and not count:
        n = months // 12 if grain == "year" else months
        return Reading("DATE", stepped(context.focus, grain, n), mod)
    start = context.day if way in _BACK or way in _FROM_NOW else None
    start = context.focus.when.first if context.focus and way not in _FROM_NOW else start
    return Reading("DATE", value_of(grain, moved(moved(start, "month", months), "day", count)), mod)


RULES = (
    Rule("<n> <units> and <n> <units>", rf"{_TWO}(?:{_OFF})?", _two),
    Rule(
        "half a <unit> ago",
        rf"(?:(?:an? )?{PART}|{_HALF_MORE}){_OFF}",
        _part_off,
        ("half", "quarter"),
    ),
)
