"""What an event is tied to, in order of time, and the ways on: along its stories and its thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from babel.lists import format_list
from markupsafe import Markup

from generator.model.records import Event
from generator.render import rows
from generator.render.relations import beside
from generator.render.view import Here

_SIDES = ("prev", "next")
_NO_WAY_ON = {"see_also", "contradicts"}  # relations that lead neither back nor forth


@dataclass(frozen=True, slots=True)
class Tied:
    """An event tied to this one, or this one among them (``is_self``)."""

    event: Event
    row: rows.Row
    words: str
    is_self: bool = False
    leads_on: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """A way on: whether back or forth, the day, and the link."""

    side: str
    word: Markup
    day: Markup
    link: Markup


@dataclass(frozen=True, slots=True)
class Way:
    """The ways back and forth along a story, or along the thread."""

    name: Markup
    label: Markup
    ends: tuple[End, ...]


def thread(here: Here, e: Event) -> list[Tied]:
    """Return what the event is tied to by date, itself among it; nothing where it stands alone."""
    kinds: dict[str, list[str]] = {}
    others = {}
    for kind, other in here.view.timeline.related(e):
        kinds.setdefault(other.id, []).append(kind)
        others[other.id] = other
    if not others:
        return []
    found = []
    for x in sorted((*others.values(), e), key=lambda x: here.view.position[x.id]):
        if x.id == e.id:
            words = here.view.words.text("thread-this-event")
            found.append(Tied(e, rows.brief(here, e), words, is_self=True))
        else:
            leads = not _NO_WAY_ON.issuperset(kinds[x.id])
            words = _told(here, e, x, kinds[x.id])
            found.append(Tied(x, rows.brief(here, x), words, leads_on=leads))
    return found


def ways(here: Here, e: Event, tied: Sequence[Tied]) -> list[Way]:
    """Return the ways on along each story, and along the thread where that leads elsewhere."""
    found, told = [], set()
    for story in map(here.view.named, here.view.timeline.stories_of(e)):
        pair = here.view.neighbours.get((story.id, e.id), (None, None))
        if ends := tuple(_ends(here, pair)):
            name = here.say("way-along-story", story=story.title)
            found.append(Way(name, here.say("way-story", story=here.to(story)), ends))
            told |= {(side, x.id) for side, x in zip(_SIDES, pair, strict=True) if x}
    pair = _beside_self(tied)
    new = {(side, x.id) for side, x in zip(_SIDES, pair, strict=True) if x}
    if new - told:
        name = here.say("way-along-thread")
        label = here.link(here.say("way-thread"), here.address, "thread")
        found.append(Way(name, label, tuple(_ends(here, pair))))
    return found


def _beside_self(tied: Sequence[Tied]) -> tuple[Event | None, Event | None]:
    own = next((n for n, t in enumerate(tied) if t.is_self), 0)
    before = [t.event for t in tied[:own] if t.leads_on]
    after = [t.event for t in tied[own + 1 :] if t.leads_on]
    return (before[-1] if before else None, after[0] if after else None)


def _ends(here: Here, pair: tuple[Event | None, Event | None]) -> Iterable[End]:
    words = (here.say("way-previous"), here.say("way-next"))
    for side, word, x in zip(_SIDES, words, pair, strict=True):
        if x:
            yield End(side, word, here.dates.full(x.date), here.to(x))


def _told(here: Here, e: Event, x: Event, kinds: Sequence[str]) -> str:
    """Return "Led to this event, 56 days earlier"."""
    first, *more = (beside(here, kind, x) for kind in kinds)
    told = [first, *(m[0].lower() + m[1:] for m in more)]
    words = format_list(told, locale=here.view.words.locale)
    distance = here.dates.delay(e.date, x.date)
    if not distance:
        return words
    return here.text("row-relation-and-delay", told=words, delay=distance)
