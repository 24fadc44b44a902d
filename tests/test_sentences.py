"""Where sentences end, as `tests/cases/sentences` shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.sentences import sentences

FILES = sorted((Path(__file__).parent / "cases" / "sentences").glob("*.md"))
LINES = [
    (f"{file.name}:{n}", line.removeprefix("- "))
    for file in FILES
    for n, line in enumerate(file.read_text("utf-8").splitlines(), 1)
    if line.startswith("- ")
]


def parted(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text)]


@pytest.mark.parametrize("line", [t for _, t in LINES], ids=[n for n, _ in LINES])
def test_sentences_end_where_they_end(line: str) -> None:
    expected = line.split(" | ")

    assert parted(" ".join(expected)) == expected


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="aA .!?…“”()\n1", max_size=80))
def test_nothing_but_space_is_left_out(text: str) -> None:
    assert "".join("".join(parted(text)).split()) == "".join(text.split())


def test_a_part_of_a_text_is_read_alone() -> None:
    text = "One. Two. Three."

    assert [text[a:b] for a, b in sentences(text, 5, 9)] == ["Two."]
