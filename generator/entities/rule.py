"""What a rule for names is asked, and what it sees besides the run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.entities.known import KnownNames
from generator.entities.run import Run
from generator.model.values import Mention


@dataclass(frozen=True, slots=True)
class Page:
    """What an article tells of all its names; ``alone`` are the words that stand alone as one.

    ``people`` are those of them that speak or bear a title there, as only people do; ``shared`` the
    words that several longer names begin with; ``where`` those that stand behind "in" and the like,
    ``of`` those that stand behind "of" alone, or behind "the".  ``wares`` are the names that stand
    behind "drug" or "film", ``teams`` those that a verb of many, or a player's role, follows,
    ``inner`` those that stand elsewhere than at a sentence's head, ``bodies`` those that the next
    sentence calls "the company" or the like.
    """

    known: KnownNames
    alone: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    wares: frozenset[str] = frozenset()
    teams: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()


Rule = Callable[[Run, Page], Mention | None]
