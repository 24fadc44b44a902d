"""Two stories side by side on one scale, for the pairs that the settings name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator import links
from generator.model.records import Event, Story
from generator.render import dates, lists, rows
from generator.render.depths import Depths
from generator.render.escape import opening
from generator.render.page import Page, changed, filled
from generator.render.pictures.strip import Strip, strip
from generator.render.view import Here, View


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two stories: its head, and its strip on the scale of both."""

    link: Markup
    question: str
    count: str
    strip: Strip | None


@dataclass(frozen=True, slots=True)
class Year:
    """A year with the rows of both stories; ``gap`` counts the years without any before it."""

    anchor: str
    label: Markup
    sides: tuple[tuple[rows.Row, ...], tuple[rows.Row, ...]]
    gap: int = 0


def pages(view: View) -> Iterator[Page]:
    """Yield the page of each pair whose stories are there."""
    known = {s.id: s for s in view.timeline.records.stories}
    for one, other in dict.fromkeys(view.settings.pairs):
        if one in known and other in known:
            yield _page(view, known[one], known[other])


def _page(view: View, one: Story, other: Story) -> Page:
    here = Here(view, links.pair_of(one.id, other.id))
    both = tuple(Depths(view, s) for s in (one, other))
    all = {e.id: e for d in both for e in d.events}
    shown = frozenset(e.id for d in both for e in d.main.events)
    sides = tuple(_side(here, d, tuple(all.values()), shown) for d in both)
    values = {
        "here": here,
        "sides": sides,
        "years": _years(here, both[0].main.events, both[1].main.events),
    }
    title = view.words.text("pair-title", one=one.title, other=other.title)
    described = view.words.text("pair-described", one=one.title, other=other.title)
    body = filled("pair.md", values, view.words)
    return Page(here.address, title, described, body, "stories", changed(all.values()))


def _side(here: Here, depths: Depths, all: Sequence[Event], shown: frozenset[str]) -> Side:
    def where(e: Event) -> str:
        if e.id in shown:
            return here.href(here.address, dates.year_anchor(e.date))
        return depths.href(here, e, frozenset())

    story = depths.story
    return Side(
        link=here.to(story),
        question=story.question,
        count=lists.told_count(here, depths.events),
        strip=strip(here, (), depths.events, where, scale=all),
    )


def _years(here: Here, one: Sequence[Event], other: Sequence[Event]) -> list[Year]:
    """Return the years of both, each with what stands on either side, and the gaps between."""
    found: dict[dates.YearOf, tuple[list[rows.Row], list[rows.Row]]] = {}
    for side, events in enumerate((one, other)):
        for e in events:
            year = here.dates.year_of(e.date)
            found.setdefault(year, ([], []))[side].append(_row(here, e, year))
    years: list[Year] = []
    last = 0
    for year in sorted(found, key=lambda y: (y.year, y.anchor)):
        left, right = found[year]
        gap = max(year.year - last - 1, 0) if last else 0
        label = lists.year_label(here, year)
        years.append(Year(year.anchor, label, (tuple(left), tuple(right)), gap))
        last = year.year
    return years


def _row(here: Here, e: Event, year: dates.YearOf) -> rows.Row:
    return replace(rows.brief(here, e), when=opening(here.dates.in_list(e.date, year.year)))
