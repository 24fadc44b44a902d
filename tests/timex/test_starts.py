"""Where a rule is tried: at least wherever it matches."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.timex.english import ENGLISH
from generator.timex.openings import openings
from generator.timex.rule import Context, Page, Reading, Rule
from generator.timex.starts import starts

from .cases import cases

PAGES = tuple(Page.of(c.text) for c in cases())


def matches(rule: Rule, plain: str) -> set[int]:
    """Return where a match of the rule begins, found by searching the whole text."""
    pattern, at, found = rule.compiled(), 0, set()
    while m := pattern.search(plain, at):
        at = m.start() + 1
        if not re.match(r"\w", plain[m.start() - 1 : m.start()]):
            found.add(m.start())
    return found


@pytest.mark.parametrize("rule", ENGLISH.rules, ids=lambda r: r.name)
def test_a_rule_is_tried_wherever_it_matches(rule: Rule) -> None:
    alone = replace(ENGLISH, rules=(rule,))

    for page in PAGES:
        tried = {at for _, _, places in starts(page.plain, alone) for at in places}
        assert matches(rule, page.plain) <= tried, page.text


@pytest.mark.parametrize("rule", ENGLISH.rules, ids=lambda r: r.name)
def test_it_is_known_what_a_rule_begins_with(rule: Rule) -> None:
    assert openings(rule.pattern, ENGLISH.article), "it would be tried at every word"


def read(_: re.Match[str], __: Context) -> Reading | None:
    """Decline."""
    return None


def test_a_rule_that_may_begin_with_anything_is_tried_at_every_word() -> None:
    rules = (Rule("<word> day", r"\w{1,9} day", read), Rule("may", "may", read))
    language = replace(ENGLISH, rules=rules)

    told = [(rule.name, places) for rule, _, places in starts("may day, été", language)]
    assert told == [("<word> day", [0, 4, 8, 9]), ("may", [0])]


def test_places_come_in_the_order_of_the_text() -> None:
    language = replace(ENGLISH, rules=(Rule("may", "(?:late )?may", read),))

    assert [places for _, _, places in starts("late, may, late", language)] == [[0, 6, 11]]
