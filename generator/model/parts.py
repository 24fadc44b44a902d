"""The parts that records are made of: references, sources, figures, claims, roles, chapters …

Every scalar arrives as the text that was typed; the types say what it must be.  What a field means
and its examples stand beside it: the JSON Schema and the manual show the same words.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from generator.model.fields import (
    Day,
    Edtf,
    Language,
    Line,
    Lines,
    Number,
    PageId,
    Prose,
    Slug,
    Url,
    YesNo,
    means,
    refuse,
)


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


def _as_ref(value: object) -> object:
    return {"ref": value} if isinstance(value, str) else value


class Ref(Record):
    """A person, organisation or place, by id, name or alias; ``role`` is what it was there."""

    ref: Annotated[Line, means("Its id, its name, or an alias.", "ana-ross", "Ana Ross")]
    role: Annotated[Line, means("What it was there.", "host", "mediator")] = ""


class StoryRef(Record):
    """A story that the event belongs to, and the chapter where the date alone does not say."""

    ref: Annotated[Slug, means("The id of the story.", "harbour")]
    chapter: Annotated[
        Slug | Literal[""],
        means("The id of a chapter, where the date would put the event into another."),
    ] = ""


Refs = tuple[Annotated[Ref, BeforeValidator(_as_ref)], ...]
StoryRefs = tuple[Annotated[StoryRef, BeforeValidator(_as_ref)], ...]


class Source(Record):
    """Says that an article supports the event: a record of an article, or one told in place."""

    key: Annotated[
        Slug | None,
        means(
            "A short name, unique in the record, by which claims, figures and quotes name it.",
            "gazette",
        ),
    ] = None
    article: Annotated[
        Slug | None, means("The id of a record in content/articles/; the rest stands there.")
    ] = None
    url: Annotated[
        Url | None, means("Where the article can be read.", "https://example.org/port-treaty")
    ] = None
    reference: Annotated[
        Line,
        means(
            "What to look for in a library, where there is no address.",
            "Official Journal of 3 May 1951, page 12",
        ),
    ] = ""
    title: Annotated[Line, means("The headline, as it was published.")] = ""
    publisher: Annotated[Line, means("Who published it, by name or id.", "The Harbour Gazette")] = (
        ""
    )
    agency: Annotated[
        Line,
        means(
            "The agency whose text the publisher reprints; it counts instead of the publisher.",
            "Associated Press",
        ),
    ] = ""
    published: Annotated[
        Edtf | None, means("When it was published, as exactly as it is known.", "2024-03-15")
    ] = None
    quote: Annotated[
        Lines,
        means(
            "The words that support the event, exactly as they stand there; … for what is left "
            "out. One text, or a list.",
            "The two ministers signed the treaty on Friday",
        ),
    ] = ()
    archive: Annotated[
        Url | None,
        means("The address of an archived copy.", "https://web.archive.org/web/2024/…"),
    ] = None
    kind: Annotated[
        Line, means("What sort of text it is, where that matters.", "transcript", "law")
    ] = ""
    language: Annotated[Language, means("The code of its language.", "en", "ru")] = "en"

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

    label: Annotated[Line, means("What was counted or measured.", "Loan promised")]
    value: Annotated[Number | None, means("The number, in plain digits.", 630000000)] = None
    low: Annotated[Number | None, means("The least that it may be.", 12000)] = None
    high: Annotated[Number | None, means("The most that it may be.", 15000)] = None
    unit: Annotated[Line, means("In what it is counted.", "USD", "percent", "people")] = ""
    about: Annotated[YesNo, means("true for “about”; else left out.", True)] = False
    quantity: Annotated[
        Slug | None,
        means(
            "A word that is the same wherever the same thing is measured: those figures are "
            "compared over time.",
            "gas-price",
        ),
    ] = None
    source: Annotated[Slug | None, means("The key of the source that gives it.", "gazette")] = None


class Claim(Record):
    """A statement on which sources differ, and who says so."""

    text: Annotated[Line, means("The statement, in neutral words.", "The talks lasted four hours.")]
    by: Annotated[Line, means("Who makes it, where it is not the sources themselves.")] = ""
    supported_by: Annotated[
        tuple[Slug, ...], means("The keys of the sources that say so.", ["gazette"])
    ] = ()
    disputed_by: Annotated[
        tuple[Slug, ...], means("The keys of the sources that say otherwise.", ["times"])
    ] = ()


class Quotation(Record):
    """Words somebody said, verbatim."""

    text: Annotated[Prose, means("The words, as the source has them.", "We have kept our promise.")]
    by: Annotated[Line, means("Who said them.", "Ana Ross")] = ""
    source: Annotated[Slug | None, means("The key of the source that has them.")] = None


class Media(Record):
    """A picture under ``content/media/``; ``alt`` says what it shows to those who cannot see it."""

    src: Annotated[Line, means("Its file under content/media/.", "signing.webp")]
    alt: Annotated[
        Line,
        means(
            "What it shows, for those who cannot see it.",
            "Two ministers sign papers at a long table",
        ),
    ]
    caption: Annotated[Line, means("What stands below it.")] = ""
    credit: Annotated[Line, means("Who made it.", "Photo: Ana Ross")] = ""
    licence: Annotated[Line, means("On what terms it may be shown.", "CC BY 4.0")] = ""


class Related(Record):
    """Ids of other events, by what they are to this one; the other direction is generated."""

    part_of: Annotated[tuple[Slug, ...], means("What it is a part of.", ["port-summit"])] = ()
    follows: Annotated[tuple[Slug, ...], means("What came before and led here.")] = ()
    leads_to: Annotated[tuple[Slug, ...], means("What came of it.")] = ()
    responds_to: Annotated[tuple[Slug, ...], means("What it is an answer to.")] = ()
    fulfils: Annotated[tuple[Slug, ...], means("The promise or plan that it carries out.")] = ()
    contradicts: Annotated[tuple[Slug, ...], means("What cannot be true beside it.")] = ()
    supersedes: Annotated[tuple[Slug, ...], means("What it takes the place of.")] = ()
    see_also: Annotated[tuple[Slug, ...], means("What else a reader may want to see.")] = ()

    def pairs(self) -> Iterable[tuple[str, str]]:
        """Yield each relation as (field, id)."""
        for kind in type(self).model_fields:
            for other in getattr(self, kind):
                yield kind, other


class Update(Record):
    """What was changed in the record after it was published, in words that readers see."""

    date: Annotated[Day, means("The day of the change.", "2024-04-02")]
    kind: Annotated[
        Literal["correction", "update", "clarification"],
        means("Whether it was wrong before, has news, or is only clearer now.", "correction"),
    ]
    text: Annotated[
        Line, means("What was changed, for readers.", "The sum was in euros, not dollars.")
    ]


class Role(Record):
    """An office or position and the days it was held; an open end is left out."""

    title: Annotated[Line, means("The office or position.", "Minister of Transport")]
    organisation: Annotated[Line, means("Where, by id or name.", "Harbour Board")] = ""
    from_: Annotated[
        Edtf | None, Field(alias="from"), means("Since when; left out if not known.", "2019-05")
    ] = None
    to: Annotated[
        Edtf | None, means("Until when; left out if it lasts, or is not known.", "2024-01-31")
    ] = None
    note: Annotated[Line, means("What readers should know of it.", "acting until June")] = ""


class Link(Record):
    """A page elsewhere about the subject."""

    title: Annotated[Line, means("What the link says.", "Official page")]
    url: Annotated[Url, means("Where it leads.", "https://example.org/ross")]


class Chapter(Record):
    """A part of a story, between two dates, both included; an open end is left out."""

    id: Annotated[PageId, means("Its id, unique in the story.", "founding")]
    title: Annotated[Line, means("What readers see.", "The founding years")]
    from_: Annotated[
        Edtf | None, Field(alias="from"), means("When it begins; left out if open.", "1971")
    ] = None
    to: Annotated[Edtf | None, means("When it ends; left out if open.", "1978")] = None
    lead: Annotated[Line, means("One sentence about it.")] = ""


class Term(Record):
    """A word that a story explains."""

    term: Annotated[Line, means("The word.", "tonnage dues")]
    meaning: Annotated[Line, means("What it means here.", "Fees by the size of a ship.")]


class Word(Record):
    """A closed value, with the words that readers see."""

    id: Annotated[PageId, means("What records write.", "energy-deal")]
    label: Annotated[Line, means("What readers see.", "Energy deal")]
    meaning: Annotated[Line, means("What belongs there.")] = ""
