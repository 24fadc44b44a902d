"""Names that no record knows, or that more than one record has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from generator.check.matter import Matter, Place, one_of
from generator.model.layout import NOUNS, file_of
from generator.model.values import Problem
from generator.text import folded, is_slug, nearest, slug
from generator.timeline import Timeline


def ids_are_known(m: Matter) -> Iterator[Problem]:
    """Tell of ids of people, organisations and places that no record has, and ambiguous names."""
    yield from _unclear(m, _names_in_events(m.timeline))


def names_are_known(m: Matter) -> Iterator[Problem]:
    """Tell of names of people, organisations and places that no record knows.

    Such a name gets a plain page of its own, so it may well be meant.  One that differs from the
    id of a record in marks and capitals alone leads to that record.
    """
    hints = cache(lambda kind, name: _near(m.timeline, kind, name))
    for kind, name, where in _names_in_events(m.timeline):
        names = m.timeline.names_of(kind)
        known = folded(name) in names or slug(name) in names
        if not known and not is_slug(name) and not m.is_broken(kind, slug(name)):
            yield _unknown_name(m, where, kind, name, hints(kind, name))


def names_in_entities_are_known(m: Matter) -> Iterator[Problem]:
    """Tell of ids that nothing has, and names that may mean more, in people, bodies and places."""
    yield from _unclear(m, _names_in_entities(m.timeline))


def publishers_are_clear(m: Matter) -> Iterator[Problem]:
    """Tell of names that more than one publisher has; a name that none has is as good as any."""
    names = m.timeline.names_of("publishers")
    for name, where in _publisher_names(m.timeline):
        meant = names.get(folded(name), ())
        if len(meant) > 1:
            yield _ambiguous(m, where, "publishers", name, meant)


def _unclear(m: Matter, named: Iterable[tuple[str, str, Place]]) -> Iterator[Problem]:
    """Yield the ids among names that no record has, and the names that more than one has."""
    for kind, name, where in named:
        meant = m.timeline.names_of(kind).get(folded(name), ())
        if len(meant) > 1:
            yield _ambiguous(m, where, kind, name, meant)
        elif not meant and is_slug(name) and not m.is_broken(kind, name):
            yield _unknown_id(m, where, kind, name, _near(m.timeline, kind, name))


def _names_in_events(timeline: Timeline) -> Iterator[tuple[str, str, Place]]:
    """Yield who and what events name: the kind, the name or id, and where."""
    for event in timeline.events:
        for kind in ("people", "organisations", "places"):
            for n, ref in enumerate(getattr(event, kind)):
                yield kind, ref.ref, ("events", event.id, kind, n, "ref")


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
    names: Mapping[str, Iterable[str]] = timeline.names_of(kind)
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
    return Problem(m.where(*where), message, hint)
