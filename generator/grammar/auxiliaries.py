"""Verb groups with auxiliaries: "has been held", "is due to open", "will not sign"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.grammar.verb import ARRANGED, CALLED_FOR, DETERMINERS, Tense, Verb
from generator.grammar.words import (
    PARTS_OF_DAY,
    PREPOSITIONS,
    Token,
    base_of,
    is_adverb,
    is_participle,
)
from generator.lexicons import words
from generator.model.when import MONTH_WORDS, WEEKDAY_WORDS

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "am"))
_HAVE = frozenset(("has", "have", "had", "having"))
_DO = frozenset(("do", "does", "did"))
_FUTURE = frozenset(("will", "shall", "’ll", "'ll"))
_MODAL = frozenset(("may", "might", "can", "could", "should", "must", "would", "ought", "cannot"))
_NOT = frozenset(("not", "never", "n’t", "n't"))
_TO_COME = frozenset(
    (
        "due", "set", "scheduled", "expected", "forecast", "planned", "slated", "supposed", "about",
    )
)  # fmt: skip
PLURALS = frozenset(("children", "men", "people", "police", "women", "fishermen", "they"))
_CONTRACTED = re.compile(r"(\w+)n[’']t")
_TELLS_THAT = frozenset(
    ("adds", "confirms", "explains", "notes", "recalls", "reminds", "stresses", "tells", "warns",
     "writes")
)  # fmt: skip
_WHOM = frozenset(("her", "him", "me", "readers", "reporters", "them", "us", "you"))
_NO_VERBS = frozenset(("last", "little", "more", "much", "next", "nothing", "so", "this", "too"))
_FINITE = (_BE | _HAVE | _DO | _FUTURE | _MODAL) - {"be", "been", "being", "having"}


def may_be_auxiliary(word: str) -> bool:
    """Say whether `auxiliary` may find a verb group at a word in lower case."""
    tells = word in {"says", "say"} or word in _TELLS_THAT
    return tells or word in _FINITE or bool(_CONTRACTED.fullmatch(word))


def auxiliary(ts: Sequence[Token], n: int) -> Verb | None:
    """Return the verb group that an auxiliary or "says" at ``n`` opens, ``None`` for none."""
    low = ts[n].low
    if n and ts[n].text[0].isupper():
        return None  # "May" inside a sentence is the month
    contracted = _CONTRACTED.fullmatch(low)
    negated = bool(contracted)
    if low in {"says", "say"} and n:
        return _says(ts, n)
    if low in _TELLS_THAT:
        return _tells_that(ts, n)
    head = {"wo": "will", "ca": "can"}.get(contracted[1], contracted[1]) if contracted else low
    if head not in _FINITE:
        return None
    behind, no = _skip_adverbs(ts, n + 1)
    negated |= no
    behind, no = _skip_adverbs(ts, _behind_a_day(ts, behind, head))
    negated |= no
    if head in _FUTURE or head in _MODAL:
        return _after_modal(ts, n, behind, head, negated)
    if head in _DO:
        tense: Tense = "past" if head == "did" else "present"
        if behind < len(ts) and (
            ts[behind].low in PREPOSITIONS
            or ts[behind].low in DETERMINERS
            or ts[behind].low in _NO_VERBS
        ):
            return Verb(n, behind, "do", tense, negated=negated)  # "than it did last year"
        return verb_group(ts, n, behind, tense, negated)
    if head in _HAVE:
        return _after_have(ts, n, behind, head, negated)
    return _after_be(ts, n, behind, negated, "past" if head in {"was", "were"} else "present")


def _says(ts: Sequence[Token], n: int) -> Verb | None:
    """Return "says", and "say" behind a plural: "officials say", but not "the final say"."""
    before = ts[n - 1].low
    many = before.endswith("s") or before in PLURALS or before in {"we", "i", "you"}
    return Verb(n, n + 1, "say", "present") if ts[n].low == "says" or many else None


def _tells_that(ts: Sequence[Token], n: int) -> Verb | None:
    """Return "notes" of "notes that", "reminds" of "reminds us that"; ``None`` for a noun."""
    behind = [t.low for t in ts[n + 1 : n + 3]]
    if not n or ts[n - 1].low in DETERMINERS or "that" not in behind:
        return None
    if behind[0] != "that" and behind[0] not in _WHOM:
        return None
    return Verb(n, n + 1, "say" if behind[0] == "that" else "tell", "present")


def _after_modal(ts: Sequence[Token], n: int, i: int, head: str, negated: bool) -> Verb:
    tense: Tense = "future" if head in _FUTURE else "modal"
    if i < len(ts) and ts[i].low == "have":
        return verb_group(ts, n, min(i + 1, len(ts)), "modal", negated)
    if i < len(ts) and ts[i].low == "be":
        j, no = _skip_adverbs(ts, i + 1)
        if j < len(ts) and is_participle(ts[j].low):
            return verb_group(ts, n, j, tense, negated or no, passive=True)
        if j < len(ts) and ts[j].low.endswith("ing"):
            return verb_group(ts, n, j, tense, negated or no)
        able = head in _FUTURE and [t.low for t in ts[j : j + 2]] == ["able", "to"]
        if able and j + 2 < len(ts) and ts[j + 2].low != "be":
            return verb_group(ts, n, j + 2, tense, negated or no)  # "will be able to cross"
        return Verb(n, i + 1, "be", tense, negated=negated)
    return verb_group(ts, n, i, tense, negated)


def _after_have(ts: Sequence[Token], n: int, i: int, head: str, negated: bool) -> Verb:
    tense: Tense = "pluperfect" if head == "had" else "perfect"
    if i < len(ts) and ts[i].low == "been":
        j, no = _skip_adverbs(ts, i + 1)
        if j < len(ts) and ts[j].low.endswith("ing"):
            return verb_group(ts, n, j, tense, negated or no, continuous=True)
        if j < len(ts) and is_participle(ts[j].low):
            to_come = head != "had" and (ts[j].low in ARRANGED or _is_for_a_day(ts, j))
            return verb_group(ts, n, j, tense, negated or no, passive=True, to_come=to_come)
        return Verb(n, i + 1, "be", tense, negated=negated or no)
    if i < len(ts) and is_participle(ts[i].low):
        return verb_group(ts, n, i, tense, negated)
    if head == "had" and not negated and (had_to := _had_to(ts, n, i)):
        return had_to
    return Verb(n, i, "have", "past" if head == "had" else "present", negated=negated)


def _had_to(ts: Sequence[Token], n: int, i: int) -> Verb | None:
    """Return "had to be closed", "had to resign": who had to do what news tells did it."""
    if i + 1 >= len(ts) or ts[i].low != "to":
        return None
    if ts[i + 1].low == "be" and i + 2 < len(ts) and is_participle(ts[i + 2].low):
        ahead = ts[i + 2].low in ARRANGED or _is_for_a_day(ts, i + 2)
        return verb_group(ts, n, i + 2, "past", negated=False, passive=True, to_come=ahead)
    acts = ts[i + 1].low in words("verbs")
    return verb_group(ts, n, i + 1, "past", negated=False) if acts else None


def _after_be(ts: Sequence[Token], n: int, i: int, negated: bool, tense: Tense) -> Verb:
    if i < len(ts) and ts[i].low == "being" and i + 1 < len(ts) and is_participle(ts[i + 1].low):
        return verb_group(ts, n, i + 1, "progressive", negated, passive=True)
    if i < len(ts) and (to := _to_come(ts, i)):
        passive = ts[to - 1].low == "be"
        return verb_group(ts, n, to, tense, negated, passive=passive, to_come=True)
    if i + 1 < len(ts) and ts[i].low == "due" and ts[i + 1].low == "to":
        return Verb(n, i, "be", tense, negated=negated)  # "was due to a fall in sales"
    if i < len(ts) and ts[i].low == "due":
        return Verb(n, i + 1, "due", tense, negated=negated, to_come=True)
    if i < len(ts) and is_participle(ts[i].low):
        to_come = ts[i].low in _TO_COME and not _is_set_up(ts, i)
        to_come |= _is_for_a_day(ts, i)
        return verb_group(ts, n, i, tense, negated, passive=True, to_come=to_come)
    if i < len(ts) and ts[i].low.endswith("ing") and len(ts[i].low) > 4:
        return verb_group(ts, n, i, "progressive", negated)
    return Verb(n, i, "be", tense, negated=negated)


_PARTICLES = frozenset(
    ("ablaze", "alight", "apart", "aside", "back", "down", "free", "off", "out", "up")
)


def _is_set_up(ts: Sequence[Token], i: int) -> bool:
    """Say whether "set" is no plan but "set up", "set free", "set on fire"."""
    follows = [t.low for t in ts[i + 1 : i + 3]]
    past_acts = _PARTICLES | {"by", "in", "on", "at"}  # "was set by Ana Ross in 2011"
    return ts[i].low == "set" and bool({*follows[:1]} & past_acts)


def _is_for_a_day(ts: Sequence[Token], i: int) -> bool:
    """Say whether "called" tells of a day to come: "A strike has been called for Monday"."""
    if ts[i].low not in CALLED_FOR:
        return False
    behind = [t.low for t in ts[i + 1 : i + 4]]
    at = i + 2 + behind.index("for") if "for" in behind[:2] else len(ts)
    day = [t.low for t in ts[at : at + 4] if t.low not in {"the", "of"}]
    if day and day[0] in PREPOSITIONS:
        return False  # "a doctor was called for on Monday"
    return any(w in _DAYS or w in {"next", "tomorrow"} for w in day[:2])


def _to_come(ts: Sequence[Token], i: int) -> int:
    """Return the index of the verb in "(due) to (be) held" that begins at ``i``, 0 for none."""
    if ts[i].low in _TO_COME and i + 1 < len(ts) and ts[i + 1].low == "to":
        i += 1
    if ts[i].low != "to" or i + 1 >= len(ts):
        return 0
    if ts[i + 1].low == "be" and i + 2 < len(ts) and is_participle(ts[i + 2].low):
        return i + 2
    return i + 1 if ts[i + 1].text.islower() and ts[i + 1].low not in DETERMINERS else 0


def verb_group(
    ts: Sequence[Token],
    n: int,
    head: int,
    tense: Tense,
    negated: bool,
    *,
    passive: bool = False,
    to_come: bool = False,
    continuous: bool = False,
) -> Verb:
    """Return the verb group from ``n`` to its head; of a head that is missing, a form of "be"."""
    if head >= len(ts):
        return Verb(n, len(ts), "be", tense, negated=negated)
    lemma = base_of(ts[head].low)
    return Verb(n, head + 1, lemma, tense, passive, negated, to_come, continuous)


def _behind_a_day(ts: Sequence[Token], i: int, head: str) -> int:
    """Return the index behind a day inside a verb group: "was on Monday sentenced".

    ``i`` where none stands there, or no verb behind it: "The funeral was on Monday".
    """
    n = i
    behind = ts[n + 1].low if n + 1 < len(ts) else ""
    if behind and ts[n].low == "last" and (is_participle(behind) or behind == "been"):
        return n + 1  # "was last seen on Friday"
    if n < len(ts) and ts[n].low in {"today", "yesterday", "tomorrow", "tonight"}:
        n += 1
    elif n + 1 < len(ts) and ts[n].low in {"last", "this", "next"} and ts[n + 1].low in _UNITS:
        n += 2
    else:
        n += n < len(ts) and ts[n].low in {"early", "late"}
        first = n + 1 if n < len(ts) and ts[n].low == "on" else len(ts)
        n = first
        while n < len(ts) and (ts[n].low in _DAYS or ts[n].text.isdigit()):
            n += 1
        n = n if n > first else i
    if n == i or n >= len(ts) or not ts[n].text.islower():
        return i
    word = ts[n].low
    verbal = is_participle(word) or (head in _BE and word.endswith("ing"))
    verbal |= (head in _FUTURE or head in _MODAL) and word not in DETERMINERS
    return n if verbal else i


_UNITS = PARTS_OF_DAY | {"week", "month", "year"}
_DAYS = PARTS_OF_DAY | MONTH_WORDS | WEEKDAY_WORDS


def _skip_adverbs(ts: Sequence[Token], i: int) -> tuple[int, bool]:
    """Return the index behind adverbs and "not", and whether there was one that denies."""
    negated = False
    while i < len(ts) and (ts[i].low in _NOT or ts[i].low in _ADVERBS or is_adverb(ts[i])):
        negated |= ts[i].low in _NOT or ts[i].low == "unlikely"
        i += 1
    return i, negated


_ADVERBS = frozenset(
    (
        "also", "already", "now", "then", "still", "first", "again", "since", "just", "later",
        "soon", "yet", "once", "even", "all", "both", "long", "always",
    )
)  # fmt: skip
