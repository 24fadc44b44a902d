"""The records beside events in their public form (`export.form_files`)."""

from __future__ import annotations

from collections.abc import Iterable

from generator import links
from generator.export.addresses import whole
from generator.export.listing import in_chapters
from generator.export.record import (
    Said,
    edtf,
    named,
    number,
    page,
    publisher_ref,
    said,
    target,
    word_data,
)
from generator.links import WordKind
from generator.model.parts import Chapter, Role
from generator.model.records import (
    ArticleRecord,
    Event,
    Organisation,
    Person,
    Place,
    Publisher,
    Story,
)
from generator.render import View
from generator.render.depths import Depths
from generator.render.prose import blocks_html
from generator.timeline import Entity


def story_data(view: View, s: Story) -> Said:
    """Return a story with the ids of its events, oldest first."""
    depths = Depths(view, s)
    held = in_chapters(view, s, depths.events)
    return said(
        {
            "id": s.id,
            "url": page(view, "stories", s.id),
            "title": s.title,
            "question": s.question,
            "lead_html": blocks_html(s.lead, target(view)).strip() if s.lead else "",
            "criteria": s.criteria,
            "chapters": [_chapter(depths, c, held[c.id]) for c in s.chapters],
            "glossary": [{"term": t.term, "meaning": t.meaning} for t in s.glossary],
            "former_ids": list(s.former_ids),
        }
    ) | {"events": _ids(depths.events)}


def person_data(view: View, p: Person) -> Said:
    """Return a person."""
    return _entity(view, "people", p) | said(
        {
            "sort": p.sort,
            "roles": [_role(view, r) for r in p.roles],
            "born": edtf(p.born),
            "died": edtf(p.died),
        }
    )


def organisation_data(view: View, o: Organisation) -> Said:
    """Return an organisation."""
    return _entity(view, "organisations", o) | said(
        {
            "part_of": _named(view, "organisations", o.part_of),
            "place": _named(view, "places", o.place),
            "roles": [_role(view, r) for r in o.roles],
        }
    )


def place_data(view: View, p: Place) -> Said:
    """Return a place; its events are also those of the places within it."""
    return _entity(view, "places", p) | said(
        {
            "lat": None if p.lat is None else number(p.lat),
            "lon": None if p.lon is None else number(p.lon),
            "country": p.country,
            "within": _named(view, "places", p.within),
        }
    )


def article_data(view: View, a: ArticleRecord) -> Said:
    """Return an article that has a record of its own."""
    return said(
        {
            "id": a.id,
            "url": page(view, "articles", a.id),
            "title": a.title,
            "publisher": publisher_ref(view, view.timeline.publisher_of(a)),
            "agency": publisher_ref(view, view.timeline.agency_of(a)),
            "author": a.author,
            "published": edtf(a.published),
            "basis": a.basis,
            "language": a.language,
            "address": a.url,
            "archive": a.archive,
            "former_ids": list(a.former_ids),
        }
    ) | {"events": _ids(view.timeline.events_from_article(a.id))}


def publisher_data(view: View, p: Publisher) -> Said:
    """Return a publisher."""
    return said(
        {
            "id": p.id,
            "url": page(view, "publishers", p.id),
            "name": p.name,
            "aliases": list(p.aliases),
            "country": p.country,
            "language": p.language,
            "kind": p.kind,
            "control": p.control,
            "homepage": p.homepage,
            "note": p.note,
            "former_ids": list(p.former_ids),
        }
    ) | {"events": _ids(view.timeline.events_from_publisher(p.id))}


def words_data(view: View, kind: WordKind) -> list[Said]:
    """Return the types or topics that events have, then those that no event has yet."""
    meant = {w.id: w.meaning for w in getattr(view.timeline.records.taxonomy, kind)}
    ids = sorted({*meant, *view.timeline.about(kind)})
    return [said({**word_data(view, kind, id), "meaning": meant.get(id, "")}) for id in ids]


def _entity(view: View, kind: links.Kind, x: Entity) -> Said:
    return said(
        {
            "id": x.id,
            "url": page(view, kind, x.id),
            "name": x.name,
            "native": dict(x.native),
            "aliases": list(x.aliases),
            "description": x.description,
            "links": [{"title": to.title, "url": to.url} for to in x.links],
            "review": x.review,
            "former_ids": list(x.former_ids),
        }
    ) | {"events": _ids(view.hierarchy.events_of(kind, x))}


def _chapter(depths: Depths, c: Chapter, held: Iterable[Event]) -> Said:
    url = whole(depths.view.settings, *depths.chapter_at(c))
    ends = {"from": edtf(c.from_), "to": edtf(c.to), "lead": c.lead}
    return said({"id": c.id, "title": c.title, "url": url, **ends}) | {"events": _ids(held)}


def _role(view: View, r: Role) -> Said:
    body = _named(view, "organisations", r.organisation)
    ends = {"from": edtf(r.from_), "to": edtf(r.to), "note": r.note}
    return said({"title": r.title, "organisation": body, **ends})


def _named(view: View, kind: links.Kind, name: str) -> Said | None:
    """Return the record that a name means, or the name alone where it has no page."""
    found = view.timeline.entity(kind, name)
    if found:
        return named(view, kind, found)
    return {"name": name} if name else None


def _ids(events: Iterable[Event]) -> list[str]:
    return [e.id for e in events]
