"""Long lists of names: a page for each first letter, in as many parts as it needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from generator import links
from generator.links import Kind
from generator.render.parting import Jump, titles
from generator.render.view import Here, View

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Leaf(Generic[T]):
    """A page of names: the letter they begin with, or "P, 2 of 5" where there are very many."""

    label: str
    address: str
    rows: tuple[T, ...]


def leaves(
    view: View, kind: Kind, rows: Sequence[T], initial: Callable[[T], str], most: int
) -> Mapping[str, Sequence[Leaf[T]]]:
    """Return by letter the pages of a list in the order of its names."""
    found = {}
    for letter, group in groupby(rows, key=initial):
        all = tuple(group)
        chunks = [all[n : n + most] for n in range(0, len(all), most)]
        found[letter] = [
            Leaf(label, links.listing_under(kind, letter, n), chunk)
            for n, (label, chunk) in enumerate(
                zip(titles(view, letter, len(chunks)), chunks, strict=True), start=1
            )
        ]
    return found


def beside(here: Here, leaves: Sequence[Leaf[T]]) -> tuple[Jump, ...]:
    """Return the links from one page of a letter to its others; none where it is one page."""
    return tuple(
        Jump(here.link(x.label, x.address), len(x.rows), x.address == here.address) for x in leaves
    )
