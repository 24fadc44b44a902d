"""Bytes of a file to nodes, refusing on the way what a record has no use for.

libyaml's events are streamed and counted; nothing is composed, resolved or constructed, so a tag
cannot run anything, an alias cannot grow, and nesting cannot exhaust the C library's stack.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.model.fields import UNFIT
from generator.model.values import Problem, Where
from generator.store.nodes import Mapping, Mark, Node, Scalar, Sequence
from generator.store.slips import told_plainly

LARGEST = 64 * 1024
DEEPEST = 8
_LOADER = yaml.CLoader if yaml.__with_libyaml__ else yaml.Loader
_NO_TEXT = re.compile(rf"\t|\r(?!\n)|(?!\r){UNFIT.pattern}")
_MOST_CHARACTERS = 20  # a file of another kind has thousands; the first ones tell


class _StopError(Exception):
    """Reading on would tell nothing more."""


@dataclass
class _Reader:
    path: str
    text: str
    problems: list[Problem] = field(default_factory=list)

    def tell(self, mark: Mark | None, message: str, hint: str) -> None:
        where = Where(self.path, mark.line, mark.column) if mark else Where(self.path)
        self.problems.append(Problem(where, message, hint))


def read(path: str, data: bytes) -> tuple[str, Mapping | None, tuple[Problem, ...]]:
    """Return the text of a file, its fields, and what is wrong; no fields where all is lost.

    The text is what was decoded, without a byte order mark.
    """
    reader = _Reader(path, "")
    try:
        reader.text = _decoded(reader, data)
        _refuse_characters(reader)
        root = _document(reader)
    except _StopError:
        root = None
    return reader.text, root, tuple(reader.problems)


def is_too_long(text: str) -> bool:
    """Say whether a file of that text is longer than any that `read` reads."""
    return len(text) > LARGEST or len(text.encode()) > LARGEST


def holds_only_text(text: str) -> bool:
    """Say whether a text has no character that `read` refuses."""
    return not _NO_TEXT.search(text)


def _stop(reader: _Reader, mark: Mark | None, message: str, hint: str) -> _StopError:
    reader.tell(mark, message, hint)
    return _StopError()


def _decoded(reader: _Reader, data: bytes) -> str:
    if len(data) > LARGEST:
        raise _stop(reader, None, "the file is over 64 KiB", "split it, or shorten it")
    if data[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        raise _stop(reader, None, "the file is in UTF-16", "save it as UTF-8")
    if b"\0" in data:
        raise _stop(
            reader, None, "the file is binary, not text", "put a record there, or delete it"
        )
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError as e:
        before = data[: e.start].decode()
        mark = _mark_at(before, len(before))
        byte = f"the byte 0x{data[e.start]:02x} is not UTF-8"
        raise _stop(reader, mark, byte, "save the file as UTF-8") from e


def _mark_at(text: str, index: int) -> Mark:
    line_start = text.rfind("\n", 0, index) + 1
    return Mark(text.count("\n", 0, index) + 1, index - line_start + 1, index)


def _refuse_characters(reader: _Reader) -> None:
    """Tell each line's first character that no text may hold; tabs too, which look like spaces."""
    m = _NO_TEXT.search(reader.text)
    while m and len(reader.problems) < _MOST_CHARACTERS:
        reader.tell(_mark_at(reader.text, m.start()), *_character(m[0]))
        next_line = reader.text.find("\n", m.start())
        m = _NO_TEXT.search(reader.text, next_line) if next_line >= 0 else None
    if reader.problems:
        raise _StopError


def _character(c: str) -> tuple[str, str]:
    if c == "\t":
        return "a tab", "write spaces"
    if c == "\r":
        return "a line end of its own kind: U+000D", "save the file with the line ends of Unix"
    if "\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069":
        return f"a character that turns the direction of text: U+{ord(c):04X}", "delete it"
    return f"a control character: U+{ord(c):04X}", "delete it"


def _document(reader: _Reader) -> Mapping:
    loader = _LOADER(reader.text)
    try:
        root = _build(reader, iter(_events(loader)))
    except yaml.MarkedYAMLError as e:
        mark, message, hint = told_plainly(e, reader.text)
        raise _stop(reader, mark, message, hint) from e
    except yaml.YAMLError as e:  # the characters were looked at before
        raise _stop(reader, None, "the file cannot be read as YAML", "write it anew") from e
    finally:
        loader.dispose()
    if root is None:
        raise _stop(reader, None, "the file is empty", "write a record, or delete the file")
    if not isinstance(root, Mapping):
        kind = "a list" if isinstance(root, Sequence) else "a text"
        hint = "write 'field: value' on each line"
        raise _stop(reader, root.start, f"the file holds {kind}, not the fields of a record", hint)
    return root


def _events(loader: yaml.CLoader | yaml.Loader) -> Iterator[Any]:
    while loader.check_event():
        yield loader.get_event()


def _build(reader: _Reader, events: Iterator[Any]) -> Node | None:
    root: Node | None = None
    documents = 0
    for e in events:
        if isinstance(e, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                hint = "write one record in one file"
                raise _stop(reader, _start(e), "a second document begins here", hint)
            if e.version or e.tags:
                reader.tell(_start(e), "a directive", "delete the line that begins with '%'")
        elif isinstance(e, yaml.NodeEvent):
            root = _node(reader, e, events, 0)
    if isinstance(root, Scalar) and root.told:
        raise _StopError
    return None if isinstance(root, Scalar) and not root.text and not root.style else root


def _node(reader: _Reader, e: Any, events: Iterator[Any], depth: int) -> Node:
    start = _start(e)
    if isinstance(e, yaml.AliasEvent):
        reader.tell(start, f"an alias: '*{e.anchor}'", "write the value itself")
        return Scalar("", "*", start, _end(e), told=True)
    if e.anchor:
        reader.tell(start, f"an anchor: '&{e.anchor}'", "delete it")
    if isinstance(e, yaml.ScalarEvent):
        return _scalar(reader, e, start)
    if depth == DEEPEST:
        hint = f"records are at most {DEEPEST} levels deep"
        raise _stop(reader, start, "nested too deeply", hint)
    if e.tag:
        reader.tell(start, f"a tag: '{_shown(e.tag)}'", "delete it")
    if isinstance(e, yaml.SequenceStartEvent):
        return _sequence(reader, e, events, depth + 1)
    return _mapping(reader, e, events, depth + 1)


def _scalar(reader: _Reader, e: Any, start: Mark) -> Scalar:
    if e.tag:
        reader.tell(start, f"a tag: '{_shown(e.tag)}'", "delete it, every value is read as typed")
    told = False
    if e.style == '"' and (m := UNFIT.search(e.value)):
        reader.tell(start, *_character(m[0]))
        told = True
    return Scalar(e.value, e.style or "", start, _end(e), told)


def _sequence(reader: _Reader, first: Any, events: Iterator[Any], depth: int) -> Sequence:
    items: list[Node] = []
    for e in events:
        if isinstance(e, yaml.SequenceEndEvent):
            return Sequence(tuple(items), bool(first.flow_style), _start(first), _end(e))
        items.append(_node(reader, e, events, depth))
    raise AssertionError("a list has an end")


def _mapping(reader: _Reader, first: Any, events: Iterator[Any], depth: int) -> Mapping:
    pairs: dict[str, tuple[Scalar, Node]] = {}
    for e in events:
        if isinstance(e, yaml.MappingEndEvent):
            return Mapping(tuple(pairs.values()), bool(first.flow_style), _start(first), _end(e))
        key = _node(reader, e, events, depth)
        if not isinstance(key, Scalar):
            reader.tell(key.start, "the name of a field is not a word", "write 'name: value'")
        value = _node(reader, next(events), events, depth)
        if isinstance(key, Scalar) and _is_name(reader, key, pairs):
            pairs[key.text] = (key, value)
    raise AssertionError("a mapping has an end")


def _is_name(reader: _Reader, key: Scalar, before: dict[str, tuple[Scalar, Node]]) -> bool:
    if key.told:
        return False
    if key.text == "<<" and not key.style:
        reader.tell(key.start, "a merge key: '<<'", "write the fields themselves")
    elif not key.text:
        reader.tell(key.start, "a field has no name", "write 'name: value'")
    elif key.text in before:
        line = before[key.text][0].start.line
        message = f"field '{key.text}' comes twice"
        reader.tell(key.start, message, f"the first is on line {line}: keep one of them")
    else:
        return True
    return False


def _shown(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def _start(e: Any) -> Mark:
    m = e.start_mark
    return Mark(m.line + 1, m.column + 1, m.index)


def _end(e: Any) -> Mark:
    m = e.end_mark
    return Mark(m.line + 1, m.column + 1, m.index)
