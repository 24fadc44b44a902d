"""The sources of an event with what each supports, and its words where they can be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from babel.lists import format_list
from markupsafe import Markup

from generator import web
from generator.model.parts import Claim, Figure, Source
from generator.model.records import Event
from generator.render.escape import opening
from generator.render.sources import Cited, cited, key_links, outside
from generator.render.view import Here

Quoted = tuple[str, Markup]  # the words, and the link to where they stand


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source, what of the event it supports, and its words."""

    source: Cited
    supports: Markup
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Backed:
    """What a source stands for: claims that it supports or disputes, figures that it gives."""

    supported: tuple[tuple[int, Claim], ...] = ()
    disputed: tuple[tuple[int, Claim], ...] = ()
    figures: tuple[Figure, ...] = ()


def evidence(here: Here, e: Event) -> list[Evidence]:
    """Return the sources of an event in the order of its record."""
    return [
        Evidence(told, _supports(here, e, s), tuple((q, in_place(here, s, q)) for q in s.quote))
        for s, told in zip(e.sources, cited(here, e), strict=True)
    ]


def in_place(here: Here, source: Source, quote: str) -> Markup:
    """Return a link to quoted words where they stand, "" where the source has no address."""
    url = here.view.timeline.cited(source).url
    return outside(web.quoted_at(url, quote), here.say("quote-in-place")) if url else Markup()


def spoken(here: Here, e: Event) -> list[tuple[str, str, Markup, Markup]]:
    """Return what somebody said: the words, who, the source, and the link to where they stand."""
    sources = {s.name: s for s in e.sources if s.name}
    found = []
    for q in e.quotes:
        source = sources.get(q.source or "")
        named = key_links(here, e, (q.source,)) if source else Markup()
        found.append((q.text, q.by, named, in_place(here, source, q.text) if source else Markup()))
    return found


def backed(e: Event, s: Source) -> Backed:
    """Return what of an event's claims and figures a source stands for; claims are numbered."""
    if not s.name:
        return Backed()
    numbered = tuple(enumerate(e.claims, start=1))
    return Backed(
        tuple((n, c) for n, c in numbered if s.name in c.supported_by),
        tuple((n, c) for n, c in numbered if s.name in c.disputed_by),
        tuple(f for f in e.figures if f.source == s.name),
    )


def _supports(here: Here, e: Event, s: Source) -> Markup:
    """Return "Supports claims 1 and 4 · disputes claim 2 · gives 1 figure"."""
    found = backed(e, s)
    yes, no = [n for n, _ in found.supported], [n for n, _ in found.disputed]
    told = []
    if yes:
        told.append((here.say("supports-claims", n=len(yes), which=_which(here, yes)), "claims"))
    if no:
        told.append((here.say("disputes-claims", n=len(no), which=_which(here, no)), "claims"))
    if given := len(found.figures):
        told.append((here.say("gives-figures", n=given), "figures"))
    if told:
        told[0] = (opening(told[0][0]), told[0][1])
    return Markup(" · ").join(here.link(words, here.address, at) for words, at in told)


def _which(here: Here, numbers: Sequence[int]) -> str:
    return format_list([str(n) for n in numbers], locale=here.view.words.locale)
