"""Tellings parted into happenings, whatever their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.tellings.likeness import Verdict, verdict
from generator.tellings.shelves import Shelves
from generator.tellings.telling import Telling


def happenings(tellings: Iterable[Telling]) -> tuple[tuple[Telling, ...], ...]:
    """Return the tellings of each happening; what their order was makes no difference.

    Two that are of one happening come together, the likest first, and so do those whom each of them
    came together with, unless two of these could never be one.
    """
    ordered = sorted(tellings, key=lambda t: t.id)
    home = {t.id: [t] for t in ordered}
    for one, other, _ in sorted(_pairs(ordered), key=lambda p: (-p[2].score, p[0].id, p[1].id)):
        ours, theirs = home[one.id], home[other.id]
        if ours is not theirs and not _exclude(ours, theirs):
            ours += theirs
            home.update((t.id, ours) for t in theirs)
    found = {min(t.id for t in group): group for group in home.values()}
    return tuple(tuple(sorted(found[id], key=lambda t: t.id)) for id in sorted(found))


def _pairs(tellings: Sequence[Telling]) -> Iterator[tuple[Telling, Telling, Verdict]]:
    shelves = Shelves()
    by_id = {t.id: t for t in tellings}
    for t in tellings:
        for id in shelves.near(t):
            if (v := verdict(by_id[id], t)).answer == "same":
                yield by_id[id], t, v
        shelves.put(t.id, t)


def _exclude(ours: Iterable[Telling], theirs: Sequence[Telling]) -> bool:
    return any(verdict(a, b).answer == "never" for a in ours for b in theirs)
