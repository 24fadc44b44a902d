"""So many units from the time in focus, and the unit beside it: "a day later", "the next day"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.clock_steps import hours_off
from generator.timex.english.steps import MODS, compared, grain_of, in_hours, stepped
from generator.timex.rule import Context, Focus, Reading, Rule
from generator.timex.value import Unit, moved, value_of

_BACK = ("earlier", "before", "previously", "prior", "beforehand")
_FAR = ("later", "earlier", "afterwards", "previously", "before")
_AFTERWARDS = ("later", "earlier", "afterwards", "previously", "before", "prior", "after")
_LATER = (
    r"(?P<way>later|earlier|afterwards|previously|beforehand|"
    r"(?:before|prior|after)(?= *[,.;:)\n]| *$))"
)
_LATE = (
    r"(?:(?P<early>earlier|later|early|late|mid)(?:[ -]| in | on )|"
    r"(?:the )?(?P<early_b>start|beginning|middle|end) of )?"
)
_WHICH = (
    r"(?P<which>the (?:very )?next|the following|the previous|the preceding|the same|"
    r"that very same|that same|that very|that|the subsequent|the prior)"
)
_STEP = {
    "the very next": 1, "the next": 1, "the following": 1, "the subsequent": 1,
    "the previous": -1, "the preceding": -1, "the prior": -1,
    "the same": 0, "that very same": 0, "that same": 0, "that very": 0, "that": 0,
}  # fmt: skip


def _off(m: re.Match[str], context: Context) -> Reading | None:
    """Count from the time that the text has come to; "a year earlier" also from the text's day."""
    if m.string.startswith(" than", m.end()):  # "a day earlier than planned": a length
        return None
    back = m["way"] in _BACK
    if not m["n"]:
        plural = m["way"] in _FAR and w.unit_of(m) != m.group().split()[-2]
        value = "PAST_REF" if back else "FUTURE_REF"
        return Reading("DATE", value, "", "stated") if plural else None
    if in_hours(m):
        return hours_off(m, context, -1 if back else 1)
    unit, factor = grain_of(m)
    n = int(w.number_of(m) * factor) * (-1 if back else 1)
    if n == -1 and unit == "year" and (quarter := compared(m, context)):
        return Reading("DATE", stepped(quarter, "year", n))
    if focus := _counted_from(context, unit):
        return Reading("DATE", stepped(focus, unit, n), MODS.get(w.mod_of(m), ""))
    day = moved(context.day, unit, n) if back else None
    return Reading("DATE", value_of(unit, day), MODS.get(w.mod_of(m), ""))


def _that(m: re.Match[str], context: Context) -> Reading | None:
    unit = w.UNITS[m["unit"]]
    if _is_window(m):
        return None
    if focus := _counted_from(context, unit):
        return Reading("DATE", stepped(focus, unit, _STEP[m["which"]]), w.mod_of(m))
    step = _STEP[m["which"]]
    # "Over the next year" looks on from the text's own day, "the next day" from one unsaid.
    told = unit != "day" and (step < 0 or m["which"] == "the next")
    day = moved(context.day, unit, step) if told else None
    return Reading("DATE", value_of(unit, day), w.mod_of(m))


def _is_window(m: re.Match[str]) -> bool:
    """Say whether ten years from now are meant, as of "the last decade"; not a part "of" one."""
    of = m["early_b"] or m.string.endswith("of ", 0, m.start())
    return m["unit"] == "decade" and m["which"] == "the next" and not of


def _counted_from(context: Context, unit: Unit) -> Focus | None:
    """Return the time that is counted from: no day follows a year that is only mentioned."""
    return context.focus if unit in ("day", "weekend") else context.named


RULES = (
    Rule(
        "<n> <units> later",
        rf"(?:{w.HEDGE})?(?:(?:{w.COUNT}|{w.VAGUE_NUMBER}) )?{w.LENGTH}{w.OR_TWO} {_LATER}",
        _off,
        _AFTERWARDS,
    ),
    Rule(
        "the following <unit>",
        rf"{_LATE}{_WHICH} (?P<unit>day|week|month|quarter|year|weekend|decade|century)",
        _that,
    ),
)
