"""XML, with all text in it written so that it stays text."""

from __future__ import annotations

from typing import LiteralString
from xml.sax.saxutils import escape

from generator.render.escape import without_controls

_IN_ATTRIBUTES = {'"': "&quot;", "\n": "&#10;"}  # what a reader would make a space of


def element(name: LiteralString, text: str = "", **attributes: str) -> str:
    """Return an element that holds text.

    >>> element("title", "Fish & chips", type="text")
    '<title type="text">Fish &amp; chips</title>'
    """
    if not text:
        return f"<{name}{_written(attributes)}/>"
    return f"<{name}{_written(attributes)}>{escape(without_controls(text))}</{name}>"


def around(name: LiteralString, *inner: str, **attributes: str) -> str:
    """Return an element that holds elements, each on a line.

    >>> around("author", element("name", "Ana"))
    '<author>\\n<name>Ana</name>\\n</author>'
    """
    return "\n".join([f"<{name}{_written(attributes)}>", *inner, f"</{name}>"])


def _written(attributes: dict[str, str]) -> str:
    pairs = ((k, escape(without_controls(v), _IN_ATTRIBUTES)) for k, v in attributes.items())
    return "".join(f' {name}="{value}"' for name, value in pairs)
