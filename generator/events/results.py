"""What an act did, as told behind it: "killing 12 people"."""

from __future__ import annotations

import re

from generator.events.acts.clauses import Act
from generator.grammar.fronts import NOWHERE
from generator.model.span import Span

_RESULT = re.compile(
    r", ((?:killing|injuring|wounding|leaving|destroying|damaging|forcing)"
    r" [^,;:.–—()]{3,60})(?=[,;.]|$)"
)


def result_of(act: Act) -> Span:
    """Return "killing 12 people" behind an act, `NOWHERE` where no such result is told."""
    clause, text = act.clause, act.told.text
    m = _RESULT.match(text, clause.complement.end, act.told.span.end)
    return Span(*m.span(1)) if m else NOWHERE
