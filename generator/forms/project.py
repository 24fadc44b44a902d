"""A new project: the files of ``starter/``, with its name and authority filled in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from generator import __version__
from generator.model.values import Problem, Where
from generator.text import slug

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ]*")


def create(folder: Path, year: int) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Write a project into ``folder``, which must be new or empty; return the paths written.

    ``year`` goes into the authority of `tag:` URIs: they need a year in which the name was ours.
    """
    if folder.exists() and not folder.is_dir():
        return (), (Problem(Where(str(folder)), "is a file", "name a new folder"),)
    if folder.is_dir() and any(p.name != ".git" for p in folder.iterdir()):
        hint = "name a new folder, or empty this one first: nothing in it was touched"
        return (), (Problem(Where(str(folder)), "is not empty", hint),)
    name = _name(folder)
    fills = {
        "{{name}}": name,
        "{{name in yaml}}": name if _PLAIN.fullmatch(name) else json.dumps(name),
        "{{authority}}": f"{slug(name)}.example.org,{year}",
        "{{version}}": __version__,
    }
    written = []
    for path, source in _starter(files("generator.forms") / "starter"):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_filled(source.read_bytes(), fills))
        written.append(path)
    return tuple(written), ()


def _name(folder: Path) -> str:
    words = folder.resolve().name.replace("-", " ").replace("_", " ").strip() or "Timeline"
    return words[:1].upper() + words[1:]


def _starter(folder: Traversable, prefix: str = "") -> Iterator[tuple[str, Traversable]]:
    for item in sorted(folder.iterdir(), key=lambda i: i.name):
        path = f"{prefix}{item.name}"
        if item.is_dir():
            if item.name != "__pycache__":  # pip compiles what ends in .py
                yield from _starter(item, f"{path}/")
        else:
            yield path, item


def _filled(content: bytes, fills: dict[str, str]) -> bytes:
    for mark, value in fills.items():
        content = content.replace(mark.encode(), value.encode())
    return content
