"""What stands in a file: mappings, sequences and scalars as they were typed, each with its place.

Lines and columns count from 1, as editors show them; ``at`` counts code points of the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Mark(NamedTuple):
    """A place in a text."""

    line: int
    column: int
    at: int


@dataclass(slots=True)
class Scalar:
    """What was typed: ``style`` is the mark it was quoted with, "" for none, or ``|`` or ``>``.

    ``told`` says that the value is of no use and that its problem was told already.
    """

    text: str
    style: str
    start: Mark
    end: Mark
    told: bool = False

    @property
    def is_nothing(self) -> bool:
        """Say whether nothing was written, or a word that YAML reads as nothing."""
        if self.style:
            return not self.text.strip()
        return self.text in {"", "~", "null", "NULL"}  # "Null" is a surname


@dataclass(slots=True)
class Sequence:
    """A list; ``flow`` where it was written in brackets."""

    items: tuple[Node, ...]
    flow: bool
    start: Mark
    end: Mark


@dataclass(slots=True)
class Mapping:
    """Fields and their values, in the order of the file; no name comes twice."""

    pairs: tuple[tuple[Scalar, Node], ...]
    flow: bool
    start: Mark
    end: Mark

    def get(self, name: str) -> Node | None:
        """Return the value of a field, ``None`` where there is no such field."""
        return next((value for key, value in self.pairs if key.text == name), None)

    def key(self, name: str) -> Scalar | None:
        """Return the name of a field, as it stands in the file."""
        return next((key for key, _ in self.pairs if key.text == name), None)


Node = Scalar | Sequence | Mapping
Loc = tuple[str | int, ...]


def walk(root: Node, loc: Iterable[str | int]) -> tuple[Node, Loc]:
    """Return the node at ``loc``, or the last one on the way there, and how far the way led.

    A scalar stands for a list of one and for a reference without a role, so the way ends there.
    """
    node, done = root, ()  # type: Node, Loc
    for step in loc:
        below: Node | None = None
        if isinstance(node, Mapping) and isinstance(step, str):
            below = node.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            below = node.items[step]
        if below is None:
            break
        node, done = below, (*done, step)
    return node, done
