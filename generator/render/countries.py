"""Which country is meant, by its name or ISO code."""

from __future__ import annotations

from functools import cache

from generator.lexicons import table
from generator.model.records import Place


def code_of(said: str) -> str:
    """Return the ISO code of a country that is told by its English name or code, "" for none.

    >>> code_of("Peru"), code_of("PE"), code_of("Wales")
    ('PE', 'PE', '')
    """
    return said if said in _codes() else table("countries").get(said, "")


def is_country(place: Place) -> bool:
    """Say whether a place is the country that it names as its own."""
    code = code_of(place.country)
    return bool(code) and code in map(code_of, place.names)


@cache
def _codes() -> frozenset[str]:
    return frozenset(table("countries").values())
