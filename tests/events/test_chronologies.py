"""Chronologies: a date, and below or behind it what happened then, in the present tense."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

BELOW = """How the harbour came about

The harbour of Callao was widened. Here is how.

2 May 1986
Peruvian fishermen build a jetty on the northern beach.

March 1992
A court in Callao divides the bay but leaves the island undecided.

17 January 2030
The new quay opens.
"""
BEHIND = """How the harbour came about

The harbour of Callao was widened. Here is how.

• 2 May 1986: Peruvian fishermen build a jetty on the northern beach.

• March 1992 – A court in Callao divides the bay but leaves the island undecided.

• 17 January 2030: The new quay opens.
"""
TOLD = [
    ("1986-05-02", "happened", "Peruvian fishermen build a jetty on the northern beach"),
    ("1992-03", "happened", "Court in Callao divides the bay"),
    ("2030-01-17", "planned", "New quay to open"),
]


@pytest.mark.parametrize("text", [BELOW, BEHIND], ids=["below", "behind"])
def test_each_entry_of_a_chronology_is_an_event(text: str) -> None:
    found = read_text(text, parse("2024-06-12")).found.proposals

    assert [(str(p.date), p.occurrence, p.title) for p in found] == TOLD


def test_a_date_that_stands_alone_is_no_chronology() -> None:
    text = BELOW.replace("March 1992\n", "").replace("17 January 2030\n", "")

    assert not read_text(text, parse("2024-06-12")).found.proposals


def test_a_date_does_not_reach_beyond_the_next_heading() -> None:
    text = BELOW.replace("The new quay opens.", "What now?\n\nThe captain sails home.")

    found = read_text(text, parse("2024-06-12")).found.proposals
    assert [p.title for p in found] == [title for *_, title in TOLD[:2]]


HEADED = """How the harbour came about

The harbour of Callao was widened. Not a quay has been built. Here is how.

2 May 2019
Overruling his aides, the minister, Bo Lind, grants the lease. The union, led by Ana Ross, strikes.

Ten days later
Ana Ross and eleven dockers sue the minister in the High Court.

3-5 June 2019
Some 200 dockers block the road to the quay, led by a teacher.

Two weeks later
The judge, once a docker, hears both sides.

March to May 2020
Engineers find a crack in the pier.

What comes next

The dockers meet in a tent. The owner opens a shop.
"""


def test_the_heads_of_a_chronology_may_be_stretches_or_count_on() -> None:
    found = read_text(HEADED, parse("2024-06-12")).found.proposals

    assert [(str(p.date), p.title) for p in found] == [
        ("2019-05-02", "Bo Lind grants the lease"),
        ("2019-05-02", "Union strikes"),
        ("2019-05-12", "Ana Ross and eleven dockers sue the minister in the High Court"),
        ("2019-06-03/2019-06-05", "Some 200 dockers block the road to the quay"),
        ("2020-03/2020-05", "Engineers find a crack in the pier"),
    ]


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Ten days later", "2019-05-12"),
        ("A day later", "2019-05-03"),
        ("Two weeks later", "2019-05-16~"),
        ("May 5-7, 2019", "2019-05-05/2019-05-07"),
        ("Early 2020", "2020"),
        ("A year later", ""),
        ("900 days later", ""),
        ("This year", ""),
        ("A blow", ""),
    ],
)
def test_a_head_has_its_day_or_none(head: str, date: str) -> None:
    found = read_text(HEADED.replace("Ten days later", head), parse("2024-06-12")).found.proposals

    title = "Ana Ross and eleven dockers sue the minister in the High Court"
    assert [str(p.date) for p in found if p.title == title] == [date] * bool(date)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The bank's board meets next on 22 June.", "Bank’s board to meet"),
        ("The pope visits Lima on Friday, 14 June 2024.", "Pope to visit Lima"),
        ("The tour of Lima visits costs $3 on 22 June.", ""),
        ("The union talks on 22 June.", ""),
    ],
)
def test_a_timetable_speaks_in_the_present_tense(sentence: str, title: str) -> None:
    found = read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert [p.title for p in found] == [title] * bool(title)
