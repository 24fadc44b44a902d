"""What each rule sets aside, and what it leaves in the report, as `tests/cases/articles` shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.articles import normalised
from generator.articles.furniture import (
    BODY_RULES,
    FOOT_RULES,
    HEAD_RULES,
    RULES,
    Rule,
    foot_of,
    furniture_of,
)
from generator.articles.parts import LONGEST_STANDFIRST, Parts, parted
from generator.articles.stamps import dateline

FOLDER = Path(__file__).parent.parent / "cases" / "articles"
FILE = FOLDER / "furniture.md"
ALL = (*RULES, *HEAD_RULES, *BODY_RULES, *FOOT_RULES)


@dataclass(frozen=True)
class Case:
    """A line of a page, the rule that it is about, where it stands and what it is."""

    id: str
    rule: str
    place: str
    kind: str
    line: str

    @property
    def in_the_body(self) -> bool:
        return self.place != "head"

    @property
    def at_the_foot(self) -> bool:
        return self.place == "foot"


def cases() -> Iterator[Case]:
    rule, place = "", ""
    for number, line in enumerate(FILE.read_text("utf-8").splitlines(), 1):
        if line.startswith("## "):
            rule, _, place = line.removeprefix("## ").partition(", ")
        elif line.startswith("- ") and rule == "dateline":
            yield Case(f"{FILE.name}:{number}", rule, "head", "", line.removeprefix("- "))
        elif line.startswith("- "):
            kind, _, words = line.removeprefix("- ").partition(": ")
            yield Case(f"{FILE.name}:{number}", rule, place, kind, words)


CASES = tuple(cases())
LINES = [c for c in CASES if c.rule != "dateline"]
DATELINES = [c for c in CASES if c.rule == "dateline"]


def kind_of(case: Case) -> str:
    found = furniture_of(case.line, "", in_the_body=case.in_the_body)
    found = found or (foot_of(case.line) if case.at_the_foot else None)
    return found.kind if found else "none"


@pytest.mark.parametrize("case", LINES, ids=[c.id for c in LINES])
def test_a_line_is_what_it_is(case: Case) -> None:
    assert kind_of(case) == case.kind


@pytest.mark.parametrize("case", DATELINES, ids=[c.id for c in DATELINES])
def test_a_dateline_is_parted_from_the_news(case: Case) -> None:
    marked = case.line.removeprefix("[").partition("]")[0] if "]" in case.line else ""
    line = case.line.replace("[", "").replace("]", "")

    assert line[: dateline(line)].strip() == marked


@pytest.mark.parametrize("rule", ALL, ids=[r.__name__ for r in ALL])
def test_each_rule_finds_and_leaves_alone(rule: Rule) -> None:
    own = [c for c in LINES if c.rule == rule.__name__]

    assert any(rule(c.line) for c in own if c.kind != "none")
    assert any(not rule(c.line) for c in own if c.kind == "none")


def test_a_comment_form_closes_the_report() -> None:
    parts = of("Title\n\nIt rained.\n\nLeave a comment\n\nIt did not rain at all.")

    assert len(parts.paragraphs) == 1
    assert [f.kind for f in parts.furniture] == ["comment-form", "comment-form"]


def test_a_standfirst_ends_like_no_sentence() -> None:
    assert of("Title\n\nRiver rises again\n\nIt rained.").standfirst
    assert not of("Title\n\nThe river rose.\n\nIt rained.").standfirst


def test_a_long_block_is_no_standfirst() -> None:
    block = " ".join(f"in {n} it rained and" for n in range(LONGEST_STANDFIRST // 15))

    assert len(of(f"Title\n\n{block}\n\nIt rained.").paragraphs) == 2


def test_a_note_of_one_line_is_a_report() -> None:
    assert len(of("Title\n\nRiver rises again").paragraphs) == 1


def of(text: str) -> Parts:
    return parted(normalised(text))


def test_a_dateline_without_a_headline_heads_the_report() -> None:
    text = "Home > World\nLIMA, 4 May 2024 (Wire) - The river rose. A bridge is shut.\nRain fell.\n"

    parts = parted(text)

    assert parts.title.of(text) == "The river rose."
    assert [p.of(text) for p in parts.paragraphs] == [
        "The river rose. A bridge is shut.",
        "Rain fell.",
    ]
    assert [f.span.of(text) for f in parts.furniture][1] == "LIMA, 4 May 2024 (Wire) -"
