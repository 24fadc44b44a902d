"""What a person is where an article names them."""

from __future__ import annotations

import pytest

from .cases import mentions

OFFICES = {
    "Peruvian foreign minister Ana Ross left.": "Peruvian foreign minister",
    "Prime Minister Ana Ross left.": "Prime Minister",
    "Minister of Foreign Affairs Ana Ross left.": "Minister of Foreign Affairs",
    "The secretary of state Ana Ross left.": "secretary of state",
    "The mayor of Callao, Ana Ross, left.": "mayor of Callao",
    "The chairwoman of the board, Ana Ross, left.": "chairwoman of the board",
    "Ana Ross, the head of the Institute for Soil, left.": "head of the Institute for Soil",
    "Ana Ross, Peru’s deputy minister, left.": "Peru’s deputy minister",
    "The party's transport spokesman Sir Tark Ross left.": "transport spokesman",
    "Chief Financial Officer Ana Ross left.": "Chief Financial Officer",
    "Shadow trade minister Ana Ross left.": "Shadow trade minister",
    "Police chief Ana Ross left.": "Police chief",
    "They met the ambassador Ana Ross.": "ambassador",
}


@pytest.mark.parametrize(("text", "office"), OFFICES.items())
def test_a_person_has_the_office_that_stands_beside_the_name(text: str, office: str) -> None:
    assert [m.role for m in mentions(text) if m.kind == "person"] == [office]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Ana Ross left.",
        "Baroness Ana Ross left.",
        "Ana Ross, 34, left.",
        "Ana Ross, a keen gardener, left.",
        "The minister left, and Ana Ross stayed.",
        "Ana Ross left the minister.",
    ],
)
def test_where_no_office_stands_beside_it_there_is_none(text: str) -> None:
    assert [m.role for m in mentions(text) if m.kind == "person"] == [""]


def test_a_body_and_a_place_have_none() -> None:
    assert {m.role for m in mentions("The mayor of Callao joined the Harbour Union.")} == {""}


def test_an_office_without_a_name_is_nobody() -> None:
    assert mentions("The Minister of Transport let her stay General Secretary of the union.") == ()
