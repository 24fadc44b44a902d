"""What the records name already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.values import EntityKind
from generator.text import folded, plain

Meaning = tuple[EntityKind, str, str]


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names of records, folded, with the (kind, id, name) that each may mean.

    A name may stand in plain letters besides: "callao" for "Callaó".
    """

    names: Mapping[str, tuple[Meaning, ...]] = field(default_factory=dict)

    def only(self, name: str) -> Meaning | None:
        """Return what ``name`` means, ``None`` where nothing or more than one thing."""
        found = self.all(name)
        return found[0] if len(found) == 1 else None

    def all(self, name: str) -> tuple[Meaning, ...]:
        """Return all that ``name`` may mean."""
        if not self.names:
            return ()
        written = folded(name)
        return self.names.get(written) or self.names.get(plain(written)) or ()
