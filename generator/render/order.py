"""The order of names in a list."""

from __future__ import annotations

import unicodedata

from generator.text import latin


def sort_key(name: str) -> str:
    """Return what a list sorts a name by: plain letters, without case, accents and marks.

    >>> sort_key("Łódź, Émile-Żak")
    'lodz emilezak'
    """
    plain = unicodedata.normalize("NFKD", latin(name.casefold()))
    return "".join(c for c in plain if c.isalnum() or c == " ").strip()
