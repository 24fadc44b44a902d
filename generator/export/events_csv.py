"""``events.csv``: a row for each event, for spreadsheets (RFC 4180).

It begins with the mark of UTF-8 (U+FEFF): without it Excel reads every letter beyond ASCII as two
others, and readers of CSV that are told ``utf-8-sig`` pass over it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Mapping

from generator.export.addresses import whole
from generator.export.listing import Listing
from generator.export.record import date_data, words
from generator.links import page_of
from generator.model.records import Event
from generator.render import View
from generator.text import squeezed
from generator.timeline import UNFILED

_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
# What makes a cell a formula, at its beginning or, where a spreadsheet parts cells by semicolons,
# behind one; Excel takes the wide forms for the narrow ones.
_BEGINS = r"=+\-@\uff1d\uff0b\uff0d\uff20"
_FORMULA = re.compile(rf"(^|;)(?=\s*[{_BEGINS}]|[\t\r\n])")
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
        return _MARK + _row(COLUMNS) + "".join(map(self._written, listing.events))

    def _written(self, e: Event) -> str:
        if e.id not in self._rows:
            self._rows[e.id] = _row(_cell(column(self._view, e)) for column in COLUMNS.values())
        return self._rows[e.id]


def _cell(value: str | Iterable[str]) -> str:
    several = [value] if isinstance(value, str) else value
    return "; ".join(map(harmless, several))


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: ``'`` stands before what begins one.

    >>> harmless("=1+1"), harmless("a; =1+1"), harmless("1+1")
    ("'=1+1", "a;' =1+1", '1+1')
    """
    return _FORMULA.sub(r"\1'", text)


def _row(cells: Iterable[str]) -> str:
    line: list[str] = []
    csv.writer(_Lines(line), quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(cells)
    return line[0]


class _Lines:
    """What `csv` writes to."""

    def __init__(self, lines: list[str]) -> None:
        self.write = lines.append
