"""Lengths of time as ISO 8601 writes them."""

from __future__ import annotations

from generator.timex.english import words as w

_VAGUE_FORMS = {"decade": "PXDE", "century": "PXCE"}


def length(unit: str, n: float) -> str:
    """Return the ISO 8601 length of ``n`` units.

    >>> length("fortnight", 1), length("hour", 1.5), length("decade", 2)
    ('P2W', 'PT1.5H', 'P20Y')
    """
    letter, factor, in_hours = w.LENGTHS[unit]
    return f"P{'T' if in_hours else ''}{n * factor:g}{letter}"


def vague_length(unit: str) -> str:
    """Return the ISO 8601 length of units that nobody counted."""
    letter, _factor, in_hours = w.LENGTHS[unit]
    return _VAGUE_FORMS.get(unit, f"P{'T' if in_hours else ''}X{letter}")
