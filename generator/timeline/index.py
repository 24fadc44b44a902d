"""The index over the records: who, where, when, which story, which source, both ways.

Built once from valid records; `check`, `render` and `export` ask it and never search themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from generator.links import Kind, WordKind
from generator.model.parts import Chapter, Ref, Source
from generator.model.records import (
    ArticleRecord,
    Event,
    Organisation,
    Person,
    Place,
    Publisher,
    Story,
)
from generator.timeline.cited import Cited, cited
from generator.timeline.days import chronological, months_of, years_of
from generator.timeline.names import Names
from generator.timeline.prose_links import record_meant
from generator.timeline.records import Records
from generator.timeline.references import Reference, references
from generator.timeline.relations import relations

Entity = Person | Organisation | Place
E = TypeVar("E", Person, Organisation, Place)
R = TypeVar("R", Event, ArticleRecord)
K = TypeVar("K", bound=Hashable)

UNFILED = Story(id="all", title="All events")


@dataclass(frozen=True)
class Timeline:
    """The records with everything that can be asked about how they hang together.

    Events come in the order of a timeline: by ``When.sort_key``, then ``order``, then time and id.
    """

    records: Records

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Return all events, oldest first."""
        return tuple(sorted(self.records.events, key=chronological))

    @cached_property
    def event(self) -> Mapping[str, Event]:
        """Return the events by id."""
        return {e.id: e for e in self.events}

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Return where each event stands among all, by id."""
        return {e.id: n for n, e in enumerate(self.events)}

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """Return the people by id, those who are only named in events among them."""
        return self._with_named(self.records.people, "people", Person)

    @cached_property
    def organisations(self) -> Mapping[str, Organisation]:
        """Return the organisations by id, as ``people``."""
        return self._with_named(self.records.organisations, "organisations", Organisation)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Return the places by id, as ``people``."""
        return self._with_named(self.records.places, "places", Place)

    @cached_property
    def articles(self) -> Mapping[str, ArticleRecord]:
        """Return the articles by id."""
        return {a.id: a for a in self.records.articles}

    @cached_property
    def publishers(self) -> Mapping[str, Publisher]:
        """Return the publishers by id, those who are only named in sources among them."""
        found = {p.id: p for p in self.records.publishers}
        for name in filter(str.strip, self._publisher_names()):
            id = self._publisher_id(name)
            if id not in found:
                found[id] = Publisher(id=id, name=name)
        return dict(sorted(found.items()))

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """Return the stories; events that belong to none stand in one of their own, the last."""
        if "" in self._events_by_story or not self.records.stories:
            return (*self.records.stories, UNFILED)
        return self.records.stories

    # Who, where

    @cached_property
    def entities(self) -> Mapping[str, Mapping[str, Entity]]:
        """Return the people, organisations and places, each kind by id."""
        return {
            "people": self.people,
            "organisations": self.organisations,
            "places": self.places,
        }

    def entity(self, kind: str, name: str) -> Entity | None:
        """Return the record that a name in another record means, if it has a page."""
        return self.entities[kind].get(self.entity_id(kind, Ref(ref=name))) if name else None

    def entity_id(self, kind: str, ref: Ref) -> str:
        """Return the id that a reference means: an id, or a name or alias; else the name's slug."""
        return self._names[kind].id_of(ref.ref)

    def names_of(self, kind: str) -> Mapping[str, tuple[str, ...]]:
        """Return the ids that each id, name and alias (folded) of a kind may mean."""
        return self._names[kind].meant

    def people_of(self, event: Event) -> tuple[Person, ...]:
        """Return who takes part, in the order of the record."""
        return tuple(self.people[self.entity_id("people", r)] for r in event.people)

    def organisations_of(self, event: Event) -> tuple[Organisation, ...]:
        """Return the organisations that take part."""
        ids = (self.entity_id("organisations", r) for r in event.organisations)
        return tuple(self.organisations[i] for i in ids)

    def places_of(self, event: Event) -> tuple[Place, ...]:
        """Return where it happens."""
        return tuple(self.places[self.entity_id("places", r)] for r in event.places)

    def events_with(self, kind: str, id: str) -> tuple[Event, ...]:
        """Return the events of a person, organisation or place, oldest first."""
        return self._events_by_entity.get((kind, id), ())

    # Stories

    def events_in(self, story: Story) -> tuple[Event, ...]:
        """Return the events of a story, oldest first."""
        return self._events_by_story.get("" if story is UNFILED else story.id, ())

    def stories_of(self, event: Event) -> tuple[Story, ...]:
        """Return the stories that an event belongs to."""
        ids = [s.ref for s in event.stories]
        return tuple(s for s in self.stories if s.id in ids) or (UNFILED,)

    def chapter_of(self, event: Event, story: Story) -> Chapter | None:
        """Return the chapter: the one the event names, else the first in whose days it begins."""
        named = next((s.chapter for s in event.stories if s.ref == story.id), "")
        for c in story.chapters:
            begins, ends = (c.from_.first if c.from_ else date.min, c.to.last if c.to else date.max)
            if c.id == named or (not named and begins <= event.date.first <= ends):
                return c
        return None

    # Sources

    def article_of(self, source: Source) -> ArticleRecord | None:
        """Return the record of the article that a source names, if it names one."""
        return self.articles.get(source.article) if source.article else None

    def cited(self, source: Source | ArticleRecord) -> Cited:
        """Return what a source cites, with what the record of its article says."""
        return cited(source, self.article_of(source) if isinstance(source, Source) else source)

    def publisher_of(self, source: Source | ArticleRecord) -> Publisher | None:
        """Return who published a source; ``None`` where nobody is named."""
        article = self.article_of(source) if isinstance(source, Source) else source
        name = (source.publisher or (article.publisher if article else "")).strip()
        return self.publishers.get(self._publisher_id(name)) if name else None

    def agency_of(self, source: Source | ArticleRecord) -> Publisher | None:
        """Return whose text a source reprints; ``None`` where it is the publisher's own."""
        article = self.article_of(source) if isinstance(source, Source) else source
        name = (source.agency or (article.agency if article else "")).strip()
        return self.publishers.get(self._publisher_id(name)) if name else None

    def publishers_of(self, event: Event) -> tuple[Publisher, ...]:
        """Return the publishers of an event's sources, each once, without the unnamed."""
        found = (self.publisher_of(s) for s in event.sources)
        return tuple({p.id: p for p in found if p}.values())

    def voices_of(self, event: Event) -> tuple[Publisher, ...]:
        """Return who tells of an event, each once: an agency for all who carry its text."""
        if event.id not in self._voices:
            found = (self.agency_of(s) or self.publisher_of(s) for s in event.sources)
            self._voices[event.id] = tuple({p.id: p for p in found if p}.values())
        return self._voices[event.id]

    def all_voices(self, events: Iterable[Event]) -> frozenset[str]:
        """Return the ids of those who tell of any of some events, as `voices_of` counts them."""
        return frozenset(p.id for e in events for p in self.voices_of(e))

    def events_from_article(self, id: str) -> tuple[Event, ...]:
        """Return the events that an article supports, oldest first."""
        return self._events_by_article.get(id, ())

    def events_from_publisher(self, id: str) -> tuple[Event, ...]:
        """Return the events that a publisher's articles, or an agency's texts, support."""
        return self._events_by_publisher.get(id, ())

    def articles_of_publisher(self, id: str) -> tuple[ArticleRecord, ...]:
        """Return the records of a publisher's articles, an agency's among them."""
        return self._articles_by_publisher.get(id, ())

    # Topics and types

    def about(self, kind: WordKind) -> Mapping[str, tuple[Event, ...]]:
        """Return the events of each topic, or of each type, that an event has, oldest first."""
        return self._events_by_topic if kind == "topics" else self._events_by_type

    # References and relations

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Return every place where a record names another, those in events first, oldest first."""
        return tuple(references(replace(self.records, events=self.events)))

    def record_meant(self, said: str) -> tuple[Kind, str] | None:
        """Return the kind and id that a link in prose means, ``None`` where that is none."""
        return record_meant(said, self._ids)

    def related(self, event: Event) -> tuple[tuple[str, Event], ...]:
        """Return what an event is tied to, told from this event's side, both directions, each once.

        The kind is a field of `Related`, or the name of its other direction.
        """
        pairs = self._relations.get(event.id, ())
        return tuple((kind, self.event[other]) for kind, other in pairs if other in self.event)

    # Dates

    @cached_property
    def years(self) -> Mapping[int, tuple[Event, ...]]:
        """Return the events by each year that they touch; decades and open ends by their first."""
        found = _grouped((year, e) for e in self.events for year in years_of(e))
        return dict(sorted(found.items()))

    @cached_property
    def months(self) -> Mapping[tuple[int, int], tuple[Event, ...]]:
        """Return the events by each month that they touch; those known by year are in none."""
        found = _grouped((month, e) for e in self.events for month in months_of(e))
        return dict(sorted(found.items()))

    @cached_property
    def last_change(self) -> date | None:
        """Return the newest ``added`` or ``updates`` day of all events; ``None`` without events."""
        return max((e.last_change.first for e in self.events), default=None)

    # The indexes behind the answers

    @cached_property
    def _ids(self) -> Mapping[Kind, Collection[str]]:
        return {
            "events": self.event,
            "people": self.people,
            "organisations": self.organisations,
            "places": self.places,
            "publishers": self.publishers,
            "articles": self.articles,
            "stories": self._story_ids,
        }

    @cached_property
    def _names(self) -> Mapping[str, Names]:
        return {
            "people": Names(self.records.people),
            "organisations": Names(self.records.organisations),
            "places": Names(self.records.places),
            "publishers": Names(self.records.publishers),
        }

    def _with_named(self, records: Iterable[E], kind: str, make: type[E]) -> Mapping[str, E]:
        found = {r.id: r for r in records}
        for event in self.events:
            for ref in getattr(event, kind):
                id = self.entity_id(kind, ref)
                if id not in found:
                    found[id] = make(id=id, name=ref.ref)
        return dict(sorted(found.items()))

    @cached_property
    def _events_by_entity(self) -> Mapping[tuple[str, str], tuple[Event, ...]]:
        return _grouped(
            ((kind, self.entity_id(kind, ref)), e)
            for e in self.events
            for kind in ("people", "organisations", "places")
            for ref in getattr(e, kind)
        )

    @cached_property
    def _events_by_article(self) -> Mapping[str, tuple[Event, ...]]:
        return _grouped((s.article, e) for e in self.events for s in e.sources if s.article)

    @cached_property
    def _story_ids(self) -> frozenset[str]:
        return frozenset(s.id for s in self.records.stories)

    @cached_property
    def _events_by_story(self) -> Mapping[str, tuple[Event, ...]]:
        return _grouped(
            (id, e)
            for e in self.events
            for id in [s.ref for s in e.stories if s.ref in self._story_ids] or [""]
        )

    @cached_property
    def _events_by_publisher(self) -> Mapping[str, tuple[Event, ...]]:
        return _grouped(
            (p.id, e) for e in self.events for p in (*self.publishers_of(e), *self.voices_of(e))
        )

    @cached_property
    def _articles_by_publisher(self) -> Mapping[str, tuple[ArticleRecord, ...]]:
        return _grouped(
            (p.id, a)
            for a in self.records.articles
            for p in filter(None, (self.publisher_of(a), self.agency_of(a)))
        )

    @cached_property
    def _events_by_topic(self) -> Mapping[str, tuple[Event, ...]]:
        return _grouped((id, e) for e in self.events for id in e.topics)

    @cached_property
    def _events_by_type(self) -> Mapping[str, tuple[Event, ...]]:
        return _grouped((e.type, e) for e in self.events if e.type)

    @cached_property
    def _relations(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        return relations(self.events)

    def _publisher_names(self) -> Iterable[str]:
        for a in self.records.articles:
            yield from (a.publisher, a.agency)
        for s in (s for e in self.events for s in e.sources):
            yield from (s.publisher, s.agency)

    def _publisher_id(self, name: str) -> str:
        return self._names["publishers"].id_of(name)

    @cached_property
    def _voices(self) -> dict[str, tuple[Publisher, ...]]:
        return {}  # by event; each row of every list asks for them


def _grouped(pairs: Iterable[tuple[K, R]]) -> dict[K, tuple[R, ...]]:
    """Return what belongs to each key, in the order in which it comes, each record once."""
    found: defaultdict[K, dict[str, R]] = defaultdict(dict)
    for key, record in pairs:
        found[key][record.id] = record
    return {key: tuple(records.values()) for key, records in found.items()}
