"""Laws of clues: what a paper of some day may write never excludes that day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.dating.clues import clues
from generator.dating.tenses import page_of
from generator.model.when import MONTHS, WEEKDAYS
from generator.timex import tag
from tests.events.reading import article_of

Told = Callable[[date, int], str]
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def day(d: date, year: bool = True) -> str:
    return f"{d.day} {MONTHS[d.month - 1]}{f' {d.year}' if year else ''}"


def weekday(d: date) -> str:
    return WEEKDAYS[d.weekday()]


def named(d: date, year: bool = True) -> str:
    return f"{weekday(d)} {day(d, year)}"


def ago(p: date, n: int) -> date:
    return p - timedelta(days=n)


def monday_of(p: date) -> date:
    return p - timedelta(days=p.weekday())


def nth(n: int) -> str:
    return ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")[n]


def month_of(d: date) -> str:
    return f"{MONTHS[d.month - 1]} {d.year}"


def a_month_since(p: date) -> str:
    if p.day > 28:
        return f"30 days since the quake of {day(ago(p, 30))}"
    return f"a month since the quake of {day(ago(p, p.day).replace(day=p.day))}"


def in_weeks(p: date, weeks: int, n: int) -> str:
    return day(monday_of(p) + timedelta(days=7 * weeks + n % 7))


# What a paper of ``p`` may write; ``n`` is a number from 1 to 7.
FORMS: dict[str, Told] = {
    "today": lambda p, n: f"The bridge opened today, {day(p)}.",
    "tomorrow": lambda p, n: f"The bridge opens tomorrow, {named(ago(p, -1))}.",
    "without its year": lambda p, n: f"It opens tomorrow, {named(ago(p, -1), False)}.",
    "the day after": lambda p, n: f"It opens the day after tomorrow, {day(ago(p, -2))}.",
    "yesterday": lambda p, n: f"The bridge closed yesterday, {day(ago(p, 1))}.",
    "last night": lambda p, n: f"The river rose last night, {day(ago(p, 1))}.",
    "days ago": lambda p, n: f"The bridge closed {NUMBERS[n]} days ago, on {day(ago(p, n + 1))}.",
    "weeks ago": lambda p, n: f"It closed {NUMBERS[n]} weeks ago, on {day(ago(p, 7 * n + 8))}.",
    "in days": lambda p, n: f"The bridge opens in {NUMBERS[n]} days, on {day(ago(p, -n - 1))}.",
    "last week": lambda p, n: f"The bridge closed last week, on {in_weeks(p, -1, n)}.",
    "next week": lambda p, n: f"The bridge will open next week, on {in_weeks(p, 1, n)}.",
    "last Tuesday": lambda p, n: f"It closed last {weekday(ago(p, n))}, {day(ago(p, n))}.",
    "next Tuesday": lambda p, n: f"It will open next {weekday(ago(p, -n))}, {day(ago(p, -n))}.",
    "this month": lambda p, n: f"It closed earlier this month, on {day(p.replace(day=1))}.",
    "this year": lambda p, n: f"It closed earlier this year, on 1 January {p.year}.",
    "last year": lambda p, n: f"Sales fell last year, in {p.year - 1}.",
    "to go": lambda p, n: f"The vote is {NUMBERS[n]} days away, on {day(ago(p, -n - 1))}.",
    "weeks to go": lambda p, n: f"The vote is {NUMBERS[n]} weeks away, on "
    f"{day(ago(p, -7 * n - 10))}.",
    "the nth day": lambda p, n: f"They voted on {weekday(p)}, on the {nth(n)} day of a strike that "
    f"began on {day(ago(p, n))}.",
    "tomorrow, Tuesday": lambda p, n: f"The bridge opens tomorrow, {weekday(ago(p, -1))}.",
    "in its day": lambda p, n: f"The strike, begun on {day(ago(p, n))}, is in its {nth(n)} day.",
    "weekday": lambda p, n: f"The bridge closed on {named(ago(p, n - 1), False)}.",
    "after": lambda p, n: f"On {weekday(ago(p, n - 1))}, two days after the flood of "
    f"{day(ago(p, n + 1))}, the bridge closed.",
    "from today": lambda p, n: f"It opens {NUMBERS[n]} weeks from today, on "
    f"{day(ago(p, -7 * n - 7))}.",
    "months ago": lambda p, n: f"It closed {NUMBERS[n]} months ago, in "
    f"{month_of(ago(p, 30 * n + 30))}.",
    "years ago": lambda p, n: f"It closed in {p.year - n - 1}, {NUMBERS[n]} years ago.",
    "months since": lambda p, n: f"Today marks {a_month_since(p)}, which razed the market.",
    "the end of this month": lambda p, n: f"It shuts at the end of this month, {month_of(p)}.",
    "exactly years": lambda p, n: "Bells rang this morning, exactly 20 years after the fire of "
    f"{day(p.replace(year=p.year - 20))} that razed the market.",
    "birthday today": lambda p, n: f"Ana Ross was born on {day(p.replace(year=p.year - 80))}. "
    "They sang for her on her 80th birthday today.",
    "birthday": lambda p, n: f"Ana Ross was born on {day(date(p.year - 60, p.month, 1))}. "
    "Ross, 60, won.",
    "past": lambda p, n: f"The bridge closed on {day(ago(p, n))}.",
    "to come": lambda p, n: f"The bridge will open on {day(ago(p, -n))}.",
    "before": lambda p, n: f"It comes days before the games, which will open on {day(ago(p, -n))}.",
    "eve": lambda p, n: f"It comes on the eve of the games, which will open on {day(ago(p, -1))}.",
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=40, deadline=None)
@given(p=st.dates(date(1990, 1, 1), date(2040, 12, 20)), n=st.integers(1, 7))
def test_no_clue_excludes_the_day_of_its_paper(form: str, p: date, n: int) -> None:
    text = FORMS[form](p, n)
    page = page_of(article_of(f"A small title\n{text}\n"), tag)

    assert [c.reason for c in clues(page, tag) if not c.is_true_on(p)] == [], text


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_a_clue(form: str) -> None:
    text = FORMS[form](date(2024, 3, 14), 3)

    assert list(clues(page_of(article_of(f"A small title\n{text}\n"), tag), tag)), text
