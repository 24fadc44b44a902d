"""Addresses of pages, and the only place where links are made.

A page's address is its directory in the site, such as ``events/harbour-treaty/`` (the home
page's is ``""``); its Markdown stands in ``build/docs/events/harbour-treaty.md`` (lists and
home: ``index.md`` in their folder).  Every link is relative to the page that holds it, so that the
site works under any address and from a disk.
"""

from __future__ import annotations

from typing import Literal, get_args
from urllib.parse import quote

Kind = Literal["events", "people", "organisations", "places", "articles", "publishers", "stories"]


def page_of(kind: Kind, id: str) -> str:
    """Return the address of a record's page.

    >>> page_of("events", "harbour-treaty")
    'events/harbour-treaty/'
    """
    return f"{kind}/{id}/"


def listing_of(kind: Kind) -> str:
    """Return the address of the list of a kind of record."""
    return f"{kind}/"


def page_of_year(year: int) -> str:
    """Return the address of a year's page."""
    return f"dates/{year:04}/"


def page_of_month(year: int, month: int) -> str:
    """Return the address of a month's page."""
    return f"dates/{year:04}/{month:02}/"


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
    return f"{quote(_relative(here, there))}{slash}{fragment}"


DATES = "dates/"
_LISTS = {f"{kind}/" for kind in get_args(Kind)} | {DATES}


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
    return path.removesuffix(".md").removesuffix("index").rstrip("/") + "/" * (path != "index.md")


def markdown_link(here: str, there: str, anchor: str = "") -> str:
    """Return the link from Markdown file to Markdown file, both relative to ``docs_dir``.

    MkDocs checks such links and turns them into addresses.

    >>> markdown_link("events/a.md", "people/b.md")
    '../people/b.md'
    """
    path = _relative(here.rpartition("/")[0], there)
    return quote(path) + (f"#{quote(anchor)}" if anchor else "")


def is_outside(address: str) -> bool:
    """Say whether an address leads out of the site, by a scheme that a page may link to."""
    return address.startswith(("https://", "http://"))


def _relative(folder: str, there: str) -> str:
    """Return the way from a folder to a page or file, "." for the folder itself."""
    # `posixpath.relpath` asks the system where it is, at every call.
    own, other = ([part for part in path.split("/") if part] for path in (folder, there))
    shared = 0
    while shared < min(len(own), len(other)) and own[shared] == other[shared]:
        shared += 1
    return "/".join([".."] * (len(own) - shared) + other[shared:]) or "."
