"""The public form, continued: the records beside events, and the files that hold them all."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired

from typing_extensions import TypedDict

from generator.export.form import (
    DAY,
    Edtf,
    EventData,
    File,
    First,
    FormerIds,
    Id,
    Last,
    Name,
    Native,
    Page,
    PublisherRefData,
    Reviewed,
    TitledData,
    WordData,
    so,
)
from generator.model.records import Control, PublisherKind
from generator.model.values import Basis

_Aliases = Annotated[list[str], so("Other ways in which the name is written.")]
_Description = Annotated[str, so("Who or what it is, in one line.")]
_Ids = Annotated[list[str], so("The ids of its events, oldest first.")]


class MaybeNamedData(TypedDict):
    """A record, or a name that has none."""

    name: Name
    id: NotRequired[Id]
    url: NotRequired[Page]


RoleData = TypedDict(
    "RoleData",
    {
        "title": Annotated[str, so("The office or position.")],
        "organisation": NotRequired[MaybeNamedData],
        "from": NotRequired[Edtf],
        "to": NotRequired[Edtf],
        "note": NotRequired[Annotated[str, so("What readers should know of it.")]],
    },
)
ChapterData = TypedDict(
    "ChapterData",
    {
        "id": Id,
        "title": Name,
        "url": Page,
        "from": NotRequired[Edtf],
        "to": NotRequired[Edtf],
        "lead": NotRequired[Annotated[str, so("One sentence about it.")]],
        "events": _Ids,
    },
)


RoleData.__doc__ = "An office or position and the days it was held; an open end is left out."
ChapterData.__doc__ = "A part of a story, between two dates, both included."


class LinkData(TypedDict):
    """A page elsewhere."""

    title: Annotated[str, so("What the link says.")]
    url: Annotated[str, so("Where it leads.")]


class EntityData(TypedDict):
    """What people, organisations and places share."""

    id: Id
    url: Page
    name: Name
    native: NotRequired[Native]
    aliases: NotRequired[_Aliases]
    description: NotRequired[_Description]
    links: NotRequired[list[LinkData]]
    review: Reviewed
    former_ids: NotRequired[FormerIds]
    events: _Ids


class PersonData(EntityData):
    """Somebody who takes part in events."""

    sort: NotRequired[Annotated[str, so("The name as lists sort it.")]]
    roles: NotRequired[list[RoleData]]
    born: NotRequired[Edtf]
    died: NotRequired[Edtf]


class OrganisationData(EntityData):
    """A body that acts."""

    part_of: NotRequired[MaybeNamedData]
    place: NotRequired[MaybeNamedData]
    roles: NotRequired[list[RoleData]]


class PlaceData(EntityData):
    """Where things happen; its events are its own and those of the places within it."""

    lat: NotRequired[Annotated[float, so("Degrees north of the equator, WGS 84.")]]
    lon: NotRequired[Annotated[float, so("Degrees east of Greenwich.")]]
    country: NotRequired[Annotated[str, so("The country, by name or ISO code.")]]
    within: NotRequired[MaybeNamedData]


class ArticleData(TypedDict):
    """A text that somebody published."""

    id: Id
    url: Page
    title: Name
    publisher: NotRequired[PublisherRefData]
    agency: NotRequired[PublisherRefData]
    author: NotRequired[Annotated[str, so("Who wrote it.")]]
    published: NotRequired[Edtf]
    basis: Annotated[Basis, so("Whether the day is stated, or was worked out.")]
    language: Annotated[str, so("The code of its language.")]
    address: NotRequired[Annotated[str, so("Where it can be read.")]]
    archive: NotRequired[Annotated[str, so("The address of an archived copy.")]]
    former_ids: NotRequired[FormerIds]
    events: _Ids


class PublisherData(TypedDict):
    """Who publishes articles, and who decides what is printed."""

    id: Id
    url: Page
    name: Name
    aliases: NotRequired[_Aliases]
    country: NotRequired[Annotated[str, so("The country that it publishes from.")]]
    language: NotRequired[Annotated[str, so("The code of its language.")]]
    kind: NotRequired[Annotated[PublisherKind, so("What sort of publisher it is.")]]
    control: Annotated[Control, so("Who decides what it prints.")]
    homepage: NotRequired[Annotated[str, so("Its front page.")]]
    note: NotRequired[Annotated[str, so("What readers should know of it.")]]
    former_ids: NotRequired[FormerIds]
    events: _Ids


class TermData(TypedDict):
    """A word that a story explains."""

    term: Annotated[str, so("The word.")]
    meaning: Annotated[str, so("What it means there.")]


class StoryData(TypedDict):
    """A timeline with a question."""

    id: Id
    url: Page
    title: Name
    question: NotRequired[Annotated[str, so("What a reader wants to know.")]]
    lead_html: NotRequired[Annotated[str, so("What happened so far, as HTML.")]]
    criteria: NotRequired[Annotated[str, so("What belongs into it.")]]
    chapters: NotRequired[list[ChapterData]]
    glossary: NotRequired[list[TermData]]
    former_ids: NotRequired[FormerIds]
    events: _Ids


class EventRowData(TitledData):
    """An event in the list of all."""

    date: Edtf
    earliest: First
    latest: Last
    file: File


class StoryRowData(TitledData):
    """A story in the list of all."""

    count: Annotated[int, so("How many events it has.")]
    file: File


class FilesData(TypedDict):
    """What there is, each by the way to its file."""

    events: File
    stories: File
    people: File
    organisations: File
    places: File
    articles: File
    publishers: File
    taxonomy: File
    all: Annotated[str, so("The archive with everything.")]


class CountsData(TypedDict):
    """How many records there are of each kind."""

    events: int
    stories: int
    people: int
    organisations: int
    places: int
    articles: int
    publishers: int


class FileData(TypedDict):
    """What every file of several records begins with."""

    format: Annotated[Literal[1], so("The version of the form of the records.")]
    title: Annotated[str, so("What is listed.")]
    url: Annotated[str, so("The whole address of the page that shows the same.")]
    licence: Annotated[str, so("On what terms the records may be used.")]
    language: Annotated[str, so("The code of the language of the pages.")]
    changed: Annotated[str | None, so("The newest day of a change in it.", pattern=DAY)]


class EventsFile(FileData):
    """All that is known of several events, oldest first."""

    events: list[EventData]


class EventIndexFile(FileData):
    """Every event in a line, oldest first, with the way to its file."""

    layout: Annotated[
        Literal["each", "years"],
        so("Whether each event has a file of its own, or each year has one: then `file` is that."),
    ]
    events: list[EventRowData]


class StoriesFile(FileData):
    """Every story in a line, with the way to its file."""

    stories: list[StoryRowData]


class PeopleFile(FileData):
    """All people."""

    people: list[PersonData]


class OrganisationsFile(FileData):
    """All organisations."""

    organisations: list[OrganisationData]


class PlacesFile(FileData):
    """All places."""

    places: list[PlaceData]


class ArticlesFile(FileData):
    """All articles that have a record of their own."""

    articles: list[ArticleData]


class PublishersFile(FileData):
    """All publishers."""

    publishers: list[PublisherData]


class TaxonomyFile(FileData):
    """The types and topics that events may have."""

    types: list[WordData]
    topics: list[WordData]


class IndexFile(FileData):
    """What there is."""

    version: Annotated[Literal[1], so("The version of this API.")]
    description: NotRequired[Annotated[str, so("What the timeline is about.")]]
    counts: CountsData
    files: FilesData
