"""Publishers: who controls each, its share in each story, its texts, and its events.

An event that a publisher tells only in an agency's words is counted for the agency, as everywhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import LiteralString

from markupsafe import Markup

from generator import links
from generator.model.parts import Source
from generator.model.records import ArticleRecord, Event, Publisher
from generator.render import facets, finding, lists, parting
from generator.render.escape import opening, written
from generator.render.languages import country, language
from generator.render.letters import beside, leaves
from generator.render.mending import mending
from generator.render.order import initial, named_order
from generator.render.page import Page, changed, filled
from generator.render.sources import (
    control,
    day_told,
    labels,
    outside,
    publisher_kind,
    text_of,
    title_told,
)
from generator.render.view import Here, View

_ADDRESS = links.listing_of("publishers")
_WITH_MOST = 40  # publishers on the first page of a list that is parted
_SUPPORTED = 12  # events that a text supports which are named beside it
_MOST = 40  # texts under one heading: the rest stands with the events
_HEADINGS: Mapping[str, LiteralString] = {
    "own": "publisher-own",
    "carried": "publisher-carried",
    "reprinted": "publisher-reprinted",
}
_LISTS: Mapping[tuple[bool, bool], LiteralString] = {  # by whether it tells, and whether it carries
    (True, False): "publisher-events",
    (True, True): "publisher-events-and-carried",
    (False, True): "publisher-events-carried",
}
_NOTES: Mapping[str, LiteralString] = {
    "carried": "publisher-carried-note",
    "reprinted": "publisher-reprinted-note",
}


@dataclass(slots=True)
class _Text:
    """A text of a publisher, and the events that it supports, each once."""

    title: Markup
    facts: Markup
    day: date
    events: dict[str, Event]


@dataclass(frozen=True, slots=True)
class _Texts:
    """The texts under one heading, as (title, facts, events), and how many are left out."""

    anchor: str
    heading: Markup
    note: Markup
    shown: tuple[tuple[Markup, Markup, Markup], ...]
    left_out: int


def pages(view: View) -> Iterator[Page]:
    """Yield the list of publishers and each publisher's page."""
    found = sorted(view.timeline.publishers.values(), key=named_order)
    if len(found) <= parting.MOST:
        yield _list(Here(view, _ADDRESS), found, len(found))
    else:
        yield from _by_letter(view, found)
    for p in found:
        yield from _publisher(view, p)


def _by_letter(view: View, found: Sequence[Publisher]) -> Iterator[Page]:
    """Yield a list that is too long for a page: those who tell most, and all by their letters."""
    here, pages = Here(view, _ADDRESS), leaves(view, "publishers", found, _initial, parting.MOST)
    most = sorted(found, key=lambda p: -len(view.timeline.events_from_publisher(p.id)))
    letters = [
        (here.link(letter, parts[0].address), sum(len(x.rows) for x in parts))
        for letter, parts in pages.items()
    ]
    yield _list(here, most[:_WITH_MOST], len(found), letters=letters)
    for parts in pages.values():
        for leaf in parts:
            here = Here(view, leaf.address)
            title = here.text("parting-title", list=here.text("publishers"), part=leaf.label)
            jumps = beside(here, parts)
            yield _list(here, leaf.rows, len(leaf.rows), under=title, jumps=jumps)


def _list(
    here: Here,
    shown: Iterable[Publisher],
    n: int,
    under: str = "",
    letters: Sequence[tuple[Markup, int]] = (),
    jumps: Sequence[parting.Jump] = (),
) -> Page:
    values: dict[str, object] = {
        "here": here,
        "publishers": [_line(here, p) for p in shown],
        "articles": len(here.view.timeline.articles),
        "count": here.say("publishers-counted", n=n),
        "under": under,
        "letters": letters,
        "jumps": jumps,
    }
    body = filled("publishers.md", values)
    described = here.text("publishers-described")
    newest = changed(here.view.timeline.events)
    return Page(here.address, under or here.text("publishers"), described, body, "sources", newest)


def _initial(p: Publisher) -> str:
    return initial(p.name)


def _line(here: Here, p: Publisher) -> tuple[Markup, str, str, str, int, int]:
    told, carried = _told_and_carried(here, p)
    kind, land = publisher_kind(here, p), country(here, p.country)
    return here.to(p), kind, land, _control(here, p), len(told), len(carried)


def _control(here: Here, p: Publisher) -> str:
    return control(here, p) or here.text("control-not-recorded")


def _told_and_carried(here: Here, p: Publisher) -> tuple[list[Event], list[Event]]:
    """Return the events that a publisher tells of, and those where it only carried another."""
    told: list[Event] = []
    carried: list[Event] = []
    for e in here.view.timeline.events_from_publisher(p.id):
        (told if p in here.view.timeline.voices_of(e) else carried).append(e)
    return told, carried


def _publisher(view: View, p: Publisher) -> Iterator[Page]:
    here = Here(view, links.page_of("publishers", p.id))
    events = view.timeline.events_from_publisher(p.id)
    told, carried = _told_and_carried(here, p)
    whole = parting.parted(view, here.address, p.name, events)
    heading = here.text(_LISTS[bool(told or not carried), bool(carried)])
    values: dict[str, object] = {
        "here": here,
        "p": p,
        "facts": list(_facts(here, p)),
        "aliases": "; ".join(p.aliases),
        "shares": list(_shares(here, p, told)),
        "texts": list(_texts(here, p, events, len(carried) if told else 0)),
        "mend": mending(here, p),
        "contents": parting.contents(here, whole),
        "filter": facets.further(here, "publishers", p.id, events),
        "parts_of_list": () if whole.parts else lists.whole(here, heading, events),
    }
    body = filled("publisher.md", values)
    known = ", ".join(filter(None, (labels(here, p), here.text("events-counted", n=len(told)))))
    described = here.text("publisher-described", name=p.name, told=known)
    newest = changed(events)
    found = finding.named(here, "publishers")
    yield Page(
        *(here.address, p.name, described, body, "sources", newest),
        listed=events,
        about=p,
        found=found,
    )
    trail = ((here.text("publishers"), _ADDRESS),)
    yield from parting.part_pages(view, whole, parting.Owner(p.name, "sources", trail, beside=""))


def _shares(
    here: Here, p: Publisher, told: Sequence[Event]
) -> Iterator[tuple[Markup, str, Markup]]:
    """Yield (story, per cent, words) for each story of which a publisher tells events."""
    t = here.view.timeline
    supported: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for e in told:
        ids = [s.id for s in t.stories_of(e)]
        supported.update(ids)
        alone.update(ids if t.voices_of(e) == (p,) else ())
    for story in here.view.stories:
        if n := supported[story.id]:
            of = len(here.view.events_in(story))
            words = here.say("publisher-share", n=n, of=of, alone=alone[story.id])
            yield here.to(story), f"{100 * n / of:.3g}", opening(words)


def _texts(here: Here, p: Publisher, events: Sequence[Event], carried: int) -> Iterator[_Texts]:
    """Yield its own texts, the agencies' that it carried, and those of its own others carried.

    ``carried`` is how many of the events it tells in an agency's words alone.
    """
    found = _by_sort(here, p, events)
    for sort, heading in _HEADINGS.items():
        texts = sorted(found[sort].values(), key=lambda x: x.day)
        if texts:
            note = _NOTES.get(sort)
            shown = tuple((x.title, x.facts, _supports(here, x)) for x in texts[:_MOST])
            told = here.say(note, name=p.name, n=carried) if note else Markup()
            left_out = max(0, len(texts) - _MOST)
            yield _Texts(sort, here.say(heading, n=len(texts)), told, shown, left_out)


def _by_sort(
    here: Here, p: Publisher, events: Sequence[Event]
) -> Mapping[str, dict[object, _Text]]:
    """Return the texts by sort; what several events cite is one text."""
    found: defaultdict[str, dict[object, _Text]] = defaultdict(dict)
    for e in events:
        for s in e.sources:
            if sort := _sort(here, p, s):
                key = text_of(s)
                if key not in found[sort]:
                    found[sort][key] = _Text(
                        title_told(here, s), _of_text(here, s, sort), _day(here, s), {}
                    )
                found[sort][key].events[e.id] = e
    for a in here.view.timeline.articles_of_publisher(p.id):
        if (sort := _sort(here, p, a)) and a.id not in found[sort]:
            found[sort][a.id] = _Text(here.to(a), _of_text(here, a, sort), _day(here, a), {})
    return found


def _sort(here: Here, p: Publisher, text: Source | ArticleRecord) -> str:
    """Return whether a text is its own, carried by it, or by others for it; "" for none."""
    by, agency = here.view.timeline.publisher_of(text), here.view.timeline.agency_of(text)
    if agency and agency.id == p.id:
        return "own" if by and by.id == p.id else "reprinted"
    if by and by.id == p.id:
        return "carried" if agency else "own"
    return ""


def _day(here: Here, text: Source | ArticleRecord) -> date:
    """Return the first day on which a text may be published; what has no day comes last."""
    published = here.view.timeline.cited(text).published
    return published.first if published else date.max


def _of_text(here: Here, text: Source | ArticleRecord, sort: str) -> Markup:
    """Return who wrote or carried a text, and its day; a law or deed may have none."""
    t = here.view.timeline
    other = {"carried": t.agency_of(text), "reprinted": t.publisher_of(text)}.get(sort)
    told = []
    if other:
        link = here.to(other)
        by_agency = sort == "carried"
        told.append(
            here.say("publisher-text-of", agency=link)
            if by_agency
            else here.say("publisher-text-carried-by", publisher=link)
        )
    if isinstance(text, ArticleRecord) or text.article or text.url or text.published:
        told.append(day_told(here, text))
    return Markup(" · ").join(opening(x) for x in told)


def _supports(here: Here, text: _Text) -> Markup:
    """Return "Supports: A treaty is signed, The bridge opens", each a link."""
    if not text.events:
        return Markup()
    shown = list(text.events.values())[:_SUPPORTED]
    named = Markup(" · ").join(here.to(e) for e in shown)
    more = len(text.events) - len(shown)
    return here.say("publisher-text-supports", events=named, more=more)


def _facts(here: Here, p: Publisher) -> Iterable[tuple[str, Markup]]:
    yield here.text("publisher-control"), here.how(_control(here, p), "publishers")
    if p.kind:
        yield here.text("publisher-kind"), written(publisher_kind(here, p))
    if p.country:
        yield here.text("publisher-country"), written(country(here, p.country))
    if p.language:
        yield here.text("publisher-language"), written(language(here, p.language))
    if p.homepage:
        shown = p.homepage.split("//")[-1].rstrip("/")
        yield here.text("publisher-site"), outside(p.homepage, shown)
