"""Which events answer a question: whose, where, when, and in what state."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.hierarchy import Hierarchy
from generator.model.records import Event
from generator.model.when import When
from generator.survey import traits
from generator.text import folded, listed, nearest
from generator.timeline import UNFILED, Timeline

Trait = Callable[[Timeline, Event, date], bool]
TRAITS: Mapping[str, tuple[str, Trait]] = {
    "draft": ("no editor has reviewed it", lambda t, e, day: e.review == "draft"),
    "overdue": ("it was planned for a day that is past", traits.is_overdue),
    "single-source": (
        "all that is told of it goes back to one publisher",
        lambda t, e, day: traits.is_single_source(t, e),
    ),
    "one-sided": (
        "all who tell of it are under the control of a state or party",
        lambda t, e, day: traits.is_one_sided(t, e),
    ),
    "unarchived": (
        "a link of its sources has no archived copy",
        lambda t, e, day: bool(traits.unarchived(t, e)),
    ),
    "no-figure-source": (
        "a figure does not say which source gives it",
        lambda t, e, day: bool(traits.unsourced_figures(e)),
    ),
    "stale": ("it goes on, and nothing was heard of it for a year", traits.is_stale),
}


class NotFoundError(Exception):
    """Nothing has a name that was asked for, or more than one has; ``hint`` says what to write."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question: all of it must be true of an event.

    ``names`` are of people, bodies, places, publishers, stories, topics or types, by id, name,
    alias, or a word of a name that no other has.  ``when`` is met by every event that may have been
    in it.  ``states`` hold values of ``occurrence``, ``verification`` and ``importance``, any of
    each field; ``traits`` are keys of ``TRAITS``.
    """

    names: Sequence[str] = ()
    when: When | None = None
    states: Mapping[str, Collection[str]] = field(default_factory=dict)
    traits: Collection[str] = ()


def chosen(t: Timeline, wanted: Wanted, day: date) -> tuple[Event, ...]:
    """Return the events that a question means, oldest first; ``day`` is the editor's own.

    Raises ``NotFoundError`` for a name that nothing has.
    """
    sets = [_with(t, name) for name in wanted.names]
    return tuple(
        e
        for e in t.events
        if all(e.id in ids for ids in sets)
        and (wanted.when is None or e.date.overlaps(wanted.when))
        and all(getattr(e, field) in values for field, values in wanted.states.items() if values)
        and all(TRAITS[name][1](t, e, day) for name in wanted.traits)
    )


def _with(t: Timeline, name: str) -> frozenset[str]:
    """Return the ids of the events that one name stands for."""
    known: dict[str, dict[tuple[str, str], None]] = {}
    for key, names in _everything(t):
        for n in names:
            known.setdefault(folded(n), {})[key] = None
    wanted = folded(name)
    found = list(known.get(wanted, ()))
    if not found:  # "Ross" alone means Ana Ross where there is no other
        found = list(
            dict.fromkeys(k for n, keys in known.items() if _is_word(wanted, n) for k in keys)
        )
    if len(found) == 1:
        return frozenset(e.id for e in _events(t, *found[0]))
    if found:
        choices = listed([f"'{id}'" for _, id in sorted(found)[:8]], "or")
        raise NotFoundError(f"'{name}' may mean more than one", f"write {choices}")
    near = nearest(wanted, known)
    hint = f"did you mean '{near[0]}'?" if near else "write an id, a name or an alias"
    raise NotFoundError(f"nothing is called '{name}'", hint)


def _is_word(wanted: str, name: str) -> bool:
    return bool(wanted) and f" {wanted} " in f" {name} "


def _everything(t: Timeline) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """Yield everything that has events as ((kind, id), ways to call it)."""
    for kind, some in (*t.entities.items(), ("publishers", t.publishers)):
        for id, r in some.items():
            yield (kind, id), (id, *r.former_ids, *r.names)
    for story in t.stories:
        if story is not UNFILED:
            yield ("stories", story.id), (story.id, *story.former_ids, story.title)
    for kind, words in (("topics", t.records.taxonomy.topics), ("types", t.records.taxonomy.types)):
        for w in words:
            yield (kind, w.id), (w.id, w.label)


def _events(t: Timeline, kind: str, id: str) -> Sequence[Event]:
    if kind == "publishers":
        return t.events_from_publisher(id)
    if kind == "stories":
        return t.events_in(next(s for s in t.stories if s.id == id))
    if kind == "topics":
        return t.about("topics").get(id, ())
    if kind == "types":
        return t.about("types").get(id, ())
    return Hierarchy(t).events_of(kind, t.entities[kind][id])
