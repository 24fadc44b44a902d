"""The pictures that previews show where a page is shared: a card for each story, and the site's.

They are drawn in the site's look, from its fonts and colours.  With one version of Pillow the bytes
are the same everywhere; another may draw the edge of a letter otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from PIL import Image, ImageDraw

from generator import links, web
from generator.export.lettering import Style, fitted, lines, width, writable, write
from generator.export.png import Colour, png
from generator.model.records import Event
from generator.render import View
from generator.render.lists import told_years
from generator.render.pictures.bins import Bin, binned, ticked
from generator.render.pictures.marks import cell_of
from generator.render.previews import CARD
from generator.render.view import Here

WIDTH = 1200
HEIGHT = WIDTH * 21 // 40  # as wide as previews show a picture at most
_EDGE = 72
_ROOM = WIDTH - 2 * _EDGE
_NAME = Style("serif", 32, 600)
_TITLES = tuple(Style("serif", size, 600) for size in (72, 64, 56, 48, 42))
_QUESTION = Style("serif", 31)
_COUNTS = Style("sans", 27)
_YEAR = Style("sans", 22)
_LEVELS = 4  # of an edge between paper and a letter
_AXIS, _LOW, _HIGH = HEIGHT - 122, 60, 230  # the foot of the bars; their least and most height


@dataclass(frozen=True, slots=True)
class Card:
    """What a card tells: of the site, or of a story."""

    title: str
    question: str
    counts: str
    bars: Sequence[Bin]
    years: Sequence[tuple[int, str]]


def cards(view: View) -> Iterator[tuple[str, bytes]]:
    """Yield the cards as (path, content); none for a site without an address.

    A preview asks for a picture by its whole address.
    """
    if web.is_placeholder(view.settings.site_url):
        return
    here = Here(view, "")
    settings = view.settings
    said = settings.site_description or here.text("home-tagline")
    yield (
        CARD,
        drawn(settings.site_name, _card(here, settings.site_name, said, view.timeline.events)),
    )
    for story in view.stories:
        here = Here(view, links.page_of("stories", story.id))
        card = _card(here, story.title, story.question, view.events_in(story))
        yield links.beside(here.address, CARD), drawn(settings.site_name, card)


def _card(here: Here, title: str, question: str, events: Sequence[Event]) -> Card:
    publishers = here.view.timeline.all_voices(events)
    told = [here.text("events-counted", n=len(events))] if events else []
    told += [here.text("publishers-counted", n=len(publishers))] if publishers else []
    told += filter(None, [told_years(here, events)])
    found = binned(events)
    return Card(title, question, " · ".join(told), found, ticked(here, found) if found else [])


def drawn(site: str, card: Card) -> bytes:
    """Return a card as PNG; words that the fonts cannot write are left out."""
    paint = _Paint()
    paint.rectangle("accent", 0, 0, WIDTH, 12)
    site, title = writable(site), writable(card.title)
    y = 116.0
    if site != title:
        paint.words("ink-2", _EDGE, 82, site, _NAME)
        y = 132.0
    if title:
        style, found = fitted(title, _TITLES, _ROOM, 3)
        for line in found:
            y += style.size * 1.1
            paint.words("ink", _EDGE, y, line, style)
        y += 16
    question = writable(card.question) if title else ""
    room = int((_AXIS - _LOW - 24 - y) // (_QUESTION.size * 1.3))
    for line in lines(question, _QUESTION, _ROOM, min(room, 3)) if question and room > 0 else []:
        y += _QUESTION.size * 1.3
        paint.words("ink-2", _EDGE, y, line, _QUESTION)
    if card.bars:
        _bars(paint, card, min(_AXIS - y - 36, _HIGH))
    paint.words("ink", _EDGE, HEIGHT - 40, writable(card.counts), _COUNTS)
    return paint.png()


def _bars(paint: _Paint, card: Card, height: float) -> None:
    step = _ROOM / len(card.bars)
    most = max(len(b.events) for b in card.bars)
    unit = min(height / most, 24)
    paint.rectangle("mark", _EDGE, _AXIS, _EDGE + _ROOM, _AXIS + 2)
    for n, b in enumerate(card.bars):
        x, end = round(_EDGE + n * step), round(_EDGE + (n + 1) * step)
        gap = 1 + (end - x) // 8
        shapes = [cell_of(e) for e in b.events]
        _bar(paint, shapes, (x + gap, end - gap), unit)
    free = float(_EDGE)
    for n, label in card.years:
        at, words = _EDGE + n * step, writable(label)
        end_of_words = at + width(words, _YEAR)
        if words and at >= free and end_of_words <= _EDGE + _ROOM:
            paint.words("ink-2", at, _AXIS + 32, words, _YEAR)
            free = end_of_words + 24


def _bar(paint: _Paint, shapes: Sequence[str], ends: tuple[int, int], unit: float) -> None:
    """Draw the events of a bar: key below, then the others, hollow what has not happened."""
    key = sum(s == "key" for s in shapes)
    hollow = sum(s in ("plan", "off") for s in shapes)
    top = float(_AXIS)
    for colour, n in (("accent", key), ("mark", len(shapes) - key - hollow), ("plan", hollow)):
        if n:
            below, top = top, top - n * unit
            paint.bar(colour, ends, round(top), round(below))


class _Paint:
    """A picture of few colours: what is written or filled in one colour is one layer."""

    def __init__(self) -> None:
        self._numbers = Image.new("L", (WIDTH, HEIGHT))

    def words(self, colour: str, x: float, y: float, text: str, style: Style) -> None:
        """Write a line, its edges in the levels between paper and colour."""
        layer = Image.new("L", (WIDTH, HEIGHT))
        write(ImageDraw.Draw(layer), x, y, text, style)
        first = _FIRST[colour]
        levels = [(v * _LEVELS + 127) // 255 for v in range(256)]
        numbers = layer.point([first + n - 1 if n else 0 for n in levels])
        self._numbers.paste(numbers, mask=layer.point([255 if n else 0 for n in levels]))

    def rectangle(self, colour: str, x: float, y: float, right: float, below: float) -> None:
        """Fill from a corner up to, not with, the other."""
        fill = _FIRST[colour] + (_LEVELS - 1 if colour != "mark" else 0)
        ImageDraw.Draw(self._numbers).rectangle((x, y, right - 1, below - 1), fill=fill)

    def bar(self, colour: str, ends: tuple[int, int], top: int, below: int) -> None:
        """Fill a bar, or frame it where what it counts has not happened."""
        (x, right), below = ends, max(below - 1, top + 1)
        if colour != "plan":
            self.rectangle(colour, x, top, right, below)
            return
        self.rectangle("ink-2", x, top, right, below)
        inner = (x + 2, top + 2, right - 3, below - 3)
        if inner[0] <= inner[2] and inner[1] <= inner[3]:
            ImageDraw.Draw(self._numbers).rectangle(inner, fill=0)

    def png(self) -> bytes:
        """Return the file."""
        return png(WIDTH, HEIGHT, self._numbers.tobytes(), _palette())


_INKS = ("ink", "ink-2", "accent")
_FIRST = {name: 1 + n * _LEVELS for n, name in enumerate(_INKS)}
_FIRST["mark"] = 1 + len(_INKS) * _LEVELS


@cache
def _palette() -> tuple[Colour, ...]:
    """Return the colours by number: paper, each ink from thin to full, and that of plain bars."""
    paper = _token("paper")
    inks = [_between(paper, _token(ink), n) for ink in _INKS for n in range(1, _LEVELS + 1)]
    return (paper, *inks, _token("mark"))


def _between(a: Colour, b: Colour, level: int) -> Colour:
    red, green, blue = (x + (y - x) * level // _LEVELS for x, y in zip(a, b, strict=True))
    return red, green, blue


def _token(name: str) -> Colour:
    """Return a colour of the look by day."""
    m = re.search(rf"--{name}:#(..)(..)(..);", _tokens())
    if m is None:
        raise LookupError(f"the look has no colour '{name}'")
    return int(m[1], 16), int(m[2], 16), int(m[3], 16)


@cache
def _tokens() -> str:
    sheet = resources.files("generator.render") / "theme" / "css" / "tokens.css"
    return sheet.read_text(encoding="utf-8")
