"""Steps of hours and minutes from a time of the clock: "twenty minutes later"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from generator.timex.english import words as w
from generator.timex.english.steps import HOURS_OFF, MODS
from generator.timex.late import Late
from generator.timex.rule import Context, Reading

_CLOCK = Late(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2})(?::[0-9]{2})?(Z|[+-][0-9:]{5})?")
_HOURS_IN = {"hour": 1, "minute": 1 / 60, "second": 1 / 3600}


def hours_off(m: re.Match[str], context: Context, sign: int) -> Reading:
    """Read "two hours later" from a time of the clock in focus; from any other it is open."""
    told = _CLOCK.fullmatch(context.focus.value) if context.focus else None
    if told is None:
        return HOURS_OFF
    hours = w.number_of(m) * _HOURS_IN[w.unit_of(m)] * sign
    try:
        there = datetime.combine(date.fromisoformat(told[1]), time()) + timedelta(
            hours=int(told[2]) + hours, minutes=int(told[3])
        )
    except OverflowError:
        return HOURS_OFF
    return Reading("TIME", f"{there:%Y-%m-%dT%H:%M}{told[4] or ''}", MODS.get(w.mod_of(m), ""))
