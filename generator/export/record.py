"""An event in its public form (`export.form`): names resolved, dates as days, notes left out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from typing import Any

from generator import links
from generator.export.addresses import id_of, whole
from generator.links import Kind, WordKind
from generator.model.parts import Figure, Media, Ref, Source
from generator.model.records import ArticleRecord, Event, Publisher, Story
from generator.model.when import When
from generator.render import View
from generator.render.prose import blocks_html, inline_html, plain
from generator.timeline import UNFILED, Entity

Said = dict[str, Any]
_ENDS = ("earliest", "latest")
_MARKED = re.compile(r"[\\`*_\[<&\n]")  # what Markdown may read as more than words


def event_data(view: View, e: Event) -> Said:
    """Return an event as the files have it, an `EventData`."""
    t = view.timeline
    return said(
        {
            "id": e.id,
            "tag": id_of(view.settings, e),
            "url": page(view, "events", e.id),
            **date_data(e.date),
            "basis": e.basis,
            "time": e.time,
            "timezone": e.timezone,
            "date_note": e.date_note,
            "occurrence": e.occurrence,
            "verification": e.verification,
            "importance": e.importance,
            "review": e.review,
            "title": e.title,
            **_summary(view, e),
            "why": e.why,
            "body_html": blocks_html(e.body, target(view)).strip() if e.body else "",
            "type": word_data(view, "types", e.type) if e.type else None,
            "topics": [word_data(view, "topics", id) for id in e.topics],
            "stories": [_in_story(view, e, s) for s in t.stories_of(e) if s is not UNFILED],
            "people": _who(view, "people", zip(e.people, t.people_of(e), strict=True)),
            "organisations": _who(
                view, "organisations", zip(e.organisations, t.organisations_of(e), strict=True)
            ),
            "places": _who(view, "places", zip(e.places, t.places_of(e), strict=True)),
            "figures": [_figure(f) for f in e.figures],
            "claims": [c.model_dump(mode="json", exclude_defaults=True) for c in e.claims],
            "quotes": [q.model_dump(mode="json", exclude_defaults=True) for q in e.quotes],
            "media": [p for m in e.media if (p := _picture(view, m))],
            "sources": [_source_data(view, s) for s in e.sources],
            "related": [
                {"relation": kind, **titled(view, "events", other)} for kind, other in t.related(e)
            ],
            "added": str(e.added),
            "updates": [{"date": str(u.date), "kind": u.kind, "text": u.text} for u in e.updates],
            "former_ids": list(e.former_ids),
        }
    )


def date_data(when: When) -> Said:
    """Return a date as EDTF, and the days that it may mean, both included; ``None`` for open."""
    return {
        "date": str(when),
        "earliest": when.first.isoformat() if when.start else None,
        "latest": when.last.isoformat() if when.end else None,
        "precision": when.grain.name.lower(),
        "approximate": when.approximate,
        "uncertain": when.uncertain,
    }


def _source_data(view: View, s: Source) -> Said:
    """Return a source with what the record of its article says."""
    article, text = view.timeline.article_of(s), view.timeline.cited(s)
    return said(
        {
            "key": s.name,
            "article": titled(view, "articles", article) if article else None,
            "title": text.title,
            "publisher": publisher_ref(view, view.timeline.publisher_of(s)),
            "agency": publisher_ref(view, view.timeline.agency_of(s)),
            "author": text.author,
            "published": edtf(text.published),
            "url": text.url,
            "archive": text.archive,
            "reference": s.reference,
            "quotes": list(s.quote),
            "kind": s.kind,
            "language": text.language,
        }
    )


def publisher_ref(view: View, p: Publisher | None) -> Said | None:
    """Return who published something, and who controls that one."""
    return named(view, "publishers", p) | {"control": p.control} if p else None


def word_data(view: View, kind: WordKind, id: str) -> Said:
    """Return a type or topic with the words that readers see."""
    url = whole(view.settings, links.page_of_word(kind, id))
    return {"id": id, "label": view.label_of(kind, id), "url": url}


def named(view: View, kind: Kind, record: Entity | Publisher) -> Said:
    """Return how another record names one."""
    return {"id": record.id, "name": record.name, "url": page(view, kind, record.id)}


def titled(view: View, kind: Kind, record: Event | Story | ArticleRecord) -> Said:
    """Return how another record names one that has a title."""
    return {"id": record.id, "title": record.title, "url": page(view, kind, record.id)}


def page(view: View, kind: Kind, id: str) -> str:
    """Return the whole address of a record's page."""
    return whole(view.settings, links.page_of(kind, id))


def target(view: View) -> Callable[[str], str]:
    """Return what finds the whole address that a link in prose means, "" for none."""

    def found(said: str) -> str:
        meant = view.timeline.record_meant(said)
        return page(view, *meant) if meant else ""

    return found


def said(fields: Said) -> Said:
    """Return fields without those that say nothing; open ends of a date say that they are open."""
    return {k: v for k, v in fields.items() if k in _ENDS or not _is_empty(v)}


def _is_empty(value: object) -> bool:
    # Zero says something: a place may lie on the equator.
    return value is None or value is False or value in ("", [], {})


def number(n: float) -> float | int:
    """Return a number as people write it: 240 and not 240.0."""
    return int(n) if n == int(n) else n


def compact(data: object) -> str:
    """Return JSON on one line, in UTF-8's own letters."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def words(text: str) -> str:
    """Return inline Markdown as plain words."""
    return plain(text) if _MARKED.search(text) else text


def _summary(view: View, e: Event) -> Said:
    if not _MARKED.search(e.summary):
        return {"summary": e.summary}
    html = inline_html(e.summary, target(view))
    return {"summary": plain(e.summary), "summary_html": html if "<" in html else ""}


def _in_story(view: View, e: Event, s: Story) -> Said:
    chapter = view.chapter_of(e, s)
    told = {"id": chapter.id, "title": chapter.title} if chapter else None
    return said({**titled(view, "stories", s), "chapter": told})


def _who(view: View, kind: Kind, found: Iterable[tuple[Ref, Entity]]) -> list[Said]:
    return [said({**named(view, kind, x), "role": ref.role}) for ref, x in found]


def _figure(f: Figure) -> Said:
    fields = f.model_dump(mode="json", exclude_defaults=True)
    return {k: number(v) if isinstance(v, float) else v for k, v in fields.items()}


def _picture(view: View, m: Media) -> Said | None:
    if not (there := links.picture(m.src)):
        return None
    told = {"url": whole(view.settings, there), "alt": m.alt, "caption": m.caption}
    return said({**told, "credit": m.credit, "licence": m.licence})


def edtf(when: When | None) -> str | None:
    """Return a date as EDTF."""
    return str(when) if when else None
