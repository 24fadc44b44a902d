"""What states the day of an article, and which of several statements decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import timex
from generator.articles.parts import parted
from generator.dating import dated
from generator.dating.stated import days_in
from generator.model.values import Article, Imprint
from generator.model.when import MONTHS, on, parse

REPORT = "The river rose by a metre overnight, and a bridge of the town was closed to traffic."
HEAD = Imprint(parse("2024-03-01"), "“2024-03-01” in the head of the page")
DATELINE = "CALLAO, 2 March 2024 (Agency) - "
LINE = "Published on 3 March 2024"
BYLINE = "By Carla Brandt, 4 March 2024"
ALONE = "Tuesday, March 5, 2024 4:41AM"


def article(*lines: str, head: Imprint | None = None) -> Article:
    text = "\n\n".join(("River rises", *lines)) + "\n"
    made = Article("a", "seeds/a.txt", text, *parted(text))
    return replace(made, imprint=head) if head else made


@pytest.mark.parametrize(
    ("lines", "head", "given", "day", "reason"),
    [
        ((LINE, f"{DATELINE}{REPORT}"), HEAD, "2024-02-29", "2024-02-29", "An editor gave it"),
        ((LINE, f"{DATELINE}{REPORT}"), HEAD, "", "2024-03-01", "“2024-03-01” in the head"),
        ((LINE, f"{DATELINE}{REPORT}"), None, "", "2024-03-02", "The dateline “CALLAO"),
        ((BYLINE, LINE, REPORT), None, "", "2024-03-03", "The line “Published on"),
        ((BYLINE, REPORT), None, "", "2024-03-04", "The byline “By Carla Brandt"),
        ((ALONE, REPORT), None, "", "2024-03-05", "The line “Tuesday, March 5"),
    ],
)
def test_the_surest_statement_decides(
    lines: tuple[str, ...], head: Imprint | None, given: str, day: str, reason: str
) -> None:
    dating = dated(article(*lines, head=head), parse(given) if given else None, timex.tag)

    assert (str(dating.when), dating.basis) == (day, "stated")
    assert dating.reasons[0].startswith(reason)


def test_a_year_in_the_head_of_a_page_leaves_the_day_to_the_text() -> None:
    year = Imprint(parse("2024"), "“2024” in the head of the page")

    dating = dated(article(LINE, REPORT, head=year), None, timex.tag)

    assert str(dating.when) == "2024-03-03"
    assert dating.reasons[0] == "“2024” in the head of the page is no day."


@pytest.mark.parametrize("wide", ["2024", "2024-03"])
def test_a_month_or_year_in_the_head_encloses_what_the_text_says(wide: str) -> None:
    head = Imprint(parse(wide), f"“{wide}” in the head of the page")

    dating = dated(article(f"CALLAO, 2 March (Agency) - {REPORT}", head=head), None, timex.tag)

    assert str(dating.when) == "2024-03-02"


def test_a_day_of_the_text_outside_the_month_of_the_head_does_not_decide() -> None:
    head = Imprint(parse("2024-05"), "“2024-05” in the head of the page")

    dating = dated(article(LINE, REPORT, head=head), None, timex.tag)

    assert str(dating.when) == "2024-05"


def test_the_address_of_a_page_may_have_its_day() -> None:
    head = Imprint(url="https://www.example.org/news/2024/03/04/river-rises")

    assert str(dated(article(REPORT, head=head), None, timex.tag).when) == "2024-03-04"


@pytest.mark.parametrize("url", ["https://www.example.org/2024/", "https://example.org/a-2024-3"])
def test_other_figures_of_an_address_are_no_day(url: str) -> None:
    assert dated(article(REPORT, head=Imprint(url=url)), None, timex.tag).when is None


@given(
    st.dates(date(1500, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["", "Published: ", "Posted on ", "Issued ", "created on: "]),
    st.sampled_from(
        ["{0.day} {1} {0.year}", "{0:%d} {1} {0.year}", "{1} {0.day}, {0.year}", "{0}"]
    ),
)
def test_a_day_in_full_is_what_the_times_of_its_line_say(day: date, label: str, form: str) -> None:
    line = label + form.format(day, MONTHS[day.month - 1])

    assert days_in(line, timex.tag) == [t.when for t in timex.tag(line, None)] == [on(day)]
