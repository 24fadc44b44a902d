"""What events are to one another: told once, and true from both sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.model.records import Event

# The other direction of each relation, in the same spelling as the fields of `Related`.
_INVERSE = {
    "part_of": "has_part",
    "follows": "leads_to",
    "leads_to": "follows",
    "responds_to": "answered_by",
    "fulfils": "fulfilled_by",
    "contradicts": "contradicts",
    "supersedes": "superseded_by",
    "see_also": "see_also",
}


def relations(events: Iterable[Event]) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return by event what it is tied to, as (kind, id), each once however often it is told.

    The kind is a field of `Related`, or the name of its other direction.
    """
    found: defaultdict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for e in events:
        for kind, other in e.related.pairs():
            found[e.id][kind, other] = None
            found[other][_INVERSE[kind], e.id] = None
    return {id: tuple(pairs) for id, pairs in found.items()}
