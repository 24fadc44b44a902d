"""What a list's feeds tell: its newest events, or its corrections, by the day of the change."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from heapq import nlargest

from markupsafe import Markup

from generator import links
from generator.export.addresses import id_of
from generator.export.listing import Listing
from generator.export.record import page, target
from generator.model.parts import Source, Update
from generator.model.records import Event
from generator.render import View, precision, updates
from generator.render.escape import opening, phrase, written
from generator.render.families.changes import CORRECTING
from generator.render.page import FEED_HOLDS
from generator.render.prose import inline
from generator.render.rows import claimed_by, disagree
from generator.render.sources import outside
from generator.render.view import Here

_REFERENCE = re.compile(r"&#(\d+);")
_NEEDED = frozenset("<>&\"'")


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as a feed tells it, or a correction of one; ``html`` needs nothing of a page."""

    id: str
    url: str
    title: str
    html: str
    published: date
    updated: date
    event: Event
    correction: Update | None = None


class Entries:
    """Makes the entries of lists, each once."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._made: dict[str, Entry] = {}

    def __call__(self, listing: Listing) -> tuple[Entry, ...]:
        """Return the last entries, newest first; those of the corrections page are corrections.

        Who follows corrections waits for each of them, also for the second of an event.
        """
        if listing.address == links.CORRECTIONS:
            return tuple(self._corrections(listing.events))
        return tuple(map(self._entry, nlargest(FEED_HOLDS, listing.events, key=self._newness)))

    def _entry(self, e: Event) -> Entry:
        if e.id not in self._made:
            days = e.added.first, e.last_change.first
            id, url = id_of(self._view.settings, e), page(self._view, "events", e.id)
            title = titled(self._view, e)
            self._made[e.id] = Entry(id, url, title, _html(self._view, e), *days, e)
        return self._made[e.id]

    def _corrections(self, events: Iterable[Event]) -> Iterator[Entry]:
        view, found = self._view, [(u.date.first, id, e, u) for e in events for id, u in _put(e)]
        for day, anchor, e, u in nlargest(FEED_HOLDS, found, key=lambda x: (x[0], x[2].id, x[1])):
            kind, title = updates.kind_of(Here(view, ""), u), titled(view, e)
            title = view.words.text("feed-correction-title", kind=kind, title=title)
            id = id_of(view.settings, e, anchor)
            url = page(view, "events", e.id)
            yield Entry(id, url, title, _html(view, e, u), day, day, e, u)

    def _newness(self, e: Event) -> tuple[date, int]:
        return e.last_change.first, self._view.timeline.position[e.id]


def titled(view: View, e: Event) -> str:
    """Return the title of an event, with a word where nobody has checked the record."""
    return view.words.text("feed-draft", title=e.title) if e.review == "draft" else e.title


def doubts(view: View, e: Event) -> list[Markup]:
    """Return in words what a reader must know before anything else: planned, disputed, a draft."""
    here = Here(view, "")
    told = [written(precision.occurrence(view.words, e))]
    if disagree(e):
        told.append(here.say("row-disagree"))
    if e.verification == "claimed":
        told.append(claimed_by(here, e))
    elif e.verification == "retracted":
        told.append(here.say("row-retracted"))
    if e.review == "draft":
        told.append(here.say("story-drafts-told"))
    return [opening(words) for words in told if words]


def _put(e: Event) -> Iterator[tuple[str, Update]]:
    """Yield what was set right in an event, each under its day, and which it is of that day."""
    of_day: Counter[str] = Counter()
    for u in e.updates:
        if u.kind in CORRECTING:
            day = str(u.date)
            of_day[day] += 1
            yield f"corrected-{day}" + (f"-{of_day[day]}" if of_day[day] > 1 else ""), u


def _html(view: View, e: Event, first: Update | None = None) -> str:
    """Return an event in HTML; the update that an entry is about stands first."""
    here = Here(view, "")
    others = [u for u in reversed(e.updates) if u is not first]
    parts = [
        phrase("<p>{}</p>", updates.told(here, first)) if first else Markup(),
        phrase("<p>{}</p>", Markup(" · ").join([_date(here, e), *doubts(view, e)])),
        phrase("<p>{}</p>", inline(e.summary, target(view))),
        phrase("<p>{}</p>", e.why) if e.why else Markup(),
        _listed([updates.told(here, u) for u in others]),
        phrase("<p>{}</p>", here.say("feed-sources", n=len(e.sources))),
        _listed([_source(here, s) for s in e.sources]),
    ]
    return _lighter(Markup("\n").join(filter(None, parts)))


def _date(here: Here, e: Event) -> Markup:
    words = phrase("<b>{}</b>", opening(here.dates.full(e.date)))
    if not e.time:
        return words
    time = here.say("event-time", time=e.time, zone=e.timezone) if e.timezone else e.time
    return phrase("{}, {}", words, time)


def _source(here: Here, s: Source) -> Markup:
    """Return "Title · Publisher · 15 March 2024", as far as it is known."""
    t = here.view.timeline
    text, publisher = t.cited(s), t.agency_of(s) or t.publisher_of(s)
    title = text.title or s.reference or text.url or s.name
    told = [outside(text.url, title) if text.url else written(title)]
    told += [written(publisher.name)] if publisher else []
    told += [here.dates.full(text.published)] if text.published else []
    return Markup(" · ").join(told)


def _listed(items: Iterable[Markup]) -> Markup:
    told = Markup().join(phrase("<li>{}</li>", item) for item in items)
    return phrase("<ul>{}</ul>", told) if told else Markup()


def _lighter(html: str) -> str:
    """Return HTML with the characters that only Markdown would read written as themselves."""
    return _REFERENCE.sub(lambda m: m[0] if chr(int(m[1])) in _NEEDED else chr(int(m[1])), html)
