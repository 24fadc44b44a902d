"""Names of languages and countries in English."""

from __future__ import annotations

from functools import cache

from generator.lexicons import table


def language(code: str) -> str:
    """Return the language's name, "" where ISO 639-1 has no such code."""
    return table("languages").get(code.partition("-")[0].lower(), "")


def country(said: str) -> str:
    """Return the name of a country that a record has by its ISO code, else what it has.

    >>> country("PE"), country("Wales")
    ('Peru', 'Wales')
    """
    return _by_code().get(said, said)


@cache
def _by_code() -> dict[str, str]:
    return {code: name for name, code in table("countries").items()}
