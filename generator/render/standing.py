"""What an event stands as, in one word: how much it matters, whether it came about, how sure it is.

These are closed lists of the records, not of the taxonomy; their words are the catalogue's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import LiteralString

from markupsafe import Markup

from generator import links
from generator.links import Standing
from generator.model.records import Event
from generator.render.view import Here, View

Words = tuple[LiteralString, LiteralString]  # what a value is called, and what it means

TITLES: Mapping[Standing, Words] = {
    "importance": ("standing-importance", "standing-importance-deck"),
    "occurrence": ("standing-occurrence", "standing-occurrence-deck"),
    "verification": ("standing-verification", "standing-verification-deck"),
}
VALUES: Mapping[Standing, Mapping[str, Words]] = {
    "importance": {
        "key": ("standing-key", "standing-key-is"),
        "normal": ("standing-normal", "standing-normal-is"),
        "detail": ("standing-detail", "standing-detail-is"),
    },
    "occurrence": {
        "happened": ("standing-happened", "standing-happened-is"),
        "ongoing": ("standing-ongoing", "standing-ongoing-is"),
        "planned": ("standing-planned", "standing-planned-is"),
        "postponed": ("standing-postponed", "standing-postponed-is"),
        "cancelled": ("standing-cancelled", "standing-cancelled-is"),
        "did-not-happen": ("standing-did-not-happen", "standing-did-not-happen-is"),
    },
    "verification": {
        "confirmed": ("how-confirmed", "how-confirmed-is"),
        "reported": ("how-reported", "how-reported-is"),
        "claimed": ("how-claimed", "how-claimed-is"),
        "disputed": ("how-disputed", "how-disputed-is"),
        "retracted": ("how-retracted", "how-retracted-is"),
    },
}
_EXPLAINED: Mapping[Standing, str] = {"importance": "importance", "occurrence": "marks"}


def of(e: Event, kind: Standing) -> str:
    """Return the value of an event."""
    values = {
        "importance": e.importance,
        "occurrence": e.occurrence,
        "verification": e.verification,
    }
    return values[kind]


def events_by(view: View, kind: Standing) -> Mapping[str, tuple[Event, ...]]:
    """Return the events of each value, also of one that no event has, oldest first."""
    found: dict[str, list[Event]] = {value: [] for value in VALUES[kind]}
    for e in view.timeline.events:
        found[of(e, kind)].append(e)
    return {value: tuple(events) for value, events in found.items()}


def link(here: Here, kind: Standing, value: str, words: object) -> Markup:
    """Return a link to the page of all events of a value."""
    return here.link(words, links.page_of_standing(kind, value))


def explained(kind: Standing, value: str) -> str:
    """Return the place on the page about how this is made where a value is explained."""
    return _EXPLAINED.get(kind, value)
