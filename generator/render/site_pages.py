"""Every page of the site, in the order of the families."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.links import GUIDE
from generator.model.settings import Settings
from generator.render.catalogue import Catalogue, catalogue
from generator.render.families import (
    about,
    articles,
    changes,
    coverage,
    days,
    entities,
    events,
    filter,
    follow,
    glossary,
    home,
    moved,
    on_this_day,
    pairs,
    planned,
    publishers,
    search,
    standings,
    stories,
    taxonomy,
)
from generator.render.hand import Hand
from generator.render.page import Page
from generator.render.previews import Previews
from generator.render.structured import Structured, embedded
from generator.render.telling_apart import told_apart
from generator.render.typography import Typesetter
from generator.render.view import View, visible
from generator.timeline import Timeline

_FAMILIES: tuple[Callable[[View], Iterator[Page]], ...] = (
    home.pages,
    stories.pages,
    pairs.pages,
    events.pages,
    entities.pages,
    articles.pages,
    publishers.pages,
    days.pages,
    on_this_day.pages,
    planned.pages,
    changes.pages,
    glossary.pages,
    taxonomy.pages,
    follow.pages,
    standings.pages,
    filter.pages,
    search.pages,
    about.pages,
    coverage.pages,
    moved.pages,
)


def view_of(
    timeline: Timeline,
    settings: Settings,
    files: Mapping[tuple[str, str], str] | None = None,
    hands: Iterable[Hand] = (),
    words: Catalogue | None = None,
) -> View:
    """Return what readers see of a timeline.

    ``files`` are the records' own, by kind and id; readers are led to them to correct a record.
    ``hands`` are the hand-written pages, which the page about the site names; ``words`` those of
    the interface, where they are not the catalogue of the site's language.  Editors' words are set
    as a book sets them; `as_typed` undoes it for data.
    """
    named = tuple((h.title, h.address) for h in hands if not h.address.startswith(GUIDE))
    words = words or catalogue(settings.language)
    shown = visible(View(timeline, settings, files or {}, named, words))
    setter = Typesetter(words.locale, words.text("marks-of-quotation"))
    return replace(shown, timeline=setter.timeline(shown.timeline), typed=shown.timeline)


def as_typed(view: View) -> View:
    """Return the same of a timeline with every record as its editors typed it."""
    return replace(view, timeline=view.typed) if view.typed else view


def all_pages(view: View) -> Iterator[Page]:
    """Yield every generated page, with what it says to programs and previews."""
    found = tuple(told_apart(view, (page for family in _FAMILIES for page in family(view))))
    structured, card = Structured(view, found), Previews(view)
    for page in found:
        data = structured(page)
        yield replace(page, structured=embedded(data) if data else "", card=card(page))


def pages(
    timeline: Timeline,
    settings: Settings,
    files: Mapping[tuple[str, str], str] | None = None,
    hands: Iterable[Hand] = (),
    words: Catalogue | None = None,
) -> Iterator[tuple[str, str]]:
    """Yield every generated page as (path under ``build/docs``, Markdown text), as `view_of`."""
    for page in all_pages(view_of(timeline, settings, files, hands, words)):
        yield page.path, page.text
