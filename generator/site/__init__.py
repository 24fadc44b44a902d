"""The site as MkDocs builds it: its settings, the generated files it reads, and MkDocs itself."""

from generator.site.config import DOCS, THEME, Site, of, read, settings_at, unknown_stories
from generator.site.folder import Written, write
from generator.site.hand import hand_written, markdown_of
from generator.site.notices import of_count, of_files, of_mended, of_settings, strangers, taken
from generator.site.own import own_files, pictures
from generator.site.packed import packed
from generator.site.run import build, careful, serve

__all__ = [
    "DOCS",
    "THEME",
    "Site",
    "Written",
    "build",
    "careful",
    "hand_written",
    "markdown_of",
    "of",
    "of_count",
    "of_files",
    "of_mended",
    "of_settings",
    "own_files",
    "packed",
    "pictures",
    "read",
    "serve",
    "settings_at",
    "strangers",
    "taken",
    "unknown_stories",
    "write",
]
