"""What a report says of its day where it is taken to be news: of the weeks after what it tells.

Nothing here is certain, so it is asked only where what is certain leaves the day open.  A report
is taken to be published within ``FRESH`` days of the latest day that it tells as past; what it
names by its weekday alone happened on that day or after it, or is the next such day to come.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

from generator.dating.clue import PARTIAL, WEEKDAY, Clue, between, latest, made
from generator.dating.days import of_weekday, weekday_of
from generator.dating.tenses import Sentence
from generator.model.timex import Timex
from generator.model.when import WEEKDAYS, Grain, day_after
from generator.model.words import day_in_words

FRESH = 30  # days
NARROW = 20  # days that may be left; a longer stretch is no better than none
_WEEK = 7
_YEAR = 365
_SOON = 3  # days
_YEARS_LEFT = 3 * _YEAR  # days between the ends of what is certain
_ROW = 45  # days between two of a row of events
_LATER_ON = re.compile(rf"\b(?P<when>later|earlier) (?:on )?(?P<day>{'|'.join(WEEKDAYS)})\b")
_AHEAD = re.compile(
    r"(?i)\b(?:ahead of|before|by|due|for|invited?|planned|postponed|put off|scheduled|until) "
    r"(?:[\w’'-]+ ){0,9}(?:on )?(?:" + "|".join(WEEKDAYS) + r")\b"
)
_OF_OLD = re.compile(
    r"(?i)\b(?:accused|anniversary|born|charged|convicted|court|inquest|inquiry|jury|memorial|"
    r"remember\w*|sentenced|trial|tribunal)\b"
)
# "Friday's vote, on 3 May 2024"
_APPOSED = re.compile(r"[’']s(?: [\w’'-]+){1,3},? (?:held )?on |,? \(|, on ")
_OLD_RECORD = re.compile(
    r"(?i)\b(?:since|remember\w*|history|record|worst|best|biggest|deadliest|fiercest|heaviest|"
    r"highest|hottest|largest|longest|lowest|oldest|strongest|"
    r"last (?:seen|held|time|won|flooded|erupted))\b"
)
_WAS = re.compile(r"(?:was|were)\b")
_TOMORROW = re.compile(r"\b[Tt]omorrow,? (?:\(|on )?$")
_ANOTHER = re.compile(
    r"(?i)\b(?:an?|each|every|last|next|previous|that|the|their|this|one) (?:\w+ )?$"
)


def news_clues(page: list[Sentence], found: list[Clue]) -> list[Clue]:
    """Return what a report says of its day as news, nothing where it tells no day with its year.

    What is certain is ``found``.
    """
    dated = (_latest_told(page, found), *(c.told for c in found))
    told = max((d for d in dated if d), default=None)
    if not told:
        return []
    reason = f"It is taken to follow {day_in_words(told)}, the latest day it tells, within a month."
    past = sorted(_weekdays_told(page, told))
    found = [between(reason, told, day_after(told, FRESH))]
    found += [_told_on(told_by, day) for day, told_by in past if _is_soon(told, day)]
    if past and all(_is_soon(told, day) for day, _ in past):  # else of a week later, or of years
        found += _weekdays_to_come(page, max((told, *(day for day, _ in past))))
    return [*found, *_days_to_come(page, told), *_weekdays_of_now(page)]


def week_ahead(page: list[Sentence]) -> list[Clue]:
    """Return that a report is of the days from its weekday to the day that it tells as to come.

    "A fire broke out on Tuesday.  The mayor will visit on Thursday, 8 August 2019": both are days
    of that week, and no other is told.
    """
    named = [(s, t) for s in page for t in s.times if WEEKDAY.match(t.value)]
    told = {
        weekday
        for s, t in named
        if (weekday := _bare_weekday(s, t)) is not None and s.tells_as_past(t) and is_news(s, t)
    }
    ahead = {
        t.when.first
        for s in page
        for t in s.times
        if t.when and t.when.is_day and weekday_of(t) == t.when.first.weekday()
        if s.tells_as_to_come(t)
    }
    if len({t.value for _, t in named}) != 1 or len(told) != 1 or len(ahead) != 1:
        return []
    day = ahead.pop()
    first = latest(told.pop(), day_after(day, -1))
    return [between(f"It is taken to be of the week of {day_in_words(day)}.", first, day)]


def in_sequence(page: list[Sentence]) -> list[Clue]:
    """Return that a report stands in a row of days of which only the first tells its year.

    "The wall fell on 3 May 2024.  It was propped on 9 May.  The road will open on 20 May": a day
    told as past and one to come, each soon behind the one before.
    """
    told = [
        t.when.first
        for s in page
        for t in s.times
        if t.when and t.when.is_day and t.basis == "stated" and s.tells_as_past(t)
        and not _OF_OLD.search(s.text)
    ]  # fmt: skip
    if not told:
        return []
    begun = max(told)
    past = [d for s in page for t in s.times if s.tells_as_past(t) and (d := _behind(t, begun))]
    last = max(past, default=begun)
    ahead = [d for s in page for t in s.times if s.tells_as_to_come(t) and (d := _behind(t, last))]
    row = [begun, *sorted(past), min(ahead, default=last)]
    if not past or not ahead or any((b - a).days > _ROW for a, b in pairwise(row)):
        return []
    reason = f"Its days are taken for a row that begins on {day_in_words(begun)}."
    return [between(reason, last, day_after(row[-1], -1))]


def _behind(t: Timex, day: date) -> date | None:
    """Return the first day behind ``day`` that a day and month without a year can be."""
    m = PARTIAL.fullmatch(t.value)
    days = [made(day.year + n, int(m[1]), int(m[2])) for n in (0, 1)] if m else []
    return next((d for d in days if d and d > day), None)


def _latest_told(page: list[Sentence], found: list[Clue]) -> date | None:
    """Return the latest day told as past, its year stated, or given by its weekday."""
    days, years = [], []
    for s in page:
        for t in s.times:
            if t.when and t.basis == "stated" and t.type in {"DATE", "TIME"} and t.when.start:
                years += [] if is_of_a_record(s, t) else [t.when.first.year]
                by = t if weekday_of(t) is not None else _weekday_before(s, t)
                sure = by and s.tells_as_past(by) and not _looks_ahead(s)
                if by and sure and t.when.grain >= Grain.DAY and is_news(s, by):
                    days.append(t.when.last)
    first = max((c.first for c in found if c.first), default=None)
    last = min((c.last for c in found if c.last), default=None)
    near = first and last and (last - first).days <= _YEARS_LEFT
    if not years and not near:
        return None
    year = first.year if first and near else max(years)
    for s in page:
        for t in s.times:
            if s.tells_as_past(t) and s.speaks_for_the_paper(t.start) and not _looks_ahead(s):
                its = _in_its_year(t, year) if is_news(s, t) else ()
                days += [d for d in its if not near or (last and d <= last)]
    return max(days, default=None)


def is_of_a_record(s: Sentence, t: Timex) -> bool:
    """Say whether a month or a year is told for a record: "the worst slide since May 2013"."""
    return bool(t.when and t.when.grain < Grain.DAY and _OLD_RECORD.search(s.text))


def _weekday_before(s: Sentence, t: Timex) -> Timex | None:
    """Return the weekday that is a day's own in front of it: "Friday's vote, on 3 May 2024"."""
    before = next((b for b in reversed(s.times) if b.end <= t.start), None)
    m = WEEKDAY.fullmatch(before.value) if before else None
    near = before and _APPOSED.fullmatch(s.text[before.end : t.start])
    is_its = m and near and t.when and int(m[1]) - 1 == t.when.first.weekday()
    return before if is_its else None


def is_news(s: Sentence, t: Timex) -> bool:
    """Say whether news tells a time: not a relative clause, no birthday, no old crime."""
    clause = s.around(t)
    if not clause or _OF_OLD.search(s.text):
        return False
    return clause.kind == "main" or clause.opener in {"as", "when", "while"}


def _looks_ahead(s: Sentence) -> bool:
    """Say whether a sentence speaks of what is to come, so that its days may be, too."""
    to_come = any(c.verb.to_come or c.verb.tense == "future" for c in s.clauses)
    return to_come or bool(_AHEAD.search(s.text))


def _in_its_year(t: Timex, year: int) -> Iterator[date]:
    """Yield the day of a day and month with its weekday, in ``year`` or the one behind it."""
    m, weekday = PARTIAL.fullmatch(t.value), weekday_of(t)
    if m and weekday is not None:
        both = (made(y, int(m[1]), int(m[2])) for y in (year, year + 1))
        yield from [d for d in both if d and d.weekday() == weekday][:1]


def _weekdays_told(page: list[Sentence], told: date) -> Iterator[tuple[date, str]]:
    """Yield the first such day behind the latest dated one for each weekday told as past."""
    for s in page:
        for t in s.times:
            weekday = _bare_weekday(s, t)
            if weekday is not None and (s.tells_as_past(t) or _was_going_on(s, t)):
                yield latest(weekday, day_after(told, _WEEK - 1)), t.text


def _was_going_on(s: Sentence, t: Timex) -> bool:
    """Say whether a time is told as "votes were being counted on Monday"."""
    c = s.around(t)
    return bool(c and c.verb.tense == "progressive" and _WAS.match(s.text, c.verb_at.start))


def _is_soon(told: date, day: date) -> bool:
    """Say whether a weekday is the one behind ``told``, not as well the one before."""
    return (day - told).days <= _SOON


def _told_on(words: str, day: date) -> Clue:
    return Clue(f"“{words}” is taken to be {day_in_words(day)}.", lambda p: p >= day)


def _weekdays_to_come(page: list[Sentence], told: date) -> Iterator[Clue]:
    """Yield for each weekday still to come that it is the next one behind the latest day told."""
    for s in page:
        for t in s.times:
            weekday = _bare_weekday(s, t)
            ahead = s.tells_as_to_come(t) or _TOMORROW.search(s.text[: t.start])
            if weekday is not None and ahead:
                soon = latest(weekday, day_after(told, _WEEK))
                reason = f"“{t.text}” is still to come, taken to be {day_in_words(soon)}."
                yield Clue(reason, _before(soon))


def _days_to_come(page: list[Sentence], told: date) -> Iterator[Clue]:
    """Yield for each day and month still to come that it is the next, and on its weekday."""
    for s in page:
        for t in s.times:
            m = PARTIAL.fullmatch(t.value)
            ahead = s.tells_as_to_come(t) or s.tells_as_held_later(t) or _is_asked_for(s, t)
            if not (m and ahead and s.speaks_for_the_paper(t.start)):
                continue
            days = [made(y, int(m[1]), int(m[2])) for y in (told.year, told.year + 1)]
            soon = next((d for d in days if d and d >= told), None)
            weekday = weekday_of(t)
            if soon and weekday in {None, soon.weekday()}:
                yield Clue(f"“{t.text}” is still to come in it.", _before(soon))


def _is_asked_for(s: Sentence, t: Timex) -> bool:
    """Say whether a day is one for which something is due: "helpers are invited for 3 May"."""
    return bool(_AHEAD.search(s.text)) and not s.tells_as_past(t)


def _before(last: date) -> Callable[[date], bool]:
    return lambda p: p < last


def _weekdays_of_now(page: list[Sentence]) -> Iterator[Clue]:
    """Yield the weekday that "later on Wednesday" gives the paper."""
    for s in page:
        for m in _LATER_ON.finditer(s.text):
            if s.speaks_for_the_paper(m.start()):
                yield of_weekday(m.group(), WEEKDAYS.index(m["day"]))


def _bare_weekday(s: Sentence, t: Timex) -> int | None:
    """Return the weekday that a time is, alone and said of the days around the paper's own."""
    m = WEEKDAY.match(t.value)
    if not m or t.type == "SET" or not s.speaks_for_the_paper(t.start):
        return None
    weekday = int(m[1]) - 1
    name = s.text.find(WEEKDAYS[weekday], t.start)  # behind "last" or "late on"
    return None if _ANOTHER.search(s.text[: max(name, t.start)]) else weekday
