"""Every page of the site, in the order of the families."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.settings import Settings
from generator.render.families import (
    about,
    articles,
    days,
    entities,
    events,
    home,
    moved,
    publishers,
    stories,
)
from generator.render.page import Page
from generator.render.view import View, visible
from generator.timeline import Timeline

_FAMILIES: tuple[Callable[[View], Iterator[Page]], ...] = (
    home.pages,
    stories.pages,
    events.pages,
    entities.pages,
    articles.pages,
    publishers.pages,
    days.pages,
    about.pages,
    moved.pages,
)


def pages(timeline: Timeline, settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield every page as (path under ``build/docs``, Markdown text)."""
    view = visible(timeline, settings)
    for family in _FAMILIES:
        for page in family(view):
            yield page.path, page.text
