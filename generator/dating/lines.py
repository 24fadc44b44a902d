"""What the lines around a report say about its day, where none states it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from generator.dating.clue import (
    PARTIAL,
    WEEKDAY,
    Clue,
    between,
    made,
    on_weekday,
    same_day_of_year,
)
from generator.dating.days import weekday_of
from generator.dating.stated import days_in, figures, lines, published_part
from generator.dating.tenses import Sentence, Tag
from generator.model.values import Article
from generator.model.when import WEEKDAYS, Grain
from generator.model.words import day_in_words, in_words

_COPYRIGHT = re.compile(r"(?i)(?:©|\(c\)|copyright)[^.]{0,40}?(?P<year>(?:19|20)\d\d)\b")
# What a caption may tell of a time that is not the picture's.
_NOT_THE_PICTURES = re.compile(r"\b(?:will|until|till|by|for|from|to|due|since|planned)\b")


def line_clues(article: Article, page: list[Sentence], tag: Tag) -> Iterable[Clue]:
    """Yield what datelines, captions, notices of copyright and of changes say about a day."""
    yield from _copyright(article)
    yield from _year_of_the_weekday(article, page, tag)
    for _, words in lines(article, "dateline"):
        yield from _day_of_the_year("dateline", words, tag)
    for _, words in lines(article, "published-line"):
        yield from _published(words, tag)
    for _, words in lines(article, "correction"):
        yield from _no_later(words, tag)
    yield from _pictures(article, tag)


def _copyright(article: Article) -> Iterable[Clue]:
    for _, words in lines(article, "copyright"):
        if m := _COPYRIGHT.search(words):
            reason = f"The page says “{m.group()}”, so it was published no later."
            yield Clue(reason, last=date(int(m["year"]), 12, 31))


def _year_of_the_weekday(article: Article, page: list[Sentence], tag: Tag) -> Iterable[Clue]:
    """Yield the year of copyright, where the dateline's day then falls on the weekday of the news.

    Alone the notice may be of the year in which the page was last made.
    """
    notices = [words for _, words in lines(article, "copyright")]
    if not notices:
        return
    told = (WEEKDAY.match(t.value) for s in page for t in s.times if s.tells_as_past(t))
    weekday = next((m[1] for m in told if m), "")
    of_year = [
        (int(m[1]), int(m[2]))
        for _, words in lines(article, "dateline")
        for t in tag(words, None)
        if (m := PARTIAL.fullmatch(t.value))
    ]
    for words in notices:
        years = {int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", words)}
        day = made(max(years), *of_year[0]) if len(years) == 1 and len(of_year) == 1 else None
        if day and weekday == str(day.weekday() + 1):
            reason = (
                f"In {day.year}, the year of “{words}”, it is {day_in_words(day, weekday=True)}."
            )
            yield Clue(reason, first=date(day.year, 1, 1), last=date(day.year, 12, 31))


def year_of_notice(article: Article, page: list[Sentence]) -> list[Clue]:
    """Return the year of copyright, where a day of the year that is told falls on its weekday then.

    It is taken for granted that the notice is of the year of the report.
    """
    notices = [w for _, w in lines(article, "copyright")]
    years = {int(y) for w in notices for y in re.findall(r"\b(?:19|20)\d\d\b", w)}
    if len(years) != 1:
        return []
    year = years.pop()
    told = [
        (m, weekday)
        for s in page
        for t in s.times
        if (m := PARTIAL.fullmatch(t.value)) and s.speaks_for_the_paper(t.start)
        if (weekday := weekday_of(t)) is not None
    ]
    days = [(made(year, int(m[1]), int(m[2])), weekday) for m, weekday in told]
    if not days or any(d is None or d.weekday() != weekday for d, weekday in days):
        return []
    reason = f"It is taken to be of {year}, the year of “{notices[0]}”."
    return [between(reason, date(year, 1, 1), date(year, 12, 31))]


def _published(words: str, tag: Tag) -> Iterable[Clue]:
    part = published_part(words)
    if not part:
        yield from _no_later(words, tag)
        return
    yield from _day_of_the_year("page", part, tag)
    if len(days := figures(part, tag)) > 1:
        either = " or ".join(day_in_words(d) for d in days)
        reason = f"“{words}” is {either}."
        yield Clue(reason, lambda p: p in days, days[0], days[-1])


def _no_later(words: str, tag: Tag) -> Iterable[Clue]:
    for when in days_in(words, tag):
        reason = f"The page says “{words}”, so it was published no later."
        yield Clue(reason, last=when.last)


def _day_of_the_year(where: str, words: str, tag: Tag) -> Iterable[Clue]:
    """Yield what a day without its year says, and its weekday."""
    for t in tag(words, None):
        if not (m := PARTIAL.fullmatch(t.value)):
            continue
        month, day = int(m[1]), int(m[2])
        yield Clue(f"The {where} says “{t.text}”.", same_day_of_year(month, day, 0))
        if (weekday := weekday_of(t)) is not None and made(2000, month, day):
            said = f"“{t.text}” is a {WEEKDAYS[weekday]}."
            yield Clue(said, on_weekday(month, day, weekday))


def _pictures(article: Article, tag: Tag) -> Iterable[Clue]:
    """Yield the day of the latest picture: the report is no older."""
    days = [
        t.when
        for _, words in lines(article, "caption")
        for t in tag(words, None)
        if t.when and t.when.end and t.when.grain >= Grain.YEAR
        if not _NOT_THE_PICTURES.search(words[: t.start])
    ]
    if days:
        latest = max(days, key=lambda w: w.first)
        reason = f"A picture in it is of {in_words(latest)}, so it was not published before."
        yield Clue(reason, first=latest.first)
