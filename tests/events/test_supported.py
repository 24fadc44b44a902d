"""The quotes of a draft hold all words that its title takes from the sentence."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

FRIDAY = parse("2024-05-10")
FOUND = "On Monday the bench found that drivers had been given no chance to comment"
CALLED = "On Monday the minister called the deal “a day of shame” for the port"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (f"{FOUND}.", FOUND),
        ("On Monday the court ruled that the levy was void, and sat on.", "the levy was void"),
        (f"{CALLED}.", CALLED),
        ("A court on Monday charged Bo Lind, the head of the port, with fraud.",
         "Bo Lind, the head of the port, with fraud"),
        ("A fire broke out on Monday, injuring four men, the fire chief, Bo Lind, said.",
         "A fire broke out on Monday, injuring four men, the fire chief, Bo Lind, said"),
        ("Bo Lind was freed on Monday after a judge ruled that he had not lied.",
         "a judge ruled that he had not lied"),
    ],
)  # fmt: skip
def test_what_goes_on_behind_the_clause_is_quoted(text: str, quote: str) -> None:
    read = read_text(f"A quiet week\n\n{text}\n", FRIDAY)

    quotes = [q.of(read.article.text) for p in read.found.proposals for q in p.quotes]
    assert any(q.endswith(quote) for q in quotes)


def test_what_was_before_is_no_part_of_an_act() -> None:
    read = read_text("A quiet week\n\nBorn in Callao, Bo Lind joined a bank in 1963.\n", FRIDAY)

    [p] = read.found.proposals
    assert read.quotes(p) == ["Bo Lind joined a bank in 1963"]
    assert not p.places


def test_no_length_is_quoted_without_what_it_is_measured_from() -> None:
    text = "The mayor on Monday freed his aunt, Ana Ross, a day after a guard had shot at her."
    read = read_text(f"A quiet week\n\n{text}\n", FRIDAY)

    quotes = [q.of(read.article.text) for p in read.found.proposals for q in p.quotes]
    assert "The mayor on Monday freed his aunt, Ana Ross" in quotes


def test_what_only_stands_behind_is_not_quoted() -> None:
    read = read_text("A quiet week\n\nThe mill closed on Monday, the mayor said.\n", FRIDAY)

    assert [q.of(read.article.text) for p in read.found.proposals for q in p.quotes] == [
        "The mill closed on Monday"
    ]
