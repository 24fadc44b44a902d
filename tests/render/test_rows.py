"""A row of a list: who else takes part, what is to be doubted, and when a plan is late."""

import pytest

from tests.render.reader import seen
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text


def test_with_is_said_on_the_pages_of_people_and_bodies_alone() -> None:
    who = event("a", people=["X Y"], organisations=["Some Body"], places=["Town"])
    more = event("b", organisations=["Some Body", "Other Body"])
    found = pages(timeline(who, more))

    assert "With X Y · 1 source" in text(found["organisations/some-body.md"])
    assert "With Other Body · 1 source" in text(found["organisations/some-body.md"])
    for path in ("dates/2021.md", "dates/2021/09.md", "places/town.md"):
        assert "With " not in text(found[path])
        assert "X Y · 1 source" in text(found[path])


def test_a_dot_ends_a_line_and_begins_none_and_a_count_is_not_parted() -> None:
    source = {"url": "https://a.example/", "publisher": "Post"}
    doubts = {"verification": "claimed", "review": "draft"}
    found = pages(timeline(event("a", people=["X Y"], sources=[source], **doubts)))

    for path in ("dates/2021.md", "stories/all.md"):
        words = "".join(seen(found[path]).text)
        row = words[words.index("happened to a") : words.index("Claimed")]
        assert "1\N{NO-BREAK SPACE}publisher" in row
        assert " ·" not in row
        assert "\N{NO-BREAK SPACE}· " in row


@pytest.mark.parametrize(
    ("date", "occurrence", "due"),
    [
        ("2024-03-15", "planned", ["2024-03-15"]),
        ("2024-03", "postponed", ["2024-03-31"]),
        ("2024-03-11/2024-03-16", "planned", ["2024-03-16"]),
        ("2024-03-11/..", "planned", []),
        ("2024-03-15", "happened", []),
        ("2024-03-15", "cancelled", []),
    ],
)
def test_a_plan_says_the_last_day_on_which_it_may_come(
    date: str, occurrence: str, due: list[str]
) -> None:
    found = pages(timeline(event("a", date=date, occurrence=occurrence)))

    elements = seen(found["stories/all.md"]).elements
    assert [a["data-due"] for _, a in elements if "data-due" in a] == due
