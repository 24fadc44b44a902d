"""The records that people write, one YAML file each (the manual's "Fields" has the table).

One definition gives validation, all errors at once, and the published JSON Schema.  Every scalar
arrives as the text that was typed; the types below say what it must be.  ``id`` is not written in
the file: it is the file's name, and `store` adds it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from generator.model.fields import (
    Day,
    Edtf,
    Language,
    Line,
    Number,
    PageId,
    Prose,
    Slug,
    Summary,
    TimeOfDay,
    Title,
    Url,
    Whole,
    Zone,
    means,
    refuse,
)
from generator.model.parts import (
    Chapter,
    Claim,
    Figure,
    Link,
    Media,
    Quotation,
    Record,
    Refs,
    Related,
    Role,
    Source,
    StoryRefs,
    Term,
    Update,
    Word,
)
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
Latitude = Annotated[Number, Field(ge=-90, le=90)]
Longitude = Annotated[Number, Field(ge=-180, le=180)]
# Fields that several kinds of record have.
FormerIds = Annotated[
    tuple[PageId, ...],
    means("Ids that it had before: they lead here, and are never used again.", ["port-deal"]),
]
Allow = Annotated[
    dict[Slug, Line],
    means(
        "Rules of `check` that are right to be broken here: the name of the rule, and why.",
        {"figures-have-sources": "All three reports give it."},
    ),
]
Reviewed = Annotated[
    Review, means("draft: a machine wrote it and no person has read it yet; else left out.")
]
Notes = Annotated[Prose, means("For editors; never published.")]
Aliases = Annotated[
    tuple[Line, ...], means("Other ways in which the name is written.", ["A. Ross", "Ross"])
]


class Event(Record):
    """Something that happened, is planned, or was announced and did not come."""

    id: Slug
    date: Annotated[
        Edtf,
        means(
            "When it took or takes place, as exactly as it is known: a day, a month, a year, "
            "~ for “about”, a span with its first and last day.",
            "2024-03-15",
            "2024-03",
            "1987~",
            "2024-03-11/2024-03-16",
        ),
    ]
    time: Annotated[TimeOfDay, means("The time of day, where it matters.", "16:30")] = ""
    timezone: Annotated[Zone, means("The time zone of it, by its IANA name.", "America/Lima")] = ""
    date_note: Annotated[
        Line, means("Why this date, for readers.", "Day of the report; the signing was earlier.")
    ] = ""
    order: Annotated[Whole, means("Which comes first of events of one day: 1 before 2.", 1)] = 0
    basis: Annotated[
        Basis,
        means(
            "stated: a source gives the date as it stands here. reckoned: it was worked out from "
            "words such as “on Thursday”. assumed: no word says."
        ),
    ] = "stated"
    occurrence: Annotated[
        Occurrence, means("Whether it happened, goes on, is planned, or did not come.")
    ] = "happened"
    verification: Annotated[
        Verification,
        means(
            "confirmed: two publishers that do not depend on one another report it. reported: one "
            "does. claimed: somebody says so. disputed: others deny it. retracted: it was taken "
            "back."
        ),
    ] = "reported"
    title: Annotated[
        Title,
        means("A headline: who did what.", "Two ports sign a treaty on dues"),
    ]
    summary: Annotated[
        Summary,
        means(
            "One to three sentences that stand alone; Markdown for links and emphasis.",
            "The ministers of both countries signed the treaty in Callao after two days of talks.",
        ),
    ]
    why: Annotated[
        Line, means("One sentence: why it matters.", "It ended a quarrel of ten years.")
    ] = ""
    body: Annotated[Prose, means("More, in Markdown, where it is needed.")] = ""
    stories: Annotated[StoryRefs, means("The stories that it belongs to, by id.", ["harbour"])] = ()
    type: Annotated[
        Slug | None, means("What sort of event it is: an id of content/taxonomy.yml.", "treaty")
    ] = None
    topics: Annotated[
        tuple[Slug, ...], means("What it is about: ids of content/taxonomy.yml.", ["trade"])
    ] = ()
    importance: Annotated[
        Importance,
        means("key: in the shortest reading. normal. detail: in the full reading alone."),
    ] = "normal"
    people: Annotated[Refs, means("Who took part, by id or name.", ["ana-ross", "Ben Ode"])] = ()
    organisations: Annotated[Refs, means("Which bodies took part.", ["Harbour Board"])] = ()
    places: Annotated[Refs, means("Where it took place.", ["Callao"])] = ()
    figures: Annotated[tuple[Figure, ...], means("Numbers that it is told with.")] = ()
    claims: Annotated[
        tuple[Claim, ...], means("Statements on which the sources differ, and who says what.")
    ] = ()
    quotes: Annotated[tuple[Quotation, ...], means("What somebody said, word for word.")] = ()
    media: Annotated[tuple[Media, ...], means("Pictures.")] = ()
    sources: Annotated[
        tuple[Source, ...], Field(min_length=1), means("Where it is said; at least one.")
    ]
    related: Annotated[Related, means("Other events, by their ids.")] = Related()
    added: Annotated[Day, means("The day on which this record was written.", "2024-03-16")]
    updates: Annotated[tuple[Update, ...], means("What was changed since, for readers.")] = ()
    former_ids: FormerIds = ()
    review: Reviewed = "reviewed"
    allow: Allow = Field(default_factory=dict)
    notes: Notes = ""

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


class Entity(Record):
    """What persons, organisations and places share; names in other scripts stand by language."""

    id: Slug
    name: Annotated[Line, means("The name that readers see.", "Ana Ross")]
    native: Annotated[
        dict[Language, Line],
        means("The name in other scripts or languages, by language code.", {"el": "Άννα Ρος"}),
    ] = Field(default_factory=dict)
    aliases: Aliases = ()
    description: Annotated[
        Line, means("Who or what it is, in one line.", "Minister of transport of Peru.")
    ] = ""
    links: Annotated[tuple[Link, ...], means("Pages elsewhere about it.")] = ()
    former_ids: FormerIds = ()
    review: Reviewed = "reviewed"
    allow: Allow = Field(default_factory=dict)
    notes: Notes = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Return every way the name is written, the name itself first."""
        return tuple(dict.fromkeys((self.name, *self.aliases, *self.native.values())))


class Person(Entity):
    """Somebody who takes part in events."""

    sort: Annotated[Line, means("The name as lists sort it.", "Ross, Ana")] = ""
    roles: Annotated[tuple[Role, ...], means("Offices and positions, with their dates.")] = ()
    born: Annotated[Edtf | None, means("Date of birth.", "1961-07-02", "1961")] = None
    died: Annotated[Edtf | None, means("Date of death.", "2020")] = None


class Organisation(Entity):
    """A body that acts: a state body, company, party, alliance, union of states."""

    part_of: Annotated[Line, means("The body that it belongs to, by id or name.")] = ""
    place: Annotated[Line, means("Where it has its seat, by id or name.", "callao")] = ""
    roles: Annotated[tuple[Role, ...], means("Positions that it has held elsewhere.")] = ()


class Place(Entity):
    """Where things happen; coordinates in degrees, WGS 84."""

    lat: Annotated[
        Latitude | None,
        means("Degrees north of the equator, south with a minus.", -12.05),
    ] = None
    lon: Annotated[
        Longitude | None, means("Degrees east of Greenwich, west with a minus.", -77.13)
    ] = None
    country: Annotated[Line, means("The country, by name or ISO code.", "PE")] = ""
    within: Annotated[Line, means("The place that it lies in, by id or name.", "Callao")] = ""


class Publisher(Record):
    """Who publishes articles, and who controls it."""

    id: Slug
    name: Annotated[Line, means("The name that readers see.", "The Harbour Gazette")]
    aliases: Aliases = ()
    country: Annotated[Line, means("The country that it publishes from.", "Peru")] = ""
    language: Annotated[Line, means("The code of the language that it publishes in.", "es")] = ""
    kind: Annotated[PublisherKind | None, means("What sort of publisher it is.")] = None
    control: Annotated[
        Control, means("Who decides what it prints; readers see it beside each source.")
    ] = "unknown"
    homepage: Annotated[Url | None, means("Its front page.", "https://example.org/")] = None
    note: Annotated[
        Line, means("What readers should know of it.", "Owned by the port authority.")
    ] = ""
    former_ids: FormerIds = ()
    allow: Allow = Field(default_factory=dict)
    notes: Notes = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Return every way the name is written, the name itself first."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))


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
    title: Annotated[Line, means("The name of the story.", "The two harbours")]
    question: Annotated[
        Line, means("What a reader wants to know.", "Who may use the strait, and who pays?")
    ] = ""
    lead: Annotated[Prose, means("What happened so far, in Markdown.")] = ""
    criteria: Annotated[Line, means("What belongs into the story, and what does not.")] = ""
    chapters: Annotated[
        tuple[Chapter, ...], means("Its parts, in their order; an event goes by its date.")
    ] = ()
    glossary: Annotated[tuple[Term, ...], means("Words that readers may not know.")] = ()
    former_ids: FormerIds = ()
    allow: Allow = Field(default_factory=dict)
    notes: Notes = ""

    @model_validator(mode="after")
    def _chapters_differ(self) -> Self:
        _told_once((c.id for c in self.chapters), "chapters")
        return self


class ArticleRecord(Record):
    """One text somebody published, as a source of events; ``file`` is the seed it was read from."""

    id: Slug
    title: Annotated[Line, means("The headline, as it was published.")]
    publisher: Annotated[Line, means("Who published it, by name or id.", "The Harbour Gazette")] = (
        ""
    )
    agency: Annotated[
        Line, means("The agency whose text the publisher reprints.", "Associated Press")
    ] = ""
    author: Annotated[Line, means("Who wrote it.", "Ana Ross")] = ""
    published: Annotated[
        Edtf | None,
        means("The day that it speaks from; write it here to overrule the machine.", "2024-03-15"),
    ] = None
    basis: Annotated[Basis, means("Whether the day is stated, or was reckoned from the text.")] = (
        "stated"
    )
    language: Annotated[Line, means("The code of its language.", "en")] = "en"
    url: Annotated[
        Url | None, means("Where it can be read.", "https://example.org/port-treaty")
    ] = None
    archive: Annotated[Url | None, means("The address of an archived copy.")] = None
    file: Annotated[
        Line, means("The text that was read, under seeds/.", "seeds/port-treaty.txt")
    ] = ""
    former_ids: FormerIds = ()
    allow: Allow = Field(default_factory=dict)
    notes: Notes = ""


class Taxonomy(Record):
    """The types and topics that events may have."""

    id: Slug = "taxonomy"
    types: Annotated[tuple[Word, ...], means("What sorts of event there are.")] = ()
    topics: Annotated[tuple[Word, ...], means("What events are about.")] = ()
    allow: Allow = Field(default_factory=dict)

    @model_validator(mode="after")
    def _words_differ(self) -> Self:
        _told_once((w.id for w in self.types), "types")
        _told_once((w.id for w in self.topics), "topics")
        return self
