"""Importance, occurrence and verification: the list of the values of each, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from generator import links
from generator.links import Standing
from generator.model.records import Event
from generator.render import facets, lists, standing
from generator.render.escape import phrase
from generator.render.families.taxonomy import Entry
from generator.render.page import Page, changed, filled
from generator.render.parting import Owner, contents, part_pages, parted, places
from generator.render.pictures.strip import strip
from generator.render.view import Here, View

Found = Mapping[str, tuple[Event, ...]]


def pages(view: View) -> Iterator[Page]:
    """Yield for each kind its list and the pages of its values, also of those without events."""
    for kind in standing.VALUES:
        found = standing.events_by(view, kind)
        yield _list(view, kind, found)
        for value in found:
            yield from _page(view, kind, value, found)


def _list(view: View, kind: Standing, found: Found) -> Page:
    here = Here(view, links.listing_of_standing(kind))
    title, deck = standing.TITLES[kind]
    values: dict[str, object] = {
        "title": here.say(title),
        "deck": here.say(deck),
        "entries": [_entry(here, kind, value, found) for value in found],
    }
    body = filled("words.md", values, view.words)
    newest = changed(view.timeline.events)
    return Page(here.address, here.text(title), here.text(deck), body, kind, newest)


def _entry(here: Here, kind: Standing, value: str, found: Found) -> Entry:
    label, meaning = standing.VALUES[kind][value]
    link = standing.link(here, kind, value, here.say(label))
    told = lists.told_count(here, found[value])
    return Entry(link, here.text(meaning), told, here.say("events-counted", n=len(found[value])))


def _page(view: View, kind: Standing, value: str, found: Found) -> Iterator[Page]:
    here = Here(view, links.page_of_standing(kind, value))
    label, meaning = standing.VALUES[kind][value]
    listed, events, title = here.text(standing.TITLES[kind][0]), found[value], here.text(label)
    whole = parted(view, here.address, title, events)
    at = places(whole)
    others = [_entry(here, kind, other, found) for other in found if other != value]
    values: dict[str, object] = {
        "kicker": here.link(listed, links.listing_of_standing(kind)),
        "title": title,
        "meaning": _meaning(here, kind, value),
        "beside": [(here.say("standing-others"), others)],
        "strip": strip(here, (), events, lambda e: here.href(at[e.id], f"e-{e.id}")),
        "contents": contents(here, whole),
        "filter": facets.further(here, kind, value, events),
        "parts_of_list": ()
        if whole.parts
        else lists.whole(here, here.text("words-events"), events),
    }
    body = filled("word.md", values, view.words)
    yield Page(here.address, title, here.text(meaning), body, kind, changed(events), listed=events)
    trail = ((listed, links.listing_of_standing(kind)),)
    yield from part_pages(view, whole, Owner(title, kind, trail, beside=""))


def _meaning(here: Here, kind: Standing, value: str) -> Markup:
    """Return what a value means, and the link to what all of them mean."""
    meaning = here.say(standing.VALUES[kind][value][1])
    more = here.how(here.say("standing-what"), standing.explained(kind, value))
    return phrase("{} {}", meaning, more)
