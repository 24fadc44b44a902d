"""Whose "its shares" are: a title says it, or there is no draft."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import Read, read_text

KESTA = "Kesta Marine Ltd is in debt"


def _read(sentence: str, headline: str = "Town news") -> Read:
    return read_text(f"{headline}\n\n{sentence}\n", parse("2024-06-12"))


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "Kesta Corp said thieves had come, adding that its board cut a dividend on Monday.",
            "Kesta Corp’s board cut a dividend",
        ),
        (
            "Kesta Corp’s price rose for a year, but its shares fell 9% on Monday.",
            "Kesta Corp’s shares fell 9%",
        ),
        (
            "Kesta Corp had its licence revoked on Monday.",
            "Kesta Corp’s licence revoked",
        ),
        (
            "Kesta Corp had luck in May when their latest album topped a chart.",
            "Kesta Corp’s latest album topped a chart",
        ),
        ("Kesta Corp fell after one of its clerks fled on Monday.",
         "One of Kesta Corp’s clerks fled"),
        ("Ana Ross wept. Her father Ralph died on Monday.", "Ana Ross’s father Ralph died"),
    ],
)  # fmt: skip
def test_whose_a_thing_is_is_told(sentence: str, title: str) -> None:
    *_, p = _read(sentence).found.proposals

    assert p.title == title
    assert not {"its", "her", "their"} & set(p.summary.split())


@pytest.mark.parametrize(
    ("before", "titles"),
    [
        ("Kesta Marine Ltd hopes.", ["Kesta Marine Ltd’s finances reorganised in court"]),
        ("Kesta Marine Ltd and Rimac Steel Ltd hope.", []),
        ("Nobody hopes.", []),
    ],
)
def test_the_body_of_the_headline_has_what_is_told_where_none_else_is_named(
    before: str, titles: list[str]
) -> None:
    told = _read(f"{before} Rain fell. Its finances were reorganised in court in 2019.", KESTA)

    assert [p.title for p in told.found.proposals] == titles


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody knew. Its shares fell 9% on Monday.",
        "Nobody knew. Her debut album topped a chart on Monday.",
        "Nobody knew. One of its clerks paid a judge in Lima on Monday.",
        "Kesta Corp’s price rose for a year, but its rise ended on Monday.",
        "Bo Lind sued Kesta Marine Ltd and Rimac Steel Ltd. Its mill burnt down on Monday.",
        "Ana Ross said its board sold the mill on Monday.",
        "Kesta Corp is in debt. Ross and Lind said its mill closed on Monday.",
        "Lima and Callao said its mill closed on Monday.",
    ],
)
def test_what_nobody_known_has_makes_no_draft(sentence: str) -> None:
    found = _read(sentence).found

    assert found.proposals == ()
    assert "does not say whose" in {p.why for p in found.passed}


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Her win on Monday made Ana Ross the head of a club.",
         "Win made Ana Ross the head of a club"),
        ("Nobody knew. His partner Ana Ross died on Monday.", "Partner Ana Ross died"),
        ("Nobody knew. Its Harbour Light Prize was stolen on Monday.",
         "Harbour Light Prize stolen"),
    ],
)  # fmt: skip
def test_what_is_named_beside_it_needs_no_owner(sentence: str, title: str) -> None:
    *_, p = _read(sentence).found.proposals

    assert p.title == title
