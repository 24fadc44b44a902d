"""What is dumped reads back, and reads well."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from generator.model.layout import model_of
from generator.model.parts import Record
from generator.store.dump import dump, entry
from generator.store.faults import record_of
from generator.store.syntax import read
from tests.store.strategies import TRAPS, events, good, people


def _read_back(kind: str, text: str) -> Record:
    _, root, problems = read("f.yml", text.encode())
    assert root is not None, (text, problems)
    assert not problems, (text, problems)
    record, problems = record_of("f.yml", kind, "some-id", root)
    assert record is not None, (text, problems)
    return record


@settings(max_examples=200, deadline=None)
@given(events)
def test_a_dumped_event_reads_back_equal(fields: dict[str, Any]) -> None:
    event = model_of("events").model_validate({**fields, "id": "some-id"})

    assert _read_back("events", dump("events", event)) == event


@settings(max_examples=200, deadline=None)
@given(people)
def test_a_dumped_person_reads_back_equal(fields: dict[str, Any]) -> None:
    person = model_of("people").model_validate({**fields, "id": "some-id"})

    assert _read_back("people", dump("people", person)) == person


@settings(max_examples=150, deadline=None)
@given(events)
def test_dumping_what_was_read_changes_no_byte(fields: dict[str, Any]) -> None:
    text = dump("events", model_of("events").model_validate({**fields, "id": "some-id"}))

    assert dump("events", _read_back("events", text)) == text


@settings(max_examples=150, deadline=None)
@given(good)
def test_other_readers_of_yaml_find_the_same_text(text: str) -> None:
    written = entry("why", text) + entry("aliases", [text]) + entry("quote", [text])

    assert yaml.safe_load(written) == {"why": text, "aliases": [text], "quote": [text]}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_reads_back_as_text(trap: str) -> None:
    assert yaml.safe_load(entry("why", trap)) == {"why": trap}
    assert yaml.safe_load(entry("aliases", [trap, "b"])) == {"aliases": [trap, "b"]}
    assert yaml.safe_load(entry(trap, "b")) == {trap: "b"}
