"""Walks through the finished site as a reader's browser would, from the home page on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from generator.links import page_of, page_of_month, page_of_year
from generator.model.records import Event
from generator.model.when import Grain
from generator.timeline import Timeline
from tests.conftest import BuiltSite

HOME = "http://site.invalid/"  # stands for the site's folder
UNLINKED = {"404.html"}
_CODE = re.compile(r"<(pre|code)\b.*?</\1>", re.DOTALL)


@dataclass
class Reader(HTMLParser):
    """Reads a page's links, and the names of the places on it."""

    links: list[str] = field(default_factory=list)
    places: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what matters of a tag."""
        found = dict(attrs)
        if found.get("id"):
            self.places.add(found["id"] or "")
        for key in ("href", "src"):
            if key in found and not (tag == "link" and found.get("rel") == "canonical"):
                self.links.append(found[key] or "")


@cache
def reader(page: Path) -> Reader:
    r = Reader()
    r.feed(page.read_text())
    return r


def pages(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.html"))


def targets(folder: Path, page: str) -> Iterator[tuple[str, str, str]]:
    """Yield the links of a page within the site: as written, the file, the place on it."""
    for link in reader(folder / page).links:
        parts = urlsplit(urljoin(HOME + page, link))
        if f"{parts.scheme}://{parts.netloc}/" == HOME:
            file = unquote(parts.path).lstrip("/")
            index = "index.html" if not file or file.endswith("/") else ""
            yield link, file + index, unquote(parts.fragment)


def _leads_on(page: Path) -> bool:
    """Say whether a page stands at an address that its record had before."""
    return 'http-equiv="refresh"' in page.read_text()


def test_every_link_and_anchor_leads_somewhere(built: BuiltSite) -> None:
    broken = [
        (page, link)
        for page in pages(built.folder)
        if page not in UNLINKED  # its links hold the whole address: `publish` proves them
        for link, file, place in targets(built.folder, page)
        if not (built.folder / file).is_file()
        or (place and place not in reader(built.folder / file).places)
    ]

    assert broken == []


def test_every_page_is_reached_from_the_home_page(built: BuiltSite) -> None:
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        for _, file, _ in targets(built.folder, waiting.pop()):
            if file.endswith(".html") and file not in reached:
                reached.add(file)
                waiting.append(file)

    unreached = set(pages(built.folder)) - reached
    assert {p for p in unreached if not _leads_on(built.folder / p)} == UNLINKED


def companions(t: Timeline, e: Event) -> Iterator[str]:
    """Yield the addresses of all pages that belong to an event and that it belongs to."""
    yield from (page_of("people", p.id) for p in t.people_of(e))
    yield from (page_of("organisations", o.id) for o in t.organisations_of(e))
    yield from (page_of("places", p.id) for p in t.places_of(e))
    yield from (page_of("articles", s.article) for s in e.sources if s.article)
    yield from (page_of("publishers", p.id) for p in t.publishers_of(e))
    yield from (page_of("stories", s.id) for s in t.stories_of(e))
    yield from (page_of("events", other.id) for _, other in t.related(e))
    first = e.date.start or e.date.end
    if first and first.grain >= Grain.SEASON and (first.first.year, first.first.month) in t.months:
        yield page_of_month(first.first.year, first.first.month)
    elif first:
        yield page_of_year(first.first.year)


def with_parts(linked: dict[str, set[str]]) -> dict[str, set[str]]:
    """Return what each page links to, with the parts and other readings below its address."""
    found = {page: set(files) for page, files in linked.items()}
    for page, files in linked.items():
        parts = page.split("/")[:-1]
        for depth in range(2, len(parts)):
            found.get("/".join([*parts[:depth], "index.html"]), set()).update(files)
    return found


def test_every_cross_link_is_there_in_both_directions(built: BuiltSite) -> None:
    linked = with_parts(
        {page: {file for _, file, _ in targets(built.folder, page)} for page in pages(built.folder)}
    )
    expected = [
        (f"{page_of('events', e.id)}index.html", f"{other}index.html")
        for e in built.timeline.events
        for other in companions(built.timeline, e)
    ]
    missing = [
        pair
        for a, b in expected
        for pair in ((a, b), (b, a))
        if pair[1] not in linked.get(pair[0], set())
    ]

    assert len(expected) >= 4 * len(built.timeline.events) > 0
    assert missing == []


def test_every_record_has_its_page(built: BuiltSite) -> None:
    t = built.timeline
    expected = {
        *(page_of("people", id) for id in t.people),
        *(page_of("organisations", id) for id in t.organisations),
        *(page_of("places", id) for id in t.places),
        *(page_of("publishers", id) for id in t.publishers),
        *(page_of("articles", id) for id in t.articles),
        *(page_of("stories", s.id) for s in t.stories),
    }

    assert {f"{address}index.html" for address in expected} - set(pages(built.folder)) == set()


@pytest.mark.parametrize("trace", ["{{", "{%", "{: ", 'markdown="', ">None<", "[](", "](../"])
def test_no_page_shows_a_trace_of_its_making(built: BuiltSite, trace: str) -> None:
    texts = {page: (built.folder / page).read_text() for page in pages(built.folder)}
    # What a page shows as code may say so: "-> None".
    shown = [page for page, text in texts.items() if trace in _CODE.sub("", text)]

    assert shown == []
