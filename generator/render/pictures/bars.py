"""Offices and positions as bars over the events of their holder.

A bar is full where the role was surely held, and hollow where the record's dates leave open whether
it was.  What was held more than once has one row.  x is in per cent and y in pixels.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.model.parts import Role
from generator.model.records import Event
from generator.model.when import When, day_after
from generator.render.dates import first_known
from generator.render.pictures import svg
from generator.render.pictures.marks import dot
from generator.render.view import Here

_ROW = 40  # pixels that a role takes
_MOST_DOTS = 200
_HOLLOW = 0.4  # per cent: what is narrower cannot be seen to be hollow


@dataclass(frozen=True, slots=True)
class Chart:
    """The bars, ready for the page."""

    svg: Markup
    height: int
    label: Markup


def lanes(roles: Sequence[Role]) -> tuple[tuple[Role, ...], ...]:
    """Return the roles by title and body, in the order in which the first of each began."""
    dated = sorted(roles, key=lambda r: r.from_.first if r.from_ else date.min)
    found: dict[tuple[str, str], list[Role]] = {}
    for role in dated:
        found.setdefault((role.title, role.organisation), []).append(role)
    return tuple(map(tuple, found.values()))


def chart(
    here: Here, roles: Sequence[Role], events: Sequence[Event], died: When | None = None
) -> Chart | None:
    """Return the bars of the dated roles over dots for the events; ``None`` where none is dated.

    A role without an end lasts to the edge, but not beyond the death of who held it.
    """
    dated = [r for r in roles if r.from_ or r.to]
    days = [first_known(e.date) for e in events]
    if not dated or not days:
        return None
    scale = _Scale(*_ends(dated, days, died.last if died else None))
    rows = lanes(dated)
    y_axis = _ROW * len(rows) + 37.5
    lines = [*_years(scale, y_axis)]
    for n, lane in enumerate(rows):
        lines += _lane(lane, scale, died, n * _ROW)
    lines += [_dot(e, scale, y_axis - 9.5) for e in _dotted(events, scale)]
    lines.append(svg.line("s-axis", 0, y_axis, 100, y_axis))
    label = here.say(
        "roles-chart",
        roles=here.say("roles-counted", n=len(rows)),
        events=here.say("events-counted", n=len(events)),
        years=here.dates.years(scale.first, scale.last),
    )
    return Chart(Markup("").join(lines), int(y_axis + 18), label)


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date

    def x(self, day: date) -> float:
        days = (self.last - self.first).days or 1
        return 100 * min(max((day - self.first).days / days, 0), 1)


def _ends(roles: Sequence[Role], days: Sequence[date], until: date | None) -> tuple[date, date]:
    known = [*days]
    known += [r.from_.first for r in roles if r.from_ and r.from_.start]
    known += [r.to.last for r in roles if r.to and r.to.end]
    if until and any(_is_open(r) for r in roles):
        known.append(until)
    return date(min(known).year, 1, 1), date(max(known).year, 12, 31)


def _is_open(role: Role) -> bool:
    return role.to is None or role.to.end is None


def _years(scale: _Scale, y_axis: float) -> Iterable[Markup]:
    first, last = scale.first.year, scale.last.year
    span = last - first + 1
    every = next((n for n in (1, 2, 5, 10, 20, 25, 50, 100, 500) if span / n <= 8), 1000)
    for year in range(first + -first % every, last + 1, every):
        x = scale.x(date(year, 1, 1))
        yield svg.line("s-tick", x, 0, x, y_axis)
        if x < 94:
            yield svg.text(year, x, y_axis + 14)


def _lane(lane: Sequence[Role], scale: _Scale, died: When | None, y: float) -> Iterator[Markup]:
    spans = [_possible(role, scale, died) for role in lane]
    yield from _name(lane[0].title, min(x for x, _ in spans), y + 12)
    for role, (x, end) in zip(lane, spans, strict=True):
        sure_x, sure_end = _sure(role, scale, died)
        hollow = max(sure_x - x, end - sure_end) > _HOLLOW
        if hollow:
            yield svg.rect("r-open", x, y + 18.75, max(end - x, 0.5), 6.5)
        if sure_end > sure_x or not hollow:
            left, right = (sure_x, sure_end) if hollow else (x, end)
            yield svg.rect("r-bar", left, y + 18, max(right - left, 0.5), 8)


def _possible(role: Role, scale: _Scale, died: When | None) -> tuple[float, float]:
    """Return from where to where a role may have lasted, in per cent."""
    x = scale.x(role.from_.first) if role.from_ and role.from_.start else 0.0
    last = role.to.last if role.to and role.to.end else died.last if died else None
    return x, scale.x(last) if last else 100.0


def _sure(role: Role, scale: _Scale, died: When | None) -> tuple[float, float]:
    """Return from where to where it surely lasted; what is not known at all is not hollow."""
    x, end = _possible(role, scale, died)
    if role.from_ and role.from_.end:
        x = scale.x(role.from_.last)
    until = role.to if role.to and role.to.start else died
    if until and until.start:
        end = min(end, scale.x(day_after(until.first)))
    return x, end


def _name(title: str, x: float, y: float) -> Iterable[Markup]:
    """Yield the name over its bar, and where it would run out of a phone's edge, one for phones."""
    fits_phone = x + 2.0 * len(title) < 100  # a letter is about 2% of a phone's width
    at_end = x + 1.1 * len(title) > 100
    cls = "r-name" if fits_phone else "r-name mid"
    yield svg.text(title, 100 if at_end else x, y, cls, at_end=at_end, aside=0)
    if not fits_phone:
        brief = title if len(title) <= 48 else f"{title[:47]}…"
        yield svg.text(brief, 100, y, "r-name lo", at_end=True)


def _dotted(events: Sequence[Event], scale: _Scale) -> Iterable[Event]:
    """Return the events that have a dot: of very many the first key one, or any, at each spot."""
    if len(events) <= _MOST_DOTS:
        return events
    found: dict[int, Event] = {}
    for e in sorted(events, key=lambda e: e.importance != "key"):
        found.setdefault(round(scale.x(first_known(e.date)) * _MOST_DOTS / 100), e)
    return found.values()


def _dot(e: Event, scale: _Scale, y: float) -> Markup:
    cls, radius = dot(e, 3.5, key="s-key")
    return svg.dot(cls, scale.x(first_known(e.date)), y, radius)
