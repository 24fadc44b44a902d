"""What is nearest in time to an event, of all stories, as a list and a strip of dots."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.records import Event
from generator.render import dates
from generator.render.escape import ours
from generator.render.pictures import svg
from generator.render.pictures.marks import dot
from generator.render.view import Here

_MOST = 10
_REACH = (
    20  # events looked at on either side: the order of a timeline is nearly that of its middles
)
_STEP, _FOOT = 11, 22  # pixels between dots of one day, and below them for the axis and its ends
_CLOSE = 1.6  # per cent of the width that a dot takes
_RADIUS = 4.0  # of the dot of a normal event; that of the page's own is no smaller
_WEIGHTS = ("key", "normal", "detail")


@dataclass(frozen=True, slots=True)
class Near:
    """An event near another: ``story`` names its story where that is another one."""

    when: Markup
    href: Markup
    title: str
    story: str


@dataclass(frozen=True, slots=True)
class Nearby:
    """The events near one, but for those that stand elsewhere on its page."""

    events: tuple[Near, ...]
    left_out: int
    strip: Markup
    height: int
    told: Markup


def nearby(here: Here, e: Event, shown: Collection[str]) -> Nearby | None:
    """Return what is nearest to an event in time; ``shown`` are the ids that are told already."""
    some = nearest(here, e)
    new = [x for x in some if x.id not in shown]
    if not new:
        return None
    drawn, height = _strip(here, e, some)
    told = here.say("near-strip", n=len(some))
    near = tuple(_near(here, e, x) for x in new)
    return Nearby(near, len(some) - len(new), drawn, height, told)


def nearest(here: Here, e: Event) -> list[Event]:
    """Return the ten events nearest in time, oldest first; a tie goes to the weightier."""
    all, own = here.view.timeline.events, here.view.timeline.position[e.id]
    around = (*all[max(0, own - _REACH) : own], *all[own + 1 : own + 1 + _REACH])
    by_distance = sorted(
        around,
        key=lambda x: (
            abs(dates.middle(x.date) - dates.middle(e.date)),
            _WEIGHTS.index(x.importance),
            x.id,
        ),
    )
    return sorted(by_distance[:_MOST], key=lambda x: here.view.timeline.position[x.id])


def _near(here: Here, e: Event, x: Event) -> Near:
    t = here.view.timeline
    own = {s.id for s in t.stories_of(e)}
    others = [here.view.named(s).title for s in t.stories_of(x)]
    story = "" if own & {s.id for s in t.stories_of(x)} else others[0]
    return Near(here.dates.full(x.date), ours(here.href(here.page_of(x))), x.title, story)


def _strip(here: Here, e: Event, some: Sequence[Event]) -> tuple[Markup, int]:
    """Return a dot for each event on true dates, those of one day above one another."""
    along = sorted((*some, e), key=lambda x: dates.middle(x.date))
    begin, span = (
        dates.middle(along[0].date),
        dates.middle(along[-1].date) - dates.middle(along[0].date),
    )
    placed: list[tuple[Event, float, int]] = []
    for x in (e, *(x for x in along if x.id != e.id)):
        at = 1 + 98 * ((dates.middle(x.date) - begin) / span if span else 0.5)
        taken = {level for _, other, level in placed if abs(other - at) < _CLOSE}
        placed.append((x, at, next(n for n in range(len(along)) if n not in taken)))
    foot = 8 + _STEP * (1 + max(level for _, _, level in placed))
    drawn = [svg.line("s-axis", 0, foot, 100, foot)]
    for x, at, level in placed:
        cls, radius = dot(x, _RADIUS)
        if x.id == e.id:
            cls, radius = "s-now", max(radius, _RADIUS)
        drawn.append(svg.dot(cls, at, foot - 8 - _STEP * level, radius))
    first, last = (here.dates.in_words(x.date) for x in (along[0], along[-1]))
    drawn.append(svg.text(first, 0, foot + 17, aside=0))
    drawn.append(svg.text(last, 100, foot + 17, at_end=True))
    return Markup().join(drawn), foot + _FOOT
