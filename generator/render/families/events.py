"""An event's own page: everything the record says, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator import links
from generator.model.parts import Claim, Figure, Ref
from generator.model.records import Event, Organisation, Person, Place
from generator.model.when import WEEKDAYS
from generator.model.words import in_words, precision_in_words
from generator.render import dates, figures, rows
from generator.render.citing import citations
from generator.render.escape import opening, phrase, written
from generator.render.mending import mending
from generator.render.page import Page, filled
from generator.render.prose import blocks, inline, plain
from generator.render.relations import beside
from generator.render.sources import cited, key_links
from generator.render.sureness import sureness
from generator.render.view import Here, View
from generator.text import listed

Given = Mapping[figures.Quantity, Sequence[figures.Given]]
_ENDS = (("prev", "Previous"), ("next", "Next"))


@dataclass(frozen=True, slots=True)
class Thread:
    """An event tied to this one, or this one among them (``self``)."""

    row: rows.Row
    words: str
    is_self: bool = False


def pages(view: View) -> Iterator[Page]:
    """Yield the page of each event."""
    given = figures.by_quantity(view)
    for e in view.timeline.events:
        yield _event(Here(view, links.page_of("events", e.id)), e, given)


def _event(here: Here, e: Event, given: Given) -> Page:
    values: dict[str, object] = {
        "here": here,
        "e": e,
        "kicker": _kicker(here, e),
        "mark": dates.mark(e),
        "date": here.date(e.date),
        "precision": _precision(here, e),
        "summary": inline(e.summary, here.target),
        "body": blocks(e.body, here.target) if e.body else Markup(),
        "facts": list(_facts(here, e)),
        "sureness": list(sureness(here, e)),
        "claims": [_claim(here, e, c) for c in e.claims],
        "quotes": [(q, key_links(here, e, (q.source,)) if q.source else "") for q in e.quotes],
        "thread": _thread(here, e),
        "figures": [(f, figures.value(here, f), _figure_source(here, e, f)) for f in e.figures],
        "compared": figures.compared(here, e, given),
        "sources": cited(here, e),
        "updates": [(here.dates.full(u.date), u) for u in e.updates],
        "added": here.dates.full(e.added),
        "guide": here.link("How to correct or add to it", links.GUIDE),
        "cite": citations(here, e),
        "mend": mending(here, e),
        "along": _along(here, e),
    }
    described = f"{in_words(e.date)}: {plain(e.summary)}"
    body = filled("event.md", values, here.view.words)
    return Page(here.address, e.title, described, body, "stories", str(e.last_change))


def _kicker(here: Here, e: Event) -> list[tuple[Markup, Markup]]:
    """Return the stories of an event with the chapter in each."""
    told = []
    for story in map(here.view.named, here.view.timeline.stories_of(e)):
        chapter = here.view.chapter_of(e, story)
        where = Markup()
        if chapter:
            number = 1 + [c.id for c in story.chapters].index(chapter.id)
            where = here.to(story, f"{number} {chapter.title}", f"c-{chapter.id}")
        told.append((here.to(story), where))
    return told


def _precision(here: Here, e: Event) -> Markup:
    words = precision_in_words(e.date)
    if e.date.is_day:
        words = f"{WEEKDAYS[e.date.first.weekday()]} · {words}"
    words += f" · {e.time}" if e.time else ""
    words += f" {e.timezone}" if e.time and e.timezone else ""
    occurrence = here.dates.occurrence(e)
    basis = {
        "stated": phrase("{} by the sources", here.how("stated", "stated")),
        "reckoned": phrase("{} from the words of the sources", here.how("reckoned", "reckoned")),
        "assumed": phrase("{}, since no source says", here.how("assumed", "assumed")),
    }[e.basis]
    told = phrase("{}, {}", opening(words), basis)
    return phrase("{} · <b>{}</b>", told, here.how(occurrence, "marks")) if occurrence else told


def _facts(here: Here, e: Event) -> Iterable[tuple[str, Markup]]:
    t = here.view.timeline
    kinds: tuple[tuple[str, str, tuple[Ref, ...], Iterable[Person | Organisation | Place]], ...] = (
        ("Person", "People", e.people, t.people_of(e)),
        ("Organisation", "Organisations", e.organisations, t.organisations_of(e)),
        ("Place", "Places", e.places, t.places_of(e)),
    )
    for one, more, refs, found in kinds:
        if refs:
            pairs = zip(refs, found, strict=True)
            told = [
                phrase("{}, {}", here.to(x), r.role) if r.role else here.to(x) for r, x in pairs
            ]
            yield one if len(told) == 1 else more, Markup("<br>").join(told)
    sort = phrase("{}, ", _capital(here.view.kind_label(e.type))) if e.type else Markup()
    weight = "detail" if e.importance == "detail" else f"{e.importance} event"
    yield "Kind", phrase("{}{}", sort, here.how(weight, "importance"))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:].replace("-", " ")


def _claim(here: Here, e: Event, c: Claim) -> tuple[Claim, Markup, Markup]:
    """Return the claim, who says so ("the mayor (TASS)"), and who says otherwise."""
    yes = key_links(here, e, c.supported_by)
    if c.by:
        yes = phrase("{} ({})", c.by, yes) if yes else written(c.by)
    return c, yes, key_links(here, e, c.disputed_by)


def _thread(here: Here, e: Event) -> list[Thread]:
    """Return what the event is tied to by date, itself among it; nothing where it stands alone."""
    told: dict[str, list[str]] = {}
    others = {}
    for kind, other in here.view.timeline.related(e):
        told.setdefault(other.id, []).append(beside(here, kind, other))
        others[other.id] = other
    if not others:
        return []
    found = []
    for x in sorted((*others.values(), e), key=lambda x: here.view.position[x.id]):
        if x.id == e.id:
            found.append(Thread(rows.brief(here, e), "This event", is_self=True))
            continue
        distance = here.dates.delay(e.date, x.date)
        kinds = told[x.id]
        words = listed([kinds[0], *(k[0].lower() + k[1:] for k in kinds[1:])])
        found.append(Thread(rows.brief(here, x), f"{words}, {distance}" if distance else words))
    return found


def _figure_source(here: Here, e: Event, f: Figure) -> Markup:
    return key_links(here, e, (f.source,)) if f.source else Markup()


Ends = list[tuple[str, str, Markup, Markup]]


def _along(here: Here, e: Event) -> list[tuple[Markup, str, Ends]]:
    """Return for each story its link, its name, and what comes before and after."""
    told = []
    for story in map(here.view.named, here.view.timeline.stories_of(e)):
        ends = zip(_ENDS, here.view.neighbours.get((story.id, e.id), (None, None)), strict=True)
        found = [(cls, word, here.dates.full(x.date), here.to(x)) for (cls, word), x in ends if x]
        if found:
            told.append((here.to(story), story.title, found))
    return told
