"""What stands in the records before an article is merged, indexed by what a merge asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.merge.archive import (
    Archive,
    ArticleCard,
    EventCard,
    NotebookCard,
    Nowhere,
    card_of,
)
from generator.merge.fields import Fields
from generator.merge.told import Told, of_contribution
from generator.model.layout import Key
from generator.model.notebook import Contribution, Notebook
from generator.model.parts import Record
from generator.model.records import ArticleRecord, Event, Taxonomy
from generator.model.values import FIELD_OF
from generator.model.when import When
from generator.tellings import of_event
from generator.text import folded, slug

GOING = "going"  # the reason that marks what the machine itself is about to delete
_ENTITIES = tuple(FIELD_OF.values())
_MOST_MONTHS = 60  # what takes longer is looked at for every proposal
_Month = tuple[int, int]


class Before:
    """The records and notebooks as they are; ``put``, ``drop`` and ``note`` keep it true.

    Records come first, those that do not read among them: what a notebook tells hangs on them.

    ``taken`` has the (kind, id) of every file, broken ones among them; ``events`` and ``articles``
    what is kept in mind of the records, ``read`` are the events that a person wrote or has read;
    ``archive`` has them in full; ``taxonomy`` has the project's types.
    """

    def __init__(self, archive: Archive | None = None) -> None:
        self.archive = archive or Nowhere()
        self.taken: set[Key] = set()
        self.broken: frozenset[Key] = frozenset()
        self.stories: set[str] = set()
        self.events: dict[str, EventCard] = {}
        self.read: set[str] = set()
        self.articles: dict[str, ArticleCard] = {}
        self.notebooks: dict[str, NotebookCard] = {}
        self.told = Told()
        self.taxonomy = Taxonomy()
        self._now_called: dict[Key, str] = {}
        self._article_of: dict[str, str] = {}
        self._notebook_of: dict[str, str] = {}
        self._givers: dict[str, tuple[str, ...]] = {}
        self._drafts: dict[Key, int] = {}
        self._noted: set[Key] = set()
        self._absent: defaultdict[str, dict[str, Contribution]] = defaultdict(dict)
        self._by_month: defaultdict[_Month, set[str]] = defaultdict(set)
        self._long: set[str] = set()
        self._events_of: defaultdict[Key, set[str]] = defaultdict(set)
        self._refs: defaultdict[Key, set[str]] = defaultdict(set)
        self._called: dict[Key, frozenset[str]] = {}
        self._names: defaultdict[Key, set[str]] = defaultdict(set)
        self._citing: defaultdict[str, set[str]] = defaultdict(set)

    # Keeping it true

    def spoil(self, broken: frozenset[Key]) -> None:
        """Take in which records are there and do not read."""
        self.broken = broken
        self.taken |= broken
        self.stories |= {id for kind, id in broken if kind == "stories"}

    def put(self, kind: str, record: Record, fields: Fields) -> None:
        """Take a record in, new or changed."""
        id = str(getattr(record, "id", ""))
        self.drop(kind, id)
        self.taken.add((kind, id))
        for former in getattr(record, "former_ids", ()):
            self._now_called[kind, former] = id
        if isinstance(record, Event):
            self._put_event(record)
        elif kind == "stories":
            self.stories.add(id)
        elif kind in _ENTITIES:
            self._called[kind, id] = _names_in(id, fields)
            for name in self._called[kind, id]:
                self._names[kind, name].add(id)
        elif isinstance(record, ArticleRecord):
            self.articles[id] = ArticleCard(record.published, record.basis)
            if record.file:
                self._article_of.setdefault(record.file, id)
        elif isinstance(record, Taxonomy):
            self.taxonomy = record

    def _put_event(self, event: Event) -> None:
        card = self.events[event.id] = card_of(event, _ENTITIES)
        if event.review != "draft":
            self.read.add(event.id)
        for place in self._shelves(card):
            place.add(event.id)
        for kind, ref in card.refs:
            self._refs[kind, folded(ref)].add(ref)
            self._refs[kind, slug(ref)].add(ref)
        # Of a draft its articles tell the quotes.
        self.told.put(event.id, of_event(event, with_quotes=event.review != "draft"))

    def drop(self, kind: str, id: str) -> None:
        """Forget a record."""
        for name in self._called.pop((kind, id), ()):
            self._names[kind, name].discard(id)
        self.taken.discard((kind, id))
        if kind == "events" and (card := self.events.pop(id, None)):
            self.told.drop(id)
            self.read.discard(id)
            for place in self._shelves(card):
                place.discard(id)

    def _shelves(self, card: EventCard) -> Iterator[set[str]]:
        months = _months(card.date)
        yield from [self._by_month[m] for m in months] if months else [self._long]
        for ref in card.refs:
            yield self._events_of[ref]
        for article in card.articles:
            yield self._citing[article]

    def note(self, notebook: Notebook, former: str = "") -> None:
        """Take a notebook in, in the place of the article's last one."""
        for old in (notebook.article, former):
            if (last := self.notebooks.pop(old, None)) is None:
                continue
            self._notebook_of.pop(last.file, None)
            for id in last.events:
                self._givers[id] = tuple(a for a in self._givers[id] if a != old)
                self._absent.get(id, {}).pop(old, None)
                self.told.take(id, old)
            for key in last.drafts:
                self._drafts[key] -= 1
        went = tuple(id for id, c in notebook.events.items() if self._went(id, c))
        given = {id: c for id, c in notebook.events.items() if id not in went}
        drafts = tuple(_key(name) for name, draft in notebook.entities.items() if draft.fields)
        card = NotebookCard(notebook.file, tuple(given), drafts, went)
        self.notebooks[notebook.article] = card
        self._notebook_of[notebook.file] = notebook.article
        for id, contribution in given.items():
            self._givers[id] = (*self._givers.get(id, ()), notebook.article)
            self.told.give(id, notebook.article, of_contribution(notebook.article, contribution))
            if ("events", id) not in self.taken:
                self._absent[id][notebook.article] = contribution
        self._noted.update(map(_key, notebook.entities))
        for key in drafts:
            self._drafts[key] = self._drafts.get(key, 0) + 1

    def _went(self, id: str, given: Contribution) -> bool:
        """Say whether the machine itself deleted an event, in a run that was stopped then."""
        key = ("events", id)
        return GOING in given.reasons and key not in self.taken and key not in self._now_called

    # What a merge asks

    def article_from(self, file: str) -> str:
        """Return the id of the article that was read from a seed, "" where none was."""
        return self._article_of.get(file) or self._notebook_of.get(file, "")

    def fields_of(self, kind: str, id: str) -> Fields | None:
        """Return what a record's file says, ``None`` where there is none that reads."""
        key = (kind, id)
        is_there = key in self.taken and key not in self.broken
        return self.archive.fields(kind, id) if is_there else None

    def event(self, id: str) -> Event | None:
        """Return the record of an event in full, ``None`` where there is none that reads."""
        return self.archive.event(id) if id in self.events else None

    def notebook_of(self, article: str, file: str) -> Notebook | None:
        """Return what was noted of an article, under the id that it had then."""
        there = article if article in self.notebooks else self._notebook_of.get(file, "")
        return self._notebook(there)

    def _notebook(self, article: str) -> Notebook | None:
        card = self.notebooks.get(article)
        notebook = self.archive.notebook(article) if card else None
        if notebook and card and card.went:
            kept = {id: c for id, c in notebook.events.items() if id not in card.went}
            return notebook.model_copy(update={"events": kept})
        return notebook

    def renamed(self, kind: str, id: str) -> str:
        """Return the id that a record has now; its own where nobody renamed it."""
        return id if (kind, id) in self.taken else self._now_called.get((kind, id), id)

    def is_used(self, id: str) -> bool:
        """Say whether an event's id is taken, or was, by whomever."""
        key = ("events", id)
        return key in self.taken or key in self._now_called or bool(self._givers.get(id))

    def was_deleted(self, kind: str, id: str) -> bool:
        """Say whether a person took out an entity that the machine had named."""
        return (kind, id) in self._noted and (kind, id) not in self.taken

    def is_drafted(self, kind: str, id: str) -> bool:
        """Say whether a notebook tells that the machine wrote the entity's record."""
        return bool(self._drafts.get((kind, id)))

    def givers(self, id: str, but: str) -> Mapping[str, Contribution]:
        """Return what the articles, ``but`` one, gave to an event."""
        noted = ((a, self._notebook(a)) for a in self._givers.get(id, ()) if a != but)
        return {a: n.events[id] for a, n in noted if n and id in n.events}

    def giving(self, id: str, but: str) -> tuple[str, ...]:
        """Return the articles, ``but`` one, that gave something to an event."""
        return tuple(a for a in self._givers.get(id, ()) if a != but)

    def deleted_events(self) -> Iterator[tuple[str, Contribution]]:
        """Yield the events that articles gave and that a person took out."""
        for id, given in self._absent.items():
            if ("events", id) not in self.taken and ("events", id) not in self._now_called:
                yield from ((id, c) for c in given.values() if c.fields and not was_let_go(c))

    def citing(self, article: str) -> list[EventCard]:
        """Return the events that name the article as a source, in the order of ids."""
        return [self.events[id] for id in sorted(self._citing.get(article, ()))]

    def events_on(self, when: When) -> list[EventCard]:
        """Return the events with days in common, in the order of ids."""
        months = _months(when)
        ids = self._long.union(*(self._by_month.get(m, ()) for m in months)) if months else None
        near = sorted(self.events if ids is None else ids)
        return [e for id in near if (e := self.events[id]).date.overlaps(when)]

    def read_on(self, when: When) -> list[EventCard]:
        """Return the events with days in common that a person wrote or has read, likewise."""
        if not self.read:
            return []
        months = _months(when)
        near = self._long.union(*(self._by_month.get(m, ()) for m in months)) if months else None
        ids = self.read if near is None else self.read & near
        return [e for id in sorted(ids) if (e := self.events[id]).date.overlaps(when)]

    def events_near(self, when: When, entities: Iterable[Key]) -> list[EventCard]:
        """Return the events with days in common and one of the entities, in the order of ids."""
        theirs = [ids for key in entities for ids in self._events_with(*key)]
        near = self.events_on(when) if theirs else ()
        return [e for e in near if any(e.id in some for some in theirs)]

    def _events_with(self, kind: str, id: str) -> Iterator[set[str]]:
        """Yield the events that name an entity, by each way in which they name it."""
        refs = {
            ref
            for name in self._called.get((kind, id), (folded(id),))
            for ref in self._refs.get((kind, name), ())
        }
        for ref in sorted(refs):
            if self._meant(kind, ref) == id and (found := self._events_of.get((kind, ref))):
                yield found

    def _meant(self, kind: str, ref: str) -> str:
        """Return the id that a reference means, as the timeline has it."""
        ids = self._names.get((kind, folded(ref)), set())
        return next(iter(ids)) if len(ids) == 1 else slug(ref)


def was_let_go(given: Contribution) -> bool:
    """Say whether an article wrote an event and then no longer told it, while others did."""
    return given.role == "wrote" and "sources" not in given.fields


def _names_in(id: str, fields: Fields) -> frozenset[str]:
    """Return every way in which an entity's record is called, folded, its ids among them."""
    native = fields.get("native")
    names = [id, fields.get("name"), *(native.values() if isinstance(native, Mapping) else ())]
    for several in (fields.get("aliases"), fields.get("former_ids")):
        names += several if isinstance(several, list) else [several]
    return frozenset(folded(name) for name in names if isinstance(name, str))


def _months(when: When) -> list[_Month]:
    """Return the months that a date may touch, none where they are too many."""
    first, last = when.first, when.last
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if count > _MOST_MONTHS:
        return []
    months = (first.year * 12 + first.month - 1 + n for n in range(count))
    return [(m // 12, m % 12 + 1) for m in months]


def _key(name: str) -> Key:
    kind, _, id = name.partition("/")
    return kind, id
