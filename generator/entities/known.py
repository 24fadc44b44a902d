"""What the records name already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.values import EntityKind
from generator.text import folded


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names of records, folded, with the (kind, id, name) that each may mean."""

    names: Mapping[str, tuple[tuple[EntityKind, str, str], ...]] = field(default_factory=dict)

    def only(self, name: str) -> tuple[EntityKind, str, str] | None:
        """Return what ``name`` means, ``None`` where nothing or more than one thing."""
        found = self.names.get(folded(name), ())
        return found[0] if len(found) == 1 else None
