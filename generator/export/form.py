"""The public form of the records: what each JSON file of the site holds, field by field.

Types alone: files are made of plain dictionaries, and the published JSON Schema of these types; the
tests hold the one to the other.  What is promised to those who read the files stands in the manual
("Data"): within version 1 fields come in and none goes.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from generator.model.records import (
    Control,
    Importance,
    Occurrence,
    Review,
    Verification,
)
from generator.model.values import Basis

Precision = Literal["day", "month", "season", "year", "decade", "century"]
UpdateKind = Literal["correction", "update", "clarification"]
Relation = Literal[
    "part_of", "has_part", "follows", "leads_to", "responds_to", "answered_by", "fulfils",
    "fulfilled_by", "contradicts", "supersedes", "superseded_by", "see_also",
]  # fmt: skip


def so(what: str, **more: Any) -> Any:
    """Return what a field means, for the schema."""
    return Field(description=what, **more)


DAY = r"^\d{4}-\d{2}-\d{2}$"
Id = Annotated[str, so("The id: it names one record of its kind, and never changes.")]
Page = Annotated[str, so("The whole address of its page on this site.")]
File = Annotated[str, so("The way to its file, from this file.")]
Name = Annotated[str, so("The name or title that readers see.")]
Day = Annotated[str, so("A day.", pattern=DAY)]
Edtf = Annotated[str, so("A date as exact as it is known, in EDTF (ISO 8601-2).")]
First = Annotated[str | None, so("The first day that it may mean; null if open.", pattern=DAY)]
Last = Annotated[str | None, so("The last day that it may mean; null if open.", pattern=DAY)]
Native = Annotated[dict[str, str], so("The name in other languages, by their codes.")]
FormerIds = Annotated[list[str], so("Ids that it had before; their pages lead here.")]
Reviewed = Annotated[Review, so("draft: written by a machine, and checked by no person yet.")]


class NamedData(TypedDict):
    """A record that another one names."""

    id: Id
    name: Name
    url: Page


class TitledData(TypedDict):
    """An event, story or article that another record names."""

    id: Id
    title: Name
    url: Page


class TakingPartData(NamedData):
    """A person, organisation or place of an event."""

    role: NotRequired[Annotated[str, so("What it was there.")]]


class WordData(TypedDict):
    """A type or topic."""

    id: Id
    label: Annotated[str, so("The words that readers see.")]
    url: Page
    meaning: NotRequired[Annotated[str, so("What belongs there.")]]


class PublisherRefData(NamedData):
    """Who published a source."""

    control: Annotated[Control, so("Who decides what it prints.")]


class ChapterRefData(TypedDict):
    """The chapter of a story that an event stands in."""

    id: Id
    title: Name


class InStoryData(TitledData):
    """A story that an event belongs to."""

    chapter: NotRequired[ChapterRefData]


class FigureData(TypedDict):
    """A number that an event is told with."""

    label: Annotated[str, so("What was counted or measured.")]
    value: NotRequired[Annotated[float, so("The number.")]]
    low: NotRequired[Annotated[float, so("The least that it may be.")]]
    high: NotRequired[Annotated[float, so("The most that it may be.")]]
    unit: NotRequired[Annotated[str, so("In what it is counted.")]]
    about: NotRequired[Annotated[Literal[True], so("It is roughly that.")]]
    quantity: NotRequired[Annotated[str, so("The same word where the same is measured.")]]
    source: NotRequired[Annotated[str, so("The key of the source that gives it.")]]


class ClaimData(TypedDict):
    """A statement on which sources differ."""

    text: Annotated[str, so("The statement.")]
    by: NotRequired[Annotated[str, so("Who makes it.")]]
    supported_by: NotRequired[Annotated[list[str], so("The keys of sources that say so.")]]
    disputed_by: NotRequired[Annotated[list[str], so("The keys of sources that deny it.")]]


class QuotationData(TypedDict):
    """What somebody said, word for word."""

    text: Annotated[str, so("The words.")]
    by: NotRequired[Annotated[str, so("Who said them.")]]
    source: NotRequired[Annotated[str, so("The key of the source that has them.")]]


class PictureData(TypedDict):
    """A picture."""

    url: Annotated[str, so("The whole address of the file.")]
    alt: Annotated[str, so("What it shows, for those who cannot see it.")]
    caption: NotRequired[Annotated[str, so("What stands below it.")]]
    credit: NotRequired[Annotated[str, so("Who made it.")]]
    licence: NotRequired[Annotated[str, so("On what terms it may be shown.")]]


class SourceData(TypedDict):
    """What supports an event; what the article's own record says is put in."""

    key: NotRequired[Annotated[str, so("What claims, figures and quotes call it.")]]
    article: NotRequired[TitledData]
    title: NotRequired[Annotated[str, so("The headline.")]]
    publisher: NotRequired[PublisherRefData]
    agency: NotRequired[PublisherRefData]
    author: NotRequired[Annotated[str, so("Who wrote it.")]]
    published: NotRequired[Edtf]
    url: NotRequired[Annotated[str, so("Where it can be read.")]]
    archive: NotRequired[Annotated[str, so("The address of an archived copy.")]]
    reference: NotRequired[Annotated[str, so("What to look for, where there is no address.")]]
    quotes: NotRequired[Annotated[list[str], so("The words that support the event.")]]
    kind: NotRequired[Annotated[str, so("What sort of text it is.")]]
    language: Annotated[str, so("The code of its language.")]


class RelatedData(TitledData):
    """Another event, and what it is to this one; told at both of them."""

    relation: Annotated[Relation, so("What it is to this event.")]


class UpdateData(TypedDict):
    """What was changed after the record was published."""

    date: Day
    kind: UpdateKind
    text: Annotated[str, so("What was changed.")]


class EventData(TypedDict):
    """An event. A field that would say nothing is left out; the texts are plain words."""

    id: Id
    tag: Annotated[str, so("An id for all the world (RFC 4151) that outlives the address.")]
    url: Page
    date: Edtf
    earliest: First
    latest: Last
    precision: Annotated[Precision, so("How exactly it is known; of a span, its coarser end.")]
    approximate: NotRequired[
        Annotated[Literal[True], so("The date is “about” so: it may lie outside of these days.")]
    ]
    uncertain: NotRequired[Annotated[Literal[True], so("The date is in doubt.")]]
    basis: Annotated[Basis, so("Whether a source states the date, it was worked out, or assumed.")]
    time: NotRequired[Annotated[str, so("The time of day.", pattern=r"^\d{2}:\d{2}$")]]
    timezone: NotRequired[Annotated[str, so("The time zone of it, by its IANA name.")]]
    date_note: NotRequired[Annotated[str, so("Why this date.")]]
    occurrence: Annotated[Occurrence, so("Whether it happened, goes on, is planned, or did not.")]
    verification: Annotated[Verification, so("How well it is known.")]
    importance: Annotated[Importance, so("How short a reading shows it.")]
    review: Reviewed
    title: Name
    summary: Annotated[str, so("What happened, in one to three sentences.")]
    summary_html: NotRequired[
        Annotated[str, so("The summary with its links and emphasis, where it has any.")]
    ]
    why: NotRequired[Annotated[str, so("Why it matters.")]]
    body_html: NotRequired[Annotated[str, so("More, as HTML.")]]
    type: NotRequired[WordData]
    topics: NotRequired[list[WordData]]
    stories: NotRequired[list[InStoryData]]
    people: NotRequired[list[TakingPartData]]
    organisations: NotRequired[list[TakingPartData]]
    places: NotRequired[list[TakingPartData]]
    figures: NotRequired[list[FigureData]]
    claims: NotRequired[list[ClaimData]]
    quotes: NotRequired[list[QuotationData]]
    media: NotRequired[list[PictureData]]
    sources: list[SourceData]
    related: NotRequired[list[RelatedData]]
    added: Annotated[str, so("The day on which the record came in.", pattern=DAY)]
    updates: NotRequired[list[UpdateData]]
    former_ids: NotRequired[FormerIds]
