"""What is told of two events that are tied to one another."""

import pytest

from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text


def tied(kind: str, occurrence: str = "happened") -> dict[str, str]:
    b = event("b", date="2021-11-04", related={kind: ["a"]}, occurrence=occurrence)
    return pages(timeline(event("a"), b))


@pytest.mark.parametrize(
    ("occurrence", "row", "thread"),
    [
        ("happened", "Fulfilled by:", "Carried out what this event announced, 56 days later"),
        ("planned", "To be fulfilled by:", "Is to carry out what this event announced"),
        ("cancelled", "Was to be fulfilled by:", "Was to carry out what this event announced"),
        ("did-not-happen", "Was to be fulfilled by:", "Was to carry out what this event"),
    ],
)
def test_what_did_not_come_fulfilled_nothing(occurrence: str, row: str, thread: str) -> None:
    found = tied("fulfils", occurrence)

    assert f"{row} Something happened to b, 56 days later" in text(found["stories/all.md"])
    assert thread in text(found["events/a.md"])


def test_the_thread_says_what_the_other_event_is_to_this_one() -> None:
    found = tied("part_of")

    assert "happened to b Part of this event, 56 days later" in text(found["events/a.md"])
    assert "happened to a Has this event as a part" in text(found["events/b.md"])
