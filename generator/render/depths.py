"""How much of a story a reader wants: one minute, five minutes, everything; and newest first.

Each is a page of its own.  One that would show what another shows already is not made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator import links
from generator.model.parts import Chapter
from generator.model.records import Event, Story
from generator.render import rows
from generator.render.parting import MOST, Part, of_parts, parted, places
from generator.render.prose import first_sentence, plain
from generator.render.relations import relations_told
from generator.render.view import Here, View
from generator.timeline import Timeline

LONG = 60  # events of a story above which the five-minute reading holds the weightiest alone
_WEIGHTIEST, _KEY = 40, 12
_LEAST_TO_TURN = 6  # events of a list that is worth reading from its other end
_WORDS_A_MINUTE = 230  # silent reading of English prose, by the mean of many studies
_IMPORTANCE = {"key": 20, "normal": 5, "detail": 0}


def weight(timeline: Timeline, e: Event) -> int:
    """Return how much an event weighs against others of its story.

    Key counts 20, normal 5, detail nothing.  To that comes one for each independent publisher who
    tells of it (an agency once for all who carry its text), six at most; one for each relation to
    another event, four at most; one for each figure, two at most; one where sources disagree; and
    one where the record says why it matters.  So a key event outweighs every other, and a detail
    that many report outweighs what is called normal and stands alone.
    """
    return (
        _IMPORTANCE[e.importance]
        + min(len(timeline.voices_of(e)), 6)
        + min(len(timeline.related(e)), 4)
        + min(len(e.figures), 2)
        + rows.disagree(e)
        + bool(e.why)
    )


def weightiest(timeline: Timeline, events: Sequence[Event], most: int) -> tuple[Event, ...]:
    """Return the weightiest events in the order in which they stand; of equals the newer."""
    at = sorted(range(len(events)), key=lambda n: (weight(timeline, events[n]), n))[-most:]
    return tuple(events[n] for n in sorted(at))


@dataclass(frozen=True, slots=True)
class Depth:
    """A reading of a story: the address of its page, and what it shows."""

    address: str
    events: tuple[Event, ...]


class Depths:
    """The readings of a story, and where each event stands.

    ``whole`` is the full reading in its parts; each chapter with events has a part in ``chapters``
    where there is more than one.  ``brief``, ``all`` and ``newest`` are ``None`` where they would
    show the same as ``main``.
    """

    def __init__(self, view: View, story: Story) -> None:
        """Look at a story."""
        self.view, self.story = view, story
        self.events = view.events_in(story)
        self.home = links.page_of("stories", story.id)

    @property
    def is_long(self) -> bool:
        """Say whether the five-minute reading holds the weightiest events alone."""
        return len(self.events) > LONG

    @cached_property
    def main(self) -> Depth:
        """Return the five-minute reading, the story's own page."""
        if self.is_long:
            shown = weightiest(self.view.timeline, self.events, _WEIGHTIEST)
        else:
            shown = tuple(e for e in self.events if e.importance != "detail") or self.events
        return Depth(self.home, shown)

    @cached_property
    def brief(self) -> Depth | None:
        """Return the one-minute reading: the key events, the weightiest of many."""
        key = tuple(e for e in self.events if e.importance == "key")
        shown = weightiest(self.view.timeline, key, _KEY)
        if not shown or len(shown) == len(self.main.events):
            return None
        return Depth(links.part_of(self.home, "brief"), shown)

    @cached_property
    def all(self) -> Depth | None:
        """Return the full reading."""
        if len(self.main.events) == len(self.events):
            return None
        return Depth(links.part_of(self.home, "all"), self.events)

    @cached_property
    def newest(self) -> Depth | None:
        """Return the full reading from its end, as far as one page goes."""
        if len(self.events) < _LEAST_TO_TURN:
            return None
        return Depth(links.part_of(self.home, "newest"), tuple(reversed(self.events[-MOST:])))

    @cached_property
    def chapters(self) -> Mapping[str, Part]:
        """Return the chapters that have a page, by id; "" is what stands outside them."""
        found: dict[str, list[Event]] = {c.id: [] for c in self.story.chapters}
        for e in self.events:
            chapter = self.view.chapter_of(e, self.story)
            found.setdefault(chapter.id if chapter else "", []).append(e)
        kept = {id: events for id, events in found.items() if events}
        if len(kept) < 2:
            return {}
        names = {c.id: c.title for c in self.story.chapters}
        words = self.view.words
        names[""] = words.text("list-outside-chapters")
        return {
            id: parted(self.view, self.chapter_page(id), names[id], events)
            for id, events in kept.items()
        }

    def chapter_page(self, id: str) -> str:
        """Return the address of a chapter's page, or of what stands outside the chapters."""
        if id:
            return links.chapter_of(self.story.id, id)
        return links.part_of(links.part_of(self.home, "all"), "outside")

    def chapter_at(self, chapter: Chapter) -> tuple[str, str]:
        """Return address and anchor of a chapter: its page, or its place in the story."""
        if chapter.id in self.chapters:
            return self.chapters[chapter.id].address, ""
        return self.home, f"c-{chapter.id}"

    @cached_property
    def whole(self) -> Part:
        """Return the full reading in its parts: by chapter where there are some."""
        address = self.all.address if self.all else self.home
        label = self.view.words.text("story-everything")
        if len(self.events) > MOST and self.chapters:
            return of_parts(self.view, address, label, tuple(self.chapters.values()))
        return parted(self.view, address, label, self.events)

    @cached_property
    def places(self) -> Mapping[str, str]:
        """Return the address of the page where each event stands in the full reading, by id."""
        return places(self.whole)

    def href(self, here: Here, e: Event, shown: frozenset[str]) -> str:
        """Return the address of an event's row: on this page if it is shown there."""
        there = here.address if e.id in shown else self.places[e.id]
        return here.href(there, f"e-{e.id}")

    def minutes(self, events: Sequence[Event], *, terse: bool = False) -> int:
        """Return the minutes that the rows of events take to read, at least one.

        ``terse`` rows tell title and first sentence alone, as the one-minute reading does.
        """
        words = sum(self._words[e.id][0 if terse else 1] for e in events)
        return max(-(-words // _WORDS_A_MINUTE), 1)

    @cached_property
    def _words(self) -> Mapping[str, tuple[int, int]]:
        """Return how many words of each event a terse row tells, and a full one, by id."""
        here = Here(self.view, self.home)
        return {e.id: _words(here, e) for e in self.events}


def _words(here: Here, e: Event) -> tuple[int, int]:
    terse = _count(f"{e.title} {plain(first_sentence(e.summary))}")
    # A link is written "[words](address)", and an address has no space.
    more = sum(_count(str(told)) for told in relations_told(here, e))
    if e.importance == "key":
        return terse, _count(f"{e.title} {plain(e.summary)} {e.why}") + more
    return terse, terse + more


def _count(text: str) -> int:
    return len(text.split())
