"""What every rule of `check` may look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Literal, Protocol

from generator.model.layout import MODELS, NOUNS
from generator.model.values import Problem, Where
from generator.text import is_slug, listed, nearest
from generator.timeline import Timeline

Severity = Literal["error", "warning"]


class Locate(Protocol):
    """Returns where a field of a record stands in its file."""

    def __call__(self, kind: str, id: str, *loc: str | int) -> Where:
        """Return the place of ``loc`` in the record ``id`` of a kind, such as "events"."""


@dataclass(frozen=True)
class Matter:
    """The records, where they stand, and what is around them.

    ``texts`` are the normalised texts of the articles that are here, by the id of the article;
    ``seeds`` the paths of the files under ``seeds/`` and ``pictures`` of those below
    ``content/media/``, each ``None`` where nobody looked; ``broken`` the ids, by kind, of records
    that are there but do not read, so that nobody is told twice; ``today`` the day it is, ``None``
    where no clock is read.  ``rules`` are the names of all rules; ``told`` is what those on records
    told: rules on `allow` look at both.  ``loaded_words`` are the project's own, each with what to
    write instead ("" for a word of ours that it lets pass).
    """

    timeline: Timeline
    where: Locate
    texts: Mapping[str, str] = field(default_factory=dict)
    seeds: frozenset[str] | None = None
    broken: Mapping[str, Collection[str]] = field(default_factory=dict)
    today: date | None = None
    rules: Mapping[str, Severity] = field(default_factory=dict)
    told: tuple[Problem, ...] = ()
    loaded_words: Mapping[str, str] = field(default_factory=dict)
    pictures: frozenset[str] | None = None

    def is_broken(self, kind: str, id: str) -> bool:
        """Say whether a record is there and has problems of its own."""
        return id in self.broken.get(kind, ())

    def renamed(self, kind: str) -> Mapping[str, str]:
        """Return the new id of each id that a kind of record gave up and nobody took again."""
        return self._renamed[kind]

    @cached_property
    def _renamed(self) -> Mapping[str, Mapping[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for kind in MODELS:
            records = getattr(self.timeline.records, kind)
            given_up = [(old, r.id) for r in records for old in r.former_ids]
            once = Counter(old for old, _ in given_up)
            in_use = {r.id for r in records} | set(self.broken.get(kind, ()))
            found[kind] = {o: id for o, id in given_up if once[o] == 1 and o not in in_use}
        return found


Place = tuple[str, str, *tuple[str | int, ...]]  # the kind and id of a record, the way to a field


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of `check`: what it tells of the matter, and how grave that is.

    Its name is the claim that it tests, its function's; what it tells in one line, the first line
    of the function's docstring.
    """

    tell: Callable[[Matter], Iterable[Problem]]
    severity: Severity

    @property
    def name(self) -> str:
        """Return the name that people write to silence it: "quotes-are-verbatim"."""
        return self.tell.__name__.replace("_", "-")

    @property
    def claim(self) -> str:
        """Return what it tells of, in one line."""
        return (self.tell.__doc__ or "").partition("\n")[0]

    def told(self, m: Matter) -> Iterator[Problem]:
        """Yield what it tells, under its name and with its severity."""
        for p in self.tell(m):
            yield replace(p, rule=self.name, severity=self.severity)


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
