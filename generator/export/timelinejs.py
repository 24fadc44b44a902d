"""``timelinejs.json``: a story for TimelineJS (https://timeline.knightlab.com), with its chapters.

TimelineJS puts most texts into its page as HTML.  So prose is clean HTML here and every other text
is escaped.  Two of its own habits are met as well: it looks for addresses in finished HTML and sets
them into attributes in single quotes, so that no text may hold one; and it decodes the label of a
group before it writes that as HTML, so that none may hold a bracket.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html import escape

from generator import links
from generator.export.addresses import whole
from generator.export.listing import Listing, in_chapters
from generator.export.record import Said, said, target
from generator.model.parts import Chapter
from generator.model.records import Event, Story
from generator.model.when import Grain, Point, When
from generator.render import View
from generator.render.prose import blocks_html, inline_html

_PARTS = {Grain.DAY: 3, Grain.MONTH: 2}  # of year, month and day; coarser ones have the year alone
_IN_TAG = re.compile(r"<[^>]*>|'|&#39;|&#x27;")
_NO_HTML = str.maketrans({"<": "‹", ">": "›", "'": "’"})


class TimelineJs:
    """Writes stories for TimelineJS."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._slides: dict[str, str] = {}

    def __call__(self, listing: Listing) -> str:
        """Return the story: its title, its events, and its chapters as eras."""
        story = listing.story
        head = {
            "scale": "human",
            "title": {"unique_id": "title", "text": self._title(listing, story)},
            "eras": list(self._eras(story, listing.events)) if story else [],
        }
        slides = ",\n".join(map(self._slide, listing.events))
        return f'{json.dumps(head, ensure_ascii=False)[:-1]}, "events": [\n{slides}\n]}}\n'

    def _title(self, listing: Listing, story: Story | None) -> Said:
        lead = story.lead if story else ""
        html = blocks_html(lead, target(self._view)) if lead else escape(listing.description)
        url = whole(self._view.settings, listing.address)
        more = self._view.words.text("timelinejs-story")
        return {"headline": text(listing.title), "text": _unquoted(html) + _link(url, more)}

    def _eras(self, story: Story, events: Iterable[Event]) -> Iterable[Said]:
        held = in_chapters(self._view, story, events)
        for c in story.chapters:
            if ends := _era(c, held[c.id]):
                begin, end = ends
                yield {
                    "start_date": _date(begin),
                    "end_date": _date(end, last=True),
                    "text": {"headline": text(c.title)},
                }

    def _slide(self, e: Event) -> str:
        if e.id not in self._slides:
            self._slides[e.id] = json.dumps(self._made(e), ensure_ascii=False)
        return self._slides[e.id]

    def _made(self, e: Event) -> Said:
        view = self._view
        html = f"<p>{inline_html(e.summary, target(view))}</p>"
        url = whole(view.settings, links.page_of("events", e.id))
        more = view.words.text("timelinejs-event", n=len(e.sources))
        return said(
            {
                "unique_id": e.id,
                **dates(e.date),
                "display_date": label(view.dates.in_words(e.date)),
                "group": label(view.label_of("types", e.type)) if e.type else "",
                "text": {"headline": text(e.title), "text": _unquoted(html) + _link(url, more)},
            }
        )


def dates(when: When) -> Said:
    """Return when a slide begins and ends, as exactly as it is known and no more.

    >>> from generator.model.when import parse
    >>> dates(parse("2024-03"))
    {'start_date': {'year': 2024, 'month': 3}}
    >>> dates(parse("198X"))
    {'start_date': {'year': 1980}, 'end_date': {'year': 1989}}
    """
    begin, end = when.start or when.end, when.end or when.start
    if begin is None or end is None:
        return {}
    first, last = _date(begin), _date(end, last=True)
    return {"start_date": first} if first == last else {"start_date": first, "end_date": last}


def text(plain: str) -> str:
    """Return plain text as HTML for TimelineJS.

    >>> text("<b> & 'c'")
    '&lt;b&gt; &amp; ’c’'
    """
    return escape(plain.replace("'", "’"), quote=False)


def label(plain: str) -> str:
    """Return plain text for a label, which is decoded once before it is written as HTML.

    >>> label("Law & <order>")
    'Law &amp; ‹order›'
    """
    return plain.translate(_NO_HTML).replace("&", "&amp;")


def _date(p: Point, last: bool = False) -> dict[str, int]:
    """Return the year, month and day of a point as far as they are known."""
    day = p.last if last else p.first
    parts = 2 if p.grain is Grain.SEASON else _PARTS.get(p.grain, 1)
    return dict(zip(("year", "month", "day")[:parts], (day.year, day.month, day.day), strict=False))


def _era(c: Chapter, held: list[Event]) -> tuple[Point, Point] | None:
    """Return the days of a chapter; an open end is that of its first or last event."""
    begin = c.from_.start if c.from_ else None
    end = c.to.end if c.to else None
    begins = [p for e in held if (p := e.date.start or e.date.end)]
    finishes = [p for e in held if (p := e.date.end or e.date.start)]
    first = begin or min(begins, key=lambda p: p.first, default=None)
    last = end or max(finishes, key=lambda p: p.last, default=None)
    return (first, last) if first and last and first.first <= last.last else None


def _unquoted(html: str) -> str:
    """Return HTML without single quotes: typographic in its text, as a code in its addresses."""
    return _IN_TAG.sub(lambda m: _in_tag(m[0]) if m[0].startswith("<") else "’", html)


def _in_tag(tag: str) -> str:
    return re.sub("'|&#39;|&#x27;", "%27", tag)


def _link(url: str, words: str) -> str:
    return f'<p><a href="{escape(url.replace(chr(39), "%27"))}">{text(words)}</a></p>'
