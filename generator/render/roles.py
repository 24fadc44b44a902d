"""Offices and positions: as a dated list, and as bars over the events of their holder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.model.records import Event, Role
from generator.model.when import When
from generator.render import dates
from generator.render.escape import phrase
from generator.render.view import Here
from generator.text import counted

_ROW = 40  # pixels that a role takes


@dataclass(frozen=True, slots=True)
class Chart:
    """The bars, ready for the page."""

    svg: Markup
    height: int
    label: str


def told(here: Here, role: Role) -> Markup:
    """Return "President of Belarus, from 20 July 1994", with the body as a link where it has one."""
    body = here.view.entity("organisations", role.organisation)
    where = here.to(body) if body else role.organisation
    name = phrase("{}, {}", role.title, where) if role.organisation else phrase("{}", role.title)
    days = span_told(role)
    return phrase("<b>{}</b> · {}", name, days) if days else phrase("<b>{}</b>", name)


def span_told(role: Role) -> Markup:
    """Return the days of a role; an open end is left out."""
    if role.from_ and role.to:
        return phrase("{} to {}", dates.full(role.from_), dates.full(role.to))
    if role.from_:
        return phrase("from {}", dates.full(role.from_))
    return phrase("until {}", dates.full(role.to)) if role.to else Markup()


def chart(roles: Sequence[Role], events: Sequence[Event]) -> Chart | None:
    """Return the bars of the dated roles over dots for the events; ``None`` where none is dated."""
    dated = [r for r in roles if r.from_ or r.to]
    days = [d for e in events for d in _known(e.date)]
    if not dated or not days:
        return None
    first, last = _ends(dated, days)
    scale = _Scale(first, last)
    y_axis = _ROW * len(dated) + 37.5
    lines = [*_years(scale, y_axis), *_bars(dated, scale)]
    lines += [_dot(e, scale, y_axis - 9.5) for e in events if _known(e.date)]
    lines.append(phrase('<line class="s-axis" x1="0" x2="100%" y1="{0}" y2="{0}"/>', y_axis))
    n = counted(len(events), "event")
    label = f"{counted(len(dated), 'dated role')} above {n}, {dates.years_in_words(first, last)}"
    return Chart(Markup("").join(lines), int(y_axis + 18), label)


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date

    def x(self, day: date) -> float:
        days = (self.last - self.first).days or 1
        return 100 * min(max((day - self.first).days / days, 0), 1)


def _ends(roles: Sequence[Role], days: Sequence[date]) -> tuple[date, date]:
    begins = [r.from_.first for r in roles if r.from_ and r.from_.start]
    ends = [r.to.last for r in roles if r.to and r.to.end]
    first, last = min([*begins, *days]), max([*ends, *days])
    return date(first.year, 1, 1), date(last.year, 12, 31)


def _known(when: When) -> list[date]:
    p = when.start or when.end
    return [p.first] if p else []


def _years(scale: _Scale, y_axis: float) -> Iterable[Markup]:
    first, last = scale.first.year, scale.last.year
    span = last - first + 1
    every = next((n for n in (1, 2, 5, 10, 20, 25, 50, 100, 500) if span / n <= 8), 1000)
    for year in range(first + -first % every, last + 1, every):
        x = _n(scale.x(date(year, 1, 1)))
        tick = '<line class="s-tick" x1="{0}%" x2="{0}%" y1="0" y2="{1}"/>'
        yield phrase(tick, x, y_axis)
        if scale.x(date(year, 1, 1)) < 94:
            yield phrase('<text x="{}%" dx="4" y="{}">{}</text>', x, _n(y_axis + 14), year)


def _bars(roles: Sequence[Role], scale: _Scale) -> Iterable[Markup]:
    for n, role in enumerate(roles):
        x = scale.x(role.from_.first) if role.from_ and role.from_.start else 0.0
        end = scale.x(role.to.last) if role.to and role.to.end else 100.0
        y = n * _ROW
        yield from _name(role.title, x, y + 12)
        yield phrase(
            '<rect class="r-bar" x="{}%" width="{}%" y="{}" height="8"/>',
            _n(x), _n(max(end - x, 0.5)), y + 18,
        )  # fmt: skip


def _name(title: str, x: float, y: float) -> Iterable[Markup]:
    """Yield the name over its bar, and where it would run out of a phone's edge, one for phones."""
    fits_phone = x + 2.0 * len(title) < 100  # a letter is about 2% of a phone's width
    cls = "r-name" if fits_phone else "r-name mid"
    place = Markup('100%" text-anchor="end') if x + 1.1 * len(title) > 100 else phrase("{}%", _n(x))
    yield phrase('<text class="{}" x="{}" y="{}">{}</text>', Markup(cls), place, _n(y), title)
    if not fits_phone:
        brief = title if len(title) <= 48 else f"{title[:47]}…"
        text = '<text class="r-name lo" x="100%" text-anchor="end" y="{}">{}</text>'
        yield phrase(text, _n(y), brief)


def _dot(e: Event, scale: _Scale, y: float) -> Markup:
    key = e.importance == "key"
    cls, r = Markup("s-key" if key else "s-dot"), Markup("4.5" if key else "3")
    x = _n(scale.x(_known(e.date)[0]))
    return phrase('<circle class="{}" cx="{}%" cy="{}" r="{}"/>', cls, x, _n(y), r)


def _n(value: float) -> Markup:
    return Markup(f"{value:.2f}".rstrip("0").rstrip("."))  # noqa: S704  # a number
