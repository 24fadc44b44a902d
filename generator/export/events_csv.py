"""``events.csv``: a row for each event, for spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from generator.cells import MARK, row
from generator.export.addresses import whole
from generator.export.listing import Listing
from generator.export.record import date_data, words
from generator.links import page_of
from generator.model.records import Event
from generator.render import View
from generator.text import squeezed
from generator.timeline import UNFILED

Column = Callable[[View, Event], str | Iterable[str]]


def _names(records: Iterable[object]) -> list[str]:
    return [getattr(r, "name", "") or getattr(r, "title", "") for r in records]


def _dates(name: str) -> Column:
    return lambda view, e: date_data(e.date)[name] or ""


def _flag(name: str) -> Column:
    return lambda view, e: "yes" if date_data(e.date)[name] else ""


def _urls(view: View, e: Event) -> list[str]:
    articles = (view.timeline.article_of(s) for s in e.sources)
    found = [s.url or (a.url if a else "") for s, a in zip(e.sources, articles, strict=True)]
    return [u for u in found if u]


COLUMNS: Mapping[str, Column] = {
    "id": lambda view, e: e.id,
    "url": lambda view, e: whole(view.settings, page_of("events", e.id)),
    "date": lambda view, e: str(e.date),
    "earliest": _dates("earliest"),
    "latest": _dates("latest"),
    "precision": _dates("precision"),
    "approximate": _flag("approximate"),
    "uncertain": _flag("uncertain"),
    "date in words": lambda view, e: squeezed(view.dates.in_words(e.date)),
    "time": lambda view, e: e.time,
    "timezone": lambda view, e: e.timezone,
    "title": lambda view, e: e.title,
    "summary": lambda view, e: words(e.summary),
    "why": lambda view, e: e.why,
    "occurrence": lambda view, e: e.occurrence,
    "verification": lambda view, e: e.verification,
    "importance": lambda view, e: e.importance,
    "type": lambda view, e: view.label_of("types", e.type) if e.type else "",
    "topics": lambda view, e: [view.label_of("topics", id) for id in e.topics],
    "stories": lambda view, e: _names(s for s in view.timeline.stories_of(e) if s is not UNFILED),
    "people": lambda view, e: _names(view.timeline.people_of(e)),
    "organisations": lambda view, e: _names(view.timeline.organisations_of(e)),
    "places": lambda view, e: _names(view.timeline.places_of(e)),
    "publishers": lambda view, e: _names(view.timeline.publishers_of(e)),
    "sources": _urls,
    "review": lambda view, e: e.review,
    "added": lambda view, e: str(e.added),
    "changed": lambda view, e: str(e.last_change),
}


class EventsCsv:
    """Writes lists as tables."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._rows: dict[str, str] = {}

    def __call__(self, listing: Listing) -> str:
        """Return the table, oldest first; several values of a cell are parted by "; "."""
        return MARK + row(COLUMNS) + "".join(map(self._written, listing.events))

    def _written(self, e: Event) -> str:
        if e.id not in self._rows:
            self._rows[e.id] = row(column(self._view, e) for column in COLUMNS.values())
        return self._rows[e.id]
