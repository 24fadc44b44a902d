"""Names of languages and countries in the language of the page, from CLDR by Babel."""

from __future__ import annotations

from generator.render.view import Here


def language(here: Here, code: str) -> str:
    """Return the language's name, else its code: "French" for "fr" and "fr-CA"."""
    names = here.view.words.locale.languages
    return str(names.get(code.partition("-")[0].lower(), code))


def country(here: Here, said: str) -> str:
    """Return the name of a country that a record has by its ISO code, else what it has."""
    return str(here.view.words.locale.territories.get(said, said))
