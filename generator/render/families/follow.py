"""What can be followed and taken along, where it stands, and what to do with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import LiteralString

from markupsafe import Markup

from generator import links, web
from generator.model.records import Event, Story
from generator.render.escape import ours, phrase
from generator.render.families.changes import corrected
from generator.render.families.planned import announced, in_order
from generator.render.page import FEED_HOLDS, Page, filled, worth_following
from generator.render.view import ABOUT, Here, View

_STORIES = 12  # of more, their list tells


@dataclass(frozen=True, slots=True)
class Address:
    """Where something can be fetched: the link to it, and how it is shown."""

    href: Markup
    shown: str


@dataclass(frozen=True, slots=True)
class Followed:
    """A list that can be followed: the link to it, and the addresses of its feed and calendar."""

    title: Markup
    feed: Address
    calendar: Address


def pages(view: View) -> Iterator[Page]:
    """Yield the page."""
    here = Here(view, links.FOLLOW)
    stories = [s for s in view.stories if worth_following(view.events_in(s))]
    values: dict[str, object] = {
        "here": here,
        "lists": list(_lists(here, stories[:_STORIES])),
        "more_stories": here.link(here.say("follow-more-stories"), links.listing_of("stories"))
        if len(stories) > _STORIES
        else "",
        "holds": FEED_HOLDS,
        "corrections": worth_following(corrected(view)),
        "ways": {address[:-1]: here.link(here.say(id), address) for address, id in _WAYS.items()},
        "data": worth_following(view.timeline.events),
        "csv": _file(here, "events.csv", here.say("follow-data-csv")),
        "json": _file(here, "events.json", here.say("follow-data-json")),
        "licence": here.link(view.settings.licence, ABOUT, "licence"),
    }
    title, described = here.text("follow"), here.text("follow-deck")
    yield Page(here.address, title, described, filled("follow.md", values), "follow")


_WAYS: Mapping[str, LiteralString] = {
    links.listing_of("people"): "follow-find-people",
    links.listing_of("organisations"): "follow-find-organisations",
    links.listing_of("places"): "follow-find-places",
    links.TOPICS: "follow-find-topics",
    links.listing_of("publishers"): "follow-find-publishers",
    links.listing_of("stories"): "follow-find-stories",
}


def _lists(here: Here, stories: Sequence[Story]) -> Iterator[Followed]:
    """Yield the site, its corrections and plans, and some stories, as far as each has data."""
    view, events = here.view, here.view.timeline.events
    told: list[tuple[object, str, Sequence[Event]]] = [
        (here.say("follow-all"), "", events),
        (here.say("corrections-title"), links.CORRECTIONS, corrected(view)),
        (here.say("planned-title"), links.PLANNED, in_order(view, announced(view))),
    ]
    told[1:1] = [(s.title, here.page_of(s), view.events_in(s)) for s in stories]
    for title, page, listed in told:
        if worth_following(listed):
            feed, calendar = _address(here, page, "feed.xml"), _address(here, page, "calendar.ics")
            yield Followed(here.link(title, page), feed, calendar)


def _file(here: Here, name: str, words: Markup) -> Markup:
    return phrase('<a href="{}">{}</a>', ours(here.href(links.beside("", name))), words)


def _address(here: Here, page: str, name: str) -> Address:
    """Return where a file is; as long as the site has no address, the way from its home page."""
    there, site = links.beside(page, name), here.view.settings.site_url
    shown = there if web.is_placeholder(site) else links.whole(site, there)
    return Address(ours(here.href(there)), shown)
