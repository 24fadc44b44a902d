"""The list of stories, and each story's timeline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator import links
from generator.model.parts import Chapter
from generator.model.records import Event, Story
from generator.model.when import MONTHS, Grain, Point, When
from generator.model.words import in_words
from generator.render import rows
from generator.render.escape import phrase, written
from generator.render.mending import mending, suggestion
from generator.render.page import Page, changed, filled
from generator.render.prose import blocks, plain
from generator.render.strip import strip
from generator.render.view import HOW, Here, View
from generator.text import counted

_ADDRESS = links.listing_of("stories")


@dataclass(frozen=True, slots=True)
class Content:
    """A line of the contents below a story's strip."""

    number: int
    title: str
    anchor: str
    span: str


def pages(view: View) -> Iterator[Page]:
    """Yield the list of stories and the stories."""
    here = Here(view, _ADDRESS)
    told = [(here.to(s), s, rows.told_count(here, view.events_in(s))) for s in view.stories]
    body = filled("stories.md", {"here": here, "stories": told})
    newest = changed(view.timeline.events)
    yield Page(_ADDRESS, "Stories", "All stories of this site.", body, "stories", newest)
    for story in view.stories:
        yield _story(view, story)


def contents(story: Story) -> tuple[Content, ...]:
    """Return the chapters as the contents of a story."""
    return tuple(
        Content(n, c.title, f"c-{c.id}", _span(c)) for n, c in enumerate(story.chapters, start=1)
    )


def summary_of(here: Here, story: Story, events: Sequence[Event]) -> str:
    """Return one sentence for search engines: the question, or what there is."""
    return story.question or plain(story.lead) or f"A timeline: {rows.told_count(here, events)}."


def _story(view: View, story: Story) -> Page:
    here = Here(view, links.page_of("stories", story.id))
    events = view.events_in(story)
    body = filled(
        "story.md",
        {
            "here": here,
            "story": story,
            "lead": blocks(story.lead, here.target) if story.lead else Markup(),
            "facts": _facts(here, story, events),
            "strip": strip(story, events),
            "contents": contents(story),
            "parts_of_story": rows.by_chapter(here, story, events),
            "mend": mending(here, story, suggestion(here, story)),
        },
    )
    described = summary_of(here, story, events)
    return Page(here.address, story.title, described, body, "stories", changed(events))


def _facts(here: Here, story: Story, events: Sequence[Event]) -> list[tuple[str, Markup]]:
    if not events:
        return []
    t = here.view.timeline
    key = sum(e.importance == "key" for e in events)
    count = counted(len(events), "event") + (f", of which {key} key" if key else "")
    voices = {p.id for e in events for p in t.voices_of(e)}
    texts = {s.article or s.url or s.reference for e in events for s in e.sources}
    by = f" from {counted(len(voices), 'publisher')}" if voices else ", publisher not named"
    found = [("Events", written(count)), ("Sources", written(counted(len(texts), "source") + by))]
    if announced := _announced(events):
        found.append(("Announced", written(announced)))
    if drafts := sum(e.review == "draft" for e in events):
        found.append(("Drafts", phrase("{}: {}", here.how(f"{drafts}", "draft"), _UNCHECKED)))
    if story.criteria:
        found.append(("Included", phrase("{} {}", story.criteria, here.link("How", HOW))))
    newest = max(events, key=lambda e: e.last_change.first).last_change
    return [*found, ("Last change", here.dates.full(newest))]


_UNCHECKED = "machine-written, not yet checked by an editor"


def _announced(events: Sequence[Event]) -> str:
    planned = sum(e.occurrence in ("planned", "postponed") for e in events)
    struck = sum(e.occurrence in ("cancelled", "did-not-happen") for e in events)
    words = [f"{planned} planned" if planned else "", f"{struck} did not happen" if struck else ""]
    return ", ".join(filter(None, words))


def _span(c: Chapter) -> str:
    """Return "2014 – Aug 2016", each end as exactly as it was written."""
    first = c.from_.start if c.from_ else None
    last = c.to.end if c.to else None
    if first and last:
        words = _between(first, last)
    elif first:
        words = f"since {_brief(first)}"
    else:
        words = f"until {_brief(last)}" if last else ""
    return words[:1].upper() + words[1:]


def _between(first: Point, last: Point) -> str:
    a, b = _brief(first), _brief(last)
    if a == b:
        return a
    if _month_in(first) and _month_in(last) and first.first.year == last.first.year:
        return f"{a.removesuffix(f' {first.first.year}')} – {b}"
    return f"{a}–{b}" if a.isdigit() and b.isdigit() else f"{a} – {b}"


def _brief(p: Point) -> str:
    if _month_in(p):
        words = f"{MONTHS[p.first.month - 1][:3]} {p.first.year}"
    else:
        words = in_words(When(p, p)).removeprefix("about ").removeprefix("the ")
    return f"about {words}" if p.approximate else words


def _month_in(p: Point) -> bool:
    return p.grain >= Grain.MONTH
