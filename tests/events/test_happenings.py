"""Nouns that tell an event, with a day."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

TOLD = [
    ("There was an explosion in the port of Callao on Monday.", "Explosion in the port of Callao"),
    ("Monday’s earthquake destroyed 400 houses.", "Earthquake destroyed 400 houses"),
    ("The party won ten seats in Monday’s election.", "Party won ten seats in the election"),
]
OTHER_DAYS = [
    ("There have been protests in Callao since Monday.", "2024-06-10/..", "Protests in Callao"),
    ("The funeral is on Friday at a church in Lima.", "2024-06-14",
     "Funeral to be held at a church in Lima"),
    ("The final between Peru and Chile is on 3 July.", "2024-07-03",
     "Final between Peru and Chile to be held"),
    ("Born in Tacna on 7 March 1940, Ana Ross learnt to read.", "1940-03-07",
     "Ana Ross born in Tacna"),
]  # fmt: skip
SILENT = [
    "The mill is on Monday Street in Callao.",
    "The rent is a burden on Friday.",
    "There was a queue at the port of Callao on Monday.",
    "There was no explosion in the port of Callao on Monday.",
    "There were rumours of an explosion on Monday.",
    "Monday’s newspaper cost 40 cents.",
]


@pytest.mark.parametrize(("sentence", "title"), TOLD, ids=[s for s, _ in TOLD])
def test_a_noun_with_its_day_tells_an_event(sentence: str, title: str) -> None:
    found = read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert [(str(p.date), p.title) for p in found] == [("2024-06-10", title)]


@pytest.mark.parametrize("sentence", SILENT)
def test_what_names_no_happening_gives_none(sentence: str) -> None:
    assert not read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals


@pytest.mark.parametrize(("sentence", "date", "title"), OTHER_DAYS, ids=[s for s, *_ in OTHER_DAYS])
def test_what_goes_on_or_is_to_be_has_its_days(sentence: str, date: str, title: str) -> None:
    [p] = read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert (str(p.date), p.title) == (date, title)
