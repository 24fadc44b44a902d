"""What a change touches, and what it may break: records that refer to it or that it refers to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.layout import seed_of
from generator.model.parts import Ref, Source
from generator.model.records import ArticleRecord, Event
from generator.model.values import Problem
from generator.timeline import Timeline

Key = tuple[str, str]  # the kind and id of a record
_TAXONOMY = ("taxonomy", "taxonomy")


@dataclass(frozen=True, slots=True)
class Touched:
    """The files of a change, and those of the records that it may break."""

    changed: frozenset[str]
    reached: frozenset[str]

    def concerns(self, p: Problem) -> bool:
        """Say whether a problem stands in one of them, or tells of a file that was changed."""
        path = p.where.path
        if path in self.changed or path in self.reached:
            return True
        words = f"{p.message} {p.hint}"
        return any(file in words for file in self.changed)


def touched(
    changed: Collection[str], states: Iterable[tuple[Timeline, Mapping[Key, str]]]
) -> Touched:
    """Return what a change touches; each state is the records, before or after, and their files."""
    keys: set[Key] = set()
    states = tuple(states)
    for timeline, files in states:
        keys |= {key for key, path in files.items() if path in changed}
        keys |= {
            ("articles", a.id) for a in timeline.records.articles if seed_of(a.file)[0] in changed
        }
    reached = set()
    for timeline, _ in states:
        reached |= {b for a, b in _references(timeline) if a in keys}
        reached |= {a for a, b in _references(timeline) if b in keys}
    paths = {files[key] for _, files in states for key in reached | keys if key in files}
    return Touched(frozenset(changed), frozenset(paths))


def _references(t: Timeline) -> Iterator[tuple[Key, Key]]:
    """Yield each reference: which record refers, and to which."""
    for event in t.events:
        for there in _of_event(t, event):
            yield ("events", event.id), there
    for article in t.records.articles:
        for there in _publishers(t, article):
            yield ("articles", article.id), there
    for here, kind, name in _of_entities(t):
        if name:
            yield here, (kind, t.entity_id(kind, Ref(ref=name)))


def _of_event(t: Timeline, e: Event) -> Iterator[Key]:
    for kind in ("people", "organisations", "places"):
        yield from ((kind, t.entity_id(kind, ref)) for ref in getattr(e, kind))
    yield from (("stories", s.ref) for s in e.stories)
    yield from (("events", other) for _, other in e.related.pairs())
    for source in e.sources:
        if source.article:
            yield "articles", source.article
        yield from _publishers(t, source)
    if e.type or e.topics:
        yield _TAXONOMY


def _publishers(t: Timeline, source: Source | ArticleRecord) -> Iterator[Key]:
    for publisher in (t.publisher_of(source), t.agency_of(source)):
        if publisher:
            yield "publishers", publisher.id


def _of_entities(t: Timeline) -> Iterator[tuple[Key, str, str]]:
    for person in t.records.people:
        for role in person.roles:
            yield ("people", person.id), "organisations", role.organisation
    for body in t.records.organisations:
        for role in body.roles:
            yield ("organisations", body.id), "organisations", role.organisation
        yield ("organisations", body.id), "organisations", body.part_of
        yield ("organisations", body.id), "places", body.place
    for place in t.records.places:
        yield ("places", place.id), "places", place.within
