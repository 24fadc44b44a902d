"""The JSON Schema (2020-12) of each file of the API, made from the types of its form."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from generator.export import form_files
from generator.export.form import EventData
from generator.schema import DIALECT

# By the name of the schema; a file names its own.
FORMS: Mapping[str, Any] = {
    "articles": form_files.ArticlesFile,
    "event": EventData,
    "event-index": form_files.EventIndexFile,
    "events": form_files.EventsFile,
    "index": form_files.IndexFile,
    "organisations": form_files.OrganisationsFile,
    "people": form_files.PeopleFile,
    "places": form_files.PlacesFile,
    "publishers": form_files.PublishersFile,
    "stories": form_files.StoriesFile,
    "story": form_files.StoryData,
    "taxonomy": form_files.TaxonomyFile,
}
_ITSELF = {"type": "string", "description": "The way to the schema of this file, from the file."}


@cache
def schemas() -> tuple[tuple[str, str], ...]:
    """Return each schema by its name, as the text of its file: the same for every site."""
    return tuple(
        (name, json.dumps(schema_of(form, name), ensure_ascii=False, indent=2) + "\n")
        for name, form in FORMS.items()
    )


def schema_of(form: Any, name: str) -> dict[str, Any]:
    """Return the schema of a file; it allows fields that it does not know, since more may come."""
    made = TypeAdapter(form).json_schema(schema_generator=_Generator)
    fields = {"$schema": _ITSELF} | made.pop("properties")
    required = ["$schema", *made.pop("required")]
    return {"$schema": DIALECT, "title": name} | made | {
        "properties": fields, "required": required,
    }  # fmt: skip


class _Generator(GenerateJsonSchema):
    """Pydantic's generator, with the descriptions of types on one line and no titles of fields."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def typed_dict_schema(self, schema: Any) -> dict[str, Any]:
        made = super().typed_dict_schema(schema)
        made.pop("title", None)
        if "description" in made:
            made["description"] = " ".join(made["description"].split())
        return made
