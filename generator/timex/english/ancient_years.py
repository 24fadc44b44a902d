"""Bare years of a text that counts before Christ: "478 BC … in 454"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.english.ancient import BC, EARLY
from generator.timex.late import Late
from generator.timex.rule import Context, Reading, Rule

_NEAR, _REACH = 100, 1500  # years, and characters, to a year that is said to be before Christ
_SAID = Late(rf"(?<![0-9])([1-9][0-9]{{1,2}}){BC}")


def _bare(m: re.Match[str], _: Context) -> Reading | None:
    """Read "in 454" where the text has just told of a year before Christ that is near it."""
    said = [int(s[1]) for s in _SAID.finditer(m.string, max(0, m.start() - _REACH), m.start())]
    if not said or abs(said[-1] - int(m["y"])) > _NEAR:
        return None
    season = f"-{w.SEASONS[m['season']]}" if m["season"] else ""
    return Reading("DATE", f"BC{int(m['y']):04}{season}", w.mod_of(m), "stated")


RULES = (
    Rule(
        "<year>, of years BC",
        r"(?:in|until|till|by|from|since|before|after) "
        rf"(?P<x>(?:(?:{EARLY}|the ){w.SEASON} of )?(?P<y>[1-9][0-9]{{2}}))"
        r"(?= *[,.;:)\n]| *$| (?:and|the|he|she|it|they|when|but|to|a|an|his|its|their|after|by)"
        r"(?!\w))(?![,.][0-9])",
        _bare,
    ),
)
