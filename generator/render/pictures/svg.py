"""Marks of inline SVG: x in per cent and y in pixels, so that text keeps its size at any width."""

from __future__ import annotations

from markupsafe import Markup

from generator.render.escape import ours, phrase


def number(value: float) -> Markup:
    """Return a number as SVG writes it, to the hundredth.

    >>> number(12.50)
    Markup('12.5')
    """
    return ours(f"{value:.2f}".rstrip("0").rstrip("."))


def rect(cls: str, x: float, y: float, width: float, height: float) -> Markup:
    """Return a bar."""
    return phrase(
        '<rect class="{}" x="{}%" y="{}" width="{}%" height="{}"/>',
        ours(cls), number(x), number(y), number(width), number(height),
    )  # fmt: skip


def line(cls: str, x1: float, y1: float, x2: float, y2: float) -> Markup:
    """Return a line."""
    return phrase(
        '<line class="{}" x1="{}%" y1="{}" x2="{}%" y2="{}"/>',
        ours(cls), number(x1), number(y1), number(x2), number(y2),
    )  # fmt: skip


def dot(cls: str, x: float, y: float, radius: float) -> Markup:
    """Return a circle."""
    return phrase(
        '<circle class="{}" cx="{}%" cy="{}" r="{}"/>',
        ours(cls), number(x), number(y), number(radius),
    )  # fmt: skip


def text(
    words: object, x: float, y: float, cls: str = "", *, at_end: bool = False, aside: int = 4
) -> Markup:
    """Return words that begin ``aside`` pixels right of ``x``, or end at it, or left of it."""
    moved = f' dx="{aside}"' if aside else ""
    place = ours(f' text-anchor="end"{moved if aside < 0 else ""}' if at_end else moved)
    named = phrase(' class="{}"', ours(cls)) if cls else Markup()
    return phrase(
        '<text x="{}%" y="{}"{}{}>{}</text>', number(x), number(y), place, named, words
    )  # fmt: skip
