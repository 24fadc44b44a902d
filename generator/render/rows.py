"""An event as a row of a list, and lists of rows by chapter and year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, pairwise
from typing import LiteralString

from markupsafe import Markup

from generator import links
from generator.model.records import Event, Story
from generator.model.when import Grain
from generator.render import dates
from generator.render.escape import opening, ours, phrase, tied, written
from generator.render.prose import first_sentence, inline
from generator.render.relations import relations_told
from generator.render.sources import basis_told, controlled, powers_of
from generator.render.view import Here, View
from generator.timeline import Entity

_MANY = 24  # rows of a year, more than a screen: its months are headed
_SOMEBODYS = ("people/", "organisations/")  # whose pages tell who else takes part
_NOTHING = Markup()
_UNDER_CONTROL: Mapping[tuple[str, ...], LiteralString] = {
    ("state",): "under-state-control-counted",
    ("party",): "under-party-control-counted",
    ("state", "party"): "under-state-or-party-control-counted",
}
_MEDIA_ONLY: Mapping[tuple[str, ...], LiteralString] = {
    ("state",): "row-state-media-only",
    ("party",): "row-party-media-only",
    ("state", "party"): "row-state-and-party-media-only",
}


@dataclass(frozen=True, slots=True)
class Row:
    """An event in a list: everything already written for the page."""

    id: str
    marks: str
    when: Markup
    notes: tuple[Markup, ...]
    title: Markup
    gist: Markup = _NOTHING
    why: str = ""
    relations: tuple[Markup, ...] = ()
    who: Markup = _NOTHING
    sources: Markup = _NOTHING
    flags: tuple[Markup, ...] = ()
    draft: Markup = _NOTHING
    short: Markup = _NOTHING
    gap: Markup = _NOTHING
    month: Markup = _NOTHING  # the heading above it, where another month begins


@dataclass(frozen=True, slots=True)
class Year:
    """The rows of a year; ``page`` is the link to the year's own page, or the plain label."""

    anchor: str
    label: Markup
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter of a list, or the whole list where there are none."""

    anchor: str
    title: str
    kicker: str
    years: tuple[Year, ...]
    number: int = 0
    lead: str = ""
    brief: str = ""
    link: Markup = _NOTHING
    more: Markup = _NOTHING


def row(here: Here, e: Event, *, under: int | None = None) -> Row:
    """Return the row of an event in full; ``under`` is the year in whose part of a list it is."""
    words = here.dates.full(e.date) if under is None else here.dates.in_list(e.date, under)
    return Row(
        id=f"e-{e.id}",
        marks=dates.mark(e),
        when=_permalink(here, e, words),
        notes=tuple(_notes(here, e)),
        title=here.to(e),
        gist=_gist(here, e),
        why=e.why if e.importance == "key" else "",
        relations=tuple(relations_told(here, e)),
        who=who(here, e),
        sources=sources_told(here, e),
        flags=tuple(flags(here, e)),
        draft=draft_told(here, e),
    )


def brief(here: Here, e: Event) -> Row:
    """Return the row of an event with its date and title alone; the date leads to its page."""
    return Row(
        id="",
        marks=dates.mark(e),
        when=opening(here.dates.full(e.date)),
        notes=tuple(_notes(here, e)),
        title=here.to(e),
        draft=draft_told(here, e),
    )


def short(here: Here, e: Event, *, under: int | None = None, beside: str = "") -> Row:
    """Return the row of an event with who else takes part, but for the one whose page it is."""
    words = here.dates.full(e.date) if under is None else here.dates.in_list(e.date, under)
    return Row(
        id=f"e-{e.id}",
        marks=dates.mark(e),
        when=_permalink(here, e, words),
        notes=tuple(_notes(here, e)),
        title=here.to(e),
        flags=tuple(flags(here, e)),
        draft=draft_told(here, e),
        short=_company(here, e, beside),
    )


def by_year(
    here: Here,
    events: Sequence[Event],
    *,
    gist: bool = True,
    terse: bool = False,
    beside: str = "",
    all: Sequence[Event] = (),
    back: bool = False,
) -> tuple[Year, ...]:
    """Return a list in parts by year, with summaries and gaps, or short and beside somebody.

    ``terse`` rows tell the first sentence of every summary, and no more.  Where the events are but
    some of ``all``, a gap tells how many it holds.  ``back`` says that the newest comes first.
    """
    found: list[Year] = []
    used: set[str] = set()
    gaps = _gaps(here, events, all, back=back) if gist else {}
    for year, of_year in groupby(events, key=lambda e: here.dates.year_of(e.date)):
        group, rows = tuple(of_year), []
        for e in group:
            if not gist:
                rows.append(short(here, e, under=year.year, beside=beside))
                continue
            full = row(here, e, under=year.year)
            told = _terse(here, e, full) if terse else full
            rows.append(replace(told, gap=gaps.get(e.id, _NOTHING)))
        anchor = year.anchor if year.anchor not in used else f"{year.anchor}-{len(found)}"
        used.add(year.anchor)
        found.append(Year(anchor, year_label(here, year), tuple(_by_month(here, group, rows))))
    return tuple(found)


def _by_month(here: Here, events: Sequence[Event], rows: Sequence[Row]) -> Iterable[Row]:
    """Yield the rows of a year, each month's first with its heading where there are many."""
    before, many = None, len(rows) >= _MANY
    for e, r in zip(events, rows, strict=True):
        month = _month(e)
        yield replace(r, month=_month_label(here, month)) if many and month != before else r
        before = month


def _month(e: Event) -> tuple[int, int] | None:
    """Return the month in which an event begins, ``None`` where it is not known."""
    p = e.date.start or e.date.end
    return (p.first.year, p.first.month) if p and p.grain >= Grain.MONTH else None


def _month_label(here: Here, month: tuple[int, int] | None) -> Markup:
    if month is None:
        return here.say("rows-month-not-known")
    label = opening(here.dates.month_alone(month[1]))
    return here.link(label, links.page_of_month(*month))


def _terse(here: Here, e: Event, full: Row) -> Row:
    gist = inline(first_sentence(e.summary), here.target)
    return replace(full, gist=gist, why="", relations=())


def _gaps(
    here: Here, events: Sequence[Event], all: Sequence[Event], *, back: bool
) -> dict[str, Markup]:
    """Return by event how far off the next row is, where it is a year or more."""
    told: dict[str, Markup] = {}
    until = None
    at = {e.id: n for n, e in enumerate(all)}
    for e, after in pairwise(reversed(events) if back else events):
        # What still goes on fills the time: the gap begins where the last of all is over.
        until = max(until or e.date, e.date, key=lambda d: d.last)
        gap = here.dates.gap(until, after.date, back=back)
        between = at[after.id] - at[e.id] - 1 if gap and at else 0
        above = after.id if back else e.id
        if between:
            told[above] = here.say("rows-gap-between", gap=gap, n=between)
        elif gap:
            told[above] = written(gap)
    return told


def in_chapters(
    here: Here, story: Story, events: Sequence[Event], all: Sequence[Event]
) -> tuple[Part, ...]:
    """Return some of a story's events by chapter; those outside every chapter come last.

    Each chapter tells how many there are of ``all``.
    """
    if not story.chapters:
        return in_full(here, here.text("list-events"), events, all=all)
    shown, whole = _by_chapter(here, story, events), _by_chapter(here, story, all)
    parts = []
    for n, c in enumerate(story.chapters, start=1):
        part = _part(here, f"c-{c.id}", c.title, shown[c.id], number=n, lead=c.lead, all=all)
        parts.append(replace(part, kicker=told_count(here, whole[c.id])))
    if whole[""]:
        outside = here.text("list-outside-chapters")
        part = _part(here, "events", outside, shown[""], all=all)
        parts.append(replace(part, kicker=told_count(here, whole[""])))
    return tuple(_unique_years(parts))


def _by_chapter(here: Here, story: Story, events: Sequence[Event]) -> dict[str, list[Event]]:
    groups: dict[str, list[Event]] = {id: [] for id in (*(c.id for c in story.chapters), "")}
    for e in events:
        chapter = here.view.chapter_of(e, story)
        groups[chapter.id if chapter else ""].append(e)
    return groups


def whole(here: Here, title: str, events: Sequence[Event], beside: str = "") -> tuple[Part, ...]:
    """Return a list of events by year without summaries, under one heading."""
    years = by_year(here, events, gist=False, beside=beside)
    name, count = here.text("list-events"), told_count(here, events)
    return (Part("events", title, count, years, brief=name),) if events else ()


def in_full(
    here: Here,
    title: str,
    events: Sequence[Event],
    *,
    terse: bool = False,
    all: Sequence[Event] = (),
    back: bool = False,
) -> tuple[Part, ...]:
    """Return a list of events by year with their summaries, under one heading.

    ``back`` says that the newest comes first.
    """
    if not events:
        return ()
    return (_part(here, "events", title, events, terse=terse, all=all, back=back),)


def told_count(here: Here, events: Sequence[Event]) -> str:
    """Return "1987–1994 · 6 events, 1 key", from the first day to the last."""
    if not events:
        return here.text("list-no-events")
    days = [d for e in events for d in ends(e)]
    years = here.dates.years(min(days), max(days))
    count = here.text("events-counted", n=len(events))
    if key := sum(e.importance == "key" for e in events):
        return here.text("list-count-with-key", years=years, events=count, key=key)
    return here.text("list-count", years=years, events=count)


def ends(e: Event) -> Iterable[date]:
    """Yield the first day of an event, and the last where its years are known."""
    for p in (e.date.start, e.date.end):
        if p:
            yield p.first
            # A winter runs into the next year, and what happened in it need not.
            yield p.first if p.grain is Grain.SEASON else p.last


def who(here: Here, e: Event) -> Markup:
    """Return the first three people and organisations of an event as links."""
    t = here.view.timeline
    all: list[Entity] = [*t.people_of(e), *t.organisations_of(e)]
    all = all or [*t.places_of(e)]
    return Markup(", ").join(here.to(x) for x in all[:3])


def sources_told(here: Here, e: Event) -> Markup:
    """Return "2 publishers: A, B", agencies counted once; or how many articles name none."""
    voices = here.view.timeline.voices_of(e)
    if not voices:
        count = tied(here.say("sources-counted", n=len(e.sources)))
        return here.say("row-sources-not-named", sources=here.to(e, count, "sources"))
    count = here.to(e, tied(here.say("publishers-counted", n=len(voices))), "sources")
    shown = voices if len(voices) <= 2 else voices[:2]
    names = Markup(", ").join(here.to(p) for p in shown)
    if more := len(voices) - len(shown):
        told = here.say("row-publishers-and-more", publishers=count, names=names, more=more)
    else:
        told = here.say("row-publishers", publishers=count, names=names)
    under = controlled(voices)
    if not under or len(voices) == 1:
        return told
    held = here.say(_UNDER_CONTROL[powers_of(under)], n=len(under))
    return here.say("row-under-control", publishers=told, controlled=held)


def doubts(view: View, e: Event) -> Iterable[LiteralString]:
    """Yield the ids of the words for what a reader should know to doubt of an event."""
    voices = view.timeline.voices_of(e)
    if disagree(e):
        yield "row-disagree"
    if e.verification == "claimed":
        yield "row-claimed"
    elif e.verification == "retracted":
        yield "row-retracted"
    if voices and len(controlled(voices)) == len(voices):
        yield _MEDIA_ONLY[powers_of(voices)]


def flags(here: Here, e: Event) -> Iterable[Markup]:
    """Yield the doubts that a reader should know of, in words, each a link."""
    for id in doubts(here.view, e):
        if id == "row-disagree":
            yield here.to(e, here.say(id), "claims" if e.claims else "sources")
        elif id == "row-claimed":
            yield here.how(claimed_by(here, e), "claimed")
        elif id == "row-retracted":
            yield here.how(here.say(id), "retracted")
        else:
            yield here.how(here.say(id), "publishers")


def disagree(e: Event) -> bool:
    """Say whether sources contradict one another on an event."""
    return e.verification == "disputed" or any(c.supported_by and c.disputed_by for c in e.claims)


def claimed_by(here: Here, e: Event) -> Markup:
    """Return "Claimed by the mayor", from the first claim that says by whom."""
    by = next((c.by for c in e.claims if c.by), "")
    return here.say("row-claimed-by", who=by) if by else here.say("row-claimed")


def draft_told(here: Here, e: Event) -> Markup:
    """Return the word for a record that no editor has checked, linked to what it means."""
    return here.how(here.say("row-draft"), "draft") if e.review == "draft" else Markup()


def _part(
    here: Here,
    anchor: str,
    title: str,
    events: Sequence[Event],
    *,
    number: int = 0,
    lead: str = "",
    terse: bool = False,
    all: Sequence[Event] = (),
    back: bool = False,
) -> Part:
    name = f"{number} {title}" if number else title
    count = told_count(here, events)
    years = by_year(here, events, terse=terse, all=all, back=back)
    return Part(anchor, title, count, years, number, lead, name)


def _unique_years(parts: Iterable[Part]) -> Iterable[Part]:
    used: set[str] = set()
    for part in parts:
        years = []
        for y in part.years:
            anchor = y.anchor if y.anchor not in used else f"{y.anchor}-{part.anchor}"
            used.add(y.anchor)
            years.append(replace(y, anchor=anchor))
        yield replace(part, years=tuple(years))


def _company(here: Here, e: Event, beside: str) -> Markup:
    """Return "With A, B · 2 publishers", without "With" where the page is nobody's."""
    t = here.view.timeline
    people: list[Entity] = [x for x in t.people_of(e) if here.page_of(x) != beside]
    others = people or [x for x in t.organisations_of(e) if here.page_of(x) != beside]
    if voices := t.voices_of(e):
        count = here.say("publishers-counted", n=len(voices))
    else:
        count = here.say("sources-counted", n=len(e.sources))
    cited = here.to(e, tied(count), "sources")
    if not others:
        return cited
    names = Markup(", ").join(here.to(x) for x in others[:3])
    if beside.startswith(_SOMEBODYS):
        names = here.say("row-with", names=names)
    return here.say("row-company", names=names, sources=cited)


def due(e: Event, words: object) -> Markup:
    """Return words for an event that is to come, to which the reader's browser adds how late it is.

    It is late from the day after the last on which it may come; with an open end, never.
    """
    last = dates.last_day(e.date)
    return phrase('<span data-due="{}">{}</span>', ours(last), words) if last else written(words)


def _permalink(here: Here, e: Event, words: Markup) -> Markup:
    """Return the date of a row as the link to the row, which says that it is one."""
    told = here.say("row-permalink")
    return phrase('[{}](#{} "{}")', opening(words), ours(f"e-{e.id}"), told)


def _notes(here: Here, e: Event) -> Iterable[Markup]:
    notes = here.dates.notes(e)
    if e.occurrence in ("planned", "postponed"):
        yield due(e, notes.pop(0))
    yield from map(written, notes)
    if e.basis != "stated":
        yield basis_told(here, e.basis)


def _gist(here: Here, e: Event) -> Markup:
    said = e.summary if e.importance == "key" else first_sentence(e.summary)
    return inline(said, here.target)


def year_label(here: Here, year: dates.YearOf) -> Markup:
    """Return the heading of a year, with the link to the year's own page where there is one."""
    if year.anchor == f"y{year.year}" and year.year in here.view.timeline.years:
        return here.link(year.label, links.page_of_year(year.year))
    return written(year.label)
