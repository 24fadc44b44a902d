"""How search tells of a page: what stands beside its title in the results, and what finds it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import LiteralString

from generator.model.records import Event
from generator.render import precision
from generator.render.pictures.marks import mark
from generator.render.rows import disagree
from generator.render.view import Here
from generator.timeline import Entity

_SIGN = "‖"
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
# What a page is called that stands in one of these folders.
KINDS: Mapping[str, LiteralString] = {
    "people": "found-person",
    "organisations": "found-organisation",
    "places": "found-place",
    "stories": "found-story",
    "publishers": "found-publisher",
    "topics": "found-topic",
    "types": "found-type",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A page that search finds: in its results ``kind`` says what it is.

    Of an event ``when`` is its date in words, ``mark`` the classes that draw its mark, ``note``
    what is doubtful in it, ``story`` where it stands, if there are others.  ``also`` are words
    that find the page and do not stand on it: names in other scripts of who takes part.
    """

    kind: str
    when: str = ""
    mark: str = ""
    note: str = ""
    story: str = ""
    also: str = ""

    def head(self) -> Iterator[tuple[str, str]]:
        """Yield the lines of the front matter that tell it to the template."""
        for field in fields(self):
            yield f"found_{field.name}", getattr(self, field.name)


def event(here: Here, e: Event) -> Found:
    """Return how an event is found."""
    t = here.view.timeline
    parties: tuple[Entity, ...]
    parties = (*t.people_of(e), *t.organisations_of(e), *t.places_of(e))
    return Found(
        here.text("found-event"),
        here.dates.in_words(e.date),
        mark(e),
        ", ".join(_doubts(here, e)),
        ", ".join(_stories(here, e)),
        _also(parties),
    )


def named(here: Here, kind: str) -> Found:
    """Return how what has a name is found: all its names stand on its page."""
    return Found(here.text(KINDS[kind]))


def _stories(here: Here, e: Event) -> Iterator[str]:
    if len(here.view.timeline.stories) > 1:
        yield from (here.view.named(s).title for s in here.view.timeline.stories_of(e))


def _doubts(here: Here, e: Event) -> Iterator[str]:
    yield from precision.notes(here.view.words, e)
    if disagree(e):
        yield here.text("row-disagree")
    elif e.verification == "claimed":
        yield here.text("row-claimed")
    elif e.verification == "retracted":
        yield here.text("row-retracted")
    if e.review == "draft":
        yield here.text("row-draft")


def _also(parties: Iterable[Entity]) -> str:
    """Return the words of names that the records have besides the one on the page, each once.

    A sign stands before them, by which the script knows what is no text of the page.
    """
    told = {w for x in parties for w in _WORD.findall(x.name)}
    found = dict.fromkeys(w for x in parties for name in x.names[1:] for w in _WORD.findall(name))
    words = " ".join(w for w in found if w not in told)
    return f"{_SIGN} {words}" if words else ""
