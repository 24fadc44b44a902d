"""Times and places that open a sentence without a comma: "On the 12th of May the board voted"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.grammar.fronts import date_in_front
from generator.grammar.pieces import has_subject
from generator.grammar.segments import Segment
from generator.grammar.verbs import verbs
from generator.grammar.words import ARTICLES, NUMBERS, PREPOSITIONS, Token
from generator.model.timex import Timex
from generator.model.when import MONTH_WORDS, WEEKDAY_WORDS

_BEFORE = frozenset(("at", "by", "during", "from", "in", "on", "over", "since", "until"))
_WHERE = frozenset(("across", "at", "in", "near", "outside"))
_JOINS = frozenset(("also", "and", "but", "finally", "later", "meanwhile", "then"))
# What a time begins with that is no subject: "That evening the crowd", "The next day the crowd".
_OPENS = frozenset(("early", "earlier", "last", "late", "later", "next", "that", "this"))
_OPENS |= NUMBERS | {"a", "an", "one"}
_DAYS = frozenset(("the next day", "the same day", "the following day", "the next morning"))
_LONGEST = 8  # words of a time


def with_leads(found: list[Segment], times: Sequence[Timex]) -> list[Segment]:
    """Return segments with a time that opens the sentence, or a part behind a colon, on its own."""
    out: list[Segment] = []
    for n, s in enumerate(found):
        behind_then = n == 1 and len(found[0].ts) == 1 and found[0].ts[0].low in _JOINS
        opens = n == 0 or s.apart or behind_then
        count = _leading_time(s.ts, times) if opens else 0
        if count == len(s.ts):
            out.append(replace(s, is_time=True))
        elif not count and n == 0 and (where := _leading_place(s.ts)):
            out += [replace(s, ts=s.ts[:where]), Segment(s.ts[where:])]
        elif count:
            out += [replace(s, ts=s.ts[:count], is_time=True), Segment(s.ts[count:])]
        else:
            out.append(s)
    return out


def _leading_time(ts: Sequence[Token], times: Sequence[Timex]) -> int:
    """Return how many words the time takes that opens some words, 0 where none does."""
    joins = int(ts[0].low in _JOINS)
    if not ts[joins:]:
        return 0
    known = 0 if joins else date_in_front(ts)
    first = joins + (ts[joins].low in _BEFORE)
    starts = {ts[k].start: k for k in (joins, first) if k < len(ts)}
    for t in times:
        k = starts.get(t.start)
        if k is None or t.type not in {"DATE", "TIME"} or not (k > joins or _is_adverbial(t)):
            continue
        end = next((i for i in range(k, min(k + _LONGEST, len(ts))) if ts[i].end == t.end), -1)
        if end + 1 > known and (end + 1 == len(ts) or _goes_on(ts[end + 1 :])):
            return end + 1
    return 0


def _leading_place(ts: Sequence[Token]) -> int:
    """Return how many words the place takes that opens some words: "In Callao a court freed"."""
    if ts[0].low not in _WHERE:
        return 0
    n = 1
    while n < min(len(ts), _LONGEST) and ts[n].text[0].isupper():
        n += 1
    opens = 1 < n < len(ts) and (ts[n].low in ARTICLES or ts[n].low in NUMBERS)
    dated = any(t.low in MONTH_WORDS or t.low in WEEKDAY_WORDS for t in ts[1:n])
    return n if opens and not dated and _goes_on(ts[n:]) else 0


def _is_adverbial(t: Timex) -> bool:
    """Say whether a time can open a sentence without a preposition: "That evening"."""
    words = t.text.lower().split()
    return t.text.lower() in _DAYS or (len(words) > 1 and words[0] in _OPENS)


def _goes_on(ts: Sequence[Token]) -> bool:
    """Say whether a clause stands behind a time, and no noun that the time is of."""
    found = verbs(ts)
    head = ts[0]
    if head.low in PREPOSITIONS and not found:
        return True  # "Late on Monday in Lima, Ana Ross, …"
    named = (
        head.low in ARTICLES
        or head.low in NUMBERS
        or head.text[0].isupper()
        or head.text[0].isdigit()
    )
    named |= head.low in {"he", "it", "she", "they", "we"} or head.low.endswith("s")
    return named and bool(found) and has_subject(ts[: found[0].first])
