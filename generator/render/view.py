"""What readers see of a timeline, and a page's own place in it, from which its links are made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import LiteralString, TypeVar

from markupsafe import Markup

from generator import links
from generator.hierarchy import Hierarchy
from generator.links import Kind, WordKind
from generator.model.layout import MODELS
from generator.model.parts import Chapter, Role, Word
from generator.model.records import (
    ArticleRecord,
    Event,
    Organisation,
    Person,
    Place,
    Publisher,
    Story,
)
from generator.model.settings import Settings
from generator.model.when import Grain, When
from generator.render.catalogue import Catalogue, catalogue
from generator.render.countries import code_of, is_country
from generator.render.dates import Dates, first_known
from generator.render.escape import opening, ours, phrase
from generator.timeline import UNFILED, Entity, Records, Timeline

Linked = Event | Entity | Publisher | Story | ArticleRecord
E = TypeVar("E", Person, Organisation, Place)

_KIND: Mapping[type, Kind] = {model: kind for kind, model in MODELS.items()}
HOW = "how/"
ABOUT = "about/"


@dataclass(frozen=True)
class View:
    """A timeline as its readers see it, with the site's settings.

    ``files`` are the records' paths in the project, by kind and id, as far as they are known.
    ``hands`` are the title and address of each page of ``content/pages``; ``words`` those of the
    interface.  ``typed`` is the timeline as it was before its words were set for pages.
    """

    timeline: Timeline
    settings: Settings
    files: Mapping[tuple[str, str], str] = field(default_factory=dict)
    hands: tuple[tuple[str, str], ...] = ()
    words: Catalogue = field(default_factory=lambda: catalogue("en"))
    typed: Timeline | None = None

    @cached_property
    def dates(self) -> Dates:
        """Return the dates of the pages in the site's language."""
        return Dates(self.words)

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """Return the stories; what belongs to none is called so where there are others."""
        return tuple(self.named(s) for s in self.timeline.stories)

    def named(self, story: Story) -> Story:
        """Return the story under the title that readers see."""
        if story is not UNFILED:
            return story
        others = bool(self.timeline.records.stories)
        title = self.words.text("story-other-events" if others else "story-all-events")
        return UNFILED.model_copy(update={"title": title})

    def events_in(self, story: Story) -> tuple[Event, ...]:
        """Return the events of a story, oldest first."""
        known = {s.id for s in self.timeline.records.stories}
        return self.timeline.events_in(story if story.id in known else UNFILED)

    @cached_property
    def neighbours(self) -> Mapping[tuple[str, str], tuple[Event | None, Event | None]]:
        """Return the events before and after, by story and event."""
        found = {}
        for story in self.stories:
            along = (None, *self.events_in(story), None)
            for before, event, after in zip(along, along[1:], along[2:], strict=False):
                if event:
                    found[story.id, event.id] = (before, after)
        return found

    @cached_property
    def first_days(self) -> tuple[date, date]:
        """Return the earliest and the latest of the first known days of all events."""
        days = [first_known(e.date) for e in self.timeline.events]
        return min(days, default=date.min), max(days, default=date.max)

    @cached_property
    def members(self) -> Mapping[str, tuple[tuple[Person, Role], ...]]:
        """Return who holds or held a role in an organisation, by the organisation's id."""
        found: defaultdict[str, list[tuple[Person, Role]]] = defaultdict(list)
        for person in self.timeline.people.values():
            for role in person.roles:
                if body := self.timeline.entity("organisations", role.organisation):
                    found[body.id].append((person, role))
        return {id: tuple(held) for id, held in found.items()}

    @cached_property
    def hierarchy(self) -> Hierarchy:
        """Return which bodies and places lie within which."""
        return Hierarchy(self.timeline)

    @cached_property
    def located(self) -> Mapping[str, tuple[Place, tuple[float, float]]]:
        """Return the places that have coordinates, with their longitude and latitude, by id."""
        return {
            p.id: (p, (float(p.lon), float(p.lat)))
            for p in self.timeline.places.values()
            if p.lat is not None and p.lon is not None
        }

    @cached_property
    def by_latitude(self) -> Sequence[tuple[float, str]]:
        """Return the latitude and id of each place that has coordinates, from south to north."""
        return sorted((lat, id) for id, (_, (_, lat)) in self.located.items())

    @cached_property
    def countries(self) -> Mapping[str, Place]:
        """Return the places that are countries by their ISO code."""
        return {code_of(p.country): p for p in self.timeline.places.values() if is_country(p)}

    def chapter_of(self, event: Event, story: Story) -> Chapter | None:
        """Return the chapter of a story that an event stands in."""
        return self.timeline.chapter_of(event, story) if story.chapters else None

    def label_of(self, kind: WordKind, id: str) -> str:
        """Return the words for a topic or type: as the editors wrote them, else those of its id."""
        return self._labels.get((kind, id)) or id.replace("-", " ")

    @cached_property
    def _labels(self) -> Mapping[tuple[WordKind, str], str]:
        taxonomy = self.timeline.records.taxonomy
        words: Mapping[WordKind, tuple[Word, ...]] = {
            "topics": taxonomy.topics,
            "types": taxonomy.types,
        }
        return {(kind, w.id): w.label for kind, some in words.items() for w in some}


@dataclass(frozen=True)
class Here:
    """The page that is being written; every link of it is made here."""

    view: View
    address: str

    def say(self, id: LiteralString, /, **values: object) -> Markup:
        """Return the interface's words for an id, with values put in."""
        return self.view.words.say(id, **values)

    def text(self, id: LiteralString, /, **values: str | float) -> str:
        """Return the same as plain text, for titles and descriptions of pages."""
        return self.view.words.text(id, **values)

    @property
    def dates(self) -> Dates:
        """Return the dates of the pages."""
        return self.view.dates

    def link(self, text: object, there: str, anchor: str = "") -> Markup:
        """Return a Markdown link to another page, or to a place on this one."""
        to = f"#{anchor}" if there == self.address and anchor else self._file(there, anchor)
        return phrase("[{}]({})", text, ours(to))

    def to(self, record: Linked, text: object = None, anchor: str = "") -> Markup:
        """Return a Markdown link to a record's page, with its name where no text is given."""
        named = text if text is not None else self.name(record)
        return self.link(named, self.page_of(record), anchor)

    def href(self, there: str, anchor: str = "") -> str:
        """Return an address for HTML, relative to this page."""
        return links.href(self.address, there, anchor)

    def how(self, words: object, anchor: str = "") -> Markup:
        """Return a link to what explains a word."""
        return self.link(words, HOW, anchor)

    def page_of(self, record: Linked) -> str:
        """Return the address of a record's page."""
        return links.page_of(_KIND[type(record)], record.id)

    def file_of(self, record: Linked) -> str:
        """Return the path of a record's file, "" where it has none or nobody said."""
        return self.view.files.get((_KIND[type(record)], record.id), "")

    def filtered(self, words: object, kind: str = "", value: str = "") -> Markup:
        """Return a link to the filters, with a value of a kind chosen already."""
        there = links.filtered(self.address, kind, value)
        return phrase('<a href="{}">{}</a>', ours(there), words)

    def name(self, record: Linked) -> str:
        """Return the title or the name."""
        if isinstance(record, Event | Story | ArticleRecord):
            return record.title
        return record.name

    def date(self, when: When) -> Markup:
        """Return "About 1987" as a link to the page of its month or year, if there is one."""
        there, words = self.page_of_date(when), opening(self.dates.full(when))
        return self.link(words, there) if there else words

    def page_of_date(self, when: When) -> str:
        """Return the address of the page of the month or year that a date begins in."""
        p = when.start or when.end
        if p is None:
            return ""
        month, year = (p.first.year, p.first.month), p.first.year
        if p.grain >= Grain.SEASON and month in self.view.timeline.months:
            return links.page_of_month(*month)
        return links.page_of_year(year) if year in self.view.timeline.years else ""

    def target(self, said: str) -> str:
        """Return the address that a link in a record's prose means, "" for none."""
        meant = self.view.timeline.record_meant(said)
        return self.href(links.page_of(*meant)) if meant else ""

    def _file(self, there: str, anchor: str) -> str:
        own, other = links.markdown_of(self.address), links.markdown_of(there)
        return links.markdown_link(own, other, anchor)


def visible(view: View) -> View:
    """Return what readers see: with ``drafts: hide`` no draft, nor what only drafts mention."""
    if view.settings.drafts == "show":
        return view
    timeline = view.timeline
    r = timeline.records
    shown = Timeline(replace(r, events=tuple(e for e in r.events if e.review == "reviewed")))
    kept = Records(
        events=shown.records.events,
        people=_mentioned(r.people, "people", timeline, shown),
        organisations=_mentioned(r.organisations, "organisations", timeline, shown),
        places=_mentioned(r.places, "places", timeline, shown),
        publishers=tuple(
            p
            for p in r.publishers
            if shown.events_from_publisher(p.id) or not timeline.events_from_publisher(p.id)
        ),
        stories=r.stories,
        articles=tuple(
            a
            for a in r.articles
            if shown.events_from_article(a.id) or not timeline.events_from_article(a.id)
        ),
        taxonomy=r.taxonomy,
        noted=r.noted,
    )
    return replace(view, timeline=Timeline(kept))


def _mentioned(records: tuple[E, ...], kind: str, all: Timeline, shown: Timeline) -> tuple[E, ...]:
    """Return the records that a shown event names, or none names and an editor has reviewed."""
    kept = []
    for r in records:
        if shown.events_with(kind, r.id):
            kept.append(r if r.review == "reviewed" else _name_only(r))
        elif r.review == "reviewed" and not all.events_with(kind, r.id):
            kept.append(r)
    return tuple(kept)


def _name_only(r: E) -> E:
    return type(r)(id=r.id, name=r.name, aliases=r.aliases, native=r.native, review=r.review)
