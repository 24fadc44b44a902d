"""Tellings kept in little room: a run over thousands of reports remembers two for each event."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.when import When
from generator.tellings.telling import Telling


@dataclass(frozen=True, slots=True)
class Packed:
    """A telling with tuples for its sets, which take a fifth of their room.

    Those of the title come first among its names and among its other words, so that the two are
    kept as how many they are.
    """

    id: str
    article: str
    when: When
    occurrence: str
    people: tuple[str, ...]
    names: tuple[str, ...]
    names_in_title: int
    words: tuple[str, ...]
    words_in_title: int
    act: str
    ordinals: tuple[tuple[str, str], ...]
    wordings: tuple[str, ...]

    @property
    def is_ahead(self) -> bool:
        """Say whether it tells of something yet to come."""
        return self.occurrence == "planned"

    @property
    def core(self) -> tuple[str, ...]:
        """Return the words of its title that are no names."""
        return self.words[: self.words_in_title]

    def unpacked(self) -> Telling:
        """Return the telling."""
        return Telling(
            self.id,
            self.article,
            self.when,
            self.occurrence,
            frozenset(self.people),
            frozenset(self.names),
            frozenset(self.words),
            frozenset(self.names[: self.names_in_title]),
            frozenset(self.core),
            self.act,
            frozenset(self.ordinals),
            frozenset(self.wordings),
        )


def packed(t: Telling) -> Packed:
    """Return a telling in little room.

    >>> from generator.model.when import parse
    >>> from generator.tellings.telling import telling
    >>> t = telling("a", "b", parse("2024-03-15"), "happened", "A second quake hit Callao", ())
    >>> packed(t).unpacked() == t
    True
    """
    return Packed(
        t.id,
        t.article,
        t.when,
        t.occurrence,
        tuple(t.people),
        (*t.title_names, *(t.names - t.title_names)),
        len(t.title_names),
        (*t.core, *(t.words - t.core)),
        len(t.core),
        t.act,
        tuple(t.ordinals),
        tuple(t.wordings),
    )
