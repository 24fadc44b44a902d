"""Who is on an event because they are brought in to speak on it."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

FRIDAY = parse("2024-05-10")
FELL = "A bridge collapsed in Callao on Monday."


def heard(text: str) -> list[tuple[str, ...]]:
    """Return the people of each event."""
    read = read_text(f"A quiet week\n\n{text}\n", FRIDAY)
    return [tuple(read.names[id] for id in p.people) for p in read.found.proposals]


@pytest.mark.parametrize(
    "said",
    [
        "“We heard it fall,” said Ana Ross, who lives next door.",
        "“We heard it fall,” said her neighbour, Ana Ross.",
        "“We heard it fall,” said one of the bakers, Ana Ross.",
        "The mayor, Ana Ross, called for calm and said that nobody slept.",
        "Ana Ross told the radio that she would pay.",
        "“It was safe,” Ana Ross argued on Tuesday.",
        "“It was safe in 2003,” said Ana Ross.",
        "“Nobody slept,” Ana Ross said on Tuesday.",
        "Nobody had closed it, according to Ana Ross, the harbour master.",
    ],
)
def test_who_speaks_behind_an_event_is_on_it(said: str) -> None:
    assert heard(f"{FELL} {said}") == [("Ana Ross",)]
    assert heard(f"{FELL}\n\n{said}") == [("Ana Ross",)]


@pytest.mark.parametrize(
    "done",
    ["The mayor, Ana Ross, declared three days of mourning.", "Ana Ross called an early election."],
)
def test_who_does_something_by_words_only_speaks_on_nothing(done: str) -> None:
    assert heard(f"{FELL} {done}") == [()]


def test_who_tells_an_event_in_its_sentence_is_on_it() -> None:
    text = "A bridge collapsed in Callao on Monday, said Ana Ross, head of the rescue service."

    assert heard(text) == [("Ana Ross",)]


@pytest.mark.parametrize(
    "said",
    [
        "“We expected it,” said Ana Ross, an analyst at Kesta.",
        "“We expected it,” said Ana Ross, senior consultant for Kesta.",
        "“We expected it,” said the historian Ana Ross.",
        "“We expected it,” said Ana Ross, a retired engineer.",
        "The former mayor, Ana Ross, said that nobody slept.",
        "“He liked trains,” said her brother, Ana Ross.",
        "“We heard it fall,” said the driver of Bo Lind.",
        "Bo Lind’s wife said that nobody slept.",
        "Bo Lind was told that nobody slept.",
        "In 2003, Ana Ross said that it was safe.",
        "Ana Ross swims there.",
    ],
)
def test_who_only_comments_is_spoken_of_or_spoke_on_another_day_is_not(said: str) -> None:
    assert heard(f"{FELL} {said}") == [()]


def test_whoever_acts_is_on_what_they_do() -> None:
    text = f"{FELL} “Nobody slept,” said Ana Ross.\n\nAna Ross resigned on Wednesday."

    assert heard(text) == [(), ("Ana Ross",)]


def test_who_speaks_again_is_on_what_they_spoke_of_first() -> None:
    text = (
        f"{FELL} “Nobody slept,” said Ana Ross.\n\n"
        "A school closed on Wednesday. “Nobody came,” said Ana Ross."
    )

    assert heard(text) == [("Ana Ross",), ()]


@pytest.mark.parametrize(
    "told", ["It had been built in 1999.", "A crane killed four men there in March 2019."]
)
def test_behind_what_is_of_old_they_speak_of_the_news(told: str) -> None:
    assert heard(f"{FELL}\n\n{told} “Nobody slept,” said Ana Ross.")[0] == ("Ana Ross",)


def test_far_from_any_event_they_speak_of_the_lead() -> None:
    dull = "The road is wide. It is long. The sea is near. The hills are high."
    text = f"{FELL}\n\nA school closed on Wednesday. {dull} “Nobody slept,” said Ana Ross."

    assert heard(text) == [("Ana Ross",), ()]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Shares in Kesta fell on Monday. “They will rise,” said Ana Ross, its head.", ()),
        ("Kesta cut 400 jobs on Monday. “They will rise,” said Ana Ross, its head.", ("Ana Ross",)),
    ],
)
def test_who_speaks_of_a_market_only_watches(text: str, people: tuple[str, ...]) -> None:
    assert heard(text) == [people]


def test_each_says_why_it_is_there() -> None:
    read = read_text(f"A quiet week\n\n{FELL} “Nobody slept,” said Ana Ross.\n", FRIDAY)

    assert ("people", "“Ana Ross”: Who is quoted on it.") in read.found.proposals[0].reasons
