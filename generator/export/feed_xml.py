"""``feed.xml``: what is new in a list, as an Atom feed (RFC 4287).

Days are all that records know, so each time in a feed is midnight, UTC.  The date of an event
stands in its text, and as EDTF in ``dcterms:temporal``.
"""

from __future__ import annotations

from datetime import date

from generator import __version__, links
from generator.export.addresses import id_of_file, whole
from generator.export.entries import Entries, Entry
from generator.export.listing import Listing, named
from generator.export.xml_text import around, element
from generator.render import View
from generator.render.escape import capital

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_ATOM, _TERMS = "http://www.w3.org/2005/Atom", "http://purl.org/dc/terms/"
_NAME = "feed.xml"


class FeedXml:
    """Writes lists as Atom feeds."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._entries = Entries(view)
        self._written: dict[str, str] = {}

    def __call__(self, listing: Listing) -> str:
        """Return the feed with its last entries, newest first."""
        settings, found = self._view.settings, self._entries(listing)
        name = links.beside(listing.address, _NAME)
        newest = max((entry.updated for entry in found), default=self._nothing)
        page, feed = whole(settings, listing.address), whole(settings, name)
        home = element("uri", whole(settings, ""))
        return _HEAD + around(
            "feed",
            element("id", id_of_file(settings, listing, _NAME)),
            element("title", named(settings, listing)),
            element("subtitle", listing.description),
            element("updated", f"{newest}T00:00:00Z"),
            element("link", rel="self", type="application/atom+xml", href=feed),
            element("link", rel="alternate", type="text/html", href=page),
            around("author", element("name", settings.site_name), home),
            element("rights", settings.licence),
            element("generator", "Dateline", version=__version__),
            *map(self._entry, found),
            **{"xmlns": _ATOM, "xmlns:dcterms": _TERMS, "xml:lang": self._view.words.language},
        )

    @property
    def _nothing(self) -> date:
        """Return the day of a feed without entries, since Atom asks for one."""
        return self._view.timeline.last_change or date.min

    def _entry(self, entry: Entry) -> str:
        if entry.id not in self._written:
            self._written[entry.id] = self._made(entry)
        return self._written[entry.id]

    def _made(self, entry: Entry) -> str:
        scheme = whole(self._view.settings, links.TOPICS)
        return around(
            "entry",
            element("id", entry.id),
            element("title", entry.title),
            element("link", rel="alternate", type="text/html", href=entry.url),
            element("published", f"{entry.published}T00:00:00Z"),
            element("updated", f"{entry.updated}T00:00:00Z"),
            *(
                element("category", term=id, scheme=scheme, label=self._label(id))
                for id in entry.event.topics
            ),
            element("dcterms:temporal", str(entry.event.date)),
            element("content", entry.html, type="html"),
        )

    def _label(self, topic: str) -> str:
        return capital(self._view.label_of("topics", topic))
