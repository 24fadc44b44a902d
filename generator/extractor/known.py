"""The names that a run knows before it reads: those that people wrote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeGuard

from generator import entities, store
from generator.model.parts import Record
from generator.model.records import Entity, Organisation, Person, Place
from generator.model.values import EntityKind
from generator.text import folded, plain, slug

_MODELS: dict[EntityKind, type[Entity]] = {
    "person": Person,
    "organisation": Organisation,
    "place": Place,
}


def is_written(record: Record) -> TypeGuard[Entity]:
    """Say whether a record is an entity's that a person wrote, or wrote in.

    The machine's own drafts are none of them: what one article is read as would else depend on
    whether another was read before it, and a second run would find more than the first.
    """
    return isinstance(record, Entity) and not _is_bare_draft(record)


def known_names(records: Sequence[Entity]) -> entities.KnownNames:
    """Return the names and aliases of people, organisations and places, for the finder."""
    names: defaultdict[str, dict[tuple[EntityKind, str, str], None]] = defaultdict(dict)
    for kind, model in _MODELS.items():
        for record in (r for r in records if isinstance(r, model)):
            for name in record.names:
                written = folded(name)
                for form in filter(None, (written, plain(written))):
                    names[form][kind, record.id, record.name] = None
    return entities.KnownNames({name: tuple(found) for name, found in names.items()})


def _is_bare_draft(record: Entity) -> bool:
    """Say whether a record is as the machine drafts it: a name, and the id that is made of it."""
    only = {"name": record.name, "review": "draft"}
    return store.fields_of(record) == only and slug(record.name) == record.id
