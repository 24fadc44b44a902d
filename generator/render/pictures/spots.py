"""Places as dots of a map: those that would lie upon one another share one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import floor, hypot

from generator.model.records import Place

_UPON = 3.0  # pixels between two dots, of 7 and more, that cannot be told apart
_WIDER = 1.5  # by how much dots stand farther apart, where there are too many of them


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a map: shares of its width and height, and the radius of its dot in pixels.

    ``others`` are places whose dots would lie upon this one; ``events`` are those of all.
    """

    place: Place
    x: float
    y: float
    radius: float
    events: int
    own: bool = False
    others: tuple[Place, ...] = ()

    @property
    def name(self) -> str:
        """Return what stands beside the dot: "Callao", or "Callao +2" where it is that of three."""
        return f"{self.place.name} +{len(self.others)}" if self.others else self.place.name


def apart(
    spots: Sequence[Spot], width: float, height: float, most: int
) -> list[tuple[Spot, tuple[Spot, ...]]]:
    """Return the spots that have a dot, each with those that share it, on a map of so many pixels.

    The most eventful has the dot; there are no more than ``most``.
    """
    by_weight = sorted(spots, key=lambda s: (not s.own, -s.events, s.place.id))
    gap = _UPON
    while len(found := _grouped(by_weight, width, height, gap)) > most:
        gap *= _WIDER
    return [(first, tuple(others)) for first, *others in found]


def _grouped(spots: Sequence[Spot], width: float, height: float, gap: float) -> list[list[Spot]]:
    cells: defaultdict[tuple[int, int], list[list[Spot]]] = defaultdict(list)
    found: list[list[Spot]] = []
    for s in spots:
        x, y = s.x * width, s.y * height
        cell = floor(x / gap), floor(y / gap)
        near = (g for g in _around(cells, cell) if _far(g[0], x, y, width, height) < gap)
        if group := next(near, None):
            group.append(s)
        else:
            found.append([s])
            cells[cell].append(found[-1])
    return found


def _around(
    cells: defaultdict[tuple[int, int], list[list[Spot]]], cell: tuple[int, int]
) -> Iterator[list[Spot]]:
    for across, down in product((0, -1, 1), repeat=2):
        yield from cells.get((cell[0] + across, cell[1] + down), ())


def _far(s: Spot, x: float, y: float, width: float, height: float) -> float:
    return hypot(s.x * width - x, s.y * height - y)
