"""People, organisations and places: a page for each one, after the lists of each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from generator import links
from generator.links import Kind
from generator.model.parts import Role
from generator.model.records import Event, Organisation, Person, Place
from generator.model.when import When
from generator.render import facets, finding, lists, parting, roles, tenure
from generator.render.countries import code_of
from generator.render.escape import phrase, written
from generator.render.families import kinds
from generator.render.languages import country, language
from generator.render.mending import mending
from generator.render.order import named_order
from generator.render.page import Page, changed, filled
from generator.render.pictures import bars, maps
from generator.render.sources import fit_language, outside
from generator.render.view import Here, View
from generator.timeline import Entity

_PEOPLE, _BODIES = 6, 4  # who appears with somebody most often
_MEMBERS, _BELOW, _IN_PARTS = 120, 40, 20  # who and what is listed, of more than can be read


@dataclass(frozen=True, slots=True)
class Company:
    """Who else takes part in the events, as (link, share in per cent, events) for each."""

    heading: Markup
    anchor: str
    rows: tuple[tuple[Markup, int, int], ...]


def pages(view: View) -> Iterator[Page]:
    """Yield for each kind its lists and its pages."""
    t = view.timeline
    found: Mapping[Kind, tuple[Entity, ...]] = {
        "people": tuple(t.people.values()),
        "organisations": tuple(t.organisations.values()),
        "places": tuple(t.places.values()),
    }
    for kind, entities in found.items():
        yield from kinds.pages(view, kind, entities)
        for x in sorted(entities, key=named_order):
            yield from _pages(view, kind, x)


def _pages(view: View, kind: Kind, x: Entity) -> Iterator[Page]:
    here = Here(view, links.page_of(kind, x.id))
    events = view.hierarchy.events_of(kind, x)
    whole = parting.parted(view, here.address, x.name, events)
    values = _record(here, kind, x)
    values |= _held(here, kind, x, events)
    values |= {
        "company": _company(here, events, x),
        "before": _before(x, here, events),
        "empty": _in_parts(here, kind, x) or here.say("entity-no-events"),
        "note": _told_parts(here, kind, x),
        "contents": parting.contents(here, whole),
        "filter": facets.further(here, kind, x.id, events),
        "count": lists.told_count(here, events),
        "parts_of_list": () if whole.parts else _listed(here, x, events),
    }
    described = x.description or f"{x.name}: {lists.told_count(here, events)}."
    body = filled("entity.md", values, view.words)
    newest = changed(events)
    found = finding.named(here, kind)
    yield Page(
        *(here.address, x.name, described, body, kind, newest), listed=events, about=x, found=found
    )
    listing = (kinds.title(view, kind), links.listing_of(kind))
    before = partial(_before, x)
    owner = parting.Owner(x.name, kind, trail=(listing,), beside=here.address, before=before)
    yield from parting.part_pages(view, whole, owner)


def _before(x: Entity, here: Here, events: Sequence[Event]) -> Mapping[str, Markup]:
    """Return the lines that tell which role is held from an event on, by the event's row."""
    return dict(tenure.changes(here, _roles(x), events, _died(x)))


def _record(here: Here, kind: Kind, x: Entity) -> dict[str, object]:
    """Return what the head of a page says."""
    return {
        "here": here,
        "x": x,
        "kicker": here.link(kinds.title(here.view, kind), links.listing_of(kind)),
        "native": [
            (name, fit_language(code) or "und", language(here, code))
            for code, name in x.native.items()
        ],
        "aliases": "; ".join(x.aliases),
        "facts": list(_facts(here, x)),
        "map": maps.around(here, x) if isinstance(x, Place) else None,
        "links": Markup(", ").join(outside(link.url, link.title) for link in x.links),
        "mend": mending(here, x),
    }


def _held(here: Here, kind: Kind, x: Entity, events: Sequence[Event]) -> dict[str, object]:
    """Return the roles of a record, who has roles in it, and what is part of it."""
    chart = bars.chart(here, _roles(x), events, _died(x))
    members = here.view.members.get(x.id, ()) if kind == "organisations" else ()
    below = here.view.hierarchy.below.get((kind, x.id), ())
    return {
        "roles": [_lane(here, lane) for lane in bars.lanes(_roles(x))],
        "chart": chart,
        "roles_title": here.say("entity-roles-above", n=len(events))
        if chart
        else here.say("entity-roles"),
        "members": [(here.to(p), roles.told(here, r)) for p, r in members[:_MEMBERS]],
        "members_left_out": max(0, len(members) - _MEMBERS),
        "below": [here.to(lower) for lower in below[:_BELOW]],
        "below_left_out": max(0, len(below) - _BELOW),
        "below_title": here.say("entity-within" if kind == "places" else "entity-parts"),
    }


def _lane(here: Here, lane: Sequence[Role]) -> tuple[Markup, tuple[str, ...]]:
    """Return what was held, with the days of each time, and the notes on it."""
    return roles.told(here, *lane), tuple(dict.fromkeys(r.note for r in lane if r.note))


def _listed(here: Here, x: Entity, events: Sequence[Event]) -> tuple[lists.Part, ...]:
    """Return the list of events by year; on a place's page each says in which part it happened."""
    title = here.view.words.text("entity-events")
    found = lists.whole(here, title, events, here.address)
    parts = here.view.hierarchy.parts("places", x) if isinstance(x, Place) else ()
    inside = {p.id for p in parts}
    if not inside:
        return found
    spots = {
        f"e-{e.id}": [here.to(p) for p in here.view.timeline.places_of(e) if p.id in inside]
        for e in events
    }
    return tuple(replace(p, years=tuple(_placed(y, spots) for y in p.years)) for p in found)


def _placed(year: lists.Year, spots: Mapping[str, Sequence[Markup]]) -> lists.Year:
    told = tuple(
        replace(
            r, short=phrase("{}\N{NO-BREAK SPACE}· {}", Markup(", ").join(spots[r.id]), r.short)
        )
        if spots[r.id]
        else r
        for r in year.rows
    )
    return replace(year, rows=told)


def _roles(x: Entity) -> tuple[Role, ...]:
    return () if isinstance(x, Place) else x.roles


def _died(x: Entity) -> When | None:
    return x.died if isinstance(x, Person) else None


def _facts(here: Here, x: Entity) -> Iterable[tuple[Markup, Markup]]:
    if isinstance(x, Person):
        if x.born:
            yield here.say("entity-born"), here.dates.full(x.born)
        if x.died:
            yield here.say("entity-died"), here.dates.full(x.died)
    elif isinstance(x, Organisation):
        if x.part_of:
            yield here.say("entity-part-of"), _named(here, "organisations", x.part_of)
        if x.place:
            yield here.say("entity-seat"), _named(here, "places", x.place)
    else:
        if x.within:
            yield here.say("entity-lies-in"), _lies_in(here, x)
        if x.country and not _says_its_country(here, x):
            yield here.say("entity-country"), written(country(here, x.country))
        if x.lat is not None and x.lon is not None:
            yield here.say("entity-position"), _position(here, x.lat, x.lon)


def _says_its_country(here: Here, x: Place) -> bool:
    """Say whether a place is its country, or what it lies in names it already."""
    names = [*x.names, *(n for p in _above(here, x) for n in p.names), x.within]
    said = country(here, x.country)
    return said in names or (bool(code_of(x.country)) and code_of(x.country) in map(code_of, names))


def _above(here: Here, x: Place) -> Iterator[Place]:
    """Yield the places that a place lies in, the smallest first, each once."""
    t, seen = here.view.timeline, {x.id}
    while isinstance(above := t.entity("places", x.within), Place) and above.id not in seen:
        yield above
        seen.add(above.id)
        x = above


def _lies_in(here: Here, x: Place) -> Markup:
    found = [here.to(p) for p in _above(here, x)]
    return Markup(", ").join(found) if found else written(x.within)


def _named(here: Here, kind: str, name: str) -> Markup:
    found = here.view.timeline.entity(kind, name)
    return here.to(found) if found else written(name)


def _position(here: Here, lat: float, lon: float) -> Markup:
    north = f"{abs(lat):.2f}"
    east = f"{abs(lon):.2f}"
    if lat >= 0:
        up = here.say("entity-north", degrees=north)
    else:
        up = here.say("entity-south", degrees=north)
    if lon >= 0:
        across = here.say("entity-east", degrees=east)
    else:
        across = here.say("entity-west", degrees=east)
    return phrase("{}, {}", up, across)


def _company(here: Here, events: Sequence[Event], x: Entity) -> list[Company]:
    """Return who else takes part in the events, people and organisations, the most often first."""
    t = here.view.timeline
    people = Counter(p.id for e in events for p in t.people_of(e) if p is not x)
    bodies = Counter(o.id for e in events for o in t.organisations_of(e) if o is not x)
    found = (
        ("with-people", here.say("kind-people"), people, t.people, _PEOPLE),
        ("with-bodies", here.say("kind-organisations"), bodies, t.organisations, _BODIES),
    )
    return [
        Company(heading, anchor, tuple(_most(here, count, among, n)))
        for anchor, heading, count, among, n in found
        if count
    ]


def _most(
    here: Here, count: Counter[str], among: Mapping[str, Entity], n: int
) -> Iterator[tuple[Markup, int, int]]:
    order = sorted(count.items(), key=lambda pair: (-pair[1], named_order(among[pair[0]])))
    for id, times in order[:n]:
        yield here.to(among[id]), round(100 * times / order[0][1]), times


def _in_parts(here: Here, kind: Kind, x: Entity) -> Markup:
    """Return "Events in its parts: Callao (9), Lima (1)", the most eventful first."""
    view = here.view
    parts = view.hierarchy.parts(kind, x)
    found = [(y, len(view.timeline.events_with(kind, y.id))) for y in parts]
    found = sorted(((y, n) for y, n in found if n), key=lambda p: (-p[1], named_order(p[0])))
    told = Markup(", ").join(phrase("{} ({})", here.to(y), n) for y, n in found[:_IN_PARTS])
    more = max(0, len(found) - _IN_PARTS)
    return here.say("entity-in-parts", parts=told, more=more) if found else Markup()


def _told_parts(here: Here, kind: Kind, x: Entity) -> Markup:
    """Return how many events of a place's list happened in it and no nearer, and where others."""
    told = _in_parts(here, kind, x) if kind == "places" else Markup()
    if not told:
        return Markup()
    own = len(here.view.timeline.events_with(kind, x.id))
    return here.say("entity-own-and-parts", n=own, parts=told)
