"""What an event is tied to, in order of time, and the ways on: along its stories and its thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from babel.lists import format_list
from markupsafe import Markup

from generator import links
from generator.model.records import Event
from generator.render import distance, parting, rows
from generator.render.escape import written
from generator.render.page import Page
from generator.render.relations import beside
from generator.render.view import Here

_SIDES = ("prev", "next")
_WHOLE = "thread"
_MOST = 12  # shown on either side of the event; the others stand on pages of their own
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
    for x in sorted((*others.values(), e), key=lambda x: here.view.timeline.position[x.id]):
        if x.id == e.id:
            words = here.view.words.text("thread-this-event")
            found.append(Tied(e, rows.brief(here, e), words, is_self=True))
        else:
            leads = not _NO_WAY_ON.issuperset(kinds[x.id])
            words = _told(here, e, x, kinds[x.id])
            found.append(Tied(x, rows.brief(here, x), words, leads_on=leads))
    return found


def nearest(tied: Sequence[Tied]) -> list[Tied]:
    """Return what of a thread its event's page shows: the event and what is next to it."""
    own = next((n for n, t in enumerate(tied) if t.is_self), 0)
    return list(tied[max(0, own - _MOST) : own + 1 + _MOST])


def whole_pages(here: Here, e: Event, tied: Sequence[Tied]) -> Iterator[Page]:
    """Yield the pages of a thread that is too long for its event's page."""
    if len(nearest(tied)) == len(tied):
        return
    name = here.text("thread")
    events = tuple(t.event for t in tied if not t.is_self)
    told = {f"e-{t.event.id}": written(t.words) for t in tied}
    whole = parting.Part(links.part_of(here.address, _WHOLE), name, events)
    list_of = parting.of_parts(here.view, here.address, e.title, [whole])
    owner = parting.Owner(e.title, "stories", beside="", before=lambda *_: told)
    yield from parting.part_pages(here.view, list_of, owner)


def whole_told(here: Here, tied: Sequence[Tied]) -> Markup:
    """Return the link to the whole of a thread that is too long for its event's page, else ""."""
    if len(nearest(tied)) == len(tied):
        return Markup()
    there = links.part_of(here.address, _WHOLE)
    return here.link(here.say("thread-whole", n=len(tied) - 1), there)


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
    delay = distance.delay(here.view.words, e.date, x.date)
    return here.text("beside-and-delay", told=words, delay=delay) if delay else words
