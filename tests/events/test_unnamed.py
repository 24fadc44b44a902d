"""Bodies and places that an event's words mean without their names, and who has no part in it."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

FRIDAY = parse("2024-05-10")
MEANT = [
    ("Velora Motors closed a mill in May. The company will cut 300 jobs on Monday.",
     ["Velora Motors"]),
    ("Velora Motors closed a mill. The company has said it expects to hire 300 men in June.",
     ["Velora Motors"]),
    ("Velora Motors closed a mill. The regulator fined the company on Monday.",
     ["Velora Motors"]),
    ("The Ministry of Tin banned a paint. Shops sued the ministry on Monday.",
     ["Ministry of Tin"]),
    ("Peru was cold. Ostrik Bank grew. A rival bought the Peruvian bank’s mill on Monday.",
     ["Ostrik Bank"]),
    ("Ostrik Bank met Velora Motors. The two companies signed a deal on Monday.",
     ["Ostrik Bank", "Velora Motors"]),
    ("Peru and Bolivia met. Both countries signed a treaty on Monday.", ["Peru", "Bolivia"]),
    ("It was cold in the town of Orrin. Rain closed roads in the town on Monday.", ["Orrin"]),
    ("Nobody slept in Callao. Rain closed four roads across the city on Monday.", ["Callao"]),
    ("It was made by Velora Motors, a company that was founded in Lima in 1906.",
     ["Velora Motors"]),
    ("Ostrik Bank grew. The bank’s old head resigned on Monday.", ["Ostrik Bank"]),
    ("Orrin Union met. On Monday the union’s treasurer resigned.", ["Orrin Union"]),
    ("Ostrik Bank grew. The bank’s mill burned on Monday.", ["Ostrik Bank"]),
    ("They spoke in Callao, a port that was founded in 1537.", ["Callao"]),
    ("Peru lent nothing to anybody. It signed a treaty on Monday.", ["Peru"]),
    ("“We fear it,” said Ana Ross, a nurse. She said members would meet on Monday.", ["Ana Ross"]),
]  # fmt: skip
OPEN = [
    "Ostrik Bank met Velora Motors and Kesta Bank. The two banks signed a deal on Monday.",
    "Ostrik Bank met Kesta Bank. The regulator fined the bank on Monday.",
    "Velora Motors closed a mill. The regulator fined the rival company on Monday.",
    "Velora Motors closed a mill. The regulator fined the company of a friend on Monday.",
    "Nobody slept. Bo Lind sold Kesta Bank to the company on Monday.",
    "Nobody slept in Callao and Arequipa. Rain closed four roads across the city on Monday.",
    "Ostrik Bank grew. A rival bought the Peruvian bank’s mill on Monday.",
    "It was made by Velora Motors for a company that was founded in Lima in 1906.",
    "Ostrik Bank met Kesta Bank. The bank’s old head resigned on Monday.",
    "Ostrik Bank grew. The union’s old head resigned on Monday.",
    "It was made by Velora Motors, in a shed that was built in Callao in 1906.",
    "Ana Ross met Eva Lind, a nurse. They said members would meet on Monday.",
]


def linked(text: str) -> list[str]:
    """Return the names on the last event of a text that its own words do not have."""
    read = read_text(f"A quiet week\n\n{text}\n", FRIDAY)
    last = read.found.proposals[-1]
    said = " ".join(v for k, v in last.reasons if k in {"people", "organisations", "places"})
    ids = (*last.people, *last.organisations, *last.places)
    return [read.names[id] for id in ids if f"“{read.names[id]}”: Meant by" in said]


@pytest.mark.parametrize(("text", "names"), MEANT)
def test_a_description_links_the_one_that_it_means(text: str, names: list[str]) -> None:
    assert linked(text) == names


@pytest.mark.parametrize("text", OPEN)
def test_where_two_can_be_meant_or_another_is_none_is_linked(text: str) -> None:
    assert linked(text) == []


def test_the_company_in_what_a_company_says_is_itself() -> None:
    text = "Ostrik Bank fell. Velora Motors said that the company would sell a mill on Monday."
    read = read_text(f"A quiet week\n\n{text}\n", FRIDAY)

    assert [p.title for p in read.found.proposals] == ["Velora Motors to sell a mill"]


@pytest.mark.parametrize(
    "text",
    [
        "Police told the Daily Lamp that a mill burned on Monday.",
        "A mill burned on Monday, a guard told Reuters.",
        "A mill burned on Monday, Ostrik News reported.",
        "A mill burned on Monday, his wife, Ana Ross, said.",
        "A mill burned on Monday, according to his brother Bo Lind.",
    ],
)
def test_who_was_told_or_only_passes_it_on_is_not_on_it(text: str) -> None:
    read = read_text(f"A quiet week\n\n{text}\n", FRIDAY)

    assert [m.kind for m in read.mentions] != []
    assert [(p.people, p.organisations) for p in read.found.proposals] == [((), ())]


@pytest.mark.parametrize(
    "text",
    [
        "Police told Ostrik Bank on Monday that it would be fined.",
        "The Daily Lamp sacked nine writers on Monday.",
        "Ostrik News said on Monday that it would close.",
        "His brother, Bo Lind, was shot on Monday.",
    ],
)
def test_who_is_told_of_is(text: str) -> None:
    read = read_text(f"A quiet week\n\n{text}\n", FRIDAY)

    assert any(p.people + p.organisations for p in read.found.proposals)
