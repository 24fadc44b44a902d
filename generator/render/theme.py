"""What goes to ``build/theme``: the templates of the pages, the sheets, the fonts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from generator.model.settings import Settings
from generator.render.catalogue import Catalogue, catalogue

# Our pages load one sheet; the guide's keep Material's and add what dresses them alike.
_SHEETS = {
    "look.css": (
        "tokens.css",
        "frame.css",
        "pages.css",
        "event.css",
        "story.css",
        "lists.css",
        "entity.css",
        "article.css",
        "follow.css",
        "filter.css",
        "search.css",
    ),
    "guide.css": ("tokens.css", "frame.css", "guide.css"),
}
_SAID = re.compile(r'\bsay\["([a-z0-9-]+)"\]')
_OPEN, _CLOSE = "\N{SOH}", "\N{STX}"  # stand around the name of a value that a template puts in


def theme_files(settings: Settings, words: Catalogue | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the theme as (path under ``build/theme``, content), in order of path.

    The settings are told in the templates by MkDocs itself, so that ``mkdocs.yml`` alone decides;
    the words of the interface in a template that the others take them from.
    """
    theme = resources.files("generator.render") / "theme"
    found = dict(_files(theme))
    for name, parts in _SHEETS.items():
        found[name] = b"\n".join((theme / "css" / part).read_bytes().strip() for part in parts)
    templates = [f.decode() for path, f in found.items() if path.endswith(".html")]
    ids = {id for text in templates for id in _SAID.findall(text)}
    found["dateline/words.html"] = _words(words or catalogue(settings.language), ids).encode()
    yield from sorted(found.items())


def _words(words: Catalogue, ids: Iterable[str]) -> str:
    """Return a template that sets what the others say; a value is put in by `format`."""
    said = {id: _for_format(words, id) for id in sorted(ids)}
    lines = [
        f"{{% set say = {json.dumps(said, ensure_ascii=False, indent=1)} %}}",
        f"{{% set language = {json.dumps(words.language)} %}}",
        f"{{% set direction = {json.dumps(words.locale.text_direction)} %}}",
    ]
    return "\n".join([*lines, ""])


def _for_format(words: Catalogue, id: str) -> str:
    names = words.names(id)
    text = words.text(id, **{name: f"{_OPEN}{name}{_CLOSE}" for name in names})
    if not names:
        return text
    return text.replace("%", "%%").replace(_OPEN, "%(").replace(_CLOSE, ")s")


def _files(folder: Traversable, at: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        path = f"{at}{entry.name}"
        if entry.is_dir():
            if path != "css" and not entry.name.startswith("__"):
                yield from _files(entry, f"{path}/")
        else:
            yield path, entry.read_bytes()
