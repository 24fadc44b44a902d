"""What is new, changed or removed between two states of the records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.compare.fields import Lines, told
from generator.links import page_at
from generator.model.layout import NOUNS
from generator.model.parts import Record
from generator.timeline import Timeline

State = Literal["new", "changed", "removed"]
_OTHERS = ("people", "organisations", "places", "publishers", "stories", "articles")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field before and after; of a list only what was taken out and put in, if not its order."""

    label: str
    before: Lines
    after: Lines


@dataclass(frozen=True, slots=True)
class EventChange:
    """An event that readers will see otherwise; ``was`` is its id before, where it has another."""

    id: str
    state: State
    title: str
    fields: tuple[FieldChange, ...]
    was: str = ""


@dataclass(frozen=True, slots=True)
class RecordChange:
    """Another record in short: what it is, what it is called, and which of its fields differ."""

    noun: str
    id: str
    state: State
    name: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageChanges:
    """The addresses of pages that come, differ, or go."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """All that is different; ``unread`` are files that do not read now, so are not compared."""

    since: str
    events: tuple[EventChange, ...]
    records: tuple[RecordChange, ...]
    pages: PageChanges
    unread: tuple[str, ...] = ()


def difference(
    since: str,
    before: Timeline,
    after: Timeline,
    pages: PageChanges,
    broken: Mapping[str, Iterable[str]] | None = None,
    unread: Iterable[str] = (),
) -> Difference:
    """Return what is different between two timelines; ``broken`` are ids that do not read now."""
    gone = {kind: frozenset(ids) for kind, ids in (broken or {}).items()}
    events = tuple(_events(before, after, gone.get("events", frozenset())))
    records = tuple(_records(before, after, gone))
    return Difference(since, events, records, pages, tuple(unread))


def page_changes(before: Mapping[str, str], after: Mapping[str, str]) -> PageChanges:
    """Return which pages differ, by path and Markdown."""
    return PageChanges(
        new=_addresses(after.keys() - before.keys()),
        changed=_addresses(p for p in after if before.get(p, after[p]) != after[p]),
        removed=_addresses(before.keys() - after.keys()),
    )


def _addresses(paths: Iterable[str]) -> Lines:
    return tuple(sorted(map(page_at, paths)))


def _events(before: Timeline, after: Timeline, broken: frozenset[str]) -> Iterator[EventChange]:
    """Yield the events that differ in the order of the timeline, those that go last."""
    was = _former(before, after)
    for event in after.events:
        old = before.event.get(was.get(event.id, event.id))
        if old is None:
            yield EventChange(event.id, "new", event.title, _fields({}, told(after, event)))
        elif fields := _fields(told(before, old), told(after, event)):
            former = old.id if old.id != event.id else ""
            yield EventChange(event.id, "changed", event.title, fields, former)
    kept = after.event.keys() | set(was.values()) | broken
    for old in before.events:
        if old.id not in kept:
            yield EventChange(old.id, "removed", old.title, _fields(told(before, old), {}))


def _former(before: Timeline, after: Timeline) -> dict[str, str]:
    """Return the id that an event had before, for those that have another now."""
    return {
        e.id: old
        for e in after.events
        if e.id not in before.event
        for old in e.former_ids
        if old in before.event and old not in after.event
    }


def _fields(before: Mapping[str, Lines], after: Mapping[str, Lines]) -> tuple[FieldChange, ...]:
    labels = dict.fromkeys((*before, *after))
    pairs = ((label, before.get(label, ()), after.get(label, ())) for label in labels)
    return tuple(_field(*pair) for pair in pairs if pair[1] != pair[2])


def _field(label: str, before: Lines, after: Lines) -> FieldChange:
    out = tuple(line for line in before if line not in after)
    into = tuple(line for line in after if line not in before)
    return FieldChange(label, out, into) if out or into else FieldChange(label, before, after)


def _records(
    before: Timeline, after: Timeline, broken: Mapping[str, frozenset[str]]
) -> Iterator[RecordChange]:
    for kind in _OTHERS:
        old: Mapping[str, Record] = {r.id: r for r in getattr(before.records, kind)}
        new: Mapping[str, Record] = {r.id: r for r in getattr(after.records, kind)}
        for id in sorted(old.keys() | new.keys()):
            if id in new or id not in broken.get(kind, ()):
                yield from _record(NOUNS[kind], id, old.get(id), new.get(id))
    yield from _record("taxonomy", "taxonomy", before.records.taxonomy, after.records.taxonomy)


def _record(noun: str, id: str, old: Record | None, new: Record | None) -> Iterator[RecordChange]:
    either = new or old
    if either is None or old == new:
        return
    state: State = "changed" if old and new else "new" if new else "removed"
    names = [name for name in type(either).model_fields if name != "id"] if old and new else []
    fields = [n.rstrip("_") for n in names if getattr(old, n) != getattr(new, n)]
    yield RecordChange(noun, id, state, _name(either), tuple(fields))


def _name(record: Record) -> str:
    return str(getattr(record, "name", "") or getattr(record, "title", ""))
