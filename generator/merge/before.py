"""What stands in the records before an article is merged, indexed by what a merge asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.merge.fields import Fields
from generator.merge.told import Told, of_contribution
from generator.model.notebook import Contribution, Notebook
from generator.model.parts import Record
from generator.model.records import ArticleRecord, Event, Taxonomy
from generator.model.when import When
from generator.tellings import Telling, of_event
from generator.text import folded, slug

Key = tuple[str, str]
GOING = "going"  # the reason that marks what the machine itself is about to delete
KINDS = {"person": "people", "organisation": "organisations", "place": "places"}
_ENTITIES = tuple(KINDS.values())
_MOST_MONTHS = 60  # what takes longer is looked at for every proposal
_Month = tuple[int, int]


class Before:
    """The records and notebooks as they are; ``put``, ``drop`` and ``note`` keep it true.

    ``fields`` holds each valid record as its file says it, by (kind, id); ``taken`` the (kind, id)
    of every file, broken ones among them; ``is_plain`` says of a record that its file reads as the
    machine writes it, with no comment and in no other order; ``taxonomy`` has the project's types.
    """

    def __init__(
        self,
        records: Iterable[tuple[str, Record, Fields]] = (),
        notebooks: Iterable[Notebook] = (),
        broken: Iterable[Key] = (),
        is_plain: Callable[[str, str], bool] = lambda kind, id: True,
        taxonomy: Taxonomy | None = None,
    ) -> None:
        self.fields: dict[Key, Fields] = {}
        self.taken: set[Key] = set(broken)
        self.broken = frozenset(self.taken)
        self.stories = {id for kind, id in self.taken if kind == "stories"}
        self.events: dict[str, Event] = {}
        self.articles: dict[str, ArticleRecord] = {}
        self.notebooks: dict[str, Notebook] = {}
        self.is_plain = is_plain
        self.told = Told()
        self.taxonomy = taxonomy or Taxonomy()
        self._now_called: dict[Key, str] = {}
        self._article_of: dict[str, str] = {}
        self._notebook_of: dict[str, str] = {}
        self._givers: defaultdict[str, dict[str, Contribution]] = defaultdict(dict)
        self._drafts: defaultdict[Key, set[str]] = defaultdict(set)
        self._noted: set[Key] = set()
        self._absent: dict[str, None] = {}
        self._by_month: defaultdict[_Month, set[str]] = defaultdict(set)
        self._long: set[str] = set()
        self._read: set[str] = set()
        self._events_of: defaultdict[Key, set[str]] = defaultdict(set)
        self._refs: defaultdict[Key, set[str]] = defaultdict(set)
        self._names: defaultdict[Key, set[str]] = defaultdict(set)
        self._citing: defaultdict[str, set[str]] = defaultdict(set)
        for kind, record, fields in records:
            self.put(kind, record, fields)
        for notebook in notebooks:
            self.note(notebook)

    # Keeping it true

    def put(self, kind: str, record: Record, fields: Fields) -> None:
        """Take a record in, new or changed."""
        id = str(getattr(record, "id", ""))
        self.drop(kind, id)
        self.fields[kind, id] = fields
        self.taken.add((kind, id))
        for former in getattr(record, "former_ids", ()):
            self._now_called[kind, former] = id
        if isinstance(record, Event):
            self._put_event(record)
        elif kind == "stories":
            self.stories.add(id)
        elif kind in _ENTITIES:
            for name in self._names_of(kind, id):
                self._names[kind, name].add(id)
        elif isinstance(record, ArticleRecord):
            self.articles[id] = record
            if record.file:
                self._article_of.setdefault(record.file, id)

    def _put_event(self, event: Event) -> None:
        self.events[event.id] = event
        if event.review != "draft":
            self._read.add(event.id)
        for place in self._shelves(event):
            place.add(event.id)
        for kind in _ENTITIES:
            for ref in getattr(event, kind):
                self._refs[kind, folded(ref.ref)].add(ref.ref)
                self._refs[kind, slug(ref.ref)].add(ref.ref)
        self._tell(event.id)

    def _tell(self, id: str, own: Sequence[Telling] = ()) -> None:
        """Lay out anew what is told of an event; ``own`` is what its record tells, if known."""
        if event := self.events.get(id):
            given = self._givers.get(id, {}).items()
            theirs = (t for a, c in given for t in of_contribution(a, c))
            self.told.put(id, (*(own or [_own(event)]), *theirs))

    def drop(self, kind: str, id: str) -> None:
        """Forget a record."""
        for name in self._names_of(kind, id) if kind in _ENTITIES else ():
            self._names[kind, name].discard(id)
        self.taken.discard((kind, id))
        self.fields.pop((kind, id), None)
        if kind == "events" and (event := self.events.pop(id, None)):
            self.told.drop(id)
            self._read.discard(id)
            for place in self._shelves(event):
                place.discard(id)

    def _shelves(self, event: Event) -> Iterator[set[str]]:
        months = _months(event.date)
        yield from [self._by_month[m] for m in months] if months else [self._long]
        for kind in _ENTITIES:
            for ref in getattr(event, kind):
                yield self._events_of[kind, ref.ref]
        for source in event.sources:
            if source.article:
                yield self._citing[source.article]

    def note(self, notebook: Notebook, former: str = "") -> None:
        """Take a notebook in, in the place of the article's last one."""
        retold = set(notebook.events)
        for old in {notebook.article, former} & set(self.notebooks):
            last = self.notebooks.pop(old)
            self._notebook_of.pop(last.file, None)
            retold |= set(last.events)
            for id in last.events:
                self._givers[id].pop(old, None)
            for name in last.entities:
                self._drafts[_key(name)].discard(old)
        kept = {id: c for id, c in notebook.events.items() if not self._went(id, c)}
        if len(kept) < len(notebook.events):
            notebook = notebook.model_copy(update={"events": kept})
        self.notebooks[notebook.article] = notebook
        self._notebook_of[notebook.file] = notebook.article
        for id, given in notebook.events.items():
            self._givers[id][notebook.article] = given
            if ("events", id) not in self.taken:
                self._absent[id] = None
        for name, draft in notebook.entities.items():
            self._noted.add(_key(name))
            if draft.fields:
                self._drafts[_key(name)].add(notebook.article)
        for id in sorted(retold):
            self._tell(id, self.told.of(id)[:1])

    def _went(self, id: str, given: Contribution) -> bool:
        """Say whether the machine itself deleted an event, in a run that was stopped then."""
        key = ("events", id)
        return GOING in given.reasons and key not in self.taken and key not in self._now_called

    # What a merge asks

    def article_from(self, file: str) -> str:
        """Return the id of the article that was read from a seed, "" where none was."""
        return self._article_of.get(file) or self._notebook_of.get(file, "")

    def notebook_of(self, article: str, file: str) -> Notebook | None:
        """Return what was noted of an article, under the id that it had then."""
        return self.notebooks.get(article) or self.notebooks.get(self._notebook_of.get(file, ""))

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
        return {a: c for a, c in self._givers.get(id, {}).items() if a != but}

    def deleted_events(self) -> Iterator[tuple[str, Contribution]]:
        """Yield the events that articles gave and that a person took out."""
        for id in self._absent:
            if ("events", id) not in self.taken and ("events", id) not in self._now_called:
                given = self._givers[id].values()
                yield from ((id, c) for c in given if c.fields and not was_let_go(c))

    def citing(self, article: str) -> list[Event]:
        """Return the events that name the article as a source, in the order of ids."""
        return [self.events[id] for id in sorted(self._citing.get(article, ()))]

    def events_on(self, when: When) -> list[Event]:
        """Return the events with days in common, in the order of ids."""
        months = _months(when)
        ids = self._long.union(*(self._by_month.get(m, ()) for m in months)) if months else None
        near = sorted(self.events if ids is None else ids)
        return [e for id in near if (e := self.events[id]).date.overlaps(when)]

    def read_on(self, when: When) -> list[Event]:
        """Return the events with days in common that a person wrote or has read, likewise."""
        if not self._read:
            return []
        months = _months(when)
        near = self._long.union(*(self._by_month.get(m, ()) for m in months)) if months else None
        ids = self._read if near is None else self._read & near
        return [e for id in sorted(ids) if (e := self.events[id]).date.overlaps(when)]

    def events_near(self, when: When, entities: Iterable[Key]) -> list[Event]:
        """Return the events with days in common and one of the entities, in the order of ids."""
        theirs = [ids for key in entities for ids in self._events_with(*key)]
        near = self.events_on(when) if theirs else ()
        return [e for e in near if any(e.id in some for some in theirs)]

    def _events_with(self, kind: str, id: str) -> Iterator[set[str]]:
        """Yield the events that name an entity, by each way in which they name it."""
        refs = {
            ref for name in self._names_of(kind, id) for ref in self._refs.get((kind, name), ())
        }
        for ref in sorted(refs):
            if self._meant(kind, ref) == id and (found := self._events_of.get((kind, ref))):
                yield found

    def _names_of(self, kind: str, id: str) -> set[str]:
        """Return every way in which an entity's record is called, folded, its ids among them."""
        fields = self.fields.get((kind, id), {})
        native = fields.get("native")
        names = [id, fields.get("name"), *(native.values() if isinstance(native, Mapping) else ())]
        for several in (fields.get("aliases"), fields.get("former_ids")):
            names += several if isinstance(several, list) else [several]
        return {folded(name) for name in names if isinstance(name, str)}

    def _meant(self, kind: str, ref: str) -> str:
        """Return the id that a reference means, as the timeline has it."""
        ids = self._names.get((kind, folded(ref)), set())
        return next(iter(ids)) if len(ids) == 1 else slug(ref)


def was_let_go(given: Contribution) -> bool:
    """Say whether an article wrote an event and then no longer told it, while others did."""
    return given.role == "wrote" and "sources" not in given.fields


def _own(event: Event) -> Telling:
    """Return what the record itself tells; of a draft, its articles tell the quotes."""
    return of_event(event, with_quotes=event.review != "draft")


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
