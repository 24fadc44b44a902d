"""The mark that stands for an event: how weighty it is, and how certain its date."""

from __future__ import annotations

from typing import Literal

from generator.model.records import Event

Shape = Literal["day", "range", "about", "plan", "off"]
_PLANNED, _STRUCK = {"planned", "postponed"}, {"cancelled", "did-not-happen"}
_SIZES = {"key": 1.25, "normal": 1.0, "detail": 0.6875}
_DOTS: dict[Shape, str] = {
    "day": "s-dot",
    "range": "s-dot",
    "about": "s-about",
    "plan": "s-plan",
    "off": "s-off",
}


def shape_of(e: Event) -> Shape:
    """Return how certain an event's date is; "plan" and "off" are for what did not happen yet."""
    if e.occurrence in _PLANNED:
        return "plan"
    if e.occurrence in _STRUCK:
        return "off"
    if e.date.is_span:
        return "range"
    return "day" if e.date.is_day else "about"


def mark(e: Event) -> str:
    """Return the classes that draw an event's mark: its weight and its shape."""
    return f"{e.importance} {shape_of(e)}"


def cell_of(e: Event) -> str:
    """Return how an event is drawn as a piece of a bar: "plan" or "off", else its importance."""
    found = shape_of(e)
    return found if found in ("plan", "off") else e.importance


def dot(e: Event, radius: float = 4.0, *, key: str = "s-dot") -> tuple[str, float]:
    """Return the class of an event's dot, and its radius where ``radius`` is the normal one.

    ``key`` is the class of a full dot that stands for a key event, where such have their own.
    """
    cls = _DOTS[shape_of(e)]
    full_key = e.importance == "key" and cls == "s-dot"
    return key if full_key else cls, radius * _SIZES[e.importance]
