"""``events.json``: the events of a list in their public form, one a line."""

from __future__ import annotations

from collections.abc import Iterable

from generator import links
from generator.export.addresses import whole
from generator.export.listing import Listing
from generator.export.record import Said, compact, event_data
from generator.model.records import Event
from generator.render import View


class EventsJson:
    """Writes lists as JSON."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._lines: dict[str, str] = {}

    def __call__(self, listing: Listing) -> str:
        """Return an object with the list's own facts and all its events, oldest first."""
        schema = schema_at("events")
        if listing.away:
            schema = whole(self._view.settings, schema)
        else:
            schema = links.href(listing.address, schema)
        head = head_of(self._view, schema, listing.title, listing.address, listing.events)
        return whole_file(head, "events", map(self.line, listing.events))

    def line(self, e: Event) -> str:
        """Return an event as JSON on one line."""
        if e.id not in self._lines:
            self._lines[e.id] = compact(event_data(self._view, e))
        return self._lines[e.id]


def head_of(view: View, schema: str, title: str, address: str, events: Iterable[Event]) -> Said:
    """Return what a file of several records begins with; ``schema`` is the way to its schema."""
    return {
        "$schema": schema,
        "format": view.settings.format,
        "title": title,
        "url": whole(view.settings, address),
        "licence": view.settings.licence,
        "language": view.words.language,
        "changed": max((str(e.last_change) for e in events), default=None),
    }


def whole_file(head: Said, name: str, lines: Iterable[str]) -> str:
    """Return a file of a head and a list of records, one a line."""
    return f'{compact(head)[:-1]},"{name}":[\n' + ",\n".join(lines) + "\n]}\n"


def schema_at(name: str) -> str:
    """Return the address of the schema of a kind of file.

    >>> schema_at("events")
    'api/v1/schema/events.json'
    """
    return f"{links.API}schema/{name}.json"
