"""An event in words, field by field, as a reader of its page learns it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model.parts import Claim, Figure, Ref, Source, StoryRef
from generator.model.records import Event
from generator.model.words import in_words
from generator.timeline import Entity, Timeline

Lines = tuple[str, ...]


def told(timeline: Timeline, e: Event) -> dict[str, Lines]:
    """Return what an event says, by the names of its fields; those that are empty are left out."""
    found = {**_heads(e), **_company(timeline, e), **_proof(timeline, e), **_ties(e)}
    return {label: lines for label, lines in found.items() if any(lines)}


def _heads(e: Event) -> dict[str, Lines]:
    time = " ".join(filter(None, (e.time, e.timezone)))
    return {
        "Date": (", ".join(filter(None, (in_words(e.date), time))),),
        "Why this date": (e.date_note,),
        "Basis of the date": (e.basis if e.basis != "stated" else "",),
        "Did it happen": (e.occurrence.replace("-", " ") if e.occurrence != "happened" else "",),
        "How sure": (e.verification,),
        "Title": (e.title,),
        "Summary": (e.summary,),
        "Why it matters": (e.why,),
        "Text": _paragraphs(e.body),
        "Importance": (e.importance,),
        "Review": ("draft: no person has read it yet" if e.review == "draft" else "",),
    }


def _company(t: Timeline, e: Event) -> dict[str, Lines]:
    types = {w.id: w.label for w in t.records.taxonomy.types}
    topics = {w.id: w.label for w in t.records.taxonomy.topics}
    return {
        "Kind": (types.get(e.type, e.type) if e.type else "",),
        "Topics": tuple(topics.get(topic, topic) for topic in e.topics),
        "Stories": tuple(_story(t, ref) for ref in e.stories),
        "People": _named(e.people, t.people_of(e)),
        "Organisations": _named(e.organisations, t.organisations_of(e)),
        "Places": _named(e.places, t.places_of(e)),
    }


def _proof(t: Timeline, e: Event) -> dict[str, Lines]:
    return {
        "Figures": tuple(map(_figure, e.figures)),
        "Claims": tuple(map(_claim, e.claims)),
        "Quotes": tuple(f"“{q.text}” {q.by}".rstrip() for q in e.quotes),
        "Pictures": tuple(f"{m.src}: {m.alt}" for m in e.media),
        "Sources": tuple(_source(t, s) for s in e.sources),
    }


def _ties(e: Event) -> dict[str, Lines]:
    return {
        "Other events": tuple(f"{kind.replace('_', ' ')}: {id}" for kind, id in e.related.pairs()),
        "Added": (in_words(e.added),),
        "Corrections": tuple(f"{u.kind}, {in_words(u.date)}: {u.text}" for u in e.updates),
        "Former ids": e.former_ids,
        "Rules that it may break": tuple(f"{rule}: {why}" for rule, why in e.allow.items()),
        "Notes (not published)": _paragraphs(e.notes),
    }


def _paragraphs(text: str) -> Lines:
    return tuple(line for line in text.splitlines() if line.strip())


def _named(refs: Sequence[Ref], entities: Iterable[Entity]) -> Lines:
    pairs = zip(refs, entities, strict=True)
    return tuple(f"{x.name}, {r.role}" if r.role else x.name for r, x in pairs)


def _story(t: Timeline, ref: StoryRef) -> str:
    story = next((s for s in t.records.stories if s.id == ref.ref), None)
    chapters = {c.id: c.title for c in story.chapters} if story else {}
    title = story.title if story else ref.ref
    return f"{title}: {chapters.get(ref.chapter, ref.chapter)}" if ref.chapter else title


def _figure(f: Figure) -> str:
    ends = [f"{n:,}" for n in (f.low, f.high) if n is not None]
    value = f"{f.value:,}" if f.value is not None else " to ".join(ends)
    about = "about " if f.about else ""
    source = f" ({f.source})" if f.source else ""
    return f"{f.label}: {about}{value} {f.unit}".rstrip() + source


def _claim(c: Claim) -> str:
    said = f"{c.text} ({c.by})" if c.by else c.text
    yes = f"; says so: {', '.join(c.supported_by)}" if c.supported_by else ""
    no = f"; says otherwise: {', '.join(c.disputed_by)}" if c.disputed_by else ""
    return f"{said}{yes}{no}"


def _source(t: Timeline, s: Source) -> str:
    text, publisher, agency = t.cited(s), t.publisher_of(s), t.agency_of(s)
    parts = [
        text.title or s.reference or s.article or "",
        publisher.name if publisher else "publisher not named",
        f"text of {agency.name}" if agency and agency != publisher else "",
        in_words(text.published) if text.published else "",
        s.kind,
        s.url or "",
        f"archived at {s.archive}" if s.archive else "",
        *(f"“{q}”" for q in s.quote),
    ]
    return " · ".join(filter(None, parts))
