"""A stretch of a text, its end not included; offsets count code points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class _Stretch(Protocol):
    """Whatever has a place in a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that stand there."""
        return text[self.start : self.end]

    def covers(self, other: _Stretch) -> bool:
        """Say whether ``other`` lies wholly in it."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end
