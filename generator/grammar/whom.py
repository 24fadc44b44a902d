"""What parts a verb of speech from what is said: "told Radio Lima on Monday a mill had shut"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.grammar.verb import Verb
from generator.grammar.words import ARTICLES, NUMBERS, PARTS_OF_DAY, PREPOSITIONS, Token
from generator.model.when import MONTH_WORDS, WEEKDAY_WORDS

_SUBJECTS = frozenset(("he", "it", "she", "they", "we"))
_WHERE = frozenset(("at", "in", "during", "on"))
_LONGEST = 12  # words
_LONGEST_PROGRAMME = 7  # words and marks: "4", "'", "s", "The", "World", "Tonight", "programme"
_PROGRAMMES = frozenset(("agency", "channel", "magazine", "newspaper", "programme", "website"))
_DATED = MONTH_WORDS | WEEKDAY_WORDS | {"today", "yesterday"}


def before_what_is_said(ts: Sequence[Token], verb: Verb) -> int:
    """Return how many words stand between a verb of speech and its clause: a day, who is told.

    -1 where it is not clear who is told.
    """
    behind = ts[verb.behind :]
    if verb.lemma == "tell" and not verb.passive:
        return _whom(behind) or -1
    return _day_behind(behind)


def _day_behind(ts: Sequence[Token]) -> int:
    """Return how many words a day takes behind a verb of speech: "said on Monday the mill …"."""
    on = int(bool(ts) and ts[0].low == "on")
    if len(ts) > on + 1 and ts[on].low in MONTH_WORDS and ts[on + 1].text.isdigit():
        return on + 2  # "said October 26 the mill …"
    if len(ts) <= on or ts[on].low not in WEEKDAY_WORDS:
        return 0
    return on + 1 + int(len(ts) > on + 1 and ts[on + 1].low in PARTS_OF_DAY)


def _whom(ts: Sequence[Token]) -> int:
    """Return how many words tell who is told, and where, in front of what is told; 0 for unclear.

    "Told Radio Rimac Kesta shut its mill" is unclear: no word parts the two names.
    """
    n = _told(ts[:_LONGEST])
    while 0 < n < min(len(ts), _LONGEST):
        if ts[n].low in _WHERE:
            n = _behind_an_aside(ts[:_LONGEST], n)
        elif ts[n].low in _DATED:
            n += 1
        else:
            break
    return n if 0 < n < len(ts) and _opens_a_clause(ts, n) else 0


def _told(ts: Sequence[Token]) -> int:
    """Return how many words a name, a pronoun or a noun takes at the head of some words."""
    if not ts:
        return 0
    named = ts[0].text[0].isupper()
    if not named and ts[0].low not in ARTICLES:
        return 1 if ts[0].text.isalpha() and ts[0].low not in PREPOSITIONS else 0
    if ts[0].low == "her" and not (len(ts) > 1 and _goes_on(ts[1], small=True)):
        return 1
    first = int(not named)
    small = first < len(ts) and ts[first].text[0].islower()
    n = first
    while n < len(ts) and _goes_on(ts[n], small=small):
        n += 1
    return _behind_a_station(ts, n) if n > first else 0


def _behind_a_station(ts: Sequence[Token], n: int) -> int:
    """Return the index behind "4's Morning programme" of a station that is named before ``n``."""
    for k in range(n, min(n + _LONGEST_PROGRAMME, len(ts))):
        if ts[k].low in _PROGRAMMES:
            return k + 1
        if ts[k].text.islower() and ts[k].low != "s":
            break
    return n


def _goes_on(t: Token, *, small: bool) -> bool:
    if (
        t.low in ARTICLES
        or t.low in PREPOSITIONS
        or t.low in _SUBJECTS
        or t.low in _DATED
        or t.low in NUMBERS
        or not t.text[0].isalpha()
    ):
        return False
    return t.text[0].islower() if small else t.text[0].isupper()


def _behind_an_aside(ts: Sequence[Token], n: int) -> int:
    """Return the index behind "in an interview" or "on Monday" at ``n``; 0 for another phrase."""
    if n + 1 < len(ts) and ts[n + 1].low in _DATED:
        return n + 2
    if n + 2 < len(ts) and ts[n + 1].low in {"a", "an"}:
        n += 2
        while n < len(ts) and _goes_on(ts[n], small=True):
            n += 1
        return n
    return 0


def _opens_a_clause(ts: Sequence[Token], n: int) -> bool:
    t = ts[n]
    return t.low in ARTICLES or t.low in _SUBJECTS or t.text[0].isupper() or t.text[0].isdigit()
