"""The manual has a section for each rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.check import RULES, Rule
from generator.text import folded

PAGE = Path(__file__).parents[2] / "docs/manual/rules.md"
SECTIONS = dict(
    zip(*[iter(re.split(r"(?m)^## (.+)\n", PAGE.read_text("utf-8"))[1:])] * 2, strict=True)
)


def test_the_sections_are_the_rules_in_their_order() -> None:
    assert list(SECTIONS) == [rule.name for rule in RULES]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_section_says_what_the_rule_does(rule: Rule) -> None:
    section = " ".join(SECTIONS[rule.name].split())

    assert folded(rule.claim.removeprefix("Tell of ")) in folded(section)
    assert f"It is {'an error' if rule.severity == 'error' else 'a warning'}." in section
    assert all(part in section for part in ("# wrong", "# right", "False alarms: "))
