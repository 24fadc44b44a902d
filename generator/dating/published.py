"""The day an article speaks from, worked out from its own words where nothing states it.

In this order: the editor's word; what the file says beside the text (the head of a page, the fields
of a feed); a dateline; a line that gives the day; the day of the last change where the report is
of that day; what the text decides when everything it says about days is held together.  Where more
than one day remains, the days that remain are the answer, and where there is no end to them, none
is.  Never today, never the file's.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.dating.anniversaries import anniversaries
from generator.dating.apart import apart
from generator.dating.background import by_background, same_year, year_ahead, years_left
from generator.dating.changed import last_changed
from generator.dating.clue import Clue, between
from generator.dating.clues import clues
from generator.dating.elapsed import elapsed
from generator.dating.lines import line_clues, year_of_notice
from generator.dating.stated import stated
from generator.dating.taken_for_news import (
    NARROW,
    in_sequence,
    news_clues,
    week_ahead,
)
from generator.dating.tenses import Sentence, Tag, page_of
from generator.dating.told import days_over
from generator.model.values import Article, Dating
from generator.model.when import Grain, When, day_after, span
from generator.model.words import day_in_words, in_words
from generator.text import listed

_SETTLED = 31  # days; an interval longer than a month is no answer
_FEW = 8  # days of several years that a reader is told
_MOST_YEARS = 20  # between the first and the last day that are possible at all


def dated(article: Article, given: When | None, tag: Tag) -> Dating:
    """Return the day that ``article`` speaks from; ``given`` is an editor's word and decides."""
    if given:
        return Dating(given, "stated", (f"An editor gave it: {in_words(given)}.",))
    imprint = article.imprint
    told = None
    if imprint.published:
        told = Dating(imprint.published, "stated", (f"{imprint.told_by} gives it.",))
        if imprint.published.grain >= Grain.DAY:
            return told
    own = _by_its_words(article, told, tag)
    if imprint.told_by and own is not told:
        return replace(own, reasons=(f"{imprint.told_by} is no day.", *own.reasons))
    return own


def _by_its_words(article: Article, told: Dating | None, tag: Tag) -> Dating:
    """Return the day that the text gives; ``told``, a month or a year, encloses it."""
    line = stated(article, tag)
    if line and line.when and line.when.is_day and _is_within(line.when, told):
        return line
    wide = told or line
    page = page_of(article, tag)
    found = [*line_clues(article, page, tag), *clues(page, tag)]
    if wide and wide.when:
        found.insert(0, Clue(wide.reasons[0], first=wide.when.first, last=wide.when.last))
    own = last_changed(article, page, found, tag) or _decided(found)
    if not own.when or not own.when.is_day:
        own = _as_news(article, page, found, own.when, tag) or own
    if not own.when:
        own = replace(own, ask=_asked(page))
    is_wider = not own.when or not own.when.is_day
    return wide if wide and wide.when and wide.when.grain >= Grain.MONTH and is_wider else own


def _is_within(when: When, told: Dating | None) -> bool:
    return not told or not told.when or told.when.contains(when.first)


def _decided(found: list[Clue]) -> Dating:
    """Return the days that all clues allow, if there is an end to them and they are few."""
    first = max((c.first for c in found if c.first), default=None)
    last = min((c.last for c in found if c.last), default=None)
    if not first or not last:
        return _undecided(found)
    if last.year - first.year > _MOST_YEARS:
        return _undecided(found)
    days = (day_after(first, n) for n in range((last - first).days + 1))
    fits = [d for d in days if all(c.allows(d) for c in found)]
    if not fits:
        return _undecided(found, "What the text says about its day does not go together. ")
    when = span(fits[0], fits[-1])
    if (fits[-1] - fits[0]).days >= _SETTLED:
        return _undecided(found, _few(fits))
    reasons = tuple(c.reason for c in found)
    if when.is_day:
        only = f"Only {day_in_words(fits[0], weekday=True)} fits all of this."
        return Dating(when, "reckoned", (*reasons, only))
    sure = f"So it was published on one of the days {in_words(when)}; the text does not say which."
    return Dating(when, "reckoned", (*reasons, sure), _ASK)


def _few(days: list[date]) -> str:
    """Return which days are left, "" where they are many."""
    return (
        f"One of these is its day: {listed(map(day_in_words, days), 'or')}. "
        if len(days) <= _FEW
        else ""
    )


def _as_news(
    article: Article, page: list[Sentence], found: list[Clue], days: When | None, tag: Tag
) -> Dating | None:
    """Return the days that are left if the report is news of what it tells, if they are few.

    ``days`` are those that are certain, of which the one day must be that is left then.
    """
    past = days_over(page)
    far = [*elapsed(page, past), *apart(page, past, tag), *anniversaries(page)]
    news = news_clues(page, found)
    ways = (
        [*far, *news] if news else [],
        far,
        same_year(page),
        year_ahead(page),
        in_sequence(page),
        week_ahead(page),
        year_of_notice(article, page),
    )
    decided = [_decided([*found, *way]) for way in ways if way]
    left = [d for d in decided if d.when and _length(d.when) < NARROW]
    own = min(left, key=lambda d: _length(d.when), default=None) or _of_a_month(page, found)
    if not own or not own.when or (days and not own.when.is_day):
        return None
    return replace(own, basis="assumed", ask=_ASK)


def _of_a_month(page: list[Sentence], found: list[Clue]) -> Dating | None:
    """Return the month that is left where the years of the background tell the year."""
    way = by_background(page)
    own = _decided([*found, *way]) if way else None
    if not own or not own.when:
        return None
    year = between("", own.when.first, own.when.last)
    news = _decided([*found, *way, *news_clues(page, [*found, year])])
    return news if news.when else own


def _length(when: When | None) -> int:
    return (when.last - when.first).days if when else 0


def _asked(page: list[Sentence]) -> str:
    """Return how to tell a day that is open, and of which years a day told with its weekday is."""
    said, years = years_left(page)
    return f"{_ASK}; “{said}” is of {listed(map(str, years), 'or')}" if years else _ASK


_ASK = "give its day with --published, or as 'published:' in the article's record"


def _undecided(found: list[Clue], head: str = "") -> Dating:
    known = tuple(c.reason for c in found)
    return Dating(None, "reckoned", (*known, f"{head}The text does not decide its day."), _ASK)
