"""The script that makes the outlines: lines shared by two countries are borders, the rest coast."""

from __future__ import annotations

import itertools
from typing import Any

from scripts.outlines import LONGEST, UNITS, ZERO, outlines


def land(*arcs: list[list[int]], shapes: list[dict[str, Any]]) -> list[list[str]]:
    """Return the rows of the table made of arcs of whole degrees, each from where it begins."""
    steps = []
    for arc in arcs:
        moved = [[b[0] - a[0], b[1] - a[1]] for a, b in itertools.pairwise(arc)]
        steps.append([arc[0], *moved])
    topology = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": steps,
        "objects": {"countries": {"geometries": shapes}},
    }
    return [row.split(" ") for row in outlines(topology).splitlines() if row[0] != "#"]


def spots(row: list[str]) -> list[tuple[float, float]]:
    x, y = int(row[1]), int(row[2])
    found = [(x / UNITS, y / UNITS)]
    for across, up in zip(row[3][::2], row[3][1::2], strict=True):
        assert max(abs(ord(across) - ZERO), abs(ord(up) - ZERO)) <= LONGEST
        x, y = x + ord(across) - ZERO, y + ord(up) - ZERO
        found.append((x / UNITS, y / UNITS))
    return found


WEST = [[10, 0], [0, 0], [0, 10], [10, 10]]
BORDER = [[10, 10], [10, 0]]
EAST = [[10, 10], [20, 10], [20, 0], [10, 0]]
TWO: list[dict[str, Any]] = [
    {"type": "Polygon", "id": "604", "arcs": [[0, 1]]},
    {"type": "MultiPolygon", "id": "152", "arcs": [[[2, ~1]]]},
]


def test_two_countries_make_one_ring_of_land_and_one_border() -> None:
    rows = land(WEST, BORDER, EAST, shapes=TWO)

    assert [row[0] for row in rows] == ["L", "B", "C", "C"]
    ring = spots(rows[0])
    assert ring[0] == ring[-1]
    corners = {(0.0, 0.0), (0.0, 10.0), (20.0, 10.0), (20.0, 0.0)}
    assert corners <= set(ring)
    assert all(x in (0, 20) or y in (0, 10) for x, y in ring)
    assert {spots(rows[1])[0], spots(rows[1])[-1]} == {(10.0, 0.0), (10.0, 10.0)}


def test_each_country_has_its_extent_and_a_spot_in_its_middle() -> None:
    rows = land(WEST, BORDER, EAST, shapes=TWO)

    found = {row[1]: [float(n) for n in row[2:]] for row in rows if row[0] == "C"}
    assert found["PE"][:6] == [0, 0, 10, 10, 5, 5]
    assert found["CL"][:6] == [10, 0, 20, 10, 15, 5]


def test_small_corners_and_small_islands_are_left_out() -> None:
    coast = [[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]]
    islet = [[30, 30], [30, 30], [30, 30]]
    shape = {"type": "MultiPolygon", "id": "604", "arcs": [[[0]], [[1]]]}
    rows = land(coast, islet, shapes=[shape])

    assert [row[0] for row in rows] == ["L", "C"]


def test_a_ring_over_the_date_line_is_unbroken() -> None:
    coast = [[170, 0], [170, 10], [180, 10], [-170, 10], [-170, 0], [-180, 0], [170, 0]]
    rows = land(coast, shapes=[{"type": "Polygon", "id": "604", "arcs": [[0]]}])

    ring = spots(rows[0])
    assert all(abs(a[0] - b[0]) <= 1 for a, b in itertools.pairwise(ring))
    assert max(x for x, _ in ring) == 190.0
