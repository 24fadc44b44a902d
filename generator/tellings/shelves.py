"""Tellings laid out by name, wording and day, so that each is compared with few others."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator

from generator.model.when import When
from generator.tellings.packed import Packed
from generator.tellings.telling import Telling

_LONGEST = 31  # days; what takes longer stands on a shelf of its own
_Entry = tuple[int, int, str]  # the first and last day by its number, and whose telling it is


class Shelves:
    """Where tellings stand: under each name and wording of theirs, in the order of their days."""

    def __init__(self) -> None:
        self._short: defaultdict[str, list[_Entry]] = defaultdict(list)
        self._long: defaultdict[str, list[_Entry]] = defaultdict(list)

    def put(self, id: str, t: Telling | Packed) -> None:
        """Take in a telling of ``id``; there may be several of one."""
        entry = (*_days(t.when), id)
        for shelf in self._shelves(t):
            insort(shelf, entry)

    def drop(self, id: str, t: Telling | Packed) -> None:
        """Take a telling out again."""
        entry = (*_days(t.when), id)
        for shelf in self._shelves(t):
            del shelf[bisect_left(shelf, entry)]

    def near(self, t: Telling) -> list[str]:
        """Return the ids with a name or wording of ``t`` on a day of it or one beside, in order."""
        first, last = _days(t.when)
        found: set[str] = set()
        for name in t.names | t.wordings:
            for shelf, longest in ((self._short, _LONGEST), (self._long, first)):
                if entries := shelf.get(name):
                    a = bisect_left(entries, (first - 1 - longest,))
                    b = bisect_left(entries, (last + 2,))
                    found.update(id for _, end, id in entries[a:b] if end >= first - 1)
        return sorted(found)

    def _shelves(self, t: Telling | Packed) -> Iterator[list[_Entry]]:
        first, last = _days(t.when)
        shelves = self._short if last - first < _LONGEST else self._long
        return (shelves[name] for name in {*t.names, *t.wordings})


def _days(when: When) -> tuple[int, int]:
    first = when.first.toordinal()
    return first, first if when.last == when.first else when.last.toordinal()
