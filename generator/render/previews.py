"""Which picture previews of a page show, where it is shared: the card of its story."""

from __future__ import annotations

from functools import cached_property

from generator import links, web
from generator.model.records import Event, Story
from generator.render import lists
from generator.render.page import Page
from generator.render.view import Here, View

CARD = "card.png"  # stands beside the page of a story, and the site's beside the home page


class Previews:
    """Finds the card of each page; made once for a build."""

    def __init__(self, view: View) -> None:
        """Look at the stories that readers see."""
        self._view = view
        self._is_told = not web.is_placeholder(view.settings.site_url)

    def __call__(self, page: Page) -> tuple[str, str]:
        """Return the card's address and what it shows; "" for the site's, or where none can be
        named: previews ask for whole addresses.
        """
        story = self._story_of(page) if self._is_told and not page.moved_to else None
        return self._cards[story.id] if story else ("", "")

    def _story_of(self, page: Page) -> Story | None:
        if isinstance(page.about, Event):
            return self._view.timeline.stories_of(page.about)[0]
        kind, _, rest = page.address.partition("/")
        return self._stories.get(rest.partition("/")[0]) if kind == "stories" else None

    @cached_property
    def _stories(self) -> dict[str, Story]:
        return {s.id: s for s in self._view.stories}

    @cached_property
    def _cards(self) -> dict[str, tuple[str, str]]:
        return {s.id: self._card(s) for s in self._view.stories}

    def _card(self, story: Story) -> tuple[str, str]:
        home = links.page_of("stories", story.id)
        here, events = Here(self._view, home), self._view.events_in(story)
        years = lists.told_years(here, events)
        told = ", ".join(filter(None, (here.text("events-counted", n=len(events)), years)))
        alt = here.text("card-alt", title=story.title, told=told)
        return links.beside(home, CARD), alt
