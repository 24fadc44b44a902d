"""The dot that stands for an event in a picture: how weighty it is, and how certain its date."""

from __future__ import annotations

from generator.model.records import Event
from generator.render import dates

_SIZES = {"key": 1.25, "normal": 1.0, "detail": 0.6875}
_SHAPES = {"day": "s-dot", "range": "s-dot", "about": "s-about", "plan": "s-plan", "off": "s-off"}


def dot(e: Event, radius: float = 4.0, *, key: str = "s-dot") -> tuple[str, float]:
    """Return the class of an event's dot, and its radius where ``radius`` is the normal one.

    ``key`` is the class of a full dot that stands for a key event, where such have their own.
    """
    weight, shape = dates.mark(e).split()
    cls = _SHAPES[shape]
    return key if weight == "key" and cls == "s-dot" else cls, radius * _SIZES[weight]
