"""The people whom a report has named so far."""

from __future__ import annotations

from generator.events.coreference.descriptions import Referent
from generator.events.coreference.gender import fits, rivals
from generator.events.told import Told
from generator.model.values import Mention


class NamedSoFar:
    """The people whom a report has named so far."""

    def __init__(self) -> None:
        self._first: dict[str, tuple[Told, Mention, Referent]] = {}

    def join(self, told: Told) -> None:
        """Take in whom a sentence names."""
        for m in told.mentions:
            if m.kind == "person":
                self._first.setdefault(m.id, (told, m, Referent((m.id,), told, m.span)))

    def only(self, before: Told | None, pronoun: str) -> Referent | None:
        """Return the one person named so far whom a pronoun can mean.

        None where the sentence before tells of another, by a name or without.
        """
        if pronoun not in {"he", "she"} or not before or rivals(before, before.span, pronoun):
            return None
        named = [r for told, m, r in self._first.values() if fits(told, m, pronoun)]
        return named[0] if len(named) == 1 else None
