"""Times that stand in front of a noun, the occasion at which an act was done.

"Died in Friday’s quake", "confirmed it in a Sunday interview", "bought Rimac in a 2007 takeover".
"""

from __future__ import annotations

import re
from itertools import takewhile

from generator.events.acts.time_words import is_possessive
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.words import PREPOSITIONS, RELATIVE, is_participle
from generator.lexicons import words
from generator.model.timex import Timex
from generator.model.when import Grain

HARMED = frozenset(("burned", "burnt", "claimed", "damaged", "destroyed", "flattened", "hit"))
HARMED |= {"injured", "killed", "left", "razed", "struck", "swept", "wrecked"}
_DISASTER = re.compile(
    r"(?:[Tt]he|[Aa]n?) (?:\d{4} (?:[\w’'-]+ )?(?P<noun>[a-z]+)|(?P<first>[a-z]+) of \d{4})"
)
_DISASTER_ON = re.compile(
    r"(?:The|An?|Two) (?:[\w’'-]+ ){0,2}?([a-z]+) (?:(?:early|late) )?(?:on|in) "
)
_NOUN_OF_A_TIME = re.compile(r"[’']s?((?: [\w’'-]+){1,4})")
# The last words of what is held under a name: "at last year’s Coast Games".
_NAMED = frozenset(
    (
        "Awards", "Championship", "Championships", "Cup", "Festival", "Games", "Marathon",
        "Masters", "Olympics", "Open", "Paralympics", "Prix",
    )
)  # fmt: skip
# Where somebody speaks or writes; what is done there is that.
_SPOKEN = frozenset(
    (
        "address", "article", "blog", "briefing", "broadcast", "call", "column", "e-mail", "email",
        "essay", "filing", "interview", "letter", "memo", "message", "note", "post", "release",
        "report", "speech", "statement", "testimony", "tweet",
    )
)  # fmt: skip
_AT_IT = re.compile(
    r" (?:at|during|in|on|via) (?:an?|her|his|its|the|their) (?:(?:early|late|[a-z]+ing) )?$"
)
_ITS_NOUN = re.compile(r"((?: [\w’'&-]+){1,4}?)(?=$|[.,;:)–—]| (?:[a-z]+ing|[a-z]{2,4}) )")
# "At Friday’s hearing, Ana Ross wept", "at the end of Friday’s hearing"
_THERE = re.compile(r"(?:At|During|In) (?:the (?:beginning|end|start) of )?")
_TOOK_PART = frozenset(
    (
        "attended", "boycotted", "chaired", "disrupted", "hosted", "interrupted", "joined", "lost",
        "opened", "skipped", "won",
    )
)  # fmt: skip
# What is done at a thing that happens; never "upheld a verdict in a 2003 trial".
_DONE_AT_IT = HARMED | frozenset(
    (
        "acquired", "beat", "beaten", "bought", "captured", "collapsed", "crashed", "defeated",
        "died", "drowned", "elected", "hurt", "lost", "married", "ousted", "purchased",
        "re-elected", "seized", "shocked", "sold", "stunned", "sunk", "toppled", "unseated", "won",
        "wounded",
    )
)  # fmt: skip


def is_of_the_occasion(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether a time in front of a noun tells when the act of a clause was done."""
    return (
        _is_of_its_noun(told, clause, t)
        or _is_of_a_disaster(told, clause, t)
        or _is_done_at_it(told, clause, t)
    )


def _is_done_at_it(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether an act was done "in a 2007 takeover", or said "in a Sunday interview"."""
    ahead = clause.verb.tense == "future" or clause.verb.to_come
    told_of = ahead or clause.verb.tense in {"past", "pluperfect"}
    if not (told_of and clause.complement.covers(t.span)) or is_possessive(told, t):
        return False
    head = told.text[clause.verb_at.end : t.start]
    at, noun = _AT_IT.search(head), _ITS_NOUN.match(told.text, t.end, told.span.end)
    if not at or not noun:
        return False
    between = head[: at.start()].lower().split()
    if any(is_participle(w) or w in RELATIVE or w == "that" for w in between):
        return False  # "shot a man convicted in a 2003 trial"
    *_, last = noun[1].split()
    if last in words("meetings") and at.group().startswith(" at "):
        return ahead or not clause.verb.passive  # "cut its rate at its July meeting"
    if ahead:
        return False
    if last in _SPOKEN or last == "conference":
        return not clause.verb.passive
    return clause.verb_words[-1].lower() in _DONE_AT_IT and (_happens(last) or last in _NAMED)


def _happens(noun: str) -> bool:
    return noun in words("happenings") or noun.removesuffix("s") in words("happenings")


def _is_of_its_noun(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether a time's noun is what a clause tells of: "Friday’s quake", "in Sunday’s vote"."""
    if not is_possessive(told, t) or clause.verb.tense != "past" or clause.verb.lemma == "be":
        return False
    before = told.text[clause.complement.start : t.start].rstrip()
    inside = clause.complement.covers(t) and before.endswith((" in", " at", " during"))
    inside |= clause.complement.start == t.start and clause.verb_words[-1].lower() in _TOOK_PART
    there = _THERE.fullmatch(told.text, clause.lead.start, t.start)
    inside |= clause.lead.covers(t) and there is not None
    if not (inside or t.start == clause.subject.start):
        return False
    m = _NOUN_OF_A_TIME.match(told.text, t.end, told.span.end)
    phrase = takewhile(lambda w: w not in PREPOSITIONS, m[1].split() if m else ())
    return any(_happens(w) or w in _NAMED for w in phrase)


def _is_of_a_disaster(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether a time tells which disaster did it: "The quake of 1970 destroyed the school".

    So "The attacks on Tuesday at the port killed two men".
    """
    if not (clause.subject.covers(t.span) and t.when and not clause.verb.passive):
        return False
    if clause.verb.tense != "past" or clause.verb_words[-1].lower() not in HARMED:
        return False
    then = _DISASTER_ON.fullmatch(told.text, clause.subject.start, t.start)
    if then and _happens(then[1]) and clause.verb_words[-1].lower() != "left":
        return True
    if t.when.grain is not Grain.YEAR:
        return False
    m = _DISASTER.fullmatch(told.text, clause.subject.start, clause.subject.end)
    return m is not None and (m["noun"] or m["first"]).lower() in words("happenings")
