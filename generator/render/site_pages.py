"""Every page of the site, in the order of the families."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.links import GUIDE
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
from generator.render.hand import Hand
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
    timeline: Timeline,
    settings: Settings,
    files: Mapping[tuple[str, str], str] | None = None,
    hands: Iterable[Hand] = (),
) -> Iterator[tuple[str, str]]:
    """Yield every generated page as (path under ``build/docs``, Markdown text).

    ``files`` are the records' own, by kind and id; readers are led to them to correct a record.
    ``hands`` are the hand-written pages, which the page about the site names.
    """
    named = tuple((h.title, h.address) for h in hands if not h.address.startswith(GUIDE))
    view = replace(visible(timeline, settings, files or {}), hands=named)
    for family in _FAMILIES:
        for page in family(view):
            yield page.path, page.text
