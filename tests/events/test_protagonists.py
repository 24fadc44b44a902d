"""Whom "the 31-year-old" and "the singer" mean in a report of one person."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

LEAD = "Ana Ross is to sing in Peru. "


def _titles(text: str, headline: str = "Ana Ross to sing") -> list[str]:
    found = read_text(f"{headline}\n\n{text}\n", parse("2024-06-12")).found
    return [p.title for p in found.proposals]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The 31-year-old left Lima in 2019.", "Ana Ross left Lima"),
        ("The 31-year-old Lima singer left Peru in 2019.", "Ana Ross left Peru"),
        ("The 31-year-old then left Lima in 2019.", "Ana Ross left Lima"),
        ("The singer left Lima in 2019.", "Ana Ross left Lima"),
        ("The pop star left Lima in 2019.", "Ana Ross left Lima"),
        ("The rival star left Lima in 2019.", ""),
        ("The actor left Lima in 2019.", ""),
        ("The singer of the hymn left Lima in 2019.", "Singer of the hymn left Lima"),
        ("The singer who wept left Lima in 2019.", "Singer who wept left Lima"),
        ("The clerk left Lima in 2019.", "Clerk left Lima"),
        ("Bo Lind met Cy Ekman. The 31-year-old left Lima in 2019.", ""),
        ("Bo Lind met Cy Ekman. The singer left Lima in 2019.", ""),
        ("Singers Bo Lind and Cy Ekman met. It rained. The 31-year-old left Lima in 2019.",
         "Ana Ross left Lima"),
        ("Bo Lind met singer Cy Ekman. It rained. The singer left Lima in 2019.",
         "Cy Ekman left Lima"),
        ("Bo Lind, 31, met Cy Ekman. It rained. The 31-year-old left Lima in 2019.",
         ""),
        ("Ana Ross, 40, hopes. It rained. The 31-year-old left Lima in 2019.",
         ""),
        ("Fans of a 31-year-old hope. The 31-year-old left Lima in 2019.",
         ""),
        ("It rained. The star left Lima in 2019. It is the home of singer Bo Lind.",
         "Ana Ross left Lima"),
    ],
)  # fmt: skip
def test_the_one_of_the_headline_is_meant_where_nobody_else_was_told_of(
    sentence: str, title: str
) -> None:
    assert _titles(f"{LEAD}Fans hope. {sentence}") == [title] * bool(title)


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Ross to sing", "Ross left Lima"),
        ("Songs to be sung", ""),
        ("Ana Ross and Bo Lind to sing", ""),
    ],
)
def test_the_headline_may_have_a_part_of_the_name_but_not_two(headline: str, title: str) -> None:
    assert _titles(f"{LEAD}Fans hope. The singer left Lima in 2019.", headline) == [title] * bool(
        title
    ) * bool(title)
