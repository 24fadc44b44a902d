"""A record's text in the one way in which records are written; comments stay with what they say.

A comment on a line of its own belongs to the field or item below it, one behind a value to that
value.  What stands where no such place is left goes above the field that it was in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.model.layout import model_of
from generator.model.parts import Record
from generator.store.changes import plain
from generator.store.dump import NOTHING, Value, entry, in_order, item, shortest
from generator.store.nodes import Loc, Mapping, Node, Scalar, Sequence
from generator.store.parts import fields_of_part, part_in
from generator.store.syntax import read


def formatted(kind: str, text: str) -> str:
    """Return the text as `fmt` writes it; it says the same, and a second time changes nothing.

    Raises ``ValueError`` for a text that cannot be read.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    _, root, problems = read("", text.encode())
    if root is None or problems:
        raise ValueError(f"a record that cannot be read cannot be formatted: {problems}")
    sheet = _Sheet(text, _comments(text, root))
    names = in_order(kind, {key.text: None for key, _ in root.pairs})
    comments = sheet.comments
    lines = [*comments.head, *sheet.mapping(root, model_of(kind), (), 0, names), *comments.foot]
    return "\n".join(lines) + "\n"


@dataclass
class _Comments:
    """Comments by the place that they belong to: above it, or behind its first line.

    ``head`` and ``foot`` belong to the file: they stand before its first field or behind its last.
    """

    above: dict[Loc, list[str]] = field(default_factory=dict)
    behind: dict[Loc, str] = field(default_factory=dict)
    head: list[str] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)

    def within(self, loc: Loc) -> bool:
        """Say whether something below a place has a comment."""
        n = len(loc)
        return any(at[:n] == loc and len(at) > n for at in (*self.above, *self.behind))


@dataclass(frozen=True)
class _Sheet:
    text: str
    comments: _Comments

    def mapping(
        self, node: Mapping, part: type[Record] | None, loc: Loc, indent: int, names: Iterable[str]
    ) -> Iterator[str]:
        """Yield the lines of fields, in the order of ``names``."""
        for name in names:
            key, value, here = node.key(name), node.get(name), (*loc, name)
            if key is None or value is None:
                continue
            yield from self._above(here, indent)
            if name.startswith("x-"):
                yield from self._as_it_stands(key, value, indent)
            else:
                yield from self._field(name, value, part_in(part, name), here, indent)

    def _as_it_stands(self, key: Scalar, value: Node, indent: int) -> Iterator[str]:
        """Yield the lines of a field that only its editors understand."""
        end = self.text.find("\n", _end(value, self.text))
        first, *more = self.text[key.start.at : end if end >= 0 else None].split("\n")
        shift = indent - (key.start.column - 1)
        yield " " * indent + first.rstrip()
        for line in more:
            yield (" " * shift + line if shift > 0 else line[-shift:]).rstrip()

    def _field(
        self, name: str, node: Node, part: type[Record] | None, here: Loc, indent: int
    ) -> Iterator[str]:
        open_end = isinstance(node, Mapping | Sequence) and self.comments.within(here)
        if not open_end:
            value = shortest(name, _ordered(plain(node), part))
            lines = [] if value in NOTHING else entry(name, value, indent).splitlines()
            yield from self._commented(lines, here)
            return
        yield from self._commented([entry(name, "x", indent).splitlines()[0][:-2]], here)
        if isinstance(node, Mapping):
            yield from self.mapping(node, part, here, indent + 2, _names(node, part))
        elif isinstance(node, Sequence):
            for n, one in enumerate(node.items):
                yield from self._item(name, one, part, (*here, n), indent + 2)

    def _item(
        self, name: str, node: Node, part: type[Record] | None, here: Loc, indent: int
    ) -> Iterator[str]:
        yield from self._above(here, indent)
        if isinstance(node, Mapping) and self.comments.within(here):
            lines = [*self.mapping(node, part, here, indent + 2, _names(node, part))]
            first = next(n for n, line in enumerate(lines) if not line.lstrip().startswith("#"))
            yield from (line[2:] for line in lines[:first])
            yield " " * indent + "- " + lines[first][indent + 2 :]
            yield from lines[first + 1 :]
            return
        value = shortest(name, _ordered(plain(node), part))
        yield from self._commented(item(value, indent).splitlines(), here)

    def _above(self, loc: Loc, indent: int) -> Iterator[str]:
        yield from (" " * indent + c for c in self.comments.above.get(loc, ()))

    def _commented(self, lines: list[str], loc: Loc) -> Iterator[str]:
        comment = self.comments.behind.get(loc)
        if comment and lines:
            yield f"{lines[0]}  {comment}"
            yield from lines[1:]
        else:
            yield from lines


def _names(node: Mapping, part: type[Record] | None) -> list[str]:
    written = [key.text for key, _ in node.pairs]
    known = [n for n in fields_of_part(part) if n in written]
    return known + [n for n in written if n not in known]


def _ordered(value: Value, part: type[Record] | None) -> Value:
    """Return a value with the fields of its parts in the order of their models."""
    if isinstance(value, dict):
        known = [n for n in fields_of_part(part) if n in value]
        names = known + [n for n in value if n not in known]
        return {n: _ordered(value[n], part_in(part, n)) for n in names}
    return [_ordered(v, part) for v in value] if isinstance(value, list) else value


# Where comments stand


@dataclass(frozen=True, slots=True)
class _Place:
    """A field or item: its way, the line that it begins on, the one on which its value ends.

    One that ``is_nothing`` is not written again, so that no comment can stay with it.
    """

    loc: Loc
    first: int
    last: int
    is_leaf: bool
    is_nothing: bool = False


def _comments(text: str, root: Mapping) -> _Comments:
    own = [*_own(root, text)]
    places = sorted(_places(root, (), text), key=lambda p: (p.first, len(p.loc)))
    found = _Comments()
    for line, words, alone in _written(text, root):
        if any(first <= line <= last for first, last in own):
            continue
        below = next((p for p in places if p.first > line), None)
        ending = [p for p in places if p.is_leaf and line in (p.first, p.last)]
        opening = [p for p in places if p.first == line]
        at = ending[-1:] or opening[-1:]
        alone = alone or (bool(at) and at[0].is_nothing)
        if alone and line < places[0].first:
            found.head.append(words)
        elif alone and below and not _inside(places, line):
            found.above.setdefault(below.loc, []).append(words)
        elif alone and not _inside(places, line):
            found.foot.append(words)
        elif not alone and at and at[0].loc not in found.behind:
            found.behind[at[0].loc] = words
        else:
            around = max((p for p in places if p.first <= line), key=lambda p: p.first)
            found.above.setdefault(around.loc[:1], []).append(words)
    return found


def _inside(places: Iterable[_Place], line: int) -> bool:
    """Say whether a line stands within a value that is written without lines of its own."""
    return any(p.is_leaf and p.first < line <= p.last for p in places)


def _own(node: Node, text: str) -> Iterator[tuple[int, int]]:
    """Yield the first and last lines of the fields that are left as they stand."""
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            if key.text.startswith("x-"):
                yield key.start.line, text.count("\n", 0, _end(value, text)) + 1
            else:
                yield from _own(value, text)
    elif isinstance(node, Sequence):
        for one in node.items:
            yield from _own(one, text)


def _end(value: Node, text: str) -> int:
    """Return where the last word of a value ends; its mark may stand behind comments."""
    if isinstance(value, Mapping | Sequence) and not value.flow:
        last = value.pairs[-1][1] if isinstance(value, Mapping) else value.items[-1]
        return _end(last, text)
    return value.start.at + len(text[value.start.at : value.end.at].rstrip())


def _places(node: Node, loc: Loc, text: str) -> Iterator[_Place]:
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            yield from _place(value, (*loc, key.text), key.start.line, text)
    elif isinstance(node, Sequence):
        for n, one in enumerate(node.items):
            yield from _place(one, (*loc, n), one.start.line, text)


def _place(value: Node, loc: Loc, line: int, text: str) -> Iterator[_Place]:
    is_own = str(loc[-1]).startswith("x-")
    is_leaf = is_own or isinstance(value, Scalar) or value.flow
    last = text.count("\n", 0, _end(value, text)) + 1
    nothing = not is_own and plain(value) in NOTHING
    yield _Place(loc, line, max(line, last) if is_leaf else line, is_leaf, nothing)
    if not is_leaf:
        yield from _places(value, loc, text)


def _written(text: str, root: Mapping) -> Iterator[tuple[int, str, bool]]:
    """Yield each comment: its line, its words, and whether it stands alone on the line."""
    covered = sorted(_scalars(root, text))
    at, n = 0, 0
    for line, words in enumerate(text.split("\n"), start=1):
        for m in re.finditer(r"(?:^|(?<=\s))#", words):
            start = at + m.start()
            while n < len(covered) and covered[n][1] <= start:
                n += 1
            if n == len(covered) or not covered[n][0] <= start < covered[n][1]:
                yield line, words[m.start() :].rstrip(), not words[: m.start()].strip()
                break
        at += len(words) + 1


def _scalars(node: Node, text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text in which # begins no comment."""
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            yield key.start.at, key.end.at
            yield from _scalars(value, text)
    elif isinstance(node, Sequence):
        for one in node.items:
            yield from _scalars(one, text)
    elif node.style in {"|", ">"}:  # behind the mark may stand a comment
        start = text.find("\n", node.start.at)
        yield start, start + len(text[start : node.end.at].rstrip())
    else:
        yield node.start.at, node.end.at
