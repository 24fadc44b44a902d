"""On which days an act falls, by its time and the tense of its clause."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.lexicons import words
from generator.model.timex import Timex
from generator.model.when import WEEKDAYS, Grain, Point, When, day_after, on, parse

_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?|noon|midday|midnight|dawn) (?:on )?"
_WEEKDAY = re.compile(
    rf"(?:{_CLOCK}|early |late )?(?:{'|'.join(WEEKDAYS)})"
    r"(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
# Of a day or month of a year that is not written, the tagger's rules.
OF_A_YEAR = frozenset(("<month>", "<weekday>, <day> <month>", "<weekday>, <month> <day>"))
_COUNTS_ON = frozenset(("<n> <units> later", "the following <unit>"))
# What was done "this week" was done on one of its days, as what was done "from Monday" was not.
_SOME_DAY = re.compile(r"(?i)\b(?:week|weekend)$")
_BEHIND_A_VERB = frozenset(("away", "back", "down", "off", "out", "over", "suddenly", "up"))
_OF_A_NOUN = re.compile(r"(?i)\b(?:for|by|until|till|before|after|since|of|to|from|the) $")


def placed(
    clause: Clause, t: Timex, published: When | None, *, goes_on: bool = False
) -> tuple[When | None, str]:
    """Return the days of an act and whether they are past, present or to come; "" for neither.

    ``goes_on`` says that the time is only the first day of what goes on: "since Monday".
    """
    verb = clause.verb
    when = t.when
    if when and t.type == "TIME" and when.grain is Grain.DAY and when.first == when.last:
        when = on(when.first)  # "at about noon on Monday": the hour is rough, the day is not
    ahead = verb.tense == "future" or verb.to_come or verb.tense == "modal"
    if when is None:
        ongoing = verb.tense == "progressive" or verb.continuous
        return None, "planned" if ahead else "ongoing" if ongoing else "happened"
    if verb.continuous or (goes_on and verb.tense == "perfect"):
        start = Point(when.first, when.last, when.grain)
        return When(start, None, is_span=True), "ongoing"
    if ahead:
        past = published is not None and when.last < published.first
        return (when, "") if past else (when, "planned")
    if published and when.first > published.last:
        # "are holding" may look ahead; a past tense cannot.
        back = _was(clause) and _WEEKDAY.fullmatch(t.text)  # "was building on Monday with plans"
        return (when, "planned" if verb.tense == "progressive" and not back else "")
    current = published is not None and when.last >= published.first and when.is_span
    current &= not (verb.tense == "past" and _SOME_DAY.search(t.text) is not None)
    return when, "ongoing" if verb.tense == "progressive" or current else "happened"


def time_beside(told: Told, clause: Clause, t: Timex, published: When | None) -> Timex | None:
    """Return a weekday a week on or back, a month a year on, where the clause's tense says so.

    "The mayor closed the school on Tuesday until further notice": the tagger goes by the nearest
    word that looks ahead or back; the clause knows its verb.
    """
    if not (published and published.is_day and t.when) or t.basis != "reckoned":
        return None
    between = told.text[clause.verb_at.end : t.start].lower().split()
    is_for_it = clause.verb.to_come and between in (["for"], ["in", "for"])
    taken_up = _is_taken_up(told, clause, t)
    if _OF_A_NOUN.search(told.text[: t.start]) and not (is_for_it or taken_up):
        return None  # "a strike planned for Friday"
    ahead = t.when.first < published.first
    if ahead != (clause.verb.tense == "future" or clause.verb.to_come):
        return None
    ahead_of_it = words("timetable-verbs").intersection(between)
    if not ahead and clause.verb.lemma in {"say", "tell"} and ahead_of_it:
        return None  # "said the two sides meet again on Tuesday"
    # "Had been fined in June" and "In June it closed" have no participle of a noun.
    over = len(clause.verb_words) > 1 or taken_up or _is_told_then(told, clause, t)
    moved = _moved(t, 1 if ahead else -1, over=over)
    if not moved or (moved.last < published.first if ahead else moved.first > published.last):
        return None
    return replace(t, when=moved, value=str(moved))


def _was(clause: Clause) -> bool:
    """Say whether a progressive form is one of the past: "was building"."""
    return clause.verb_words[0].lower() in {"was", "were"}


def _is_told_then(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether a simple past is a main clause's own, with its day first or right behind it."""
    if clause.kind != "main" or clause.verb.tense != "past" or clause.verb.historic:
        return False
    between = told.text[clause.verb_at.end : t.start].split()
    near = clause.complement.covers(t) and all(w in _BEHIND_A_VERB for w in between[:-1])
    return clause.lead.covers(t) or (near and between[-1:] in (["on"], ["in"]))


def _is_taken_up(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether "when" takes up a day: "goes back to 2 August, when the port was sold"."""
    past = clause.opener == "when" and clause.verb.tense == "past" and not clause.verb.historic
    between = told.text[t.end : clause.extent.start]
    return past and clause.subject.end > 0 and between in {", when ", ", ", " when "}


def _moved(t: Timex, by: int, *, over: bool) -> When | None:
    """Return the next or last such weekday, or the next such month or day of a month.

    ``None`` for another time, and for a month back if the act is not ``over`` for sure: what
    seems a past tense may be a participle.
    """
    when = t.when
    if not when or when.is_span:
        return None
    if when.is_day and _WEEKDAY.fullmatch(t.text):
        return on(day_after(when.first, 7 * by))
    of_a_year = t.rule in OF_A_YEAR and not any(day in t.text for day in WEEKDAYS)
    of_a_year |= t.rule in _COUNTS_ON and when.is_day  # from a day of such a year
    if not of_a_year or (by < 0 and not over):
        return None
    year, _, rest = str(when).partition("-")
    return None if rest.endswith("02-29") else parse(f"{int(year) + by:04}-{rest}")
