"""Every page of the site, in the order of the families."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

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


def pages(
    timeline: Timeline, settings: Settings, files: Mapping[tuple[str, str], str] | None = None
) -> Iterator[tuple[str, str]]:
    """Yield every page as (path under ``build/docs``, Markdown text).

    ``files`` are the records' own, by kind and id; readers are led to them to correct a record.
    """
    view = visible(timeline, settings, files or {})
    for family in _FAMILIES:
        for page in family(view):
            yield page.path, page.text
