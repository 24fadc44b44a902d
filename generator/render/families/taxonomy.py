"""Topics and types of event: a list of each, and a page for each one with its events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import LiteralString

from markupsafe import Markup

from generator import links
from generator.links import WordKind
from generator.model.parts import Word
from generator.model.records import Event
from generator.render import facets, finding, lists
from generator.render.escape import capital, opening
from generator.render.order import sort_key
from generator.render.page import Page, changed, filled
from generator.render.parting import Owner, contents, part_pages, parted, places
from generator.render.pictures.strip import strip
from generator.render.view import Here, View

_LISTS: Mapping[WordKind, tuple[str, LiteralString, LiteralString, LiteralString]] = {
    "topics": (links.TOPICS, "topics-title", "topics-deck", "topics-none"),
    "types": (links.TYPES, "types-title", "types-deck", "types-none"),
}
_BESIDE: Mapping[WordKind, LiteralString] = {
    "topics": "topics-beside",
    "types": "types-beside",
}
_MOST_BESIDE = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """A topic or type in a list, with how many events of it there are."""

    link: Markup
    words: str
    told: str
    count: Markup


@dataclass(frozen=True, slots=True)
class Used:
    """A topic or type with its events; ``told`` is how many they are, and of which years."""

    word: Word
    events: tuple[Event, ...]
    told: str


Found = Mapping[str, Used]


def pages(view: View) -> Iterator[Page]:
    """Yield for topics and for types the list and the pages."""
    found: dict[WordKind, Found] = {k: _with_events(view, k) for k in _LISTS}
    for kind in _LISTS:
        yield _list(view, kind, found[kind])
        for used in found[kind].values():
            yield from _page(view, kind, used.word, used.events, found)


def _with_events(view: View, kind: WordKind) -> Found:
    """Return each word that the taxonomy defines or an event uses, in the order of names."""
    taxonomy = view.timeline.records.taxonomy
    words = {w.id: w for w in (taxonomy.topics if kind == "topics" else taxonomy.types)}
    used = view.timeline.about(kind)
    events = {id: used.get(id, ()) for id in (*words, *used)}
    all = [words.get(id) or Word(id=id, label=view.label_of(kind, id)) for id in events]
    ordered = sorted(all, key=lambda w: (sort_key(w.label), w.id))
    here = Here(view, _LISTS[kind][0])
    return {w.id: Used(w, events[w.id], lists.told_count(here, events[w.id])) for w in ordered}


def _ids(kind: WordKind, e: Event) -> tuple[str, ...]:
    if kind == "topics":
        return tuple(dict.fromkeys(e.topics))
    return (e.type,) if e.type else ()


def _list(view: View, kind: WordKind, found: Found) -> Page:
    address, title, deck, nothing = _LISTS[kind]
    here = Here(view, address)
    counts = {id: len(used.events) for id, used in found.items()}
    values: dict[str, object] = {
        "title": here.say(title),
        "deck": here.say(deck),
        "nothing": here.say(nothing),
        "entries": [_entry(here, kind, found, id, counts) for id in found],
    }
    body = filled("words.md", values, view.words)
    described = view.words.text(deck)
    return Page(address, view.words.text(title), described, body, kind, changed(_all(found)))


def _all(found: Found) -> Iterator[Event]:
    for used in found.values():
        yield from used.events


def _entry(here: Here, kind: WordKind, found: Found, id: str, counts: Mapping[str, int]) -> Entry:
    word = found[id].word
    link = here.link(opening(word.label), links.page_of_word(kind, id))
    count = here.say("events-counted", n=counts[id])
    return Entry(link, word.meaning, found[id].told, count)


def _page(
    view: View,
    kind: WordKind,
    word: Word,
    events: Sequence[Event],
    found: Mapping[WordKind, Found],
) -> Iterator[Page]:
    here = Here(view, links.page_of_word(kind, word.id))
    address, listed, *_ = _LISTS[kind]
    title = capital(word.label)
    whole = parted(view, here.address, title, events)
    fits, at = not whole.parts, places(whole)
    values: dict[str, object] = {
        "kicker": here.link(here.say(listed), address),
        "title": title,
        "meaning": word.meaning,
        "beside": list(_beside(here, (kind, word.id), events, found)),
        "strip": strip(here, (), events, lambda e: here.href(at[e.id], f"e-{e.id}")),
        "contents": contents(here, whole),
        "filter": facets.further(here, kind, word.id, events),
        "parts_of_list": lists.whole(here, here.text("words-events"), events) if fits else (),
    }
    body = filled("word.md", values, view.words)
    described = word.meaning or view.words.text("words-described", name=word.label)
    yield Page(
        *(here.address, title, described, body, kind, changed(events)),
        listed=events,
        found=finding.named(here, kind),
    )
    trail = ((view.words.text(listed), address),)
    yield from part_pages(view, whole, Owner(title, kind, trail, beside=""))


def _beside(
    here: Here,
    whose: tuple[WordKind, str],
    events: Sequence[Event],
    found: Mapping[WordKind, Found],
) -> Iterator[tuple[Markup, list[Entry]]]:
    """Yield what else these events are about, and of what types they are, the commonest first."""
    for kind, heading in _BESIDE.items():
        counts = Counter(id for e in events for id in _ids(kind, e) if (kind, id) != whose)
        common = dict(counts.most_common(_MOST_BESIDE))
        if common:
            yield here.say(heading), [_entry(here, kind, found[kind], id, counts) for id in common]
