"""What a sentence says to have come after what."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

SAID = {
    "Parliament approved the rail pact on 3 May 2024 after ministers signed a treaty in Callao on "
    "1 May 2024.": ("Parliament approved", "Ministers signed"),
    "Peru and Chile opened a bridge on 3 May 2024, after the treaty signed on 8 December 1999 in "
    "Lima.": ("Peru and Chile opened", "Treaty signed"),
}
NOT_SAID = [
    "Parliament approved the rail pact on 3 May 2024, and ministers signed a treaty in Callao on "
    "1 May 2024.",
    "Parliament approved the rail pact on 3 May 2024. After ministers signed a treaty in Callao on "
    "1 May 2024, they flew home.",
    # The days do not allow it.
    "Parliament approved the rail pact on 3 May 2024 after ministers signed a treaty in Callao on "
    "5 May 2024.",
]


def follows(body: str) -> list[tuple[str, str]]:
    found = read_text(f"A report\n\n{body}\n", parse("2024-05-10")).found.proposals
    titles = {p.key: p.title for p in found}
    return [(p.title, titles[key]) for p in found for key in p.follows]


@pytest.mark.parametrize("body", SAID)
def test_what_is_said_to_come_after_follows(body: str) -> None:
    ((later, earlier),) = follows(body)

    assert (later.startswith(SAID[body][0]), earlier.startswith(SAID[body][1])) == (True, True)


@pytest.mark.parametrize("body", NOT_SAID)
def test_what_is_not_said_to_come_after_does_not_follow(body: str) -> None:
    assert follows(body) == []
