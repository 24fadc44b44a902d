"""Coasts and borders of the world as lines of degrees, for small maps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

UNITS = 50  # of a degree
ZERO = 79  # the letter that is no step


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the globe in degrees; ``east`` may go beyond 180, as ``west`` below -180."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lon: float, lat: float) -> bool:
        """Say whether the spot lies in it."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north


@dataclass(frozen=True, slots=True)
class Line:
    """A ring of land, or a border: its spots as (longitude, latitude), and where it lies."""

    spots: tuple[tuple[float, float], ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Country:
    """Where the main part of a country lies, and spots deep inside where its name may stand."""

    box: Box
    spots: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Atlas:
    """All lines, and each country by its ISO code."""

    land: tuple[Line, ...]
    borders: tuple[Line, ...]
    countries: Mapping[str, Country]


@cache
def atlas() -> Atlas:
    """Return the outlines that come with the package."""
    text = (resources.files(__name__) / "outlines.data").read_text("ascii")
    rows = [row.split(" ") for row in text.splitlines() if not row.startswith("#")]
    lines = {
        kind: tuple(_line(int(x), int(y), steps) for mark, x, y, steps in _of(rows, kind))
        for kind in "LB"
    }
    countries = {code: _country(tuple(map(float, rest))) for _, code, *rest in _of(rows, "C")}
    return Atlas(lines["L"], lines["B"], countries)


def _of(rows: list[list[str]], kind: str) -> Iterator[list[str]]:
    return (row for row in rows if row[0] == kind)


def _country(degrees: tuple[float, ...]) -> Country:
    spots = zip(degrees[4::2], degrees[5::2], strict=True)
    return Country(Box(*degrees[:4]), tuple(spots))


def _line(x: int, y: int, steps: str) -> Line:
    spots = [(x / UNITS, y / UNITS)]
    for across, up in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + ord(across) - ZERO, y + ord(up) - ZERO
        spots.append((x / UNITS, y / UNITS))
    lons, lats = zip(*spots, strict=True)
    return Line(tuple(spots), Box(min(lons), min(lats), max(lons), max(lats)))
