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
    "sold for more than 3 million francs": "The sum was more than 3 million francs.",
    "No fewer than 12 people died": "At least 12 people died.",
    "killing as many as 30 miners": "Up to 30 people died.",
    "An estimated 90 people were killed": "About 90 people died.",
    "Between 10 and 12 people died": "10 to 12 people died.",
    "10-12 people were killed": "10 to 12 people died.",
    "rose from 10 to 12 people killed": "12 people died.",
    "The death toll rose to 14.": "14 people died.",
    "It claimed the lives of nine people.": "9 people died.",
    "and four people are still missing": "Missing: 4 people.",
    "Some 300 residents were evacuated": "Brought away: about 300 people.",
    "Police arrested 40 people": "Arrested: 40 people.",
    "About 20,000 people marched": "Took part: about 20,000 people.",
    "at the cost of 400 jobs": "Jobs: 400.",
    "won with 54.5 percent of the vote": "Share of the vote: 54.5 percent.",
    "raised its key rate by a point to 30%": "The new level was 30 percent.",
    "sentenced Ross to six years in prison": "The sentence was 6 years.",
    "a quake of magnitude 6.1": "The magnitude was 6.1.",
    "The meeting lasted five hours": "It lasted 5 hours.",
    "The two met for one hour": "It lasted 1 hour.",
}
NOT_COUNTED = [
    "killed 14 horses",
    "killed on 14 March",
    "In 2024 killed animals were burned",
    "Nine of them died",
    "two men were killed and 3 women died",
    "paid 3 dollars and then 4 dollars",
    "fell by 3 points",
    "won 3-1 in Lima",
    "met for the third time in two years",
    "raised 30 percent of the money",
    "a court jailed him two years ago",
    "12 people marched and 14 people gathered",
]


@pytest.mark.parametrize("text", COUNTED)
def test_a_number_of_people_or_money_is_counted(text: str) -> None:
    assert [c.text for c in counts([text]).values()] == [COUNTED[text]]


@pytest.mark.parametrize(
    "text",
    ["ratified it by 95 votes to 71", "passed the law by 95 to 71", "voted 95-71 for the pact"],
)
def test_both_sides_of_a_vote_are_counted(text: str) -> None:
    assert [c.text for c in counts([text]).values()] == ["Votes for: 95.", "Votes against: 71."]


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
        ("killed 10 to 12 people", "killed 11 people", False),
        ("killed 10 to 12 people", "killed 14 people", True),
        ("killed fewer than 14 people", "killed 14 people", True),
    ],
)
def test_counts_contradict_where_both_cannot_be_true(
    one: str, other: str, contradict: bool
) -> None:
    a, b = counts([one])["dead"], counts([other])["dead"]

    assert a.contradicts(b) is b.contradicts(a) is contradict


def test_a_long_text_takes_no_longer() -> None:
    assert counts(["killed 12 " * 100_000]) == counts(["killed 12 " * 300])
