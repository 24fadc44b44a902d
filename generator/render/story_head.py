"""What stands at the head of a story's pages: its facts, and the switch of its readings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator import links
from generator.model.parts import Chapter
from generator.model.records import Event, Story
from generator.model.when import Grain, Point
from generator.render import lists
from generator.render.depths import Depths
from generator.render.escape import capital, phrase
from generator.render.sources import text_of
from generator.render.view import HOW, Here

_LONGEST_IN_MINUTES = 90


@dataclass(frozen=True, slots=True)
class Choice:
    """A reading of a story in the switch: the link to it, and what stands there without one."""

    link: Markup
    words: Markup


def choices(here: Here, depths: Depths) -> list[Choice]:
    """Return the readings by length; the one that is read is current, newest first as all.

    Where two of them take as long as far as minutes tell, the number of their events comes first.
    """
    main, all = depths.main, len(depths.events)
    found = []
    if depths.brief:
        n = len(depths.brief.events)
        whole = n == sum(e.importance == "key" for e in depths.events)
        what = here.say("story-all-key", n=n) if whole else here.say("story-some-key", n=n)
        time = depths.minutes(depths.brief.events, terse=True)
        found.append((depths.brief.address, time, what))
    shown = len(main.events)
    if shown == all:
        what = here.say("story-whole-counted", n=all)
    elif depths.is_long:
        what = here.say("story-weightiest", n=shown)
    else:
        what = here.say("events-counted", n=shown)
    found.append((main.address, depths.minutes(main.events), what))
    if depths.all:
        time = depths.minutes(depths.events)
        found.append((depths.all.address, time, here.say("story-whole-counted", n=all)))
    told = [(address, time_told(here, minutes), what) for address, minutes, what in found]
    by_time = len({time for _, time, _ in told}) == len(told)
    return [
        _choice(here, address, _two_lines(time, what) if by_time else _two_lines(what, time))
        for address, time, what in told
    ]


def _choice(here: Here, address: str, words: Markup) -> Choice:
    """Return a link of the switch, the current one where it leads to this page."""
    link = here.link(words, address)
    if address == here.address:
        link += Markup('{: aria-current="page" }')
    return Choice(link, words)


def _two_lines(above: object, below: object) -> Markup:
    return phrase("<b>{}</b><small>{}</small>", above, below)


def time_told(here: Here, minutes: int) -> Markup:
    """Return how long something takes to read."""
    if minutes < _LONGEST_IN_MINUTES:
        return here.say("story-minutes", n=minutes)
    return here.say("story-hours", n=round(minutes / 60))


def orders(here: Here, depths: Depths) -> list[Choice]:
    """Return the two orders, none where there is but one."""
    if not depths.newest:
        return []
    newest = depths.newest.address
    turned = here.address == newest
    whole = depths.all or depths.main
    oldest = phrase("<b>{}</b>", here.say("story-oldest-first"))
    latest = phrase("<b>{}</b>", here.say("story-newest-first"))
    return [
        _choice(here, whole.address if turned else here.address, oldest),
        _choice(here, newest, latest),
    ]


def facts(here: Here, story: Story, events: Sequence[Event]) -> list[tuple[Markup, Markup]]:
    """Return what there is of a story, where from, what belongs to it, and its last change."""
    if not events:
        return []
    t, say = here.view.timeline, here.say
    key = sum(e.importance == "key" for e in events)
    voices = t.all_voices(events)
    texts = {text_of(s) for e in events for s in e.sources}
    span_of = lists.told_years(here, events)
    found = [
        (say("story-events"), say("story-events-told", n=len(events), key=key, span=span_of)),
        (say("story-sources"), say("story-sources-told", n=len(texts), publishers=len(voices))),
    ]
    planned = sum(e.occurrence in ("planned", "postponed") for e in events)
    struck = sum(e.occurrence in ("cancelled", "did-not-happen") for e in events)
    if planned or struck:
        told = [say("story-planned", n=planned)] if planned else []
        told += [say("story-struck", n=struck)] if struck else []
        found.append((say("story-announced"), Markup(", ").join(told)))
    if drafts := sum(e.review == "draft" for e in events):
        told_drafts = phrase(
            "{} {}", here.how(here.view.words.number(drafts), "draft"), say("story-drafts-told")
        )
        found.append((say("story-drafts"), told_drafts))
    if story.criteria:
        how = here.link(say("story-how"), HOW)
        found.append((say("story-included"), phrase("{} {}", story.criteria, how)))
    if beside := _beside(here, story):
        found.append((say("story-beside"), Markup("<br>").join(beside)))
    newest = max(events, key=lambda e: e.last_change.first).last_change
    return [*found, (say("story-changed"), here.dates.full(newest))]


def _beside(here: Here, story: Story) -> list[Markup]:
    """Return the links to the pages that show a story beside another."""
    titles = {s.id: s.title for s in here.view.timeline.records.stories}
    return [
        here.link(titles[other], links.pair_of(*pair))
        for pair in dict.fromkeys(here.view.settings.pairs)
        if story.id in pair and set(pair) <= titles.keys()
        for other in pair
        if other != story.id
    ]


def span(here: Here, c: Chapter) -> str:
    """Return "2014 – Aug 2016", each end as exactly as it was written."""
    first = c.from_.start if c.from_ else None
    last = c.to.end if c.to else None
    if first and last:
        told = _between(here, first, last)
    elif first:
        told = here.text("story-since", when=_brief(here, first))
    else:
        told = here.text("story-until", when=_brief(here, last)) if last else ""
    return capital(told)


def _between(here: Here, first: Point, last: Point) -> str:
    a, b = _brief(here, first), _brief(here, last)
    if a == b:
        return a
    if _month_in(first) and _month_in(last) and first.first.year == last.first.year:
        return f"{a.removesuffix(f' {first.first.year}')} – {b}"
    return f"{a}–{b}" if a.isdigit() and b.isdigit() else f"{a} – {b}"


def _brief(here: Here, p: Point) -> str:
    brief = here.dates.brief_month(p.first.year, p.first.month)
    told = brief if _month_in(p) else here.dates.period(p)
    return here.text("date-about", date=told) if p.approximate else told


def _month_in(p: Point) -> bool:
    return p.grain >= Grain.MONTH
