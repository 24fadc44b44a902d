"""The readings of a story: what each holds, how long it takes, and which are not made."""

import re
from typing import Any

import pytest

from generator.model.records import Event, Publisher, Story
from generator.model.settings import Settings
from generator.render.depths import LONG, Depths, weight, weightiest
from generator.render.parting import MOST
from generator.render.view import View
from generator.timeline import Timeline
from tests.render import synthetic
from tests.render.reader import Seen, seen
from tests.render.samples import event, pages, timeline


def told(*kinds: str) -> tuple[Event, ...]:
    """Return an event of each importance, a year apart."""
    return tuple(event(f"a{n}", date=f"{2000 + n}", importance=k) for n, k in enumerate(kinds))


def readings(*kinds: str) -> set[str]:
    found = pages(timeline(*told(*kinds)))
    return {
        p.removeprefix("stories/all/").removesuffix(".md")
        for p in found
        if p.startswith("stories/all/")
    }


def rows(page: Seen) -> list[str]:
    return [
        a["id"].removeprefix("e-")
        for tag, a in page.elements
        if tag == "h4" and a.get("id", "").startswith("e-")
    ]


def test_a_story_is_read_in_short_in_five_minutes_whole_and_from_its_end() -> None:
    kinds = ("key", "normal", "detail", "normal", "key", "detail")
    found = pages(timeline(*told(*kinds)))

    shown = {p: rows(seen(found[f"stories/all{p}.md"])) for p in ("", "/brief", "/all", "/newest")}
    assert shown == {
        "": ["a0", "a1", "a3", "a4"],
        "/brief": ["a0", "a4"],
        "/all": ["a0", "a1", "a2", "a3", "a4", "a5"],
        "/newest": ["a5", "a4", "a3", "a2", "a1", "a0"],
    }


@pytest.mark.parametrize(
    ("kinds", "made"),
    [
        ((), set()),
        (("normal",), set()),
        (("normal", "normal"), set()),
        (("key", "key"), set()),
        (("detail", "detail"), set()),
        (("key", "normal"), {"brief"}),
        (("normal", "detail"), {"all"}),
        (("key", "detail"), {"all"}),
        (("normal",) * 6, {"newest"}),
    ],
)
def test_a_page_that_would_equal_another_is_not_made(
    kinds: tuple[str, ...], made: set[str]
) -> None:
    assert readings(*kinds) == made


def test_each_link_of_the_switch_tells_time_and_number_and_the_current_one_says_so() -> None:
    found = pages(timeline(*told("key", "normal", "detail", "normal", "key", "detail")))

    page = seen(found["stories/all/brief.md"])
    assert "2 key events1 minute" in page.words
    assert "all 6 events1 minute" in page.words
    current = [a["href"] for _, a in page.elements if a.get("aria-current") == "page"]
    assert current == ["brief.md", "brief.md"]  # the depth, and oldest first
    page = seen(found["stories/all/newest.md"])
    assert [a["href"] for _, a in page.elements if "aria-current" in a] == ["newest.md"]


def test_where_times_differ_they_come_first() -> None:
    page = seen(pages(timeline(*told("key", *("normal",) * 40)))["stories/all.md"])

    assert "1 minute1 key event" in page.words
    assert "minutesall 41 events" in page.words


def test_a_short_story_tells_its_time_and_has_no_switch() -> None:
    page = seen(pages(timeline(*told("normal", "normal")))["stories/all.md"])

    assert "1 minuteall 2 events" in page.words
    assert not [a for _, a in page.elements if "aria-current" in a]


def test_the_time_is_that_of_the_words_that_are_shown() -> None:
    # The title has four words, and a minute 230.
    one = event("a", summary="a " * 226)
    more = event("b", summary=f"{'a ' * 227}. Left out in lists.")
    key = event("c", importance="key", summary=f"{'a ' * 225}. All of it", why="For it ended.")
    made = timeline(one, more, key)
    depths = Depths(View(made, Settings()), made.stories[0])

    told = {e.id: depths.minutes([e]) for e in depths.events}
    assert told == {"a": 1, "b": 2, "c": 2}
    assert depths.minutes([key], terse=True) == 1
    assert depths.minutes(depths.events) == 4
    assert depths.minutes(()) == 1


@pytest.mark.parametrize("count", [LONG, LONG + 1])
def test_above_sixty_events_the_forty_weightiest_are_shown(count: int) -> None:
    found = pages(timeline(*told(*["normal"] * count)))

    assert len(rows(seen(found["stories/all.md"]))) == (40 if count > LONG else count)
    assert ("stories/all/all.md" in found) == (count > LONG)


def weighed(**fields: Any) -> int:
    e = event("a", **fields)
    publishers = tuple(Publisher(id=f"p{n}", name=f"P{n}") for n in range(9))
    made = timeline(e, event("b"), event("c"), publishers=publishers)
    return weight(made, made.event["a"])


def sources(count: int, **agency: str) -> list[dict[str, str]]:
    return [
        {"url": f"https://example.com/{n}", "publisher": f"P{n}"} | agency for n in range(count)
    ]


def test_weight_is_the_sum_of_what_its_docstring_names() -> None:
    figures = [{"label": "Sum", "value": "3"}] * 3
    sides = [{"text": "So", "supported_by": ["k"], "disputed_by": ["l"]}]
    both = [{"key": "k", "reference": "A"}, {"key": "l", "reference": "B"}]

    assert weighed(importance="detail") == 0
    assert weighed() == 5
    assert weighed(importance="key") == 20
    assert weighed(sources=sources(3)) == 8
    assert weighed(sources=sources(9)) == 11
    assert weighed(sources=sources(3, agency="Wire")) == 6
    assert weighed(related={"follows": ["b"], "see_also": ["c"]}) == 7
    assert weighed(figures=figures) == 7
    assert weighed(why="It ended a quarrel.") == 6
    assert weighed(claims=sides, sources=both) == 6


def test_no_event_that_is_not_key_outweighs_one_that_is() -> None:
    made = Timeline(synthetic.records(600))
    others = [weight(made, e) for e in made.events if e.importance != "key"]

    assert max(others) < min(weight(made, e) for e in made.events if e.importance == "key")


def test_of_equal_weight_the_newer_is_kept_and_the_order_stays() -> None:
    made = timeline(*told("normal", "key", "normal", "normal"))

    assert [e.id for e in weightiest(made, made.events, 2)] == ["a1", "a3"]


def test_a_gap_tells_how_many_events_are_left_out_in_it() -> None:
    found = pages(timeline(*told("key", "normal", "normal", "key", "normal")))

    assert "3 years later, after 2 more events" in seen(found["stories/all/brief.md"]).words
    assert "more event" not in seen(found["stories/all.md"]).words


@pytest.mark.parametrize("chapters", [True, False])
def test_a_long_story_stands_whole_on_pages_of_bearable_length(chapters: bool) -> None:
    made = Timeline(synthetic.records(1_000, chapters=chapters))
    found = {p: seen(text) for p, text in pages(made).items() if p.startswith("stories/main")}

    shown = [
        id for p, page in found.items() if re.search(r"/(chapters|all)/", p) for id in rows(page)
    ]
    assert sorted(shown) == sorted(e.id for e in made.events)
    assert max(len(rows(page)) for page in found.values()) <= MOST
    assert max(len(page.elements) for page in found.values()) < 4_000
    assert rows(found["stories/main/all.md"]) == []
    assert len(rows(found["stories/main/newest.md"])) == MOST


def test_a_chapter_has_a_page_and_the_next_one_is_a_link_away() -> None:
    chapters = [
        {"id": c, "title": c.upper(), "from": f"{y}", "to": f"{y}", "lead": f"Of {c}."}
        for c, y in (("x", 2000), ("y", 2001), ("z", 2002), ("none", 2050))
    ]
    story = Story.model_validate({"id": "s", "title": "S", "chapters": chapters})
    events = [event(f"a{n}", date=f"{2000 + n}-05-05", stories=["s"]) for n in range(4)]
    found = pages(timeline(*events, stories=(story,)))

    page = seen(found["stories/s/chapters/y.md"])
    assert page.headings == ["Y"]
    assert "Of y." in page.words
    assert rows(page) == ["a1"]
    assert "Before X After Z" in page.words
    assert "stories/s/chapters/none.md" not in found
    assert rows(seen(found["stories/s/all/outside.md"])) == ["a3"]
    assert "[Y](s/chapters/y.md)" in found["stories/s.md"]


def test_a_story_of_one_chapter_has_no_page_for_it() -> None:
    story = Story.model_validate({"id": "s", "title": "S", "chapters": [{"id": "c", "title": "C"}]})
    both = [event(f"a{n}", date=f"{2001 + n}", stories=["s"]) for n in range(2)]
    found = pages(timeline(*both, stories=(story,)))

    assert not [p for p in found if "/chapters/" in p]
    assert "#c-c" in [a.get("href") for _, a in seen(found["stories/s.md"]).elements]
