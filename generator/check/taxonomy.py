"""Types and topics that the taxonomy does not list, and those that no event has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check.matter import Matter, no_such
from generator.links import WordKind
from generator.model.parts import Word
from generator.model.values import Problem

_YOUNG = 10


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


def types_and_topics_are_used(m: Matter) -> Iterator[Problem]:
    """Tell of types and topics of the taxonomy that no event has.

    A timeline of fewer than ten events may still come to them.
    """
    if len(m.timeline.events) < _YOUNG or m.broken.get("events"):  # a broken one may have it
        return
    taxonomy = m.timeline.records.taxonomy
    yield from _unused(m, "types", taxonomy.types)
    yield from _unused(m, "topics", taxonomy.topics)


def _unused(m: Matter, field: WordKind, words: Iterable[Word]) -> Iterator[Problem]:
    for n, word in enumerate(words):
        if word.id not in m.timeline.about(field):
            where = m.where("taxonomy", "taxonomy", field, n, "id")
            hint = "delete it, or give it to the events that it fits"
            yield Problem(where, f"no event has the {field.removesuffix('s')} '{word.id}'", hint)
