"""Where no verb, clause, figure … can be, none is sought: and none would be found."""

from __future__ import annotations

import pytest

from generator.articles.makers import _CREDITED, CREDIT, _may_be_credited
from generator.events.context.anchors import _ANCHORED, _COUNTS_FROM
from generator.grammar.auxiliaries import auxiliary
from generator.grammar.pieces import _PARTING, _cut
from generator.grammar.present_tense import plan, timetable
from generator.grammar.verbs import _simple_past, may_open, verbs
from generator.grammar.words import Token, tokens
from generator.sentences import sentences
from generator.tellings.figures import _compiled
from generator.tellings.forms import KINDS
from generator.text import caseless
from tests.events.gold import golds

MORE = "It takes effect. He cannot. The pier opens on Friday. She didn’t. Ross plans to go."
TEXTS = [MORE, *(gold.file.read_text("utf-8") for gold in golds())]


def _sentences(text: str) -> list[list[Token]]:
    return [ts for a, b in sentences(text) if (ts := tokens(text, a, b))]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_word_that_may_open_no_verb_group_opens_none(text: str) -> None:
    for ts in _sentences(text):
        for n, t in enumerate(ts):
            if not may_open(t.low):
                forms = (auxiliary, plan, timetable, _simple_past)
                assert [form(ts, n) for form in forms] == [None] * 4


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_word_that_parts_nothing_begins_no_clause(text: str) -> None:
    for ts in _sentences(text):
        found = verbs(ts)
        ends = {v.behind for v in found}
        for n in range(1, len(ts)):
            if (behind := [v for v in found if v.first >= n]) and n not in ends:
                before = [v for v in found if v.behind <= n]
                assert ts[n].low in _PARTING or not _cut(ts, n, before, behind[0])


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_what_has_no_word_of_credits_is_none(text: str) -> None:
    for a, b in sentences(text):
        if not _may_be_credited(text[a:b]):
            assert [form.search(text[a:b]) for form in (CREDIT, _CREDITED)] == [None] * 2


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_what_counts_from_nothing_is_told_from_no_event(text: str) -> None:
    for a, b in sentences(text):
        if not any(word in caseless(text[a:b]) for word in _COUNTS_FROM):
            assert not _ANCHORED.search(text, a, b)


@pytest.mark.parametrize("text", ["KİLLED 3", "ınjured 12 people", "KILLED 3", "ſome 5 men died"])
def test_letters_alike_without_case_are_tried(text: str) -> None:
    low = caseless(text)
    for name, kind in KINDS.items():
        if any(form.search(text) for form in _compiled(name)):
            assert any(word in low for word in kind.needs)
