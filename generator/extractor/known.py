"""The names that a run knows before it reads: those that people wrote."""

from __future__ import annotations

from collections import defaultdict

from generator import entities, store
from generator.model.records import Organisation, Person, Place
from generator.model.values import KIND_IN, EntityKind
from generator.text import folded, plain, slug
from generator.timeline import Records


def known_names(records: Records) -> entities.KnownNames:
    """Return the names and aliases that people wrote, for the finder.

    The machine's own drafts are none of them: what one article is read as would else depend on
    whether another was read before it, and a second run would find more than the first.
    """
    names: defaultdict[str, dict[tuple[EntityKind, str, str], None]] = defaultdict(dict)
    for kind, of_kind in KIND_IN.items():
        for record in getattr(records, kind):
            if not _is_bare_draft(record):
                for name in record.names:
                    written = folded(name)
                    for form in filter(None, (written, plain(written))):
                        names[form][of_kind, record.id, record.name] = None
    return entities.KnownNames({name: tuple(found) for name, found in names.items()})


def _is_bare_draft(record: Person | Organisation | Place) -> bool:
    """Say whether a record is as the machine drafts it: a name, and the id that is made of it."""
    only = {"name": record.name, "review": "draft"}
    return store.fields_of(record) == only and slug(record.name) == record.id
