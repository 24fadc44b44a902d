"""Chapters say when they begin and end as exactly as the story does."""

from typing import Any

import pytest

from generator.model.parts import Chapter
from generator.model.settings import Settings
from generator.render.story_head import span as told
from generator.render.view import Here, View
from tests.render.samples import timeline


def span(**ends: str) -> str:
    chapter: dict[str, Any] = {"id": "c", "title": "C", **ends}
    return told(Here(View(timeline(), Settings()), ""), Chapter.model_validate(chapter))


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        ({"from": "2018", "to": "2021-08"}, "2018 – Aug 2021"),
        ({"from": "2018", "to": "2021"}, "2018–2021"),
        ({"from": "2018", "to": "2018"}, "2018"),
        ({"from": "2018-02", "to": "2018-08-31"}, "Feb – Aug 2018"),
        ({"from": "2018-02", "to": "2018-02"}, "Feb 2018"),
        ({"from": "2018-12-08", "to": "2020-01"}, "Dec 2018 – Jan 2020"),
        ({"from": "2018-21", "to": "2018-22"}, "Spring 2018 – summer 2018"),
        ({"from": "198X~", "to": "2021"}, "About 1980s – 2021"),
        ({"from": "2020-07"}, "Since Jul 2020"),
        ({"to": "2020"}, "Until 2020"),
        ({}, ""),
    ],
)
def test_each_end_of_a_chapter_is_as_exact_as_it_was_written(
    ends: dict[str, str], words: str
) -> None:
    assert span(**ends) == words
