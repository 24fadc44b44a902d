"""The case files of `tests/cases/timex`: sentences in which links mark what must be found.

A line ``published: 2024-03-15`` holds for the sentences below it (``none`` for not known, two days
with a stroke between for somewhere from the one to the other), a heading names the rule that
they are about; files of news at large have none.  ``[early 2019](2019 "START")`` asks for the
value and the ``mod``, ``[daily](P1D "SET")`` for a set; of what is none the value tells the type.
In `texts/` the sentences under a heading are one text, read from its start; one that begins with
``~`` is not read right yet, and its marks tell what should be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.timex import Timex, TimexType
from generator.model.when import When, parse

FOLDER = Path(__file__).parent.parent / "cases" / "timex"
_MARK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)(?: \"(SET)?(?: ?(\w+))?\")?\)")
_OF_THE_CLOCK = re.compile(r"[0-9X]T")  # not the T of PAST_REF
Marked = tuple[int, str, TimexType, str, str]  # start, words, type, value, mod


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, and the expressions to be found in it."""

    name: str
    rule: str
    published: When | None
    text: str
    marked: tuple[Marked, ...]
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


def told(timexes: Iterable[Timex], offset: int = 0) -> tuple[Marked, ...]:
    """Return expressions of a text as the marks of a part of it tell them, which begins there."""
    return tuple((t.start - offset, t.text, t.type, t.value, t.mod) for t in timexes)


def type_of(value: str, *, is_set: bool) -> TimexType:
    """Return the type that the form of a value tells; that of a set is of what is repeated.

    >>> [type_of(v, is_set=False) for v in ("P1D", "2024-03-15TMO", "PAST_REF")]
    ['DURATION', 'TIME', 'DATE']
    """
    if is_set:
        return "SET"
    if value.startswith("P") and not value.endswith("_REF"):
        return "DURATION"
    return "TIME" if _OF_THE_CLOCK.search(value) else "DATE"


def _unmarked(line: str) -> tuple[str, tuple[Marked, ...]]:
    text, at = "", 0
    marked: list[Marked] = []
    for m in _MARK.finditer(line):
        text += line[at : m.start()]
        marked.append((len(text), m[1], type_of(m[2], is_set=bool(m[3])), m[2], m[4] or ""))
        text, at = text + m[1], m.end()
    return text + line[at:], tuple(marked)
