"""The machine's notebooks, ``content/extracted/<article>.json``: canonical JSON, one an article."""

from __future__ import annotations

import json
from typing import Any

from pydantic import JsonValue, ValidationError
from pydantic_core import PydanticSerializationError, to_json

from generator.model.notebook import Notebook
from generator.model.values import Problem, Where
from generator.timeline import Noted

_LARGEST = 8 * 1024 * 1024
_HINT = "delete it and run 'dateline extract'; nobody edits it by hand"


def notebook_text(notebook: Notebook) -> str:
    """Return a notebook as canonical JSON: keys sorted, two spaces, UTF-8, a newline at the end."""
    return canonical(notebook.model_dump(mode="json", exclude_defaults=True) | {"format": 1})


def canonical(value: JsonValue) -> str:
    """Return a value as the one JSON text that it has.

    ``json`` takes several times as long to indent; it is asked where the two may differ.
    """
    try:
        return to_json(_sorted(value), indent=2).decode() + "\n"
    except (_FractionError, PydanticSerializationError):
        text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=2, allow_nan=False)
        return text + "\n"


class _FractionError(Exception):
    """A number is not whole: 1e-07 is written in two ways."""


def _sorted(value: JsonValue) -> JsonValue:
    """Return a value with its keys in order."""
    if isinstance(value, dict):
        return {name: _sorted(value[name]) for name in sorted(value)}
    if isinstance(value, list):
        return [v if isinstance(v, str) else _sorted(v) for v in value]
    if isinstance(value, float):
        raise _FractionError
    return value


def read_notebook(path: str, article: str, data: bytes) -> tuple[Notebook | None, list[Problem]]:
    """Return the notebook that a file holds, ``None`` where it is damaged, and what is wrong."""
    if len(data) > _LARGEST:
        return None, [Problem(Where(path), "the notebook is over 8 MB", _HINT)]
    try:
        fields = json.loads(data.decode(), object_pairs_hook=_once, parse_constant=_no_number)
        notebook = Notebook.model_validate(fields)
    except json.JSONDecodeError as e:
        where = Where(path, e.lineno, e.colno)
        return None, [Problem(where, "the notebook is damaged: it is no JSON", _HINT)]
    except ValidationError as e:
        first = e.errors(include_url=False)[0]["loc"]
        at = f" at '{'.'.join(map(str, first))}'" if first else ""
        return None, [Problem(Where(path), f"the notebook is damaged{at}", _HINT)]
    except (ValueError, RecursionError):
        return None, [Problem(Where(path), "the notebook is damaged", _HINT)]
    if notebook.article != article:
        message = f"the notebook is of another article: '{notebook.article}'"
        return None, [Problem(Where(path), message, _HINT)]
    return notebook, []


def noted_in(notebook: Notebook) -> Noted:
    """Return what pages tell of a notebook."""
    return Noted(
        published_reasons=notebook.published_reasons,
        furniture=tuple((f.kind, f.reason, f.words) for f in notebook.furniture),
        open_questions=tuple(q.about for q in notebook.questions),
        reasons={id: event.reasons for id, event in notebook.events.items()},
        quoted={
            id: tuple((q.start, q.end, q.words) for q in event.quotes)
            for id, event in notebook.events.items()
        },
    )


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key comes twice")
    return dict(pairs)


def _no_number(name: str) -> float:
    raise ValueError(name)
