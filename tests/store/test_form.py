"""The one way of writing a record: nothing is said otherwise, no comment is lost."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.model.layout import model_of
from generator.store.changes import plain_fields
from generator.store.dump import dump
from generator.store.form import formatted
from generator.store.load import load
from generator.store.syntax import read
from tests.store.strategies import events

REPOSITORY = Path(__file__).parents[2]
UNTIDY = """\
# About the whole file.

title: 'A title of length'   # why so
# about the date
date: "2024"
summary: >   # folded
  a text that is # not a comment
  more

people: [a, # first
  b]
sources:
  # the first
  - title: T   # its title
    # its address
    url: https://a.org/x#frag
    key: a
  -
    # odd
    url: https://b.org # last
  # between
  - {url: "https://c.org", key: "c"}  # in braces
added: 2024-01-01
# the end
"""
TIDY = """\
# About the whole file.
# about the date
date: 2024
title: A title of length  # why so
summary: "a text that is # not a comment more"  # folded
people: [a, b]  # first
sources:
  # the first
  - key: a
    # its address
    url: https://a.org/x#frag
    title: T  # its title
  # odd
  - url: https://b.org  # last
  # between
  - key: c  # in braces
    url: https://c.org
added: 2024-01-01
# the end
"""


def says(text: str) -> dict[str, Any]:
    root = read("", text.encode())[1]
    assert root is not None
    return plain_fields(root)


def test_a_record_is_put_in_order_with_its_comments() -> None:
    assert formatted("events", UNTIDY) == TIDY
    assert formatted("events", TIDY) == TIDY


def test_what_the_machine_writes_is_in_form() -> None:
    fields = {"date": "2024", "title": "A title of length", "sources": [{"reference": "a"}]}
    text = dump("events", fields)

    assert formatted("events", text) == text


def test_line_ends_and_a_byte_order_mark_are_mended() -> None:
    assert formatted("people", "\ufeffname: Ana Ross\r\nborn: 1961\r\n") == (
        "name: Ana Ross\nborn: 1961\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "  - text: a\n    disputed_by: # nobody\n",
        "  - disputed_by: [] # nobody\n    text: a\n",
        "  - text: a\nwhy: # nobody\n",
    ],
)
def test_a_comment_behind_what_is_not_written_again_stays(text: str) -> None:
    head, foot = "date: 2021-09-09\nclaims:\n", "sources: [{url: https://example.org/}]\n"

    once = formatted("events", f"{head}{text}{foot}")

    assert "# nobody\n" in once
    assert formatted("events", once) == once


def test_a_field_of_ones_own_is_kept() -> None:
    own = "x-id: 7\nx-more:  # ours\n    a: [1,2]  # odd\n    # so\n    b: |\n      x\n"

    assert formatted("people", f"{own}name: Ana\n") == f"name: Ana\n{own}"


def test_what_cannot_be_read_is_not_formatted() -> None:
    with pytest.raises(ValueError, match="cannot be formatted"):
        formatted("people", "name: a\nname: b\n")


COMMENTS = st.text("ab #:-'", max_size=6)


@settings(max_examples=300, deadline=None)
@given(events, st.lists(st.tuples(st.integers(0, 60), st.booleans(), COMMENTS), max_size=6))
def test_no_comment_and_no_word_is_lost(
    fields: dict[str, Any], comments: list[tuple[int, bool, str]]
) -> None:
    """Comments are put between the lines of a record, and behind those where they may stand."""
    record = model_of("events").model_validate({**fields, "id": "some-id"})
    lines = dump("events", record).splitlines()
    told: list[str] = []
    for n, (at, alone, words) in enumerate(comments):
        comment = f"# c{n} {words}".rstrip()
        line = lines[at % len(lines)]
        if alone:
            lines.insert(at % len(lines), line[: len(line) - len(line.lstrip())] + comment)
        elif re.fullmatch(r"[a-z_]+: *[\w./-]*", line):
            lines[at % len(lines)] = f"{line}  {comment}"
        else:
            continue
        told.append(comment)
    text = "\n".join(lines) + "\n"
    assume(read("", text.encode())[1])  # a comment may have cut a text in two
    before = says(text)
    told = [c for c in told if c not in str(before)]  # it became a line of a text

    after = formatted("events", text)

    assert says(after) == before
    assert not [c for c in told if c not in after]
    assert formatted("events", after) == after


@pytest.mark.parametrize("folder", ["content", "generator/forms/starter/content"])
def test_the_records_of_this_repository_are_in_form(folder: str) -> None:
    loaded = load((REPOSITORY / folder).parent)

    assert loaded.files
    untidy = [f.path for (kind, _), f in loaded.files.items() if formatted(kind, f.text) != f.text]
    assert untidy == []
