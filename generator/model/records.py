"""The records that people write, one YAML file each (`docs/design/record.md` has the table).

One definition gives validation, all errors at once, and the published JSON Schema.  Every scalar
arrives as the text that was typed; the types below say what it must be.  ``id`` is not written in
the file: it is the file's name, and `store` adds it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from generator.model.values import Basis
from generator.model.when import EDTFError, Grain, When, parse
from generator.text import SLUG, is_slug, listed, slug

Occurrence = Literal["happened", "ongoing", "planned", "postponed", "cancelled", "did-not-happen"]
Verification = Literal["confirmed", "reported", "claimed", "disputed", "retracted"]
Importance = Literal["key", "normal", "detail"]
Review = Literal["draft", "reviewed"]
Control = Literal["independent", "state", "party", "corporate", "unknown"]
PublisherKind = Literal[
    "agency", "newspaper", "broadcaster", "magazine", "website",
    "state body", "party", "company", "organisation", "person",
]  # fmt: skip


# Characters that no text may hold: control characters, line ends of other alphabets, the marks
# that turn the direction of what follows, and code points that are no characters.
UNFIT = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    r"\ufeff\ufffe\uffff\ud800-\udfff]"
)


def refuse(message: str, hint: str, at: tuple[str | int, ...] = ()) -> PydanticCustomError:
    """Return an error that `check` prints with its hint; ``at`` is the field below the record's."""
    return PydanticCustomError(
        "dateline", "{message}", {"message": message, "hint": hint, "at": at}
    )


def _fit(value: str) -> str:
    if m := UNFIT.search(value):
        raise refuse(f"has the character U+{ord(m[0]):04X}", "delete that character")
    return value


def _when(value: object) -> When:
    if isinstance(value, When):
        return value
    if not isinstance(value, str):
        raise refuse("not a date", "write one date, such as 2021-09-09 or 2021-09")
    if not value.isascii():  # \d would let ٢٠٢١ pass
        raise refuse(f"not a date: '{value}'", "write it in the digits 0 to 9, such as 2021-09-09")
    try:
        return parse(value)
    except EDTFError as e:
        raise refuse(str(e), e.hint) from e


def _day(value: object) -> When:
    when = _when(value)
    if when.is_span or when.grain is not Grain.DAY or when.approximate or when.uncertain:
        raise refuse(f"not a day: '{when}'", "write the day, such as 2021-09-09")
    return when


def _slug(value: object) -> str:
    if isinstance(value, str) and is_slug(value):
        return value
    if not isinstance(value, str) or not value.strip():
        raise refuse("not an id", "write a word of lower-case letters, such as union-state")
    raise refuse(f"not an id: '{value}'", f"write {slug(value)}")


def _url(value: object) -> str:
    if not isinstance(value, str):
        raise refuse("not an address", "write https://…")
    host, inside = _host(value)
    if host is None or re.search(r"[\s<>\"'\\]", value) or UNFIT.search(value):
        raise refuse(f"not a web address: '{value}'", "write it in full, beginning with https://")
    if inside:
        raise refuse(f"an address with a user name: '{value}'", "write it without what is before @")
    if not host.isascii():
        raise refuse(
            f"an address in look-alike letters: '{value}'", f"write the host as {_ascii(host)}"
        )
    return value


def _host(url: str) -> tuple[str | None, bool]:
    """Return the host of a web address, ``None`` where it is none, and whether it names a user."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises where it is none
    except ValueError:
        return None, False
    good = parts.scheme in {"http", "https"} and parts.hostname
    return (parts.hostname if good else None), "@" in parts.netloc


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return "xn--…"


_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_LARGEST = 1e15  # above it a number is no longer what was typed


def _number(value: object) -> float:
    text = value if isinstance(value, str) else ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        text = f"{Decimal(str(value)):f}" if math.isfinite(value) else str(value)
    if not _NUMBER.fullmatch(text):
        raise refuse(
            _so("not a plain number", value),
            f"write {_plainly(text) or 'digits, as in 630 or 0.5'}",
        )
    if abs(float(text)) > _LARGEST:
        raise refuse(_so("too large a number", value), "write it in a larger unit, such as million")
    return float(text)


def _whole(value: object) -> int:
    number = _number(value)
    if number != int(number):
        raise refuse(_so("not a whole number", value), f"write {round(number)}")
    return int(number)


def _yes_or_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value in {"true", "false"}:
        return value == "true"
    yes = isinstance(value, str) and value.casefold() in {"yes", "y", "on", "1", "true"}
    no = isinstance(value, str) and value.casefold() in {"no", "n", "off", "0", "false"}
    hint = "write true" if yes else "delete the line" if no else "write true, or delete the line"
    raise refuse(_so("neither true nor false", value), hint)


def _so(message: str, value: object) -> str:
    return f"{message}: '{value}'" if isinstance(value, str | int | float) else message


def _plainly(text: str) -> str:
    """Return a number (1e3, 1,000, 010, +5) as we write it, "" for what is none."""
    try:
        number = Decimal(re.sub(r"(?<=[0-9])[,_ \u00a0](?=[0-9]{3}(?![0-9]))", "", text))
    except InvalidOperation:
        return ""
    if not number.is_finite() or abs(number.adjusted()) > 15 or not text.isascii():
        return ""
    plain = f"{number.normalize():f}"
    return plain if plain != text else ""


def _of_day(value: object) -> str:
    text = value if isinstance(value, str) else ""
    if re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text) or value == "":
        return text
    m = re.fullmatch(r"([0-9]{1,2})[:.h]([0-5][0-9])(?::[0-9]{2})?", text)
    hint = f"write {int(m[1]):02}:{m[2]}" if m and int(m[1]) < 24 else "write 09:30 or 16:30"
    raise refuse(_so("not a time of day", value), hint)


def _zone(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"(?a:[A-Za-z_]+(/[\w+-]+)*)?", value):
        return value
    raise refuse(_so("not a time zone", value), "write its IANA name, such as Europe/Minsk")


def _language(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        return value
    hint = "write its code, such as en, ru or be"
    raise refuse(_so("not a language code", value), hint)


def _one_or_more(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _as_ref(value: object) -> object:
    return {"ref": value} if isinstance(value, str) else value


_EDTF = {"type": "string", "description": "a date as EDTF: 2021-09-09, 2021-09, 2021, 1999~"}
Edtf = Annotated[
    When, PlainValidator(_when), PlainSerializer(str, return_type=str), WithJsonSchema(_EDTF)
]
Day = Annotated[
    When,
    PlainValidator(_day),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "format": "date"}),
]
Slug = Annotated[
    str, PlainValidator(_slug), WithJsonSchema({"type": "string", "pattern": f"^{SLUG}$"})
]
Url = Annotated[str, PlainValidator(_url), WithJsonSchema({"type": "string", "format": "uri"})]
Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=300),
    AfterValidator(_fit),
]
Prose = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000),
    AfterValidator(_fit),
]
Title = Annotated[str, StringConstraints(min_length=8, max_length=110), AfterValidator(_fit)]
Summary = Annotated[str, StringConstraints(min_length=20, max_length=700), AfterValidator(_fit)]
Number = Annotated[float, PlainValidator(_number), WithJsonSchema({"type": "number"})]
Whole = Annotated[int, PlainValidator(_whole), WithJsonSchema({"type": "integer"})]
YesNo = Annotated[bool, PlainValidator(_yes_or_no), WithJsonSchema({"type": "boolean"})]
_TIME = {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}
_ZONE = {"type": "string", "pattern": "^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$"}
_LANGUAGE = {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"}
TimeOfDay = Annotated[str, PlainValidator(_of_day), WithJsonSchema(_TIME)]
Zone = Annotated[str, PlainValidator(_zone), WithJsonSchema(_ZONE)]
Language = Annotated[str, PlainValidator(_language), WithJsonSchema(_LANGUAGE)]
Lines = Annotated[tuple[Prose, ...], BeforeValidator(_one_or_more)]


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
