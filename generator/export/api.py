"""The static API, ``/api/v1/``: every record as JSON, with the schemas that describe it.

Each event has a file of its own, or, where a site would have too many files, each year.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, LiteralString

from generator import links
from generator.export.events_json import head_of, schema_at, whole_file
from generator.export.other_records import (
    article_data,
    organisation_data,
    person_data,
    place_data,
    publisher_data,
    story_data,
    words_data,
)
from generator.export.record import Said, compact, date_data, said, titled
from generator.export.schemas import schemas
from generator.links import Kind
from generator.model.records import Event
from generator.render import View
from generator.render.dates import first_known

Layout = Literal["each", "years"]
_VERSION = 1
_TITLES: Mapping[Kind, LiteralString] = {
    "people": "kind-people",
    "organisations": "kind-organisations",
    "places": "kind-places",
    "articles": "articles",
    "publishers": "publishers",
}
_FOLDERS: Mapping[Kind, str] = {
    "people": "entities/people.json",
    "organisations": "entities/organisations.json",
    "places": "entities/places.json",
    "articles": "articles.json",
    "publishers": "publishers.json",
}


@dataclass(frozen=True)
class Api:
    """Writes the API in a layout."""

    view: View
    event_line: Callable[[Event], str]
    layout: Layout = "each"

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield each file as (path, content)."""
        yield from ((f"{links.API}{path}", text) for path, text in self._index())
        yield from ((f"{links.API}{path}", text) for path, text in self._events())
        yield from ((f"{links.API}{path}", text) for path, text in self._stories())
        yield from ((f"{links.API}{path}", text) for path, text in self._records())
        yield from ((schema_at(name), text) for name, text in schemas())

    def _index(self) -> Iterator[tuple[str, str]]:
        t, settings = self.view.timeline, self.view.settings
        counts = {"events": len(t.events), "stories": len(self.view.stories)}
        counts |= {kind: len(getattr(t, kind)) for kind in _FOLDERS}
        files = {"events": "events/index.json", "stories": "stories/index.json"}
        files |= {str(kind): path for kind, path in _FOLDERS.items()}
        files |= {"taxonomy": "taxonomy.json", "all": links.href(links.API, links.ARCHIVE)}
        head = self._head("index.json", "index", settings.site_name, "", t.events)
        about = said({"description": settings.site_description})
        whole = {**head, "version": _VERSION, **about, "counts": counts, "files": files}
        yield "index.json", compact(whole) + "\n"
        types = {kind: words_data(self.view, kind) for kind in ("types", "topics")}
        title = self.view.words.text("data-taxonomy")
        head = self._head("taxonomy.json", "taxonomy", title, links.TOPICS, ())
        yield "taxonomy.json", compact(head | types) + "\n"

    def _events(self) -> Iterator[tuple[str, str]]:
        events = self.view.timeline.events
        title = self.view.words.text("story-all-events")
        head = self._head("events/index.json", "event-index", title, "", events)
        rows = (compact(self._row(e)) for e in events)
        yield "events/index.json", whole_file({**head, "layout": self.layout}, "events", rows)
        if self.layout == "each":
            for e in events:
                path = f"events/{e.id}.json"
                yield path, f'{{"$schema":"{_way(path, "event")}",{self.event_line(e)[1:]}\n'
            return
        for year, held in self._by_year().items():
            path = f"events/{year}.json"
            head = self._head(path, "events", year, "", held)
            yield path, whole_file(head, "events", map(self.event_line, held))

    def _stories(self) -> Iterator[tuple[str, str]]:
        rows = []
        for s in self.view.stories:
            data = story_data(self.view, s)
            path = f"stories/{s.id}.json"
            row = {**titled(self.view, "stories", s), "count": len(data["events"])}
            rows.append(compact({**row, "file": f"{s.id}.json"}))
            yield path, compact({"$schema": _way(path, "story"), **data}) + "\n"
        title, events = self.view.words.text("stories"), self.view.timeline.events
        head = self._head("stories/index.json", "stories", title, "stories/", events)
        yield "stories/index.json", whole_file(head, "stories", rows)

    def _records(self) -> Iterator[tuple[str, str]]:
        for kind, path in _FOLDERS.items():
            title = self.view.words.text(_TITLES[kind])
            head = self._head(path, kind, title, links.listing_of(kind), ())
            yield path, whole_file(head, kind, map(compact, self._of(kind)))

    def _of(self, kind: Kind) -> Iterable[Said]:
        """Return all records of a kind, in the order of their ids."""
        v, t = self.view, self.view.timeline
        if kind == "people":
            return (person_data(v, x) for x in t.people.values())
        if kind == "organisations":
            return (organisation_data(v, x) for x in t.organisations.values())
        if kind == "places":
            return (place_data(v, x) for x in t.places.values())
        if kind == "articles":
            return (article_data(v, x) for x in t.articles.values())
        return (publisher_data(v, x) for x in t.publishers.values())

    def _row(self, e: Event) -> Said:
        name = e.id if self.layout == "each" else year_of(e)
        days = {k: v for k, v in date_data(e.date).items() if k in ("date", "earliest", "latest")}
        return {**titled(self.view, "events", e), **days, "file": f"{name}.json"}

    def _by_year(self) -> dict[str, list[Event]]:
        found: dict[str, list[Event]] = {}
        for e in self.view.timeline.events:
            found.setdefault(year_of(e), []).append(e)
        return found

    def _head(
        self, path: str, schema: str, title: str, address: str, events: Iterable[Event]
    ) -> Said:
        return head_of(self.view, _way(path, schema), title, address, events)


def year_of(e: Event) -> str:
    """Return the year in whose file an event stands: that of its first known day."""
    return f"{first_known(e.date).year:04}"


def _way(path: str, schema: str) -> str:
    """Return the way from a file of the API to a schema."""
    folder = f"{links.API}{path}".rpartition("/")[0]
    return links.href(f"{folder}/", schema_at(schema))
