"""When a draft takes over the article's own title, and when it keeps its own words."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

LEAD = (
    "Kesta Motors has announced a plan that cuts the number of the seats in its small cars made"
    " in Lima to three."
)
CUT = "Kesta Motors announced a plan"


def title_of(headline: str, lead: str = LEAD) -> str:
    found = read_text(f"{headline}\n{lead}\n", parse("2024-06-12")).found.proposals
    return found[0].title


@pytest.mark.parametrize(
    "headline",
    [
        "Kesta Motors announces plan to cut seats",
        "Kesta Motors announces small cars made in Lima",
        "Kesta Motors plans to cut seats in small cars",
        "Car seats halve in Lima as Kesta Motors plans cuts",
        "Kesta Motors cuts seats to halve price in Lima",
    ],
)
def test_a_title_that_tells_the_lead_stands_for_one_that_had_to_be_cut(headline: str) -> None:
    assert title_of(headline) == headline


@pytest.mark.parametrize(
    "headline",
    [
        "Kesta Motors announces plan: three seats",
        "Will Kesta Motors announce a plan to cut seats?",
        "How Kesta Motors cut the seats in small cars",
        "Kesta Motors Announces Plan To Cut Seats",
        "Kesta Motors to cut the seats in small cars",
        "Kesta Motors announces plan to cut seats today",
        "Kesta Motors and its small cars",
        "Kesta announces plan",
        "Pedro wins dance prize in Quito",
    ],
)
def test_a_riddle_a_plan_and_what_another_sentence_tells_are_no_titles(headline: str) -> None:
    assert title_of(headline).startswith("Kesta")
    assert title_of(headline) != headline


def test_a_title_that_has_all_words_of_its_clause_is_kept() -> None:
    lead = "Kesta Motors sold a mill in Lima on Monday."

    assert title_of("Kesta Motors sells mill in Lima", lead) == "Kesta Motors sold a mill in Lima"


def test_a_title_has_between_whom_it_was() -> None:
    lead = "Kesta Motors offered on Monday to end the feud between its two mills, Rimac and Lurin."

    assert title_of("Feud", lead) == ("Kesta Motors offered to end the feud between its two mills")


def test_a_place_between_commas_has_its_noun_in_the_title() -> None:
    lead = "A loom caught fire on Monday at Kesta's Lurin, Peru, mill, but nobody was hurt."

    assert title_of("Kesta loom catches fire at Lurin mill", lead) == (
        "Kesta loom catches fire at Lurin mill"
    )


def test_what_the_lead_tells_of_another_year_has_its_own_title() -> None:
    lead = (
        "Kesta Motors announced a plan in 2019 that cuts the number of the seats in its small cars"
        " made in Lima to three."
    )

    told = title_of("Kesta Motors announces plan to cut seats", lead)

    assert told.startswith("Kesta Motors announced plan that")


def test_a_title_of_a_thing_without_its_name_gives_way_to_the_articles() -> None:
    lead = "The mill was shut on Monday, officials of Callao said after a fire."

    assert title_of("Paper mill in Callao shuts after fire", lead) == (
        "Paper mill in Callao shuts after fire"
    )
    assert title_of("Peru mourns", lead) == "Mill shut"


def test_similar_says_nothing_in_a_title() -> None:
    lead = "A similar night bus was backed by the union of Callao on Monday."

    assert title_of("Buses run", lead) == "Night bus backed by the union of Callao"


def test_a_title_that_says_not_which_film_gives_way_to_the_articles() -> None:
    lead = "The film opened on Monday in Lima before a few guests."

    assert title_of("Ross film opens in Lima", lead) == "Ross film opens in Lima"
