"""Laws that hold for any text: offsets are true, tags never overlap, time grows with length."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.when import MONTHS, When, on, span
from generator.timex import tag, trace
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
    length = draw(st.integers(-1, 70))
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
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_text_of_any_shape_is_read_to_its_end(piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]

    with an_end():
        tag(text, on(date(2021, 9, 9)))
