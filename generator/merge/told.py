"""What is told of each event, by whom: what a proposal of another article is compared with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.model.items import whom
from generator.model.notebook import Contribution
from generator.model.values import Proposal
from generator.model.when import EDTFError, When, parse
from generator.tellings import (
    Packed,
    Shelves,
    Telling,
    Verdict,
    are_two,
    compared,
    may_be_same,
    packed,
    telling,
)

_PARTS = ("organisations", "places")


class Told:
    """The tellings of each event, found by their days and names.

    What articles give to an event of which there is no record is kept until there is one.
    """

    def __init__(self) -> None:
        self._own: dict[str, Packed] = {}
        self._given: dict[str, tuple[Packed, ...]] = {}
        self._shelves = Shelves()

    def put(self, id: str, own: Telling) -> None:
        """Take in what an event's record tells, in the place of what it told before."""
        self.drop(id)
        self._own[id] = packed(own)
        for p in self._held(id):
            self._shelves.put(id, p)

    def drop(self, id: str) -> None:
        """Forget the record of an event."""
        for p in self._held(id):
            self._shelves.drop(id, p)
        self._own.pop(id, None)

    def give(self, id: str, article: str, tellings: Iterable[Telling]) -> None:
        """Take in what an article tells of an event, which is one telling at most."""
        for t in tellings:
            self.take(id, article)
            self._given[id] = (*self._given.get(id, ()), packed(t))
            if id in self._own:
                self._shelves.put(id, t)

    def take(self, id: str, article: str) -> None:
        """Forget what an article told of an event."""
        left: list[Packed] = []
        for told in self._given.pop(id, ()):
            if told.article != article:
                left.append(told)
            elif id in self._own:
                self._shelves.drop(id, told)
        if left:
            self._given[id] = tuple(left)

    def of(self, id: str) -> tuple[Telling, ...]:
        """Return what is told of an event, first what its record tells; nothing without one."""
        return tuple(p.unpacked() for p in self._held(id))

    def _held(self, id: str) -> tuple[Packed, ...]:
        own = self._own.get(id)
        return (own, *self._given.get(id, ())) if own else ()

    def is_ahead(self, id: str) -> bool | None:
        """Say whether an event is yet to come, ``None`` where its tellings differ on that."""
        said = {p.is_ahead for p in self._held(id)}
        return said.pop() if len(said) == 1 else None

    def near(self, t: Telling) -> list[str]:
        """Return the events that a telling may be of, in the order of ids."""
        return self._shelves.near(t)

    def verdict(self, t: Telling, id: str) -> Verdict:
        """Return whether a telling is of an event, "same", "no" or "never".

        It is if some telling of the event is of the same happening, and the likest of them counts;
        where one of them can never be of what ``t`` tells, the answer is "never".
        """
        held = self._held(id)
        if any(are_two(t, p) for p in held):
            return Verdict("never", 0.0)
        found = (compared(t, p.unpacked()) for p in held if may_be_same(t, p))
        same = (v for v in found if v.answer == "same")
        return max(same, key=lambda v: v.score, default=Verdict("no", 0.0))

    def exclude(self, one: str, other: str) -> bool:
        """Say whether some telling of an event can never be of another."""
        return any(are_two(t, p) for t in self.of(one) for p in self._held(other))


def texts_of(p: Proposal, text: str) -> tuple[str, ...]:
    """Return what a proposal says: its title, its summary, and its quotes from the article."""
    return (p.title, p.summary, *(q.of(text) for q in p.quotes))


def of_proposal(p: Proposal, article: str, text: str) -> Telling:
    """Return what a proposal tells."""
    title, *texts = texts_of(p, text)
    others = (*p.organisations, *p.places)
    id = f"{article}#{p.key}"
    return telling(id, article, p.date, p.occurrence, title, texts, p.people, others)


def of_contribution(article: str, given: Contribution) -> Iterator[Telling]:
    """Yield what an article told when it gave something to an event, if that was noted."""
    said = given.fields if given.role == "wrote" else given.tells
    date, title, summary = (said.get(name) for name in ("date", "title", "summary"))
    when = day_in(date)
    if when and isinstance(title, str) and isinstance(summary, str):
        yield telling(
            f"{article}#{given.key}",
            article,
            when,
            str(said.get("occurrence", "happened")),
            title,
            (summary, *(q.words for q in given.quotes)),
            _ids(said, "people"),
            [id for kind in _PARTS for id in _ids(said, kind)],
        )


def day_in(date: object) -> When | None:
    """Return the date that a notebook has, ``None`` for what is none: anybody may write one."""
    try:
        return parse(date) if isinstance(date, str) else None
    except EDTFError:
        return None


def _ids(said: Mapping[str, object], kind: str) -> list[str]:
    found = said.get(kind)
    return [whom(item) for item in found] if isinstance(found, list) else []
