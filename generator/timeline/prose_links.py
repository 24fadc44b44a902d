"""What a link in the prose of a record may say: an id alone, or "event:roadmap"."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from generator.links import Kind

# What may stand before the colon, and the kind of record that it means.
LINKED: Mapping[str, Kind] = {
    "event": "events",
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "publisher": "publishers",
    "article": "articles",
    "story": "stories",
}
# The fields in which such a link may stand.
PROSE: Mapping[str, tuple[str, ...]] = {"events": ("summary", "body"), "stories": ("lead",)}


def record_meant(said: str, ids: Mapping[Kind, Collection[str]]) -> tuple[Kind, str] | None:
    """Return the kind and id that a link means; ``ids`` are those of the records that there are.

    Of several kinds that have the id the first of ``LINKED`` is meant; ``None`` for none.

    >>> record_meant("callao", {kind: ("callao",) for kind in LINKED.values()})
    ('events', 'callao')
    """
    noun, colon, id = said.partition(":")
    if not colon:
        noun, id = "", said
    kinds = [LINKED[noun]] if noun in LINKED else [] if colon else LINKED.values()
    kind = next((kind for kind in kinds if id in ids[kind]), None)
    return (kind, id) if kind else None
