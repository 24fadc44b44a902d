"""A day without its week or year goes by the tense of its own clause."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

TOLD = [
    ("The mayor closed the school on Friday until further notice.", "2024-06-07", "happened"),
    ("The law takes effect on 3 March.", "2025-03-03", "planned"),
    ("Registration opens in March.", "2025-03", "planned"),
    ("The law takes effect on Aug. 3.", "2024-08-03", "planned"),
]
SILENT = ["The law takes effect on 3 March 2024.", "The minister resigned on 3 November 2024."]


@pytest.mark.parametrize(("sentence", "date", "occurrence"), TOLD, ids=[s for s, *_ in TOLD])
def test_the_verb_says_which_is_meant(sentence: str, date: str, occurrence: str) -> None:
    [p] = read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert (str(p.date), p.occurrence) == (date, occurrence)


@pytest.mark.parametrize("sentence", SILENT)
def test_a_year_that_is_written_stays(sentence: str) -> None:
    assert not read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals
