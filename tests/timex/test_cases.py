"""What each rule reads, and what it leaves alone, as `tests/cases/timex` shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from generator.timex import english, tag, trace
from generator.timex.english import ENGLISH
from generator.timex.rule import Language

from .cases import Case, Marked, cases, told

FAMILIES = sorted(Path(english.__file__).parent.glob("**/*.py"))
NO_FAMILIES = {"__init__", "words", "surroundings"}  # what all families share
CASES = cases()
RULES = tuple(rule.name for rule in ENGLISH.rules)
FILTERS = tuple(f.name for f in ENGLISH.filters)


def found(case: Case, language: Language = ENGLISH) -> tuple[Marked, ...]:
    """Return what is found in a case's sentence, as its marks tell it."""
    return told(tag(case.text, case.published, language))


def of_rule(rule: str) -> list[Case]:
    """Return the cases that stand under a rule's heading."""
    return [c for c in CASES if c.rule == rule]


def words(case: Case) -> tuple[str, ...]:
    """Return the words of a case's sentence, without capitals and signs."""
    return tuple(re.findall(r"[\w'’-]+", case.text.lower()))


def grouped(found: Iterable[tuple[tuple[str, ...], Case]]) -> dict[tuple[str, ...], list[Case]]:
    """Return the cases of each key."""
    by_key: dict[tuple[str, ...], list[Case]] = {}
    for key, case in found:
        by_key.setdefault(key, []).append(case)
    return by_key


def fires(case: Case, rule: str) -> bool:
    """Say whether the rule gives one of the expressions that are kept."""
    return any(t.rule == rule for t in tag(case.text, case.published))


@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
def test_the_marked_words_are_found_and_no_others(case: Case) -> None:
    assert found(case) == case.marked


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 800


def test_a_set_is_marked_as_one() -> None:
    assert {c.marked[0][2] for c in of_rule("daily") if c.marked} == {"SET"}


def test_no_two_cases_are_alike_but_for_a_word() -> None:
    """Two may have the same words where they speak from different days."""
    by_words = grouped((words(c), c) for c in CASES)
    with_a_gap = grouped(
        ((*w[:n], "", *w[n + 1 :]), those[0])
        for w, those in by_words.items()
        for n in range(len(w))
    )
    one_more = [
        (those[0], fewer[0])
        for w, those in by_words.items()
        for n in range(len(w))
        if (fewer := by_words.get((*w[:n], *w[n + 1 :])))
    ]
    same = [
        p
        for those in by_words.values()
        for p in combinations(those, 2)
        if p[0].published == p[1].published
    ]
    another = [p for those in with_a_gap.values() for p in combinations(those, 2)]

    assert [f"{a.name} = {b.name}" for a, b in same + another + one_more] == []


def test_every_heading_is_the_name_of_a_rule() -> None:
    assert {c.rule for c in CASES} - {""} <= set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_has_a_sentence_that_it_reads(rule: str) -> None:
    assert any(c.marked and fires(c, rule) for c in of_rule(rule))


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_has_a_sentence_that_it_leaves_alone(rule: str) -> None:
    assert any(not c.marked for c in of_rule(rule))


@pytest.mark.parametrize("rule", RULES)
def test_without_a_rule_some_case_fails(rule: str) -> None:
    others = replace(ENGLISH, rules=tuple(r for r in ENGLISH.rules if r.name != rule))

    assert any(found(c, others) != c.marked for c in of_rule(rule))


@pytest.mark.parametrize("name", FILTERS)
def test_without_a_filter_some_case_fails(name: str) -> None:
    others = replace(ENGLISH, filters=tuple(f for f in ENGLISH.filters if f.name != name))

    touched = [c for c in CASES if any(a.why == name for a in trace(c.text, c.published))]
    assert any(found(c, others) != c.marked for c in touched)


def test_no_two_rules_share_a_name() -> None:
    assert len(set(RULES)) == len(RULES)


@pytest.mark.parametrize("file", [f for f in FAMILIES if f.stem not in NO_FAMILIES])
def test_a_family_is_read_at_a_glance(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) < 100
