"""What the tables of names have: countries, regions, cities, towns, given names.

Names of cities, towns, regions and people are compared without the marks on their letters.
"""

from __future__ import annotations

from functools import cache, lru_cache

from generator.lexicons import any_of, table, words
from generator.text import plain

_KEPT = 1 << 12  # answers; most names of a report are asked about ten times


@lru_cache(_KEPT)
def country_of(name: str) -> str:
    """Return the name in ``countries.txt`` of what a country is called, "" for none."""
    name = name.replace("'", "’").removeprefix("the ")
    name = table("country-names").get(name, name)
    return name if name in table("countries") else ""


def is_country(name: str) -> bool:
    """Say whether a name is one of a country."""
    return bool(country_of(name))


@lru_cache(_KEPT)
def is_city(name: str) -> bool:
    """Say whether a name is one of a large city."""
    return plain(name.replace("’", "'")) in _cities()


@lru_cache(_KEPT)
def is_town(name: str) -> bool:
    """Say whether a name is one of a town or a region that no person is called."""
    return plain(name) in any_of("towns", "regions", "regions-more", "world-regions")


@lru_cache(_KEPT)
def is_known_place(name: str) -> bool:
    """Say whether any table has a name as that of a place."""
    return is_country(name) or is_city(name) or is_town(name)


@lru_cache(_KEPT)
def is_given(name: str) -> bool:
    """Say whether people are given a name: "Ana", and "Jean-Luc" by its parts."""
    low = plain(name)
    given = table("given-names")
    return low in given or ("-" in low and all(part in given for part in low.split("-")))


@lru_cache(_KEPT)
def is_family_name_first(name: str) -> bool:
    """Say whether a family name is one that stands before the given one."""
    return plain(name) in words("family-names-first")


@cache
def _cities() -> frozenset[str]:
    return frozenset(map(plain, table("cities"))) | words("city-names")
