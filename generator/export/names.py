"""What the reader's browser finds without Pagefind: names, dates that have pages, ids.

``names.js`` is loaded when something is searched for, ``words.js`` when little is found, ``ids.js``
on the page that is not there.  Each sets one value, so that they are read from a disk too.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.export.record import compact
from generator.links import WordKind
from generator.render import View
from generator.render.finding import KINDS

_OF_NAMES, _OF_WORDS = 36_000, 24_000  # bytes, as they stand
_WORD = re.compile(r"[^\W\d_]{4,}")
T = TypeVar("T")
_WORDS: tuple[WordKind, ...] = ("topics", "types")


@dataclass(frozen=True, slots=True)
class Named:
    """What has a page of its own under a name, and how often events speak of it."""

    kind: str
    id: str
    names: tuple[str, ...]
    events: int


def names_js(view: View) -> str:
    """Return the names, and the dates that have pages, as many as a browser is to load.

    What most events speak of comes first, and what is too much is left out from the end.
    """
    named = sorted(_named(view), key=lambda n: (-n.events, n.kind, n.id))
    kinds = list(KINDS)
    told = ([kinds.index(n.kind), _id(n), *n.names] for n in named)
    found = {
        "kinds": [[kind, view.words.text(label)] for kind, label in KINDS.items()],
        "years": _years(view),
        "days": _days(view),
    }
    left = _OF_NAMES - len(_set("datelineNames", found | {"names": []}).encode())
    return _set("datelineNames", found | {"names": list(_within(told, left, compact))})


def words_js(view: View) -> str:
    """Return the words of names and titles, the most frequent first, as many as may be loaded."""
    left = _OF_WORDS - len(_set("datelineWords", "").encode())
    return _set("datelineWords", " ".join(_within(_words(view), left, str)))


def ids_js(view: View) -> str:
    """Return the ids of all records that have pages, by the folders of their addresses."""
    t = view.timeline
    found: Mapping[str, Iterable[str]] = {
        "events": t.event,
        **t.entities,
        "stories": [s.id for s in view.stories],
        "publishers": t.publishers,
        "articles": t.articles,
    }
    return _set("datelineIds", {kind: " ".join(sorted(ids)) for kind, ids in found.items() if ids})


def _named(view: View) -> Iterator[Named]:
    t = view.timeline
    for kind, some in t.entities.items():
        for x in some.values():
            yield Named(kind, x.id, x.names, len(view.hierarchy.events_of(kind, x)))
    for s in view.stories:
        yield Named("stories", s.id, (s.title,), len(view.events_in(s)))
    for p in t.publishers.values():
        yield Named("publishers", p.id, p.names, len(t.events_from_publisher(p.id)))
    for kind in _WORDS:
        for id, events in t.about(kind).items():
            yield Named(kind, id, (view.label_of(kind, id),), len(events))


def _id(n: Named) -> str:
    """Return the id, "" where a browser makes it from the name."""
    made = "-".join(re.findall("[a-z0-9]+", n.names[0].lower()))
    return "" if made == n.id else n.id


def _years(view: View) -> dict[str, list[int]]:
    """Return how many events touch each year and, behind that, each of its months."""
    t = view.timeline
    return {
        str(year): [len(events), *(len(t.months.get((year, m), ())) for m in range(1, 13))]
        for year, events in t.years.items()
    }


def _days(view: View) -> str:
    """Return the days of any year on which something happened, as "01-25 02-29"."""
    days = {e.date.first for e in view.timeline.events if e.date.is_day}
    return " ".join(sorted({f"{day:%m-%d}" for day in days}))


def _words(view: View) -> Iterator[str]:
    """Yield each word of names and titles as it is compared, the most frequent first."""
    count: Counter[str] = Counter()
    for n in _named(view):
        for word in {w for name in n.names for w in _plain(name)}:
            count[word] += 1 + n.events
    for e in view.timeline.events:
        count.update(set(_plain(e.title)))
    yield from sorted(count, key=lambda w: (-count[w], w))


def _plain(text: str) -> list[str]:
    """Return the words of a text without case and accents, as the script makes them alike."""
    parted = unicodedata.normalize("NFD", text.lower())
    return _WORD.findall("".join(c for c in parted if not unicodedata.combining(c)))


def _within(items: Iterable[T], most: int, written: Callable[[T], str]) -> Iterator[T]:
    """Yield items until they take more bytes than ``most`` together, with a sign between them."""
    for item in items:
        most -= len(written(item).encode()) + 1
        if most < 0:
            return
        yield item


def _set(name: str, value: object) -> str:
    return f"self.{name} = {compact(value)};\n"
