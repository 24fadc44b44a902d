"""The JSON Schema (2020-12) of each kind of record, made from the models.

A schema accepts what `check` accepts, also as tools see it that type YAML by its version 1.2:
there ``date: 2024`` is a number, and so is the name of a newspaper that is called 1843.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.model.layout import MODELS, NOUNS, TAXONOMY, model_of
from generator.model.parts import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "schema"
_REFERENCES = ("Ref", "StoryRef")  # a text may stand for them
_NOISE: tuple[object, ...] = (None, "", [], {})


def files() -> Iterator[tuple[str, str]]:
    """Yield the path of each schema in a project, and its text."""
    for kind, noun in NOUNS.items():
        yield f"{FOLDER}/{noun}.json", _text(schema_of(model_of(kind), noun))


def editor_settings() -> str:
    """Return the settings that tell an editor (VS Code, with its YAML extension) which is which."""
    folders: dict[str, str] = {
        f"{FOLDER}/{NOUNS[kind]}.json": f"content/{kind}/{'**/' * (kind == 'events')}*.yml"
        for kind in MODELS
    }
    settings = {
        "yaml.schemas": folders | {f"{FOLDER}/{NOUNS['taxonomy']}.json": TAXONOMY},
        "files.associations": {"content/**/*.yml": "yaml"},
        "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True, "editor.rulers": [100]},
        "files.eol": "\n",
        "files.insertFinalNewline": True,
    }
    return _text(settings)


def schema_of(model: type[Record], noun: str) -> dict[str, Any]:
    """Return the schema of a record's file: without ``id``, which is the file's name."""
    made = model.model_json_schema(by_alias=True, schema_generator=_Generator)
    made["properties"] = {n: s for n, s in made["properties"].items() if n != "id"}
    if "required" in made:
        made["required"] = [n for n in made["required"] if n != "id"]
    for name in _REFERENCES:
        if name in made.get("$defs", {}):
            made["$defs"][name] = _or_a_text(made["$defs"][name])
    if "Source" in made.get("$defs", {}):
        source = made["$defs"]["Source"]
        source["anyOf"] = [{"required": [name]} for name in ("url", "reference", "article")]
        source["properties"]["quote"] = _or_one(source["properties"]["quote"])
    return {"$schema": DIALECT, "title": noun.capitalize()} | made


def _or_a_text(schema: dict[str, Any]) -> dict[str, Any]:
    field = schema["properties"]["ref"]
    return {"description": schema["description"], "anyOf": [field, schema]}


def _or_one(several: dict[str, Any]) -> dict[str, Any]:
    told = {name: several[name] for name in ("description", "examples")}
    return told | {"anyOf": [several["items"], {"type": "array", "items": several["items"]}]}


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


class _Generator(GenerateJsonSchema):
    """Pydantic's generator, with nothing in it that an editor of a record need not read."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])  # a field that says nothing is left out

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = super().default_schema(schema)
        if made.get("default") in _NOISE or made.get("default") in (False, 0):
            made.pop("default", None)
        return made

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Return what a text may be: also what YAML takes for a number or a truth.

        White space at the ends does not count, so lengths are told by a pattern.
        """
        low, high = schema.get("min_length", 0), schema.get("max_length")
        made: dict[str, Any] = {"type": ["string", "number", "boolean"]}
        if high:
            made["pattern"] = _of_length(low, high)
            made["patternErrorMessage"] = f"{low} to {high} characters"
        return made

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        made = super().tuple_schema(schema)
        if schema.get("min_length") is None:
            made.pop("minItems", None)
        return made

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        made.pop("title", None)
        made["patternProperties"] = {"^x-": True}
        made["description"] = " ".join(made.get("description", "").replace("``", "").split())
        return made


def _of_length(low: int, high: int) -> str:
    r"""Return the pattern of a text of so many characters between its first and its last letter.

    >>> _of_length(8, 110)
    '^\\s*\\S[\\s\\S]{6,108}\\S\\s*$'
    """
    if low > 1:
        return rf"^\s*\S[\s\S]{{{low - 2},{high - 2}}}\S\s*$"
    return rf"^\s*\S(?:[\s\S]{{0,{high - 2}}}\S)?\s*$"
