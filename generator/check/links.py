"""Links in prose that lead to no record."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.matter import Matter, Place
from generator.links import Kind
from generator.markup import links_inside, links_not_read, links_typed
from generator.model.layout import MODELS, NOUNS
from generator.model.values import Problem
from generator.text import listed, nearest
from generator.timeline import LINKED, PROSE


def links_lead_somewhere(m: Matter) -> Iterator[Problem]:
    """Tell of links in summaries, bodies and leads that lead to no record and so are plain text."""
    for text, where in _prose(m):
        for said in links_inside(text):
            if not _leads(m, said):
                yield Problem(m.where(*where), f"link leads to no record: '{said}'", _hint(m, said))
        for said in links_not_read(text):
            hint = "write [words](event:roadmap) or [words](https://…), without spaces in it"
            yield Problem(m.where(*where), f"link is not read as one: '{said}'", hint)


def renamed_links(m: Matter) -> Iterator[tuple[Place, str, str]]:
    """Yield each link by an id that was given up: the field, what it says, and what it should say.

    What is typed in code, too, is left to a person, and so is an id that two kinds gave up.
    """
    for text, where in _prose(m):
        inside = links_inside(text)
        for said in dict.fromkeys(inside):
            new = () if _leads(m, said) else _renewed(m, said)
            if len(new) == 1 and inside.count(said) == len(list(links_typed(text, said))):
                yield where, said, new[0]


def _prose(m: Matter) -> Iterator[tuple[str, Place]]:
    """Yield each text in which a link can stand, and where."""
    for event in m.timeline.events:
        for field in PROSE["events"]:
            yield getattr(event, field), ("events", event.id, field)
    for story in m.timeline.records.stories:
        for field in PROSE["stories"]:
            yield getattr(story, field), ("stories", story.id, field)


def _leads(m: Matter, said: str) -> bool:
    """Say whether a link leads to a record, or would if that one had no problems of its own."""
    id = said.rpartition(":")[2]
    return m.timeline.record_meant(said) is not None or any(
        m.is_broken(kind, id) for kind in _kinds(said)
    )


def _renewed(m: Matter, said: str) -> tuple[str, ...]:
    """Return what a link by a former id may say instead: one for each kind that gave the id up.

    An id alone that would mean a record of another kind gets its own kind before it.
    """
    head, colon, id = said.rpartition(":")
    found = []
    for kind in _kinds(said):
        if new := m.renamed(kind).get(id):
            link = f"{head}{colon}{new}"
            is_meant = m.timeline.record_meant(link) == (kind, new)
            found.append(link if is_meant else f"{NOUNS[kind]}:{new}")
    return tuple(found)


def _kinds(said: str) -> tuple[Kind, ...]:
    """Return the kinds of record that a link may mean, by the word before its colon."""
    noun, colon, _ = said.partition(":")
    if not colon:
        return tuple(MODELS)
    return (LINKED[noun],) if noun in LINKED else ()


def _hint(m: Matter, said: str) -> str:
    head, colon, id = said.rpartition(":")
    kinds = _kinds(said)
    if new := _renewed(m, said):
        return f"write {listed(new, 'or')}, its new id"
    ids = {r.id for kind in kinds for r in getattr(m.timeline.records, kind)}
    if near := nearest(id, ids):
        return f"did you mean '{head}{colon}{near[0]}'?"
    return "write the id of a record, such as event:roadmap, or an address with https://"
