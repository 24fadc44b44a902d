"""The glossary: every word that a story explains, in the order of the alphabet."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator import links
from generator.render.escape import opening
from generator.render.finding import Found
from generator.render.order import initial, sort_key
from generator.render.page import Page, changed, filled
from generator.render.terms import Meaning, meanings
from generator.render.view import Here, View


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of a story."""

    anchor: str
    term: Markup
    meaning: str
    story: Markup


def pages(view: View) -> Iterator[Page]:
    """Yield the glossary."""
    here = Here(view, links.GLOSSARY)
    found = sorted(meanings(view.stories), key=lambda m: (sort_key(m.term), m.anchor))
    groups = [
        (_letter(some), [_entry(here, m) for m in some])
        for some in (list(group) for _, group in groupby(found, key=_initial))
    ]
    values: dict[str, object] = {
        "here": here,
        "groups": groups,
        "count": here.say("glossary-terms-counted", n=len(found)),
    }
    body = filled("glossary.md", values)
    title, described = here.text("glossary"), here.text("glossary-deck")
    newest = changed(view.timeline.events)
    page = Found(here.text("found-page"))
    yield Page(here.address, title, described, body, "glossary", newest, found=page)


def _initial(m: Meaning) -> str:
    """Return the letter that a term stands under: the first that it is sorted by."""
    return initial(m.term)


def _letter(some: Sequence[Meaning]) -> str:
    """Return the letter over some terms: in their own script where all begin with the same."""
    own = {unicodedata.normalize("NFD", m.term)[:1].upper() for m in some}
    letter = own.pop() if len(own) == 1 else ""
    return letter if letter.isalpha() else _initial(some[0])


def _entry(here: Here, m: Meaning) -> Entry:
    told = here.say("glossary-story", story=here.to(m.story))
    return Entry(m.anchor, opening(m.term), m.meaning, told)
