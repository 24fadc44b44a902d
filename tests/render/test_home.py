"""The home page: with no story, one, and many."""

import pytest

from generator.model.records import Event, Story
from tests.render.reader import seen
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import links, text


def stories(n: int) -> tuple[tuple[Story, ...], list[Event]]:
    told = tuple(
        Story(id=f"s{chr(97 + i)}", title=f"Story {i}", question=f"Question {i}?") for i in range(n)
    )
    events = [
        event(f"{s.id}-{i}", date=f"{2000 + i}-01-01", stories=[s.id], added=f"2024-01-{n:02}")
        for n, s in enumerate(told, start=1)
        for i in range(3)
    ]
    return told, events


@pytest.mark.parametrize(("count", "cards"), [(0, 0), (1, 1), (2, 2), (12, 12), (14, 12)])
def test_stories_are_cards_the_last_changed_first(count: int, cards: int) -> None:
    told, events = stories(count)
    found = pages(timeline(*events, stories=told))

    page = seen(found["index.md"])
    shown = [a["id"] for tag, a in page.elements if a.get("id", "").startswith("story-")]
    assert len(shown) == max(cards, 1)
    if count:
        assert page.words.index(f"Story {count - 1}") < page.words.index("Latest events")
    assert ("All stories" in page.words) == (count > cards)
    assert page.open == page.strays == []
    assert {"changes/index.md", "corrections/index.md", "planned/index.md"} < links(
        "index.md", found
    )
    assert "dates/on/index.md" in links("index.md", found)


def test_what_is_new_tells_the_days_and_no_more_than_there_is_room_for() -> None:
    many = [event(f"a-{n}", importance="key", added="2024-01-02") for n in range(8)]
    more = [event(f"b-{n}", date="2001-01-01", added="2024-01-02") for n in range(30)]
    page = text(pages(timeline(*many, *more, event("late", added="2024-05-01")))["index.md"])

    new = page[page.index("What is new") : page.index("Announced and still open")]
    assert "1 May 2024 1 event added" in new
    assert "2 January 2024 38 events added" in new
    assert new.count("Something happened to") == 6
    assert "happened to a-" not in new  # they stand among the key events already


def test_what_is_next_to_come_has_its_last_day_once() -> None:
    plans = [event(f"p-{n}", date=f"2024-05-0{n}", occurrence="planned") for n in range(1, 7)]
    page = seen(pages(timeline(*plans))["index.md"])

    due = [(tag, a["data-due"]) for tag, a in page.elements if "data-due" in a]
    assert due == [("span", f"2024-05-0{n}") for n in range(1, 5)]
    assert not [a for _, a in page.elements if "overdue" in a.get("class", "")]


def test_the_days_of_the_year_are_told_to_a_script_and_linked_without_one() -> None:
    page = seen(pages(timeline(event("a", date="2024-02-29")))["index.md"])

    at = next(n for n, (_, a) in enumerate(page.elements) if "data-days" in a)
    assert page.elements[at][1]["data-days"] == "02-29:1"
    assert page.elements[at + 1] == ("a", {"href": "dates/on/"})


def test_the_home_page_and_a_story_count_publishers_alike() -> None:
    wire = {"url": "https://example.com/1", "publisher": "Gazette", "agency": "Wire"}
    own = {"url": "https://example.com/2", "publisher": "Times"}
    told = Story(id="s", title="S")
    found = pages(timeline(event("a", sources=[wire, own], stories=["s"]), stories=(told,)))

    assert "1 story · 1 event · 2 publishers" in text(found["index.md"])
    assert "from 2 publishers" in text(found["stories/s.md"])


def test_a_draft_takes_the_place_of_no_key_event_that_an_editor_read() -> None:
    read = [
        event(f"r{n}", date=f"{2000 + n}-01-01", importance="key", title=f"Event {n} read")
        for n in range(8)
    ]
    draft = event("x", date="2024-01-01", importance="key", review="draft", title="A bridge fell")
    told = seen(pages(timeline(*read, draft))["index.md"])
    alone = seen(pages(timeline(draft))["index.md"])

    assert all(f"Event {n} read" in told.words for n in range(8))
    assert "A bridge fell Draft" in told.words  # among what is new
    assert told.words.count("A bridge fell") < alone.words.count("A bridge fell")


def test_a_plan_that_nobody_has_read_says_so() -> None:
    plan = event(
        "x", date="2024-01-01", occurrence="planned", review="draft", title="A bridge to open"
    )

    assert seen(pages(timeline(plan))["index.md"]).words.count("A bridge to open Draft") == 2
