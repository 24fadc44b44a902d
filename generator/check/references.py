"""References by id that lead nowhere: to stories, other events and articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check.matter import Matter, Place, no_such, one_of
from generator.model.layout import file_of
from generator.model.records import Event, Story
from generator.model.values import Problem, Where
from generator.text import nearest

_BY_ID = ("stories", "events", "articles")  # what no name stands for


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
                where = m.where("events", event.id, "stories", n, "ref")
                yield _gone(m, where, "stories", ref.ref, stories, hint)


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
    for event in m.timeline.events:
        for relation in type(event.related).model_fields:
            for n, id in enumerate(getattr(event.related, relation)):
                where = m.where("events", event.id, "related", relation, n)
                if id == event.id:
                    yield Problem(where, "the event is related to itself", "delete it")
                elif id not in m.timeline.event and not m.is_broken("events", id):
                    hint = "write the id of an event, or delete it"
                    yield _gone(m, where, "events", id, m.timeline.event, hint)


def articles_are_there(m: Matter) -> Iterator[Problem]:
    """Tell of sources that name the record of an article that is not there."""
    articles = m.timeline.articles
    for event in m.timeline.events:
        for n, source in enumerate(event.sources):
            id = source.article
            if id and id not in articles and not m.is_broken("articles", id):
                hint = f"add {file_of('articles', id)}, or give the source's 'url'"
                where = m.where("events", event.id, "sources", n, "article")
                yield _gone(m, where, "articles", id, articles, hint)


def renamed_references(m: Matter) -> Iterator[tuple[Place, str]]:
    """Yield each reference by an id that was given up, with the id that took its place."""
    for r in m.timeline.references:
        if r.kind in _BY_ID and (new := m.renamed(r.kind).get(r.name)):
            yield r.where, new


def _gone(
    m: Matter, where: Where, kind: str, id: str, choices: Iterable[str], otherwise: str
) -> Problem:
    """Return how to tell of an id that no record of a kind has, or has no longer."""
    message, hint = no_such(kind, id, choices, otherwise)
    new = m.renamed(kind).get(id)
    return Problem(where, message, f"write {new}, its new id" if new else hint)
