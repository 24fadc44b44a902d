"""The case files of `tests/cases/timex`: sentences in which links mark what must be found.

A line ``published: 2024-03-15`` holds for the sentences below it (``none`` for not known, two days
with a stroke between for somewhere from the one to the other), a heading names the rule that
they are about; files of news at large have none.  ``[early 2019](2019 "START")`` asks for the
value and the ``mod``.  In `texts/` the sentences under a heading are one text, read from its start;
one that begins with ``~`` is not read right yet, and its marks tell what should be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.when import When, parse

FOLDER = Path(__file__).parent.parent / "cases" / "timex"
_MARK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)(?: \"(\w+)\")?\)")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, and the (start, words, value, mod) of each expression to be found in it."""

    name: str
    rule: str
    published: When | None
    text: str
    marked: tuple[tuple[int, str, str, str], ...]
    is_read: bool = True


def cases() -> tuple[Case, ...]:
    """Return all cases, in the order of the files."""
    return tuple(c for file in sorted(FOLDER.glob("*.md")) for c in _cases(file))


def texts() -> tuple[tuple[str, tuple[Case, ...]], ...]:
    """Return each text of `texts/`: its name, and its sentences in order."""
    found: dict[str, list[Case]] = {}
    for file in sorted((FOLDER / "texts").glob("*.md")):
        for case in _cases(file):
            found.setdefault(f"{file.name}: {case.rule}", []).append(case)
    return tuple((name, tuple(sentences)) for name, sentences in found.items())


def _cases(file: Path) -> Iterator[Case]:
    published, rule = None, ""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("published: "):
            day = line.removeprefix("published: ")
            published = None if day == "none" else parse(day)
        elif line.startswith("## "):
            rule = line.removeprefix("## ").strip("`")
        elif line.startswith(("- ", "~ ")):
            text, marked = _unmarked(line[2:])
            name = f"{file.name}:{number}"
            yield Case(name, rule, published, text, marked, line.startswith("-"))


def _unmarked(line: str) -> tuple[str, tuple[tuple[int, str, str, str], ...]]:
    text, marked, at = "", [], 0
    for m in _MARK.finditer(line):
        text += line[at : m.start()]
        marked.append((len(text), m[1], m[2], m[3] or ""))
        text, at = text + m[1], m.end()
    return text + line[at:], tuple(marked)
