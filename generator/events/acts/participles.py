"""Acts told by participles with a day of their own: "the treaty, signed in Lima in 1998, …".

So what somebody did before what is told: "Kesta closed the mill, having bought it in 2003".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.events.acts.clauses import Act, act_by
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.fronts import NOWHERE
from generator.grammar.pieces import LONGEST_SENTENCE
from generator.grammar.verb import Verb
from generator.grammar.words import (
    AND,
    ARTICLES,
    FINITE,
    PREPOSITIONS,
    RELATIVE,
    Token,
    base_of,
    is_adverb,
    is_participle,
    is_past,
    is_present,
    participles,
    tokens,
)
from generator.lexicons import table, words
from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.when import When

_FARTHEST = 8  # words between a participle and its time
_FARTHEST_BIRTH = 14  # "Born Ana Maria Ross in the Lima borough of Callao on 5 May 1946"
_LONGEST_NOUN = 5  # words of the thing in front of one
_NO_NOUNS = frozenset(("first", "last", "latest", "one", "others", "second", "third"))
_CALLED = frozenset(
    ("appointed", "awarded", "called", "crowned", "declared", "elected", "given", "named", "voted")
)
_UNREAL = re.compile(r"(?i)(?:had|were|should|if|unless) ")
_HELPING = frozenset(("be", "been", "being", "is", "are", "was", "were", "has", "have", "had"))


def participial(told: Told, found: Sequence[Act], published: When | None) -> Iterator[Act]:
    """Yield what the participles of a sentence tell whose times none of its acts ``found`` has."""
    taken = {a.time.start for a in found if a.time}
    free = [t for t in told.times if t.start not in taken and t.type in {"DATE", "TIME"} and t.when]
    if not free or _UNREAL.match(told.text, told.span.start):
        return
    ts = tokens(told.text, told.span.start, told.span.end)
    if len(ts) > LONGEST_SENTENCE:
        return
    for t in free:
        n = _participle_before(ts, t)
        if n < 0 or any(c.verb_at.start <= ts[n].start < c.verb_at.end for c in told.clauses):
            continue
        had = _having_before(ts, n)
        subject = _who_had(told, ts, had) if had >= 0 else _thing(told, ts, n)
        if subject.end and (had >= 0 or not _is_who_did(ts, subject, t)):
            clause = _clause(ts, n, subject, t)
            act = act_by(replace(told, clauses=(*told.clauses, clause)), clause, t, published)
            if isinstance(act, Act) and act.occurrence == "happened":
                ends = (subject.start, subject.end, act.quote.start, act.quote.end)
                yield replace(act, quote=Span(min(ends), max(ends)))


def _participle_before(ts: Sequence[Token], t: Timex) -> int:
    """Return the index of the participle that a time dates, -1 for none."""
    at = next((n for n, word in enumerate(ts) if word.start >= t.start), len(ts))
    ago = t.text.lower().endswith(" ago")  # "held 30 years ago"
    if not at or not (ago or ts[at - 1].low in {"on", "in"}):
        return -1
    last = at - 1 if ago else at - 2
    for n in range(last, max(-1, last - _FARTHEST_BIRTH), -1):
        word = ts[n]
        if n <= last - _FARTHEST and word.low != "born":
            continue
        if is_participle(word.low) and word.low in participles():
            helped = n and (ts[n - 1].low in _HELPING or is_adverb(ts[n - 1]))
            helped = helped and _having_before(ts, n) < 0
            return -1 if helped or _is_none(ts, n, at) else n
        if not (word.text[0].isalnum() or word.text in "’'"):
            return -1
    return -1


def _having_before(ts: Sequence[Token], n: int) -> int:
    """Return where "having" or "having been" opens the participle at ``n``, -1 for neither."""
    k = n - 1
    while k > 0 and (ts[k].low == "been" or is_adverb(ts[k])):
        k -= 1
    rose = ts[n].low in table("rising-verbs")  # what a market did
    return k if k >= 0 and ts[k].low == "having" and not rose else -1


def _who_had(told: Told, ts: Sequence[Token], n: int) -> Span:
    """Return the subject of what "having" at ``n`` opens: of the clause before it, or behind."""
    if n and ts[n - 1].text != ",":
        return NOWHERE  # "with its rival having bought a mill in 2003"
    main = [c for c in told.clauses if c.kind == "main" and c.subject.end]
    before = [c.subject for c in main if c.subject.end <= ts[n].start]
    behind = [c.subject for c in main if c.subject.start > ts[n].end]
    return before[-1] if before else behind[0] if behind and n < 2 else NOWHERE


def _is_none(ts: Sequence[Token], n: int, at: int) -> bool:
    """Say whether a form before a time at ``at`` is no participle that tells an act.

    Such are "its last hit was", "a play set in Lima in May".
    """
    low, follows = ts[n].low, ts[n + 1].low if n + 1 < len(ts) else ""
    return follows in FINITE or (low == "set" and follows in {"during", "in"} and n + 2 < at)


def _thing(told: Told, ts: Sequence[Token], n: int) -> Span:
    """Return what a participle is said of: what stands before it, or the subject behind it."""
    if n == 0:
        behind = (c for c in told.clauses if c.kind == "main" and c.subject.start > ts[0].end)
        return next((c.subject for c in behind), NOWHERE)
    before = n - 1
    if ts[before].text == ",":
        end = ts[before - 1].end if before else 0
        subjects = (c.subject for c in told.clauses if c.subject.end == end)
        if found := next(subjects, None):
            return found
        before -= 1
    for k in range(before, max(-1, before - _LONGEST_NOUN), -1):
        if ts[k].low in ARTICLES:
            whole = k < before and ts[before].low not in _NO_NOUNS and not _is_acting(ts, k)
            return Span(ts[k].start, ts[before].end) if whole else NOWHERE
        if (ts[k].low in PREPOSITIONS and ts[k].low != "of") or not (
            ts[k].text[0].isalnum() or ts[k].text[0] in "$€£¥"
        ):
            return NOWHERE
    return NOWHERE


def _is_acting(ts: Sequence[Token], k: int) -> bool:
    """Say whether who stands at ``k`` did it: "the sum his firm earned in May"."""
    before = ts[k - 1] if k else None
    if before is None or not before.text[0].isalnum() or before.text[0].isupper():
        return False
    verbal = is_past(before.low) or is_present(before.low) or before.low.endswith(("ing", "ly"))
    small = before.low in PREPOSITIONS or before.low in ARTICLES or before.low in AND
    return not (verbal or small or before.low in words("verbs") or before.low in RELATIVE)


def _is_who_did(ts: Sequence[Token], subject: Span, t: Timex) -> bool:
    """Say whether a relative clause ends with the time: "the sum that the board paid in May".

    But "said that the treaty signed in May was dropped".
    """
    before = [w for w in ts if w.end <= subject.start][-2:]
    behind = [w for w in ts if w.start >= t.end][:1]
    if len(before) < 2 or before[1].low not in {"that", "which", "whom"}:
        return False
    said = before[0].low.endswith("ing") or is_past(before[0].low)  # "adding that the board paid"
    return not said and not any(w.low in FINITE or is_past(w.low) for w in behind)


def _clause(ts: Sequence[Token], n: int, subject: Span, t: Timex) -> Clause:
    # "Adding that its board made the choice in May": no participle.
    acts = n + 1 < len(ts) and ts[n + 1].low in ARTICLES and ts[n].low not in _CALLED
    if _having_before(ts, n) >= 0:
        acts = ts[n - 1].low != "been"
    verb = Verb(n, n + 1, base_of(ts[n].low), "past", passive=not acts)
    at, told = Span(ts[n].start, ts[n].end), (ts[n].low,) if acts else ("was", ts[n].low)
    end = t.end
    behind = [w for w in ts if w.start >= t.end]
    if len(behind) > 1 and behind[0].low in {"in", "at"} and behind[1].text[0].isupper():
        end = behind[1].end  # "signed on 8 December in Lima"
    return Clause("main", subject, verb, at, told, Span(ts[n].end + 1, end), Span(end, end))
