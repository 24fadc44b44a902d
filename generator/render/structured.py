"""What a page says to programs: JSON-LD in the words of schema.org.

An event on which sources differ carries no `ClaimReview`: that is the verdict of whoever publishes
it, and these pages give none; they tell who says what.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from generator import links, web
from generator.model.records import (
    ArticleRecord,
    Event,
    Organisation,
    Person,
    Place,
    Publisher,
    Story,
)
from generator.render.nodes import MOST_LISTED, Node, Nodes, full
from generator.render.page import Page
from generator.render.view import View

_MOST_KEY = 20  # events


def embedded(data: Node) -> str:
    """Return JSON that can stand in a script element: no text in it ends the element.

    >>> embedded({"name": "</script><b>Fish & chips"})
    '{"name":"\\\\u003c/script\\\\u003e\\\\u003cb\\\\u003eFish \\\\u0026 chips"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


class Structured:
    """Tells what pages are of; made once for a build."""

    def __init__(self, view: View, pages: Iterable[Page]) -> None:
        """Look at the titles of all pages, which the trails to each of them name."""
        self._view = view
        self._settings = view.settings
        self._nodes = Nodes(view)
        self._titles = {p.address: p.title for p in pages}

    def __call__(self, page: Page) -> Node:
        """Return what a page says, ``{}`` where it only leads to another."""
        if page.moved_to:
            return {}
        subject = self._subject(page)
        listed = isinstance(page.about, Story) or (page.listed and page.about is None)
        return full(
            {
                "@context": "https://schema.org",
                "@type": "CollectionPage" if listed else "WebPage",
                "name": page.title,
                "url": self._nodes.url(page.address),
                "inLanguage": self._view.words.language,
                "datePublished": str(page.about.added) if isinstance(page.about, Event) else "",
                "dateModified": page.changed,
                "license": _licence(self._settings.licence),
                "isAccessibleForFree": True,
                "isPartOf": self._site() if page.address else None,
                "breadcrumb": self._trail(page),
                "mainEntity": subject,
            }
        )

    def _subject(self, page: Page) -> Node:
        about = page.about
        if isinstance(about, Event):
            return self._nodes.event(about)
        if isinstance(about, ArticleRecord):
            return self._nodes.article(about)
        if isinstance(about, Publisher):
            return self._nodes.publisher(about)
        if isinstance(about, Person | Organisation | Place):
            return self._nodes.entity(about, page.listed)
        if not page.address:
            return self._site(whole=True)
        return self._list(page) if page.listed else {}

    # The site, and the way from it to a page

    def _site(self, *, whole: bool = False) -> Node:
        node: Node = {
            "@type": "WebSite",
            "name": self._settings.site_name,
            "url": self._nodes.url(""),
        }
        if whole:
            node |= {
                "description": self._settings.site_description,
                "inLanguage": self._view.words.language,
                "license": _licence(self._settings.licence),
                "hasPart": [self._story(s) for s in self._view.stories],
                "potentialAction": self._search(),
            }
        return full(node)

    def _search(self) -> Node:
        """Return how the site is searched: by the address to which the search page's form leads."""
        there = self._nodes.url(links.SEARCH)
        if not there:
            return {}
        return {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{there}?q={{words}}"},
            "query-input": "required name=words",
        }

    def _story(self, story: Story) -> Node:
        return full({**self._nodes.named(story, "CollectionPage"), "description": story.question})

    def _trail(self, page: Page) -> Node:
        """Return the pages above a page, from the home page on; none without addresses."""
        above = list(self._above(page))
        if not (self._nodes.url("") and above):
            return {}
        steps = [
            {"@type": "ListItem", "position": n, "name": title, "item": self._nodes.url(address)}
            for n, (title, address) in enumerate(above, start=1)
        ]
        return {"@type": "BreadcrumbList", "itemListElement": steps}

    def _above(self, page: Page) -> Iterator[tuple[str, str]]:
        if not page.address:
            return
        yield self._settings.site_name, ""
        way = page.address
        if isinstance(page.about, Event):  # it stands in no list of events, but in its story
            story = self._view.timeline.stories_of(page.about)[0]
            way = f"{links.page_of('stories', story.id)}{page.about.id}/"
        steps = way.rstrip("/").split("/")
        for n in range(1, len(steps)):
            address = "/".join([*steps[:n], ""])
            if address in self._titles:
                yield self._titles[address], address
        yield page.title, page.address

    # Lists

    def _list(self, page: Page) -> Node:
        """Return a story by its key events, other lists by their latest.

        Each tells its place among all.
        """
        places = {e.id: n for n, e in enumerate(page.listed, start=1)}
        key = [e for e in page.listed if e.importance == "key"]
        shown = (key[-_MOST_KEY:] if page.about else []) or page.listed[-MOST_LISTED:]
        about = self._nodes.named(page.about, "ItemList") if page.about else {"@type": "ItemList"}
        return full(
            {
                **about,
                "identifier": self._nodes.tag(page.about) if page.about else "",
                "description": page.about.question if isinstance(page.about, Story) else "",
                "numberOfItems": len(page.listed),
                "itemListOrder": "https://schema.org/ItemListOrderAscending",
                "itemListElement": [
                    {"@type": "ListItem", "position": places[e.id], "item": self._nodes.brief(e)}
                    for e in shown
                ],
            }
        )


def _licence(words: str) -> str | Node:
    """Return the address of a licence, else its name."""
    return web.licence(words) or {"@type": "CreativeWork", "name": words}
