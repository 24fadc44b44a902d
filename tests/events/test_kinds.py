"""What sort of act a clause tells, row by row, and that nothing but its verb and heads decides."""

from __future__ import annotations

from importlib.resources import files

import pytest

from generator.lexicons import table

from .kind_cases import Case, cases, told_by

ROWS = cases("kinds")
TABLES = ("kind-acts", "kind-events", "kind-verbs")


@pytest.mark.parametrize("case", ROWS, ids=[c.name for c in ROWS])
def test_a_sentence_is_of_its_kind_or_of_none(case: Case) -> None:
    told = case.told()

    kind = told.kind if told else ""
    assert kind == ("" if case.is_missed else case.wanted)


def test_there_are_as_many_sentences_with_none_as_need_be() -> None:
    assert len(ROWS) >= 120
    assert sum(not c.wanted for c in ROWS) >= 50


def test_the_words_that_decided_are_the_reason() -> None:
    told = told_by("Peru and Chile signed a fishing treaty on Monday.")

    assert told
    assert dict(told.reasons)["type"] == "Read as “treaty” from “signed … treaty”."


def test_what_has_no_kind_has_no_reason_for_one() -> None:
    told = told_by("The minister criticised the treaty on Monday.")

    assert told
    assert "type" not in dict(told.reasons)


@pytest.mark.parametrize("name", TABLES)
def test_every_kind_has_a_name(name: str) -> None:
    kinds = set(table(name).values()) - {"none"}

    assert kinds <= set(table("kind-names"))


@pytest.mark.parametrize(("name", "at"), [("kind-acts", -1), ("kind-events", 0)])
def test_every_class_has_a_noun(name: str, at: int) -> None:
    classes = {key.split()[at] for key in table(name)}

    assert classes <= {*table("kind-nouns").values(), "money", "person"}


@pytest.mark.parametrize("name", [*TABLES, "kind-names", "kind-nouns", "rising-verbs"])
def test_a_table_has_each_entry_once_and_in_order(name: str) -> None:
    text = (files("generator.lexicons") / f"{name}.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line[0] != "#"]

    assert len({line.split("\t")[0] for line in lines}) == len(lines)
    assert lines == sorted(lines)
