"""Names of languages in English."""

from __future__ import annotations

from generator.lexicons import table


def language(code: str) -> str:
    """Return the language's name, "" where ISO 639-1 has no such code."""
    return table("languages").get(code.partition("-")[0].lower(), "")
