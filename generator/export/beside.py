"""The files beside each list page of three events or more, and those that stand once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator import links
from generator.export.calendar_ics import CalendarIcs
from generator.export.events_json import EventsJson
from generator.export.feed_json import FeedJson
from generator.export.feed_xml import FeedXml
from generator.export.filter_index import filter_index
from generator.export.listing import Format, of_page
from generator.export.recent import recent
from generator.render import Page, View, as_typed

BESIDE: Mapping[str, Callable[[View], Format]] = {
    "feed.xml": FeedXml,
    "feed.json": FeedJson,
    "calendar.ics": CalendarIcs,
    "events.json": EventsJson,
}
# Who follows a list has its address: what is renamed is still found under the former ones.
FOLLOWED = ("feed.xml", "feed.json", "calendar.ics")
OF_A_STORY: Mapping[str, Callable[[View], Format]] = {}


def files(view: View, pages: Iterable[Page]) -> Iterator[tuple[str, str | bytes]]:
    """Yield every data file as (path, content), with each record as its editors typed it.

    What the pages' own scripts show is as the pages have it.
    """
    yield links.FILTER_INDEX, filter_index(view)
    yield links.RECENT, recent(view)
    view = as_typed(view)
    beside = {name: make(view) for name, make in BESIDE.items()}
    of_a_story = {name: make(view) for name, make in OF_A_STORY.items()}
    for page in pages:
        if not page.has_data:
            continue
        listing = of_page(view, page)
        formats = beside | of_a_story if listing.story else beside
        for name, write in formats.items():
            yield links.beside(page.address, name), write(listing)
        for former in listing.former:
            yield from ((links.beside(former, n), formats[n](listing)) for n in FOLLOWED)
