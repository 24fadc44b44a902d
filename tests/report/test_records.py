"""`show`: a record in full, so that an editor need not open its file."""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from generator.model.records import Event
from generator.report import records as told
from generator.timeline import Timeline
from tests.render.samples import event, filled, timeline


def words() -> Timeline:
    """Return a record of each kind, each plain field with a word of its own."""
    numbers = count()
    return filled(lambda: f"zq{next(numbers)}qz")


def typed(value: Any) -> Iterator[str]:
    """Yield the words that stand in a record."""
    if isinstance(value, str) and "zq" in value:
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from typed(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from typed(inner)


def missing(record: Any, title: str, lines: Iterable[told.Line]) -> list[str]:
    shown = "\n".join([title, *(text for _, text in lines)])
    return [text for text in typed(record.model_dump(mode="json")) if text not in shown]


def test_every_word_of_a_record_is_shown() -> None:
    t = words()
    (story,) = t.records.stories
    (publisher,) = t.records.publishers
    (article,) = t.records.articles

    assert missing(t.event["a"], t.event["a"].title, told.event_lines(t, t.event["a"])) == []
    for kind in ("people", "organisations", "places"):
        for x in getattr(t.records, kind):
            assert missing(x, x.name, told.entity_lines(t, kind, x)) == []
    assert missing(story, story.title, told.story_lines(t, story)) == []
    assert missing(publisher, publisher.name, told.publisher_lines(t, publisher)) == []
    assert missing(article, article.title, told.article_lines(t, article)) == []


def lines_of(e: Event) -> list[told.Line]:
    return list(told.event_lines(timeline(e), e))


def test_what_is_for_editors_alone_is_shown_to_them() -> None:
    kept: dict[str, Any] = {
        "notes": "Ask Ana.\nShe knows.",
        "allow": {"one-side": "No other told of it."},
    }

    shown = lines_of(event(former_ids=["b"], **kept))

    assert shown[-4:] == [
        ("before", "b"),
        ("allow", "one-side: No other told of it."),
        ("notes", "Ask Ana."),
        ("", "She knows."),
    ]


def test_a_figure_is_told_as_exactly_as_it_is_known() -> None:
    figures = [
        {"label": "Ships", "low": "12", "high": "15"},
        {"label": "Dues", "value": "3", "unit": "USD", "about": "true"},
    ]

    shown = lines_of(event(figures=figures))

    assert ("figures", "Ships: 12 to 15") in shown
    assert ("", "Dues: about 3 USD") in shown
