"""What "it" is where only a law or treaty can be: "They signed a pact.  It took effect in May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.events.coreference.descriptions import Referent
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.lexicons import words
from generator.model.span import Span

_FORCE = re.compile(r"in(?:to)? (?:force|effect)\b")
_SIGNED = frozenset(("ratified", "repealed", "signed"))
_LAWS = ("act", "amendment", "ban", "bill", "constitution", "curfew", "decree", "law", "measure",
         "order", "regulation", "rule", "tariff")  # fmt: skip
_FARTHEST = 2  # sentences back


def is_in_force(told: Told, clause: Clause) -> bool:
    """Say whether a clause tells what is told of nothing but a law or treaty."""
    behind, lemma = clause.complement.of(told.text), clause.verb.lemma
    if lemma in {"come", "enter", "go"}:
        return bool(_FORCE.match(behind))
    takes = lemma == "take" and behind.startswith("effect")
    return takes or (clause.verb.passive and clause.verb_words[-1].lower() in _SIGNED)


def law_before(page: Sequence[Told], told: Told, clause: Clause) -> Referent | None:
    """Return the one law or treaty that was told of last, ``None`` where there are two, or none."""
    here = Span(told.span.start, clause.extent.start)
    places = [(told, here), *((t, t.span) for t in reversed(page[-_FARTHEST:]))]
    for of, span in places:
        found = list(_law().finditer(of.text, span.start, span.end))
        if found:
            heads = {m["head"].lower() for m in found}
            last = Span(*found[-1].span())
            return Referent((), of, last) if len(heads) == 1 else None
    return None


@cache
def _law() -> re.Pattern[str]:
    heads = "|".join(sorted({*words("documents"), *_LAWS}))
    inside = r"(?:(?!(?:an?|and|its|of|on|the|their)\b)[\w’'-]+ ){0,4}?"
    return re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat) {inside}(?P<head>{heads})\b")
