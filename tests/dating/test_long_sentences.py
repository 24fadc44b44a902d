"""A sentence without an end dates nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.dating.tenses import Sentence, page_of
from generator.timex import tag
from tests.events.reading import article_of


def times(count: int) -> Iterator[int]:
    """Yield how many times each sentence has of a report of one with ``count`` of them."""
    text = "A quiet week\n\n" + "The plan was closed on Monday, " * count
    page: list[Sentence] = page_of(article_of(text), tag)
    yield from (len(s.times) for s in page)


def test_the_times_of_a_sentence_are_read() -> None:
    assert list(times(100)) == [100]


def test_the_times_of_a_list_without_an_end_are_not() -> None:
    assert list(times(3000)) == [0]
