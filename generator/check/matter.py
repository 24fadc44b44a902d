"""What every rule of `check` may look at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from generator.model.layout import NOUNS
from generator.model.values import Problem, Where
from generator.text import is_slug, listed, nearest
from generator.timeline import Timeline


class Locate(Protocol):
    """Returns where a field of a record stands in its file."""

    def __call__(self, kind: str, id: str, *loc: str | int) -> Where:
        """Return the place of ``loc`` in the record ``id`` of a kind, such as "events"."""


@dataclass(frozen=True)
class Matter:
    """The records, where they stand, and what is around them.

    ``texts`` are the normalised texts of the articles that are here, by the id of the article;
    ``seeds`` the paths of the files under ``seeds/``, ``None`` where nobody looked; ``broken`` the
    ids, by kind, of records that are there but do not read, so that nobody is told twice.
    """

    timeline: Timeline
    where: Locate
    texts: Mapping[str, str] = field(default_factory=dict)
    seeds: frozenset[str] | None = None
    broken: Mapping[str, Collection[str]] = field(default_factory=dict)

    def is_broken(self, kind: str, id: str) -> bool:
        """Say whether a record is there and has problems of its own."""
        return id in self.broken.get(kind, ())


Rule = Callable[[Matter], Iterable[Problem]]
Severity = Literal["error", "warning"]


def no_such(kind: str, id: str, choices: Iterable[str], otherwise: str) -> tuple[str, str]:
    """Return how to tell of an id that no record has: the message, and the likeliest hint."""
    noun = NOUNS.get(kind, kind)
    near = nearest(id, choices)
    hint = f"did you mean '{near[0]}'?" if near else otherwise
    if not is_slug(id):
        return f"no {noun} is called '{id}'", hint
    return f"no {noun} has the id '{id}'", hint


def one_of(ids: Iterable[str]) -> str:
    """Return "write a, b or c"."""
    return f"write {listed(ids, 'or')}"
