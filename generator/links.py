"""Addresses in the site, and the only place where links within it are made.

A page's address is its directory in the site, such as ``events/harbour-treaty/`` (the home
page's is ``""``); its Markdown stands in ``build/docs/events/harbour-treaty.md`` (lists and
home: ``index.md`` in their folder).  Every link is relative to the page that holds it, so that the
site works under any address and from a disk.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, get_args
from urllib.parse import quote, urlencode

Kind = Literal["events", "people", "organisations", "places", "articles", "publishers", "stories"]
WordKind = Literal["topics", "types"]
Standing = Literal["importance", "occurrence", "verification"]
FILTER = "filter/"
FILTER_INDEX = "filter/events.js"
RECENT = "changes/recent.js"
DATES = "dates/"
GUIDE = "guide/"
API = "api/v1/"
ARCHIVE = "dateline-data.zip"
SUMS = "SHA256SUMS"
TOPICS = "topics/"
TYPES = "types/"
PLANNED = "planned/"
CHANGES = "changes/"
CORRECTIONS = "corrections/"
ON_THIS_DAY = "dates/on/"
GLOSSARY = "glossary/"
SEARCH = "search/"
COVERAGE = "coverage/"
FOLLOW = "follow/"
_LISTS = {f"{kind}/" for kind in (*get_args(Kind), *get_args(Standing))} | {
    *(DATES, GUIDE, TOPICS, TYPES),
    *(PLANNED, CHANGES, CORRECTIONS, ON_THIS_DAY, GLOSSARY, COVERAGE, SEARCH),
}
_PICTURE = re.compile(r"(\w[\w.-]*/)*\w[\w.-]*\.(png|jpe?g|webp|avif)", re.ASCII | re.IGNORECASE)


def page_of(kind: Kind, id: str) -> str:
    """Return the address of a record's page.

    >>> page_of("events", "harbour-treaty")
    'events/harbour-treaty/'
    """
    return f"{kind}/{id}/"


def listing_of(kind: Kind) -> str:
    """Return the address of the list of a kind of record."""
    return f"{kind}/"


def page_of_word(kind: WordKind, id: str) -> str:
    """Return the address of the page of a topic, or of a type of event.

    >>> page_of_word("topics", "trade")
    'topics/trade/'
    """
    return f"{kind}/{id}/"


def page_of_standing(kind: Standing, value: str) -> str:
    """Return the address of the events of one importance, occurrence or verification.

    >>> page_of_standing("verification", "disputed")
    'verification/disputed/'
    """
    return f"{listing_of_standing(kind)}{value}/"


def listing_of_standing(kind: Standing) -> str:
    """Return the address of the list of the values of such a kind."""
    return f"{kind}/"


def listing_by(kind: Kind, order: str) -> str:
    """Return the address of the list of a kind in another order than by name, which is "".

    >>> listing_by("people", "events"), listing_by("people", "")
    ('people/by/events/', 'people/')
    """
    return f"{kind}/by/{order}/" if order else listing_of(kind)


def listing_under(kind: Kind, letter: str, part: int = 1) -> str:
    """Return the address of the part of a long list of a kind that begins with a letter.

    >>> listing_under("people", "B"), listing_under("people", "…", part=2)
    ('people/under/b/', 'people/under/other/2/')
    """
    return _numbered(f"{kind}/under/{name_of_letter(letter)}/", part)


def name_of_letter(letter: str) -> str:
    """Return how a letter is written in an address or anchor; one beyond a to z by its number.

    >>> name_of_letter("B"), name_of_letter("Ж"), name_of_letter("7")
    ('b', 'u436', '7')
    """
    small = letter.lower()
    if small.isascii() and small.isalnum():
        return small
    return f"u{ord(small):x}" if small.isalnum() and len(small) == 1 else "other"


def page_of_year(year: int) -> str:
    """Return the address of a year's page."""
    return f"dates/{year:04}/"


def page_of_month(year: int, month: int) -> str:
    """Return the address of a month's page."""
    return f"dates/{year:04}/{month:02}/"


def page_of_day(month: int, day: int) -> str:
    """Return the address of what happened on a day of any year.

    >>> page_of_day(2, 29)
    'dates/on/02-29/'
    """
    return f"{ON_THIS_DAY}{month:02}-{day:02}/"


def page_of_planned(year: int, part: int = 1) -> str:
    """Return the address of what was planned for a year, where all is too much for one page."""
    return _numbered(f"{PLANNED}{year:04}/", part)


def page_of_changes(year: int, month: int, part: int = 1) -> str:
    """Return the address of what came and was changed in a month; long months have parts.

    >>> page_of_changes(2024, 3), page_of_changes(2024, 3, part=2)
    ('changes/2024/03/', 'changes/2024/03/2/')
    """
    return _numbered(f"{CHANGES}{year:04}/{month:02}/", part)


def page_of_corrections(year: int, part: int = 1) -> str:
    """Return the address of the corrections of a year, where all are too many for one page."""
    return _numbered(f"{CORRECTIONS}{year:04}/", part)


def _numbered(page: str, part: int) -> str:
    return f"{page}{part}/" if part > 1 else page


def part_of(page: str, name: str) -> str:
    """Return the address of a part of a long list, or of another reading of a page.

    >>> part_of("stories/harbour/", "brief"), part_of("people/b/", "2024")
    ('stories/harbour/brief/', 'people/b/2024/')
    """
    return f"{page}{name}/"


def chapter_of(story: str, chapter: str) -> str:
    """Return the address of a chapter's page."""
    return f"{page_of('stories', story)}chapters/{chapter}/"


def pair_of(story: str, other: str) -> str:
    """Return the address of the page that shows two stories side by side."""
    return f"{page_of('stories', story)}with/{other}/"


def picture(src: str) -> str:
    """Return the address of a record's picture; "" where ``src`` is no file of content/media/.

    >>> picture("2024/signing.webp"), picture("https://example.org/a.png"), picture("../a.png")
    ('media/2024/signing.webp', '', '')
    """
    return f"media/{src}" if _PICTURE.fullmatch(src) else ""


def beside(page: str, name: str) -> str:
    """Return the address of a file that stands beside a list: its feeds and data.

    >>> beside("people/b/", "feed.xml"), beside("", "feed.xml")
    ('people/b/feed.xml', 'feed.xml')
    """
    return f"{page}{name}"


def whole(site_url: str, there: str, anchor: str = "") -> str:
    """Return the whole address of a page or file, for what is read away from the site.

    A site that has no address yet gives the way from its home page.

    >>> whole("https://harbour.test/news", "events/a/", "figures")
    'https://harbour.test/news/events/a/#figures'
    >>> whole("", "events/a/")
    'events/a/'
    """
    base = f"{site_url.rstrip('/')}/" if site_url else ""
    return f"{base}{quote(there)}" + (f"#{quote(anchor)}" if anchor else "")


def tag(authority: str, name: str) -> str:
    """Return a permanent id (RFC 4151); ``authority`` is "name,year", the site's own.

    >>> tag("harbour.test,2024", "events/a/")
    'tag:harbour.test,2024:events/a/'
    """
    return f"tag:{authority}:{quote(name)}"


def href(here: str, there: str, anchor: str = "") -> str:
    """Return the HTML link from the page ``here`` to the page or file ``there``.

    >>> href("events/a/", "people/b/", "roles")
    '../../people/b/#roles'
    >>> href("events/a/", "events/a/")
    './'
    """
    fragment = f"#{quote(anchor)}" if anchor else ""
    if here == there:
        return fragment or "./"
    slash = "/" if there.endswith("/") or not there else ""
    return f"{_way(here, there)}{slash}{fragment}"


def filtered(here: str, kind: str = "", value: str = "") -> str:
    """Return the HTML link from a page to the filters, with a value of a kind chosen already.

    >>> filtered("people/b/", "person", "b"), filtered("")
    ('../../filter/?person=b', 'filter/')
    """
    return href(here, FILTER) + (f"?{urlencode({kind: value}, quote_via=quote)}" if kind else "")


def markdown_of(page: str) -> str:
    """Return the Markdown file of a page, relative to ``docs_dir``, by its address alone.

    >>> markdown_of("people/b/"), markdown_of("people/"), markdown_of("")
    ('people/b.md', 'people/index.md', 'index.md')
    """
    return source_path(page, index=page in _LISTS)


def source_path(page: str, *, index: bool = False) -> str:
    """Return the Markdown file of a page, relative to ``docs_dir``; lists stand in ``index.md``.

    >>> source_path("people/b/"), source_path("people/", index=True), source_path("")
    ('people/b.md', 'people/index.md', 'index.md')
    """
    if not page or index:
        return f"{page}index.md"
    return f"{page.rstrip('/')}.md"


def page_at(path: str) -> str:
    """Return the address of the page whose Markdown file this is, relative to ``docs_dir``.

    >>> page_at("people/b.md"), page_at("people/index.md"), page_at("index.md")
    ('people/b/', 'people/', '')
    """
    folder, slash, file = path.rpartition("/")
    return f"{folder}{slash}" if file == "index.md" else f"{path.removesuffix('.md')}/"


def markdown_link(here: str, there: str, anchor: str = "") -> str:
    """Return the link from Markdown file to Markdown file, both relative to ``docs_dir``.

    MkDocs checks such links and turns them into addresses.

    >>> markdown_link("events/a.md", "people/b.md")
    '../people/b.md'
    """
    path = _way(here.rpartition("/")[0], there)
    return path + (f"#{quote(anchor)}" if anchor else "")


@lru_cache(maxsize=1 << 16)  # pages of one folder lead to the same others
def _way(folder: str, there: str) -> str:
    """Return the way from a folder to a page or file as an address, "." for the folder itself."""
    # `posixpath.relpath` asks the system where it is, at every call.
    own, other = ([part for part in path.split("/") if part] for path in (folder, there))
    shared = 0
    while shared < min(len(own), len(other)) and own[shared] == other[shared]:
        shared += 1
    return quote("/".join([".."] * (len(own) - shared) + other[shared:]) or ".")
