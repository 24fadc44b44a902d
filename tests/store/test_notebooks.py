"""A notebook is canonical JSON; a damaged one is a problem."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.model.notebook import Notebook
from generator.store import notebook_text
from generator.store.notebooks import canonical, noted_in, read_notebook

values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(st.characters(), max_size=20),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)
FULL: dict[str, Any] = {
    "format": 1,
    "article": "one",
    "file": "seeds/one.txt",
    "published_reasons": ["“on Thursday” stands with “10-16 September”"],
    "furniture": [
        {"kind": "caption", "reason": "printed twice", "start": 0, "end": 4, "words": "Фото"}
    ],
    "questions": [{"about": "the publisher", "ask": "write it into the record"}],
    "events": {
        "roadmap": {
            "key": "k1",
            "role": "wrote",
            "fields": {"date": "2021-09-09", "people": ["a", {"ref": "b"}], "order": 1},
            "reasons": {"date": "the article's own day"},
            "quotes": [{"start": 5, "end": 14, "words": "We agreed"}],
        }
    },
    "entities": {"people/a": {"fields": {"name": "A"}}},
    "article_fields": {"title": "One"},
}


def test_a_notebook_reads_back_equal() -> None:
    notebook = Notebook.model_validate(FULL)

    read, problems = read_notebook("f.json", "one", notebook_text(notebook).encode())

    assert (read, problems) == (notebook, [])


def test_a_notebook_is_canonical() -> None:
    text = notebook_text(Notebook.model_validate(FULL))

    assert text.endswith("}\n")
    assert "Фото" in text
    assert text == json.dumps(json.loads(text), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


@settings(max_examples=300, deadline=None)
@given(values)
@example({"b": [1e-07, -0.0], "a": {}})
@example(["\ud800", "\x00\x7f\u2028"])
def test_any_value_is_written_as_json_writes_it(value: Any) -> None:
    text = json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False) + "\n"

    assert canonical(value) == text


def test_what_is_empty_is_not_written() -> None:
    text = notebook_text(Notebook(article="one"))

    assert text == '{\n  "article": "one",\n  "format": 1\n}\n'


def test_pages_are_told_of_a_notebook() -> None:
    noted = noted_in(Notebook.model_validate(FULL))

    assert noted.furniture == (("caption", "printed twice", "Фото"),)
    assert noted.open_questions == ("the publisher",)
    assert noted.reasons["roadmap"]["date"] == "the article's own day"
    assert noted.quoted["roadmap"] == ((5, 14, "We agreed"),)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"[]",
        b"null",
        b'"a"',
        b"{}",
        b'{"article": "one", "article": "one"}',
        b'{"article": "one", "unknown": 1}',
        b'{"article": "one", "format": 2}',
        b'{"article": "one", "events": {"A B": {"key": "k"}}}',
        b'{"article": "one", "events": {"a": {"key": "k", "fields": {"date": NaN}}}}',
        b'{"article": "one", "furniture": [{"kind": "a", "reason": "b", "start": 5, "end": 2, '
        b'"words": "c"}]}',
        b"[" * 100_000,
        b'{"article": "one", "article_fields": {"a": ' + b"[" * 900 + b"]" * 900 + b"}}",
        b" " * (8 * 1024 * 1024 + 1),
    ],
    ids=lambda d: repr(d[:40]),
)
def test_a_damaged_notebook_is_one_problem(data: bytes) -> None:
    notebook, problems = read_notebook("f.json", "one", data)

    assert notebook is None
    assert len(problems) == 1
    assert problems[0].hint == "delete it and run 'dateline extract'; nobody edits it by hand"
