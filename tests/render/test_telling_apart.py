"""Every page has a title and a description of its own."""

from collections import Counter

import pytest
import yaml

from generator.model.records import ArticleRecord, Person, Story
from generator.timeline import Timeline
from tests.render.samples import event, pages, starter, timeline


def head(page: str) -> dict[str, str]:
    found = yaml.safe_load(page.split("---\n")[1])
    assert isinstance(found, dict)
    return found


def crowd() -> Timeline:
    """Return a timeline of namesakes, long enough for lists in several orders."""
    many = [event(f"e{n}", people=[f"Person {n}"], topics=["ross"]) for n in range(14)]
    same = [event(f"s{n}", date=f"2024-03-0{n}", title="The talks go on") for n in (1, 2)]
    twice = [event(f"t{n}", title="The talks go on") for n in (1, 2)]
    return timeline(
        *many,
        *same,
        *twice,
        people=(Person(id="ross", name="Ross"), Person(id="ross-2", name="Ross")),
        stories=(Story(id="ross", title="Ross"),),
        articles=tuple(
            ArticleRecord(id=id, title="Talks", publisher=by)
            for id, by in (("a1", "Gazette"), ("a2", "Times"))
        ),
    )


@pytest.mark.parametrize("found", [starter(), crowd()])
@pytest.mark.parametrize("field", ["title", "description"])
def test_no_two_pages_tell_the_same(found: Timeline, field: str) -> None:
    told = Counter(head(p)[field].casefold() for p in pages(found).values())

    assert [words for words, n in told.items() if n > 1] == []


def test_namesakes_are_told_apart_by_what_a_reader_knows_of_them() -> None:
    titles = {path: head(p)["title"] for path, p in pages(crowd()).items()}

    assert titles["stories/ross.md"] == "Ross (story)"
    assert titles["topics/ross.md"] == "Ross (topic)"
    assert titles["people/ross-2.md"] == "Ross (person) (2)"
    assert titles["events/s1.md"] == "The talks go on (1\N{NO-BREAK SPACE}March 2024)"
    assert titles["articles/a1.md"] == "Talks (Gazette)"
    assert titles["people/by/latest.md"] == "People: Latest event"
    assert titles["people/person-1.md"] == "Person 1"


def test_the_heading_is_the_name_alone() -> None:
    assert "# Ross {: #title }" in pages(crowd())["people/ross.md"]
