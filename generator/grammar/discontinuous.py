"""What belongs to a clause and was parted from it: a list behind its commas, a day in its verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.grammar.clause import Clause
from generator.grammar.words import tokens
from generator.model.span import Span
from generator.model.timex import Timex

_ITEM = r"(?:the )?[A-ZÀ-Ý][\w’'-]*(?: [A-ZÀ-Ý][\w’'-]*){0,2}"
_LISTED = re.compile(rf"(?:, {_ITEM}){{1,9}},? and {_ITEM}(?=[ ,.;]|$)[^,;:()–—]*")
_NAMED = re.compile(rf"\b{_ITEM}$")


def with_list(text: str, clause: Clause) -> Clause:
    """Return a clause whose complement has the whole of a list: "at Lima, Rimac and Callao"."""
    behind, rest = clause.complement, clause.rest
    listed = _LISTED.match(text, behind.end, rest.end)
    if not listed or not _NAMED.search(text, max(behind.start, behind.end - 60), behind.end):
        return clause
    whole = Span(behind.start, listed.end())
    return replace(clause, complement=whole, rest=Span(listed.end(), rest.end))


def without_days(text: str, clause: Clause, times: Sequence[Timex]) -> Clause:
    """Return a clause without the day among the words of its verb: "was on Monday sentenced"."""
    days = [t for t in times if clause.verb_at.covers(t)]
    if not days or len(clause.verb_words) == 1:
        return clause
    ts = tokens(text, clause.verb_at.start, clause.verb_at.end)
    inside = [any(t.start <= word.start < t.end for t in days) for word in ts]
    kept = [
        word.text
        for word, is_dated, behind in zip(ts, inside, [*inside[1:], False], strict=True)
        if not is_dated and not (behind and word.low == "on")
    ]
    return replace(clause, verb_words=tuple(kept)) if kept else clause
