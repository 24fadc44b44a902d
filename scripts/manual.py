"""Writes the page of the manual that tells of every field: ``python -m scripts.manual``.

Its words are those of the JSON Schema, which is made of the same models.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.model.layout import NOUNS, model_of
from generator.schema import schema_of

PAGE = Path(__file__).parents[1] / "docs/manual/fields.md"
_FILES = {
    "events": "content/events/YEAR/DATE-ID.yml",
    "taxonomy": "content/taxonomy.yml",
}
_SHARED = {"allow", "former_ids", "notes", "review"}  # told once, at the end
_HEAD = """\
# The record, field by field

Every record is one small text file under `content/`, written in YAML. This page lists what may
stand in each. Fields without the word *required* may be left out. Leave a field out where you have
nothing to say: an empty field is refused.

Two rules hold everywhere. An **id** is lower-case Latin letters and digits, joined by hyphens, such
as `ana-ross`; the id of a record is the name of its file. A field of your own may stand anywhere if
its name begins with `x-`; the program passes it over.

You need not learn this by heart: `dateline check` names every field that is wrong, and an editor
that knows JSON Schema (such as VS Code with its YAML extension) completes them as you type.

"""
_TAIL = """\
## How values are written

- A **date** is as exact as it is known: `2024-03-15`, `2024-03`, `2024`, `199X` for the nineties,
  `1987~` for about 1987, `2024?` where it is in doubt, `2024-03-11/2024-03-16` from one day to
  another, `2024-03-11/..` for what goes on. A season is `2024-21` (spring), `-22` (summer), `-23`
  (autumn) or `-24` (winter). A **day** is one whole date, such as `2024-03-15`.
- A **number** is plain digits: `630`, `-1.5`. Not `1,000`, not `1e3`.
- A **text** needs quotes if it begins with a mark such as `"`, `[`, `{`, `*`, `&`, `@` or `#`, or
  has a colon and a space in it: `title: "Border: the talks begin"`.
- A long text goes on the lines below `>-`, with two spaces before each.
- A **list** stands in brackets, `[ana-ross, ben-ode]`, or one item a line after a hyphen.
- Words such as `null`, `~` and an empty value are refused, because tools disagree on what they
  mean. In quotes they are plain words.
"""


def fields() -> str:
    """Return the page: every kind of record, then the parts that they are made of."""
    parts: dict[str, dict[str, Any]] = {}
    shared: dict[str, Any] = {}
    sections = []
    for kind, noun in NOUNS.items():
        schema = schema_of(model_of(kind), noun)
        parts |= schema.get("$defs", {})
        shared |= {n: f for n, f in schema["properties"].items() if n in _SHARED}
        sections.append(_record(kind, noun, schema))
    sections += ["## In more than one kind {: #shared }", *_fields(shared, [])]
    sections += ["## The parts {: #parts }", "Some fields hold parts with fields of their own."]
    for name, schema in sorted(parts.items()):
        schema = next((s for s in schema.get("anyOf", [schema]) if "properties" in s), schema)
        sections += [f"### {_spaced(name)} {{: #{_anchor(name)} }}", schema["description"]]
        sections += _fields(schema["properties"], schema.get("required", []))
    return _HEAD + "\n\n".join(sections) + "\n\n" + _TAIL


def _record(kind: str, noun: str, schema: Mapping[str, Any]) -> str:
    own = {n: f for n, f in schema["properties"].items() if n not in _SHARED}
    more = sorted(set(schema["properties"]) & _SHARED)
    also = f"Also {_joined(more)}: see [in more than one kind](#shared)."
    return "\n\n".join(
        [
            f"## {noun.capitalize()} {{: #{noun} }}",
            f"{schema['description']} File: `{_FILES.get(kind, f'content/{kind}/ID.yml')}`.",
            *_fields(own, schema.get("required", [])),
            also,
        ]
    )


def _fields(properties: Mapping[str, Any], required: list[str]) -> Iterator[str]:
    """Yield a list of definitions, one for each field."""
    for name, field in properties.items():
        must = ", **required**" if name in required else ""
        told = [_words(field["description"])]
        if isinstance(field.get("default"), str):
            told.append(f"If left out: `{field['default']}`.")
        if examples := field.get("examples"):
            told.append(f"{'Examples' if examples[1:] else 'Example'}: {_examples(examples)}")
        yield f"`{name}` · {_type(field)}{must}\n:   {' '.join(told)}"


def _type(field: Mapping[str, Any]) -> str:
    """Return what a field holds, in words."""
    if "anyOf" in field:
        kinds = [_type(f) for f in field["anyOf"] if f.get("const") != ""]
        return " or a ".join(dict.fromkeys(kinds))
    if "$ref" in field:
        return _linked(field["$ref"].rpartition("/")[2])
    if "enum" in field:
        if True in field["enum"]:
            return "`true`"
        values = field["enum"]
        return f"one of {', '.join(f'`{v}`' for v in values)}"
    if "const" in field:
        return f"`{field['const']}`"
    if field.get("type") == "array":
        return f"list of: {_type(field['items'])}"
    if field.get("type") == "object":
        return "names and texts"
    return _scalar(field)


def _scalar(field: Mapping[str, Any]) -> str:
    told = field.get("patternErrorMessage", "")
    if told.startswith("a date"):
        return "date"
    if m := re.fullmatch(r"(\d+) to (\d+) characters", told):
        low = f"{m[1]} to" if int(m[1]) > 1 else "up to"
        return f"text, {low} {int(m[2]):,} characters"
    kinds = {"a day": "day", "a number": "number", "an id": "id", "https": "web address"}
    return next((word for start, word in kinds.items() if told.startswith(start)), "text")


def _linked(name: str) -> str:
    return f"[{_spaced(name).lower()}](#{_anchor(name)})"


def _anchor(name: str) -> str:
    return f"part-{_spaced(name).lower().replace(' ', '-')}"


def _spaced(name: str) -> str:
    words = {"Ref": "Reference", "StoryRef": "Story reference", "Media": "Picture"}
    return words.get(name, name)


def _words(description: str) -> str:
    return description.replace("<", "&lt;").replace("*", r"\*")


def _examples(examples: list[Any]) -> str:
    return ", ".join(f"`{_yaml(e)}`" for e in examples)


def _yaml(value: object) -> str:
    """Return an example as it is typed."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return f"[{', '.join(map(_yaml, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{k}: {_yaml(v)}' for k, v in value.items())}}}"
    return json.dumps(value)


def _joined(names: list[str]) -> str:
    return ", ".join(f"`{n}`" for n in names)


if __name__ == "__main__":
    PAGE.write_text(fields(), encoding="utf-8")
