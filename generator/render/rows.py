"""An event as a row of a list; `lists` puts rows together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import LiteralString

from markupsafe import Markup

from generator.model.records import Event
from generator.render import dates, precision
from generator.render.escape import opening, ours, phrase, tied, written
from generator.render.pictures.marks import mark
from generator.render.prose import first_sentence, inline
from generator.render.relations import relations_told
from generator.render.sources import basis_told, controlled, powers_of
from generator.render.view import Here, View
from generator.timeline import Entity

_SOMEBODYS = ("people/", "organisations/")  # whose pages tell who else takes part
_NOTHING = Markup()
_UNDER_CONTROL: Mapping[tuple[str, ...], LiteralString] = {
    ("state",): "under-state-control-counted",
    ("party",): "under-party-control-counted",
    ("state", "party"): "under-state-or-party-control-counted",
}
_MEDIA_ONLY: Mapping[tuple[str, ...], LiteralString] = {
    ("state",): "row-state-media-only",
    ("party",): "row-party-media-only",
    ("state", "party"): "row-state-and-party-media-only",
}


@dataclass(frozen=True, slots=True)
class Row:
    """An event in a list: everything already written for the page."""

    id: str
    marks: str
    when: Markup
    notes: tuple[Markup, ...]
    title: Markup
    gist: Markup = _NOTHING
    why: str = ""
    relations: tuple[Markup, ...] = ()
    who: Markup = _NOTHING
    sources: Markup = _NOTHING
    flags: tuple[Markup, ...] = ()
    draft: Markup = _NOTHING
    short: Markup = _NOTHING
    gap: Markup = _NOTHING
    month: Markup = _NOTHING  # the heading above it, where another month begins


def row(here: Here, e: Event, *, under: int | None = None) -> Row:
    """Return the row of an event in full; ``under`` is the year in whose part of a list it is."""
    words = here.dates.full(e.date) if under is None else here.dates.in_list(e.date, under)
    return Row(
        id=f"e-{e.id}",
        marks=mark(e),
        when=_permalink(here, e, words),
        notes=tuple(_notes(here, e)),
        title=here.to(e),
        gist=_gist(here, e),
        why=e.why if e.importance == "key" else "",
        relations=tuple(relations_told(here, e)),
        who=who(here, e),
        sources=_sources_told(here, e),
        flags=tuple(flags(here, e)),
        draft=draft_told(here, e),
    )


def brief(here: Here, e: Event) -> Row:
    """Return the row of an event with its date and title alone; the date leads to its page."""
    return Row(
        id="",
        marks=mark(e),
        when=opening(here.dates.full(e.date)),
        notes=tuple(_notes(here, e)),
        title=here.to(e),
        draft=draft_told(here, e),
    )


def short(here: Here, e: Event, *, under: int | None = None, beside: str = "") -> Row:
    """Return the row of an event with who else takes part, but for the one whose page it is."""
    words = here.dates.full(e.date) if under is None else here.dates.in_list(e.date, under)
    return Row(
        id=f"e-{e.id}",
        marks=mark(e),
        when=_permalink(here, e, words),
        notes=tuple(_notes(here, e)),
        title=here.to(e),
        flags=tuple(flags(here, e)),
        draft=draft_told(here, e),
        short=_company(here, e, beside),
    )


def who(here: Here, e: Event) -> Markup:
    """Return the first three people and organisations of an event as links."""
    t = here.view.timeline
    all: list[Entity] = [*t.people_of(e), *t.organisations_of(e)]
    all = all or [*t.places_of(e)]
    return Markup(", ").join(here.to(x) for x in all[:3])


def _sources_told(here: Here, e: Event) -> Markup:
    """Return "2 publishers: A, B", agencies counted once; or how many articles name none."""
    voices = here.view.timeline.voices_of(e)
    if not voices:
        count = tied(here.say("sources-counted", n=len(e.sources)))
        return here.say("row-sources-not-named", sources=here.to(e, count, "sources"))
    count = here.to(e, tied(here.say("publishers-counted", n=len(voices))), "sources")
    shown = voices if len(voices) <= 2 else voices[:2]
    names = Markup(", ").join(here.to(p) for p in shown)
    if more := len(voices) - len(shown):
        told = here.say("row-publishers-and-more", publishers=count, names=names, more=more)
    else:
        told = here.say("row-publishers", publishers=count, names=names)
    under = controlled(voices)
    if not under or len(voices) == 1:
        return told
    held = here.say(_UNDER_CONTROL[powers_of(under)], n=len(under))
    return here.say("row-under-control", publishers=told, controlled=held)


def doubts(view: View, e: Event) -> Iterable[LiteralString]:
    """Yield the ids of the words for what a reader should know to doubt of an event."""
    voices = view.timeline.voices_of(e)
    if disagree(e):
        yield "row-disagree"
    if e.verification == "claimed":
        yield "row-claimed"
    elif e.verification == "retracted":
        yield "row-retracted"
    if voices and len(controlled(voices)) == len(voices):
        yield _MEDIA_ONLY[powers_of(voices)]


def flags(here: Here, e: Event) -> Iterable[Markup]:
    """Yield the doubts that a reader should know of, in words, each a link."""
    for id in doubts(here.view, e):
        if id == "row-disagree":
            yield here.to(e, here.say(id), "claims" if e.claims else "sources")
        elif id == "row-claimed":
            yield here.how(claimed_by(here, e), "claimed")
        elif id == "row-retracted":
            yield here.how(here.say(id), "retracted")
        else:
            yield here.how(here.say(id), "publishers")


def disagree(e: Event) -> bool:
    """Say whether sources contradict one another on an event."""
    return e.verification == "disputed" or any(c.supported_by and c.disputed_by for c in e.claims)


def claimed_by(here: Here, e: Event) -> Markup:
    """Return "Claimed by the mayor", from the first claim that says by whom."""
    by = next((c.by for c in e.claims if c.by), "")
    return here.say("row-claimed-by", who=by) if by else here.say("row-claimed")


def draft_told(here: Here, e: Event) -> Markup:
    """Return the word for a record that no editor has checked, linked to what it means."""
    return here.how(here.say("row-draft"), "draft") if e.review == "draft" else Markup()


def _company(here: Here, e: Event, beside: str) -> Markup:
    """Return "With A, B · 2 publishers", without "With" where the page is nobody's."""
    t = here.view.timeline
    people: list[Entity] = [x for x in t.people_of(e) if here.page_of(x) != beside]
    others = people or [x for x in t.organisations_of(e) if here.page_of(x) != beside]
    if voices := t.voices_of(e):
        count = here.say("publishers-counted", n=len(voices))
    else:
        count = here.say("sources-counted", n=len(e.sources))
    cited = here.to(e, tied(count), "sources")
    if not others:
        return cited
    names = Markup(", ").join(here.to(x) for x in others[:3])
    if beside.startswith(_SOMEBODYS):
        names = here.say("row-with", names=names)
    return here.say("row-company", names=names, sources=cited)


def due(e: Event, words: object) -> Markup:
    """Return words for an event that is to come, to which the reader's browser adds how late it is.

    It is late from the day after the last on which it may come; with an open end, never.
    """
    last = dates.last_day(e.date)
    return phrase('<span data-due="{}">{}</span>', ours(last), words) if last else written(words)


def _permalink(here: Here, e: Event, words: Markup) -> Markup:
    """Return the date of a row as the link to the row, which says that it is one."""
    told = here.say("row-permalink")
    return phrase('[{}](#{} "{}")', opening(words), ours(f"e-{e.id}"), told)


def _notes(here: Here, e: Event) -> Iterable[Markup]:
    notes = precision.notes(here.view.words, e)
    if e.occurrence in ("planned", "postponed"):
        yield due(e, notes.pop(0))
    yield from map(written, notes)
    if e.basis != "stated":
        yield basis_told(here, e.basis)


def _gist(here: Here, e: Event) -> Markup:
    said = e.summary if e.importance == "key" else first_sentence(e.summary)
    return inline(said, here.target)
