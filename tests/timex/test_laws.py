"""Laws that hold for any text: offsets are true, tags never overlap, time grows with length."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.when import MONTHS, When, on, parse, span
from generator.timex import tag, trace
from generator.timex.ends import apart
from tests.limits import an_end

from .cases import cases

WORDS = sorted({w for c in cases() for w in c.text.split()})
texts = st.lists(
    st.sampled_from([*WORDS, "-", "–", "/", ",", ".", "\n", "9", "31", "2021", "29 February"])
).map(" ".join)
dates = st.dates()


@st.composite
def publication(draw: st.DrawFn) -> When | None:
    """Return a day, some days, or none."""
    first = draw(dates)
    length = draw(st.integers(-1, 70) | st.sampled_from((365, 3650, 36500)))
    if length < 0:
        return None
    last = first + timedelta(min(length, (date.max - first).days))
    return span(first, last) if length else on(first)


def check(text: str, published: When | None) -> None:
    timexes = tag(text, published)

    assert all(t.text and t.text == text[t.start : t.end] for t in timexes)
    assert all(a.end <= b.start for a, b in pairwise(timexes))
    assert all(a.text == text[a.start : a.end] for a in trace(text, published))


@given(texts, publication())
def test_tags_of_words_of_time_never_overlap_and_stand_where_they_say(
    text: str, published: When | None
) -> None:
    check(text, published)


@given(st.text(), publication())
def test_any_text_can_be_tagged(text: str, published: When | None) -> None:
    check(text, published)


@given(texts, publication())
def test_tagging_twice_gives_the_same(text: str, published: When | None) -> None:
    assert tag(text, published) == tag(text, published)


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31)), publication())
def test_a_full_date_is_read_alike_whatever_the_day_of_the_article(
    day: date, published: When | None
) -> None:
    (t,) = tag(f"The two met on {day.day} {MONTHS[day.month - 1]} {day.year}.", published)

    assert (t.when, t.basis) == (on(day), "stated")


HOSTILE = (
    "1", "1-", "1 ", "12:", "2021", "2021-", "2021 ", "9 September ", "may ", "May", " ", "\n",
    "Thursday ", "thursday, the 9 ", "twenty-", "a ", "the past ", "more than ", "early ",
    "2021 held ", "the 2021 which, ", "a' ", "Aa", "+44 ", "1.", "one hundred ", "half an ",
    "every other ", "in Jan. ", "the early-", "ed ", "will ", "9 may - 9 may ", "$", "Mon-",
    "the ", "the 1 ", "É", "'", ". A", "two or ", "9 to ", "a year and ", "the first ", "half a ",
    "in its third ", "at 9 ", "that ", "May-to-", "late in the ", "490 BC ", "9 May at ",
    "monday that ", "did not until ", "began in May ", "in the morning of ", "is to ",
    "hours until ", "the fiscal year ended May ", "the second- and ",
    "the day after christmas ", "for a third ", "\nin 2021 it was at the end of the year ",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_text_of_any_shape_is_read_to_its_end(piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]

    with an_end():
        tag(text, on(date(2021, 9, 9)))


def test_a_range_is_its_two_ends_to_timex3() -> None:
    text = "It ran from 4 to 9 March 2023, 2011-12 and 2024-01-02/2024-01-05; not on 6 May 2020."
    found = [(t.text, t.value) for whole in tag(text, None) for t in apart(whole)]

    assert all(text[t.start : t.end] == t.text for whole in tag(text, None) for t in apart(whole))
    assert found[:4] == [
        ("4", "2023-03-04"), ("9 March 2023", "2023-03-09"), ("2011", "2011"), ("12", "2012"),
    ]  # fmt: skip
    assert found[-1] == ("6 May 2020", "2020-05-06")


def test_a_history_goes_on_from_the_time_that_it_has_come_to() -> None:
    text = (
        "The canal was begun in May 1870. In June 1871 it was half dug. On 3 October 1872 a dam "
        "broke. The next day the village was gone. In December the king came. By March 1873 it was "
        "mended, and in April ships passed. In 1875 a lock was added."
    )
    values = [t.value for t in tag(text, parse("2024-03-15"))]

    assert values == [
        "1870-05", "1871-06", "1872-10-03", "1872-10-04", "1872-12", "1873-03", "1873-04", "1875",
    ]  # fmt: skip


def test_news_speaks_from_its_own_day_though_it_names_a_year_long_past() -> None:
    text = "The canal was begun in 1870. The minister opened a lock on Tuesday; in April it shuts."

    assert [t.value for t in tag(text, parse("2024-03-15"))] == ["1870", "2024-03-12", "2024-04"]


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_what_lies_outside_the_calendar_is_not_known(day: str) -> None:
    text = (
        "He left at Easter, at Thanksgiving, the previous April and in May of the following year."
    )

    years = {t.value.partition("-")[0] for t in tag(text, parse(day))}

    assert years
    assert all(y == "XXXX" or (len(y) == 4 and int(y)) for y in years)


def test_a_history_goes_on_from_the_end_of_a_stretch() -> None:
    text = (
        "The canal was begun in May 1870 and the dam in 1871. From October 1872 to March 1873 it "
        "was half dug. By May a lock was built, and in June ships passed. In 1875 it was shut."
    )
    values = [t.value for t in tag(text, parse("2024-03-15"))]

    assert values == ["1870-05", "1871", "1872-10/1873-03", "1873-05", "1873-06", "1875"]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "Shots were heard between 2 and 4 p.m.",
            [("2", "TIME", "2024-03-15T14:00"), ("4 p.m.", "TIME", "2024-03-15T16:00")],
        ),
        (
            "It sank at 3 a.m. on Friday.",
            [("3 a.m.", "TIME", "2024-03-15T03:00"), ("Friday", "DATE", "2024-03-15")],
        ),
        ("It sank on the night of Friday.", [("the night of Friday", "TIME", "2024-03-15TNI")]),
    ],
)
def test_times_of_the_clock_are_told_apart(text: str, ends: list[tuple[str, str, str]]) -> None:
    found = [t for whole in tag(text, on(date(2024, 3, 15))) for t in apart(whole)]

    assert [(t.text, t.type, t.value) for t in found] == ends
