"""Records for an editor at a terminal: an event or another record in full, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.parts import Figure, Source
from generator.model.records import ArticleRecord, Event, Person, Place, Publisher, Story
from generator.model.words import in_words
from generator.text import counted
from generator.timeline import ENTITIES, Entity, Timeline

Line = tuple[str, str]  # what it is ("" for the next line of the same), and the words
_BETWEEN = " · "
# What a relation is called on the side of the event that is shown.
_TIES = {
    "part_of": "part of",
    "has_part": "has part",
    "follows": "after",
    "leads_to": "led to",
    "responds_to": "answers",
    "answered_by": "answered by",
    "fulfils": "carries out",
    "fulfilled_by": "carried out by",
    "contradicts": "contradicts",
    "supersedes": "takes the place of",
    "superseded_by": "replaced by",
    "see_also": "see also",
}


def event_lines(t: Timeline, e: Event) -> Iterator[Line]:
    """Yield all that the record of an event says, and what other records say of it."""
    yield "date", _joined(_when(e), e.basis, e.date_note)
    yield "state", _joined(e.occurrence, e.verification, e.importance, e.review)
    yield "", e.summary
    yield from _some("why", [e.why])
    yield from _some("body", e.body.splitlines())
    yield from _some("story", (s.title for s in t.stories_of(e)))
    yield from _some("type", [e.type or ""])
    yield from _some("topics", [", ".join(e.topics)])
    for kind in ENTITIES:
        yield from _some(kind, (_named(r.ref, r.role) for r in getattr(e, kind)))
    yield from _some("figures", map(_figure, e.figures))
    for c in e.claims:
        yield "claim", _named(c.text, c.by)
        yield from _some(
            "", [_side("says so", c.supported_by), _side("disputed by", c.disputed_by)]
        )
    yield from _some("quotes", (_named(f"“{q.text}”", q.by) for q in e.quotes))
    for m in e.media:
        yield "picture", _joined(m.src, m.alt)
        yield from _some("", [_joined(m.caption, m.credit, m.licence)])
    for s in e.sources:
        yield from _source(t, s)
    yield from _some("tied to", (f"{_TIES[k]} {o.id}: {o.title}" for k, o in t.related(e)))
    yield from _some("updates", (f"{u.date} {u.kind}: {u.text}" for u in e.updates))
    yield "added", str(e.added)
    yield from _kept(e)


def entity_lines(t: Timeline, kind: str, x: Entity) -> Iterator[Line]:
    """Yield what is known of a person, body or place, and its events."""
    yield from _some("", [x.description])
    yield from _some("also", [", ".join(x.names[1:])])
    if isinstance(x, Person):
        yield from _some("sorted as", [x.sort])
        yield from _some("born", [str(x.born or "")])
        yield from _some("died", [str(x.died or "")])
    elif isinstance(x, Place):
        yield from _some("where", [", ".join(filter(None, (x.within, x.country)))])
        if x.lat is not None and x.lon is not None:
            yield "lat, lon", f"{x.lat}, {x.lon}"
    else:
        yield from _some("part of", [x.part_of])
        yield from _some("place", [x.place])
    for r in getattr(x, "roles", ()):
        days = f"{r.from_ or '…'} to {r.to or '…'}" if r.from_ or r.to else ""
        yield "role", _joined(r.title, r.organisation, days, r.note)
    yield from _some("links", (_joined(link.title, link.url) for link in x.links))
    yield from _kept(x)
    yield from _events(t.events_with(kind, x.id))


def publisher_lines(t: Timeline, p: Publisher) -> Iterator[Line]:
    """Yield what is known of a publisher, and the events that it tells of."""
    yield "", _joined(p.kind or "", p.country, p.language, f"control: {p.control}")
    yield from _some("also", [", ".join(p.aliases)])
    yield from _some("note", [p.note])
    yield from _some("homepage", [p.homepage or ""])
    yield from _kept(p)
    yield from _events(t.events_from_publisher(p.id))


def article_lines(t: Timeline, a: ArticleRecord) -> Iterator[Line]:
    """Yield what is known of an article, and the events that it supports."""
    when = f"{a.published} ({a.basis})" if a.published else "day not known"
    yield "", _joined(a.publisher, when, a.language)
    yield from _some("text of", [a.agency])
    yield from _some("author", [a.author])
    yield from _some("url", [a.url or ""])
    yield from _some("archive", [a.archive or ""])
    yield from _some("file", [a.file])
    yield from _kept(a)
    yield from _events(t.events_from_article(a.id))


def story_lines(t: Timeline, s: Story) -> Iterator[Line]:
    """Yield what a story is about, its chapters, and its events."""
    yield from _some("", [s.question, *s.lead.splitlines(), s.criteria])
    for c in s.chapters:
        yield "chapter", f"{c.id}: {c.title} ({c.from_ or '…'} to {c.to or '…'})"
        yield from _some("", [c.lead])
    yield from _some("glossary", (f"{x.term}: {x.meaning}" for x in s.glossary))
    yield from _kept(s)
    yield from _events(t.events_in(s))


def event_row(t: Timeline, e: Event) -> tuple[str, str, str, str]:
    """Return an event as (EDTF date, id, title, what is particular about its state)."""
    usual = {"happened", "reported", "confirmed", "normal", "reviewed"}
    state = [v for v in (e.occurrence, e.verification, e.importance, e.review) if v not in usual]
    return str(e.date), e.id, e.title, ", ".join(state)


def _when(e: Event) -> str:
    clock = " ".join(filter(None, (e.time, e.timezone)))
    return " ".join(filter(None, (f"{e.date}, {in_words(e.date)}", clock)))


def _kept(r: Event | Entity | Publisher | Story | ArticleRecord) -> Iterator[Line]:
    """Yield what a record keeps for its editors."""
    yield from _some("before", [", ".join(r.former_ids)])
    yield from _some("allow", (f"{rule}: {why}" for rule, why in r.allow.items()))
    yield from _some("notes", getattr(r, "notes", "").splitlines())


def _joined(*words: str) -> str:
    return _BETWEEN.join(filter(None, words))


def _named(name: str, more: str) -> str:
    return f"{name} ({more})" if more else name


def _side(said: str, keys: Iterable[str]) -> str:
    names = ", ".join(keys)
    return f"{said}: {names}" if names else ""


def _figure(f: Figure) -> str:
    ends = [f.value] if f.value is not None else [f.low, f.high]
    number = " to ".join(f"{n:.16g}" for n in ends if n is not None)  # 12, not 12.0
    told = " ".join(filter(None, ("about" if f.about else "", number, f.unit)))
    return f"{f.label}: {told}{f' ({f.source})' if f.source else ''}"


def _source(t: Timeline, s: Source) -> Iterator[Line]:
    text, publisher, agency = t.cited(s), t.publisher_of(s), t.agency_of(s)
    by = publisher.name if publisher else ""
    carried = f"text of {agency.name}" if agency and agency != publisher else ""
    day = str(text.published or "")
    yield "source", _joined(s.name, by, carried, s.kind, day, text.title, s.reference)
    yield from _some("", [text.url or ""])
    yield from _some("", [text.archive or ""])
    yield from _some("", (f"“{quote}”" for quote in s.quote))


def _events(events: Iterable[Event]) -> Iterator[Line]:
    found = list(events)
    yield "events", counted(len(found), "event")
    yield from (("", f"{e.date}  {e.id}: {e.title}") for e in found)


def _some(what: str, words: Iterable[str]) -> Iterator[Line]:
    """Yield the words that say something, the first under its name."""
    for n, text in enumerate(w for w in words if w):
        yield "" if n else what, text
