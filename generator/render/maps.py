"""Maps of places as inline SVG: outlines, a dot for each place, and names where there is room.

The outlines scale with the page; dots and names stand over them in per cent, so that they keep
their size at any width.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians, sqrt

from markupsafe import Markup

from generator import links
from generator.model.records import Place
from generator.render import svg
from generator.render.atlas import Box, Country, atlas
from generator.render.atlas.frame import WIDTH, Frame, box_of, drawn, frame, turns
from generator.render.countries import code_of, is_country
from generator.render.escape import ours, phrase, written
from generator.render.languages import country
from generator.render.view import Here

_WIDE, _SMALL = 2.0, 4 / 3  # how many times as wide as high
_WIDTHS = ((350, ""), (590, "mid"), (800, "wide"))  # pixels, and the class of what needs as many
_SMALL_WIDTHS = ((290, ""),)
_HALF = 4.5  # degrees of latitude from a place to the upper and lower edge of its map
_LARGEST = Box(0, 0, 22, 13)  # a country that is larger is not shown whole around a place
_NEAR = 14  # places that a small map marks beside its own
_NAMED = 250  # places that a map has names and touch areas for; the others are dots alone
_LETTER, _SPACED, _LINE = 6.7, 7.3, 14  # pixels of a name
_TARGET = 12  # pixels around a dot that lead where it leads


Room = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Map:
    """A map for the template: marks as ready SVG, its outlines, and what it shows in words."""

    land: Markup
    borders: Markup
    marks: Markup
    label: Markup
    view_box: Markup
    wide: bool = False


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place on a map: shares of its width and height, and the radius of its dot in pixels."""

    place: Place
    x: float
    y: float
    radius: float
    events: int
    own: bool = False


@dataclass(frozen=True, slots=True)
class _Name:
    """Where a name stands beside its dot, in pixels, and the class that shows it."""

    dx: float
    dy: float
    anchor: str
    cls: str


def of_all(here: Here, places: Iterable[Place]) -> Map | None:
    """Return the map of all places that have coordinates; ``None`` where none has."""
    known = here.view.located
    located = [p for p in places if p.id in known]
    if not located:
        return None
    part = frame(box_of([known[p.id][1] for p in located]), _WIDE)
    spots = [_marked(here, part, p, sized=True) for p in located]
    label = here.say("map-of-all", n=len(spots))
    return _map(here, part, spots, label, _WIDTHS, wide=True)


def around(here: Here, place: Place) -> Map | None:
    """Return the map around a place or of a country with its places, ``None`` without any."""
    known = here.view.located
    inside = [known[p.id] for p in here.view.parts("places", place) if p.id in known]
    at = known[place.id][1] if place.id in known else None
    box = _box_around(place, *at) if at else _box_of_parts(place, [spot for _, spot in inside])
    if box is None:
        return None
    part = frame(box, _SMALL, 0.04 if at else 0.1)
    south, north = part.box.south, part.box.north
    near = [p for p, (lon, lat) in known.values() if south <= lat <= north and part.shows(lon, lat)]
    near = [p for p in near if p.id != place.id]
    parts = {p.id for p, _ in inside}
    near = sorted(near, key=lambda p: (p.id not in parts, -_count(here, p), p.id))[:_NEAR]
    spots = [_marked(here, part, p) for p in near]
    if at:
        spots.append(_marked(here, part, place, own=True))
    label = here.say("map-around", name=place.name, n=len(near))
    return _map(here, part, spots, label, _SMALL_WIDTHS)


def _count(here: Here, place: Place) -> int:
    return len(here.view.events_of("places", place))


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
) -> _Spot:
    n = _count(here, place)
    radius = min(3 + sqrt(n), 9) if sized else 3.5
    return _Spot(
        place, *part.place(*here.view.located[place.id][1]), 5.5 if own else radius, n, own
    )


def _map(
    here: Here,
    part: Frame,
    spots: Sequence[_Spot],
    label: Markup,
    widths: Sequence[tuple[int, str]],
    *,
    wide: bool = False,
) -> Map:
    land, borders = drawn(part)
    named = sorted(spots, key=lambda s: (not s.own, -s.events, s.place.id))[:_NAMED]
    names, rooms = _names(part, spots, named, widths)
    free = {s.place.id: _free(part, s, spots, widths) for s in named}
    # Small dots lie over large ones, so that each can be seen.
    ordered = sorted(spots, key=lambda s: (s.own, -s.radius, s.place.id))
    marks = [_mark(here, s, names.get(s.place.id), free.get(s.place.id)) for s in ordered]
    scale = [] if wide else [_scale(here, part)]
    marks = [*_countries(here, part, rooms, widths), *marks, *scale]
    return Map(
        ours(land),
        ours(borders),
        Markup("").join(marks),
        label,
        ours(f"0 0 {WIDTH} {part.height}"),
        wide,
    )


def _mark(here: Here, s: _Spot, name: _Name | None, free: float | None) -> Markup:
    at = {"x": svg.number(100 * s.x), "y": svg.number(100 * s.y)}
    dot = phrase('<circle cx="{}%" cy="{}%" r="{}"/>', at["x"], at["y"], svg.number(s.radius))
    text = Markup()
    if name:
        cls = phrase(' class="{}"', ours(name.cls)) if name.cls else Markup()
        text = phrase(
            '<text x="{}%" y="{}%" dx="{}" dy="{}" text-anchor="{}"{}>{}</text>',
            at["x"], at["y"], svg.number(name.dx), svg.number(name.dy), ours(name.anchor), cls,
            s.place.name,
        )  # fmt: skip
    if s.own:
        return phrase('<g class="spot own">{}{}</g>', dot, text)
    told = here.say("map-place", name=s.place.name, n=s.events)
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


def _free(
    part: Frame, s: _Spot, spots: Sequence[_Spot], widths: Sequence[tuple[int, str]]
) -> float:
    """Return how far around a dot a touch means it: half the way to the next, on a phone."""
    nearest = min((_distance(part, s, o, widths[0][0]) for o in spots if o is not s), default=99)
    return max(min(_TARGET, nearest / 2), s.radius)


def _distance(part: Frame, a: _Spot, b: _Spot, width: int) -> float:
    return hypot((a.x - b.x) * width, (a.y - b.y) * width * part.height / WIDTH)


def _names(
    part: Frame,
    spots: Sequence[_Spot],
    named: Sequence[_Spot],
    widths: Sequence[tuple[int, str]],
) -> tuple[dict[str, _Name], list[list[Room]]]:
    """Return by place where its name stands, those named first first, and what is taken then.

    What finds room on a phone is shown everywhere, the rest from the width on where it does.
    """
    found: dict[str, _Name] = {}
    all_rooms = []
    for width, cls in widths:
        height = width * part.height / WIDTH
        rooms = [_around_dot(s, width, height) for s in spots]
        rooms += [(0, 0.88 * height, 0.3 * width, height)] if len(widths) == 1 else []  # the scale
        rooms += [_room(s, found[s.place.id], width, height) for s in named if s.place.id in found]
        for s in (s for s in named if s.place.id not in found):
            for name in _choices(s, cls):
                room = _room(s, name, width, height)
                if _fits(room, width, height) and not any(_meet(room, other) for other in rooms):
                    found[s.place.id] = name
                    rooms.append(room)
                    break
        all_rooms.append(rooms)
    return found, all_rooms


def _countries(
    here: Here, part: Frame, taken: Sequence[list[Room]], widths: Sequence[tuple[int, str]]
) -> Iterator[Markup]:
    """Yield the names of the countries that are large enough for them, where there is room.

    A country that has a page is a link to it, but on that page.
    """
    pages, shown = here.view.countries, part.box
    lands = [pair for pair in atlas().countries.items() if turns(pair[1].box, shown)]
    for code, land in sorted(lands, key=lambda pair: pair[0] not in pages):
        name = pages[code].name if code in pages else country(here, code)
        # A large map on a phone is too crowded for countries that nothing is told of.
        first = 0 if code in pages else len(widths) > 1
        for (width, cls), rooms in [*zip(widths, taken, strict=True)][first:]:
            spot = _room_in(part, land, name, width, rooms)
            if spot:
                yield _country_mark(here, spot, name, pages.get(code), cls)
                for later, (wider, _) in zip(taken, widths, strict=True):
                    later.append(_country_room(part, spot, name, wider))
                break


def _room_in(
    part: Frame, land: Country, name: str, width: int, rooms: list[Room]
) -> tuple[float, float] | None:
    """Return where a country's name fits, as shares of the map."""
    height = width * part.height / WIDTH
    long = _SPACED * len(name)
    if (land.box.east - land.box.west) / (part.east - part.west) * width < long:
        return None
    for spot in (part.place(*spot) for spot in land.spots):
        room = _country_room(part, spot, name, width)
        if _fits(room, width, height) and not any(_meet(room, other) for other in rooms):
            return spot
    return None


def _country_room(part: Frame, spot: tuple[float, float], name: str, width: int) -> Room:
    x, y, half = spot[0] * width, spot[1] * width * part.height / WIDTH, _SPACED * len(name) / 2
    return x - half, y - 10, x + half, y + 6


def _country_mark(
    here: Here, spot: tuple[float, float], name: str, page: Place | None, cls: str
) -> Markup:
    x, y = (svg.number(100 * share) for share in spot)
    text = phrase(
        '<text class="{}" x="{}%" y="{}%" text-anchor="middle">{}</text>',
        ours(f"country {cls}".strip()), x, y, name,
    )  # fmt: skip
    if page is None or here.page_of(page) == here.address:
        return text
    told = here.say("map-place", name=name, n=_count(here, page))
    there = ours(here.href(here.page_of(page)))
    return phrase('<a class="spot" href="{}" aria-label="{}">{}</a>', there, told, text)


def _choices(s: _Spot, cls: str) -> Iterator[_Name]:
    r = s.radius
    yield _Name(r + 4, 4, "start", cls)
    yield _Name(-r - 4, 4, "end", cls)
    yield _Name(0, -r - 5, "middle", cls)
    yield _Name(0, r + 13, "middle", cls)
    for side, anchor in ((1, "start"), (-1, "end")):
        yield _Name(side * (r + 1), r + 10, anchor, cls)
        yield _Name(side * (r + 1), -r - 2, anchor, cls)


def _room(s: _Spot, name: _Name, width: float, height: float) -> Room:
    """Return what a name takes on a map, in pixels."""
    long = _LETTER * len(s.place.name)
    x = s.x * width + name.dx - {"start": 0, "middle": long / 2, "end": long}[name.anchor]
    y = s.y * height + name.dy + 4
    return x, y - _LINE, x + long, y


def _around_dot(s: _Spot, width: float, height: float) -> Room:
    x, y, r = s.x * width, s.y * height, s.radius + 1
    return x - r, y - r, x + r, y + r


def _fits(room: Room, width: float, height: float) -> bool:
    return room[0] >= 2 and room[1] >= 2 and room[2] <= width - 2 and room[3] <= height - 2


def _meet(a: Room, b: Room) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


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
