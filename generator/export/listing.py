"""A list of events that can be followed and taken along, and what writes it in one format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from generator import links
from generator.model.records import Event, Story
from generator.model.settings import Settings
from generator.model.when import When
from generator.render import Page, View


@dataclass(frozen=True, slots=True)
class Listing:
    """The events of a page's list, oldest first; ``story`` is set where it is all of a story's.

    ``former`` are the addresses that the page had before, the first one first.  A list that is
    ``away`` is taken along, and stands beside no page.
    """

    address: str
    title: str
    description: str
    events: tuple[Event, ...]
    story: Story | None = None
    former: tuple[str, ...] = ()
    away: bool = False


class Format(Protocol):
    """Writes listings in one format; made once for a build, so that an event is written once."""

    def __call__(self, listing: Listing, /) -> str | bytes:
        """Return the file that stands beside the list."""


def of_page(view: View, page: Page) -> Listing:
    """Return the list of a page, with the records as ``view`` has them."""
    about = page.about.id if isinstance(page.about, Story) else ""
    story = next((s for s in view.stories if s.id == about), None)
    events = tuple(view.timeline.event[e.id] for e in page.listed)
    former = former_addresses(page)
    return Listing(page.address, page.title, page.description, events, story, former)


def former_addresses(page: Page) -> tuple[str, ...]:
    """Return where the page of a record was under the ids that it had before, the first one first.

    The pages of its parts, such as chapters, have none.
    """
    if not page.about or not page.address.endswith(f"/{page.about.id}/"):
        return ()
    folder = page.address.removesuffix(f"{page.about.id}/")
    return tuple(f"{folder}{id}/" for id in page.about.former_ids)


def named(settings: Settings, listing: Listing) -> str:
    """Return the title of a list as it is called among those of other sites."""
    if not listing.address:
        return settings.site_name
    return f"{listing.title} · {settings.site_name}"


def everything(view: View, story: Story | None = None, since: When | None = None) -> Listing:
    """Return all events, or those of a story, to take along, that may be as late as ``since``.

    Events without an end are as late as any.
    """
    events = view.events_in(story) if story else view.timeline.events
    left = tuple(e for e in events if since is None or e.date.last >= since.first)
    if story:
        address, *former = (links.page_of("stories", id) for id in (story.id, *story.former_ids))
        return Listing(address, story.title, story.question, left, story, tuple(former), away=True)
    settings = view.settings
    return Listing("", settings.site_name, settings.site_description, left, away=True)


def in_chapters(view: View, story: Story, events: Iterable[Event]) -> dict[str, list[Event]]:
    """Return the events of each chapter by its id, and under "" those that stand in none."""
    held: dict[str, list[Event]] = {"": [], **{c.id: [] for c in story.chapters}}
    for e in events:
        chapter = view.chapter_of(e, story)
        held[chapter.id if chapter else ""].append(e)
    return held
