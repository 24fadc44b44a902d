"""From a timeline to its pages: Markdown for MkDocs, and the theme that dresses it.  Pure."""

from generator.render.catalogue import language_for
from generator.render.hand import Hand
from generator.render.hand import published as hand_written
from generator.render.site_pages import pages
from generator.render.theme import theme_files

__all__ = ["Hand", "hand_written", "language_for", "pages", "theme_files"]
