"""A list of events that can be followed and taken along, and what writes it in one format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from generator.model.records import Event, Story
from generator.model.settings import Settings
from generator.render import Page, View


@dataclass(frozen=True, slots=True)
class Listing:
    """The events of a page's list, oldest first; ``story`` is set where it is all of a story's."""

    address: str
    title: str
    description: str
    events: tuple[Event, ...]
    story: Story | None = None


class Format(Protocol):
    """Writes listings in one format; made once for a build, so that an event is written once."""

    def __call__(self, listing: Listing, /) -> str | bytes:
        """Return the file that stands beside the list."""


def of_page(view: View, page: Page) -> Listing:
    """Return the list of a page, with the events as ``view`` has them."""
    story = page.about if isinstance(page.about, Story) else None
    events = tuple(view.timeline.event[e.id] for e in page.listed)
    return Listing(page.address, page.title, page.description, events, story)


def named(settings: Settings, listing: Listing) -> str:
    """Return the title of a list as it is called among those of other sites."""
    if not listing.address:
        return settings.site_name
    return f"{listing.title} · {settings.site_name}"
