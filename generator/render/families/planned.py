"""What was announced, and what became of it: still to come, done and how late, or given up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import LiteralString

from markupsafe import Markup

from generator import links
from generator.model.records import Event
from generator.model.when import Grain, When
from generator.render import dates, distance, rows
from generator.render.escape import written
from generator.render.page import Page, changed, filled
from generator.render.parting import titles
from generator.render.pictures.marks import mark
from generator.render.view import Here, View

_TO_COME = frozenset({"planned"})
_GIVEN_UP: Mapping[str, LiteralString] = {
    "postponed": "planned-postponed",
    "cancelled": "planned-cancelled",
    "did-not-happen": "planned-did-not-happen",
}
_DONE = frozenset({"happened", "ongoing"})
_MOST = 60  # rows of a table on a page; what is beyond stands on the pages of years
_ENOUGH = 3  # delays of which a middle one says something


@dataclass(frozen=True, slots=True)
class Announced:
    """What was announced; ``kept`` are pairs of what happened and what it carries out."""

    to_come: tuple[Event, ...]
    kept: tuple[tuple[Event, Event], ...]
    given_up: tuple[Event, ...]

    @property
    def events(self) -> Iterator[Event]:
        """Yield the events whose dates the rows stand under."""
        yield from self.to_come
        yield from (done for done, _ in self.kept)
        yield from self.given_up

    def of(self, year: int) -> Announced:
        """Return what is due or was done in a year."""
        return Announced(
            tuple(e for e in self.to_come if _year(e) == year),
            tuple(pair for pair in self.kept if _year(pair[0]) == year),
            tuple(e for e in self.given_up if _year(e) == year),
        )

    @property
    def length(self) -> int:
        """Return how many rows its longest table has."""
        return max(len(self.to_come), len(self.kept), len(self.given_up))

    def page(self, n: int) -> Announced:
        """Return the rows that stand on one of its pages, counted from 0."""
        some = slice(n * _MOST, (n + 1) * _MOST)
        return Announced(self.to_come[some], self.kept[some], self.given_up[some])


@dataclass(frozen=True, slots=True)
class Cell:
    """An event in a table: its date, its mark, and its title as a link."""

    when: Markup
    marks: str
    title: Markup
    draft: Markup


@dataclass(frozen=True, slots=True)
class Plan:
    """A row of what is to come or did not; ``due`` is its last day, "" where its end is open."""

    cell: Cell
    due: str
    became: Markup
    announced: tuple[Cell, ...]
    replaced: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A row of what came; ``due`` is for when it was planned, where that is an event of its own.

    ``share`` is how long it took beside the longest, in per cent.
    """

    cell: Cell
    announced: tuple[Cell, ...]
    due: Cell | None
    after: Markup
    share: int = 0


def pages(view: View) -> Iterator[Page]:
    """Yield the page of announcements, and those of each year where they are too many."""
    found = announced(view)
    years: list[tuple[str, str, Announced]] = []
    if found.length > _MOST:
        for year in sorted({_year(e) for e in found.events}, reverse=True):
            of_year = found.of(year)
            for n, title in enumerate(titles(view, str(year), -(-of_year.length // _MOST))):
                years.append((title, links.page_of_planned(year, n + 1), of_year.page(n)))
    yield _page(Here(view, links.PLANNED), found, found.page(0), years)
    for title, address, shown in years:
        yield _page(Here(view, address), shown, shown, year=title)


def announced(view: View) -> Announced:
    """Return what was announced: what is due next first, and of what is past the latest first."""
    t = view.timeline
    kept = [
        (e, other)
        for e in reversed(t.events)
        if e.occurrence in _DONE
        for kind, other in t.related(e)
        if kind == "fulfils"
    ]
    came = {plan.id for _, plan in kept}
    left = (e for e in t.events if e.occurrence in _TO_COME and e.id not in came)
    return Announced(
        tuple(sorted(left, key=lambda e: (e.date.last, e.date.first, e.id))),
        tuple(kept),
        tuple(e for e in reversed(t.events) if e.occurrence in _GIVEN_UP and e.id not in came),
    )


def _year(e: Event) -> int:
    return dates.first_known(e.date).year


def _page(
    here: Here,
    found: Announced,
    shown: Announced,
    years: Sequence[tuple[str, str, Announced]] = (),
    year: str = "",
) -> Page:
    words = here.view.words
    name = words.text("planned-title")
    title = words.text("planned-title-year", year=year) if year else name
    values: dict[str, object] = {
        "title": title,
        "kicker": here.link(name, links.PLANNED) if year else Markup(),
        "counts": {"open": len(found.to_come), "kept": len(found.kept), "off": len(found.given_up)},
        "to_come": [_plan(here, e) for e in shown.to_come],
        "kept": _kept(here, shown.kept),
        "given_up": [_plan(here, e) for e in shown.given_up],
        "middle": _middle(found.kept),
        "years": [here.link(y, address) for y, address, _ in years],
    }
    body = filled("planned.md", values, words)
    described = words.text("planned-deck")
    newest, listed = changed(found.events), () if year else in_order(here.view, found)
    return Page(here.address, title, described, body, "planned", newest, listed=listed)


def in_order(view: View, found: Announced) -> tuple[Event, ...]:
    """Return the events of all rows, what was planned and what it became, oldest first."""
    ids = {e.id for e in found.events} | {plan.id for _, plan in found.kept}
    return tuple(e for e in view.timeline.events if e.id in ids)


def _middle(kept: Sequence[tuple[Event, Event]]) -> int | None:
    """Return the middle one of the delays in days, where there are enough of them."""
    days = [n for done, plan in kept if (n := _days(plan.date, done.date)) is not None]
    return round(median(days)) if len(days) >= _ENOUGH else None


def _cell(here: Here, e: Event) -> Cell:
    return Cell(here.date(e.date), mark(e), here.to(e), rows.draft_told(here, e))


def _plan(here: Here, e: Event) -> Plan:
    replaced = (o for kind, o in here.view.timeline.related(e) if kind == "superseded_by")
    return Plan(
        _cell(here, e),
        dates.last_day(e.date),
        here.say(_GIVEN_UP[e.occurrence]) if e.occurrence in _GIVEN_UP else Markup(),
        _announcers(here, e),
        tuple(here.say("planned-replaced", what=here.to(o)) for o in replaced),
    )


def _announcers(here: Here, plan: Event) -> tuple[Cell, ...]:
    """Return what announced a plan, else what came before and led to it."""
    related = here.view.timeline.related(plan)
    for wanted in ("fulfils", "follows"):
        if found := tuple(_cell(here, other) for kind, other in related if kind == wanted):
            return found
    return ()


def _kept(here: Here, pairs: Sequence[tuple[Event, Event]]) -> list[Kept]:
    days = [_days(plan.date, done.date) for done, plan in pairs]
    longest = max((n for n in days if n), default=1)
    return [
        replace(_came(here, *pair), share=max(round(100 * n / longest), 1) if n and n > 0 else 0)
        for pair, n in zip(pairs, days, strict=True)
    ]


def _came(here: Here, done: Event, plan: Event) -> Kept:
    """Return what came of an announcement, or of a plan that has a day of its own."""
    days = _days(plan.date, done.date)
    if plan.occurrence in _DONE:
        words = distance.delay(here.view.words, plan.date, done.date)
        after = written(words) if days is None else here.say("days-counted", n=days)
        return Kept(_cell(here, done), (_cell(here, plan),), None, after)
    late = _late(here, plan.date, done.date, days)
    return Kept(_cell(here, done), _announcers(here, plan), _cell(here, plan), late)


def _late(here: Here, due: When, done: When, days: int | None) -> Markup:
    """Return "56 days late", "on the day", or what can be said of vaguer dates."""
    if days is None:
        if due.overlaps(done):
            return here.say("planned-in-time")
        return written(distance.delay(here.view.words, due, done))
    if days == 0:
        return here.say("planned-on-day")
    return here.say("planned-late-counted" if days > 0 else "planned-early-counted", n=abs(days))


def _days(before: When, after: When) -> int | None:
    """Return how many days after an exact day something was done or begun on one."""
    begun = after.start
    vague = begun is None or begun.grain is not Grain.DAY or after.approximate or after.uncertain
    return None if vague or not before.is_day else (after.first - before.first).days
