"""What a report's past, its future and its years in course say about its day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from generator.dating.clue import Clue, capital
from generator.dating.tenses import Sentence
from generator.grammar.quotes import quotations
from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.when import Grain
from generator.model.words import in_words

_ANY_YEAR = r"\b(?:1[5-9]|20)\d\d\b"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_IN_COURSE = (
    re.compile(rf"\bthis year,? \(?{_YEAR}"),
    re.compile(
        r"\bthis year[’']s (?:[a-z-]+ ){0,2}(?:budget|edition|festival|games|harvest|prize|race|"
        rf"season|tournament)(?:, (?:for|of|in) | \(){_YEAR}"
    ),
    re.compile(rf"\bso far (?:in )?{_YEAR}"),
    re.compile(
        # "The first in 2003" is history; a quarter is told when its year may be over.
        r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:th|st|nd|rd))"
        rf" (?:(?!quarter|half)[a-z-]{{2,15}} (?:of|in)|of) {_YEAR}"
    ),
)
_WANTED = re.compile(
    r"\b(?:wants?|seeks?|plans?|expects?|aims?|hopes?|intends?|asks?|demands?|forecasts?|predicts?)\b"
    rf"[^.;]{{1,60}}\bfor {_YEAR}"
)
# What is told now of a year may be for it: "cut its forecast for 2029", "the bond due 2029 fell".
_FORECAST = re.compile(
    r"(?i)\b(?:beginning|bonds?|budget|due|estimates?|fiscal|forecasts?|guidance|matur(?:es|ing)|"
    r"next [a-z]+|outlook|plans?|predicted|projections?|starting|targets?)\b[^,;.]{0,40}$"
)
_IS_FORECAST = re.compile(
    r"(?i)(?:[ -][\w-]+){0,3} (?:budget|deficit|earnings|estimates?|fiscal year|forecasts?|"
    r"guidance|outlook|targets?)\b"
)
# What will be is measured by what was: "will rise from 6 percent in 2019", "the first since 2019".
_MEASURE = re.compile(
    r"(?i)\b(?:born|compared|founded|from|since|than|(?:the|an?|its|last) (?:[a-z]+ ){0,2}of)\b"
    r"(?:(?!\d{4})[^,;]){0,40}$"
)


def past_dates(page: list[Sentence]) -> Iterable[Clue]:
    """Yield the latest day that is told as past: the report is no older."""
    whens = [
        t.when
        for s in page
        for t in s.times
        if t.when and _counts(t) and s.tells_as_past(t)
        if not _is_a_name(s, t) and not _is_forecast(s, t)
    ]
    if whens:
        latest = max(whens, key=lambda w: w.first)
        yield Clue(
            f"It tells of {in_words(latest)} as past, so it was not published before.",
            first=latest.first,
        )


def _counts(t: Timex) -> bool:
    """Say whether a time bounds: its year is written there, not reckoned from another."""
    is_whole = t.when and t.when.grain >= Grain.YEAR and t.when.start
    return bool(is_whole and t.type in {"DATE", "TIME"} and t.basis == "stated")


def _is_a_name(s: Sentence, t: Timex) -> bool:
    """Say whether a year tells which one: a firm shows "the 2029 model" the year before."""
    if not t.text.isdigit():
        return False
    head, tail = s.text[: t.start], s.text[t.end :]
    return bool(re.search(r"(?i)\b(?:the|an?|its|his|her|their)[ ]$|[’']s $", head)) and bool(
        re.match(r"[- ][a-z]", tail)
    )


def _is_forecast(s: Sentence, t: Timex) -> bool:
    """Say whether a year or a month is one that a forecast, a budget or a bond is for."""
    if not t.when or t.when.grain >= Grain.DAY:
        return False
    return bool(_FORECAST.search(s.text[: t.start]) or _IS_FORECAST.match(s.text, t.end))


def _is_a_things(s: Sentence, t: Timex) -> bool:
    """Say whether a year or a month is a thing's: "will show a cloak of 1688".

    So it is where it is no more than what a thing to come is measured by, or where the one that
    will do something has it: "the deal reached in 2019 will help".
    """
    if not t.when or t.when.grain >= Grain.DAY:
        return False
    head, clause = s.text[: t.start], s.around(t)
    is_subjects = clause and clause.subject.covers(t)
    return bool(head.endswith(" of ") or _MEASURE.search(head) or is_subjects or _is_a_name(s, t))


def dates_to_come(page: list[Sentence]) -> Iterable[Clue]:
    """Yield the soonest day that is still to come: the report is no younger."""
    whens = [
        t.when
        for s in page
        for t in s.times
        if t.when and t.when.end and _counts(t) and s.tells_as_to_come(t) and not _is_a_things(s, t)
    ]
    over = max((c.first for c in past_dates(page) if c.first), default=date.min)
    whens = [w for w in whens if w.last >= over]  # "will celebrate its foundation in 1823"
    if whens:
        soonest = min(whens, key=lambda w: w.last)
        yield Clue(
            f"{capital(in_words(soonest))} is still to come in it, so it was published no later.",
            last=soonest.last,
        )


def _is_history(s: Sentence, said: str) -> bool:
    """Say whether a sentence with "the third … in 2011" names other years: it counts them up."""
    return not said.startswith("this") and len(set(re.findall(_ANY_YEAR, s.text))) > 1


def years_in_course(page: list[Sentence]) -> Iterable[Clue]:
    """Yield what "this year, 2024", "its third cut of 2023", "want … for 2024" say of the year.

    A year that is counted in is the article's own only if it names none behind it.
    """
    named = [t.when.last.year for s in page for t in s.times if t.when and t.when.end]
    for s in page:
        spoken = quotations(s.text, 0, len(s.text))
        for form in (*_IN_COURSE, _WANTED):
            m = form.search(s.text)
            if (
                not m
                or any(q.covers(Span(*m.span())) for q in spoken)
                or (form is not _WANTED and _is_history(s, m.group()))
            ):
                continue
            year = int(m["year"])
            first, last = date(year, 1, 1), date(year, 12, 31)
            if form is _WANTED:
                reason = f"It says “{m.group()}”, so it was published no later than {year}."
                yield Clue(reason, last=last)
            elif year >= max(named, default=0):
                yield Clue(f"It says “{m.group()}”, of a year in course.", first=first, last=last)
