"""Where the names of places stand on a map: beside their dots, and over nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.render.atlas.frame import WIDTH, Frame
from generator.render.pictures.spots import Spot

_LETTER, _LINE = 6.7, 14  # pixels of a name

Room = tuple[float, float, float, float]  # left, top, right and bottom, in pixels


@dataclass(frozen=True, slots=True)
class Name:
    """Where a name stands beside its dot, in pixels, and the class that shows it."""

    dx: float
    dy: float
    anchor: str
    cls: str


def names_of(
    part: Frame,
    spots: Sequence[Spot],
    named: Sequence[Spot],
    widths: Sequence[tuple[int, str]],
) -> tuple[dict[str, Name], list[list[Room]]]:
    """Return by place where its name stands, those named first first, and what is taken then.

    What finds room on a phone is shown everywhere, the rest from the width on where it does.
    """
    found: dict[str, Name] = {}
    all_rooms = []
    for width, cls in widths:
        height = width * part.height / WIDTH
        rooms = [_around_dot(s, width, height) for s in spots]
        rooms += [(0, 0.88 * height, 0.3 * width, height)] if len(widths) == 1 else []  # the scale
        rooms += [_room(s, found[s.place.id], width, height) for s in named if s.place.id in found]
        for s in (s for s in named if s.place.id not in found):
            for name in _choices(s, cls):
                room = _room(s, name, width, height)
                if fits(room, width, height) and not any(meet(room, other) for other in rooms):
                    found[s.place.id] = name
                    rooms.append(room)
                    break
        all_rooms.append(rooms)
    return found, all_rooms


def _choices(s: Spot, cls: str) -> Iterator[Name]:
    r = s.radius
    yield Name(r + 4, 4, "start", cls)
    yield Name(-r - 4, 4, "end", cls)
    yield Name(0, -r - 5, "middle", cls)
    yield Name(0, r + 13, "middle", cls)
    for side, anchor in ((1, "start"), (-1, "end")):
        yield Name(side * (r + 1), r + 10, anchor, cls)
        yield Name(side * (r + 1), -r - 2, anchor, cls)


def _room(s: Spot, name: Name, width: float, height: float) -> Room:
    """Return what a name takes on a map, in pixels."""
    long = _LETTER * len(s.name)
    x = s.x * width + name.dx - {"start": 0, "middle": long / 2, "end": long}[name.anchor]
    y = s.y * height + name.dy + 4
    return x, y - _LINE, x + long, y


def _around_dot(s: Spot, width: float, height: float) -> Room:
    x, y, r = s.x * width, s.y * height, s.radius + 1
    return x - r, y - r, x + r, y + r


def fits(room: Room, width: float, height: float) -> bool:
    """Say whether a name lies on a map of so many pixels."""
    return room[0] >= 2 and room[1] >= 2 and room[2] <= width - 2 and room[3] <= height - 2


def meet(a: Room, b: Room) -> bool:
    """Say whether two names would lie over one another."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
