"""The verb groups of a sentence, each with its tense and how it speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.grammar.words import (
    ARTICLES,
    NOTHING_IS_DONE,
    NUMBERS,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATE,
    Token,
    base_of,
    is_adverb,
    is_participle,
    is_past,
    third_person,
)
from generator.lexicons import words

Tense = Literal["past", "perfect", "pluperfect", "present", "progressive", "future", "modal"]
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "am"))
_HAVE = frozenset(("has", "have", "had", "having"))
_DO = frozenset(("do", "does", "did"))
_FUTURE = frozenset(("will", "shall", "’ll", "'ll"))
_MODAL = frozenset(("may", "might", "can", "could", "should", "must", "would", "ought", "cannot"))
_PLANS = frozenset(("aim", "aims", "expect", "expects", "intend", "intends", "plan", "plans"))
_NOT = frozenset(("not", "never", "n’t", "n't"))
_TO_COME = frozenset(
    (
        "due", "set", "scheduled", "expected", "planned", "slated", "supposed", "about",
    )
)  # fmt: skip
ARRANGED = frozenset(("planned", "scheduled", "set", "slated"))
_DETERMINERS = frozenset(
    (
        "a", "an", "the", "his", "her", "its", "their", "our", "this", "these", "those", "some",
        "any", "every", "each", "no", "another", "more", "most", "very", "so", "too", "of", "as",
        "than", "with", "by", "for", "from", "into", "at", "in", "on", "to", "about", "between",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb group: tokens ``first`` to ``behind`` (not included), its head and how it speaks.

    ``lemma`` is the base form of the head; ``to_come`` marks "is due to be held", also in the past;
    ``historic`` a present tense that tells what is over, as chronologies have it.
    """

    first: int
    behind: int
    lemma: str
    tense: Tense
    passive: bool = False
    negated: bool = False
    to_come: bool = False
    continuous: bool = False
    historic: bool = False


def verbs(ts: Sequence[Token], *, annals: bool = False) -> list[Verb]:
    """Return the finite verb groups in order; in ``annals`` also those in the historic present."""
    found: list[Verb] = []
    n = 0
    while n < len(ts):
        verb = _auxiliary(ts, n) or _plan(ts, n) or _timetable(ts, n)
        if annals and verb and verb.passive and verb.tense == "present" and not verb.to_come:
            verb = replace(verb, tense="past", historic=True)  # "The director is dismissed"
        verb = verb or (annals and _historic(ts, n)) or _simple_past(ts, n)
        if verb:
            found.append(verb)
        n = verb.behind if verb else n + 1
    found = found or _scheduled(ts)
    return [v for i, v in enumerate(found) if not _is_participle_of(ts, v, found[i + 1 : i + 2])]


def _historic(ts: Sequence[Token], n: int) -> Verb | None:
    """Return the present tense of a chronology: "Fishermen build a jetty", "A court divides …"."""
    if not n or not ts[n].text.islower() or ts[n - 1].low in _DETERMINERS | PREPOSITIONS:
        return None
    base = third_person().get(ts[n].low, "")
    plural = _head(ts[:n]).endswith("s") or _head(ts[:n]) in _PLURALS
    if not base and plural and ts[n].low in words("verbs") and _opens_an_object(ts, n + 1):
        base = ts[n].low
    return Verb(n, n + 1, base, "past", historic=True) if base else None


def _head(ts: Sequence[Token]) -> str:
    """Return the noun in front of a verb: "inspectors" of "Inspectors of the port find …"."""
    inner = next((n for n, t in enumerate(ts) if n and t.low in PREPOSITIONS), len(ts))
    return ts[inner - 1].low


_PLURALS = frozenset(("children", "men", "people", "police", "women", "fishermen", "they"))


def _scheduled(ts: Sequence[Token]) -> list[Verb]:
    """Return the one verb of "The board meets next on Friday", where no other is in the words."""
    for n in range(1, len(ts)):
        noun = ts[n - 1]
        many = noun.low.endswith("s") and (n == 1 or not noun.text[0].isupper())
        if noun.low in _DETERMINERS | PREPOSITIONS:
            continue
        if verb := timetable_verb(ts, n, plural=many or noun.low in _PLURALS):
            return [verb]
    return []


def timetable_verb(ts: Sequence[Token], n: int, *, plural: bool = False) -> Verb | None:
    """Return the present tense at ``n`` that tells a day to come: "reopens on Friday".

    Behind a ``plural`` it has its base form: "Voters go to the polls on Sunday".
    """
    base = ts[n].low if plural else third_person().get(ts[n].low, "")
    listed = base in words("timetable-verbs") and ts[n].text.islower()
    follows = ts[n + 1].low if n + 1 < len(ts) else "to"
    fits = listed and (follows in PREPOSITIONS | {"effect", "place"})
    fits |= listed and not plural and _opens_an_object(ts, n + 1)
    return Verb(n, n + 1, base, "present", to_come=True) if fits else None


def _opens_an_object(ts: Sequence[Token], n: int) -> bool:
    """Say whether the word at ``n`` can stand behind a verb: no noun that the verb would be of."""
    if n >= len(ts):
        return True
    t = ts[n]
    return (
        t.low in ARTICLES | PREPOSITIONS | NUMBERS | {"next", "again", "up", "home", "back"}
        or t.text[0].isdigit()
        or t.text[0].isupper()
        or is_adverb(t)
    )


def _is_participle_of(ts: Sequence[Token], verb: Verb, behind: Sequence[Verb]) -> bool:
    """Say whether a past form is the participle of a subject: "the bridge built then collapsed"."""
    if not behind or verb.tense != "past" or verb.behind != verb.first + 1:
        return False
    low = ts[verb.first].low
    if verb.first and ts[verb.first - 1].low in {"who", "which", "that"}:
        return False  # "the man who robbed a bank was caught"
    between = {t.low for t in ts[verb.behind : behind[0].first]}
    object_at = verb.behind + (ts[verb.behind].low in {"off", "out", "up", "down"})
    if ts[object_at].low in ARTICLES and _is_apart(ts, behind[0]):
        return False  # "called off a strike planned for Friday"
    if "to" in between and _is_apart(ts, behind[0]):
        return False  # "called on the king to free the men arrested in March"
    opens = between & (RELATIVE | SUBORDINATE | {"and", "but", "or", "then"})
    speaks = low in words("speech") or low in {"said", "told"}
    return is_participle(low) and not opens and not speaks


def _is_apart(ts: Sequence[Token], verb: Verb) -> bool:
    """Say whether a past form is a participle with its adverbial behind a noun."""
    bare = verb.tense == "past" and verb.behind == verb.first + 1
    behind = ts[verb.behind].low if verb.behind < len(ts) else "in"
    return bare and is_participle(ts[verb.first].low) and behind in PREPOSITIONS


def _plan(ts: Sequence[Token], n: int) -> Verb | None:
    """Return "expect to complete": a plan in the present tense."""
    plans = ts[n].low in _PLANS and n and n + 2 < len(ts) and ts[n + 1].low == "to"
    return _verb(ts, n, n + 2, "present", False, to_come=True) if plans else None


_OPENINGS = frozenset(("begin", "close", "end", "open", "resume", "run", "start"))
_TAKING = {("takes", "place"), ("takes", "effect"), ("comes", "into")}


def _timetable(ts: Sequence[Token], n: int) -> Verb | None:
    """Return "opens on Friday": what a timetable says in the present tense."""
    on = n + 1 < len(ts) and ts[n + 1].low in {"on", "in", "at", "from", "tomorrow", "until"}
    if n and n + 1 < len(ts) and (ts[n].text, ts[n + 1].text) in _TAKING:
        return Verb(n, n + 1, ts[n].text.removesuffix("s"), "present", to_come=True)
    base = third_person().get(ts[n].text, "")
    return Verb(n, n + 1, base, "present", to_come=True) if n and on and base in _OPENINGS else None


_CONTRACTED = re.compile(r"(\w+)n[’']t")
_FINITE = (_BE | _HAVE | _DO | _FUTURE | _MODAL) - {"be", "been", "being", "having"}


def _auxiliary(ts: Sequence[Token], n: int) -> Verb | None:
    low = ts[n].low
    if n and ts[n].text[0].isupper():
        return None  # "May" inside a sentence is the month
    contracted = _CONTRACTED.fullmatch(low)
    negated = bool(contracted)
    if low in {"says", "say"} and n:
        return _says(ts, n)
    head = {"wo": "will", "ca": "can"}.get(contracted[1], contracted[1]) if contracted else low
    if head not in _FINITE:
        return None
    behind, no = _skip_adverbs(ts, n + 1)
    negated |= no
    if head in _FUTURE | _MODAL:
        return _after_modal(ts, n, behind, head, negated)
    if head in _DO:
        return _verb(ts, n, behind, "past" if head == "did" else "present", negated)
    if head in _HAVE:
        return _after_have(ts, n, behind, head, negated)
    return _after_be(ts, n, behind, head, negated, "past" if head in {"was", "were"} else "present")


def _says(ts: Sequence[Token], n: int) -> Verb | None:
    """Return "says", and "say" behind a plural: "officials say", but not "the final say"."""
    before = ts[n - 1].low
    many = before.endswith("s") or before in _PLURALS | {"we", "i", "you"}
    return Verb(n, n + 1, "say", "present") if ts[n].low == "says" or many else None


def _after_modal(ts: Sequence[Token], n: int, i: int, head: str, negated: bool) -> Verb:
    tense: Tense = "future" if head in _FUTURE else "modal"
    if i < len(ts) and ts[i].low == "have":
        return _verb(ts, n, min(i + 1, len(ts)), "modal", negated)
    if i < len(ts) and ts[i].low == "be":
        j, no = _skip_adverbs(ts, i + 1)
        if j < len(ts) and is_participle(ts[j].low):
            return _verb(ts, n, j, tense, negated or no, passive=True)
        if j < len(ts) and ts[j].low.endswith("ing"):
            return _verb(ts, n, j, tense, negated or no)
        return Verb(n, i + 1, "be", tense, negated=negated)
    return _verb(ts, n, i, tense, negated)


def _after_have(ts: Sequence[Token], n: int, i: int, head: str, negated: bool) -> Verb:
    tense: Tense = "pluperfect" if head == "had" else "perfect"
    if i < len(ts) and ts[i].low == "been":
        j, no = _skip_adverbs(ts, i + 1)
        if j < len(ts) and ts[j].low.endswith("ing"):
            return _verb(ts, n, j, tense, negated or no, continuous=True)
        if j < len(ts) and is_participle(ts[j].low):
            to_come = ts[j].low in ARRANGED and head != "had"
            return _verb(ts, n, j, tense, negated or no, passive=True, to_come=to_come)
        return Verb(n, i + 1, "be", tense, negated=negated or no)
    if i < len(ts) and is_participle(ts[i].low):
        return _verb(ts, n, i, tense, negated)
    return Verb(n, i, "have", "past" if head == "had" else "present", negated=negated)


def _after_be(ts: Sequence[Token], n: int, i: int, head: str, negated: bool, tense: Tense) -> Verb:
    if i < len(ts) and ts[i].low == "being" and i + 1 < len(ts) and is_participle(ts[i + 1].low):
        return _verb(ts, n, i + 1, "progressive", negated, passive=True)
    if i < len(ts) and (to := _to_come(ts, i)):
        passive = ts[to - 1].low == "be"
        return _verb(ts, n, to, tense, negated, passive=passive, to_come=True)
    if i < len(ts) and ts[i].low == "due":
        return Verb(n, i + 1, "due", tense, negated=negated, to_come=True)
    if i < len(ts) and is_participle(ts[i].low):
        to_come = ts[i].low in _TO_COME and not _is_set_up(ts, i)
        return _verb(ts, n, i, tense, negated, passive=True, to_come=to_come)
    if i < len(ts) and ts[i].low.endswith("ing") and len(ts[i].low) > 4:
        return _verb(ts, n, i, "progressive", negated)
    return Verb(n, i, "be", tense, negated=negated)


_PARTICLES = frozenset(
    ("ablaze", "alight", "apart", "aside", "back", "down", "free", "off", "out", "up")
)


def _is_set_up(ts: Sequence[Token], i: int) -> bool:
    """Say whether "set" is no plan but "set up", "set free", "set on fire"."""
    follows = [t.low for t in ts[i + 1 : i + 3]]
    return ts[i].low == "set" and (bool({*follows[:1]} & _PARTICLES) or follows == ["on", "fire"])


def _to_come(ts: Sequence[Token], i: int) -> int:
    """Return the index of the verb in "(due) to (be) held" that begins at ``i``, 0 for none."""
    if ts[i].low in _TO_COME and i + 1 < len(ts) and ts[i + 1].low == "to":
        i += 1
    if ts[i].low != "to" or i + 1 >= len(ts):
        return 0
    if ts[i + 1].low == "be" and i + 2 < len(ts) and is_participle(ts[i + 2].low):
        return i + 2
    return i + 1 if ts[i + 1].text.islower() and ts[i + 1].low not in _DETERMINERS else 0


def _verb(
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
    if head >= len(ts):
        return Verb(n, len(ts), "be", tense, negated=negated)
    lemma = base_of(ts[head].low)
    return Verb(n, head + 1, lemma, tense, passive, negated, to_come, continuous)


def _skip_adverbs(ts: Sequence[Token], i: int) -> tuple[int, bool]:
    """Return the index behind adverbs and "not", and whether there was one that denies."""
    negated = False
    while i < len(ts) and (ts[i].low in _NOT | _ADVERBS or is_adverb(ts[i])):
        negated |= ts[i].low in _NOT
        i += 1
    return i, negated


_ADVERBS = frozenset(
    (
        "also", "already", "now", "then", "still", "first", "again", "since", "just", "later",
        "soon", "yet", "once", "even", "all", "both", "long", "always",
    )
)  # fmt: skip


_OF_A_NOUN = frozenset(("a", "an", "her", "his", "its", "the", "their"))


def _simple_past(ts: Sequence[Token], n: int) -> Verb | None:
    t = ts[n]
    if not is_past(t.low) or not t.text[0].islower():
        return None
    before = ts[n - 1].low if n else ""
    if t.low == "won" and (before in _POWERS or before[-1:].isdigit()):
        return None  # the currency: "1.6 trillion won"
    if n == 0 and not _takes_an_object(ts):
        return None
    if before in _DETERMINERS or (before in {",", "-", "–", "("} and _is_reduced(ts, n)):
        return None
    if n > 1 and is_adverb(ts[n - 1]) and ts[n - 2].low in _OF_A_NOUN:
        return None  # "the recently announced car"
    if t.low == "cost" and before in {"low", "high", "the"}:
        return None  # "the low cost airline"
    follows = ts[n + 1].low if n + 1 < len(ts) else ""
    if follows == "by" and t.low.endswith("ed"):
        return None  # "a crisis fomented by": a participle
    if t.low.endswith("ed") and follows and _names_a_thing(ts, n):
        return None
    negated = before in {"neither", "never", "nor"}
    return Verb(n, n + 1, base_of(t.low), "past", negated=negated)


def _takes_an_object(ts: Sequence[Token]) -> bool:
    """Say whether the first word has an object behind it, as a verb whose subject stands before."""
    if len(ts) < 2:
        return ts[0].low in words("speech")
    if ts[0].low in words("speech"):  # but "agreed in January" is said of what stands before
        stands_alone = ts[0].low.endswith("ed") and ts[1].low in PREPOSITIONS
        return not stands_alone or any(t.low == "that" for t in ts)
    named = ts[1].text[0].isupper() and ts[0].low not in {"called", "dubbed", "named", "titled"}
    return ts[1].low in ARTICLES | NUMBERS or ts[1].text[0].isdigit() or named


def _is_reduced(ts: Sequence[Token], n: int) -> bool:
    """Say whether a past form behind a comma is a participle: "led by …", "based in …"."""
    follows = ts[n + 1].low if n + 1 < len(ts) else ""
    return follows in PREPOSITIONS | {",", "."} and is_participle(ts[n].low)


_POWERS = frozenset(("thousand", "million", "billion", "trillion", "m", "bn", "tn"))
_CROWDS = frozenset(("dozens", "hundreds", "thousands", "several", "many", "both", "all"))


def _names_a_thing(ts: Sequence[Token], n: int) -> bool:
    """Say whether an -ed word is an adjective in front of a noun: "heightened security"."""
    before = ts[n - 1].low if n else ""
    if ts[n].low in NOTHING_IS_DONE:
        return False  # "a boy of six died of typhoid"
    year = re.fullmatch(r"(?:1\d|20)\d\d", before)  # "the bridge built in 1990 collapsed on …"
    if (year or before in _CROWDS) and ts[n + 1].low in PREPOSITIONS | ARTICLES:
        return False
    return before in _DETERMINERS | NUMBERS or bool(re.fullmatch(r"\d[\d.,]*", before))
