"""Names of languages and countries in the language of the page, from CLDR by Babel."""

from __future__ import annotations

from functools import cache

from generator.lexicons import table
from generator.render.view import Here


def language(here: Here, code: str) -> str:
    """Return the language's name, else its code: "French" for "fr" and "fr-CA"."""
    names = here.view.words.locale.languages
    return str(names.get(code.partition("-")[0].lower(), code))


def country(here: Here, said: str) -> str:
    """Return the name of a country that a record has by its ISO code, else what it has."""
    return str(here.view.words.locale.territories.get(said, said))


def code_of(said: str) -> str:
    """Return the ISO code of a country that is told by its English name or code, "" for none.

    >>> code_of("Peru"), code_of("PE"), code_of("Wales")
    ('PE', 'PE', '')
    """
    return said if said in _codes() else table("countries").get(said, "")


@cache
def _codes() -> frozenset[str]:
    return frozenset(table("countries").values())
