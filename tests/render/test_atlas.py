"""The outlines that come with the package, and the part of them that a map shows."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from generator.render.atlas import Box, atlas
from generator.render.atlas.frame import WIDTH, box_of, drawn, frame

FILE = Path(__file__).parents[2] / "generator/render/atlas/outlines.data"


def is_land(lon: float, lat: float) -> bool:
    """Say whether a spot lies in an odd number of rings."""
    crossed = 0
    for ring in atlas().land:
        for turn in (-360, 0, 360):
            x = lon + turn
            for (x1, y1), (x2, y2) in pairwise(ring.spots):
                if (y1 > lat) != (y2 > lat):
                    crossed += x < x1 + (lat - y1) / (y2 - y1) * (x2 - x1)
    return crossed % 2 == 1


@pytest.mark.parametrize(
    ("lon", "lat"),
    [(27.56, 53.9), (-75.0, -10.0), (134.0, -25.0), (-100.0, 40.0), (20.0, 0.0), (0.0, -85.0),
     (178.0, 67.0), (-175.0, 67.0)],
)  # fmt: skip
def test_land_is_land(lon: float, lat: float) -> None:
    assert is_land(lon, lat)


@pytest.mark.parametrize(
    ("lon", "lat"), [(-30.0, 0.0), (-160.0, 30.0), (80.0, -40.0), (51.0, 41.5), (34.0, 43.5)]
)
def test_the_sea_is_none(lon: float, lat: float) -> None:
    assert not is_land(lon, lat)


def test_the_outlines_are_small_and_every_ring_is_closed() -> None:
    assert FILE.stat().st_size <= 60_000
    assert len(atlas().land) > 300
    for ring in atlas().land:
        first, last = ring.spots[0], ring.spots[-1]
        assert (last[0] - first[0]) % 360 == pytest.approx(0, abs=0.03) or (
            (first[0] - last[0]) % 360 == pytest.approx(0, abs=0.03)
        )
        assert first[1] == pytest.approx(last[1], abs=0.03)


def test_a_country_has_its_main_part_and_a_spot_inside() -> None:
    france, peru = atlas().countries["FR"], atlas().countries["PE"]

    assert france.box.west > -6  # without what lies overseas
    assert france.box.holds(9.0, 42.3)  # with the island near it
    for country in (france, peru):
        assert country.spots
        assert all(country.box.holds(*spot) for spot in country.spots)
    assert all(land.spots for land in atlas().countries.values())


def test_where_the_outlines_are_from_is_told_beside_them_and_shipped() -> None:
    told = (FILE.parent / "LICENCE.md").read_text("utf-8")
    project = (FILE.parents[3] / "pyproject.toml").read_text("utf-8")

    assert "public domain" in told
    assert "Michael Bostock" in told
    assert "generator/render/atlas/LICENCE.md" in project


@pytest.mark.parametrize(
    ("spots", "box"),
    [
        ([(10.0, 1.0)], Box(10.0, 1.0, 10.0, 1.0)),
        ([(-77.1, -12.0), (-70.0, -15.0)], Box(-77.1, -15.0, -70.0, -12.0)),
        ([(178.5, -18.0), (-179.0, -17.0)], Box(178.5, -18.0, 181.0, -17.0)),
        ([(-170.0, 1.0), (170.0, 1.0), (20.0, 1.0)], Box(20.0, 1.0, 190.0, 1.0)),
    ],
)
def test_the_smallest_part_that_holds_all_may_cross_the_date_line(
    spots: list[tuple[float, float]], box: Box
) -> None:
    found = box_of(spots)

    assert (found.west, found.south) == pytest.approx((box.west, box.south))
    assert (found.east, found.north) == pytest.approx((box.east, box.north))


@pytest.mark.parametrize("ratio", [2.0, 4 / 3])
@pytest.mark.parametrize(
    "box",
    [
        Box(20, 50, 30, 55),
        Box(-77, -12, -77, -12),
        Box(178, -18, 181, -17),
        Box(-120, -40, 150, 60),
        Box(-180, -90, 180, 90),
        Box(10, 79, 20, 80),
    ],
)
def test_a_frame_has_its_shape_and_shows_what_it_is_of(box: Box, ratio: float) -> None:
    part = frame(box, ratio)

    assert (part.east - part.west) / (part.high - part.low) == pytest.approx(ratio)
    assert part.east - part.west <= 360
    if box.east - box.west < 360 / ratio:
        assert part.shows((box.west + box.east) / 2, (box.south + box.north) / 2)
        assert part.shows(box.west, box.south)


def test_places_on_both_sides_of_the_date_line_stand_side_by_side() -> None:
    part = frame(Box(178, -18, 182, -17), 2.0)

    assert part.place(179.0, -17.5)[0] < part.place(-179.0, -17.5)[0]
    assert part.place(180.0, -17.5)[0] == pytest.approx(0.5)


def spots_of(path: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for x, y, steps in re.findall(r"M(-?\d+) (-?\d+)l([^Mz]*)", path.replace("-", " -")):
        numbers = [int(x), int(y), *map(int, steps.split())]
        found += zip(accumulate(numbers[::2]), accumulate(numbers[1::2]), strict=True)
    return found


def test_a_map_holds_only_what_it_shows_and_a_little_over() -> None:
    part = frame(Box(20, 45, 40, 55), 2.0)
    land, borders = drawn(part)
    over = WIDTH * 0.03

    assert land.count("z") == land.count("M") > 0
    assert borders.count("M") > 3
    for x, y in spots_of(land) + spots_of(borders):
        assert -over <= x <= WIDTH + over
        assert -over <= y <= part.height + over
    assert len(land) + len(borders) < 20_000


def test_the_middle_of_the_ocean_has_no_outline() -> None:
    assert drawn(frame(Box(-130, 20, -128, 21), 2.0)) == ("", "")


def test_the_middle_of_a_country_is_all_land() -> None:
    land, borders = drawn(frame(Box(134, -25, 135, -24), 4 / 3))

    assert land.count("M") == 1
    assert borders == ""
