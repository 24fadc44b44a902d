"""Which body "the carrier", "the band" and "the newspaper" are."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

LEAD = "Kesta Air Ltd bought a jet of Rimac Jets Ltd too. "


def _last_title(headline: str, text: str) -> str:
    read = read_text(f"{headline}\n\n{text}\n", parse("2024-06-12"))
    last = read.article.text.rindex(" The ")
    told = [p.title for p in read.found.proposals if p.quotes[0].start >= last]
    return told[-1] if told else ""


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Kesta Air Ltd has a yard. The carrier lost $3m in 2019.", "Kesta Air lost $3m"),
        ("Kesta Air Ltd has a yard. The airline lost $3m in 2019.", "Kesta Air lost $3m"),
        ("Rimac Jets Ltd hoped. The carrier lost $3m in 2019.", ""),
        ("Kesta Air Ltd has a yard. The developer lost $3m in 2019.", ""),
        ("Kesta Air Ltd has a yard. The rival carrier lost $3m in 2019.", ""),
        ("Kesta Air Ltd met Rimac Jets Ltd too. The carrier lost $3m in 2019.", ""),
    ],
)
def test_a_kind_of_body_is_that_of_the_headline_of_which_was_told_last(
    sentence: str, title: str
) -> None:
    assert _last_title("Kesta Air buys a jet", f"{LEAD}{sentence}") == title


def test_a_body_that_no_headline_names_is_not_a_carrier() -> None:
    text = f"{LEAD}Kesta Air Ltd has a yard. The carrier lost $3m in 2019."

    assert _last_title("A jet is sold", text) == ""


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("Bo Lind wrote to the Callao Post newspaper.", "Callao Post closed a printing house"),
        ("Bo Lind wrote to the Callao Post.", "Newspaper closed a printing house"),
        ("Bo Lind wrote to the Callao Post newspaper. He left.",
         "Newspaper closed a printing house"),
    ],
)  # fmt: skip
def test_a_noun_behind_a_name_in_the_sentence_before_is_what_it_is_called(
    before: str, title: str
) -> None:
    text = f"Fans hope. {before} The newspaper closed a printing house on Monday."

    assert _last_title("Town news", text) == title


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("The Northern Dockers' Union met.", "Northern Dockers’ Union called a strike"),
        ("Bo Lind met.", "Union called a strike"),
    ],
)
def test_of_two_unions_the_one_of_the_sentence_before_is_meant(before: str, title: str) -> None:
    text = f"The Northern Dockers' Union and the Drivers' Union sat. {before} The union called a"
    text += " strike on Monday."

    assert _last_title("Town news", text) == title


@pytest.mark.parametrize(
    ("between", "title"),
    [
        ("Fans hope.", "Kesta Air Ltd lost $3m"),
        ("Rimac Jets Ltd hoped.", "Rimac Jets Ltd lost $3m"),
        ("Bo Lind likes Rimac Jets Ltd too.", "Company lost $3m"),
        ("Fans hope. Fans wait. Fans pray. Fans wish.", "Company lost $3m"),
    ],
)
def test_the_company_is_the_one_told_of_where_no_sentence_since_names_another(
    between: str, title: str
) -> None:
    text = f"{LEAD}Bo Lind likes Kesta Air Ltd a lot. Bo Lind left Kesta Air Ltd once. {between}"
    text += " The company lost $3m in 2019."

    assert _last_title("A jet is sold", text) == title


def test_a_ministry_is_no_company() -> None:
    text = (
        "The U.S. Justice Department is looking at notes. The company replaced Bo Lind on Monday."
    )

    assert _last_title("Notes of Kesta", text) == "Company replaced Bo Lind"
