"""Mends that are certain, as values; who has the files makes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.files import path_that_fits
from generator.check.links import renamed_links
from generator.check.matter import Matter, Place
from generator.check.references import renamed_references


@dataclass(frozen=True, slots=True)
class Move:
    """A record's file has a new path."""

    kind: str
    id: str
    path: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """An id stands in the place of one that was given up."""

    where: Place
    id: str


@dataclass(frozen=True, slots=True)
class Relink:
    """The links of a text that say one thing say another."""

    where: Place
    said: str
    instead: str


Fix = Move | Exchange | Relink


def fixes(m: Matter) -> tuple[Fix, ...]:
    """Return the mends that are certain: new ids first, since they look for files where they are.

    A record that allows its file's name keeps it, and so does one whose new path is taken.
    """
    exchanges = (Exchange(where, new) for where, new in renamed_references(m))
    links = (Relink(*link) for link in renamed_links(m))
    return (*exchanges, *links, *_moves(m))


def _moves(m: Matter) -> Iterator[Move]:
    paths = {m.where("events", event.id).path for event in m.timeline.events}
    for event in m.timeline.events:
        path = path_that_fits(m, event)
        if path and path not in paths and "file-names-fit" not in event.allow:
            paths.add(path)
            yield Move("events", event.id, path)
