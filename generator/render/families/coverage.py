"""What the records leave open, for their editors: a page outside the header's ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import LiteralString

from markupsafe import Markup

from generator import links
from generator.model.records import Event
from generator.render import distance
from generator.render.escape import opening, phrase
from generator.render.page import Page, changed, filled
from generator.render.view import Here, View
from generator.survey import Coverage, Gap, coverage

_MOST = 40  # rows of a section; a terminal lists all
_TITLES: dict[str, LiteralString] = {
    "draft": "coverage-draft",
    "overdue": "coverage-overdue",
    "single-source": "coverage-single-source",
    "one-sided": "coverage-one-sided",
    "no-figure-source": "coverage-no-figure-source",
    "stale": "coverage-stale",
    "unarchived": "coverage-unarchived",
}


Row = tuple[Markup, Markup, Markup]


@dataclass(frozen=True, slots=True)
class Section:
    """One sort of what is open: its rows as (date, title, more), and what is said of the rest."""

    id: str
    title: Markup
    count: int
    rows: tuple[Row, ...]
    more: Markup


def pages(view: View) -> Iterator[Page]:
    """Yield the page; it counts days up to the newest change, since no page knows its reader's."""
    here = Here(view, links.COVERAGE)
    t = view.timeline
    found = coverage(t, t.last_change or date.min)
    values: dict[str, object] = {
        "here": here,
        "count": here.say("coverage-of", n=found.count),
        "sections": list(_sections(here, found)),
    }
    title, described = here.text("coverage-title"), here.text("coverage-deck")
    body = filled("coverage.md", values)
    yield Page(here.address, title, described, body, "", changed(t.events))


def _sections(here: Here, c: Coverage) -> Iterator[Section]:
    gaps = [_gap(here, g) for g in c.gaps[:_MOST]]
    yield _section(
        here, "gap", here.say("coverage-gap"), gaps, len(c.gaps), "dateline report --all"
    )
    for name, title in _TITLES.items():
        events = c.events[name]
        rows = [_row(here, e) for e in events[:_MOST]]
        yield _section(here, name, here.say(title), rows, len(events), f"dateline list --{name}")
    idle = [(Markup(), here.to(x), Markup()) for _, x in c.idle[:_MOST]]
    title_of_idle = here.say("coverage-no-events")
    yield _section(here, "no-events", title_of_idle, idle, len(c.idle), "dateline report --all")


def _section(
    here: Here,
    id: str,
    title: Markup,
    rows: Sequence[Row],
    count: int,
    command: LiteralString | str,
) -> Section:
    left = count - len(rows)
    told = phrase("<code>{}</code>", command)
    more = here.say("coverage-more", n=left, command=told) if left else Markup()
    return Section(id, title, count, tuple(rows), more)


def _row(here: Here, e: Event) -> Row:
    return opening(here.dates.full(e.date)), here.to(e), Markup()


def _gap(here: Here, g: Gap) -> Row:
    gap = distance.gap(here.view.words, g.before.date, g.after.date)
    after = here.say("coverage-gap-until", gap=gap, after=here.to(g.after))
    return opening(here.dates.full(g.before.date)), here.to(g.before), after
