"""The year of a report that tells a day with its weekday, by the years of its background.

"On Thursday 11 March" is true of one year in five, six or eleven.  How often it is the first such
year behind the latest that a report names was counted in 17,000 dated reports: in 98 of 100 where
a part of that year is told as over ("in May 2019"), or a year to come is right behind it.  Behind
one "in 2019" it is so in five of six, which is too few: the editor is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.dating.clue import DAY_WORD, PARTIAL, Clue, between, made
from generator.dating.days import weekday_of
from generator.dating.taken_for_news import FRESH, is_news, is_of_a_record
from generator.dating.tenses import Sentence
from generator.model.timex import Timex
from generator.model.when import Grain, day_after
from generator.model.words import day_in_words
from generator.text import listed

_SOON = 2  # years from the latest that is told to that of the report
_CLOSE = 1  # years, where the latest is told without its month
_APART = 2  # years between the two latest
_NEXT = 6  # years to the next in which the weekday is right
_BOTH = 2  # reasons, where that next year is nearer, or one of them alone does not decide
_EDGE = 31  # days of the years beside
_HEAD = 80  # letters
_PLANS = re.compile(
    r"(?i)\b(?:aim\w*|beginning|beyond|bonds?|budget|could|due|election|estimat\w+|expect\w*|"
    r"forecasts?|goals?|guidance|hop(?:es?|ed)|matur\w+|may|might|next|notes|outlook|"
    r"plan(?:s|ned|ning)?|pledg\w+|predict\w*|project(?:ed|ions?)|promis\w+|propos\w+|request\w*|"
    r"schedul\w+|set to|should|starting|target\w*|will|would)\b|"
    r"\b(?:before|by|through|until|till|to) (?:at least |the end of )?$"
)
_HISTORY = re.compile(
    r"(?i)\b(?:arriv\w+|began|begun|best|between|biggest|born|built|deadliest|elected|established|"
    r"first|found(?:ed|ing)|from|graduat\w+|heaviest|highest|history|joined|largest|longest|lowest|"
    r"married|once|opened|record|since|started|worst)\b"
)
_PARTS = frozenset(("START", "MID", "END"))  # "at the end of 2018"
_YEARS = 28  # in which every day of the year has each weekday
_YEAR = 365
# Days told with their weekdays: the sentence, the time, and its month, day and weekday.
_Day = tuple[int, int, int]
_Named = list[tuple[Sentence, Timex, _Day]]


@dataclass(frozen=True, slots=True)
class _Year:
    """A year that a sentence tells: which, in which sentence, to the month or so, as of old."""

    year: int
    sentence: int
    fine: bool
    old: bool


def by_background(page: list[Sentence]) -> list[Clue]:
    """Return in which year a report is taken to be, and near which of its days, or nothing.

    It is the first behind the latest that is told as over in which its days have their weekdays.
    """
    named = _all_named(page)
    near = _near(named)
    over = _over(page) if near else []
    if not near or not over:
        return []
    latest = max(y.year for y in over)
    year, after = [*_years([d for _, _, d in named], latest), 0, 0][:2]
    alone = [*_part_over(over, latest, year), *_bounded(_ahead(page), latest, year)]
    why = [*alone, *_close(over, latest, year)]
    is_next_far = not after or after - year >= _NEXT
    if not year or len(why) < (1 if alone and is_next_far else _BOTH):
        return []
    reason = f"It is taken to be of {year}, the first such year, for {listed(why)}."
    first, last = day_after(date(year, 1, 1), -_EDGE), day_after(date(year, 12, 31), _EDGE)
    return [between(reason, first, last), near]


def years_left(page: list[Sentence]) -> tuple[str, list[int]]:
    """Return the first day told with its weekday, and the next two years in which that is true.

    They are counted from the latest year that is told as over; ``("", [])`` where none is.
    """
    named = _all_named(page)
    over = _over(page) if named else []
    if not over:
        return "", []
    years = _years([d for _, _, d in named], max(y.year for y in over))
    return named[0][1].text, [*years][:2]


def _years(days: list[_Day], first: int) -> Iterator[int]:
    """Yield the years from ``first`` on in which days have their weekdays.

    Where some are in December and others in January, those are of the year behind.
    """
    turns = any(month >= 11 for month, _, _ in days)
    for year in range(first, first + _YEARS):
        its = [(made(year + (turns and m <= 2), m, d), weekday) for m, d, weekday in days]
        if all(day and day.weekday() == weekday for day, weekday in its):
            yield year


def _part_over(over: list[_Year], latest: int, year: int) -> Iterator[str]:
    """Yield that a report tells of a part of the latest year, right before its own, as over."""
    own = (y for y in over if y.year == latest)
    if year - latest <= _SOON and any(y.fine and not y.old for y in own):
        yield f"it tells of a part of {latest} as over"


def _close(over: list[_Year], latest: int, year: int) -> Iterator[str]:
    """Yield that two sentences tell years that are close, right before the year of the report."""
    own = [y for y in over if y.year == latest]
    before = [y for y in over if latest - _APART <= y.year < latest]
    apart = len({y.sentence for y in (*own, *before)}) > 1
    if before and apart and year - latest <= _CLOSE and not all(y.old for y in own):
        yield f"it tells of {max(y.year for y in before)} and {latest}"


def _bounded(ahead: list[int], latest: int, year: int) -> Iterator[str]:
    """Yield that a report is of the next year that it tells as to come, or the one before."""
    to_come = min((y for y in ahead if y >= latest), default=0)
    if to_come - 1 <= year <= to_come:
        yield f"{to_come} is to come in it"


def _over(page: list[Sentence]) -> list[_Year]:
    """Return the years that are told as over, or beside what is told."""
    return [
        _Year(_year(t), n, _is_fine(t), bool(_HISTORY.search(_head(s, t))))
        for n, s in enumerate(page)
        for t in _stated(s)
        if not _is_to_come(s, t)
    ]


def _ahead(page: list[Sentence]) -> list[int]:
    return [_year(t) for s in page for t in _stated(s) if _is_to_come(s, t)]


def _stated(s: Sentence) -> Iterator[Timex]:
    for t in s.times:
        whole = t.when and t.when.start and t.when.end and t.when.grain >= Grain.YEAR
        if whole and t.type in {"DATE", "TIME"} and t.basis == "stated":
            yield t


def _year(t: Timex) -> int:
    """Return the year of a time: the last of a stretch, but the first of "2019/20"."""
    first, last = (t.when.first.year, t.when.last.year) if t.when else (0, 0)
    return last if last - first > 1 else first


def _is_fine(t: Timex) -> bool:
    return bool(t.when and t.when.grain > Grain.YEAR) or t.mod in _PARTS


def _head(s: Sentence, t: Timex) -> str:
    return s.text[max(t.start - _HEAD, 0) : t.start]


def _is_to_come(s: Sentence, t: Timex) -> bool:
    ahead = s.tells_as_to_come(t) or s.tells_as_held_later(t)
    return ahead or bool(_PLANS.search(_head(s, t)))


def _all_named(page: list[Sentence]) -> _Named:
    return [(s, t, day) for s in page for t in s.times if (day := _named(s, t))]


def _named(s: Sentence, t: Timex) -> _Day | None:
    """Return month, day and weekday of a time that tells these and not its year."""
    m, weekday = PARTIAL.fullmatch(t.value), weekday_of(t)
    if not m or weekday is None or not s.speaks_for_the_paper(t.start):
        return None
    return int(m[1]), int(m[2]), weekday


def _near(named: _Named) -> Clue | None:
    """Return that a report is of the month behind a day that it tells as news, or before one."""
    news = [(s, t, d) for s, t, d in named if is_news(s, t) or DAY_WORD.search(s.text)]
    past = {d for s, t, d in news if s.tells_as_past(t)}
    ahead = {d for s, t, d in news if s.tells_as_to_come(t)}
    if not past and not ahead:
        return None
    how = "follow" if past else "come before"
    reason = f"It is taken to {how} a day told with its weekday by a month at most."
    return Clue(reason, _within_a_month(past, 1) if past else _within_a_month(ahead, -1))


def _within_a_month(
    days: set[_Day], *ways: int, first: date = date.min, last: date = date.max
) -> Callable[[date], bool]:
    """Allow what is at most a month behind one of some days (1), or before one (-1).

    That day must lie between ``first`` and ``last``.
    """

    def allows(p: date) -> bool:
        around = (day_after(p, -way * n) for way in ways for n in range(FRESH + 1))
        return any((d.month, d.day, d.weekday()) in days and first <= d <= last for d in around)

    return allows


def same_year(page: list[Sentence]) -> list[Clue]:
    """Return that a report is of the year behind the latest month told as past.

    It is asked only where a day and month with its weekday tells most years apart, and not of a
    month that is told for a record: "the worst since May 2013".
    """
    over = [
        (t.when.first, t.when.grain > Grain.YEAR and not is_of_a_record(s, t))
        for s in page
        for t in _stated(s)
        if t.when and s.tells_as_past(t)
    ]
    days = {d for _, _, d in _all_named(page)}
    if not over or not days or not max(over)[1]:
        return []
    told = max(over)[0]
    reason = f"It is taken to be of the year behind {day_in_words(told)}, the latest time told."
    last = day_after(told, _YEAR)
    near = _within_a_month(days, 1, -1, first=told, last=last)
    return [Clue(reason, near, told, day_after(last, FRESH))]


def year_ahead(page: list[Sentence]) -> list[Clue]:
    """Return that a report is of the two years before the first month told as still to come.

    It is asked only where a day and month with its weekday tells most years apart.
    """
    ahead = [
        t.when.first
        for s in page
        for t in _stated(s)
        if t.when and t.when.grain > Grain.YEAR and s.tells_as_to_come(t)
        and not s.text[: t.start].endswith("by ")
    ]  # fmt: skip
    days = {d for _, _, d in _all_named(page)}
    if not ahead or not days:
        return []
    soonest = min(ahead)
    reason = f"It is taken to be of the two years before {day_in_words(soonest)}, still to come."
    first = day_after(soonest, -2 * _YEAR)
    near = _within_a_month(days, 1, -1, first=first)
    return [Clue(reason, near, day_after(first, -FRESH), soonest)]
