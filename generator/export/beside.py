"""The files beside each list page of three events or more, and those that stand once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from generator import links
from generator.export import robots
from generator.export.api import Api, Layout
from generator.export.archive import archive
from generator.export.calendar_ics import CalendarIcs
from generator.export.events_csv import EventsCsv
from generator.export.events_json import EventsJson
from generator.export.feed_json import FeedJson
from generator.export.feed_xml import FeedXml
from generator.export.filter_index import filter_index
from generator.export.listing import Format, everything, of_page
from generator.export.markwhen import Markwhen
from generator.export.names import ids_js, names_js, words_js
from generator.export.recent import recent
from generator.export.timelinejs import TimelineJs
from generator.render import Page, View, as_typed

BESIDE: Mapping[str, Callable[[View], Format]] = {
    "feed.xml": FeedXml,
    "feed.json": FeedJson,
    "calendar.ics": CalendarIcs,
    "events.json": EventsJson,
    "events.csv": EventsCsv,
}
OF_A_STORY: Mapping[str, Callable[[View], Format]] = {
    "timelinejs.json": TimelineJs,
    "story.mw": Markwhen,
}
# Who follows a list has its address: what is renamed is still found under the former ones.
FOLLOWED = ("feed.xml", "feed.json", "calendar.ics")
# What the scripts of the search and of the page that is not there load.
SEARCH: Mapping[str, Callable[[View], str]] = {
    "search/names.js": names_js,
    "search/words.js": words_js,
    "search/ids.js": ids_js,
}


class Data:
    """Writes all data of a site, each event once in each format, as its editors typed it.

    What the pages' own scripts show is as the pages have it.
    """

    def __init__(self, shown: View) -> None:
        self._shown = shown
        self._view = view = as_typed(shown)
        self._events = EventsJson(view)
        self._beside = {name: make(view) for name, make in BESIDE.items()}
        self._beside["events.json"] = self._events
        self._of_a_story = {name: make(view) for name, make in OF_A_STORY.items()}

    def files(
        self, pages: Iterable[Page], layout: Layout = "each"
    ) -> Iterator[tuple[str, str | bytes]]:
        """Yield every file of the scripts, beside the pages and of the API as (path, content)."""
        from generator.export.cards import cards  # Pillow takes a while to load: `check` needs none

        yield links.FILTER_INDEX, filter_index(self._shown)
        yield links.RECENT, recent(self._shown)
        yield from ((path, write(self._shown)) for path, write in SEARCH.items())
        for page in pages:
            if page.has_data:
                listing = of_page(self._view, page)
                formats = self._beside | (self._of_a_story if listing.story else {})
                for name, write in formats.items():
                    yield links.beside(page.address, name), write(listing)
                for former in listing.former:
                    for name in FOLLOWED:
                        yield links.beside(former, name), formats[name](listing)
        yield from robots.files(self._shown)
        yield from cards(self._shown)
        yield from Api(self._view, self._events.line, layout).files()

    def archive(self) -> Iterator[tuple[str, bytes]]:
        """Yield every file of the archive: the API by years, and all events as a table."""
        table = self._beside["events.csv"](everything(self._view))
        api = Api(self._view, self._events.line, "years").files()
        return archive(self._view, chain([("events.csv", str(table))], api))


def files(
    view: View, pages: Iterable[Page], layout: Layout = "each"
) -> Iterator[tuple[str, str | bytes]]:
    """Yield every data file as (path, content), but for the archive."""
    return Data(view).files(pages, layout)
