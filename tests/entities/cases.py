"""The cases of `tests/cases/names`, and what the finder makes of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.articles import normalised
from generator.articles.parts import parted
from generator.entities import RULES, KnownNames, Rule, find
from generator.model.values import Article, Mention

FOLDER = Path(__file__).parent.parent / "cases" / "names"
# The innermost link: "[High Court of [Kenya](place)](organisation)".
_MARK = re.compile(r"\[([^\[\]]+)\]\((\w+)(?: \"([^\"]+)\")?\)")
KNOWN = KnownNames(
    {
        "vessel row": (("place", "vessel-row-harbour", "Vessel Row Harbour"),),
        "league of sun and sea": (("organisation", "league", "League of Sun and Sea"),),
    }
)
Named = tuple[str, str, str]


@dataclass(frozen=True)
class Case:
    """A paragraph, and the (words, kind, full name) that must be found in it.

    ``is_missed`` where the line says that the rules do not read it yet.
    """

    id: str
    heading: str
    text: str
    marked: tuple[Named, ...]
    is_missed: bool


def cases() -> Iterator[Case]:
    """Yield the cases of all files."""
    for file in sorted(FOLDER.glob("*.md")):
        heading = ""
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if line.startswith("## "):
                heading = line.removeprefix("## ")
            elif line.startswith("- ") and file.name != "README.md":
                yield _case(f"{file.name}:{number}", heading, line.removeprefix("- "))


def _case(id: str, heading: str, line: str) -> Case:
    marked, text = [], line.removeprefix("(missed) ")
    is_missed = text != line
    while m := _MARK.search(text):
        words = re.sub(r"[’']s$", "", m[1])
        marked.append((words, m[2], m[3] or words))
        text = text[: m.start()] + m[1] + text[m.end() :]
    return Case(id, heading, text, tuple(sorted(marked)), is_missed)


def found(case: Case, rules: Sequence[Rule] = RULES) -> list[Named]:
    """Return what is found in a case, as it would be marked."""
    return sorted((m.text, m.kind, m.name) for m in mentions(case.text, rules))


def mentions(text: str, rules: Sequence[Rule] = RULES) -> tuple[Mention, ...]:
    """Return the names in a text, which follows a title that has none."""
    text = normalised("a small title\n" + text.replace(" ¶ ", "\n") + "\n")
    return find(Article("a", "a.txt", text, *parted(text)), KNOWN, rules)
