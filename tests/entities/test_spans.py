"""Which sentences have no word that could be a name, told before they are taken apart."""

from __future__ import annotations

import pytest

from generator.entities.spans import has_no_run, runs, words_of


@pytest.mark.parametrize("text", ["The road is narrow.", "“We waited, and left.", "a bridge fell."])
def test_a_sentence_without_a_capital_but_its_head_s_has_no_run(text: str) -> None:
    assert has_no_run(text, 0, len(text))
    assert runs(words_of(text, 0, len(text)), frozenset()) == []


@pytest.mark.parametrize(
    "text",
    ["Orri wept.", "WHO said so.", "The road to Venn.", "They met al-Masri.", "He met d’Orrin."],
)
def test_a_sentence_with_another_capital_may_have_one(text: str) -> None:
    assert not has_no_run(text, 0, len(text))
    assert runs(words_of(text, 0, len(text)), frozenset())
