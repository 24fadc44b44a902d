"""The files of a project that are published as they are: its logo and sheets, its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.model.values import Problem, Where
from generator.text import listed

_FOLDERS = {  # published under the same name
    "assets": (".css", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".ico", ".woff2"),
    "media": (".png", ".jpg", ".jpeg", ".webp", ".avif"),
}


def own_files(root: Path) -> tuple[tuple[tuple[str, bytes], ...], tuple[Problem, ...]]:
    """Return the files of ``content/assets`` and ``content/media`` with their paths in the site."""
    files: list[tuple[str, bytes]] = []
    problems: list[Problem] = []
    for folder, endings in _FOLDERS.items():
        for path in _files(root / "content" / folder):
            where = Where(path.relative_to(root).as_posix())
            if path.is_symlink():
                problems.append(Problem(where, "is a link to another file", "put the file there"))
            elif path.suffix.lower() not in endings:
                hint = f"only {listed(endings, 'or')} are published from content/{folder}"
                problems.append(Problem(where, "is no file that a page can show", hint))
            else:
                name = path.relative_to(root / "content").as_posix()
                files.append((name, path.read_bytes()))
    return tuple(files), tuple(problems)


def pictures(root: Path) -> frozenset[str]:
    """Return the paths of the files below ``content/media``, as records name them."""
    folder = root / "content" / "media"
    return frozenset(path.relative_to(folder).as_posix() for path in _files(folder))


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(p.startswith(".") for p in path.relative_to(folder).parts)
        if not hidden and path.name != "README.md" and (path.is_file() or path.is_symlink()):
            yield path
