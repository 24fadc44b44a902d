"""The Markdown that people write: the guide that comes with the program, and ``content/pages``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import markdown
from mkdocs.utils.meta import get_data

import generator
from generator.links import GUIDE
from generator.model.values import Problem, Where
from generator.render import Hand
from generator.site.config import Site
from generator.text import is_slug

_PAGES = "content/pages"
_MANUAL = "docs/manual"  # in this repository; a wheel holds it as generator/guide


def hand_written(root: Path) -> tuple[tuple[Hand, ...], tuple[Problem, ...]]:
    """Return the hand-written pages, and what is wrong with their files."""
    guide = [_hand(f"{GUIDE}{f.name}", f"{_MANUAL}/{f.name}", f.read_bytes()) for f in _guide()]
    pages: list[Hand] = []
    problems: list[Problem] = []
    folder = root / _PAGES
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        where = Where(path.relative_to(root).as_posix())
        if path.name.startswith(".") or (path.is_dir() and not path.is_symlink()):
            continue
        if path.is_symlink() or path.parent != folder or not _is_page(path.name):
            problems.append(Problem(where, "is no page", _HOW_A_PAGE_IS_CALLED))
            continue
        try:
            pages.append(_hand(path.name, where.path, path.read_bytes()))
        except UnicodeDecodeError:
            problems.append(Problem(where, "is not in UTF-8", "save it as UTF-8"))
    return (*guide, *pages), tuple(problems)


_HOW_A_PAGE_IS_CALLED = f"put it into {_PAGES}/ itself, and call it as an id: press-kit.md"


def markdown_of(site: Site) -> Callable[[str], str]:
    """Return what makes HTML of Markdown as MkDocs will, by the settings of ``mkdocs.yml``."""

    def convert(text: str) -> str:
        return markdown.markdown(
            text,
            extensions=site.config.markdown_extensions,
            extension_configs=site.config.mdx_configs or {},
        )

    return convert


def _hand(file: str, source: str, content: bytes) -> Hand:
    text, meta = get_data(content.decode("utf-8-sig"))
    return Hand(file, source, text, {k: v for k, v in meta.items() if isinstance(v, str)})


def _is_page(name: str) -> bool:
    stem, dot, ending = name.partition(".")
    return is_slug(stem) and (dot, ending) == (".", "md") and stem != "index"


def _guide() -> Iterator[Traversable]:
    inside = resources.files(generator) / "guide"
    folder = inside if inside.is_dir() else Path(generator.__file__).parents[1] / _MANUAL
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".md"):
            yield file
