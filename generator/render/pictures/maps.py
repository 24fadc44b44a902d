"""Maps of places as inline SVG: outlines, a dot for each place, and names where there is room.

The outlines scale with the page; dots and names stand over them in per cent, so that they keep
their size at any width.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import cos, hypot, radians, sqrt

from markupsafe import Markup

from generator import links
from generator.model.records import Place
from generator.render.atlas import Box, atlas
from generator.render.atlas.frame import WIDTH, Frame, box_of, drawn, frame
from generator.render.countries import code_of, is_country
from generator.render.escape import ours, phrase, written
from generator.render.pictures import svg
from generator.render.pictures.map_countries import countries
from generator.render.pictures.map_names import Name, names_of
from generator.render.pictures.spots import Spot, apart
from generator.render.view import Here

_WIDE, _SMALL = 2.0, 4 / 3  # how many times as wide as high
_WIDTHS = ((350, ""), (590, "mid"), (800, "wide"))  # pixels, and the class of what needs as many
_SMALL_WIDTHS = ((290, ""),)
_HALF = 4.5  # degrees of latitude from a place to the upper and lower edge of its map
_LARGEST = Box(0, 0, 22, 13)  # a country that is larger is not shown whole around a place
_NEAR = 14  # dots that a small map has beside its own
_DOTS = 600  # of the map of all places
_TOLD = 6  # places of one dot that are named
_NAMED = 250  # places that a map has names and touch areas for; the others are dots alone
_NOTHING = Markup()
_TARGET = 12  # pixels around a dot that lead where it leads


@dataclass(frozen=True, slots=True)
class Map:
    """A map for the template: marks as ready SVG, its outlines, and what it shows in words.

    ``same`` are links to the places whose dots would lie upon that of the page's own.
    """

    land: Markup
    borders: Markup
    marks: Markup
    label: Markup
    view_box: Markup
    wide: bool = False
    same: Markup = _NOTHING


def of_all(here: Here, places: Iterable[Place]) -> Map | None:
    """Return the map of all places that have coordinates; ``None`` where none has."""
    known = here.view.located
    located = [p for p in places if p.id in known]
    if not located:
        return None
    part = frame(box_of([known[p.id][1] for p in located]), _WIDE)
    all = [_marked(here, part, p, sized=True) for p in located]
    width = _WIDTHS[0][0]
    shared = apart(all, width, width * part.height / WIDTH, _DOTS)
    spots = [_shared(here, first, others, sized=True) for first, others in shared]
    label = here.say("map-of-all", n=len(located))
    return _map(here, part, spots, label, _WIDTHS, wide=True)


def around(here: Here, place: Place) -> Map | None:
    """Return the map around a place or of a country with its places, ``None`` without any."""
    known = here.view.located
    inside = [known[p.id] for p in here.view.hierarchy.parts("places", place) if p.id in known]
    at = known[place.id][1] if place.id in known else None
    box = _box_around(place, *at) if at else _box_of_parts(place, [spot for _, spot in inside])
    if box is None:
        return None
    part = frame(box, _SMALL, 0.04 if at else 0.1)
    near = _near(here, part, place)
    width = _SMALL_WIDTHS[0][0]
    marked = [_marked(here, part, p) for p in near]
    marked += [_marked(here, part, place, own=True)] if at else []
    shared = apart(marked, width, width * part.height / WIDTH, len(marked))
    parts = {p.id for p, _ in inside}
    shared.sort(key=lambda g: (not g[0].own, g[0].place.id not in parts, -g[0].events,
                               g[0].place.id))  # fmt: skip
    spots = [_shared(here, *group) for group in shared[: _NEAR + bool(at)]]
    spots = [*spots[1:], spots[0]] if at else spots
    shown = sum(1 + len(s.others) for s in spots) - bool(at)
    label = here.say("map-around", name=place.name, n=shown)
    drawn = _map(here, part, spots, label, _SMALL_WIDTHS)
    return replace(drawn, same=_same(here, spots[-1])) if at else drawn


def _near(here: Here, part: Frame, place: Place) -> list[Place]:
    """Return the other places that lie in a frame."""
    south, north = part.box.south, part.box.north
    known, along = here.view.located, here.view.by_latitude
    ids = (id for _, id in along[bisect_left(along, (south, "")) :])
    found = []
    for id in ids:
        p, (lon, lat) = known[id]
        if lat > north:
            break
        if part.shows(lon, lat) and id != place.id:
            found.append(p)
    return found


def _same(here: Here, own: Spot) -> Markup:
    """Return links to the places that share the dot of the page's own."""
    if not own.others:
        return _NOTHING
    shown = own.others[:_TOLD]
    named = (phrase('<a href="{}">{}</a>', ours(here.href(here.page_of(p))), p.name) for p in shown)
    more = len(own.others) - len(shown)
    return here.say("map-same-spot", places=Markup(", ").join(named), more=more)


def _shared(here: Here, first: Spot, others: Sequence[Spot], *, sized: bool = False) -> Spot:
    """Return the spot of a dot that is that of several places, with the events of all of them."""
    if not others:
        return first
    places = (first.place, *(s.place for s in others))
    n = len({e.id for p in places for e in here.view.hierarchy.events_of("places", p)})
    radius = _radius(n) if sized else first.radius
    return replace(first, events=n, radius=radius, others=places[1:])


def _radius(events: int) -> float:
    return min(3 + sqrt(events), 9)


def _count(here: Here, place: Place) -> int:
    return len(here.view.hierarchy.events_of("places", place))


def _box_around(place: Place, lon: float, lat: float) -> Box:
    """Return the place's country where it is small enough to be seen whole, else what is near."""
    whole = _country(place)
    if whole and whole.holds(lon, lat) and _is_small(whole):
        return whole
    lon, lat = round(lon), round(lat)  # so that places near one another share their outlines
    across = min(_HALF * _SMALL / max(cos(radians(lat)), 0.1), 180)
    return Box(lon - across, lat - _HALF, lon + across, lat + _HALF)


def _box_of_parts(place: Place, inside: Sequence[tuple[float, float]]) -> Box | None:
    whole = _country(place) if is_country(place) else None
    if whole and (_is_small(whole) or not inside):
        return whole
    return box_of(inside) if inside else None


def _country(place: Place) -> Box | None:
    found = atlas().countries.get(code_of(place.country))
    return found.box if found else None


def _is_small(box: Box) -> bool:
    middle = radians((box.south + box.north) / 2)
    across = (box.east - box.west) * cos(middle)
    return across <= _LARGEST.east and box.north - box.south <= _LARGEST.north


def _marked(
    here: Here, part: Frame, place: Place, *, sized: bool = False, own: bool = False
) -> Spot:
    n = _count(here, place)
    radius = _radius(n) if sized else 3.5
    return Spot(place, *part.place(*here.view.located[place.id][1]), 5.5 if own else radius, n, own)


def _map(
    here: Here,
    part: Frame,
    spots: Sequence[Spot],
    label: Markup,
    widths: Sequence[tuple[int, str]],
    *,
    wide: bool = False,
) -> Map:
    land, borders = drawn(part)
    named = sorted(spots, key=lambda s: (not s.own, -s.events, s.place.id))[:_NAMED]
    names, rooms = names_of(part, spots, named, widths)
    free = {s.place.id: _free(part, s, spots, widths) for s in named}
    # Small dots lie over large ones, so that each can be seen.
    ordered = sorted(spots, key=lambda s: (s.own, -s.radius, s.place.id))
    marks = [_mark(here, s, names.get(s.place.id), free.get(s.place.id)) for s in ordered]
    scale = [] if wide else [_scale(here, part)]
    marks = [*countries(here, part, rooms, widths), *marks, *scale]
    return Map(
        ours(land),
        ours(borders),
        Markup("").join(marks),
        label,
        ours(f"0 0 {WIDTH} {part.height}"),
        wide,
    )


def _mark(here: Here, s: Spot, name: Name | None, free: float | None) -> Markup:
    at = {"x": svg.number(100 * s.x), "y": svg.number(100 * s.y)}
    dot = phrase('<circle cx="{}%" cy="{}%" r="{}"/>', at["x"], at["y"], svg.number(s.radius))
    text = Markup()
    if name:
        cls = phrase(' class="{}"', ours(name.cls)) if name.cls else Markup()
        text = phrase(
            '<text x="{}%" y="{}%" dx="{}" dy="{}" text-anchor="{}"{}>{}</text>',
            at["x"], at["y"], svg.number(name.dx), svg.number(name.dy), ours(name.anchor), cls,
            s.name,
        )  # fmt: skip
    if s.own:
        return phrase('<g class="spot own">{}{}</g>', dot, text)
    told = _told(here, s)
    there = ours(here.href(links.page_of("places", s.place.id)))
    if free is None:
        return phrase('<a class="spot" href="{}" aria-label="{}">{}</a>', there, told, dot)
    touch = phrase(
        '<circle class="t" cx="{}%" cy="{}%" r="{}"/>', at["x"], at["y"], svg.number(free)
    )
    return phrase(
        '<a class="spot" href="{}" aria-label="{}"><title>{}</title>{}{}{}</a>',
        there, told, told, touch, dot, text,
    )  # fmt: skip


def _told(here: Here, s: Spot) -> Markup:
    """Return "Callao: 9 events", or "Callao, Lima and 3 more places here: 12 events"."""
    if not s.others:
        return here.say("map-place", name=s.place.name, n=s.events)
    named = [s.place.name, *(p.name for p in s.others[: _TOLD - 1])]
    more = 1 + len(s.others) - len(named)
    return here.say("map-places", names=", ".join(named), more=more, n=s.events)


def _free(part: Frame, s: Spot, spots: Sequence[Spot], widths: Sequence[tuple[int, str]]) -> float:
    """Return how far around a dot a touch means it: half the way to the next, on a phone."""
    nearest = min((_distance(part, s, o, widths[0][0]) for o in spots if o is not s), default=99)
    return max(min(_TARGET, nearest / 2), s.radius)


def _distance(part: Frame, a: Spot, b: Spot, width: int) -> float:
    return hypot((a.x - b.x) * width, (a.y - b.y) * width * part.height / WIDTH)


def _scale(here: Here, part: Frame) -> Markup:
    """Return a bar of a round number of kilometres in the lower left corner."""
    wide = part.kilometres()
    steps = (n * 10**power for power in range(5) for n in (1, 2, 5))
    round_number = max((n for n in steps if n <= wide / 4), default=1)
    share = 100 * round_number / wide
    words = here.say("map-kilometres", n=round_number)
    return phrase(
        '<g class="scale" aria-hidden="true"><line x1="3%" y1="96%" x2="{}%" y2="96%"/>'
        '<text x="3%" y="96%" dy="-5">{}</text></g>',
        svg.number(3 + share), written(words),
    )  # fmt: skip
