"""Tellings laid out by day and name, so that each is compared with few others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.model.when import When
from generator.tellings.telling import Telling

_LONGEST = 31  # days; what takes longer stands under its names alone
_Shelf = tuple[int, str]
_ANY_DAY = 0
_LONG = -1


class Shelves:
    """Where tellings stand: under each of their days with each of their names."""

    def __init__(self) -> None:
        self._ids: defaultdict[_Shelf, Counter[str]] = defaultdict(Counter)

    def put(self, id: str, t: Telling) -> None:
        """Take in a telling of ``id``; there may be several of one."""
        for shelf in _own(t):
            self._ids[shelf][id] += 1

    def drop(self, id: str, t: Telling) -> None:
        """Take a telling out again."""
        for shelf in _own(t):
            ids = self._ids[shelf]
            ids[id] -= 1  # never the difference of two: a shelf may hold all that there is
            if ids[id] < 1:
                del ids[id]
            if not ids:
                del self._ids[shelf]

    def near(self, t: Telling) -> list[str]:
        """Return the ids with a name of ``t`` on one of its days or a day beside, in order."""
        found: set[str] = set()
        for shelf in _asked(t):
            found.update(self._ids.get(shelf, ()))
        return sorted(found)


def _own(t: Telling) -> Iterator[_Shelf]:
    days = [_ANY_DAY, *(_ordinals(t.when) if _is_short(t.when) else (_LONG,))]
    return ((day, name) for day in days for name in t.names)


def _asked(t: Telling) -> Iterator[_Shelf]:
    days = [_ANY_DAY]
    if _is_short(t.when):
        own = _ordinals(t.when)
        days = [_LONG, own.start - 1, *own, own.stop]
    return ((day, name) for day in days for name in t.names)


def _is_short(when: When) -> bool:
    return (when.last - when.first).days < _LONGEST


def _ordinals(when: When) -> range:
    return range(when.first.toordinal(), when.last.toordinal() + 1)
