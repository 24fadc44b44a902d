"""Which names each rule places, and which it leaves alone, as `tests/cases/names` shows it."""

from __future__ import annotations

import pytest

from generator.articles.parts import parted
from generator.entities import RULES, KnownNames, Rule, find
from generator.model.values import Article

from .cases import Case, cases, found, mentions

CASES = tuple(cases())
OF_RULES = tuple(c for c in CASES if c.id.startswith(("rules", "traps")))
NAMES = tuple(rule.__name__ for rule in RULES)


@pytest.mark.parametrize("case", [c for c in CASES if not c.is_missed], ids=lambda c: c.id)
def test_the_marked_names_are_found_and_no_others(case: Case) -> None:
    assert found(case) == list(case.marked)


@pytest.mark.parametrize("case", [c for c in CASES if c.is_missed], ids=lambda c: c.id)
def test_what_is_marked_as_missed_still_is(case: Case) -> None:
    """So that who mends a rule takes the mark off."""
    assert found(case) != list(case.marked)


def test_every_heading_of_rules_is_a_rule() -> None:
    assert {c.heading for c in OF_RULES} == {*NAMES, "runs"}


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_without_a_rule_some_case_fails(rule: Rule) -> None:
    others = [r for r in RULES if r is not rule]
    own = [c for c in OF_RULES if c.heading == rule.__name__]

    assert any(found(c, others) != found(c) for c in own)


@pytest.mark.parametrize("name", NAMES)
def test_each_rule_has_a_line_that_it_leaves_alone(name: str) -> None:
    assert any(not c.marked for c in OF_RULES if c.heading == name)


def test_each_name_tells_its_rule() -> None:
    assert all(m.rule for c in CASES for m in mentions(c.text))


def test_a_name_that_two_records_share_is_not_guessed() -> None:
    two = KnownNames({"orrin": (("person", "a-orrin", "A Orrin"), ("place", "orrin", "Orrin"))})
    text = "a small title\nThe mayor saw Orrin leave.\n"

    assert not find(Article("a", "a.txt", text, *parted(text)), two)
