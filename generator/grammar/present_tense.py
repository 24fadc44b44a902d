"""The present tense of what is to come: "reopens on Friday", "plans to close"; and of annals."""

from __future__ import annotations

from collections.abc import Sequence

from generator.grammar.auxiliaries import PLURALS, verb_group
from generator.grammar.verb import DETERMINERS, Verb
from generator.grammar.words import (
    AND,
    ARTICLES,
    NUMBERS,
    PREPOSITIONS,
    RELATIVE,
    SUBJECT_PRONOUNS,
    SUBORDINATE,
    Token,
    is_adverb,
    is_of_speech,
    third_person,
)
from generator.lexicons import words

_PLANS = frozenset(("aim", "aims", "expect", "expects", "intend", "intends", "plan", "plans"))
SUBJECTS = SUBJECT_PRONOUNS | {"who"}
_OPENINGS = frozenset(("begin", "close", "end", "open", "resume", "run", "start"))
_TAKING = {("takes", "place"), ("takes", "effect"), ("comes", "into")}
_GOES = {"comes": "come", "gets": "get", "goes": "go"}
_OPENS_INSIDE = frozenset(("that", "which", "who"))
_STARTS = {("get", "underway"), ("get", "under"), ("kick", "off")}  # "gets under way"
_TIMETABLES = frozenset(first for first, _ in _TAKING)


def may_open_the_present(word: str) -> bool:
    """Say whether one of these forms may begin with a word in lower case, outside annals."""
    return word in _PLANS or word in _TIMETABLES or third_person().get(word) in _OPENINGS


def historic(ts: Sequence[Token], n: int) -> Verb | None:
    """Return the present tense of a chronology: "Fishermen build a jetty", "A court divides …"."""
    if not n or not ts[n].text.islower() or ts[n - 1].low in DETERMINERS | PREPOSITIONS:
        return None
    base = third_person().get(ts[n].low, "")
    plural = _head(ts[:n]).endswith("s") or _head(ts[:n]) in PLURALS
    if not base and plural and ts[n].low in words("verbs") and _opens_an_object(ts, n + 1):
        base = ts[n].low
    return Verb(n, n + 1, base, "past", historic=True) if base else None


def resumed_in_annals(ts: Sequence[Token]) -> Verb | None:
    """Return the present tense that opens words behind what is set off: "Bo Lind, 34, shuts a"."""
    base = third_person().get(ts[0].low, "") if ts[0].text.islower() else ""
    return Verb(0, 1, base, "past", historic=True) if base and _opens_an_object(ts, 1) else None


def _head(ts: Sequence[Token]) -> str:
    """Return the noun in front of a verb: "inspectors" of "Inspectors of the port find …"."""
    inner = next((n for n, t in enumerate(ts) if n and t.low in PREPOSITIONS), len(ts))
    return ts[inner - 1].low


def scheduled(ts: Sequence[Token]) -> list[Verb]:
    """Return the one verb of "The board meets next on Friday", where no other is in the words."""
    for n in range(1, len(ts)):
        noun = ts[n - 1]
        many = noun.low.endswith("s") and (n == 1 or not noun.text[0].isupper())
        many |= _head(ts[:n]).endswith("s") or _is_a_side(ts, n)
        if noun.low in DETERMINERS or noun.low in PREPOSITIONS or noun.low.endswith(("’s", "'s")):
            continue
        if verb := timetable_verb(ts, n, plural=many or noun.low in PLURALS):
            return [verb]
        if many and (verb := timetable_verb(ts, n)):  # "The first of the ferries sails on Friday"
            return [verb]
    return []


def behind_a_relative(ts: Sequence[Token], found: Sequence[Verb]) -> list[Verb]:
    """Return the verb of "A plan that could cost 40 jobs goes before the board on Friday"."""
    if len(found) != 1 or not any(t.low in _OPENS_INSIDE for t in ts[: found[0].first]):
        return []
    for n in range(found[0].behind + 1, len(ts)):
        if ts[n].low in AND or ts[n].low in SUBORDINATE:
            return []
        if ts[n].text in _GOES and ts[n - 1].low not in DETERMINERS | SUBJECTS:
            return [Verb(n, n + 1, _GOES[ts[n].text], "present", to_come=True)]
    return []


def _is_a_side(ts: Sequence[Token], n: int) -> bool:
    """Say whether names of two sides stand around a verb: "Rimac meet Ancon in the final"."""
    named = ts[n - 1].text[0].isupper() and n + 1 < len(ts) and ts[n + 1].text[0].isupper()
    return named and ts[n].low in {"face", "host", "meet", "play", "visit"}


def timetable_verb(ts: Sequence[Token], n: int, *, plural: bool = False) -> Verb | None:
    """Return the present tense at ``n`` that tells a day to come: "reopens on Friday".

    Behind a ``plural`` it has its base form: "Voters go to the polls on Sunday".
    """
    base = ts[n].low if plural else third_person().get(ts[n].low, "")
    listed = base in words("timetable-verbs") and ts[n].text.islower()
    follows = ts[n + 1].low if n + 1 < len(ts) else "to"
    fits = listed and (follows in PREPOSITIONS or follows in {"again", "effect", "place"})
    fits |= (base, follows) in _STARTS and ts[n].text.islower()
    fits |= listed and not plural and _opens_an_object(ts, n + 1)
    return Verb(n, n + 1, base, "present", to_come=True) if fits else None


def _opens_an_object(ts: Sequence[Token], n: int) -> bool:
    """Say whether the word at ``n`` can stand behind a verb: no noun that the verb would be of."""
    if n >= len(ts):
        return True
    t = ts[n]
    return (
        t.low in ARTICLES
        or t.low in PREPOSITIONS
        or t.low in NUMBERS
        or t.low in {"next", "again", "up", "home", "back"}
        or t.text[0].isdigit()
        or t.text[0].isupper()
        or is_adverb(t)
    )


def plan(ts: Sequence[Token], n: int, found: Sequence[Verb] = ()) -> Verb | None:
    """Return "expect to complete": a plan in the present tense, of a subject of its own."""
    plans = ts[n].low in _PLANS and n and n + 2 < len(ts) and ts[n + 1].low == "to"
    if plans and (ts[n - 1].low.endswith(("’s", "'s")) or ts[n - 1].low in DETERMINERS):
        return None  # "the bank’s plan to close"
    is_one = n > 1 and ts[n - 2].low in {"a", "an"} and not ts[n].low.endswith("s")
    if plans and (is_one or not _begins_a_clause(ts, found[-1:], n)):
        return None  # "a company plan to close", "rejected company plans to close"
    return verb_group(ts, n, n + 2, "present", False, to_come=True) if plans else None


def planned(ts: Sequence[Token]) -> Verb | None:
    """Return the plan that opens words behind what is set off: "The mill, in Lima, plans to"."""
    plans = ts[0].low in _PLANS and ts[0].low.endswith("s") and len(ts) > len(("plans", "to"))
    if not plans or ts[1].low != "to":
        return None
    return verb_group(ts, 0, 2, "present", False, to_come=True)


def _begins_a_clause(ts: Sequence[Token], before: Sequence[Verb], n: int) -> bool:
    """Say whether the words between a verb and one at ``n`` can be a subject of the latter."""
    if not before or ts[n - 1].low in SUBJECTS:
        return True
    opens = RELATIVE | SUBORDINATE | {"and", "but", "or", "that", ",", ";", "–", "—"}
    return is_of_speech(before[0].lemma) or any(t.low in opens for t in ts[before[0].behind : n])


def timetable(ts: Sequence[Token], n: int) -> Verb | None:
    """Return "opens on Friday": what a timetable says in the present tense."""
    on = n + 1 < len(ts) and ts[n + 1].low in {"on", "in", "at", "from", "tomorrow", "until"}
    if n and n + 1 < len(ts) and (ts[n].text, ts[n + 1].text) in _TAKING:
        return Verb(n, n + 1, ts[n].text.removesuffix("s"), "present", to_come=True)
    base = third_person().get(ts[n].text, "")
    return Verb(n, n + 1, base, "present", to_come=True) if n and on and base in _OPENINGS else None
