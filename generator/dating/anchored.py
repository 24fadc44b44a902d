"""What "on Tuesday" says about the day of a report where the text gives that Tuesday's date.

A weekday without its date is one of the last seven days where it is past, the day itself included.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from generator.dating.clue import (
    DAY_WORD,
    ORDINAL,
    SHIFTS,
    WEEKDAY,
    Clue,
    between,
    in_years,
    length_of,
    only,
    ordinal,
    shift_of,
)
from generator.dating.tenses import Sentence, Tag
from generator.dating.years import birthdays
from generator.model.timex import Timex
from generator.model.when import WEEKDAYS, day_after
from generator.model.words import day_in_words

_AFTER = re.compile(r"(?P<length>(?:\w+[ -])?\w+ (?:day|week)s?) after ")
_TO_THE_DAY = re.compile(
    r"(?P<length>(?:\w+[ -])?\w+ years?) to the day after |"
    r"[Ee]xactly (?P<exactly>\w+(?:-\w+)? years?) after "
)
_NTH_DAY = re.compile(
    rf"\b(?:its|their|(?P<the>the)) (?P<nth>{ORDINAL}) (?:(?:straight|consecutive) )?"
    r"(?P<unit>day|week)\b"
    r"(?(the) of\b)"
)
_NOW = re.compile(r"\b(?:(?:is|are)(?: now| already)?|now) (?:in|on|into) $|\b(?:enters|enter) $")
_LATER = re.compile(r"(?P<length>(?:\w+ )?\w+ (?:day|week)s?) later\b", re.IGNORECASE)
_BEGAN = re.compile(r"\b(?:began|begun|started|broke out|opened)(?: \w+){0,2} on $")
_TURNS = re.compile(
    r"\b(?:turn(?:s|ed)?|celebrat(?:es|ed) (?:his|her)) (?P<age>\d{2,3})(?:th|st|nd|rd)?"
    r"(?: birthday)? (?:on )?(?P<day>today|tomorrow|yesterday)?|"
    r"\bon (?:his|her) (?P<nth>\d{2,3})(?:th|st|nd|rd) birthday,? "
    r"(?P<word>today|tomorrow|yesterday)\b"
)
_UPCOMING = re.compile(
    rf"\b(?:ahead of|before) (?P<day>{'|'.join(WEEKDAYS)})[’']s (?P<what>[a-z]+)"
)
_VOTES = frozenset(("election", "vote", "poll", "polls", "ballot", "referendum"))
_VOTING = re.compile(
    r"\b(?:elections?|vot(?:e|es|ers|ing)|polls?|elect|choose|ballots?|referendum)\b"
)


def anchored_days(page: list[Sentence], tag: Tag) -> Iterable[Clue]:
    """Yield what weekdays say of which the text tells the date."""
    born = birthdays(page)
    for before, s in zip((None, *page), page, strict=False):
        yield from _counted_from(s, tag)
        yield from _later(before, s, tag)
        yield from _nth_day(s)
        if len(born) == 1:
            yield from _birthday(s, *born)
        yield from _upcoming(s, page)


def told_on(s: Sentence, day: date, why: str) -> Iterable[Clue]:
    """Yield the week from ``day``, where the one weekday of the sentence is past and that day's."""
    bare = [(t, m[1]) for t in s.times if (m := WEEKDAY.match(t.value))]
    if len(bare) != 1:
        return
    [(t, weekday)] = bare
    if not s.tells_as_past(t) or not s.speaks_for_the_paper(t.start):
        return
    if weekday == str(day.weekday() + 1):
        reason = f"“{t.text}” is {day_in_words(day)} in it: {why}."
        yield replace(between(reason, day, day_after(day, 6)), told=day)


def _counted_from(s: Sentence, tag: Tag) -> Iterable[Clue]:
    """Yield what "on Tuesday, two days after the fire of 3 March 2024" says."""
    for form in (_AFTER, _TO_THE_DAY) if " after " in s.text else ():
        m = form.search(s.text)
        if not m:
            continue
        days = [t.when.first for t in s.times if t.when and t.when.is_day and t.start >= m.end()]
        others = [t for t in s.times if t.when and t.end <= m.start()]
        length = m["length"] or m["exactly"]
        number, unit = length_of(length, tag)
        number, unit = (number, unit) if number else length_of(length.split(" ", 1)[-1], tag)
        if not number or len(days) != 1 or others:
            continue
        if form is _TO_THE_DAY:
            day = in_years(days[0], number)
        else:
            day = day_after(days[0], number * (7 if unit == "W" else 1))
        why = f"{m.group().strip()} {day_in_words(days[0])}"
        yield from told_on(s, day, why)
        if (at := _day_word_beside(s, m)) and s.speaks_for_the_paper(at.start()):
            yield only(
                f"“{at.group()}” is {day_in_words(day)} in it: {why}.", day_after(day, shift_of(at))
            )


def _day_word_beside(s: Sentence, m: re.Match[str]) -> re.Match[str] | None:
    """Return the "today" that stands before a length, or behind one that opens its sentence."""
    if not m.start():
        at = DAY_WORD.search(s.text, m.end())
        news = at and any(t.start == at.start() and _is_of_the_news(s, t) for t in s.times)
        return at if news else None
    before = list(DAY_WORD.finditer(s.text, 0, m.start()))
    return before[-1] if before and s.text[before[-1].end() : m.start()] in {" ", ", "} else None


def _is_of_the_news(s: Sentence, t: Timex) -> bool:
    """Say whether a time is of the main clause, told as past: not "a firm that today has …"."""
    clause = s.around(t)
    is_aside = s.text[: t.start].endswith(("that ", "which ", "who ", "where "))
    return bool(clause and clause.kind == "main" and s.tells_as_past(t) and not is_aside)


def _later(before: Sentence | None, s: Sentence, tag: Tag) -> Iterable[Clue]:
    """Yield what "Two days later, on Tuesday" says behind a sentence with one full date."""
    m = _LATER.match(s.text)
    dates = [t.when.first for t in before.times if t.when and t.when.is_day] if before else []
    number, unit = length_of(m["length"].lower(), tag) if m else (0, "")
    if m and number and len(dates) == 1 and not any(t.when for t in s.times):
        day = day_after(dates[0], number * (7 if unit == "W" else 1))
        yield from told_on(s, day, f"{m.group().lower()} than {day_in_words(dates[0])}")


def _nth_day(s: Sentence) -> Iterable[Clue]:
    """Yield what "in its fifth day" says of what began on a known day, which is its first."""
    m = _NTH_DAY.search(s.text)
    begun = [t.when.first for t in s.times if t.when and t.when.is_day and _begins(s, t)]
    if not m or len(begun) != 1 or not s.speaks_for_the_paper(m.start()):
        return
    number = ordinal(m["nth"]) - 1
    day = day_after(begun[0], number * (7 if m["unit"] == "week" else 1))
    why = f"“{m.group()}” of what began on {day_in_words(begun[0])}"
    bare = [t for t in s.times if WEEKDAY.match(t.value)]
    if _NOW.search(s.text[: m.start()]) and not bare:
        said = f"It tells “{m.group()}” of what began on {day_in_words(begun[0])}."
        yield between(said, day, day_after(day, 6)) if m["unit"] == "week" else only(said, day)
    if m["unit"] == "day":
        yield from told_on(s, day, why)


def _begins(s: Sentence, t: Timex) -> bool:
    return bool(_BEGAN.search(s.text[: t.start]))


def _birthday(s: Sentence, born: date) -> Iterable[Clue]:
    """Yield what "turned 60 on Tuesday" says of the one whose day of birth the text gives."""
    m = _TURNS.search(s.text)
    if not m or not s.speaks_for_the_paper(m.start()):
        return
    day, word = in_years(born, int(m["age"] or m["nth"])), m["day"] or m["word"]
    if word:
        yield only(
            f"“{m.group()}” is said of one whose birthday it gives.",
            day_after(day, SHIFTS[word]),
        )
    else:
        yield from told_on(s, day, "a birthday")


def _upcoming(s: Sentence, page: list[Sentence]) -> Iterable[Clue]:
    """Yield what "ahead of Sunday's election" says where the election has its date, a Sunday."""
    m = _UPCOMING.search(s.text)
    if not m or not s.speaks_for_the_paper(m.start()):
        return
    held = {
        t.when.first
        for p in page
        for t in p.times
        if t.when and t.when.is_day and p.tells_as_to_come(t) and _is_of(m["what"], p.text)
    }
    day = held.pop() if len(held) == 1 else None
    if day and WEEKDAYS[day.weekday()] == m["day"]:
        reason = f"“{m.group()}” is said of {day_in_words(day)}, still to come."
        yield between(reason, day_after(day, -7), day)


def _is_of(what: str, text: str) -> bool:
    return bool(re.search(rf"\b{what}\b", text) or (what in _VOTES and _VOTING.search(text)))
