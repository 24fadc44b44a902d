"""``story.mw``: a story in Markwhen (https://markwhen.com), a line of dates and text an event.

Markwhen reads tags, links, headings, properties and further events wherever a text looks like one.
A WORD JOINER, which nobody sees, keeps the texts of records from looking like any of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from generator.export.addresses import whole
from generator.export.listing import Listing, in_chapters
from generator.export.record import words
from generator.links import page_of
from generator.model.records import Event, Story
from generator.model.when import Grain, Point, When
from generator.render import View
from generator.text import squeezed

_JOINER = "\N{WORD JOINER}"
_SIGN = re.compile(r"[#@<\[\]!](?=\S)|\.(?=start|end)|(?<=\d)(?=%)|^/")
_PLAIN_LINE = re.compile(r"[^\W\d_][^:]*")  # begins with a letter and has no colon
_DIGITS = {Grain.DAY: 10, Grain.MONTH: 7}


class Markwhen:
    """Writes stories in Markwhen."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._entries: dict[str, str] = {}

    def __call__(self, listing: Listing) -> str:
        """Return the story; its chapters are sections, what stands in none comes first."""
        head = [f"title: {_quoted(listing.title)}"]
        if listing.description:
            head.append(f"description: {_quoted(listing.description)}")
        head.append(f"url: {json.dumps(whole(self._view.settings, listing.address))}")
        story = listing.story
        if not story or not story.chapters:
            return "\n".join([*head, "", *map(self._entry, listing.events)])
        return "\n".join([*head, "", *self._sections(story, listing.events)])

    def _sections(self, story: Story, events: Iterable[Event]) -> Iterator[str]:
        held = in_chapters(self._view, story, events)
        yield from map(self._entry, held[""])
        for c in (c for c in story.chapters if held[c.id]):
            yield f"# {harmless(c.title)}\n"
            yield from map(self._entry, held[c.id])

    def _entry(self, e: Event) -> str:
        if e.id not in self._entries:
            self._entries[e.id] = "\n".join([*self._lines(e), "", ""])
        return self._entries[e.id]

    def _lines(self, e: Event) -> Iterator[str]:
        tags = "".join(f" #{id.replace('-', '_')}" for id in filter(None, (e.type, *e.topics)))
        yield f"{dates(e.date, is_ongoing=e.occurrence == 'ongoing')}: {harmless(e.title)}{tags}"
        yield f"id: {e.id}"
        yield f"url: {json.dumps(whole(self._view.settings, page_of('events', e.id)))}"
        when = self._view.dates.in_words(e.date)
        if e.time:
            when = f"{when}, {self._time(e)}"
        yield f"when: {_quoted(when)}"
        yield line(words(e.summary))

    def _time(self, e: Event) -> str:
        if not e.timezone:
            return e.time
        return self._view.words.text("event-time", time=e.time, zone=e.timezone)


def dates(when: When, is_ongoing: bool = False) -> str:
    """Return a date or span as Markwhen writes it; what it cannot say of a date stands in words.

    >>> from generator.model.when import parse
    >>> dates(parse("2024-03")), dates(parse("198X")), dates(parse("2024-22"))
    ('2024-03', '1980/1989', '2024-06/2024-08')
    """
    begin, end = when.start or when.end, when.end or when.start
    first, last = (_date(begin), _date(end, last=True)) if begin and end else ("", "")
    if is_ongoing and when.end is None:
        return f"{first}/now"
    return first if first == last else f"{first}/{last}"


def harmless(text: str) -> str:
    """Return a text on one line in which Markwhen finds nothing but words."""
    return _SIGN.sub(rf"\g<0>{_JOINER}", squeezed(text))


def line(text: str) -> str:
    """Return a text as a line of its own, which begins no event, property, section or comment."""
    safe = harmless(text)
    return safe if _PLAIN_LINE.fullmatch(safe) else f"{_JOINER * 2}{safe}"


def _date(p: Point, last: bool = False) -> str:
    day = (p.last if last else p.first).isoformat()
    return day[: 7 if p.grain is Grain.SEASON else _DIGITS.get(p.grain, 4)]


def _quoted(text: str) -> str:
    # What JSON writes in quotes is YAML too, and that is what Markwhen reads there.
    return json.dumps(harmless(text), ensure_ascii=False)
