"""What a report says that an event came after, answers, or is a part of."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

VOTE = "Parliament passed the fishing law on 4 May 2024. "
FALL = "A bridge collapsed in Callao on 4 May 2024. "
DUTY = "Norway raised its duty on fish from Peru on 4 May 2024. "
FOLLOWS = {
    VOTE + "On 18 May, two weeks after the vote, a court in Lima suspended the law.": (
        "Court in Lima suspended",
        "Parliament passed",
    ),
    "A day after a court in Callao had convicted Ana Ross of fraud, Mayor Bo Lind dismissed her on "
    "12 May 2024.": ("Bo Lind dismissed", "Court in Callao convicted"),
    FALL + "Following the collapse, Transport Minister Bo Lind resigned on 6 May.": (
        "Bo Lind resigned",
        "Bridge collapsed",
    ),
    FALL + "Minister Bo Lind resigned on 6 May 2024. The resignation came two days after the "
    "collapse of the bridge.": ("Bo Lind resigned", "Bridge collapsed"),
    FALL + "Minister Bo Lind resigned on 6 May 2024. The resignation followed the collapse.": (
        "Bo Lind resigned",
        "Bridge collapsed",
    ),
    "Peru closed its border with Chile on 3 May 2024, two weeks after a quake struck Callao on 19 "
    "April 2024.": ("Peru closed", "Quake struck"),
}
ANSWERS = {
    DUTY + "In response to the duty, Peru recalled its ambassador on 6 May.": (
        "Peru recalled",
        "Norway raised",
    ),
    DUTY + "Peru recalled its ambassador on 6 May in retaliation for the duty.": (
        "Peru recalled",
        "Norway raised",
    ),
}
NOT_SAID = [
    # No one event is meant.
    "A war broke out between Norland and Sudland on 3 May 2024. After the war, Minister Ana Ross "
    "opened a school in Muscat on 12 May 2024.",
    "A bridge collapsed in Callao on 4 May 2024. A mine collapsed in Lima on 5 May 2024. Following "
    "the collapse, Minister Bo Lind resigned on 6 May.",
    # Another one is.
    FALL + "Minister Bo Lind resigned on 6 May after the collapse of a mine in Lima.",
    FALL + "Minister Bo Lind resigned on 6 May, a week after the collapse.",
    FALL + "Minister Bo Lind resigned on 6 May 2024 after another collapse.",
    VOTE + "Minister Bo Lind, who had lost after the vote, opened a bridge in Lima on 6 May 2024.",
]
PARTS = {
    "The Baltic exercise Amber Shield began in Gdynia on 2 May 2024. As part of the exercise, "
    "Polish divers cleared a minefield off Gdynia on 4 May.": ("Polish divers", "Baltic exercise"),
    "The Labour Union held its congress in Callao from 2 to 5 May 2024. On 3 May, the second day "
    "of the congress, delegates elected Ana Ross as chairwoman.": (
        "Delegates",
        "Labour Union held",
    ),
    "Leaders of lake states met for a summit in Nairobi from 2 to 4 May 2024. During the summit, "
    "Kenya and Uganda signed a fishing pact on 3 May.": ("Kenya and Uganda", "Leaders"),
    "Leaders of lake states met for a summit in Nairobi from 2 to 4 May 2024. Kenya and Uganda "
    "signed a fishing pact at the summit on 3 May.": ("Kenya and Uganda", "Leaders"),
}
NO_PARTS = [
    # The days are others.
    "Leaders of lake states met for a summit in Nairobi from 2 to 4 May 2024. During the summit "
    "in Lima, Kenya and Uganda signed a fishing pact on 3 May.",
    "Leaders of lake states met for a summit in Nairobi on 4 May 2024. Kenya and Uganda signed "
    "a fishing pact at the summit on 3 May.",
    # One that was called off has none.
    "The Labour Union cancelled its congress on 3 May 2024. During the congress, delegates elected "
    "Ana Ross as chairwoman on 3 May.",
    # A war is no event that somebody holds.
    "A war broke out between Norland and Sudland on 3 May 2024. During the war, Minister Ana Ross "
    "opened a school in Muscat on 3 May 2024.",
]


def told(body: str, kind: str) -> list[tuple[str, str]]:
    found = read_text(f"A report\n\n{body}\n", parse("2024-05-20")).found.proposals
    titles = {p.key: p.title for p in found}
    assert len(titles) > 1
    keys = [(p, getattr(p, kind)) for p in found]
    pairs = [(p, (key,) if isinstance(key, str) else key) for p, key in keys]
    return [(p.title, titles[key]) for p, several in pairs for key in several if key]


def is_told(body: str, kind: str, one: str, other: str) -> bool:
    ((a, b),) = told(body, kind)
    return a.startswith(one) and b.startswith(other)


@pytest.mark.parametrize("body", FOLLOWS)
def test_what_is_said_to_come_after_follows(body: str) -> None:
    assert is_told(body, "follows", *FOLLOWS[body])


@pytest.mark.parametrize("body", ANSWERS)
def test_what_is_said_to_be_a_response_answers(body: str) -> None:
    assert is_told(body, "responds_to", *ANSWERS[body])
    assert told(body, "follows") == []


@pytest.mark.parametrize("body", NOT_SAID)
def test_what_is_not_said_of_one_event_does_not_follow_it(body: str) -> None:
    assert told(body, "follows") == told(body, "responds_to") == []


@pytest.mark.parametrize("body", PARTS)
def test_what_is_told_within_another_event_is_a_part_of_it(body: str) -> None:
    assert is_told(body, "part_of", *PARTS[body])


@pytest.mark.parametrize("body", NO_PARTS)
def test_what_another_event_does_not_hold_is_no_part_of_it(body: str) -> None:
    assert told(body, "part_of") == []
