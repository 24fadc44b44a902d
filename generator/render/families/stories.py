"""The list of stories, and each story's timeline in its readings, chapters and parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator import links
from generator.model.parts import Chapter
from generator.model.records import Event, Story
from generator.render import facets as choosing
from generator.render import finding, lists, parting
from generator.render.catalogue import Catalogue
from generator.render.depths import Depth, Depths
from generator.render.escape import phrase
from generator.render.mending import mending, suggestion
from generator.render.page import Page, changed, filled
from generator.render.pictures.strip import Strip, strip
from generator.render.prose import blocks, plain
from generator.render.story_head import choices, facts, orders, span, time_told
from generator.render.terms import meanings, noted
from generator.render.view import Here, View

_ADDRESS = links.listing_of("stories")
_NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Content:
    """A line of the contents below a story's strip."""

    number: int
    title: str
    href: str
    span: str


def pages(view: View) -> Iterator[Page]:
    """Yield the list of stories; of each story its readings and chapters, with their parts."""
    here = Here(view, _ADDRESS)
    all_depths = [Depths(view, s) for s in view.stories]
    told = [
        (
            here.to(d.story),
            d.story,
            lists.told_count(here, d.events),
            overview(here, d),
            contents(here, d),
        )
        for d in all_depths
    ]
    body = filled("stories.md", {"here": here, "stories": told}, view.words)
    newest = changed(view.timeline.events)
    title, described = here.text("stories"), here.text("stories-described")
    yield Page(_ADDRESS, title, described, body, "stories", newest)
    for depths in all_depths:
        yield _main(depths)
        yield from _other_depths(depths)
        yield from _chapters(depths)
        yield from _parts(depths)


def overview(here: Here, depths: Depths) -> Strip | None:
    """Return the strip of a story for a page that has no rows of it."""
    return _strip(here, depths, depths.story.chapters, depths.events, ())


def contents(here: Here, depths: Depths) -> tuple[Content, ...]:
    """Return the chapters as the contents of a story."""
    return tuple(
        Content(n, c.title, here.href(*depths.chapter_at(c)), span(here, c))
        for n, c in enumerate(depths.story.chapters, start=1)
    )


def _summary_of(here: Here, story: Story, events: Sequence[Event]) -> str:
    """Return one sentence for search engines: the question, or what there is."""
    return story.question or plain(story.lead) or f"{lists.told_count(here, events)}."


# The readings


def _main(depths: Depths) -> Page:
    view, story, events = depths.view, depths.story, depths.events
    here = Here(view, depths.home)
    shown = depths.main.events
    parts = lists.in_chapters(here, story, shown, events) if events else ()
    values = _head(here, depths, depths.main) | {
        "kicker": here.link(here.text("stories"), _ADDRESS),
        "lead": _lead(here, story),
        "facts": facts(here, story, events),
        "strip": _strip(here, depths, story.chapters, events, shown),
        "contents": contents(here, depths),
        "parts_of_story": [_leading_on(here, depths, p) for p in parts],
        "bare": False,
        "filter": _filter(here, story, events),
        "glossary": story.glossary,
        "mend": mending(here, story, suggestion(here, story)),
    }
    body = filled("story.md", values, view.words)
    described = _summary_of(here, story, events)
    newest = changed(events)
    return Page(
        *(here.address, story.title, described, body, "stories", newest),
        listed=events,
        about=story,
        found=finding.named(here, "stories"),
    )


def _filter(here: Here, story: Story, events: Sequence[Event]) -> Markup:
    """Return the link to the filters, with the story chosen where there are others."""
    if len(events) == len(here.view.timeline.events):
        return here.filtered(here.say("filter-title"))
    return choosing.further(here, "stories", story.id, events)


def _leading_on(here: Here, depths: Depths, part: lists.Part) -> lists.Part:
    """Return a chapter of the list with the links to its own page."""
    id = part.anchor.removeprefix("c-") if part.number else ""
    chapter = depths.chapters.get(id)
    if chapter is None:
        return part
    shown, all = sum(len(y.rows) for y in part.years), len(chapter.events)
    link = here.link(part.title, chapter.address)
    if shown == all:
        return replace(part, link=link)
    more = here.link(here.say("story-chapter-whole", n=all), chapter.address)
    return replace(part, link=link, more=more)


def _lead(here: Here, story: Story) -> Markup:
    """Return the lead, with the first use of each word that the story explains as a link."""
    text = blocks(story.lead, here.target) if story.lead else _NOTHING
    (told,), _ = noted(here, (text,), meanings((story,)), below=False)
    return told


def _other_depths(depths: Depths) -> Iterator[Page]:
    for id, depth in (("brief", depths.brief), ("all", depths.all), ("newest", depths.newest)):
        if depth:
            yield _reading(depths, id, depth)


def _reading(depths: Depths, id: str, depth: Depth) -> Page:
    view, story = depths.view, depths.story
    here = Here(view, depth.address)
    listed, more = _of_reading(here, depths, id, depth)
    shown = depth.events if listed else ()
    overall = _strip(here, depths, story.chapters, depths.events, shown) if more else None
    values = _head(here, depths, depth) | {
        "kicker": phrase("{} · {}", here.link(here.text("stories"), _ADDRESS), here.to(story)),
        "lead": _NOTHING,
        "facts": [],
        "strip": overall,
        "contents": (),
        "parts_of_story": listed,
        "bare": id != "all" or not story.chapters,
        "more": more,
        "glossary": (),
        "mend": _NOTHING,
    }
    title = _title_of_reading(view.words, id, story.title)
    body = filled("story.md", values, view.words)
    return Page(
        here.address,
        title,
        f"{title}. {lists.told_count(here, depth.events)}.",
        body,
        "stories",
        changed(depth.events),
    )


def _of_reading(
    here: Here, depths: Depths, id: str, depth: Depth
) -> tuple[tuple[lists.Part, ...], tuple[parting.Entry, ...]]:
    """Return the rows of a reading, and the parts that hold what is too long for its page."""
    words = here.view.words
    if id == "brief":
        return lists.in_full(
            here, words.text("story-key"), depth.events, terse=True, all=depths.events
        ), ()
    parts = parting.contents(here, depths.whole)
    if id == "newest":
        rest = parts[::-1] if len(depth.events) < len(depths.events) else ()
        return lists.in_full(here, words.text("story-newest"), depth.events, back=True), rest
    if depths.whole.parts:
        return (), parts
    listed = lists.in_chapters(here, depths.story, depth.events, depth.events)
    return tuple(_leading_on(here, depths, p) for p in listed), ()


def _title_of_reading(words: Catalogue, id: str, title: str) -> str:
    if id == "brief":
        return words.text("story-title-brief", title=title)
    if id == "newest":
        return words.text("story-title-newest", title=title)
    return words.text("story-title-all", title=title)


def _head(here: Here, depths: Depths, depth: Depth) -> dict[str, object]:
    return {
        "here": here,
        "title": depths.story.title,
        "question": depths.story.question,
        "choices": choices(here, depths),
        "orders": orders(here, depths),
        "more": (),
        "filter": _NOTHING,
    }


# Chapters, and the parts of long readings


def _chapters(depths: Depths) -> Iterator[Page]:
    along = {c.id: c for c in depths.story.chapters}
    ids = list(depths.chapters)
    for n, id in enumerate(ids):
        before = depths.chapters[ids[n - 1]] if n else None
        after = depths.chapters[ids[n + 1]] if n + 1 < len(ids) else None
        yield _chapter(depths, along.get(id), depths.chapters[id], (before, after))


def _chapter(
    depths: Depths,
    chapter: Chapter | None,
    part: parting.Part,
    around: tuple[parting.Part | None, parting.Part | None],
) -> Page:
    view, story = depths.view, depths.story
    here = Here(view, part.address)
    number = story.chapters.index(chapter) + 1 if chapter else 0
    at = parting.places(part)
    values = {
        "here": here,
        "kicker": here.to(story),
        "number": number,
        "title": part.label,
        "lead": chapter.lead if chapter else "",
        "count": lists.told_count(here, part.events),
        "time": time_told(here, depths.minutes(part.events)),
        "strip": strip(here, (), part.events, lambda e: here.href(at[e.id], f"e-{e.id}")),
        "jumps": parting.jumps(here, tuple(depths.chapters.values())),
        "contents": parting.contents(here, part),
        "parts_of_list": ()
        if part.parts
        else lists.in_full(here, here.text("list-events"), part.events),
        "around": parting.along(here, around),
    }
    body = filled("chapter.md", values, view.words)
    title = here.text("parting-title", list=story.title, part=part.label)
    described = plain(chapter.lead) if chapter and chapter.lead else ""
    described = described or f"{title}. {lists.told_count(here, part.events)}."
    found = finding.Found(here.text("found-chapter"))
    return Page(here.address, title, described, body, "stories", changed(part.events), found=found)


def _parts(depths: Depths) -> Iterator[Page]:
    story = depths.story
    above = ((story.title, depths.home),)
    owner = parting.Owner(story.title, "stories", above)
    for chapter in depths.chapters.values():
        yield from parting.part_pages(depths.view, chapter, owner)
    if not depths.chapters:
        yield from parting.part_pages(depths.view, depths.whole, owner)


def _strip(
    here: Here,
    depths: Depths,
    chapters: Sequence[Chapter],
    events: Sequence[Event],
    shown: Sequence[Event],
) -> Strip | None:
    ids = frozenset(e.id for e in shown)
    return strip(here, chapters, events, lambda e: depths.href(here, e, ids))
