"""Times behind a verb that are not its own: a noun's, another verb's, some Sunday's."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.events.acts.time_words import is_of_a_noun
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.main_verb import BEFELL
from generator.grammar.words import PREPOSITIONS, RELATIVE, SUBORDINATE
from generator.lexicons import words
from generator.model.timex import Timex
from generator.model.when import MONTHS, Grain

_OF_ANOTHER_DAY = re.compile(  # "has risen since the outbreak of the war in March"
    r"\b(?:since|before|until|ahead of)((?: [\w’'-]+){2,8}) (?:on|in|at) $", re.IGNORECASE
)
_OF_ITS_NOUN = re.compile(
    r"\b(?:anniversary|memory|survivors|victims) of [^,;]{1,80} (?:in|on) $|"
    r"\b(?:coming into force|taking effect) (?:from|in|on) $|"
    r"\bahead of (?:[\w’'-]+ ){2,9}(?:in|on) $"
)
_OF_ANOTHER_CLAUSE = re.compile(
    r" and none (?:since|in) $|"
    r" (?:he|it|she|they) (?:had|has|have|was|were|will|would) |^based on $|"
    r" (?:before|until|when) (?:he|it|she|they) [a-z]+ | (?:after|before) having "
)
_AFTER_DOING = re.compile(r" (?:after|before) [a-z]{3,20}ing (?:[\w’'-]+ ){0,6}(?:in|last) $")
_SOME_DAY = re.compile(r" on a (?:[a-z]+ )?[A-Z][a-z]+day\b")  # "at 2pm on a Sunday"
_SEASONS = ("spring", "summer", "autumn", "winter")
_MONTH_OR_YEAR = re.compile(rf"(?:the )?(?:\d{{4}}|{'|'.join((*MONTHS, *_SEASONS))})")
_NEXT_WORD = re.compile(r" ([A-Za-z]+)")
_NO_NOUNS = PREPOSITIONS | RELATIVE | SUBORDINATE | {"and", "but", "it", "or", "so"}
_LAST_WORD = re.compile(r"([\w’'-]+) $")
_AFTER_IT = re.compile(r" after (?:[\w’'-]+ ){0,4}$")  # "quit after the 2019 vote": in 2019
_DAY_OF_A_NOUN = re.compile(r" ([a-z-]{2,30}) on $")


def is_anothers(told: Told, clause: Clause, t: Timex, head: str) -> bool:
    """Say whether a time belongs to what stands in the ``head`` between a verb and it.

    "The rise in 2019 sales", "the steps that it was taking in 2019", "before the vote in May".
    """
    if is_of_a_noun(told.text, clause.verb_at.end + 1, t) or _OF_ANOTHER_CLAUSE.search(head):
        return True
    if _SOME_DAY.match(told.text, t.end) or _OF_ITS_NOUN.search(head):
        return True
    if _AFTER_DOING.search(head) and t.when and t.when.grain < Grain.DAY:
        return True  # "was jailed after pleading guilty in March"
    other = _OF_ANOTHER_DAY.search(head)
    since = other is not None and other.group().lower().startswith("since ")
    if since and clause.verb.tense == "perfect":
        return True  # "has been shut since its sale in 2019"
    if other and set(other[1].lower().split()) & words("happenings"):
        return True
    return (
        _is_in_front_of_it(told, t, head)
        or _is_since_when(told, clause, t, head)
        or _is_over_by_now(clause, head)
    )


def _is_in_front_of_it(told: Told, t: Timex, head: str) -> bool:
    """Say whether a month or year stands in front of its noun: "the much smaller May fair"."""
    if is_of_the_noun_behind(told, t):
        return True
    noun = _NEXT_WORD.match(told.text, t.end) if _MONTH_OR_YEAR.fullmatch(t.text) else None
    if not noun or noun[1].lower() in _NO_NOUNS or _AFTER_IT.search(head):
        return False
    before = _LAST_WORD.search(head)
    described = before is not None and before[1].lower() not in PREPOSITIONS
    return described or t.text.startswith("the ")


def is_of_the_noun_behind(told: Told, t: Timex) -> bool:
    """Say whether a day tells which thing: "During the campaign for the 3 May election"."""
    noun = _NEXT_WORD.match(told.text, t.end)
    the = told.text.endswith(("the ", "The "), told.span.start, t.start)
    return the and noun is not None and noun[1].lower() not in _NO_NOUNS


def _is_since_when(told: Told, clause: Clause, t: Timex, head: str) -> bool:
    """Say whether a year tells of when a thing is: "used a tune of a song from 1992"."""
    year = len(t.text) == len("1992") and t.text.isdigit()
    goes_on = told.text.startswith((" to ", " until ", " onwards"), t.end)
    return year and head.endswith(" from ") and clause.verb.tense == "past" and not goes_on


def _is_over_by_now(clause: Clause, head: str) -> bool:
    """Say whether a day is of what happened: "has been fined over a row in the match on 3 May".

    The perfect tense has no day of its own that is over.
    """
    noun = _DAY_OF_A_NOUN.search(head)
    perfect = clause.verb.tense == "perfect" and not clause.verb.to_come
    return perfect and noun is not None and noun[1] in words("happenings")


def is_of_a_participle(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether a time tells when something befell the subject: "A man killed on Friday"."""
    front = told.text[clause.subject.start : t.start].split()
    return any(
        w in BEFELL and (not behind or behind in PREPOSITIONS)
        for w, behind in pairwise([*front[1:], ""])
    )


def is_of_the_subject(c: Clause, clause: Clause) -> bool:
    """Say whether a clause tells of the subject: "A ferry that sank as it left on Monday had"."""
    return c.kind == "relative" and clause.subject.covers(c.verb_at)
