"""Titles and descriptions by which every page can be told from all others, in a search or a tab."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import LiteralString

from generator.model.records import ArticleRecord, Event
from generator.render.page import Page, described
from generator.render.view import View
from generator.text import squeezed

_KINDS: Mapping[str, LiteralString] = {
    "people": "what-person",
    "organisations": "what-organisation",
    "places": "what-place",
    "publishers": "what-publisher",
    "articles": "what-article",
    "stories": "what-story",
    "topics": "what-topic",
    "types": "what-type",
}


def told_apart(view: View, pages: Iterable[Page]) -> Iterator[Page]:
    """Yield the pages, those of one title with what they are behind it, and their headings as is.

    >>> from generator.model.settings import Settings
    >>> from generator.timeline import Records, Timeline
    >>> two = (Page("topics/port/", "Port", "A.", ""), Page("places/port/", "Port", "B.", ""))
    >>> [p.title for p in told_apart(View(Timeline(Records()), Settings()), two)]
    ['Port (topic)', 'Port (place)']
    """
    found = tuple(_numbered(_with_what(view, tuple(pages))))
    told = Counter(described(p.description) for p in found if not p.moved_to)
    for p in found:
        is_shared = told[described(p.description)] > 1 and not p.moved_to
        yield replace(p, description=f"{p.title}. {p.description}") if is_shared else p


def _with_what(view: View, pages: Sequence[Page]) -> Iterator[Page]:
    """Yield the pages, those that share a title with what they are."""
    told = Counter(_folded(p) for p in pages if not p.moved_to)
    for p in pages:
        what = _what(view, p) if told[_folded(p)] > 1 and not p.moved_to else ""
        title = view.words.text("title-and-what", title=p.title, what=what) if what else ""
        yield replace(p, title=title) if title else p


def _numbered(pages: Iterable[Page]) -> Iterator[Page]:
    """Yield the pages, with a number where one before has the same title still."""
    told: Counter[str] = Counter()
    for p in pages:
        if not p.moved_to:
            told[_folded(p)] += 1
        n = told[_folded(p)]
        yield replace(p, title=f"{p.title} ({n})") if n > 1 and not p.moved_to else p


def _folded(page: Page) -> str:
    return squeezed(page.title).casefold()


def _what(view: View, page: Page) -> str:
    """Return what tells a page from others: the day, who published, or what it is of."""
    if isinstance(page.about, Event):
        return view.dates.in_words(page.about.date)
    if isinstance(page.about, ArticleRecord) and (by := view.timeline.publisher_of(page.about)):
        return by.name
    kind = page.address.partition("/")[0]
    return view.words.text(_KINDS[kind]) if kind in _KINDS else ""
