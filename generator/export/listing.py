"""A list of events that can be followed and taken along, and what writes it in one format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from generator.model.records import Event, Story
from generator.model.settings import Settings
from generator.render import Page, View


@dataclass(frozen=True, slots=True)
class Listing:
    """The events of a page's list, oldest first; ``story`` is set where it is all of a story's.

    ``former`` are the addresses that the page had before, the first one first.
    """

    address: str
    title: str
    description: str
    events: tuple[Event, ...]
    story: Story | None = None
    former: tuple[str, ...] = ()


class Format(Protocol):
    """Writes listings in one format; made once for a build, so that an event is written once."""

    def __call__(self, listing: Listing, /) -> str | bytes:
        """Return the file that stands beside the list."""


def of_page(view: View, page: Page) -> Listing:
    """Return the list of a page, with the events as ``view`` has them."""
    story = page.about if isinstance(page.about, Story) else None
    events = tuple(view.timeline.event[e.id] for e in page.listed)
    return Listing(page.address, page.title, page.description, events, story, tuple(_former(page)))


def _former(page: Page) -> Iterator[str]:
    if page.about and page.address.endswith(f"/{page.about.id}/"):
        folder = page.address.removesuffix(f"{page.about.id}/")
        yield from (f"{folder}{id}/" for id in page.about.former_ids)


def named(settings: Settings, listing: Listing) -> str:
    """Return the title of a list as it is called among those of other sites."""
    if not listing.address:
        return settings.site_name
    return f"{listing.title} · {settings.site_name}"
