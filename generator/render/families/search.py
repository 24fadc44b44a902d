"""The page of the search: its field, and lists that lead to everything without it."""

from __future__ import annotations

from collections.abc import Iterator, Sized
from typing import LiteralString

from markupsafe import Markup

from generator import links
from generator.render.page import Page, filled
from generator.render.view import ABOUT, HOW, Here, View

_STORIES = 12  # of more, the list of stories tells all
_Links = list[tuple[Markup, Markup]]
_SITE: tuple[tuple[str, LiteralString], ...] = (
    (links.CHANGES, "changes-title"),
    (links.CORRECTIONS, "corrections-title"),
    (links.GLOSSARY, "glossary"),
    (HOW, "how"),
    (ABOUT, "footer-about"),
    (links.GUIDE, "guide"),
)


def pages(view: View) -> Iterator[Page]:
    """Yield the page."""
    here = Here(view, links.SEARCH)
    groups = [
        (here.say("search-stories"), "in-stories", _stories(here)),
        (here.say("search-dates"), "in-dates", _dates(here)),
        (here.say("search-names"), "in-names", _names(here)),
        (here.say("search-subjects"), "in-subjects", _subjects(here)),
        (here.say("search-sources"), "in-sources", _sources(here)),
        (here.say("search-site"), "in-site", _site(here)),
    ]
    filter = here.link(here.say("search-or-filter-link"), links.FILTER)
    body = filled("search.md", {"here": here, "groups": groups, "filter": filter})
    title, described = here.text("search"), here.text("search-described")
    yield Page(links.SEARCH, title, described, body, "search", script="search")


def _stories(here: Here) -> _Links:
    view = here.view
    told = [
        (here.to(s), here.say("events-counted", n=len(view.events_in(s))))
        for s in view.stories[:_STORIES]
    ]
    all = here.link(here.say("search-all-stories"), links.listing_of("stories"))
    return [*told, (all, Markup())]


def _dates(here: Here) -> _Links:
    return [
        _one(here, "search-all-dates", links.DATES, here.view.timeline.years),
        _one(here, "on-this-day", links.ON_THIS_DAY),
        _one(here, "planned-short", links.PLANNED),
    ]


def _names(here: Here) -> _Links:
    t = here.view.timeline
    return [
        _one(here, "kind-people", links.listing_of("people"), t.people),
        _one(here, "kind-organisations", links.listing_of("organisations"), t.organisations),
        _one(here, "kind-places", links.listing_of("places"), t.places),
    ]


def _subjects(here: Here) -> _Links:
    return [
        _one(here, "topics-title", links.TOPICS),
        _one(here, "types-title", links.TYPES),
        _one(here, "filter-title", links.FILTER),
    ]


def _sources(here: Here) -> _Links:
    t = here.view.timeline
    return [
        _one(here, "footer-publishers", links.listing_of("publishers"), t.publishers),
        _one(here, "articles", links.listing_of("articles"), t.articles),
    ]


def _site(here: Here) -> _Links:
    return [_one(here, words, there) for there, words in _SITE]


def _one(here: Here, words: LiteralString, there: str, of: Sized = ()) -> tuple[Markup, Markup]:
    """Return the link to a list, with how many there are of what it lists."""
    count = here.say("search-counted", n=len(of)) if of else Markup()
    return here.link(here.say(words), there), count
