"""``events.json``: the records of a list, one a line."""

from __future__ import annotations

from generator import links
from generator.export.listing import Listing
from generator.export.record import compact, event_data
from generator.model.records import Event
from generator.render import View


class EventsJson:
    """Writes lists as JSON."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._lines: dict[str, str] = {}

    def __call__(self, listing: Listing) -> str:
        """Return an object with the list's own facts and all its events, oldest first."""
        settings = self._view.settings
        head = {
            "format": settings.format,
            "title": listing.title,
            "url": links.whole(settings.site_url, listing.address),
            "licence": settings.licence,
        }
        events = ",\n".join(map(self._line, listing.events))
        return f'{compact(head)[:-1]},"events":[\n{events}\n]}}\n'

    def _line(self, e: Event) -> str:
        if e.id not in self._lines:
            self._lines[e.id] = compact(event_data(self._view, e))
        return self._lines[e.id]
