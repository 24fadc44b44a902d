"""From a timeline to its pages: Markdown for MkDocs, and the theme that dresses it.  Pure.

What makes pages is imported when it is first asked for: `check` needs only how text is escaped.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.render.catalogue import language_for
    from generator.render.hand import Hand
    from generator.render.hand import published as hand_written
    from generator.render.page import Page
    from generator.render.site_pages import all_pages, as_typed, pages, view_of
    from generator.render.theme import theme_files
    from generator.render.view import View

__all__ = [
    "Hand",
    "Page",
    "View",
    "all_pages",
    "as_typed",
    "hand_written",
    "language_for",
    "pages",
    "theme_files",
    "view_of",
]
_HOMES = {
    "Page": ("generator.render.page", "Page"),
    "View": ("generator.render.view", "View"),
    "all_pages": ("generator.render.site_pages", "all_pages"),
    "as_typed": ("generator.render.site_pages", "as_typed"),
    "view_of": ("generator.render.site_pages", "view_of"),
    "Hand": ("generator.render.hand", "Hand"),
    "language_for": ("generator.render.catalogue", "language_for"),
    "hand_written": ("generator.render.hand", "published"),
    "pages": ("generator.render.site_pages", "pages"),
    "theme_files": ("generator.render.theme", "theme_files"),
}


def __getattr__(name: str) -> Any:  # PEP 562: what each name is, mypy reads above
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)
