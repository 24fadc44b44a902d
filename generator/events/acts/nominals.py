"""Acts told by nouns with a day of their own: "the collapse of the insurer in 2009".

Such a noun presupposes that the thing happened, or that it will: only behind "the", "its" or whose
it is, and not where the sentence says that it is denied, untrue or only wished for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.events.acts.clauses import Act
from generator.events.acts.refusals import puts_off, says_nobody
from generator.events.acts.time_words import is_possessive
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.pieces import LONGEST_SENTENCE
from generator.grammar.words import (
    CONDITIONAL,
    RELATIVE,
    SUBORDINATE,
    Token,
    is_participle,
    is_past,
    tokens,
)
from generator.lexicons import words
from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.when import Grain, When

_FARTHEST = 10  # words between a noun and its time
_MOST_BEFORE = 3  # words between an article and its noun
_AT_A_TIME = frozenset(("around", "at", "early", "for", "from", "in", "late", "on"))
_DEFINITE = frozenset(("her", "his", "its", "the", "their"))
_GOES_ON = frozenset(
    (
        "against", "at", "between", "by", "for", "from", "in", "into", "near", "of", "on", "to",
        "with",
    )
)  # fmt: skip
_BREAKS = RELATIVE | SUBORDINATE | {"and", "but", "or", "than"}
_OPEN = re.compile(  # what may not be real, or is of somebody whom the phrase does not name
    r"\b(?:alleged|planned|possible|potential|proposed|supposed|threatened|his|her|its|their)\b"
)
_OF_A_NAME = re.compile(r"(?<=\d{4}) [A-ZÀ-Ý]\w")  # "ahead of the 2034 World Cup"
_OF_WHAT = re.compile(r" of (?:[^,;.:()–—]|\.(?=\w|,)){2,90}")
_SHORTEST = 2  # words: "vote" alone says nothing
_LONGEST = 60  # days; a longer stretch dates no act
_FORBID = frozenset(
    (
        "averted", "banned", "barred", "blocked", "forbade", "forbidden", "outlawed", "prevented",
        "prohibited", "vetoed",
    )
)  # fmt: skip
_LEAVE_OPEN = frozenset(
    ("considered", "debated", "demanded", "discussed", "opposed", "proposed", "sought", "urged")
)
_UNTRUE = re.compile(r"(?i)\b(?:false|fiction|hoax|invented|rumou?rs?|unconfirmed|untrue)\b")
_NOT_DONE = re.compile(  # "calls for the release of …", "rumours of the death of …", "accused of"
    r"\b(?:(?:appeals?|bids?|calls?|campaigns?|case|demands?|hopes?|plans?|pleas?|push) for|"
    r"(?:chance|claims?|danger|fears?|hoax|hopes?|idea|possibility|prospect|risks?|rumou?rs?|talk|"
    r"threats?|accused|acquitted|cleared|convicted|guilty|suspected) of|charged with|linked to) $"
)


def nominal(told: Told, found: Sequence[Act], published: When | None) -> Iterator[Act]:
    """Yield what the nouns of a sentence tell whose times none of its acts ``found`` has."""
    taken = {a.time.start for a in found if a.time}
    free = [t for t in told.times if t.start not in taken and t.type in {"DATE", "TIME"} and t.when]
    ts = tokens(told.text, told.span.start, told.span.end) if free else []
    if not ts or len(ts) > LONGEST_SENTENCE:
        return
    for t in free:
        if _OF_A_NAME.match(told.text, t.end):
            continue
        clause = _clause_around(told, t)
        if is_possessive(told, t):
            noun = _noun_behind(told, t)
        else:
            noun = _noun_around(told, ts, t, clause) or _noun_before(told, ts, t)
        if not (noun and clause and t.when and _is_a_day(t.when)) or _is_unsure(told, clause):
            continue
        if _OPEN.search(noun.of(told.text).partition(" ")[2]):
            continue
        if _NOT_DONE.search(told.text, told.span.start, noun.start):
            continue
        ahead = published is not None and t.when.first > published.last
        if clause.verb_words[-1].lower() in (_FORBID | _LEAVE_OPEN if ahead else _FORBID):
            continue
        quote = Span(min(noun.start, t.start), max(noun.end, t.end))
        occurrence = "planned" if ahead else "happened"
        yield Act("named", told, clause, None, t.when, t.basis, t, occurrence, quote, noun=noun)


def _is_a_day(when: When) -> bool:
    """Say whether a time is exact enough to date an act: a year, or a stretch of some weeks."""
    return when.grain >= Grain.YEAR and not (
        when.is_span and (when.last - when.first).days > _LONGEST
    )


def _clause_around(told: Told, t: Timex) -> Clause | None:
    """Return the clause that a time stands in, if any: it may deny what its nouns tell."""
    around = (c for c in told.clauses if Span(c.extent.start, c.rest.end).covers(t))
    return next(around, None)


def _is_unsure(told: Told, clause: Clause) -> bool:
    """Say whether a clause denies, doubts or only supposes what it speaks of."""
    verb = {w.lower() for w in clause.verb_words} | {clause.verb.lemma}
    denied = clause.verb.negated or bool((verb | {clause.speech}) & words("denying"))
    denied |= says_nobody(told, clause) or puts_off(told, clause)
    denied |= bool(_UNTRUE.search(told.span.of(told.text)))
    return denied or clause.opener in CONDITIONAL or clause.verb.tense == "modal"


def _noun_before(told: Told, ts: Sequence[Token], t: Timex) -> Span | None:
    """Return the noun phrase that a time closes: "the death of the painter | on Thursday"."""
    at = next((n for n, word in enumerate(ts) if word.start >= t.start), len(ts))
    end = at - 1
    while end > 0 and ts[end].low in _AT_A_TIME:
        end -= 1
    if ts[end].low in {"by", "for", "of", "than", "until"}:
        return None  # "the flood of 1987", "set the election for Thursday"
    for n in range(end, max(0, end - _FARTHEST), -1):
        word = ts[n]
        if not word.text[0].isalnum() or word.low in _BREAKS or _is_a_verb(ts, n):
            return None
        whole = n == end or ts[n + 1].low in _GOES_ON
        if word.low in words("happenings") and whole:
            first = _opening(told, ts, n)
            long_enough = first is not None and end - first >= _SHORTEST
            return Span(ts[first].start, ts[end].end) if first is not None and long_enough else None
    return None


def _noun_around(told: Told, ts: Sequence[Token], t: Timex, clause: Clause | None) -> Span | None:
    """Return the noun phrase around a time: "the death | on Thursday | of the mayor"."""
    of = _OF_WHAT.match(told.text, t.end, told.span.end)
    at = next((n for n, word in enumerate(ts) if word.start >= t.start), 0)
    end = at - 1
    while end > 0 and ts[end].low in {"early", "in", "late", "on"}:
        end -= 1
    if (
        not (of and clause)
        or end == at - 1
        or ts[end].low.removesuffix("s") not in words("happenings")
    ):
        return None
    first = _opening(told, ts, end)
    whole = clause.subject if clause.subject.covers(t.span) else clause.complement
    stop = min(of.end(), whole.end) if whole.covers(t.span) else of.end()
    return Span(ts[first].start, stop) if first is not None else None


def _is_a_verb(ts: Sequence[Token], n: int) -> bool:
    """Say whether a word parts a noun from its time: a past form that is no adjective."""
    low = ts[n].low
    form = is_past(low) or is_participle(low)
    return form and low not in words("happenings") and ts[n].text.islower()


def _opening(told: Told, ts: Sequence[Token], n: int) -> int | None:
    """Return where the phrase of a noun begins: at "the", or at whose it is; ``None`` for "a"."""
    for k in range(n - 1, max(-1, n - 2 - _MOST_BEFORE), -1):
        low = ts[k].low
        if low in _DEFINITE:
            return k
        if low.endswith(("’s", "'s")):
            owner = (m for m in told.mentions if m.start <= ts[k].start < m.end + 2)
            named = next(owner, None)
            return next((i for i, w in enumerate(ts) if named and w.start >= named.start), k)
        if not ts[k].text[0].isalpha() or low in _GOES_ON or low in _BREAKS or low in {"a", "an"}:
            return None
        if _is_a_verb(ts, k):  # "the union called a strike"
            return None
    return None


def _noun_behind(told: Told, t: Timex) -> Span | None:
    """Return the noun phrase of "Friday’s raid on the port" behind its time, in its subject."""
    subject = next((c.subject for c in told.clauses if c.subject.start == t.start), None)
    if not subject:
        return None
    start = told.text.find(" ", t.end) + 1
    phrase = Span(start, subject.end)
    near = list(takewhile(lambda w: w not in _GOES_ON, phrase.of(told.text).split()))
    happens = bool(near) and near[-1] in words("happenings")
    return phrase if start and happens and len(phrase.of(told.text).split()) > _SHORTEST else None
