"""Values that flow between the stages: articles, names, proposals, problems.

All offsets count code points of ``Article.text``, the article's text after line ends became
newlines and Unicode became NFC; ends are not included.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.when import When

Basis = Literal["stated", "reckoned", "assumed"]
EntityKind = Literal["person", "organisation", "place"]
# Which list has a name: that of the records (it alone, or with others), or a table.
NameList = Literal["record", "records", "country", "government", "city", "world"]
# The field of an event, and the folder of records, in which such names stand; and back.
FIELD_OF: Mapping[EntityKind, str] = {
    "person": "people",
    "organisation": "organisations",
    "place": "places",
}
KIND_IN: Mapping[str, EntityKind] = {field: kind for kind, field in FIELD_OF.items()}


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch that is no part of the report (a caption, a byline …), and why we think so."""

    span: Span
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a file says beside an article's words: who published it, when, where, in what language.

    ``told_by`` names what gives ``published``, or what should and gives no day; ``agency`` is whose
    report the publisher prints.  "" is not known.
    """

    published: When | None = None
    told_by: str = ""
    author: str = ""
    publisher: str = ""
    language: str = ""
    url: str = ""
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One text that somebody published, parted into what reports and what is furniture.

    ``id`` is the slug its record has; ``file`` the path of its seed, relative to the project, with
    "#" and the article's place in it where the seed holds several.

    Title, standfirst, paragraphs and furniture cover every character of ``text`` that is not white
    space, and never overlap.
    """

    id: str
    file: str
    text: str
    title: Span
    standfirst: Span | None
    paragraphs: tuple[Span, ...]
    furniture: tuple[Furniture, ...]
    imprint: Imprint = Imprint()


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, organisation or place named in an article; ``name`` is the full form it stands for.

    ``id`` is the record's where the name is known already, else the slug that a draft would get.
    ``rule`` says why it is one, for readers; ``listed`` which list of names decided that, ``None``
    where the words in and around it did; ``role`` what the text calls a person there: "foreign
    minister".
    """

    start: int
    end: int
    text: str
    kind: EntityKind
    name: str
    id: str
    rule: str
    role: str = ""
    listed: NameList | None = None

    @property
    def span(self) -> Span:
        """Return where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Counted:
    """A number that an act is told with; ``at`` is where the article has it.

    ``value``, ``low`` and ``high`` are plain digits as records have them, "" for what is not told.
    """

    label: str
    at: Span
    value: str = ""
    low: str = ""
    high: str = ""
    unit: str = ""
    about: bool = False

    @property
    def told(self) -> str:
        """Return "Dead: about 12 people", "Cost: 3 to 5 USD"."""
        amount = self.value or " to ".join(filter(None, (self.low, self.high)))
        return f"{self.label}: {'about ' if self.about else ''}{amount} {self.unit}".rstrip()


@dataclass(frozen=True, slots=True)
class Proposal:
    """An event that the extractor would write, with the words that support it and why.

    ``key`` is unique in the article and stays the same from run to run while the words do;
    ``reasons`` maps a field to a plain sentence; ``part_of`` is another proposal's key, ``follows``
    are the keys of those that the text says it came after, ``responds_to`` of those that it
    answers.  ``kind`` is what sort of act it is in the words of `lexicons/kind-names.txt`, "" where
    that is not sure, and ``about`` the noun phrases that it is about: a project's own types and
    topics come of them.  ``roles`` are (a person's id, what the quotes call that person).
    """

    key: str
    date: When
    basis: Basis
    date_note: str
    occurrence: str
    title: str
    summary: str
    people: tuple[str, ...]
    organisations: tuple[str, ...]
    places: tuple[str, ...]
    quotes: tuple[Span, ...]
    verification: str = "reported"
    part_of: str = ""
    reasons: tuple[tuple[str, str], ...] = ()
    kind: str = ""
    follows: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    importance: Literal["key", "normal", "detail"] = "normal"
    figures: tuple[Counted, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    responds_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something that the text does not decide; ``ask`` says what a person can do about it."""

    about: str
    ask: str


@dataclass(frozen=True, slots=True)
class Passed:
    """A stretch of the report that makes no event, and why, in plain words."""

    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Found:
    """What an article gives: the events whose days are sure, and questions about the rest.

    ``passed`` holds the clauses that make no event, in the order of the text.
    """

    proposals: tuple[Proposal, ...]
    questions: tuple[OpenQuestion, ...]
    passed: tuple[Passed, ...] = ()


@dataclass(frozen=True, slots=True)
class Dating:
    """The day of publication as far as it is known, why, and what is still to be asked.

    ``when`` is ``None`` where the text does not decide; ``ask`` is empty where it does.
    """

    when: When | None
    basis: Basis
    reasons: tuple[str, ...]
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file: ``line`` and ``column`` count from 1, 0 stands for the file as a whole."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return ``path:line:column``, as compilers write it."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in what a person wrote: where, what, and what to do about it."""

    where: Where
    message: str
    hint: str = ""
    severity: Literal["error", "warning"] = "error"
    rule: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Return what a list sorts by: the place, and what is wrong there."""
        return (self.where.path, self.where.line, self.where.column, self.message)

    def __str__(self) -> str:
        """Return the problem as it is printed, the hint on a line of its own."""
        head = f"{self.where}: {'warning: ' if self.severity == 'warning' else ''}{self.message}"
        return f"{head}\n  hint: {self.hint}" if self.hint else head


@dataclass(frozen=True, slots=True)
class Reading:
    """All that an article was read as.

    ``own`` is what the machine makes of its day by itself, ``dating`` the day that holds; the two
    are one object where no person gave the day.  ``faults`` are those of other extractors.
    """

    article: Article
    own: Dating
    dating: Dating
    times: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    found: Found
    faults: tuple[Problem, ...] = ()
