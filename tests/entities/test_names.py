"""Which names each rule places, and which it leaves alone, as `tests/cases/names` shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.articles import normalised
from generator.articles.parts import parted
from generator.entities import KnownNames, find
from generator.entities.finder import RULES, Rule
from generator.model.values import Article, Mention

FOLDER = Path(__file__).parent.parent / "cases" / "names"
# The innermost link: "[High Court of [Kenya](place)](organisation)".
_MARK = re.compile(r"\[([^\[\]]+)\]\((\w+)(?: \"([^\"]+)\")?\)")
KNOWN = KnownNames({"vessel row": (("place", "vessel-row-harbour", "Vessel Row Harbour"),)})
NAMES = tuple(rule.__name__.removeprefix("_") for rule in RULES)


@dataclass(frozen=True)
class Case:
    """A paragraph, and the (words, kind, full name) that must be found in it."""

    id: str
    rule: str
    text: str
    marked: tuple[tuple[str, str, str], ...]


def cases() -> Iterator[Case]:
    for file in sorted(FOLDER.glob("*.md")):
        rule = ""
        if file.name == "README.md":
            continue
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if line.startswith("## "):
                rule = line.removeprefix("## ")
            elif line.startswith("- "):
                yield _case(f"{file.name}:{number}", rule, line.removeprefix("- "))


def _case(id: str, rule: str, line: str) -> Case:
    marked = []
    while m := _MARK.search(line):
        words = re.sub(r"[’']s$", "", m[1])
        marked.append((words, m[2], m[3] or words))
        line = line[: m.start()] + m[1] + line[m.end() :]
    return Case(id, rule, line, tuple(marked))


CASES = tuple(cases())


def found(case: Case, rules: Sequence[Rule] = RULES) -> list[tuple[str, str, str]]:
    return sorted((m.text.removeprefix("Ms "), m.kind, m.name) for m in mentions(case.text, rules))


def mentions(text: str, rules: Sequence[Rule] = RULES) -> tuple[Mention, ...]:
    text = normalised("a small title\n" + text.replace(" ¶ ", "\n") + "\n")
    return find(Article("a", "a.txt", text, *parted(text)), KNOWN, rules)


@pytest.mark.parametrize("case", CASES, ids=[c.id for c in CASES])
def test_the_marked_names_are_found_and_no_others(case: Case) -> None:
    marked = sorted((w.removeprefix("Ms "), kind, name) for w, kind, name in case.marked)

    assert found(case) == marked


def test_every_heading_is_a_rule() -> None:
    assert {c.rule for c in CASES} == {*NAMES, "runs"}


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_without_a_rule_some_case_fails(rule: Rule) -> None:
    others = [r for r in RULES if r is not rule]
    own = [c for c in CASES if f"_{c.rule}" == rule.__name__]

    assert any(found(c, others) != found(c) for c in own)


@pytest.mark.parametrize("name", NAMES)
def test_each_rule_has_a_line_that_it_leaves_alone(name: str) -> None:
    assert any(not c.marked for c in CASES if c.rule == name)


def test_each_name_tells_its_rule() -> None:
    assert all(m.rule for c in CASES for m in mentions(c.text))


def test_a_name_that_two_records_share_is_not_guessed() -> None:
    two = KnownNames({"orrin": (("person", "a-orrin", "A Orrin"), ("place", "orrin", "Orrin"))})
    text = "a small title\nThe mayor saw Orrin leave.\n"

    assert not find(Article("a", "a.txt", text, *parted(text)), two)
