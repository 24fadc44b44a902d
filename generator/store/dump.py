"""The one way in which a record is written: order, folding, quotes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache

from generator.model.layout import model_of
from generator.model.parts import Record

_WIDTH = 100
Value = object  # a text, number, truth, or lists and mappings of such
NOTHING: tuple[Value, ...] = ("", [], {}, None)
_ABOUT_THE_RECORD = frozenset({"former_ids", "review", "allow", "notes"})
# Fields whose text is a date or a time of day and never needs quotes.
_DATES = frozenset({"date", "published", "added", "born", "died", "from", "to", "time"})
_PROSE = frozenset({"quote"})  # lists of whole sentences: one a line, however short
# What YAML 1.1 or 1.2 takes for a truth, nothing, a number, a date or a merge, and we for a text.
_TAKEN = re.compile(
    r"(?:y|n|yes|no|on|off|true|false|null|~|<<|="
    r"|[-+]?\.?[0-9][0-9_,.:]*(?:e[-+]?[0-9]*)?|[-+]?0[box][0-9a-f_]+|[-+]?\.(?:inf|nan)"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*)",
    re.IGNORECASE | re.DOTALL,
)
_SYNTAX = re.compile(r"^[-?:,\[\]{}#&*!|>'\"%@`]|: |:$| #|[\n\t]|^(?:---|\.\.\.)|^\s|\s$")
_IN_FLOW = re.compile(r"[,\[\]{}:?#\"]")


def dump(kind: str, record: Record | Mapping[str, Value]) -> str:
    """Return the text of a record's file; what it says reads back equal.

    A mapping may hold what no record can (``x-`` fields, a draft that is not complete).
    """
    return text_of(kind, fields_of(record) if isinstance(record, Record) else fully(record))


def text_of(kind: str, fields: Mapping[str, Value]) -> str:
    """Return the text of a record's file with these fields, each as it is to stand there."""
    return "".join(entry(name, fields[name]) for name in in_order(kind, fields))


def fields_of(record: Record) -> dict[str, Value]:
    """Return a record as the fields that its file holds: nothing that is empty or the default."""
    values = record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    values.pop("id", None)
    return fully(values)


def fully(fields: Mapping[str, Value]) -> dict[str, Value]:
    """Return fields as a file holds them: each as short as it may be, none that says nothing."""
    short = {name: shortest(name, value) for name, value in fields.items()}
    return {name: value for name, value in short.items() if value not in NOTHING}


def in_order(kind: str, names: Mapping[str, Value]) -> list[str]:
    """Return field names in the order of the model, then those that it does not know.

    What is about the record and not its subject comes last.
    """
    known = _known(kind)
    return [n for n in known if n in names] + [n for n in names if n not in known]


@cache
def _known(kind: str) -> tuple[str, ...]:
    """Return the names of the fields of a kind, in the order in which they are written."""
    names = (f.alias or name for name, f in model_of(kind).model_fields.items())
    return tuple(sorted(names, key=lambda name: name in _ABOUT_THE_RECORD))


def entry(name: str, value: Value, indent: int = 0) -> str:
    """Return the lines of one field, beginning in column ``indent``."""
    head = " " * indent + _key(name) + ":"
    if isinstance(value, str):
        return f"{head} {scalar(value, len(head) + 1, indent, plain=name in _DATES)}\n"
    if isinstance(value, Mapping):
        if not value:
            return f"{head} {{}}\n"
        return head + "\n" + "".join(entry(k, v, indent + 2) for k, v in value.items())
    if isinstance(value, list | tuple):
        line = None if name in _PROSE else flow(value)
        if line is not None and len(head) + 1 + len(line) <= _WIDTH:
            return f"{head} {line}\n"
        return head + "\n" + "".join(item(v, indent + 2) for v in value)
    return f"{head} {scalar(value, len(head) + 1, indent, plain=name in _DATES)}\n"


def item(value: Value, indent: int) -> str:
    """Return the lines of one item of a list, its dash in column ``indent``."""
    head = " " * indent + "-"
    if isinstance(value, str):
        return f"{head} {scalar(value, indent + 2, indent)}\n"
    if isinstance(value, Mapping) and value:
        lines = "".join(entry(k, v, indent + 2) for k, v in value.items())
        return head + lines[indent + 1 :]
    if isinstance(value, Mapping | list | tuple):
        return f"{head} {flow(value) or '{}'}\n"
    return f"{head} {scalar(value, indent + 2, indent)}\n"


def flow(values: Value) -> str | None:
    """Return a list in brackets, ``None`` where one of its items is more than a line of text."""
    if not isinstance(values, list | tuple):
        return None
    return inline(values) if all(map(_fits_a_line, values)) else None


def _fits_a_line(value: Value) -> bool:
    if isinstance(value, str):
        return "\n" not in value
    return not isinstance(value, Mapping | list | tuple)


def inline(value: Value) -> str:
    """Return any value as it stands within brackets or braces."""
    if isinstance(value, str):
        return _one_line(value, in_flow=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{inline(k)}: {inline(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(inline, value))}]"
    return _one_line(value, in_flow=True)


def scalar(value: Value, column: int, indent: int, *, plain: bool = False) -> str:
    """Return a value that begins in ``column``, in a field or item that begins in ``indent``."""
    if not isinstance(value, str) or plain:
        return _one_line(value, plain=plain)
    block = " " * (indent + 2)
    if "\n" in value and _may_stand_in_block(value):
        lines = (f"{block}{line}" if line else "" for line in value.split("\n"))
        return "|-\n" + "\n".join(lines)
    line = _one_line(value)
    if column + len(line) > _WIDTH and "\n" not in value and _may_stand_in_block(value):
        folded = _folded(value, _WIDTH - len(block))
        if len(folded) > 1:
            return ">-\n" + "\n".join(block + part for part in folded)
    return line


def _one_line(value: Value, *, in_flow: bool = False, plain: bool = False) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number(value)
    text = str(value)
    if plain and text and not _SYNTAX.search(text) and not (in_flow and _IN_FLOW.search(text)):
        return text
    return _name(text) if not (in_flow and _IN_FLOW.search(text)) else _quoted(text)


@lru_cache(256)
def _key(name: str) -> str:
    """Return the name of a field as it is written; they are few, and come in every record."""
    return _name(name)


def _name(text: str) -> str:
    return _quoted(text) if _needs_quotes(text) else text


def _needs_quotes(text: str) -> bool:
    return not text or bool(_SYNTAX.search(text) or _TAKEN.fullmatch(text))


def _quoted(text: str) -> str:
    if '"' in text and "'" not in text and "\n" not in text and "\t" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t") + '"'


def number(value: int | float) -> str:
    """Return a number in plain digits.

    >>> number(240.0), number(1e-07), number(80.1)
    ('240', '0.0000001', '80.1')
    """
    text = f"{Decimal(str(value)):f}"
    return text.removesuffix(".0")


def _may_stand_in_block(text: str) -> bool:
    return "\t" not in text and text == text.strip() and bool(text)


def _folded(text: str, width: int) -> list[str]:
    """Return the lines of a text, parted at single spaces between words, where it can be."""
    lines, line = [], ""
    for word in re.split(r"(?<=[^ ]) (?=[^ ])", text):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def shortest(name: str, value: Value) -> Value:
    """Return a value as an editor would write it: nothing empty, a plain reference as a text."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        short_fields = {k: shortest(k, v) for k, v in value.items()}
        kept = {k: v for k, v in short_fields.items() if v not in NOTHING}
        return kept["ref"] if set(kept) == {"ref"} else kept
    if isinstance(value, list | tuple):
        short = [shortest(name, v) for v in value]
        return short[0] if name == "quote" and len(short) == 1 else short
    return value
