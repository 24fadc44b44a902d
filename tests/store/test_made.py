"""What the machine makes is the same as if it had been written and read."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extractor.files import fields_in, telling
from generator.store import dump, made
from generator.store.faults import record_of
from generator.store.syntax import read
from tests.store.strategies import TRAPS, events, people, texts

EVENT: dict[str, Any] = {
    "date": "2024-03-15",
    "title": "Callao opens its new pier",
    "summary": "On 15 March 2024, Callao opened its new pier.",
    "added": "2024-03-16",
    "sources": [{"article": "a-pier", "quote": ["One.", "Two."]}],
    "review": "draft",
}
hostile = st.one_of(
    texts, st.sampled_from(["", " ", " a ", "~", "null", "\x00", "\u2028", "\ud800", "x" * 70_000])
)


def _agrees(kind: str, fields: dict[str, Any]) -> bool:
    """Say whether fields were made; fail where reading what was written gives something else."""
    found = made(kind, "some-id", fields)
    if found is None:
        return False
    assert found.text == dump(kind, fields)
    _, root, problems = read("f.yml", found.text.encode())
    assert root is not None, problems
    assert not problems
    record, problems = record_of("f.yml", kind, "some-id", root)
    assert (found.record, ()) == (record, problems)
    assert telling(found.fields) == fields_in(root)
    return True


@settings(max_examples=200, deadline=None)
@given(events)
def test_a_made_event_is_as_one_that_was_read(fields: dict[str, Any]) -> None:
    _agrees("events", fields)


@settings(max_examples=100, deadline=None)
@given(people)
def test_a_made_person_is_as_one_that_was_read(fields: dict[str, Any]) -> None:
    _agrees("people", fields)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(EVENT)), hostile)
def test_a_hostile_field_is_read_or_left_to_a_reader(name: str, text: str) -> None:
    _agrees("events", EVENT | {name: text})
    _agrees("events", EVENT | {"sources": [{"article": "a-pier", "quote": text}]})
    _agrees("events", EVENT | {text: "a"})


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_a_text(trap: str) -> None:
    _agrees("people", {"name": "Ana Ross", "why": trap, "aliases": [trap, trap]})
    _agrees("people", {"name": trap})


def test_an_event_of_plain_words_is_made() -> None:
    assert _agrees("events", EVENT)
    assert _agrees("people", {"name": "Ana Ross", "review": "draft"})


@pytest.mark.parametrize(
    "more",
    [
        {"titel": "a"},
        {"date": "soon"},
        {"id": "b"},
        {"x-note": "a"},
        {"title": "A title\u202e of no use"},
        {"summary": "long " * 20_000},
        {"figures": [{"label": "a", "x-b": "c"}]},
    ],
)
def test_what_may_be_wrong_is_left_to_a_reader(more: dict[str, Any]) -> None:
    assert made("events", "some-id", EVENT | more) is None
