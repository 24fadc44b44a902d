"""Figures in words, and the same quantity over time from other events, as a table and a line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from babel.numbers import format_compact_decimal, format_decimal
from markupsafe import Markup

from generator.model.parts import Figure
from generator.model.records import Event
from generator.render import dates
from generator.render.escape import capital, ours, phrase, written
from generator.render.pictures import svg
from generator.render.pictures.marks import dot
from generator.render.view import Here, View

Quantity = tuple[str, str]  # what is measured, and in which unit
Given = tuple[Event, Figure]
_MOST = 12  # points of a comparison: those nearest in time to the event
_TOP, _HEIGHT = 18, 72  # pixels above the highest point, and from there down to nothing
_LEFT, _WIDE = 1.5, 97.0  # per cent of the width in which points stand
_RADIUS, _OWN = 3.5, 5.0  # of a normal point, and of the page's own event
_APART = 17.0  # per cent between two numbers, so that they can be read
_WORD = re.compile(r"[^\W\d_]+")
_WORDED = 1e6  # from here on numbers are told with a word, where that is no less exact


@dataclass(frozen=True, slots=True)
class Point:
    """A row of a comparison."""

    when: Markup
    href: Markup
    label: str
    value: Markup
    is_self: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """One quantity over time: its rows, its line, and what the line shows, in words."""

    title: Markup
    points: tuple[Point, ...]
    line: Markup
    height: int
    told: Markup
    left_out: int


def by_quantity(view: View) -> Mapping[Quantity, Sequence[Given]]:
    """Return the figures that can be compared, by quantity and unit, oldest first."""
    found: defaultdict[Quantity, list[Given]] = defaultdict(list)
    for e in view.timeline.events:
        for f in e.figures:
            if f.quantity and _middle(f) is not None:
                found[f.quantity, f.unit].append((e, f))
    return found


def value(here: Here, f: Figure) -> Markup:
    """Return "about 450 million", "1,300 to 1,900", "at least 5"."""
    low, high = f.low, f.high
    if f.value is not None:
        told = _number(here, f.value)
        if low is not None and high is not None:
            told = here.say(
                "figure-within", value=told, low=_number(here, low), high=_number(here, high)
            )
    elif low is not None and high is not None:
        told = here.say("figure-range", low=_number(here, low), high=_number(here, high))
    elif low is not None:
        told = here.say("figure-least", low=_number(here, low))
    elif high is not None:
        told = here.say("figure-most", high=_number(here, high))
    else:
        return Markup("–")
    return here.say("figure-about", value=told) if f.about else told


def compared(here: Here, e: Event, given: Mapping[Quantity, Sequence[Given]]) -> list[Comparison]:
    """Return each quantity of an event that others give, too."""
    found = []
    for quantity, unit in dict.fromkeys((f.quantity or "", f.unit) for f in e.figures):
        all = given.get((quantity, unit), ())
        if any(other.id != e.id for other, _ in all) and any(own.id == e.id for own, _ in all):
            found.append(_comparison(here, e, (quantity, unit), all))
    return found


def _comparison(here: Here, e: Event, of: Quantity, all: Sequence[Given]) -> Comparison:
    own = next(n for n, (x, _) in enumerate(all) if x.id == e.id)
    first = max(0, min(own - _MOST // 2, len(all) - _MOST))
    some = all[first : first + _MOST]
    words, unit = _in_their_case(of[0].split("-"), some), of[1]
    name = capital(words)
    title = here.say("figure-over-time", name=name)
    # "Visitors over time, visitors" says it twice.
    title = phrase("{}, {}", title, unit) if unit and not words.endswith(unit.lower()) else title
    points = tuple(
        Point(
            here.dates.full(x.date),
            ours(here.href(here.page_of(x))),
            f.label,
            value(here, f),
            x.id == e.id,
        )
        for x, f in some
    )
    told = here.say("figure-line", n=len(some), name=name)
    return Comparison(
        title, points, _line(here, e, some), _TOP + _HEIGHT + 20, told, len(all) - len(some)
    )


def _in_their_case(words: Sequence[str], some: Sequence[Given]) -> str:
    """Return the words of a slug, names among them as labels and titles have them."""
    inside = [w for e, f in some for text in (f.label, e.title) for w in _WORD.findall(text)[1:]]
    small = {w for w in inside if w.islower()}
    names = {w.lower(): w for w in inside if w.lower() not in small}
    return " ".join(names.get(w, w) for w in words)


def _line(here: Here, e: Event, some: Sequence[Given]) -> Markup:
    """Return the points on true dates above nothing (or the least), joined by a dashed line."""
    some = sorted(some, key=lambda given: dates.middle(given[0].date))
    days = [dates.middle(x.date) for x, _ in some]
    begin, span = days[0], days[-1] - days[0]
    xs = [_LEFT + _WIDE * ((day - begin) / span if span else 0.5) for day in days]
    least = min(0.0, *(_low(f) for _, f in some))
    most = max(0.0, *(_high(f) for _, f in some))

    def y(n: float) -> float:
        return _TOP + _HEIGHT * (1 - (n - least) / ((most - least) or 1))

    drawn = [svg.line("s-axis", 0, y(0), 100, y(0))]
    at = [(x, y(_middle(f) or 0.0)) for x, (_, f) in zip(xs, some, strict=True)]
    drawn += [svg.line("s-dash", *a, *b) for a, b in pairwise(at)]
    for (x, f), (left, top) in zip(some, at, strict=True):
        if _low(f) != _high(f):
            drawn.append(svg.line("s-ln", left, y(_low(f)), left, y(_high(f))))
        cls, radius = ("s-now", _OWN) if x.id == e.id else dot(x, _RADIUS)
        drawn.append(svg.dot(cls, left, top, radius))
    drawn += _labels(here, e, some, at)
    drawn += _years(here, some)
    return Markup().join(drawn)


def _labels(
    here: Here, e: Event, some: Sequence[Given], at: Sequence[tuple[float, float]]
) -> list[Markup]:
    """Return the numbers beside the points: this event's, the last, the first, what has room."""
    own = [n for n, (x, _) in enumerate(some) if x.id == e.id]
    drawn, taken = [], list[float]()
    for n in dict.fromkeys((*own, len(some) - 1, 0, *range(len(some)))):
        x, y = at[n]
        if any(abs(x - other) < _APART for other in taken):
            continue
        taken.append(x)
        cls = "s-this" if n in own else ""
        # Below the point where the line comes or goes above it, if there is room.
        above = min((at[m][1] for m in (n - 1, n + 1) if 0 <= m < len(at)), default=y) >= y - 2
        down = y + 18 if not above and y + 22 < _TOP + _HEIGHT else y - 9
        drawn.append(svg.text(value(here, some[n][1]), x, down, cls, at_end=x > 50, aside=0))
    return drawn


def _years(here: Here, some: Sequence[Given]) -> list[Markup]:
    first, last = (here.dates.year_of(x.date).label for x, _ in (some[0], some[-1]))
    below = _TOP + _HEIGHT + 17
    if first == last:
        return [svg.text(first, 0, below, aside=0)]
    return [
        svg.text(first, 0, below, aside=0),
        svg.text(last, 100, below, at_end=True),
    ]


def _low(f: Figure) -> float:
    return next((n for n in (f.low, f.value, f.high) if n is not None), 0.0)


def _high(f: Figure) -> float:
    return next((n for n in (f.high, f.value, f.low) if n is not None), 0.0)


def _middle(f: Figure) -> float | None:
    known = [n for n in (f.low, f.high) if n is not None]
    return f.value if f.value is not None else sum(known) / len(known) if known else None


def _number(here: Here, n: float) -> Markup:
    """Return a number as the page's language writes it: "17.8 billion", "12,800", "−5"."""
    if n < 0:
        return phrase("\N{MINUS SIGN}{}", _number(here, -n))
    locale, short = here.view.words.locale, float(f"{n:.6g}")
    if n >= _WORDED and short == n:
        worded = format_compact_decimal(n, format_type="long", locale=locale, fraction_digits=5)
        return written(worded)
    exact = format_decimal(n, locale=locale, decimal_quantization=False)
    return written(exact)
