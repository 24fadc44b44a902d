"""Every page is also data: what stands beside the pages for feed readers, calendars and programs.

Pure: a file is its path under ``build/docs`` and its content, the same bytes from the same records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.export import beside, robots
from generator.render import Page, View

__all__ = ["files"]


def files(view: View, pages: Iterable[Page]) -> Iterator[tuple[str, str | bytes]]:
    """Yield every data file as (path, content)."""
    from generator.export import cards  # Pillow takes a while to load, and `check` needs none

    yield from beside.files(view, pages)
    yield from cards.cards(view)
    yield from robots.files(view)
