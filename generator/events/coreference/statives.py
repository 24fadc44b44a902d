"""The subject of a sentence that tells what stands: "The orchestra gives sixty concerts a year".

Such a sentence has no clause that tells an act, so none of its parts is known from there.
"""

from __future__ import annotations

import re

from generator.events.coreference.descriptions import Referent
from generator.events.told import Told
from generator.grammar.words import (
    PREPOSITIONS,
    RELATIVE,
    base_of,
    is_past,
    is_present,
    tokens,
)
from generator.model.span import Span

_ANOTHER_THING = re.compile(
    r"\b(?:an?|its|that|the|this) (?!(?:day|decade|month|night|week|year)\b)"
)
_LONGEST = 6  # words of a subject


def stative_subject(told: Told) -> Referent | None:
    """Return the thing or body that a sentence in the present tense opens with, if it is one."""
    if any(c.kind == "main" for c in told.clauses):
        return None
    ts = tokens(told.text, told.span.start, told.span.end)
    for n, t in enumerate(ts[: _LONGEST + 1]):
        if (
            t.low in RELATIVE
            or t.low in {"and", "or", "but"}
            or not t.text[0].isalnum()
            or is_past(t.low)
        ):
            return None
        if n and t.text.islower() and (is_present(t.low) or _is_of_a_state(t.low)):
            subject = Span(ts[0].start, ts[n - 1].end)
            whole = ts[0].low == "the" and n > 1 and ts[n - 1].low not in PREPOSITIONS
            if _ANOTHER_THING.search(told.text, t.end, told.span.end):
                return None  # "The club owns a pool.  It was closed": which of the two?
            named = any(m.span == subject and m.kind != "person" for m in told.mentions)
            return Referent((), told, subject) if whole or named else None
    return None


def _is_of_a_state(word: str) -> bool:
    return word.endswith("s") and base_of(word) != word
