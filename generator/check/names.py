"""Names that no record knows, or that more than one record has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache

from generator.check.matter import Matter, one_of
from generator.model.layout import NOUNS, file_of
from generator.model.values import Problem
from generator.text import folded, is_slug, nearest, slug
from generator.timeline import ENTITIES, Reference, Timeline


def ids_are_known(m: Matter) -> Iterator[Problem]:
    """Tell of ids of people, organisations and places that no record has, and ambiguous names."""
    yield from _unclear(m, _named(m, {"events"}))


def names_are_known(m: Matter) -> Iterator[Problem]:
    """Tell of names of people, organisations and places that no record knows.

    Such a name gets a plain page of its own, so it may well be meant.  One that differs from the
    id of a record in marks and capitals alone leads to that record.
    """
    hints = cache(lambda kind, name: _near(m.timeline, kind, name))
    for r in _named(m, {"events"}):
        names = m.timeline.names_of(r.kind)
        known = folded(r.name) in names or slug(r.name) in names
        if not known and not is_slug(r.name) and not m.is_broken(r.kind, slug(r.name)):
            yield _unknown_name(m, r, hints(r.kind, r.name))


def names_in_entities_are_known(m: Matter) -> Iterator[Problem]:
    """Tell of ids that nothing has, and names that may mean more, in people, bodies and places."""
    yield from _unclear(m, _named(m, ENTITIES))


def publishers_are_clear(m: Matter) -> Iterator[Problem]:
    """Tell of names that more than one publisher has; a name that none has is as good as any."""
    names = m.timeline.names_of("publishers")
    for r in m.timeline.references:
        meant = names.get(folded(r.name), ()) if r.kind == "publishers" else ()
        if len(meant) > 1:
            yield _ambiguous(m, r, meant)


def _named(m: Matter, holders: Collection[str]) -> Iterator[Reference]:
    """Yield the people, organisations and places that records of some kinds name."""
    return (r for r in m.timeline.references if r.holder[0] in holders and r.kind in ENTITIES)


def _unclear(m: Matter, named: Iterable[Reference]) -> Iterator[Problem]:
    """Yield the ids among names that no record has, and the names that more than one has."""
    for r in named:
        meant = m.timeline.names_of(r.kind).get(folded(r.name), ())
        if len(meant) > 1:
            yield _ambiguous(m, r, meant)
        elif not meant and is_slug(r.name) and not m.is_broken(r.kind, r.name):
            yield _unknown_id(m, r, _near(m.timeline, r.kind, r.name))


def _near(timeline: Timeline, kind: str, name: str) -> str:
    """Return the id that a name is likeliest a slip of, "" for none."""
    names: Mapping[str, Iterable[str]] = timeline.names_of(kind)
    near = nearest(folded(name), names)
    return next(iter(names[near[0]])) if near else ""


def _ambiguous(m: Matter, r: Reference, ids: tuple[str, ...]) -> Problem:
    message = f"more than one {NOUNS[r.kind]} is called '{r.name}'"
    return Problem(m.where(*r.where), message, one_of(sorted(ids)))


def _unknown_id(m: Matter, r: Reference, near: str) -> Problem:
    add = f"add {file_of(r.kind, r.name)}, or write the name"
    hint = f"did you mean '{near}'?" if near else add
    return Problem(m.where(*r.where), f"no {NOUNS[r.kind]} has the id '{r.name}'", hint)


def _unknown_name(m: Matter, r: Reference, near: str) -> Problem:
    add = f"add {file_of(r.kind, slug(r.name))}, or leave it so"
    hint = f"did you mean '{near}'?" if near else add
    return Problem(m.where(*r.where), f"no {NOUNS[r.kind]} is called '{r.name}'", hint)
