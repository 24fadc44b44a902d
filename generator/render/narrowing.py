"""Which pages can differ between two states of a site: those that show a record that does.

Lists, stories and what is told of the site are always taken to differ; they are few.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from generator import links
from generator.links import Kind
from generator.markup import links_inside
from generator.model.records import Event, Organisation, Person, Place
from generator.render.view import View
from generator.timeline import LINKED, Entity

Key = tuple[str, str]  # the kind and id of a record, or "dates" and the address of their page
_ENTITIES: tuple[Kind, ...] = ("people", "organisations", "places")


def narrowed(before: View, after: View) -> tuple[View, View]:
    """Return both views with those pages alone that can differ; no other page does."""
    if _as_a_whole(before) != _as_a_whole(after):
        return before, after
    changed = _changed(before, after)
    # An event may be in a list before or after alone: its row counts as changed in both.
    rows = {id for view in (before, after) for id in _rows(view, changed)}
    only = frozenset(page for view in (before, after) for page in _pages(view, changed, rows))
    return replace(before, only=only), replace(after, only=only)


def _as_a_whole(view: View) -> tuple[object, ...]:
    """Return what any page may show."""
    records = view.timeline.records
    return view.settings, view.hands, records.taxonomy, bool(records.stories)


def _changed(before: View, after: View) -> frozenset[Key]:
    old, new = _all(before), _all(after)
    return frozenset(k for k in old.keys() | new.keys() if not _same(old.get(k), new.get(k)))


def _same(old: tuple[object, ...] | None, new: tuple[object, ...] | None) -> bool:
    if old is None or new is None:
        return False
    return all(a is b or a == b for a, b in zip(old, new, strict=True))


def _all(view: View) -> Mapping[Key, tuple[object, ...]]:
    """Return every record that has a page, with all that its page shows of it alone."""
    t = view.timeline
    kinds: Mapping[Kind, Iterable[tuple[str, object]]] = {
        "events": t.event.items(),
        "people": t.people.items(),
        "organisations": t.organisations.items(),
        "places": t.places.items(),
        "publishers": t.publishers.items(),
        "articles": t.articles.items(),
        "stories": ((s.id, s) for s in t.stories),
    }
    found: dict[Key, tuple[object, ...]] = {}
    for kind, records in kinds.items():
        for id, record in records:
            reading = t.records.readings.get(id) if kind == "articles" else None
            found[kind, id] = (record, view.files.get((kind, id)), reading)
    return found | {("dates", page): () for page in (*_years(view), *_months(view))}


def _rows(view: View, changed: Collection[Key]) -> Iterator[str]:
    """Yield the events whose rows in lists show something that changed, by id."""
    for e in view.timeline.events:
        if any(key in changed for key in _in_a_row(view, e)):
            yield e.id


def _pages(view: View, changed: Collection[Key], rows: Collection[str]) -> Iterator[str]:
    """Yield the addresses of the pages that show something that changed, or such a row."""
    t = view.timeline

    def differs(own: Key, events: Iterable[Event], beside: Iterable[Key]) -> bool:
        return (
            own in changed
            or any(e.id in rows for e in events)
            or any(key in changed for key in beside)
        )

    for e in t.events:
        if differs(("events", e.id), (e, *_around(view, e)), _beside_event(view, e)):
            yield links.page_of("events", e.id)
    for kind in _ENTITIES:
        for x in getattr(t, kind).values():
            inside = [x.id, *(y.id for y in view.parts(kind, x))]
            events = (e for id in inside for e in t.events_with(kind, id))
            if differs((kind, x.id), events, _beside_entity(view, kind, x)):
                yield links.page_of(kind, x.id)
    for id in t.publishers:
        articles = (("articles", a.id) for a in t.articles_of_publisher(id))
        if differs(("publishers", id), t.events_from_publisher(id), articles):
            yield links.page_of("publishers", id)
    for a in t.articles.values():
        told = (("publishers", p.id) for p in (t.publisher_of(a), t.agency_of(a)) if p)
        if differs(("articles", a.id), t.events_from_article(a.id), told):
            yield links.page_of("articles", a.id)
    years, months = _years(view), _months(view)
    for listed in (years, months):
        pages = list(listed)
        for n, page in enumerate(pages):
            beside = {*pages[max(n - 1, 0) : n + 2], *(m for m in months if m.startswith(page))}
            if differs(("dates", page), listed[page], (("dates", p) for p in beside)):
                yield page


def _in_a_row(view: View, e: Event) -> Iterator[Key]:
    """Yield what the row of an event in a list shows, or its page by name."""
    t = view.timeline
    yield "events", e.id
    entities: tuple[tuple[Kind, Iterable[Entity]], ...] = (
        ("people", t.people_of(e)),
        ("organisations", t.organisations_of(e)),
        ("places", t.places_of(e)),
    )
    yield from ((kind, x.id) for kind, found in entities for x in found)
    yield from (("stories", s.id) for s in t.stories_of(e))
    for source in e.sources:
        yield from (
            ("publishers", p.id) for p in (t.publisher_of(source), t.agency_of(source)) if p
        )
        if source.article:
            yield "articles", source.article


def _around(view: View, e: Event) -> Iterator[Event]:
    """Yield the events that an event's page shows: those that it is tied to, and its neighbours."""
    yield from (other for _, other in view.timeline.related(e))
    for story in view.timeline.stories_of(e):
        yield from filter(None, view.neighbours.get((story.id, e.id), ()))


def _beside_event(view: View, e: Event) -> Iterator[Key]:
    """Yield what else the page of an event leads to: its month, and what its prose links to."""
    p = e.date.start or e.date.end
    if p:
        yield "dates", links.page_of_month(p.first.year, p.first.month)
        yield "dates", links.page_of_year(p.first.year)
    for text in (e.summary, e.body):
        for said in links_inside(text):
            yield from ((kind, said.rpartition(":")[2]) for kind in LINKED.values())


def _beside_entity(view: View, kind: Kind, x: Entity) -> Iterator[Key]:
    """Yield what the page of a person, body or place names besides those in its events."""
    named: list[tuple[Kind, str]] = []
    if isinstance(x, Person | Organisation):
        named += [("organisations", role.organisation) for role in x.roles]
    if isinstance(x, Organisation):
        named += [("organisations", x.part_of), ("places", x.place)]
    if isinstance(x, Place):
        named.append(("places", x.within))
    for of, name in named:
        if found := view.entity(of, name):
            yield of, found.id
    for member, _ in view.members.get(x.id, ()) if kind == "organisations" else ():
        yield "people", member.id
    for lower in (*view.below.get((kind, x.id), ()), *view.parts(kind, x)):
        yield "organisations" if isinstance(lower, Organisation) else "places", lower.id


def _years(view: View) -> Mapping[str, tuple[Event, ...]]:
    return {links.page_of_year(year): found for year, found in view.timeline.years.items()}


def _months(view: View) -> Mapping[str, tuple[Event, ...]]:
    return {links.page_of_month(*month): found for month, found in view.timeline.months.items()}
