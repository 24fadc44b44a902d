"""What a date leaves open is said in words."""

import pytest

from generator.model.when import parse
from generator.render.catalogue import catalogue
from generator.render.precision import exactness, notes
from tests.render.samples import event

WORDS = catalogue("en")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"date": "2021-09-09"}, []),
        ({"date": "2021-09"}, ["day not known"]),
        ({"date": "199X"}, ["year not known"]),
        ({"date": "2030", "occurrence": "planned"}, ["planned", "day not known"]),
        ({"occurrence": "did-not-happen"}, ["did not happen"]),
        ({"date": "2021-09-10/2021-09-16"}, []),
    ],
)
def test_words_say_what_is_not_known(fields: dict[str, str], words: list[str]) -> None:
    assert notes(WORDS, event(**fields)) == words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2021-09-09", "exact day"),
        ("2021-09-09~", "about this day"),
        ("2021-09~", "month known, day not known, approximate"),
        ("199X?", "decade known, year not known, uncertain"),
        ("2021-09/2021-10", "span of months"),
        ("18XX/19XX", "span of centuries"),
        ("2021-09-09/..", "open span"),
    ],
)
def test_how_exactly_a_date_is_known(date: str, words: str) -> None:
    assert exactness(WORDS, parse(date)) == words
