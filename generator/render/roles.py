"""Offices and positions: as a dated list, and as bars over the events of their holder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.model.parts import Role
from generator.model.records import Event
from generator.model.when import When
from generator.render import svg
from generator.render.escape import phrase, written
from generator.render.view import Here

_ROW = 40  # pixels that a role takes


@dataclass(frozen=True, slots=True)
class Chart:
    """The bars, ready for the page."""

    svg: Markup
    height: int
    label: str


def told(here: Here, role: Role) -> Markup:
    """Return "Director, BIPM · 1889 to 1915"; the body is a link, and left out on its own page."""
    body = here.view.entity("organisations", role.organisation)
    where = here.to(body) if body else role.organisation
    at_home = body is not None and here.page_of(body) == here.address
    name = written(role.title)
    if role.organisation and not at_home:
        name = phrase("{}, {}", name, where)
    days = span_told(here, role)
    return phrase("<b>{}</b> · {}", name, days) if days else phrase("<b>{}</b>", name)


def span_told(here: Here, role: Role) -> Markup:
    """Return the days of a role; an open end is left out."""
    if role.from_ and role.to:
        return here.say(
            "date-span", first=here.dates.full(role.from_), last=here.dates.full(role.to)
        )
    if role.from_:
        return here.say("date-from", first=here.dates.full(role.from_))
    if role.to:
        return here.say("date-until", last=here.dates.full(role.to))
    return Markup()


def chart(
    here: Here, roles: Sequence[Role], events: Sequence[Event], died: When | None = None
) -> Chart | None:
    """Return the bars of the dated roles over dots for the events; ``None`` where none is dated.

    A role without an end lasts to the edge, but not beyond the death of who held it.
    """
    dated = [r for r in roles if r.from_ or r.to]
    days = [d for e in events for d in _known(e.date)]
    if not dated or not days:
        return None
    until = died.last if died else None
    first, last = _ends(dated, days, until)
    scale = _Scale(first, last)
    y_axis = _ROW * len(dated) + 37.5
    lines = [*_years(scale, y_axis), *_bars(dated, scale, until)]
    lines += [_dot(e, scale, y_axis - 9.5) for e in events if _known(e.date)]
    lines.append(svg.line("s-axis", 0, y_axis, 100, y_axis))
    label = here.text(
        "roles-chart",
        roles=here.text("roles-counted", n=len(dated)),
        events=here.text("events-counted", n=len(events)),
        years=here.dates.years(first, last),
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


def _known(when: When) -> list[date]:
    p = when.start or when.end
    return [p.first] if p else []


def _years(scale: _Scale, y_axis: float) -> Iterable[Markup]:
    first, last = scale.first.year, scale.last.year
    span = last - first + 1
    every = next((n for n in (1, 2, 5, 10, 20, 25, 50, 100, 500) if span / n <= 8), 1000)
    for year in range(first + -first % every, last + 1, every):
        x = scale.x(date(year, 1, 1))
        yield svg.line("s-tick", x, 0, x, y_axis)
        if x < 94:
            yield svg.text(year, x, y_axis + 14)


def _bars(roles: Sequence[Role], scale: _Scale, until: date | None) -> Iterable[Markup]:
    for n, role in enumerate(roles):
        x = scale.x(role.from_.first) if role.from_ and role.from_.start else 0.0
        last = role.to.last if role.to and role.to.end else until
        end = scale.x(last) if last else 100.0
        y = n * _ROW
        yield from _name(role.title, x, y + 12)
        yield svg.rect("r-bar", x, y + 18, max(end - x, 0.5), 8)


def _name(title: str, x: float, y: float) -> Iterable[Markup]:
    """Yield the name over its bar, and where it would run out of a phone's edge, one for phones."""
    fits_phone = x + 2.0 * len(title) < 100  # a letter is about 2% of a phone's width
    at_end = x + 1.1 * len(title) > 100
    cls = "r-name" if fits_phone else "r-name mid"
    yield svg.text(title, 100 if at_end else x, y, cls, at_end=at_end, aside=0)
    if not fits_phone:
        brief = title if len(title) <= 48 else f"{title[:47]}…"
        yield svg.text(brief, 100, y, "r-name lo", at_end=True)


def _dot(e: Event, scale: _Scale, y: float) -> Markup:
    key = e.importance == "key"
    return svg.dot("s-key" if key else "s-dot", scale.x(_known(e.date)[0]), y, 4.5 if key else 3)
