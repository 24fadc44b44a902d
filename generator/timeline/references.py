"""What records name one another by: every field in which one may stand in another, as written.

Whoever gives a record a field that names another adds it here; prose and the taxonomy are apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.links import Kind
from generator.model.parts import Role
from generator.model.records import ArticleRecord, Event, Organisation, Place
from generator.timeline.records import Records

ENTITIES: tuple[Kind, ...] = ("people", "organisations", "places")
_PUBLISHERS = ("publisher", "agency")  # of a source or article
Loc = tuple[str | int, ...]
Found = Iterator[tuple[Loc, Kind, str]]


@dataclass(frozen=True, slots=True)
class Reference:
    """A record that another, the ``holder``, names by its id, its name or an alias.

    ``loc`` is the way to the field in the holder's file; ``kind`` and ``name`` are of the one that
    is named, which need not be there.
    """

    holder: tuple[Kind, str]
    loc: Loc
    kind: Kind
    name: str

    @property
    def where(self) -> tuple[str, str, *Loc]:
        """Return the holder's kind and id, and the way to the field."""
        kind, id = self.holder
        return (kind, id, *self.loc)


def references(records: Records) -> Iterator[Reference]:
    """Yield every reference: those of events, in the order of their records, then of all others."""
    for event in records.events:
        yield from _held("events", event.id, _of_event(event))
    for article in records.articles:
        yield from _held("articles", article.id, _of_publishers(article))
    for person in records.people:
        yield from _held("people", person.id, _of_roles(person.roles))
    for body in records.organisations:
        yield from _held("organisations", body.id, _of_body(body))
    for place in records.places:
        yield from _held("places", place.id, _of_place(place))


def _held(kind: Kind, id: str, found: Found) -> Iterator[Reference]:
    return (Reference((kind, id), loc, of, name) for loc, of, name in found if name)


def _of_event(e: Event) -> Found:
    kinds: tuple[Kind, ...] = (*ENTITIES, "stories")
    for kind in kinds:
        for n, ref in enumerate(getattr(e, kind)):
            yield (kind, n, "ref"), kind, ref.ref
    for relation in type(e.related).model_fields:
        for n, id in enumerate(getattr(e.related, relation)):
            yield ("related", relation, n), "events", id
    for n, source in enumerate(e.sources):
        yield ("sources", n, "article"), "articles", source.article or ""
        for field in _PUBLISHERS:
            yield ("sources", n, field), "publishers", getattr(source, field)


def _of_publishers(a: ArticleRecord) -> Found:
    for field in _PUBLISHERS:
        yield (field,), "publishers", getattr(a, field)


def _of_roles(roles: tuple[Role, ...]) -> Found:
    for n, role in enumerate(roles):
        yield ("roles", n, "organisation"), "organisations", role.organisation


def _of_body(o: Organisation) -> Found:
    yield from _of_roles(o.roles)
    yield ("part_of",), "organisations", o.part_of
    yield ("place",), "places", o.place


def _of_place(p: Place) -> Found:
    yield ("within",), "places", p.within
