"""The records that people write, one YAML file each (`docs/design/record.md` has the table).

One definition gives validation, all errors at once, and the published JSON Schema.  Every scalar
arrives as the text that was typed; the types below say what it must be.  ``id`` is not written in
the file: it is the file's name, and `store` adds it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from generator.model.fields import (
    Day,
    Edtf,
    Language,
    Lines,
    Number,
    Slug,
    Summary,
    TimeOfDay,
    Title,
    Url,
    Whole,
    YesNo,
    Zone,
    refuse,
)
from generator.model.fields import Line as Line
from generator.model.fields import Prose as Prose
from generator.model.values import Basis
from generator.model.when import When
from generator.text import listed

Occurrence = Literal["happened", "ongoing", "planned", "postponed", "cancelled", "did-not-happen"]
Verification = Literal["confirmed", "reported", "claimed", "disputed", "retracted"]
Importance = Literal["key", "normal", "detail"]
Review = Literal["draft", "reviewed"]
Control = Literal["independent", "state", "party", "corporate", "unknown"]
PublisherKind = Literal[
    "agency", "newspaper", "broadcaster", "magazine", "website",
    "state body", "party", "company", "organisation", "person",
]  # fmt: skip


def _as_ref(value: object) -> object:
    return {"ref": value} if isinstance(value, str) else value


class Record(BaseModel):
    """What every record and every part of one has in common: frozen, and no unknown field."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, populate_by_name=True
    )

    @model_validator(mode="before")
    @classmethod
    def _without_extensions(cls, value: Any) -> Any:
        if isinstance(value, dict):
            return {k: v for k, v in value.items() if not str(k).startswith("x-")}
        return value


class Ref(Record):
    """A person, organisation or place, by id, name or alias; ``role`` is what it was there."""

    ref: Line
    role: Line = ""


class StoryRef(Record):
    """A story that the event belongs to, and the chapter where the date alone does not say."""

    ref: Slug
    chapter: Slug | Literal[""] = ""


Refs = tuple[Annotated[Ref, BeforeValidator(_as_ref)], ...]


class Source(Record):
    """Says that an article supports the event: a record of an article, or one told in place."""

    key: Slug | None = None
    article: Slug | None = None
    url: Url | None = None
    reference: Line = ""
    title: Line = ""
    publisher: Line = ""
    agency: Line = ""
    published: Edtf | None = None
    quote: Lines = ()
    archive: Url | None = None
    kind: Line = ""
    language: Language = "en"

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if not (self.article or self.url or self.reference):
            raise refuse("source names nothing", "give its 'url', its 'reference', or an 'article'")
        return self

    @property
    def name(self) -> str:
        """Return what claims, quotes and figures call it."""
        return self.key or self.article or ""


class Figure(Record):
    """A number that the event is told with; only equal ``quantity`` and unit are compared."""

    label: Line
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: Line = ""
    about: YesNo = False
    quantity: Slug | None = None
    source: Slug | None = None


class Claim(Record):
    """A statement on which sources differ, and who says so."""

    text: Line
    by: Line = ""
    supported_by: tuple[Slug, ...] = ()
    disputed_by: tuple[Slug, ...] = ()


class Quotation(Record):
    """Words somebody said, verbatim."""

    text: Prose
    by: Line = ""
    source: Slug | None = None


class Media(Record):
    """A picture under ``content/media/``; ``alt`` says what it shows to those who cannot see it."""

    src: Line
    alt: Line
    caption: Line = ""
    credit: Line = ""
    licence: Line = ""


class Related(Record):
    """Ids of other events, by what they are to this one; the other direction is generated."""

    part_of: tuple[Slug, ...] = ()
    follows: tuple[Slug, ...] = ()
    leads_to: tuple[Slug, ...] = ()
    responds_to: tuple[Slug, ...] = ()
    fulfils: tuple[Slug, ...] = ()
    contradicts: tuple[Slug, ...] = ()
    supersedes: tuple[Slug, ...] = ()
    see_also: tuple[Slug, ...] = ()

    def pairs(self) -> Iterable[tuple[str, str]]:
        """Yield each relation as (field, id)."""
        for kind in type(self).model_fields:
            for other in getattr(self, kind):
                yield kind, other


class Update(Record):
    """What was changed in the record after it was published, in words that readers see."""

    date: Day
    kind: Literal["correction", "update", "clarification"]
    text: Line


class Event(Record):
    """Something that happened, is planned, or was announced and did not come."""

    id: Slug
    date: Edtf
    time: TimeOfDay = ""
    timezone: Zone = ""
    date_note: Line = ""
    order: Whole = 0
    basis: Basis = "stated"
    occurrence: Occurrence = "happened"
    verification: Verification = "reported"
    title: Title
    summary: Summary
    why: Line = ""
    body: Prose = ""
    stories: tuple[Annotated[StoryRef, BeforeValidator(_as_ref)], ...] = ()
    type: Slug | None = None
    topics: tuple[Slug, ...] = ()
    importance: Importance = "normal"
    people: Refs = ()
    organisations: Refs = ()
    places: Refs = ()
    figures: tuple[Figure, ...] = ()
    claims: tuple[Claim, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    media: tuple[Media, ...] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    related: Related = Related()
    added: Day
    updates: tuple[Update, ...] = ()
    former_ids: tuple[Slug, ...] = ()
    review: Review = "reviewed"
    notes: Prose = ""

    @model_validator(mode="after")
    def _keys_name_sources(self) -> Self:
        keys = [s.name for s in self.sources]
        for n, name in enumerate(keys):
            if name and name in keys[:n]:
                field = "key" if self.sources[n].key else "article"
                hint = "give each a 'key' of its own"
                raise refuse(f"two sources have the key '{name}'", hint, ("sources", n, field))
        for key, at in self._keys_used():
            if key not in keys:
                has = [k for k in keys if k]
                hint = f"write {listed(has, 'or')}" if has else "give the source a 'key'"
                raise refuse(f"no source has the key '{key}'", hint, at)
        return self

    def _keys_used(self) -> Iterable[tuple[str, tuple[str | int, ...]]]:
        """Yield each source key that claims, figures and quotes name, with its place."""
        for n, claim in enumerate(self.claims):
            for side in ("supported_by", "disputed_by"):
                for i, key in enumerate(getattr(claim, side)):
                    yield key, ("claims", n, side, i)
        for n, figure in enumerate(self.figures):
            if figure.source:
                yield figure.source, ("figures", n, "source")
        for n, quote in enumerate(self.quotes):
            if quote.source:
                yield quote.source, ("quotes", n, "source")

    @property
    def last_change(self) -> When:
        """Return the newest day of ``added`` and ``updates``."""
        return max((self.added, *(u.date for u in self.updates)), key=lambda d: d.first)


class Role(Record):
    """An office or position and the days it was held; an open end is left out."""

    title: Line
    organisation: Line = ""
    from_: Edtf | None = Field(default=None, alias="from")
    to: Edtf | None = None
    note: Line = ""


class Link(Record):
    """A page elsewhere about the subject."""

    title: Line
    url: Url


class Entity(Record):
    """What persons, organisations and places share; names in other scripts stand by language."""

    id: Slug
    name: Line
    native: dict[Language, Line] = {}
    aliases: tuple[Line, ...] = ()
    description: Line = ""
    links: tuple[Link, ...] = ()
    former_ids: tuple[Slug, ...] = ()
    review: Review = "reviewed"
    notes: Prose = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Return every way the name is written, the name itself first."""
        return tuple(dict.fromkeys((self.name, *self.aliases, *self.native.values())))


class Person(Entity):
    """Somebody who takes part in events."""

    sort: Line = ""
    roles: tuple[Role, ...] = ()
    born: Edtf | None = None
    died: Edtf | None = None


class Organisation(Entity):
    """A body that acts: a state body, company, party, alliance, union of states."""

    part_of: Line = ""
    place: Line = ""
    roles: tuple[Role, ...] = ()


class Place(Entity):
    """Where things happen; coordinates in degrees, WGS 84."""

    lat: Annotated[Number, Field(ge=-90, le=90)] | None = None
    lon: Annotated[Number, Field(ge=-180, le=180)] | None = None
    country: Line = ""
    within: Line = ""


class Publisher(Record):
    """Who publishes articles, and who controls it."""

    id: Slug
    name: Line
    aliases: tuple[Line, ...] = ()
    country: Line = ""
    language: Line = ""
    kind: PublisherKind | None = None
    control: Control = "unknown"
    homepage: Url | None = None
    note: Line = ""
    former_ids: tuple[Slug, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return every way the name is written, the name itself first."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))


class Chapter(Record):
    """A part of a story, between two dates, both included; an open end is left out."""

    id: Slug
    title: Line
    from_: Edtf | None = Field(default=None, alias="from")
    to: Edtf | None = None
    lead: Line = ""


class Term(Record):
    """A word that a story explains."""

    term: Line
    meaning: Line


def _told_once(ids: Iterable[str], field: str) -> None:
    """Refuse an id that comes twice in a list."""
    seen: set[str] = set()
    for n, id in enumerate(ids):
        if id in seen:
            hint = "give one of them another id"
            raise refuse(f"the id '{id}' comes twice in {field}", hint, (field, n, "id"))
        seen.add(id)


class Story(Record):
    """A timeline with a question."""

    id: Slug
    title: Line
    question: Line = ""
    lead: Prose = ""
    criteria: Line = ""
    chapters: tuple[Chapter, ...] = ()
    glossary: tuple[Term, ...] = ()
    former_ids: tuple[Slug, ...] = ()

    @model_validator(mode="after")
    def _chapters_differ(self) -> Self:
        _told_once((c.id for c in self.chapters), "chapters")
        return self


class ArticleRecord(Record):
    """One text somebody published, as a source of events; ``file`` is the seed it was read from."""

    id: Slug
    title: Line
    publisher: Line = ""
    agency: Line = ""
    author: Line = ""
    published: Edtf | None = None
    basis: Basis = "stated"
    language: Line = "en"
    url: Url | None = None
    archive: Url | None = None
    file: Line = ""
    former_ids: tuple[Slug, ...] = ()


class Word(Record):
    """A closed value, with the words that readers see."""

    id: Slug
    label: Line
    meaning: Line = ""


class Taxonomy(Record):
    """The types and topics that events may have."""

    id: Slug = "taxonomy"
    types: tuple[Word, ...] = ()
    topics: tuple[Word, ...] = ()

    @model_validator(mode="after")
    def _words_differ(self) -> Self:
        _told_once((w.id for w in self.types), "types")
        _told_once((w.id for w in self.topics), "topics")
        return self
