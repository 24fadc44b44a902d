"""Long lists of events in parts, so that no page is heavy: by year, then month, then number.

The one way in which stories, entities, publishers, topics, types and articles part their lists.  A
list that fits a page is a `Part` without parts, and its own page shows it as ever.  A longer one
has parts, each a page of its own below the list's address, and the list's page shows `contents`::

    whole = parted(view, here.address, x.name, events)
    values = {"contents": contents(here, whole)}  # no entries where the list fits
    if not whole.parts:
        values["parts_of_list"] = lists.whole(here, "Events", events, here.address)
    yield Page(...)  # {% import "parting.md" as parting %} {{ parting.contents(contents) }}
    yield from part_pages(view, whole, Owner(x.name, "people", beside=here.address))

`places(whole)` says on which page each event's row stands, to link to it after parting too.  What
is known by year alone stands under its year and in no month; what is known by season, in no month
of it.  The address of a part never changes as long as there is such a part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator import links
from generator.model.records import Event
from generator.model.when import SEASONS, Grain, Point, parse
from generator.render import lists
from generator.render.dates import YearOf
from generator.render.escape import capital
from generator.render.page import Page, changed, filled
from generator.render.view import Here, View

# A row in full has some 20 elements and 240 bytes when packed: such a page has under 3,000
# elements and 32 KB, and room for a strip.
MOST = 120
_NEAR = 12  # how many parts on either side the links to jump show


@dataclass(frozen=True, slots=True)
class Part:
    """A page's worth of a list; one with ``parts`` is split on to their pages."""

    address: str
    label: str
    events: tuple[Event, ...]
    parts: tuple[Part, ...] = ()

    @property
    def leaves(self) -> Iterator[Part]:
        """Yield the parts whose pages show rows, in their order."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves


Listed = Callable[[Here, Sequence[Event]], Markup]
Before = Callable[[Here, Sequence[Event]], Mapping[str, Markup]]


def _nothing_before(here: Here, events: Sequence[Event]) -> Mapping[str, Markup]:
    return {}


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose list is parted, and how its rows are told.

    ``trail`` are the pages above the list's own, as (title, address).  Rows are in full, or short
    with who else takes part: then ``beside`` is the page of the person, body or place whose list it
    is, or "" where it is nobody's.  ``before`` gives the lines that stand between the rows of a
    page, by the row that each stands before.  ``listed`` writes the rows itself, where those of a
    family tell more than a row of a list does.
    """

    title: str
    section: str
    trail: tuple[tuple[str, str], ...] = ()
    beside: str | None = None
    before: Before = _nothing_before
    listed: Listed | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A part in the contents of a list; ``share`` is the length of its bar in per cent."""

    link: Markup
    count: int
    share: int
    more: tuple[tuple[Markup, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Jump:
    """A part in the links from its neighbours; ``here`` is the one that is being read."""

    link: Markup
    count: int
    here: bool


def parted(view: View, address: str, label: str, events: Sequence[Event], most: int = MOST) -> Part:
    """Return a list as one part, or split by year where it is too long, and those by month."""
    return _by_year(view, Part(address, label, tuple(events)), most)


def of_parts(view: View, address: str, label: str, parts: Sequence[Part], most: int = MOST) -> Part:
    """Return a list that is in parts already, such as a story by its chapters.

    A part that is too long for a page and has none itself is split by number.
    """
    fit = tuple(part if part.parts else _by_number(view, part, most) for part in parts)
    return Part(address, label, tuple(e for part in parts for e in part.events), fit)


def titles(view: View, name: str, count: int) -> list[str]:
    """Return the titles of the pages that something takes: "2024", or "2024, 1 of 3" and so on."""
    if count <= 1:
        return [name]
    say = view.words.text
    return [say("parting-numbered", when=name, n=n, of=count) for n in range(1, count + 1)]


def places(whole: Part) -> Mapping[str, str]:
    """Return the address of the page on which each event's row stands, by the event's id."""
    return {e.id: leaf.address for leaf in whole.leaves for e in leaf.events}


def contents(here: Here, whole: Part) -> tuple[Entry, ...]:
    """Return the parts of a list with their counts, and the parts of those."""
    most = max((len(p.events) for p in whole.parts), default=1)
    return tuple(
        Entry(
            here.link(p.label, p.address),
            len(p.events),
            max(round(100 * len(p.events) / most), 1),
            tuple((here.link(q.label, q.address), len(q.events)) for q in p.parts),
        )
        for p in whole.parts
    )


def jumps(here: Here, parts: Sequence[Part]) -> tuple[Jump, ...]:
    """Return the links from one part to those beside it: all, or the nearest of many."""
    at = next((n for n, p in enumerate(parts) if p.address == here.address), 0)
    shown = [p for n, p in enumerate(parts) if abs(n - at) <= _NEAR or n in (0, len(parts) - 1)]
    return tuple(
        Jump(here.link(p.label, p.address), len(p.events), p.address == here.address) for p in shown
    )


def part_pages(view: View, whole: Part, owner: Owner) -> Iterator[Page]:
    """Yield the page of every part of a list, down to the last."""
    around = neighbours(whole)
    todo: list[tuple[Part, tuple[Part, ...]]] = [(p, (whole,)) for p in reversed(whole.parts)]
    while todo:
        part, above = todo.pop()
        yield _page(view, part, above, owner, around.get(part.address, (None, None)))
        todo += [(lower, (*above, part)) for lower in reversed(part.parts)]


def neighbours(whole: Part) -> Mapping[str, tuple[Part | None, Part | None]]:
    """Return what is read before and after each page of rows, by its address."""
    leaves = (None, *whole.leaves, None)
    return {
        part.address: (before, after)
        for before, part, after in zip(leaves, leaves[1:], leaves[2:], strict=False)
        if part
    }


def _page(
    view: View,
    part: Part,
    above: tuple[Part, ...],
    owner: Owner,
    around: tuple[Part | None, Part | None],
) -> Page:
    here = Here(view, part.address)
    trail = (*owner.trail, *((p.label, p.address) for p in above))
    values: dict[str, object] = {
        "here": here,
        "trail": [here.link(title, address) for title, address in trail],
        "title": part.label,
        "jumps": jumps(here, above[-1].parts),
        "contents": contents(here, part),
        "count": lists.told_count(here, part.events),
        "parts_of_list": () if part.parts or owner.listed else _listed(here, part, owner),
        "listed": owner.listed(here, part.events) if owner.listed and not part.parts else "",
        "before": {} if part.parts else owner.before(here, part.events),
        "mini": owner.beside is not None,
        "around": along(here, around),
    }
    title = view.words.text("parting-title", list=owner.title, part=part.label)
    described = f"{title}. {lists.told_count(here, part.events)}."
    body = filled("part.md", values, view.words)
    return Page(here.address, title, described, body, owner.section, changed(part.events))


def along(here: Here, around: tuple[Part | None, Part | None]) -> list[tuple[str, Markup]]:
    """Return the links to the parts before and after, each with its class."""
    ends = zip(("prev", "next"), around, strict=True)
    return [(cls, here.link(part.label, part.address)) for cls, part in ends if part]


def _listed(here: Here, part: Part, owner: Owner) -> tuple[lists.Part, ...]:
    name = here.text("list-events")
    if owner.beside is not None:
        return lists.whole(here, name, part.events, owner.beside)
    return lists.in_full(here, name, part.events)


def _by_year(view: View, part: Part, most: int) -> Part:
    if len(part.events) <= most:
        return part
    groups: dict[YearOf, list[Event]] = {}
    for e in part.events:
        groups.setdefault(view.dates.year_of(e.date), []).append(e)
    parts = []
    for year, events in sorted(groups.items(), key=_by_width):
        lower = _below(part, year.anchor.removeprefix("y"), capital(year.label), events)
        whole_year = year.anchor == f"y{year.year}"  # not "1990s", not "until 2020"
        parts.append((_by_month if whole_year else _by_number)(view, lower, most))
    return replace(part, parts=tuple(parts))


def _by_width(found: tuple[YearOf, list[Event]]) -> tuple[int, bool]:
    """Return what sorts the years: a decade before the year that it begins with."""
    year = found[0]
    return year.year, year.anchor == f"y{year.year}"


def _by_month(view: View, part: Part, most: int) -> Part:
    if len(part.events) <= most:
        return part
    groups: dict[tuple[int, str, str], list[Event]] = {}
    for e in part.events:
        groups.setdefault(_month(view, e.date.start, part.label), []).append(e)
    parts = (_below(part, name, label, found) for (_, name, label), found in sorted(groups.items()))
    return replace(part, parts=tuple(_by_number(view, p, most) for p in parts))


def _by_number(view: View, part: Part, most: int) -> Part:
    """Return what no calendar splits any further in parts of one length."""
    size = len(part.events)
    if size <= most:
        return part
    labels = titles(view, part.label, -(-size // most))
    return replace(
        part,
        parts=tuple(
            _below(part, str(n + 1), label, part.events[n * most : (n + 1) * most])
            for n, label in enumerate(labels)
        ),
    )


def _month(view: View, p: Point | None, year: str) -> tuple[int, str, str]:
    """Return (order, name in the address, label): the months first, then what is known less."""
    if p is None or p.grain < Grain.SEASON:
        return 99, "undated", view.words.text("parting-undated", when=year)
    if p.grain is Grain.SEASON:
        season = capital(view.dates.in_words(parse(f"{p.first.year:04}-{p.season}")))
        return p.season, SEASONS[p.season], view.words.text("parting-undated", when=season)
    return p.first.month, f"{p.first.month:02}", view.dates.month(p.first.year, p.first.month)


def _below(part: Part, name: str, label: str, events: Sequence[Event]) -> Part:
    return Part(links.part_of(part.address, name), label, tuple(events))
