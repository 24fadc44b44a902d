"""Countries among the names of a report, and those that its adjectives tell: "Peruvian"."""

from __future__ import annotations

import re

from generator.lexicons import demonyms, table
from generator.model.values import Mention

_CAPITALS = re.compile(r"\b[A-Z][a-z]+\b")


def is_a_country(m: Mention) -> bool:
    """Say whether a name is one of a country."""
    return m.kind == "place" and m.name in table("countries")


def of_adjectives(text: str) -> set[str]:
    """Return the countries whose adjectives stand in a text."""
    return {c for w in _CAPITALS.findall(text) if (c := demonyms().get(w))}
