"""Inputs that are made to break things end in problems, never in a traceback."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.model.fields import Line, Slug, Url
from generator.model.layout import MODELS
from generator.model.records import Event
from generator.store import load
from generator.store.dump import entry
from generator.store.faults import record_of
from generator.store.notebooks import read_notebook
from generator.store.syntax import read
from tests.limits import an_end

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "hostile"
VALID = """\
date: 2021-09-09
title: Presidents agree on a roadmap
summary: The two presidents agreed in Moscow on a roadmap.
sources: [{url: "https://example.org/"}]
added: 2021-09-10
"""


def corpus(name: str) -> list[Any]:
    path = CORPUS / name
    if not path.is_file():
        pytest.skip(f"the hostile corpus is not here: {path}")
    found = json.loads(path.read_text("utf-8"))
    assert isinstance(found, list)
    return found


def examined(data: bytes) -> bool:
    """Read a file as every kind of record, and say whether some kind accepts it."""
    _, root, problems = read("f.yml", data)
    assert root is not None or problems
    records = [record_of("f.yml", kind, "some-id", root) for kind in MODELS] if root else []
    for record, told in records:
        assert (record is None) == bool(told)
        assert all(p.where.line and p.message and "pydantic" not in str(p) for p in told)
    return not problems and any(record for record, _ in records)


def test_the_yaml_suite_gives_no_traceback() -> None:
    for case in corpus("yaml_test_suite.json"):
        assert not examined(case["yaml"].encode()), case["name"]


def test_our_own_traps_are_refused_where_they_must_be() -> None:
    accepted = {"byte order mark and CRLF"}
    for trap in corpus("own_traps.json"):
        if trap["kind"] == "yaml":
            _, root, problems = read("f.yml", trap["text"].encode("utf-8", "surrogatepass"))
            told = problems or (record_of("f.yml", "events", "some-id", root)[1] if root else ())
            assert told, trap["name"]
            if trap["name"] in accepted:
                assert not problems


def test_ids_urls_and_dates_of_the_traps_are_refused() -> None:
    kinds: dict[str, TypeAdapter[Any]] = {
        "id": TypeAdapter(Slug),
        "url": TypeAdapter(Url),
        "date": TypeAdapter(Event.model_fields["date"].rebuild_annotation()),
    }
    shown_elsewhere = {"loopback", "metadata service", "decimal loopback", "ipv6 mapped"}
    reserved = {"windows device", "reserved page name"}
    fine = {"paren break"} | shown_elsewhere | reserved
    for trap in corpus("own_traps.json"):
        if trap["kind"] in kinds and trap["name"] not in fine:
            with an_end(), pytest.raises(ValidationError):
                kinds[trap["kind"]].validate_python(trap["text"])


def test_naughty_strings_are_read_back_or_refused_with_a_reason() -> None:
    line = TypeAdapter(Line)
    for text in corpus("naughty_strings.json"):
        try:
            good = line.validate_python(text)
        except ValidationError:
            continue
        _, root, problems = read("f.yml", (VALID + entry("why", good)).encode())
        assert root is not None, (text, problems)
        record, told = record_of("f.yml", "events", "some-id", root)
        assert record is not None, (text, told)
        assert getattr(record, "why") == good  # noqa: B009


def test_naughty_strings_as_whole_files_give_no_traceback() -> None:
    for text in corpus("naughty_strings.json"):
        examined(text.encode("utf-8", "surrogatepass"))
        examined(f"title: {text}\n".encode("utf-8", "surrogatepass"))


BOMBS = [
    *("[" * 50_000, "{a: " * 16_000, "- " * 32_000, "? " * 32_000, "a: " + "[" * 60_000),
    *("[{" * 30_000, "[a, " * 16_000, "&a " * 20_000, "!" * 65_000, "#" * 65_000, "%" * 65_000),
    *("\n".join(" " * n + "a:" for n in range(330)), "a: '" + "x" * 65_000, "x" * 65_536),
    *("\t" * 65_000, "a: b\t\n" * 10_000, "\u202e" * 20_000, "x" * 10**7),
]


@pytest.mark.parametrize("bomb", BOMBS, ids=lambda b: b[:6])
def test_bombs_are_refused(bomb: str) -> None:
    with an_end():
        _, root, problems = read("f.yml", bomb.encode())

    assert root is None
    assert problems


def test_a_bad_byte_behind_a_mark_is_told_in_its_place() -> None:
    _, _, problems = read("f.yml", b"\xef\xbb\xbfd\xff: a\n")

    assert [str(p.where) for p in problems] == ["f.yml:1:2"]


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_give_a_traceback(data: bytes) -> None:
    examined(data)
    read_notebook("f.json", "one", data)


@settings(max_examples=150, deadline=None)
@given(st.text("ab:-?[]{},&*!|>'\"%@`#\n \\~.019", max_size=60))
def test_no_syntax_gives_a_traceback(text: str) -> None:
    examined(text.encode())
    examined((VALID + text).encode())


values = st.recursive(
    st.sampled_from(["a", "2021", "NO", "~", "1e3", "x-y", "https://a.b", "A name"]),
    lambda v: (
        st.lists(v, max_size=3)
        | st.dictionaries(
            st.sampled_from(["ref", "role", "text", "key", "x-a", "url"]), v, max_size=3
        )
    ),
    max_leaves=5,
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from([*Event.model_fields, "from", "name"]), values, max_size=6))
def test_no_structure_gives_a_traceback(fields: dict[str, Any]) -> None:
    examined("".join(entry(k, v) for k, v in fields.items()).encode() or b"a: b\n")


def test_paths_of_the_corpus_are_no_ids(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "people"
    folder.mkdir(parents=True)
    names = {t["text"] for t in corpus("own_traps.json") if t["kind"] == "id"}
    for name in names:
        if "/" not in name and "\0" not in name and len(name) < 200 and name.isprintable():
            (folder / f"{name}.yml").write_text("name: A name\n", "utf-8")

    loaded = load(tmp_path)

    assert loaded.records.people == ()
