"""What the matches of a pattern may begin with."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.timex.openings import opened, openings


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("may", {"may"}),
        ("monday", {"mond"}),
        ("mon|monday", {"mon", "mond"}),
        ("(?P<n>[3-5]) days", {"3", "4", "5"}),
        ("mon(?:day)?", {"mon", "mond"}),
        ("(?:late )?in may", {"late", "in"}),
        ("days? ago", {"day", "days"}),
        ("the [12]nd", {"the 1", "the 2"}),
        ("the (?:past )?year", {"the past", "the year"}),
        ("(?:the )?past", {"the past", "past"}),
        ("the-day", {"the"}),
        ("the 'past'", {"the"}),
        ("then|they", {"then", "they"}),
        ("'?88", {"'", "8"}),
        ("(?<=in )(?!a )may", {"may"}),
        ("(?:a?){9}b", {"b", "ab", "aab", "aaab", "aaaa"}),
        ("a{2,3}", {"aa", "aaa"}),
        ("é|may", {"", "may"}),
    ],
)
def test_a_pattern_has_openings(pattern: str, found: set[str]) -> None:
    assert set(openings(pattern, "the") or ()) == found


@pytest.mark.parametrize(
    "pattern", ["", "(?:may)?", r"\w{2} may", "[^a]may", ".may", "the", "the ", "(?i:may)"]
)
def test_openings_that_cannot_be_listed_are_not_known(pattern: str) -> None:
    assert openings(pattern, "the") is None


def test_every_opening_of_a_text_stands_at_a_word_s_edge() -> None:
    assert list(opened("mid-'88: the mondays\n", "the")) == [
        ("mid", 0), ("'", 4), ("8", 5), (" ", 8), ("the mond", 9), ("mond", 13),
    ]  # fmt: skip
    assert list(opened("été 1st_of", "the")) == [("", 0), ("1", 4)]


def test_a_language_may_have_no_article() -> None:
    assert list(opened("the 4th", "")) == [("the", 0), ("4", 4)]
    assert set(openings("(?:the )?[34]", "") or ()) == {"the", "3", "4"}
    assert set(openings(" ?may", "") or ()) == {" ", "may"}


PIECES = (
    "may", "the ", "the", "then", "(?:the )?", "[12]", "s?", " ", "'", "(?:a|an|the)", "x{0,2}",
    "(?=m)", "é", r"\b",
)  # fmt: skip
patterns = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)
texts = st.lists(
    st.sampled_from(("may", "the", " ", "then", "1", "2", "s", "'", "a", "an", "x", "é"))
)


@given(patterns, texts.map("".join))
@example("the", "the may")
@example("é", "é")
@example("(?:the )?'", "the '")
def test_a_match_begins_with_an_opening_of_its_pattern(pattern: str, text: str) -> None:
    some = openings(pattern, "the")
    at = {start: opening for opening, start in opened(text, "the")}

    for m in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text):
        assert some is None or not m[0] or at[m.start()] in some
