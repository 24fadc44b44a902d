"""The home page: the stories, what is newest, and how to read the marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.records import Event, Story
from generator.render import rows
from generator.render.families.stories import Content, contents, overview
from generator.render.mending import suggestion
from generator.render.page import Page, changed, filled
from generator.render.prose import blocks
from generator.render.strip import Strip
from generator.render.view import Here, View
from generator.text import counted

_LATEST, _KEY, _PLANNED, _CARDS = 4, 8, 5, 12
_TAGLINE = "Timelines of the news that you can read, check and correct"


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


def pages(view: View) -> Iterator[Page]:
    """Yield the home page."""
    here = Here(view, "")
    t = view.timeline
    stories = [s for s in view.stories if view.events_in(s)] or list(view.stories)[:1]
    key = [e for e in t.events if e.importance == "key"][-_KEY:]
    planned = [e for e in t.events if e.occurrence not in ("happened", "ongoing")][-_PLANNED:]
    values: dict[str, object] = {
        "here": here,
        "tagline": view.settings.site_description or _TAGLINE,
        "counts": _counts(view),
        "cards": [_card(here, s) for s in stories[:_CARDS]],
        "more_stories": len(stories) > _CARDS,
        "key": [rows.brief(here, e) for e in key],
        "planned": [rows.brief(here, e) for e in planned],
        "corrections": _corrections(here, t.events),
        "suggest": suggestion(here, stories[0] if len(stories) == 1 else None),
    }
    title = view.settings.site_name
    body = filled("home.md", values)
    yield Page(
        "", title, view.settings.site_description or f"{_TAGLINE}.", body, "", changed(t.events)
    )


def _counts(view: View) -> str:
    t = view.timeline
    told = [
        (len([s for s in view.stories if view.events_in(s)]), "story", "stories"),
        (len(t.events), "event", "events"),
        (len(t.publishers), "publisher", "publishers"),
    ]
    return " · ".join(counted(n, one, more) for n, one, more in told if n) or "No events yet"


def _card(here: Here, story: Story) -> Card:
    events = here.view.events_in(story)
    happened = [e for e in events if e.occurrence in ("happened", "ongoing")]
    return Card(
        title=here.to(story),
        kicker=rows.told_count(here, events),
        question=story.question,
        lead=blocks(story.lead, here.target, top=3) if story.lead else Markup(),
        strip=overview(here, story),
        contents=contents(here, story),
        latest=tuple(rows.brief(here, e) for e in reversed(happened[-_LATEST:])),
    )


def _corrections(here: Here, events: Sequence[Event]) -> list[tuple[Markup, Markup, str]]:
    found = [(u, e) for e in events for u in e.updates if u.kind == "correction"]
    found.sort(key=lambda pair: (pair[0].date.first, pair[1].id), reverse=True)
    return [(here.to(e), here.dates.full(u.date), u.text) for u, e in found[:3]]
