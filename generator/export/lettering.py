"""Words set in the site's own fonts, for pictures: which font has a letter, where lines break.

The fonts lie in the package in parts (Latin, more of Latin, Cyrillic), as browsers load them.  Text
is laid out letter by letter by Pillow's basic engine: the other one hangs on libraries that a
machine may have or not.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import BinaryIO, Literal, cast

from PIL import ImageDraw, ImageFont

Family = Literal["serif", "sans"]

_PARTS = ("latin", "latin-ext", "cyrillic")
_NO_LETTER = "\U000fffff"  # no font has it, so that it is drawn as what is missing


@dataclass(frozen=True, slots=True)
class Style:
    """A font: its family, height in pixels, and weight from 400 to 700."""

    family: Family
    size: int
    weight: int = 400


def writable(text: str) -> str:
    """Return text as the fonts can write it, accents that they lack left out; "" where a letter
    has no form in them at all.

    >>> writable("Callao – Кальяо"), writable("港")
    ('Callao – Кальяо', '')
    """
    found = [_letter(c) for c in unicodedata.normalize("NFC", " ".join(text.split()))]
    return "" if None in found else "".join(filter(None, found)).strip()


def width(text: str, style: Style) -> float:
    """Return how wide a line is, in pixels."""
    return sum(font.getlength(run) for run, font in _runs(text, style))


def lines(text: str, style: Style, room: float, most: int) -> list[str]:
    """Return text in lines no wider than ``room``; what is beyond ``most`` of them is cut off."""
    found = [""]
    for word in text.split():
        for piece in _pieces(word, style, room):
            longer = f"{found[-1]} {piece}".strip()
            if width(longer, style) <= room:
                found[-1] = longer
            else:
                found.append(piece)
    if len(found) <= most:
        return found
    last = found[most - 1]
    while last and width(f"{last}…", style) > room:
        last = last[:-1]
    return [*found[: most - 1], f"{last.rstrip(' ,;:.–-')}…"]


def fitted(text: str, styles: Sequence[Style], room: float, most: int) -> tuple[Style, list[str]]:
    """Return the first of the styles in which text needs no more than ``most`` lines, and those."""
    for style in styles:
        found = lines(text, style, room, most + 1)
        if len(found) <= most:
            return style, found
    return styles[-1], lines(text, styles[-1], room, most)


def write(draw: ImageDraw.ImageDraw, x: float, y: float, text: str, style: Style) -> None:
    """Write a line whose baseline begins at a place."""
    for run, font in _runs(text, style):
        draw.text((x, y), run, fill=255, font=font, anchor="ls")
        x += font.getlength(run)


def _pieces(word: str, style: Style, room: float) -> Iterator[str]:
    """Yield a word, one that is wider than a line in as many pieces as it needs."""
    while width(word, style) > room:
        ends = range(1, len(word))
        n = max(1, bisect_right(ends, room, key=lambda end: width(word[:end], style)))
        yield word[:n]
        word = word[n:]
    if word:
        yield word


def _letter(c: str) -> str | None:
    """Return a letter, its form without an accent that no font has, or ``None``."""
    if _part_of("serif", c) is not None and _part_of("sans", c) is not None:
        return c
    if unicodedata.category(c) in ("Mn", "Cf"):
        return ""
    plain = unicodedata.normalize("NFD", c)[0]
    return _letter(plain) if plain != c else None


def _runs(text: str, style: Style) -> Iterator[tuple[str, ImageFont.FreeTypeFont]]:
    """Yield the pieces of a line with the font that has them."""
    run, part = "", _PARTS[0]
    for c in text:
        of_c = _part_of(style.family, c) or part
        if run and of_c != part:
            yield run, _font(style, part)
            run = ""
        run, part = run + c, of_c
    if run:
        yield run, _font(style, part)


@cache
def _part_of(family: Family, c: str) -> str | None:
    """Return the part of a family that has a letter."""
    if c.isspace():
        return _PARTS[0]
    for part in _PARTS:
        font = _font(Style(family, 20), part)
        if _drawn(font, c) != _drawn(font, _NO_LETTER):
            return part
    return None


def _drawn(font: ImageFont.FreeTypeFont, c: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(c)
    return mask.size, bytes(mask)


@cache
def _font(style: Style, part: str) -> ImageFont.FreeTypeFont:
    fonts = resources.files("generator.render") / "theme" / "fonts"
    with (fonts / f"dateline-{style.family}-{part}.woff2").open("rb") as file:
        font = ImageFont.truetype(
            cast("BinaryIO", file), style.size, layout_engine=ImageFont.Layout.BASIC
        )
    font.set_variation_by_axes([style.weight])
    return font
