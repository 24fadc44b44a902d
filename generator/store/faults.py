"""What the models refuse, told in an editor's words and at the place where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.layout import NOUNS, model_of
from generator.model.parts import Record
from generator.model.values import Problem, Where
from generator.store.nodes import Loc, Mapping, Mark, Node, Scalar, Sequence, walk
from generator.store.parts import fields_in_words, meant_by, noun_of, part_at, part_in, required
from generator.text import listed, nearest, squeezed

_PREDICATES = ("not ", "neither ", "too ", "an address ")
# What stands in for a required field that is wrong, so that what depends on it is looked at too.
_STAND_INS = {"date": "2024", "title": "a stand-in", "added": "2024-01-01", "name": "a stand-in"}
_STAND_INS["summary"] = "a stand-in of the length that is asked for"
_SHOWN = 60
_NOWHERE = Mark(0, 0, 0)


@dataclass
class _File:
    """One file under examination: what was told, and the places where no more is to be told."""

    path: str
    kind: str
    root: Mapping
    problems: list[Problem] = field(default_factory=list)
    done: set[Loc] = field(default_factory=set)

    def tell(self, loc: Loc, mark: Mark, message: str, hint: str) -> None:
        if not any(loc[:n] in self.done for n in range(1, len(loc) + 1)):
            where = Where(self.path, mark.line, mark.column)
            self.problems.append(Problem(where, message, hint))
        self.done.add(loc)


def record_of(
    path: str, kind: str, id: str, root: Mapping
) -> tuple[Record | None, tuple[Problem, ...]]:
    """Return the record that the fields of a file make, and what is wrong; ``None`` for none."""
    file = _File(path, kind, root)
    model = model_of(kind)
    values = _values(file, model, root, ())
    if "id" in values:
        del values["id"]
        hint = "delete the line: the id is the file's name"
        file.tell(("id",), _key(root, "id"), f"{NOUNS[kind]} has no field 'id'", hint)
    record = _validated(file, {**values, "id": id})
    if not file.done:
        return record, ()
    _validated(file, {**_mended(file, model, values), "id": id}, of_the_whole=True)
    return None, tuple(file.problems)


def _validated(file: _File, values: dict[str, Any], *, of_the_whole: bool = False) -> Record | None:
    """Return the record; tell what is wrong, or only how its fields do not go together."""
    try:
        return model_of(file.kind).model_validate(values)
    except ValidationError as e:
        errors = e.errors(include_url=False)
        for error in sorted(errors, key=lambda error: error["type"] == "missing"):
            if not of_the_whole or error.get("ctx", {}).get("at"):
                _tell(file, error)
    return None


def _mended(file: _File, model: type[Record], values: dict[str, Any]) -> dict[str, Any]:
    """Return the values without those that are wrong: what else there is to tell may show then."""
    wrong = {loc[0] for loc in file.done if loc}
    kept = {name: value for name, value in values.items() if name not in wrong}
    return {n: value for n, value in _STAND_INS.items() if n in model.model_fields} | kept


# Nodes to plain values


def _values(file: _File, part: type[Record] | None, node: Mapping, loc: Loc) -> dict[str, Any]:
    found = {}
    for key, value in node.pairs:
        here = (*loc, key.text)
        if key.text.startswith("x-"):
            continue
        if isinstance(value, Scalar) and value.told:
            file.done.add(here)
        elif isinstance(value, Scalar) and value.is_nothing:
            needed = part is not None and key.text in required(part)
            _tell_nothing(file, here, key.start, f"field '{key.text}'", value, needed)
        else:
            found[key.text] = _value(file, part_in(part, key.text), value, here)
    return found


def _value(file: _File, part: type[Record] | None, node: Node, loc: Loc) -> Any:
    if isinstance(node, Mapping):
        return _values(file, part, node, loc)
    if isinstance(node, Sequence):
        return [_value(file, part, item, (*loc, n)) for n, item in enumerate(node.items)]
    if node.told:
        file.done.add(loc)
    elif node.is_nothing:
        _tell_nothing(file, loc, node.start, f"an item of '{_last_name(loc)}'", node, None)
    return node.text


def _tell_nothing(
    file: _File, loc: Loc, mark: Mark, what: str, node: Scalar, needed: bool | None
) -> None:
    word = node.text if not node.style else ""
    hint = {True: "write it", False: "delete the line", None: "delete it"}[needed]
    if word:
        hint += f", or put {word} in quotes if it is the word"
    shown = f": '{word}'" if word else ""
    file.tell(loc, mark, f"{what} has no value{shown}", hint)


# What pydantic says, in our words


def _tell(file: _File, error: ErrorDetails) -> None:
    context = error.get("ctx", {})
    loc: Loc = (*error["loc"], *context.get("at", ()))
    kind = error["type"]
    if loc[-1:] == ("[key]",):
        message, hint = _words(kind, context, Scalar(str(loc[-2]), "", _NOWHERE, _NOWHERE))
        mark = _key(file.root, *loc[:-1])
        file.tell(loc[:-1], mark, f"a name in '{loc[-3]}' is {message}", hint)
        return
    unknown = kind == "extra_forbidden"
    node, done = walk(file.root, loc[:-1] if unknown else loc)
    if kind == "too_short" and isinstance(node, Sequence) and node.items:
        return  # it has items, they are wrong and told
    part = part_at(file.kind, done)
    if unknown:
        written = {k.text for k, _ in node.pairs} if isinstance(node, Mapping) else set()
        meant = meant_by(part, str(loc[-1]), written)
        hint = f"did you mean '{meant}'?" if meant else fields_in_words(part)
        message = f"{noun_of(file.kind, part)} has no field '{loc[-1]}'"
        file.tell(loc, _key(file.root, *loc), message, hint)
        file.done.add((*loc[:-1], meant))  # that it is missing is the same slip
    elif kind == "missing" and len(done) < len(loc):
        name = loc[len(done)]
        file.tell(loc, node.start, f"{name} is missing", f"add a line '{name}: …'")
    else:
        name = _name(file.kind, done, part)
        message, hint = _words(kind, context, node)
        if message.startswith(_PREDICATES):
            message = f"is {message}"
        if message.startswith(("is ", "has ")):
            message = f"{name} {message}"
        file.tell(loc, node.start, message, hint)


def _words(kind: str, context: dict[str, Any], node: Node) -> tuple[str, str]:
    value = _shown(node)
    if kind == "dateline":
        return context["message"], context["hint"]
    if kind == "string_too_short":
        return f"is too short{value}", f"write at least {context['min_length']} characters"
    if kind == "string_too_long":
        length = f": {len(node.text.strip())} characters" if isinstance(node, Scalar) else ""
        return f"is too long{length}", f"write at most {context['max_length']}"
    if kind == "literal_error":
        return f"is not one of its words{value}", _one_of(context["expected"], node)
    if kind == "too_short":
        return "is an empty list", f"write at least {context['min_length']}"
    if kind in {"greater_than_equal", "less_than_equal"}:
        low = kind == "greater_than_equal"
        bound = f"{context['ge' if low else 'le']:g}"
        hint = f"write at {'least' if low else 'most'} {bound}"
        return f"is too {'small' if low else 'large'}{value}", hint
    if kind in {"tuple_type", "list_type"}:
        item = f"[{node.text}]" if isinstance(node, Scalar) else "[a, b]"
        return f"is not a list{value}", f"write {item}, or each on a line of its own after '- '"
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return f"is not a group of fields{value}", "write 'field: value' on lines below it"
    if kind == "string_type":
        return f"is not a text{value}", "write one text"
    return f"is not what belongs there{value}", "the manual's page of the record says what does"


def _one_of(expected: str, node: Node) -> str:
    words = re.findall(r"'([^']*)'", expected)
    near = nearest(node.text.strip().lower(), words) if isinstance(node, Scalar) else []
    return f"did you mean '{near[0]}'?" if near else f"write {listed(words, 'or')}"


def _shown(node: Node) -> str:
    if not isinstance(node, Scalar):
        return ""
    text = squeezed(node.text)
    return f": '{text if len(text) <= _SHOWN else text[:_SHOWN] + '…'}'"


def _name(kind: str, loc: Loc, part: type[Record] | None) -> str:
    if not loc:
        return NOUNS[kind]
    if isinstance(loc[-1], str):
        return loc[-1]
    if part:
        return noun_of(kind, part)
    return f"an item of {_last_name(loc)}"


def _last_name(loc: Loc) -> str:
    return next((step for step in reversed(loc) if isinstance(step, str)), "")


def _key(root: Mapping, *loc: str | int) -> Mark:
    """Return where the name of a field stands; where its part begins, if it has none."""
    node, _ = walk(root, loc[:-1])
    key = node.key(str(loc[-1])) if isinstance(node, Mapping) else None
    return (key or node).start
