"""Slugs, folding and lists of words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text import (
    counted,
    folded,
    is_slug,
    latin,
    likeness,
    listed,
    nearest,
    slug,
    squeezed,
)

few = settings(max_examples=80, deadline=None)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Alexander Łukasz's 3rd visit", "alexander-lukasz-s-3rd-visit"),
        ("2021 budget", "x-2021-budget"),
        ("Лукашенко", "lukashenko"),
        ("Óscar Ñandú", "oscar-nandu"),
        ("Straße nach Ærø", "strasse-nach-aero"),
        ("İstanbul", "istanbul"),
        ("王毅", "x-738b-6bc5"),
        ("---", "x-2d-2d-2d"),
        ("", "x"),
    ],
)
def test_a_name_has_its_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


@few
@given(st.text(max_size=200))
def test_any_text_has_a_slug(text: str) -> None:
    assert is_slug(slug(text))


@few
@given(st.text(max_size=200))
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@few
@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“A – b”", '"a - B"'),
        ("Café", "cafe\N{COMBINING ACUTE ACCENT}"),
        ("a\n  b\N{NO-BREAK SPACE}c", "A b c"),
        ("wait…", "wait..."),
    ],
)
def test_typography_makes_no_difference(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_words_make_a_difference() -> None:
    assert folded("did not meet") != folded("did meet")


def test_small_things() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"], "or") == "a, b or c"
    assert counted(1, "event") == "1 event"
    assert counted(1200, "country", "countries") == "1,200 countries"
    assert squeezed(" a \n b ") == "a b"
    assert latin("щука") == "shchuka"
    assert likeness("Peace", "peace") == 1
    assert nearest("titel", ["title", "date"]) == ["title"]


@pytest.mark.parametrize("word", ["true", "false", "null", "Null"])
def test_a_word_that_tools_type_makes_an_id_of_its_own(word: str) -> None:
    assert slug(word) == f"x-{word.lower()}"
    assert not is_slug(word.lower())
