"""What goes to ``build/theme``: the templates of the pages, the sheets, the fonts."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from generator.model.settings import Settings

# Our pages load one sheet; the guide's keep Material's and add what dresses them alike.
_SHEETS = {
    "look.css": ("tokens.css", "frame.css", "pages.css"),
    "guide.css": ("tokens.css", "frame.css", "guide.css"),
}


def theme_files(settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the theme as (path under ``build/theme``, content), in order of path.

    The settings are told in the templates by MkDocs itself, so that ``mkdocs.yml`` alone decides.
    """
    theme = resources.files("generator.render") / "theme"
    found = dict(_files(theme))
    for name, parts in _SHEETS.items():
        found[name] = b"\n".join((theme / "css" / part).read_bytes().strip() for part in parts)
    yield from sorted(found.items())


def _files(folder: Traversable, at: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        path = f"{at}{entry.name}"
        if entry.is_dir():
            if path != "css" and not entry.name.startswith("__"):
                yield from _files(entry, f"{path}/")
        else:
            yield path, entry.read_bytes()
