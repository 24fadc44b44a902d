"""Links in prose that lead to no record."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.matter import Matter, Place
from generator.links import Kind
from generator.markup import links_inside, links_not_read
from generator.model.layout import MODELS
from generator.model.values import Problem
from generator.text import nearest
from generator.timeline import LINKED


def links_lead_somewhere(m: Matter) -> Iterator[Problem]:
    """Tell of links in summaries, bodies and leads that lead to no record and so are plain text."""
    for text, where in _prose(m):
        for said in links_inside(text):
            if m.timeline.record_meant(said) is None and not _is_broken(m, said):
                yield Problem(m.where(*where), f"link leads to no record: '{said}'", _hint(m, said))
        for said in links_not_read(text):
            hint = "write [words](event:roadmap) or [words](https://…), without spaces in it"
            yield Problem(m.where(*where), f"link is not read as one: '{said}'", hint)


def _prose(m: Matter) -> Iterator[tuple[str, Place]]:
    """Yield each text in which a link can stand, and where."""
    for event in m.timeline.events:
        yield event.summary, ("events", event.id, "summary")
        yield event.body, ("events", event.id, "body")
    for story in m.timeline.records.stories:
        yield story.lead, ("stories", story.id, "lead")


def _kinds(said: str) -> tuple[Kind, ...]:
    """Return the kinds of record that a link may mean, by the word before its colon."""
    noun, colon, _ = said.partition(":")
    if not colon:
        return tuple(MODELS)
    return (LINKED[noun],) if noun in LINKED else ()


def _is_broken(m: Matter, said: str) -> bool:
    id = said.rpartition(":")[2]
    return any(m.is_broken(kind, id) for kind in _kinds(said))


def _hint(m: Matter, said: str) -> str:
    head, colon, id = said.rpartition(":")
    kinds = _kinds(said)
    if new := next((new for kind in kinds if (new := m.renamed(kind).get(id))), ""):
        return f"write {head}{colon}{new}, its new id"
    ids = {r.id for kind in kinds for r in getattr(m.timeline.records, kind)}
    if near := nearest(id, ids):
        return f"did you mean '{head}{colon}{near[0]}'?"
    return "write the id of a record, such as event:roadmap, or an address with https://"
