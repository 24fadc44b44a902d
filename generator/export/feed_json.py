"""``feed.json``: the same entries as ``feed.xml``, as JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

from typing import Any

from generator import links
from generator.export.addresses import whole
from generator.export.entries import Entries, Entry
from generator.export.listing import Listing, named
from generator.export.record import compact
from generator.links import FOLLOW
from generator.render import View
from generator.render.escape import capital, printable, without_controls

_VERSION = "https://jsonfeed.org/version/1.1"
_NAME = "feed.json"


class FeedJson:
    """Writes lists as JSON feeds."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._entries = Entries(view)
        self._written: dict[str, str] = {}

    def __call__(self, listing: Listing) -> str:
        """Return the feed with its last entries, newest first."""
        settings = self._view.settings
        head = {
            "version": _VERSION,
            "title": printable(named(settings, listing)),
            "home_page_url": whole(settings, listing.address),
            "feed_url": whole(settings, links.beside(listing.address, _NAME)),
            "description": printable(listing.description),
            "language": self._view.words.language,
            "authors": [{"name": printable(settings.site_name), "url": whole(settings, "")}],
            "_dateline": {"about": whole(settings, FOLLOW), "licence": settings.licence},
        }
        items = ",\n".join(map(self._item, self._entries(listing)))
        return f'{compact(head)[:-1]},"items":[\n{items}\n]}}\n'

    def _item(self, entry: Entry) -> str:
        if entry.id not in self._written:
            self._written[entry.id] = compact(self._made(entry))
        return self._written[entry.id]

    def _made(self, entry: Entry) -> dict[str, Any]:
        topics = [printable(self._label(id)) for id in entry.event.topics]
        return {
            "id": entry.id,
            "url": entry.url,
            "title": printable(entry.title),
            "content_html": without_controls(entry.html),
            "date_published": f"{entry.published}T00:00:00Z",
            "date_modified": f"{entry.updated}T00:00:00Z",
            **({"tags": topics} if topics else {}),
            "_dateline": _extension(entry),
        }

    def _label(self, topic: str) -> str:
        return capital(self._view.label_of("topics", topic))


def _extension(entry: Entry) -> dict[str, Any]:
    """Return what a program needs and JSON Feed has no name for; ``date`` is EDTF."""
    e, u = entry.event, entry.correction
    found: dict[str, Any] = {
        "event": e.id,
        "date": str(e.date),
        "occurrence": e.occurrence,
        "verification": e.verification,
        "review": e.review,
    }
    return found | ({"correction": {"date": str(u.date), "kind": u.kind}} if u else {})
