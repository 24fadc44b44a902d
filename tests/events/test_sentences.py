"""Sentences of news against the events that an editor makes of them.

What is marked with ``?`` in the file does not come out yet: it must fail, so that the mark goes
when it does.
"""

from __future__ import annotations

import pytest

from .sentence_cases import CASES, EVENTS, Case, Told, cases, has_words, pairs, strays


def told_in(line: int, *values: Case | Told, is_open: bool) -> object:
    """Return the test of a line; one that is marked must fail."""
    marks = [pytest.mark.xfail(strict=True, raises=AssertionError)] if is_open else []
    return pytest.param(*values, id=f"sentences.md:{line}", marks=marks)


TEXTS = [told_in(c.line, c, is_open=c.is_open) for c in CASES]
DAYS = [told_in(e.line, c, e, is_open=e.is_open) for c, e in EVENTS]
TITLES = [told_in(e.line, c, e, is_open=e.title_is_open) for c, e in EVENTS if not e.is_open]


@pytest.mark.parametrize("case", TEXTS)
def test_a_text_gives_no_other_event(case: Case) -> None:
    assert [f"{p.date} {p.occurrence}: {p.title}" for p in strays(case)] == []


@pytest.mark.parametrize(("case", "event"), DAYS)
def test_an_event_comes_out_with_its_day(case: Case, event: Told) -> None:
    assert event.line in pairs(case)


@pytest.mark.parametrize(("case", "event"), TITLES)
def test_its_title_has_the_words(case: Case, event: Told) -> None:
    told = pairs(case).get(event.line)

    assert told
    assert has_words(told.title, event), told.title


def test_there_are_texts_enough_and_a_third_tell_no_event() -> None:
    quiet = [c for c in CASES if not c.events]

    assert len(CASES) >= 350
    assert 3 * len(quiet) >= len(CASES)


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("- A port closed.\n  - 2024-05-08 closed: port", "line 6 tells no event"),
        ("- A port closed.\n  - 2024-05-08 happened", "line 6 tells no event"),
        ("- A port closed.\n  - maybe 2024-05-08 happened: port", "line 6 tells no event"),
        ("A port closed.", "line 5 is no part of a case"),
    ],
)
def test_a_line_out_of_form_is_refused(lines: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        list(cases(f"published: 2024-05-08\n\n## Ports\n\n{lines}"))
