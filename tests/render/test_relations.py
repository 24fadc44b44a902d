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
        ("happened", "Fulfilled", "Carried out what this event announced, 56 days later"),
        ("planned", "To be fulfilled", "Is to carry out what this event announced"),
        ("cancelled", "Was to be fulfilled", "Was to carry out what this event announced"),
        ("did-not-happen", "Was to be fulfilled", "Was to carry out what this event"),
    ],
)
def test_what_did_not_come_fulfilled_nothing(occurrence: str, row: str, thread: str) -> None:
    found = tied("fulfils", occurrence)

    said = f"{row} 4 November 2021, 56 days later: Something happened to b"
    assert said in text(found["stories/all.md"])
    assert thread in text(found["events/a.md"])


def test_a_row_says_when_what_it_carries_out_was_announced() -> None:
    found = text(tied("fulfils")["stories/all.md"])

    assert "Announced 9 September 2021, 56 days earlier: Something happened to a" in found


def test_a_row_says_the_day_alone_where_no_delay_can_be_told() -> None:
    b = event("b", date="2021-09-08/2021-09-10", related={"part_of": ["a"]})

    found = text(pages(timeline(event("a"), b))["stories/all.md"])

    assert "Part of (9 September 2021): Something happened to a" in found


def test_the_thread_says_what_the_other_event_is_to_this_one() -> None:
    found = tied("part_of")

    assert "happened to b Part of this event, 56 days later" in text(found["events/a.md"])
    assert "happened to a Has this event as a part" in text(found["events/b.md"])


def many(n: int) -> dict[str, str]:
    ids = [f"b{i:03}" for i in range(n)]
    days = [event(id, date=f"2022-{1 + i % 12:02}-01") for i, id in enumerate(ids)]
    return pages(timeline(event("a", related={"responds_to": ids, "see_also": ids[:1]}), *days))


def test_an_event_that_is_tied_to_very_many_shows_those_next_to_it_and_leads_to_all() -> None:
    found = many(200)
    own, whole = found["events/a.md"], found["events/a/thread.md"]
    thread = own.split("{: #thread }")[1].split("</section>")[0]

    assert thread.count('<p class="t"') == 13
    assert "[All 200 events that it is tied to](a/thread.md)" in thread
    parts = [found[f"events/a/thread/{n}.md"] for n in (1, 2)]
    assert [p.count("<article") for p in parts] == [120, 80]
    assert text(parts[0]).count("Answered by this event") == 120
    assert "[Something happened to a](../a.md)" in whole


def test_an_event_that_is_tied_to_few_has_no_page_for_them() -> None:
    found = many(12)

    assert "events/a/thread.md" not in found
    assert "that it is tied to" not in text(found["events/a.md"])


def test_a_row_tells_a_few_relations_and_how_many_more_there_are() -> None:
    told = text(many(9)["stories/all.md"])

    assert told.count("In answer to") == 4
    assert "5 more that it is tied to" in told
