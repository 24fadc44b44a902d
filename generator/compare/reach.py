"""What a change touches, and what it may break: records that refer to it or that it refers to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.layout import Key, seed_of
from generator.model.parts import Ref, Source
from generator.model.records import ArticleRecord
from generator.model.values import Problem
from generator.timeline import ENTITIES, Timeline

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
    for r in t.references:
        if r.kind in ENTITIES:
            yield r.holder, (r.kind, t.entity_id(r.kind, Ref(ref=r.name)))
        elif r.kind != "publishers":
            yield r.holder, (r.kind, r.name)
    for event in t.events:
        for source in event.sources:
            yield from ((("events", event.id), there) for there in _publishers(t, source))
        if event.type or event.topics:
            yield ("events", event.id), _TAXONOMY
    for article in t.records.articles:
        yield from ((("articles", article.id), there) for there in _publishers(t, article))


def _publishers(t: Timeline, source: Source | ArticleRecord) -> Iterator[Key]:
    """Yield who published a source, be it that its article's record alone tells."""
    for publisher in (t.publisher_of(source), t.agency_of(source)):
        if publisher:
            yield "publishers", publisher.id
