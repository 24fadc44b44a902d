"""Packages with an extractor, as somebody would install them: a module, and its entry point."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.extractor.others import GROUP

HEAD = """\
import os, sys
from generator.extractor import Proposed, Quoted
from generator.model.values import Article
from generator.model.when import When

WORDS = "Mayor Ben Ode closed the port of Callao on 4 March 2024"


def proposed(article, words=WORDS, **more):
    start = article.text.index(words)
    said = {
        "title": "Ben Ode shut the port of Callao",
        "summary": "The mayor closed the port of Callao after a storm.",
        "date": "2024-03-04",
        "quotes": (Quoted(start, words),),
        "people": ("Ben Ode",),
        "places": ("Callao",),
    }
    return Proposed(**(said | more))

"""


def installed(folder: Path, monkeypatch: pytest.MonkeyPatch, **bodies: str) -> None:
    """Install an extractor for each name; its body is that of a function of article and day."""
    entries = [f"[{GROUP}]"]
    for name, body in bodies.items():
        lines = "\n".join(f"    {line}" for line in body.splitlines())
        module = f"{HEAD}\ndef extract(article, published):\n{lines}\n"
        (folder / f"of_{name}.py").write_text(module, "utf-8")
        entries.append(f"{name} = of_{name}:extract")
    _told(folder, "\n".join(entries))
    monkeypatch.syspath_prepend(folder)


def _told(folder: Path, entries: str, name: str = "storms") -> None:
    there = folder / f"{name}-1.0.dist-info"
    there.mkdir(parents=True, exist_ok=True)
    (there / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (there / "entry_points.txt").write_text(f"{entries}\n")


def entry(folder: Path, monkeypatch: pytest.MonkeyPatch, package: str, entries: str) -> None:
    """Install a package that has nothing but entry points."""
    _told(folder, f"[{GROUP}]\n{entries}", package)
    monkeypatch.syspath_prepend(folder)
