"""References that lead nowhere, or to more than one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from generator.check.matter import Matter, no_such, one_of
from generator.model.layout import NOUNS, file_of
from generator.model.records import Event, Story
from generator.model.values import Problem
from generator.text import folded, is_slug, nearest, slug
from generator.timeline import Timeline, name_index

Place = tuple[str, str, *tuple[str | int, ...]]  # the kind and id of a record, the way to a field


def stories_are_there(m: Matter) -> Iterator[Problem]:
    """Tell of events that name a story or a chapter that is not there."""
    stories = {s.id: s for s in m.timeline.records.stories}
    for event in m.timeline.events:
        for n, ref in enumerate(event.stories):
            if ref.ref in stories:
                if ref.chapter:
                    yield from _chapter(m, event, n, stories[ref.ref])
            elif not m.is_broken("stories", ref.ref):
                hint = f"add {file_of('stories', ref.ref)}"
                message, hint = no_such("stories", ref.ref, stories, hint)
                yield Problem(m.where("events", event.id, "stories", n, "ref"), message, hint)


def _chapter(m: Matter, event: Event, n: int, story: Story) -> Iterator[Problem]:
    chapter, ids = event.stories[n].chapter, [c.id for c in story.chapters]
    if chapter in ids:
        return
    near = nearest(chapter, ids)
    hint = "delete the line" if not ids else one_of(ids)
    yield Problem(
        m.where("events", event.id, "stories", n, "chapter"),
        f"story '{story.id}' has no chapter '{chapter}'",
        f"did you mean '{near[0]}'?" if near else hint,
    )


def related_events_are_there(m: Matter) -> Iterator[Problem]:
    """Tell of relations to an event that is not there, and of an event to itself."""
    now = {old: e.id for e in m.timeline.events for old in e.former_ids}
    for event in m.timeline.events:
        for relation in type(event.related).model_fields:
            for n, id in enumerate(getattr(event.related, relation)):
                where = m.where("events", event.id, "related", relation, n)
                if id == event.id:
                    yield Problem(where, "the event is related to itself", "delete it")
                elif id in now and id not in m.timeline.event:
                    yield Problem(
                        where, f"no event has the id '{id}'", f"write {now[id]}, its new id"
                    )
                elif id not in m.timeline.event and not m.is_broken("events", id):
                    hint = "write the id of an event, or delete it"
                    message, hint = no_such("events", id, m.timeline.event, hint)
                    yield Problem(where, message, hint)


def articles_are_there(m: Matter) -> Iterator[Problem]:
    """Tell of sources that name the record of an article that is not there."""
    articles = m.timeline.articles
    for event in m.timeline.events:
        for n, source in enumerate(event.sources):
            id = source.article
            if id and id not in articles and not m.is_broken("articles", id):
                hint = f"add {file_of('articles', id)}, or give the source's 'url'"
                message, hint = no_such("articles", id, articles, hint)
                yield Problem(m.where("events", event.id, "sources", n, "article"), message, hint)


def types_and_topics_are_in_the_taxonomy(m: Matter) -> Iterator[Problem]:
    """Tell of types and topics that the taxonomy does not list."""
    if m.is_broken("taxonomy", "taxonomy"):
        return
    taxonomy = m.timeline.records.taxonomy
    types, topics = [w.id for w in taxonomy.types], [w.id for w in taxonomy.topics]
    for event in m.timeline.events:
        if event.type and event.type not in types:
            message, hint = no_such("type", event.type, types, "add it to content/taxonomy.yml")
            yield Problem(m.where("events", event.id, "type"), message, hint)
        for n, topic in enumerate(event.topics):
            if topic not in topics:
                message, hint = no_such("topic", topic, topics, "add it to content/taxonomy.yml")
                yield Problem(m.where("events", event.id, "topics", n), message, hint)


def names_are_known(m: Matter) -> Iterator[Problem]:
    """Tell of people, organisations and places that no record knows.

    An unknown name is a warning, since it gets a plain page of its own; an unknown id, and a name
    that may mean more than one, is an error.
    """
    hints = cache(lambda kind, name: _near(m.timeline, kind, name))
    for event in m.timeline.events:
        for kind in ("people", "organisations", "places"):
            for n, ref in enumerate(getattr(event, kind)):
                names = m.timeline.entity_names(kind)
                meant = names.get(folded(ref.ref), ())
                where: Place = ("events", event.id, kind, n, "ref")
                if len(meant) > 1:
                    yield _ambiguous(m, where, kind, ref.ref, meant)
                elif not meant and is_slug(ref.ref):
                    if not m.is_broken(kind, ref.ref):
                        yield _unknown_id(m, where, kind, ref.ref, hints(kind, ref.ref))
                elif not meant and not m.is_broken(kind, slug(ref.ref)):
                    yield _unknown_name(m, where, kind, ref.ref, hints(kind, ref.ref))


def names_in_entities_are_known(m: Matter) -> Iterator[Problem]:
    """Tell of ids that nothing has, and names that may mean more, in people, bodies and places."""
    for kind, name, where in _names_in_entities(m.timeline):
        meant = m.timeline.entity_names(kind).get(folded(name), ())
        if len(meant) > 1:
            yield _ambiguous(m, where, kind, name, meant)
        elif not meant and is_slug(name) and not m.is_broken(kind, name):
            yield _unknown_id(m, where, kind, name, _near(m.timeline, kind, name))


def publishers_are_clear(m: Matter) -> Iterator[Problem]:
    """Tell of names that more than one publisher has; a name that none has is as good as any."""
    names = name_index(m.timeline.records.publishers)
    for name, where in _publisher_names(m.timeline):
        meant = names.get(folded(name), ())
        if len(meant) > 1:
            yield _ambiguous(m, where, "publishers", name, meant)


def _names_in_entities(timeline: Timeline) -> Iterator[tuple[str, str, Place]]:
    """Yield what people, organisations and places name: the kind, the name, and where."""
    records = timeline.records
    for kind, holders in (("people", records.people), ("organisations", records.organisations)):
        for holder in holders:
            for n, role in enumerate(holder.roles):
                where = (kind, holder.id, "roles", n, "organisation")
                yield from _if_named("organisations", role.organisation, where)
    for o in records.organisations:
        yield from _if_named("organisations", o.part_of, ("organisations", o.id, "part_of"))
        yield from _if_named("places", o.place, ("organisations", o.id, "place"))
    for p in records.places:
        yield from _if_named("places", p.within, ("places", p.id, "within"))


def _if_named(kind: str, name: str, where: Place) -> Iterator[tuple[str, str, Place]]:
    if name:
        yield kind, name, where


def _publisher_names(timeline: Timeline) -> Iterator[tuple[str, Place]]:
    for article in timeline.records.articles:
        for field in ("publisher", "agency"):
            if name := getattr(article, field):
                yield name, ("articles", article.id, field)
    for event in timeline.events:
        for n, source in enumerate(event.sources):
            for field in ("publisher", "agency"):
                if name := getattr(source, field):
                    yield name, ("events", event.id, "sources", n, field)


def _near(timeline: Timeline, kind: str, name: str) -> str:
    """Return the id that a name is likeliest a slip of, "" for none."""
    names: Mapping[str, Iterable[str]] = timeline.entity_names(kind)
    near = nearest(folded(name), names)
    return next(iter(names[near[0]])) if near else ""


def _ambiguous(m: Matter, where: Place, kind: str, name: str, ids: tuple[str, ...]) -> Problem:
    noun = NOUNS[kind]
    message = f"more than one {noun} is called '{name}'"
    return Problem(m.where(*where), message, one_of(sorted(ids)))


def _unknown_id(m: Matter, where: Place, kind: str, id: str, near: str) -> Problem:
    hint = f"did you mean '{near}'?" if near else f"add {file_of(kind, id)}, or write the name"
    return Problem(m.where(*where), f"no {NOUNS[kind]} has the id '{id}'", hint)


def _unknown_name(m: Matter, where: Place, kind: str, name: str, near: str) -> Problem:
    hint = f"did you mean '{near}'?" if near else f"add {file_of(kind, slug(name))}, or leave it so"
    message = f"no {NOUNS[kind]} is called '{name}'"
    return Problem(m.where(*where), message, hint, "warning")
