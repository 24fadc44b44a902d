"""From a timeline to its pages: Markdown for MkDocs, and the theme that dresses it.  Pure."""

from generator.render.site_pages import pages
from generator.render.theme import theme_files

__all__ = ["pages", "theme_files"]
