"""Past forms that only describe what is to be done something to: "to resume stalled talks"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.grammar.verb import DETERMINERS, Verb
from generator.grammar.words import (
    ARTICLES,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATE,
    Token,
    is_adverb,
    regular_forms,
)

_WANT = (
    "agree", "aim", "allow", "ask", "attempt", "authorise", "authorize", "begin", "call", "choose",
    "continue", "decide", "encourage", "force", "help", "hope", "invite", "move", "offer", "order",
    "plan", "pledge", "press", "promise", "push", "refuse", "request", "seek", "start", "tell",
    "threaten", "try", "urge", "vow", "want", "warn",
)  # fmt: skip
_NO_NOUNS = PREPOSITIONS | ARTICLES | DETERMINERS | SUBORDINATE | RELATIVE | {"and", "but", "or"}


def describes(ts: Sequence[Token], verb: Verb, before: Sequence[Verb]) -> bool:
    """Say whether a past form tells of what is to be acted on: "urged her to resume stalled talks".

    "Said its bid to expand sparked protests" has no verb that asks for anything.
    """
    n = verb.first
    bare = verb.tense == "past" and verb.behind == n + 1 and ts[n].low.endswith("ed")
    if not (bare and before and n > 1 and n + 1 < len(ts)) or ts[n - 2].low != "to":
        return False
    asks = {t.low for t in ts[before[-1].first : before[-1].behind]} & _wanting()
    opened = any(t.low in SUBORDINATE or t.low in RELATIVE for t in ts[before[-1].behind : n])
    follows = ts[n + 1]
    noun = follows.text.isalpha() and follows.text.islower() and follows.low not in _NO_NOUNS
    noun &= not is_adverb(follows) and ts[n - 1].low not in ARTICLES
    return bool(asks) and noun and not opened


@cache
def _wanting() -> frozenset[str]:
    """Return the forms of verbs that have an infinitive behind them, or behind who is to do it."""
    irregular = {"began", "begun", "chosen", "chose", "forbade", "forbidden", "sought", "swore"}
    return frozenset(regular_forms(_WANT)) | frozenset(_WANT) | irregular | {"told"}
