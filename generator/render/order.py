"""The order of names in a list."""

from __future__ import annotations

import unicodedata

from generator.model.records import Person, Publisher
from generator.text import latin
from generator.timeline import Entity


def sort_key(name: str) -> str:
    """Return what a list sorts a name by: plain letters, without case, accents and marks.

    >>> sort_key("Łódź, Émile-Żak")
    'lodz emilezak'
    """
    plain = unicodedata.normalize("NFKD", latin(name.casefold()))
    return "".join(c for c in plain if c.isalnum() or c == " ").strip()


def initial(name: str) -> str:
    """Return the letter under which a list has a name, "…" for a name without one.

    >>> initial("Łódź"), initial("12 Quay"), initial("—")
    ('L', '1', '…')
    """
    return sort_key(name)[:1].upper() or "…"


def named_order(x: Entity | Publisher) -> tuple[str, str, str]:
    """Return what a list sorts a record by: its name, a person's as it is sorted; then its id."""
    name = x.sort if isinstance(x, Person) and x.sort else x.name
    return sort_key(name), name, x.id
