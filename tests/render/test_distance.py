"""How far dates lie apart is told no more exactly than they are known."""

import pytest

from generator.model.when import parse
from generator.render.catalogue import catalogue
from generator.render.distance import delay, gap

WORDS = catalogue("en")


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("2007-01-11", "2011-11-18", "4 years 10 months later"),
        ("1996-04-02", "1997-04-02", "1 year later"),
        ("1996-04-02", "1997-03-30", ""),
        ("1996", "1999", "about 3 years later"),
        ("1996", "1997", ""),
        ("1799", "1889", "about 90 years later"),
        ("2007-01", "2011-11-18", "about 4 years 10 months later"),
        ("1670~", "1791-03", "about 120 years later"),
        ("1996-01-01/..", "1999-01-01", ""),
        ("1996", "1996-05-05", ""),
    ],
)
def test_a_gap_of_a_year_or_more_is_told(before: str, after: str, words: str) -> None:
    assert gap(WORDS, parse(before), parse(after)) == words


@pytest.mark.parametrize(
    ("here", "there", "words"),
    [
        ("2021-09-09", "2021-11-04", "56 days later"),
        ("2021-11-04", "2021-09-09", "56 days earlier"),
        ("2021-09-09", "2021-09-09", "the same day"),
        ("2021-09", "2021-09-09", ""),
        ("2021-09-09", "2019-09-06", "2 years earlier"),
        ("2021-09-09", "2019-09-10", "1 year 11 months earlier"),
        ("2020-01-01", "2023-12-28", "3 years 11 months later"),
        ("2021-01-01", "2021-05-26", "4 months 25 days later"),
        ("2021-09-09~", "2021-09-20", "about 11 days later"),
        ("2021-01-01~", "2021-05-26", "about 5 months later"),
        ("2023-11", "2024-01-29", "about 2 months later"),
        ("2021-09", "2021-09-30/2021-10-02", ""),
        ("2021-09", "2022-10", "about 1 year 1 month later"),
        ("2021-12", "2022", "about 1 year later"),
        ("2021", "2030", "about 9 years later"),
        ("2021", "1975", "about 46 years earlier"),
        ("198X", "2021-05", "about 40 years later"),
        ("2021-09-09", "..", ""),
    ],
)
def test_a_delay_is_no_more_exact_than_the_dates(here: str, there: str, words: str) -> None:
    other = parse("../2020") if there == ".." else parse(there)

    assert delay(WORDS, parse(here), other) == words
