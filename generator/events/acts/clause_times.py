"""Which of the times of a sentence dates a clause."""

from __future__ import annotations

import re

from generator.events.acts.occasions import HARMED, is_of_the_occasion
from generator.events.acts.others_times import (
    is_anothers,
    is_of_a_participle,
    is_of_the_noun_behind,
    is_of_the_subject,
)
from generator.events.acts.refusals import lasts
from generator.events.acts.time_words import (
    PART_OF_DAY,
    dates_something,
    grain_of,
    is_an_hour,
    is_behind_an_amount,
    is_compared,
    is_due_by,
    is_over,
    is_possessive,
)
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.verb import ARRANGED, CALLED_FOR
from generator.grammar.words import PREPOSITIONS, is_participle
from generator.lexicons import table, words
from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.when import WEEKDAY_WORDS, Grain

# "the vote of March", "the day before Friday", "his July trip": the time is a noun's.
_NOT_ITS_OWN = frozenset(("a", "after", "against", "an", "before", "by", "his", "her", "its", "of"))
_NOT_ITS_OWN |= {"than", "the", "their", "this", "through", "till", "to", "until"}
_AFTER_ANOTHER = re.compile(
    r"(?i)(?:(?:shortly|soon|just|right|(?:[\w-]+ ){0,4}(?:minute|hour|day|week|month|year)s?) )?"
    r"(?:ahead of|before|after|since|until|following)\b"
)
_PART_OF_DAY = re.compile(rf"\b{PART_OF_DAY} $")
_TO_DO = re.compile(r"\bto ([a-z]+) ")
# "Her host, Bo Lind, in Lima next Tuesday", but no "whom she met in Lima last Tuesday".
_NAMED = re.compile(r", (?!wh)[^,;]{2,60},(?: (?:in|at|near|off|on|outside)(?: [\w’'-]+){1,5})? ")
_BARE = re.compile(r"(?i)(?:last|next|this|earlier|yesterday|today|tomorrow|early|late)\b")
_OBJECT_AND_PREPOSITION = 2  # words
_PAID = re.compile(r"[$€£¥][\d.,]{1,12}(?: [bmt]illion| ?[bm]n?)? $")
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,40})\W{0,9}$")
_ADVERBS = frozenset(("today", "yesterday", "this", "last", "earlier", "early", "late"))
# "14 were killed and more than 30 (injured)"
_AND_SO_MANY = re.compile(
    r"\band (?:(?:about|almost|another|at least|more than|nearly|over|some) )?(?:[\w,.]+ )?"
    r"(?:others |people )?$"
)
_AT_ONCE = frozenset(("as", "when", "while"))
# In front of a verb these leave open whether it was done at all.
_OF_A_DEED = frozenset(("accused", "acquitted", "admitted", "cleared", "denied", "suspected"))
_REVEALS = frozenset(("disclosed", "find", "reported", "revealed", "show", "showed", "uncovered"))
_TO_BE_THEN = frozenset(("due", "expected", "scheduled")) | CALLED_FOR
_MAKES_READY = frozenset(("braced", "bracing", "geared", "gearing", "prepared", "preparing"))
_FOR_WHAT = re.compile(r"\s?(?:(?:up|itself|themselves) )?(?:for|to) ")


def time_of(told: Told, clause: Clause) -> Timex | None:
    """Return the time that dates a clause: in its lead, about its verb, or in its complement."""
    if clause.opener == "when" and (t := _just_before(told, clause)):
        return t
    head = clause.lead
    ended = [c.complement.end for c in told.clauses if c.complement.end <= clause.verb_at.start]
    begins = max([clause.subject.end or clause.verb_at.start, *ended])
    around = Span(begins, clause.complement.end)
    usable = [t for t in told.times if dates_something(t) and not is_possessive(told, t)]
    inside = [t for t in usable if around.covers(t) and _is_its_own(told, clause, t)]
    if _has_a_set(told, clause, around) and not (
        inside and _is_parted_from_habits(told, around, inside[0])
    ):
        return None
    if not inside:
        inside = [t for t in usable if _stands_behind(told, clause, t)]
    closing = [t for t in usable if _closes_the_subject(told, clause, t)]
    if not inside or any(grain_of(t) >= Grain.DAY for t in closing):
        inside = closing or inside  # "Parliament on Monday approved elections next month"
    if not inside and clause.verb.passive and clause.verb_words[-1].lower() in ARRANGED:
        inside = [t for t in usable if clause.subject.covers(t)]  # "A June 3 hearing is set"
    if not inside and clause.kind == "main" and clause.attribution.end:
        inside = _of_what_goes_with_it(told, usable)
    if not inside and clause.attribution.end and clause.kind != "subordinate":
        inside = [t for t in usable if clause.attribution.covers(t)]
    if head.end and not _is_about_something_else(told, head):
        opens = [t for t in usable if head.covers(t) and not is_compared(told, t)]
        opens = [t for t in opens if not is_of_the_noun_behind(told, t)]
        if not inside or _is_the_leads(clause, opens, inside):
            inside = opens
    if not inside:
        inside = [
            t for t in told.times if dates_something(t) and is_of_the_occasion(told, clause, t)
        ]
    if not inside and clause.kind == "main":
        inside = _of_what_did_it(told, clause)
    if not inside and clause.kind == "main":
        inside = _of_what_goes_with_it(told, usable)
    if not inside and clause.kind == "main":
        inside = _shared_by_the_next(told, clause, usable)
    return max(inside, key=lambda t: (grain_of(t), -t.start), default=None)


def _is_a_habit(told: Told, t: Timex) -> bool:
    """Say whether a time tells how often something is done, and not what is paid: "$15 an hour"."""
    return t.type == "SET" and not _PAID.search(told.text, told.span.start, t.start)


def _is_the_leads(clause: Clause, opens: list[Timex], inside: list[Timex]) -> bool:
    """Say whether the time in front dates a clause: "On Monday it praised the vote on Friday".

    Not where the one behind the verb only says more closely when: "In 2016 it moved in May".
    """
    finest = max((grain_of(t) for t in opens), default=Grain.DECADE)
    first = clause.kind == "main" or all(grain_of(t) < finest for t in inside)
    if opens and clause.verb.tense in {"perfect", "present", "progressive"}:
        return all(grain_of(t) <= finest for t in inside)  # "This year it is buying … in 2018"
    return finest == Grain.DAY and first and all(clause.complement.covers(t) for t in inside)


def _of_what_did_it(told: Told, clause: Clause) -> list[Timex]:
    """Return the time of "The quake that hit Lima on 3 June killed 14 people"."""
    if clause.verb.tense != "past" or clause.verb_words[-1].lower() not in HARMED:
        return []
    for c in told.clauses:
        noun = c.subject.of(told.text).rpartition(" ")[2].lower()
        same = c.subject.start == clause.subject.start and c.opener in {"that", "which"}
        if same and noun in words("happenings") and c.verb.tense == "past":
            return [t for t in (time_of(told, c),) if t]
    return []


def _just_before(told: Told, clause: Clause) -> Timex | None:
    """Return the time that "when" takes up: "since 22 July 1995, when a landslip …"."""
    opener = told.text.rfind("when", told.span.start, clause.extent.start)
    times = (t for t in told.times if dates_something(t))
    return next((t for t in times if told.text[t.end : opener] in {", ", " "}), None)


def _stands_behind(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether a time dates a clause from behind an insertion: "a man, 34, on Thursday"."""
    if not clause.rest.covers(t) or clause.kind == "relative":
        return False
    if _closes_the_sentence(told, clause, t):
        return True
    before = told.text[clause.rest.start : t.start]
    if ";" in before:
        return False
    if _BARE.match(t.text) and _NAMED.fullmatch(before):
        return True
    phrase_before = re.split(r"[,;–—(]", before)[-1].split()
    if not phrase_before or phrase_before[0].lower() not in PREPOSITIONS:
        return _is_at_once(phrase_before)
    return phrase_before[-1].lower() in {"on", "in", "at", "from"} and not any(
        is_participle(w.lower()) for w in phrase_before
    )


def _closes_the_sentence(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether a bare time ends what the one clause tells: "raised $9m, and $5m in debt, today".

    It may be a participle's: "raised $9m from Kesta, a firm founded last year".
    """
    last = told.clauses[-1] is clause and not told.text[t.end : told.span.end].strip(" .”\"’')")
    behind = told.text[clause.rest.start : t.start].lower()
    joins = last and behind.startswith(", and ") and _BARE.match(t.text) is not None
    return joins and not any(map(_is_acting, behind.split()))


def _is_acting(word: str) -> bool:
    return is_participle(word) or word.endswith("ing")


def _is_at_once(phrase: list[str]) -> bool:
    """Say whether a phrase tells what somebody did then: "was shot, while on guard | on Sunday"."""
    return phrase[:1] == ["while"] and phrase[1:2] != [] and phrase[1].endswith("ing")


def _closes_the_subject(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether a day stands before the verb: "A fire on Sunday destroyed", "GM today named"."""
    at_end = clause.subject.covers(t) and t.end == clause.subject.end
    if at_end and is_of_a_participle(told, clause, t):
        return False
    others = (c for c in told.clauses if c is not clause and clause.kind != "content")
    at_end &= not any(c.complement.covers(t) or is_of_the_subject(c, clause) for c in others)
    first = t.text.lower().split(" ", 1)[0]
    adverb = first in _ADVERBS or first in WEEKDAY_WORDS
    stands = adverb or told.text[: t.start].endswith((" on ", " in "))
    timetable = clause.verb.tense == "present" and clause.verb.to_come  # its day stands behind it
    fits = (
        clause.kind in {"main", "content"} or clause.opener in _AT_ONCE or clause.opener == "after"
    )
    return at_end and fits and stands and not timetable


def _is_its_own(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether the time dates the clause and not a participle or noun inside it."""
    since = clause.verb_at.start if t.start > clause.verb_at.start else clause.subject.end
    head = told.text[since : t.start]
    if t.start < clause.verb_at.start and _is_inserted(told, clause, t, head):
        return False
    if ";" in head:
        return False  # "sent soldiers; in May it let them go": another act's
    m = _WORD_BEFORE.search(head)
    preposition = m[1].lower() if m else ""
    if t.rule == "<holiday>" and t.start > clause.verb_at.start and preposition not in PREPOSITIONS:
        return False  # "released Christmas sales numbers"
    if preposition == "due" and "due" not in clause.verb_words:
        return False  # "raised $5m with notes due 2034"
    if preposition == "since":
        if head.endswith("none since "):
            return False  # "were held last year, and none since 2003"
        return clause.verb.continuous or lasts(told, clause)
    if is_anothers(told, clause, t, head):
        return False
    if clause.verb.lemma in _REVEALS and (
        preposition == "between" or t.text.lower().startswith("between ")
    ):
        return False  # "revealed more than 50 breaches between 2011 and 2015"
    if preposition in {"after", "before"} and is_an_hour(t) and " " in t.text:
        return True  # "capsized before dawn on Tuesday", but no "before dawn"
    if preposition == "by" and is_due_by(told, clause, t):
        return True  # "is to deliver its report by 15 June"
    if preposition in _NOT_ITS_OWN and not _PART_OF_DAY.search(head):
        return False
    if clause.verb.lemma in table("rising-verbs") and is_behind_an_amount(head):
        return False  # "rose by a tenth from a year earlier", "to 40 from 36 in 2019"
    if preposition == "for" and not _is_arranged(clause, head[: m.start()] if m else ""):
        return False  # "cut its forecast for 2025", "results for the first quarter"
    if clause.verb_words[-1].lower() in _OF_A_DEED and re.search(r" [a-z]{2,20}ing\b", head):
        return False  # "denied taking a bribe in 2019"
    behind = told.text[clause.verb_at.end : t.start]
    if clause.verb_words[-1].lower() in _MAKES_READY and _FOR_WHAT.match(behind):
        return False  # "braced for a strike on Monday": the strike's day
    before = _WORD_BEFORE.search(head[: m.start()]) if m and preposition in PREPOSITIONS else m
    if clause.verb.tense == "perfect" and (is_over(t) or is_to_be_done(head)):
        return False  # "have held three men over the theft last month", "has agreed to go in May"
    ahead = clause.verb.tense == "future" or clause.verb.to_come
    if ahead and before and before[1].lower() in ARRANGED:
        return True  # "will vote at a meeting scheduled for Tuesday"
    if 0 < len(behind.split()) <= _OBJECT_AND_PREPOSITION:
        return True  # "plans to break ground in June"
    own = {part for w in clause.verb_words for part in (w.lower(), *w.lower().split("-"))}
    if before and _AND_SO_MANY.search(head[: before.start()]):
        return True  # "were killed and 30 injured on Tuesday"
    participle = before and (is_participle(before[1]) or before[1].lower() == "ending")
    return not (before and participle and before[1].lower() not in own)


def _is_arranged(clause: Clause, before: str) -> bool:
    """Say whether what is told is for a time since it is to be then: "is set for Monday"."""
    last = _WORD_BEFORE.search(before)
    near = {last[1].lower()} if last else set()
    done = {w.lower() for w in clause.verb_words} if clause.verb.passive else set()
    return bool((near | done) & (ARRANGED | _TO_BE_THEN))


def is_to_be_done(head: str) -> bool:
    """Say whether what stands before a time is still to be done: "has agreed to close it in"."""
    return any(m in words("verbs") for m in _TO_DO.findall(head))


def _is_inserted(told: Told, clause: Clause, t: Timex, head: str) -> bool:
    """Say whether a time stands in an insertion: "The treaty, signed in 1998, ended the war"."""
    set_off = head.startswith(",") and "," in told.text[t.end : clause.verb_at.start]
    return set_off and head.strip(" ,").lower() not in {"", "on", "in", "at", "early", "late"}


def _of_what_goes_with_it(told: Told, usable: list[Timex]) -> list[Timex]:
    """Return the time of "As delegates arrived on Sunday, protesters blocked the road"."""
    for c in told.clauses:
        if c.opener in _AT_ONCE and not c.verb.negated and c.verb.tense in {"past", "progressive"}:
            around = Span(c.subject.end or c.verb_at.start, c.complement.end)
            return [t for t in usable if around.covers(t) and _is_its_own(told, c, t)]
    return []


def _has_a_set(told: Told, clause: Clause, around: Span) -> bool:
    """Say whether a clause tells what is done again and again, an aside at its subject apart."""
    sets = (t for t in told.times if _is_a_habit(told, t) and around.covers(t))
    return not all(
        t.end < clause.verb_at.start
        and _is_inserted(told, clause, t, told.text[clause.subject.end : t.start])
        for t in sets
    )


def _is_parted_from_habits(told: Told, around: Span, t: Timex) -> bool:
    """Say whether a set is another verb's: "was built in 1961 and washes 300 bales a day"."""
    sets = (s.start for s in told.times if s.type == "SET" and around.covers(s))
    return all(t.end < s and re.search(r"\band [a-z]+s\b", told.text[t.end : s]) for s in sets)


def _shared_by_the_next(told: Told, clause: Clause, usable: list[Timex]) -> list[Timex]:
    """Return the time at the end of "A was shot and B was hurt on Saturday": it dates both."""
    n = told.clauses.index(clause)
    for c in told.clauses[n + 1 : n + 2]:
        joins = told.text[clause.complement.end or clause.verb_at.end : c.extent.start]
        alike = c.kind == "main" and c.verb.tense == clause.verb.tense and not c.lead.end
        if alike and joins.strip() == "and":
            return [t for t in usable if c.complement.covers(t) and _is_its_own(told, c, t)]
    return []


def _is_about_something_else(told: Told, lead: Span) -> bool:
    """Say whether a lead dates another thing: "Ahead of his sixth visit this year"."""
    words_of_it = lead.of(told.text)
    first = words_of_it.split(" ", 1)[0].lower()
    other = _AFTER_ANOTHER.match(words_of_it)
    if other and not _is_a_clock(told, lead, other.end()):
        return True
    return first == "having" or is_participle(first)  # "Founded in 1974, the bakery closed"


def _is_a_clock(told: Told, lead: Span, at: int) -> bool:
    """Say whether a lead is nothing but a time of day: "Before dawn today", "Just after 6am"."""
    rest = Span(lead.start + at, lead.end)
    times = [t for t in told.times if rest.touches(t.span) or t.span.covers(rest)]
    words_left = rest.of(told.text)
    for t in times:
        words_left = words_left.replace(told.text[max(t.start, rest.start) : t.end], "")
    return any(t.type == "TIME" for t in times) and words_left.strip(" ,") in {"", "on", "of"}
