"""The published schemas: current, valid, and never stricter than `check`."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from generator import schema
from generator.model.layout import NOUNS, model_of
from generator.model.parts import Record
from generator.store import load, nodes
from generator.store.dump import dump
from generator.store.syntax import read
from tests.store.strategies import events, people

REPOSITORY = Path(__file__).parents[1]
STARTER = REPOSITORY / "generator/forms/starter"
# The core schema of YAML 1.2.2, section 10.3.2.
_TRUTH = re.compile(r"true|True|TRUE|false|False|FALSE")
_WHOLE = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_INFINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def typed(node: nodes.Node) -> Any:
    """Return what a tool that types YAML by version 1.2 makes of a file."""
    if isinstance(node, nodes.Mapping):
        return {key.text: typed(value) for key, value in node.pairs}
    if isinstance(node, nodes.Sequence):
        return [typed(item) for item in node.items]
    text = node.text
    if node.style:
        return text
    if text in {"", "~", "null", "Null", "NULL"}:
        return None
    if _TRUTH.fullmatch(text):
        return text.lower() == "true"
    if _WHOLE.fullmatch(text) or re.fullmatch("0o[0-7]+|0x[0-9a-fA-F]+", text):
        return int(text, 0) if text[:2] in {"0o", "0x"} else int(text)
    if _INFINITE.fullmatch(text):
        return float(text.replace(".", "").lower())
    return float(text) if _NUMBER.fullmatch(text) else text


@cache
def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(schema.schema_of(model_of(kind), NOUNS[kind]))


def faults(kind: str, text: str) -> list[str]:
    root = read("f.yml", text.encode())[1]
    assert root is not None
    return [f"{e.json_path}: {e.message[:200]}" for e in validator(kind).iter_errors(typed(root))]


@pytest.mark.parametrize("folder", [REPOSITORY, STARTER], ids=["repository", "starter"])
def test_the_committed_schemas_are_current(folder: Path) -> None:
    made = dict(schema.files())

    assert {path: (folder / path).read_text() for path in made} == made
    assert {f"schema/{p.name}" for p in (folder / "schema").iterdir()} == set(made)


@pytest.mark.parametrize("folder", [REPOSITORY, STARTER], ids=["repository", "starter"])
def test_editors_are_told_which_schema_is_whose(folder: Path) -> None:
    assert (folder / ".vscode/settings.json").read_text() == schema.editor_settings()
    for path, pattern in json.loads(schema.editor_settings())["yaml.schemas"].items():
        assert (folder / path).is_file()
        assert list(folder.glob(pattern)), pattern


@pytest.mark.parametrize("kind", NOUNS)
def test_a_schema_is_one_by_the_standard(kind: str) -> None:
    Draft202012Validator.check_schema(validator(kind).schema)


@pytest.mark.parametrize("kind", NOUNS)
def test_every_field_says_what_it_means(kind: str) -> None:
    whole = schema.schema_of(model_of(kind), NOUNS[kind])
    parts = {"": whole} | whole.get("$defs", {})
    dumb = [
        f"{part}.{name}"
        for part, its in parts.items()
        for name, field in its.get("properties", {}).items()
        if not field.get("description")
    ]

    assert not dumb


@pytest.mark.parametrize("folder", [REPOSITORY, STARTER], ids=["repository", "starter"])
def test_every_record_here_passes_its_schema(folder: Path) -> None:
    loaded = load(folder)

    assert loaded.files
    assert not {
        f.path: faults(k, f.text) for (k, _), f in loaded.files.items() if faults(k, f.text)
    }


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(events)
def test_every_event_that_check_accepts_passes_the_schema(fields: dict[str, Any]) -> None:
    assert not faults("events", _dumped("events", fields))


@settings(max_examples=100, deadline=None)
@given(people)
def test_every_person_that_check_accepts_passes_the_schema(fields: dict[str, Any]) -> None:
    assert not faults("people", _dumped("people", fields))


@pytest.mark.parametrize(
    "line",
    [
        "date: 2021", "date: 0999", "date: 199X", "date: 2021-09", 'date: "2021"', "why: 2021",
        "why: true", "why: .inf", "why: 1e3", "why: 0x1F", "order: 010", "time: 16:30",
        "people: [1843, {ref: 7, role: 12}]", "x-mine: ~", "x-mine: {a: [1]}",
    ],
)  # fmt: skip
def test_what_yaml_types_passes(line: str) -> None:
    rest = "title: A title of length\nsummary: A summary that is long enough\nadded: 2024-01-01\n"
    rest += "sources: [{reference: 12}]\n"
    date = "" if line.startswith("date") else "date: 2024\n"

    assert not faults("events", f"{line}\n{date}{rest}") or line == "order: 010"


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("titel: A title", "$"),
        ("date: 2024-3-1", "$.date"),
        ("occurrence: hapened", "$.occurrence"),
        ("figures: [{label: a, value: 1e3x}]", "$.figures[0].value"),
        ("sources: [{title: none}]", "$.sources[0]"),
        ("sources: []", "$.sources"),
        ("related: {fulfils: [A B]}", "$.related.fulfils[0]"),
        ("title: short", "$.title"),
        ("topics: energy", "$.topics"),
    ],
)
def test_a_slip_is_refused_by_the_schema_too(line: str, path: str) -> None:
    fields = {
        "date": "date: 2024",
        "title": "title: A title of length",
        "summary": "summary: A summary that is long enough",
        "sources": "sources: [{reference: a}]",
        "added": "added: 2024-01-01",
    }
    fields[line.partition(":")[0]] = line

    assert [f for f in faults("events", "\n".join(fields.values())) if f.startswith(f"{path}:")]


def _dumped(kind: str, fields: dict[str, Any]) -> str:
    record: Record = model_of(kind).model_validate({**fields, "id": "some-id"})
    return dump(kind, record)
