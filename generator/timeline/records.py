"""All that a project holds: its records, and what the machine found in its articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.records import (
    ArticleRecord,
    Event,
    Organisation,
    Person,
    Place,
    Publisher,
    Story,
    Taxonomy,
)


@dataclass(frozen=True, slots=True)
class Noted:
    """What the machine found in an article, from its notebook in ``content/extracted/``.

    ``published_reasons`` are sentences; ``furniture`` holds (kind, reason, words) of what was set
    aside; ``open_questions`` what the text does not decide; ``quoted`` the article's quoted words
    by event id, as (start, end, words).
    """

    published_reasons: tuple[str, ...] = ()
    furniture: tuple[tuple[str, str, str], ...] = ()
    open_questions: tuple[str, ...] = ()
    reasons: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    quoted: Mapping[str, tuple[tuple[int, int, str], ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Records:
    """All valid records of a project, each kind in the order of ids."""

    events: tuple[Event, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    places: tuple[Place, ...] = ()
    publishers: tuple[Publisher, ...] = ()
    stories: tuple[Story, ...] = ()
    articles: tuple[ArticleRecord, ...] = ()
    taxonomy: Taxonomy = field(default_factory=Taxonomy)
    noted: Mapping[str, Noted] = field(default_factory=dict)
