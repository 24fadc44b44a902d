"""Days that stand behind a verb and are another’s: a noun’s, another verb’s, some Sunday."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

# A sentence of Wednesday 12 June 2024, with the days and titles of what it tells.
TOLD = [
    ("Ana Ross told her side to win the prize when they meet Rimac on Saturday.", []),
    ("Ana Ross told her side on Saturday to win the prize when they meet Rimac.",
     [("2024-06-08", "Ana Ross told her side to win the prize when they meet Rimac")]),
    ("Kesta found oil after having been granted a licence in May 2019.", []),
    ("Kesta found oil in May 2019 after having been granted a licence.",
     [("2019-05", "Kesta found oil after having been granted a licence")]),
    ("One race began at 2pm on a Sunday.", []),
    ("One race began at 2pm on Sunday.", [("2024-06-09", "One race began")]),
    ("One race began on Monday on a hill.", [("2024-06-10", "One race began on a hill")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), TOLD, ids=[s for s, _ in TOLD])
def test_a_day_is_of_what_it_stands_with(sentence: str, told: list[tuple[str, str]]) -> None:
    found = read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert [(str(p.date), p.title) for p in found] == told
