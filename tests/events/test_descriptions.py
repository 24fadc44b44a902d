"""Whom "the minister", "the union" and "her predecessor" mean, and when nobody."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

NAMED = "Finance minister Ana Ross met Bo Lind, the mayor of Callao, on Sunday. "
# Behind the sentence above: what is told, its title and summary's subject.
TOLD = [
    ("The finance minister resigned on Monday.", "Ana Ross resigned", "finance minister Ana Ross"),
    ("The mayor flew to Lima on Monday.", "Bo Lind flew to Lima", "mayor Bo Lind"),
    ("The health minister resigned on Monday.", "Health minister resigned", "the health minister"),
    ("The governor, Cy Ekman, resigned on Monday.", "Cy Ekman resigned", "governor Cy Ekman"),
    (
        "The mayor of Quito, Cy Ekman, resigned on Monday.",
        "Cy Ekman resigned",
        "the mayor of Quito, Cy Ekman,",
    ),
    ("Her predecessor, Cy Ekman, resigned on Monday.", "Cy Ekman resigned", "Cy Ekman"),
    ("His wife, the painter Eva Ekman, died on Monday.", "Eva Ekman died", "Eva Ekman"),
]


@pytest.mark.parametrize(("sentence", "title", "who"), TOLD, ids=[s for s, *_ in TOLD])
def test_a_description_is_told_by_the_name_it_means(sentence: str, title: str, who: str) -> None:
    *_, told = read_text(f"Town news\n{NAMED}{sentence}\n", parse("2024-06-12")).found.proposals

    assert told.title == title
    assert f", {who} " in told.summary


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Finance minister Ana Ross spoke. The minister resigned on Monday.", "Ana Ross resigned"),
        (
            "Finance minister Ana Ross met trade minister Bo Lind. The minister left on Monday.",
            "Minister left",
        ),
        ("Bo Lind, captain Ana Ross and Cy Ek sang. The captain left on Monday.", "Ana Ross left"),
        (
            "The Northern Dockers' Union met. The union called a strike on Monday.",
            "Northern Dockers’ Union called a strike",
        ),
        (
            "The Dockers' Union met the Drivers' Union. The union called a strike on Monday.",
            "Union called a strike",
        ),
        (
            "Kesta University won a prize. The group opened a lab on Monday.",
            "Kesta University opened a lab",
        ),
        (
            "Bo Lind met Kesta University. The group opened a lab on Monday.",
            "",
        ),
        (
            "A flood hit the Rimac bridge. The bridge was reopened on Monday.",
            "Rimac bridge reopened",
        ),
        (
            "Floods hit the Rimac bridge and the Quito bridge. The bridge was reopened on Monday.",
            "Bridge reopened",
        ),
        (
            "Kesta is big. Few know Kesta in Lima. The car company sold a mill on Monday.",
            "Kesta sold a mill",
        ),
        (
            "Kesta is big. Few know Kesta in Lima. The company said on Monday that it"
            " would buy a mill in Lima.",
            "Kesta said it would buy a mill in Lima",
        ),
        (
            "Peruvian airline Kesta University met Bo Lind. The airline sold a plane on Monday.",
            "Kesta University sold a plane",
        ),
        (
            "Kesta University, an airline, met Bo Lind. The airline sold a plane on Monday.",
            "Kesta University sold a plane",
        ),
        (
            "The airlines Kesta University and Rimac University met. The airline left on Monday.",
            "Airline left",
        ),
        (
            "Kesta University is big. It is old. The hotel operator sold a mill on Monday.",
            "Kesta University sold a mill",
        ),
        (
            "Kesta University is big. The regional bank was sold on Monday.",
            "Kesta University sold",
        ),
        (
            "Kesta University is big. The rival bank was sold on Monday.",
            "Rival bank sold",
        ),
        (
            "Kesta University sued Rimac University. The hotel operator lost on Monday.",
            "",
        ),
        (
            "Kesta University is big. The stock will be sold on Friday.",
            "Kesta University’s stock to be sold",
        ),
        (
            "Kesta University is big. The board sacked Bo Lind on Monday.",
            "Kesta University’s board sacked Bo Lind",
        ),
        (
            "Kesta University is big. The workforce shrank to 40 on Monday.",
            "Kesta University’s workforce shrank to 40",
        ),
        (
            "Kesta University sued Rimac University. The board sacked Bo Lind on Monday.",
            "Board sacked Bo Lind",
        ),
        (
            "Kesta University is big. The board of Lima Bank sacked Bo Lind on Monday.",
            "Board of Lima Bank sacked Bo Lind",
        ),
        ("Ana Ross is a runner. The 31-year-old won in Lima in 2019.", "Ana Ross won in Lima"),
        ("Ana Ross met Eva Lind. The 31-year-old won in Lima in 2019.", ""),
        (
            "Bo Lind was at Lima University when the company sold its mill on Monday.",
            "Lima University sold its mill",
        ),
        ("Mayor Ana Ross won. Her term ended on Monday.", "Ana Ross’s term ended"),
        ("Ana Ross left Kesta Corp, a bank that was founded in 2006.", "Kesta Corp founded"),
        ("Bo Lind left Callao, a town that was founded in 1962.", "Callao founded"),
        ("Bo Lind met Ana Ross, an actor who was born in 1962.", "Ana Ross born"),
        (
            "The contractor, Kesta Corp, closed the mill on Monday.",
            "Kesta Corp closed the mill",
        ),
        (
            "The contractor for the owner, Kesta Corp, closed the mill on Monday.",
            "Contractor for the owner closed the mill",
        ),
    ],
)
def test_a_description_that_two_fit_means_nobody(sentence: str, title: str) -> None:
    found = read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found

    assert [p.title for p in found.proposals] == [title] * bool(title)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Lind left Acme Paper, an actor who was born in 1962.",
        "Bo Lind left Acme Paper Ltd, an actor who was born in 1962.",
        "Ana Ross left Kesta Corp, a mother who was widowed in 2019.",
        "Ana Ross quit Kesta Corp, a move that was criticised in 2019.",
        "Kesta Corp sued Rimac Motors, a case that was settled in 2019.",
        "Bo Lind left Callao, a singer who was born in 1962.",
    ],
)
def test_a_description_of_another_kind_is_not_of_the_name_before_it(sentence: str) -> None:
    assert not read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("Lima Bank sold a mill", "Lima Bank paid"),
        ("Lima Bank sued Rimac Marine Ltd", "Company paid"),
    ],
)
def test_the_company_is_nobody_where_two_are_told_of(before: str, title: str) -> None:
    report = f"{before} on Monday. The company paid on Tuesday."
    found = read_text(f"Town news\n{report}\n", parse("2024-06-12")).found.proposals

    assert found[-1].title == title
