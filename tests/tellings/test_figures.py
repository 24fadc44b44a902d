"""What sentences count, and what they leave open."""

from __future__ import annotations

import pytest

from generator.tellings import counts

COUNTED = {
    "killing at least 12 people and damaging homes": "At least 12 people died.",
    "The quake of 3 June 2024 killed 14 people": "14 people died.",
    "leaving 14 people dead and 2,000 without a home": "14 people died.",
    "and 34 people are now known to have died": "34 people died.",
    "One person was killed": "1 person died.",
    "Twelve soldiers were wounded near Callao": "Hurt: 12 people.",
    "approved a loan of 220 million dollars": "The sum was 220 million dollars.",
    "approved a loan of $220m": "The sum was 220 million dollars.",
    "paid €1,200 for it": "The sum was 1,200 euros.",
}
NOT_COUNTED = [
    "killed 14 horses",
    "killed on 14 March",
    "In 2024 killed animals were burned",
    "Nine of them died",
    "two men were killed and 3 women died",
    "paid 3 dollars and then 4 dollars",
    "fell by 3 points",
]


@pytest.mark.parametrize("text", COUNTED)
def test_a_number_of_people_or_money_is_counted(text: str) -> None:
    assert [c.text for c in counts([text]).values()] == [COUNTED[text]]


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_what_is_unclear_is_not_counted(text: str) -> None:
    assert not counts([text])


@pytest.mark.parametrize("text", COUNTED)
def test_the_words_that_were_read_are_read_alike_by_themselves(text: str) -> None:
    assert [counts([c.words])[kind] for kind, c in counts([text]).items()] == [
        *counts([text]).values()
    ]


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("killed 12 people", "killed 14 people", True),
        ("killed at least 12 people", "killed 14 people", False),
        ("killed more than 14 people", "killed 14 people", True),
        ("killed up to 14 people", "killed 12 people", False),
        ("killed about 100 people", "killed 95 people", False),
        ("killed about 100 people", "killed 80 people", True),
    ],
)
def test_counts_contradict_where_both_cannot_be_true(
    one: str, other: str, contradict: bool
) -> None:
    a, b = counts([one])["dead"], counts([other])["dead"]

    assert a.contradicts(b) is b.contradicts(a) is contradict


def test_a_long_text_takes_no_longer() -> None:
    assert counts(["killed 12 " * 100_000]) == counts(["killed 12 " * 300])
