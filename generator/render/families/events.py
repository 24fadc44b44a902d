"""An event's own page: everything the record says, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import LiteralString

from markupsafe import Markup

from generator import links
from generator.forge import forge_of, history_page
from generator.model.parts import Claim, Media, Ref
from generator.model.records import Event, Organisation, Person, Place
from generator.render import figures, finding, precision, standing, updates
from generator.render.citing import citations
from generator.render.escape import opening, ours, phrase, written
from generator.render.evidence import evidence, spoken
from generator.render.mending import mending
from generator.render.nearby import nearby
from generator.render.page import Page, filled
from generator.render.pictures.marks import mark
from generator.render.prose import blocks, inline, plain
from generator.render.sources import basis_told, key_links, outside
from generator.render.sureness import sureness
from generator.render.terms import meanings, noted
from generator.render.threads import Tied, nearest, thread, ways, whole_pages, whole_told
from generator.render.view import Here, View

_BASIS: Mapping[str, LiteralString] = {
    "stated": "event-stated",
    "reckoned": "event-reckoned",
    "assumed": "event-assumed",
}
_WEIGHT: Mapping[str, LiteralString] = {
    "key": "event-key",
    "normal": "event-normal",
    "detail": "event-detail",
}
Given = Mapping[figures.Quantity, Sequence[figures.Given]]


def pages(view: View) -> Iterator[Page]:
    """Yield the page of each event, and those of a thread that is too long for it."""
    given = figures.by_quantity(view)
    for e in view.timeline.events:
        here = Here(view, links.page_of("events", e.id))
        tied = thread(here, e)
        yield _event(here, e, given, tied)
        yield from whole_pages(here, e, tied)


def _event(here: Here, e: Event, given: Given, tied: Sequence[Tied]) -> Page:
    known = meanings(here.view.timeline.stories_of(e))
    texts = (inline(e.summary, here.target), blocks(e.body, here.target) if e.body else Markup())
    (summary, body), terms = noted(here, texts, known)
    beside = nearest(tied)
    values: dict[str, object] = {
        "here": here,
        "e": e,
        "kicker": _kicker(here, e),
        "mark": mark(e),
        "date": here.date(e.date),
        "precision": _precision(here, e),
        "summary": summary,
        "body": body,
        "terms": ours(filled("terms.md", {"here": here, "terms": terms})),
        "facts": list(_facts(here, e)),
        "pictures": [(shown, m) for m in e.media if (shown := _picture(here, m))],
        "sureness": list(sureness(here, e)),
        "claims": [_claim(here, e, c) for c in e.claims],
        "quotes": spoken(here, e),
        "thread": beside,
        "whole_thread": whole_told(here, tied),
        "figures": [
            (f, figures.value(here, f), key_links(here, e, (f.source,))) for f in e.figures
        ],
        "compared": figures.compared(here, e, given),
        "sources": evidence(here, e),
        "near": nearby(here, e, {t.event.id for t in beside}),
        "updates": [updates.told(here, u) for u in e.updates],
        "added": here.dates.full(e.added),
        "guide": here.link(here.say("record-guide"), links.GUIDE),
        "cite": citations(here, e),
        "mend": mending(here, e, _history(here, e)),
        "ways": ways(here, e, tied),
    }
    described = here.view.words.text(
        "event-described", date=here.dates.in_words(e.date), summary=plain(e.summary)
    )
    text = filled("event.md", values)
    return Page(
        *(here.address, e.title, described, text, "stories", str(e.last_change)),
        about=e,
        found=finding.event(here, e),
    )


def _kicker(here: Here, e: Event) -> list[tuple[Markup, Markup]]:
    """Return the stories of an event with the chapter in each."""
    told = []
    for story in map(here.view.named, here.view.timeline.stories_of(e)):
        chapter = here.view.chapter_of(e, story)
        where = Markup()
        if chapter:
            n = 1 + [c.id for c in story.chapters].index(chapter.id)
            words = here.say("event-chapter", n=n, title=chapter.title)
            where = here.to(story, words, f"c-{chapter.id}")
        told.append((here.to(story), where))
    return told


def _precision(here: Here, e: Event) -> Markup:
    """Return "Friday · exact day · 16:30 (America/Lima), stated by the sources · planned"."""
    told = [precision.exactness(here.view.words, e.date)]
    if e.date.is_day:
        told.insert(0, here.dates.weekday(e.date.first))
    if e.time:
        zoned = here.say("event-time", time=e.time, zone=e.timezone)
        told.append(zoned if e.timezone else e.time)
    words = Markup(" · ").join((opening(told[0]), *map(written, told[1:])))
    more = [phrase("{}, {}", words, _basis(here, e))]
    if e.date_note:
        more.append(here.link(here.say("event-date-note"), here.address, "date-note"))
    if occurrence := precision.occurrence(here.view.words, e):
        more.append(phrase("<b>{}</b>", _standing(here, e, "occurrence", occurrence)))
    if e.review == "draft":
        more.append(phrase("<b>{}</b>", here.how(here.say("draft"), "draft")))
    told_all = Markup("\N{NO-BREAK SPACE}· ").join(more)
    # The page's own address, without the place on it to which a reader was led.
    own = here.link(here.say("event-permalink"), here.address)
    return phrase("{} {}{}", told_all, own, Markup("{: .perma }"))


def _basis(here: Here, e: Event) -> Markup:
    return here.say(_BASIS[e.basis], basis=basis_told(here, e.basis))


def _facts(here: Here, e: Event) -> Iterable[tuple[Markup, Markup]]:
    t, say = here.view.timeline, here.say
    if e.people:
        yield say("event-people", n=len(e.people)), _named(here, e.people, t.people_of(e))
    if e.organisations:
        told = _named(here, e.organisations, t.organisations_of(e))
        yield say("event-organisations", n=len(e.organisations)), told
    if e.places:
        yield say("event-places", n=len(e.places)), _named(here, e.places, t.places_of(e))
    weight = say(_WEIGHT[e.importance])
    if e.type:
        kind = _word(here, "types", e.type)
        yield say("event-kind"), phrase("{}, {}", kind, _standing(here, e, "importance", weight))
    else:
        yield say("event-kind"), _standing(here, e, "importance", opening(weight))
    if e.topics:
        told = Markup("<br>").join(_word(here, "topics", id) for id in e.topics)
        yield say("event-topics", n=len(e.topics)), told


def _standing(here: Here, e: Event, kind: links.Standing, words: object) -> Markup:
    return standing.link(here, kind, standing.of(e, kind), words)


def _named(
    here: Here, refs: Sequence[Ref], found: Iterable[Person | Organisation | Place]
) -> Markup:
    """Return links to who or what takes part, each with its role there."""
    pairs = zip(refs, found, strict=True)
    told = (phrase("{}, {}", here.to(x), r.role) if r.role else here.to(x) for r, x in pairs)
    return Markup("<br>").join(told)


def _word(here: Here, kind: links.WordKind, id: str) -> Markup:
    """Return a word of the taxonomy as a link to its page."""
    return here.link(opening(here.view.label_of(kind, id)), links.page_of_word(kind, id))


def _picture(here: Here, m: Media) -> Markup:
    """Return the picture, "" where what the record names can be none of the project's own."""
    there = links.picture(m.src)
    src = ours(here.href(there)) if there else Markup()
    return phrase('<img src="{}" alt="{}" loading="lazy">', src, m.alt) if src else Markup()


def _claim(here: Here, e: Event, c: Claim) -> tuple[Claim, Markup, Markup]:
    """Return the claim, who says so ("the mayor (TASS)"), and who says otherwise."""
    yes = key_links(here, e, c.supported_by)
    if c.by:
        yes = here.say("claims-by", by=c.by, sources=yes) if yes else written(c.by)
    return c, yes, key_links(here, e, c.disputed_by)


def _history(here: Here, e: Event) -> Markup:
    """Return the link to each change of the record's file, "" where the forge shows none."""
    settings, path = here.view.settings, here.file_of(e)
    forge = forge_of(settings.repo_url, settings.edit_uri)
    there = history_page(forge, path) if forge and path else ""
    return outside(there, here.say("record-history")) if there else Markup()
