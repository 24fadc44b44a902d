"""The part of the globe that a map shows, in Mercator's projection, and the outlines in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import atan, cos, degrees, exp, log, pi, radians, tan

from generator.render.atlas import Box, Line, atlas

Spot = tuple[float, float]

WIDTH = 1200  # units of a drawing's width; a wide screen shows it in about as many pixels
_FARTHEST = 82.0  # degrees from the equator: beyond it Mercator's map has no end
_LEAST = 6.0  # degrees of latitude that a map shows at least
_OVER = 0.02  # of the width is drawn outside, so that no line is seen where land is cut


@dataclass(frozen=True, slots=True)
class Frame:
    """What a map shows: ``west`` and ``east`` in degrees, ``low`` and ``high`` as projected."""

    west: float
    east: float
    low: float
    high: float

    @property
    def box(self) -> Box:
        """Return the part of the globe in degrees."""
        return Box(self.west, _latitude(self.low), self.east, _latitude(self.high))

    @property
    def height(self) -> int:
        """Return the drawing's height in its units."""
        return round(WIDTH * (self.high - self.low) / (self.east - self.west))

    def place(self, lon: float, lat: float) -> Spot:
        """Return where a spot lies from the left and the top, as shares of width and height."""
        middle = (self.west + self.east) / 2
        turned = middle + (lon - middle + 180) % 360 - 180
        x = (turned - self.west) / (self.east - self.west)
        return x, (self.high - _up(lat)) / (self.high - self.low)

    def shows(self, lon: float, lat: float) -> bool:
        """Say whether a spot lies in the frame."""
        return all(0 <= share <= 1 for share in self.place(lon, lat))

    def kilometres(self) -> float:
        """Return how many kilometres the map is wide in its middle."""
        middle = _latitude((self.low + self.high) / 2)
        return (self.east - self.west) * 111.32 * cos(radians(middle))


def turns(box: Box, there: Box) -> list[int]:
    """Return the degrees by which a part of the globe is turned round it to meet another."""
    if box.south > there.north or there.south > box.north:
        return []
    all = (-360, 0, 360)
    return [t for t in all if box.west + t <= there.east and there.west <= box.east + t]


def frame(box: Box, ratio: float, margin: float = 0.1) -> Frame:
    """Return the frame ``ratio`` times as wide as high that holds a part of the globe."""
    south, north = _widened(box.south, box.north)
    low, high = _up(south), _up(north)
    width = max(box.east - box.west, (high - low) * ratio) * (1 + 2 * margin)
    width = min(width, 360.0)
    across, up = (box.west + box.east) / 2, (low + high) / 2
    half = width / ratio / 2
    up = min(max(up, _up(-_FARTHEST) + half), _up(_FARTHEST) - half)
    return Frame(across - width / 2, across + width / 2, up - half, up + half)


def box_of(spots: Sequence[Spot]) -> Box:
    """Return the smallest part of the globe that holds all spots, also across 180° east."""
    lons = sorted({lon for lon, _ in spots})
    gaps = [after - before for before, after in pairwise([*lons, lons[0] + 360])]
    widest = gaps.index(max(gaps))
    # The map begins after the widest gap; what lies before it is met once round the globe.
    turned = [*lons[widest + 1 :], *(lon + 360 for lon in lons[: widest + 1])]
    if turned[0] > 180:
        turned = [lon - 360 for lon in turned]
    lats = [lat for _, lat in spots]
    return Box(turned[0], min(lats), turned[-1], max(lats))


@lru_cache(maxsize=256)
def drawn(part: Frame) -> tuple[str, str]:
    """Return the land and the borders in a frame as SVG paths."""
    over = (part.east - part.west) * _OVER
    box = Box(part.west - over, _latitude(part.low - over), part.east + over,
              _latitude(part.high + over))  # fmt: skip
    land = (_clipped(ring, box) for ring in _there(atlas().land, box))
    borders = (run for line in _there(atlas().borders, box) for run in _runs(line, box))
    return (
        "".join(_path(part, ring, closed=True) for ring in land),
        "".join(_path(part, run, closed=False) for run in borders),
    )


def _up(lat: float) -> float:
    held = min(max(lat, -89.9), 89.9)
    return degrees(log(tan(pi / 4 + radians(held) / 2)))


def _latitude(up: float) -> float:
    return degrees(2 * atan(exp(radians(up))) - pi / 2)


def _widened(south: float, north: float) -> Spot:
    south, north = max(south, -_FARTHEST), min(north, _FARTHEST)
    more = max(_LEAST - (north - south), 0) / 2
    return max(south - more, -_FARTHEST), min(north + more, _FARTHEST)


def _there(lines: Iterable[Line], box: Box) -> Iterator[list[Spot]]:
    """Yield the lines that may be seen, turned round the globe to where the box is."""
    for line in lines:
        for turn in turns(line.box, box):
            yield [(lon + turn, lat) for lon, lat in line.spots] if turn else list(line.spots)


def _clipped(ring: list[Spot], box: Box) -> list[Spot]:
    """Return what of a ring lies in a box, closed along its edges (Sutherland and Hodgman)."""
    for axis, edge, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1),
                             (1, box.north, -1)):  # fmt: skip
        kept: list[Spot] = []
        for a, b in pairwise([*ring[-1:], *ring]):
            a_in, b_in = sign * (a[axis] - edge) >= 0, sign * (b[axis] - edge) >= 0
            if a_in != b_in:
                kept.append(_between(a, b, (edge - a[axis]) / (b[axis] - a[axis])))
            if b_in:
                kept.append(b)
        ring = kept
    return ring


def _runs(line: list[Spot], box: Box) -> Iterator[list[Spot]]:
    """Yield what of a line lies in a box, a run for each time that it comes in."""
    run: list[Spot] = []
    for a, b in pairwise(line):
        inside = _inside(a, b, box)
        if inside and run and run[-1] == inside[0]:
            run.append(inside[1])
        else:
            if run:
                yield run
            run = list(inside)
    if run:
        yield run


def _inside(a: Spot, b: Spot, box: Box) -> tuple[Spot, ...]:
    """Return the part of a step that lies in a box (Liang and Barsky)."""
    enters, leaves = 0.0, 1.0
    for axis, low, high in ((0, box.west, box.east), (1, box.south, box.north)):
        step = b[axis] - a[axis]
        if step == 0:
            if not low <= a[axis] <= high:
                return ()
            continue
        first, last = sorted(((low - a[axis]) / step, (high - a[axis]) / step))
        enters, leaves = max(enters, first), min(leaves, last)
    if enters > leaves:
        return ()
    return (
        a if enters == 0 else _between(a, b, enters),
        b if leaves == 1 else _between(a, b, leaves),
    )


def _between(a: Spot, b: Spot, share: float) -> Spot:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _path(part: Frame, line: list[Spot], *, closed: bool) -> str:
    """Return a line as a path in whole units, "" where too little would be seen."""
    height = part.height
    spots: list[tuple[int, int]] = []
    for n, (lon, lat) in enumerate(line):
        x = round((lon - part.west) / (part.east - part.west) * WIDTH)
        y = round((part.high - _up(lat)) / (part.high - part.low) * height)
        end = n in (0, len(line) - 1)
        if not spots or (end and spots[-1] != (x, y)) or _far(spots[-1], (x, y)):
            spots.append((x, y))
    if len(spots) < (3 if closed else 2):
        return ""
    steps = (f"{x2 - x1} {y2 - y1}" for (x1, y1), (x2, y2) in pairwise(spots))
    return f"M{spots[0][0]} {spots[0][1]}l{' '.join(steps)}{'z' if closed else ''}".replace(
        " -", "-"
    )


def _far(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return abs(a[0] - b[0]) + abs(a[1] - b[1]) > 2
