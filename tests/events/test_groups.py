"""What is done to one person on one day is one event, however it is told."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Ana Ross was arrested on Monday on fraud charges. Police arrested Ross at home in Callao"
         " on Monday.", ["Ana Ross arrested on fraud charges"]),
        ("Guards freed Bo Lind on Monday. Lind was freed after a night in a cell on Monday.",
         ["Guards freed Bo Lind"]),
        ("Ana Ross was arrested on Monday. Police arrested Bo Lind on Monday.",
         ["Ana Ross arrested", "Police arrested Bo Lind"]),
        ("Ana Ross was arrested on Monday. Police arrested Ross in 2019.",
         ["Ana Ross arrested", "Police arrested Ana Ross"]),
    ],
)  # fmt: skip
def test_an_arrest_told_twice_is_one(text: str, titles: list[str]) -> None:
    found = read_text(f"Town news\n\n{text}\n", parse("2024-06-12")).found.proposals

    assert [p.title for p in found] == titles
