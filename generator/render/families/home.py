"""The home page: the stories, what is new and what is to come, and how to take part."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator import links
from generator.model.records import Event, Story
from generator.render import lists, rows
from generator.render.depths import Depths
from generator.render.escape import ours
from generator.render.families.changes import Item, corrections, days, item_added, item_updated
from generator.render.families.on_this_day import days_told, on_days
from generator.render.families.planned import announced
from generator.render.families.stories import Content, contents, overview
from generator.render.mending import suggestion
from generator.render.page import Page, changed, filled
from generator.render.pictures.strip import Strip
from generator.render.prose import blocks
from generator.render.view import ABOUT, HOW, Here, View

_LATEST, _KEY, _NEW, _TO_COME, _CORRECTED, _CARDS = 4, 8, 6, 4, 3, 12


@dataclass(frozen=True, slots=True)
class Card:
    """A story as the home page shows it; the first in full."""

    title: Markup
    kicker: str
    question: str
    lead: Markup
    strip: Strip | None
    contents: tuple[Content, ...]
    latest: tuple[rows.Row, ...]


@dataclass(frozen=True, slots=True)
class NewDay:
    """A day on which something came or was changed, with some of it."""

    link: Markup
    count: Markup
    items: tuple[Item, ...]


def pages(view: View) -> Iterator[Page]:
    """Yield the home page."""
    here = Here(view, "")
    t = view.timeline
    stories = _stories(view)
    key = _key(t.events)
    to_come = announced(view).to_come[:_TO_COME]
    tagline = view.settings.site_description or here.text("home-tagline")
    values: dict[str, object] = {
        "here": here,
        "tagline": tagline,
        "counts": _counts(here),
        "cards": [_card(here, s) for s in stories[:_CARDS]],
        "more_stories": here.link(here.say("home-all-stories"), "stories/")
        if len(stories) > _CARDS
        else "",
        "key": [rows.brief(here, e) for e in key],
        "all_dates": here.link(here.say("home-all-dates"), links.DATES),
        "filter": here.filtered(here.say("filter-title")),
        "new": list(_new(here, {e.id for e in (*key, *_latest(view, stories))})),
        "all_new": here.link(here.say("home-all-new"), links.CHANGES),
        "to_come": [rows.brief(here, e) for e in to_come],
        "all_planned": here.link(here.say("home-all-planned"), links.PLANNED),
        "days": ours(days_told(on_days(view))),
        "all_days": ours(here.href(links.ON_THIS_DAY)),
        "corrections": [item_updated(here, u, e) for u, e in corrections(t.events)[:_CORRECTED]],
        "all_corrections": here.link(here.say("home-all-corrections"), links.CORRECTIONS),
        "follow": here.link(here.say("home-follow"), links.FOLLOW),
        "suggest": suggestion(here, stories[0] if len(stories) == 1 else None),
        "guide": here.link(here.say("home-guide"), links.GUIDE),
        "about": here.link(here.say("footer-about"), ABOUT),
        "how": here.link(here.say("how"), HOW),
    }
    body = filled("home.md", values)
    described = tagline if tagline.endswith(".") else f"{tagline}."
    yield Page("", view.settings.site_name, described, body, "", changed(t.events), listed=t.events)


def _stories(view: View) -> list[Story]:
    """Return the stories that have events, that which was changed last first; else the first."""
    full = [s for s in view.stories if view.events_in(s)]
    full.sort(key=lambda s: changed(view.events_in(s)), reverse=True)
    return full or list(view.stories)[:1]


def _key(events: Sequence[Event]) -> Sequence[Event]:
    """Return the last key events; no draft takes the place of one that an editor has read."""
    key = [e for e in events if e.importance == "key"]
    return [e for e in key if e.review != "draft"][-_KEY:] or key[-_KEY:]


def _latest(view: View, stories: Sequence[Story]) -> Sequence[Event]:
    """Return the latest events of the first story, oldest first."""
    events = view.events_in(stories[0]) if stories else ()
    return [e for e in events if e.occurrence in ("happened", "ongoing")][-_LATEST:]


def _counts(here: Here) -> Markup:
    view, t = here.view, here.view.timeline
    told = [
        here.say("home-stories-counted", n=n)
        if (n := len([s for s in view.stories if view.events_in(s)]))
        else "",
        here.say("events-counted", n=n) if (n := len(t.events)) else "",
        here.say("home-publishers-counted", n=n) if (n := len(t.all_voices(t.events))) else "",
    ]
    return Markup(" · ").join(filter(None, told)) or here.say("list-no-events")


def _card(here: Here, story: Story) -> Card:
    depths = Depths(here.view, story)
    return Card(
        title=here.to(story),
        kicker=lists.told_count(here, depths.events),
        question=story.question,
        lead=blocks(story.lead, here.target, top=3) if story.lead else Markup(),
        strip=overview(here, depths),
        contents=contents(here, depths),
        latest=tuple(rows.brief(here, e) for e in reversed(_latest(here.view, [story]))),
    )


def _new(here: Here, shown: Collection[str]) -> Iterator[NewDay]:
    """Yield the newest days with some of what they brought, as long as there is room."""
    room = _NEW
    for day in days(here.view.timeline.events):
        if room <= 0:
            return
        updated = [item_updated(here, u, e) for u, e in day.updates[:room]]
        added = [item_added(here, e) for e in _some(day.added, room - len(updated), shown)]
        room -= len(updated) + len(added)
        link = here.link(here.dates.day(day.day), links.CHANGES, f"d-{day.day.isoformat()}")
        count = here.say("changes-tally", added=len(day.added), updated=len(day.updates))
        yield NewDay(link, count, (*updated, *added))


def _some(events: Sequence[Event], most: int, shown: Collection[str]) -> Sequence[Event]:
    """Return what there is room for; of more, first what the page does not show already."""
    return sorted(events, key=lambda e: e.id in shown)[:most] if len(events) > most else events
