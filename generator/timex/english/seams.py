"""Where one expression of English is two to TIMEX3: "4 to 9 March", "9:30 on 4 May"."""

from __future__ import annotations

import re

from generator.model.timex import Timex
from generator.model.when import day_after
from generator.timex.late import Late
from generator.timex.rule import Seams

_ON = Late(r",? on |, (?![0-9]{4})")
_ON_DAY = Late(r",? on (?=[A-Z])")


def _before_day(timex: Timex) -> re.Match[str] | None:
    on = _ON if timex.rule.startswith("<clock> on ") else _ON_DAY
    return on.search(timex.text)


def _last(timex: Timex) -> str:
    """Return the second day of "the night of 4-5 May", whose value has the first alone."""
    is_night = timex.rule == "the night of <day>-<day> <month>" and timex.when
    return day_after(timex.when.first).isoformat() if is_night and timex.when else ""


SEAMS = Seams(
    between=Late(r" ?(?: (?:to|and|until|till|through) |[-–—‐‑−/]) ?"),
    before_day=_before_day,
    last=_last,
)
