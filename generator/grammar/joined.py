"""What "and" joins inside a sentence: the same act told further, or another of its own day."""

from __future__ import annotations

import re

from generator.grammar.verb import Verb
from generator.grammar.words import AND, Token, is_adverb
from generator.model.when import MONTH_WORDS, WEEKDAY_WORDS

_DATED = (MONTH_WORDS | WEEKDAY_WORDS) - {"may", "march"}
# What comes next of what was born or built then is of another day: "and moved to Lima".
_IN_VAIN = frozenset(("failed", "struggled", "tried"))
_BEGUN = frozenset(("born", "built", "established", "founded"))


def goes_on_behind(ts: list[Token], n: int, verb: Verb) -> bool:
    """Say whether a verb stands behind "and", so that no clause is opened before that."""
    last = verb.first - 1
    while last > n + 1 and is_adverb(ts[last]):
        last -= 1
    return last > n + 1 and ts[last].low in AND


def is_another_act(ts: list[Token], n: int, before: list[Verb], verb: Verb) -> bool:
    """Say whether "and will stand …" tells of another time than the verb that it goes on from."""
    ahead = verb.tense == "future" or verb.to_come
    if before[-1].lemma in _IN_VAIN and any(is_date(t) for t in ts[n:]):
        return True  # "failed to win a majority and resigned on Monday"
    if ts[n].low == "but" or (before[-1].lemma == "be" and verb.tense == "past"):
        return True  # "has been a coach and joined the club last year"
    if ahead and not (before[-1].tense == "future" or before[-1].to_come):
        return True
    begun = before[-1].passive and ts[before[-1].behind - 1].low in _BEGUN
    dated = any(is_date(t) for t in ts[:n])
    return dated and (begun or any(is_date(t) for t in ts[n:]))


def is_date(t: Token) -> bool:
    """Say whether a word is a weekday, a month or a year."""
    return (
        t.low in _DATED
        or t.text in {"May", "March"}
        or bool(re.fullmatch(r"(?:1\d|20)\d\d", t.text))
    )
