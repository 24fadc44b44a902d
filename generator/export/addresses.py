"""Whole addresses and permanent ids, for files that are read away from the site."""

from __future__ import annotations

from generator import links
from generator.export.listing import Listing
from generator.model.records import Event
from generator.model.settings import Settings

_NOWHERE = "https://example.org/"  # where a site stands that has no address yet


def whole(settings: Settings, there: str, anchor: str = "") -> str:
    """Return the whole address of a page or file; it is one also where the site has none yet.

    >>> whole(Settings(site_url="https://harbour.test"), "events/a/")
    'https://harbour.test/events/a/'
    """
    return links.whole(settings.site_url or _NOWHERE, there, anchor)


def permanent(settings: Settings, name: str, anchor: str = "") -> str:
    """Return an id that never changes, a `tag:` URI; without an authority the whole address.

    >>> permanent(Settings(authority="harbour.test,2024"), "events/a/")
    'tag:harbour.test,2024:events/a/'
    """
    if not settings.authority:
        return whole(settings, name, anchor)
    return links.tag(settings.authority, name) + (f"#{anchor}" if anchor else "")


def id_of_file(settings: Settings, listing: Listing, name: str) -> str:
    """Return the permanent id of a file beside a list: that of its first address."""
    first = listing.former[0] if listing.former else listing.address
    return permanent(settings, links.beside(first, name))


def id_of(settings: Settings, e: Event, anchor: str = "") -> str:
    """Return the permanent id of an event: that of its first name, when it has another now."""
    first = e.former_ids[0] if e.former_ids else e.id
    return permanent(settings, links.page_of("events", first), anchor)
