"""A few events as marks on one line, where two would touch above one another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from markupsafe import Markup

from generator.model.records import Event
from generator.model.when import Grain
from generator.render import dates
from generator.render.escape import opening, ours, phrase
from generator.render.pictures import svg
from generator.render.pictures.marks import shape_of
from generator.render.view import Here

Where = Callable[[Event], str]  # the address of an event's row, as a page's HTML links to it
FINGER = 7  # per cent of a phone's width


def mark_line(here: Here, events: Sequence[Event], where: Where) -> tuple[Markup, int]:
    """Return each event as a mark that leads to its row, and the height of the picture."""
    days = {e.id: date.fromordinal(int(dates.middle(e.date))) for e in events}
    first, last = min(days.values()), max(days.values())
    whole = (last - first).days or 1
    taken: list[float] = []
    placed = []
    for e in sorted(events, key=lambda e: days[e.id]):
        x = 2 + 96 * (days[e.id] - first).days / whole
        level = next((n for n, end in enumerate(taken) if x - end >= FINGER), len(taken))
        taken[level : level + 1] = [x]
        placed.append((e, x, level))
    axis = 24 * len(taken) + 8
    marks = [_mark(here, e, x, axis - 13 - 24 * level, where) for e, x, level in placed]
    exact = all((e.date.start or e.date.end or e.date).grain >= Grain.MONTH for e in events)
    told = [
        here.dates.brief_month(d.year, d.month) if exact else here.dates.year(d.year)
        for d in (first, last)
    ]
    ends = [svg.text(told[0], 0, axis + 16, "", aside=0)]
    if told[0] != told[1]:
        ends.append(svg.text(told[1], 100, axis + 16, "", at_end=True))
    line = svg.line("s-axis", 0, axis + 0.5, 100, axis + 0.5)
    return Markup("").join([line, *ends, *marks]), axis + 24


def _mark(here: Here, e: Event, x: float, y: float, where: Where) -> Markup:
    told = here.say("strip-mark", when=opening(here.dates.in_words(e.date)), title=e.title)
    shape, radius = shape_of(e), {"key": 8, "normal": 6, "detail": 4}[e.importance]
    drawn = phrase('<circle class="m-{} m-{}" r="{}"/>', ours(e.importance), ours(shape), radius)
    if shape == "off":
        drawn += Markup('<path class="s-x" d="M-9 9L9 -9"/>')
    return phrase(
        '<a class="hit mark" href="{}" aria-label="{}"><title>{}</title>'
        '<svg x="{}%" y="{}"><rect x="-12" y="-12" width="24" height="24"/>{}</svg></a>',
        ours(where(e)), told, told, svg.number(x), svg.number(y), drawn,
    )  # fmt: skip
