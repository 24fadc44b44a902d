"""The figures of a clause, row by row, and that each stands in a quote and fits a record."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.parts import Figure
from generator.model.values import Counted

from .gold import golds, reading_of
from .kind_cases import Case, cases, told_by
from .reading import read_text

ROWS = cases("figures")
PIECES = st.sampled_from(
    ["12", "1,500", "$3", "630m", "3.5bn", "C$", "€", "%", "per cent", " to ", "-", "–", "between",
     "and", "at least", "up to", "nine", "Million", "people", "houses", "killed", "of the", "in",
     "a", "\u202e", "\x0b", "٢٠", "²", "1e9", "9" * 20, "the", "votes", "worth", "loan", "’s", "(",
     "\n", "tonnes", "fined", "raised", "its rate", "by"]
)  # fmt: skip


def form(f: Counted) -> str:
    """Return a figure as the tables have it."""
    number = f.value or f"{f.low}..{f.high}"
    return f"{f.label}: {'~' if f.about else ''}{number} {f.unit}"


@pytest.mark.parametrize("case", ROWS, ids=[c.name for c in ROWS])
def test_a_sentence_gives_its_figures_and_no_others(case: Case) -> None:
    told = case.told()

    figures = "; ".join(map(form, told.figures)) if told else ""
    assert figures == ("" if case.is_missed else case.wanted)


def test_there_are_as_many_sentences_as_need_be() -> None:
    assert len(ROWS) >= 80


def test_the_words_are_the_reason() -> None:
    told = told_by("The fire destroyed between 30 and 40 houses on Monday.")

    assert told
    assert dict(told.reasons)["figures"] == "The words “between 30 and 40 houses”."


def test_figures_stand_in_the_quotes() -> None:
    for gold in golds():
        read = reading_of(gold.file, gold.given)
        for p in read.found.proposals:
            assert all(any(q.covers(f.at) for q in p.quotes) for f in p.figures)


def test_of_two_figures_that_are_called_alike_there_is_neither() -> None:
    told = told_by("The firm shipped 12 tonnes of coal and 30 tonnes of coal on Monday.")

    assert told
    assert not told.figures


@pytest.mark.parametrize(
    "words",
    [
        f"destroyed {'9' * 20} houses",
        f"destroyed {'9' * 5000} houses",
        f"passed the bill by {'9' * 20} votes to 9",
        f"fined the firm ${'9' * 20}",
        "fined the firm $9999999 trillion",
    ],
)
def test_a_number_that_no_record_takes_is_left_out(words: str) -> None:
    told = told_by(f"The council {words} on Monday.")

    figures = told.figures if told else ()
    assert not [f for f in figures if "99" in f.value]


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "<b>", "|", "“"])
def test_marks_that_no_label_may_hold_leave_the_figure_out(mark: str) -> None:
    told = told_by(f"The bank raised its key {mark} rate to 5 per cent on Monday.")

    figures = told.figures if told else ()
    assert not any(mark in f.label for f in figures)


@given(st.lists(PIECES, min_size=1, max_size=12))
@settings(max_examples=200, deadline=None)
def test_whatever_the_words_a_figure_fits_a_record(pieces: list[str]) -> None:
    text = f"The storm destroyed {' '.join(pieces)} in Callao on 3 June 2024."
    found = read_text(f"News of the week\n\n{text}\n").found.proposals

    for p in found:
        for f in p.figures:
            numbers = {"value": f.value, "low": f.low, "high": f.high}
            given = {name: text for name, text in numbers.items() if text}
            Figure.model_validate({"label": f.label, "unit": f.unit} | given)
            assert given
