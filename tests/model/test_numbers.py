"""Numbers as they are written."""

from __future__ import annotations

import re

import pytest

from generator.model.numbers import NUMBER, digits, in_words, number

READ = {
    "12": "12", "1,500": "1500", "1,250,000": "1250000", "3.5": "3.5", "0.50": "0.5",
    "3.5 billion": "3500000000", "630m": "630000000", "1.2 trillion": "1200000000000",
    "7.2 bn": "7200000000", "45k": "45000", "twelve": "12", "Twenty-five": "25",
    "two hundred": "200", "Ten thousand": "10000", "nine million": "9000000", "zero": "0",
}  # fmt: skip


@pytest.mark.parametrize("text", READ)
def test_a_number_is_read_to_plain_digits(text: str) -> None:
    worth = number(text)

    assert worth is not None
    assert digits(worth) == READ[text]


@pytest.mark.parametrize("text", READ)
def test_the_pattern_takes_the_whole_number(text: str) -> None:
    m = re.match(NUMBER, text, re.IGNORECASE)

    assert m
    assert m.group() == text


@pytest.mark.parametrize("text", ["", "m", "12 people", "12 dozen", "third", "a"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert number(text) is None


def test_numbers_in_words_are_found() -> None:
    assert [digits(n) for n in in_words("Twelve men and two hundred sheep, often")] == ["12", "200"]
