"""What is new by the day on which it came or was changed, and every correction; newest first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import LiteralString, TypeVar

from markupsafe import Markup

from generator import links
from generator.model.parts import Update
from generator.model.records import Event
from generator.model.when import on
from generator.render import rows
from generator.render.escape import opening
from generator.render.mending import suggestion
from generator.render.page import Page, changed, filled
from generator.render.parting import titles
from generator.render.pictures.marks import mark
from generator.render.view import Here, View

T = TypeVar("T")
CORRECTING = frozenset({"correction", "clarification"})
_KIND: Mapping[str, LiteralString] = {
    "correction": "changes-correction",
    "clarification": "changes-clarification",
    "update": "changes-update",
}
_NOTHING = Markup()
_WEIGHT = {"key": 0, "normal": 1, "detail": 2}
_MOST = 120  # rows of a page
_IN_FULL, _WEIGHTIEST = 40, 12  # what a day may add to be told in full; of more, how many are told


@dataclass(frozen=True, slots=True)
class Item:
    """A row: an event that came, with its date, or one that was changed, with what was changed."""

    title: Markup
    when: Markup
    marks: str
    kind: Markup = _NOTHING
    text: str = ""
    draft: Markup = _NOTHING


@dataclass(frozen=True, slots=True)
class Day:
    """What came and was changed on a day.

    Of a day that brings very many events, or changes very many, the weightiest are told.
    """

    day: date
    added: tuple[Event, ...]
    updates: tuple[tuple[Update, Event], ...]

    @property
    def events(self) -> Iterator[Event]:
        """Yield the events that the day touches."""
        yield from self.added
        yield from (e for _, e in self.updates)

    @property
    def told(self) -> tuple[Event, ...]:
        """Return the events that came which are told one by one."""
        return _weightiest(self.added, lambda e: _WEIGHT[e.importance])

    @property
    def told_updates(self) -> tuple[tuple[Update, Event], ...]:
        """Return the changes that are told one by one, those first that set something right."""
        return _weightiest(self.updates, _weight_of_update)

    @property
    def length(self) -> int:
        """Return how many rows it takes."""
        return len(self.told) + len(self.told_updates)


def _weightiest(all: tuple[T, ...], weight: Callable[[T], object]) -> tuple[T, ...]:
    """Return what a day has room for, in the order in which it stands."""
    if len(all) <= _IN_FULL:
        return all
    at = sorted(range(len(all)), key=lambda n: (weight(all[n]), n))[:_WEIGHTIEST]
    return tuple(all[n] for n in sorted(at))


def _weight_of_update(pair: tuple[Update, Event]) -> tuple[bool, int]:
    update, e = pair
    return update.kind not in CORRECTING, _WEIGHT[e.importance]


@dataclass(frozen=True, slots=True)
class Told:
    """A day as the page tells it.

    ``others`` and ``years`` say how many more events came and of which years they are, with their
    counts; ``more`` how many more were changed.
    """

    anchor: str
    title: Markup
    count: Markup
    items: tuple[Item, ...]
    others: Markup
    years: tuple[tuple[Markup, int], ...]
    more: Markup


def pages(view: View) -> Iterator[Page]:
    """Yield what is new and the corrections, each with the pages of months or years it needs."""
    yield from _changes(view)
    yield from _corrections(view)


def days(events: Iterable[Event]) -> list[Day]:
    """Return the days on which something came or was changed, newest first."""
    added: defaultdict[date, list[Event]] = defaultdict(list)
    updates: defaultdict[date, list[tuple[Update, Event]]] = defaultdict(list)
    for e in events:
        added[e.added.first].append(e)
        for u in e.updates:
            updates[u.date.first].append((u, e))
    all = sorted(added.keys() | updates.keys(), reverse=True)
    return [Day(d, tuple(reversed(added[d])), tuple(updates[d])) for d in all]


def corrections(events: Iterable[Event]) -> list[tuple[Update, Event]]:
    """Return what was set right or made clear in which event, newest first."""
    found = [(u, e) for e in events for u in e.updates if u.kind in CORRECTING]
    return sorted(found, key=lambda pair: (pair[0].date.first, pair[1].id), reverse=True)


def item_added(here: Here, e: Event) -> Item:
    """Return the row of an event that came."""
    draft = rows.draft_told(here, e)
    return Item(here.to(e), opening(here.dates.full(e.date)), mark(e), draft=draft)


def item_updated(here: Here, u: Update, e: Event) -> Item:
    """Return the row of what was changed in an event."""
    return Item(here.to(e), here.dates.full(u.date), mark(e), here.say(_KIND[u.kind]), u.text)


def _changes(view: View) -> Iterator[Page]:
    all = days(view.timeline.events)
    first = next(iter(_chunks(all)), [])
    months = _months(view, all) if len(first) < len(all) else []
    here = Here(view, links.CHANGES)
    yield _of_days(here, view.words.text("changes-title"), first, months, ())
    for n, (title, address, found) in enumerate(months):
        here = Here(view, address)
        # Newest first: what comes before on the page is what is later in time.
        around = [
            (cls, here.link(months[at][0], months[at][1]))
            for cls, at in (("prev", n - 1), ("next", n + 1))
            if 0 <= at < len(months)
        ]
        yield _of_days(here, view.words.text("changes-in", when=title), found, (), around)


def _months(view: View, all: Sequence[Day]) -> list[tuple[str, str, list[Day]]]:
    """Return the title, the address and the days of each month's pages, newest first."""
    found = []
    for (year, month), group in groupby(all, key=lambda d: (d.day.year, d.day.month)):
        name = view.dates.month(year, month)
        chunks = list(_chunks(group))
        named = zip(titles(view, name, len(chunks)), chunks, strict=True)
        for n, (title, chunk) in enumerate(named, start=1):
            found.append((title, links.page_of_changes(year, month, n), chunk))
    return found


def _chunks(all: Iterable[Day]) -> Iterator[list[Day]]:
    """Yield the days by pages of bearable length, each day whole."""
    chunk: list[Day] = []
    for day in all:
        if chunk and sum(d.length for d in chunk) + day.length > _MOST:
            yield chunk
            chunk = []
        chunk.append(day)
    if chunk:
        yield chunk


def _of_days(
    here: Here,
    title: str,
    found: Sequence[Day],
    months: Sequence[tuple[str, str, list[Day]]],
    around: Sequence[tuple[str, Markup]],
) -> Page:
    words = here.view.words
    name = words.text("changes-title")
    values: dict[str, object] = {
        "title": title,
        "kicker": here.link(name, links.CHANGES) if here.address != links.CHANGES else Markup(),
        "days": [_told(here, d) for d in found],
        "corrections": here.link(words.text("corrections-title"), links.CORRECTIONS),
        "months": [here.link(month, address) for month, address, _ in months],
        "around": around,
        "visit": here.address == links.CHANGES,
    }
    body = filled("changes.md", values, words)
    newest = changed(e for d in found for e in d.events)
    listed = here.view.timeline.events if here.address == links.CHANGES else ()
    deck = words.text("changes-deck")
    return Page(here.address, title, deck, body, "changes", newest, listed=listed)


def _told(here: Here, d: Day) -> Told:
    told, updates = d.told, d.told_updates
    left_out = len(d.updates) - len(updates)
    ids = {e.id for e in told}
    left = Counter(here.dates.year_of(e.date).year for e in d.added if e.id not in ids)
    return Told(
        f"d-{d.day.isoformat()}",
        here.dates.full(on(d.day)),
        here.say("changes-tally", added=len(d.added), updated=len(d.updates)),
        (
            *(item_updated(here, u, e) for u, e in updates),
            *(item_added(here, e) for e in told),
        ),
        here.say("changes-more-counted", n=len(d.added) - len(told)) if left else Markup(),
        tuple((here.link(y, links.page_of_year(y)), left[y]) for y in sorted(left)),
        here.say("changes-more-changed", n=left_out) if left_out else Markup(),
    )


def _corrections(view: View) -> Iterator[Page]:
    found = corrections(view.timeline.events)
    years: list[tuple[str, str, list[tuple[Update, Event]]]] = []
    if len(found) > _MOST:
        for year, group in groupby(found, key=lambda pair: pair[0].date.first.year):
            of_year = list(group)
            named = titles(view, str(year), -(-len(of_year) // _MOST))
            for n, title in enumerate(named):
                some = of_year[n * _MOST : (n + 1) * _MOST]
                years.append((title, links.page_of_corrections(year, n + 1), some))
    pages = [(title, address) for title, address, _ in years]
    yield _of_corrections(Here(view, links.CORRECTIONS), found[:_MOST], len(found), pages)
    for title, address, some in years:
        yield _of_corrections(Here(view, address), some, len(some), (), title)


def _of_corrections(
    here: Here,
    found: Sequence[tuple[Update, Event]],
    count: int,
    years: Sequence[tuple[str, str]],
    year: str = "",
) -> Page:
    words = here.view.words
    name = words.text("corrections-title")
    title = words.text("corrections-in", year=year) if year else name
    values: dict[str, object] = {
        "title": title,
        "kicker": here.link(name, links.CORRECTIONS) if year else Markup(),
        "count": count,
        "items": [item_updated(here, u, e) for u, e in found],
        "years": [here.link(y, address) for y, address in years],
        "changes": here.link(words.text("changes-title"), links.CHANGES),
        "suggest": suggestion(here, None),
    }
    body = filled("corrections.md", values, words)
    newest = changed(e for _, e in found)
    listed = () if year else corrected(here.view)
    deck = words.text("corrections-deck")
    return Page(here.address, title, deck, body, "corrections", newest, listed=listed)


def corrected(view: View) -> tuple[Event, ...]:
    """Return the events in which something was set right or made clear, oldest first."""
    return tuple(e for e in view.timeline.events if any(u.kind in CORRECTING for u in e.updates))
