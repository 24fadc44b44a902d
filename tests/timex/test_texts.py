"""What is found in texts of many sentences, where a time is to be read from the one before it."""

from __future__ import annotations

from functools import lru_cache

import pytest

from generator.timex import tag

from .cases import Case, Marked, texts, told

TEXTS = dict(texts())
SENTENCES = [(name, at) for name, told in TEXTS.items() for at in range(len(told))]
RIGHT = [s for s in SENTENCES if TEXTS[s[0]][s[1]].is_read]
WRONG = [s for s in SENTENCES if s not in RIGHT]


@lru_cache(maxsize=64)
def found(name: str) -> tuple[tuple[Marked, ...], ...]:
    """Return what is found in each sentence of a text when the whole of it is read."""
    text = TEXTS[name]
    timexes = tag("\n".join(c.text for c in text), text[0].published)
    sentences: list[tuple[Marked, ...]] = []
    at = 0
    for case in text:
        end = at + len(case.text)
        inside = [t for t in timexes if at <= t.start and t.end <= end]
        sentences.append(told(inside, at))
        at = end + 1
    return tuple(sentences)


def case(name: str, at: int) -> Case:
    """Return a sentence of a text."""
    return TEXTS[name][at]


@pytest.mark.parametrize(("name", "at"), RIGHT, ids=[f"texts/{case(*s).name}" for s in RIGHT])
def test_the_marked_words_of_a_text_are_found_and_no_others(name: str, at: int) -> None:
    assert found(name)[at] == case(name, at).marked


@pytest.mark.parametrize(("name", "at"), WRONG, ids=[f"texts/{case(*s).name}" for s in WRONG])
def test_what_is_told_as_not_read_yet_is_not(name: str, at: int) -> None:
    assert found(name)[at] != case(name, at).marked


def test_there_are_texts_enough() -> None:
    assert len(TEXTS) >= 24
