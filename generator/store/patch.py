"""A record's text changed in place: what is not changed keeps its bytes, comments among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.markup import links_typed
from generator.model.values import Problem
from generator.store import nodes
from generator.store.changes import (
    Add,
    Change,
    Drop,
    in_short,
    index_of,
    plain,
    plain_fields,
    steps_to,
    typed,
    with_change,
)
from generator.store.dump import Value, dump, entry, in_order, inline, item, shortest
from generator.store.syntax import is_too_long, read


def patch(text: str, changes: Iterable[Change], kind: str = "events") -> str:
    """Return the text of a record's file with the changes made, one after the other.

    Lines that no change touches keep their bytes.  Where the record is written in a way that
    cannot be changed in place (all of it in braces, say), it is written anew.  What would become
    too long to be read is returned as far as it was changed, and does not read.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix(mark)
    for change in map(in_short, changes):
        sheet = _Sheet(text)
        wanted = with_change(plain_fields(sheet.root), change)
        after = sheet.changed(kind, change) if sheet.lies_open() else ""
        if is_too_long(after):  # written anew it would lose its comments
            return mark + after
        text = after if _says(after, wanted) else dump(kind, wanted)
        if is_too_long(text):
            break
    return mark + text


def exchange(text: str, words: Mapping[tuple[str | int, ...], str]) -> str:
    """Return a record's text with other plain words, such as ids, where scalars stand.

    >>> exchange("related: {follows: [a, b]}  # two\\n", {("related", "follows", 1): "c"})
    'related: {follows: [a, c]}  # two\\n'
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    root = _Sheet(text.removeprefix(mark)).root
    places = [(nodes.walk(root, loc)[0], new) for loc, new in words.items()]
    text = text.removeprefix(mark)
    for node, new in sorted(places, key=lambda place: place[0].start.at, reverse=True):
        if not isinstance(node, nodes.Scalar):
            raise ValueError(f"no scalar stands in line {node.start.line}")
        text = text[: node.start.at] + new + text[node.end.at :]
    return mark + text


def relinked(text: str, field: str, said: str, new: str) -> str:
    """Return a record's text with other links in a field of prose, where they say ``said``.

    >>> relinked("body: The [pact](old).  # [a](old)\\n", "body", "old", "new")
    'body: The [pact](new).  # [a](old)\\n'
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix(mark)
    prose = _Sheet(text).root.get(field)
    if not isinstance(prose, nodes.Scalar):
        raise ValueError(f"no prose: {field}")
    for at in reversed(list(links_typed(text, said, prose.start.at, prose.end.at))):
        text = text[:at] + new + text[at + len(said) :]
    return mark + text


@lru_cache(4)  # what is made of a text is looked at, and then changed
def _read(text: str) -> tuple[nodes.Mapping | None, tuple[Problem, ...]]:
    _, root, problems = read("", text.encode())
    return root, tuple(problems)


def _says(text: str, fields: dict[str, Value]) -> bool:
    root, _ = _read(text)
    return root is not None and plain_fields(root) == typed(fields)


class _Sheet:
    """A text and what stands where in it; each change makes a new text."""

    def __init__(self, text: str) -> None:
        root, problems = _read(text)
        if root is None:
            raise ValueError(f"a record that cannot be read cannot be changed: {problems[0]}")
        self.text, self.root = text, root
        self.newline = "\r\n" if "\r\n" in text else "\n"

    def lies_open(self) -> bool:
        """Say whether each field of the record begins a line."""
        firsts = (self.text[self._line(key.start.at) : key.start.at] for key, _ in self.root.pairs)
        return not self.root.flow and not any(first.strip() for first in firsts)

    def changed(self, kind: str, change: Change) -> str:
        """Return the text with one change made."""
        wanted = with_change(plain_fields(self.root), change)
        value = wanted.get(change.field)
        old = self.root.get(change.field)
        if value is None:
            return self._without(self.root, change.field)
        steps: list[Add | Drop] = []
        if isinstance(old, nodes.Sequence) and old.items and isinstance(change, Add | Drop):
            steps = [change]
        elif isinstance(old, nodes.Sequence) and isinstance(value, list | tuple):
            steps = steps_to(plain(old), change.field, list(value))
        # Of items that are alike in a list, steps cannot tell which is meant.
        if steps and _says(stepped := self._step_by_step(change.field, steps), wanted):
            return stepped
        return self._with(self.root, change.field, value, in_order(kind, wanted))

    # Fields of the record, or of a part

    def _with(self, part: nodes.Mapping, name: str, value: Value, order: list[str]) -> str:
        key, old = part.key(name), part.get(name)
        if key is None or old is None:
            return self._with_new(part, name, value, order)
        if shortest(name, plain(old)) == shortest(name, typed(value)):
            return self.text
        indent = key.start.column - 1
        new = self._lines(entry(name, value, indent)[indent:], self._comment(key, old))
        return self.text[: key.start.at] + new + self.text[self._line_end(self._end(old)) :]

    def _with_new(self, part: nodes.Mapping, name: str, value: Value, order: list[str]) -> str:
        indent = part.pairs[0][0].start.column - 1
        new = self._lines(entry(name, value, indent), "")
        before = order[: order.index(name)] if name in order else []
        above = [v for k, v in part.pairs if k.text in before or name not in order]
        if above:
            at = self._line_end(self._end(above[-1]))
            return self.text[:at] + self.newline + new + self.text[at:]
        at = part.pairs[0][0].start.at
        return self.text[:at] + new[indent:] + self.newline + " " * indent + self.text[at:]

    def _without(self, part: nodes.Mapping, name: str) -> str:
        n = next((n for n, (key, _) in enumerate(part.pairs) if key.text == name), None)
        if n is None:
            return self.text
        key, value = part.pairs[n]
        if self.text[self._line(key.start.at) : key.start.at].strip():  # it stands behind a dash
            return self.text[: key.start.at] + self.text[part.pairs[n + 1][0].start.at :]
        return self._without_lines(key.start.at, self._end(value))

    def _without_lines(self, start: int, end: int) -> str:
        return (
            self.text[: self._line(start)] + self.text[self._line_end(end) :].removeprefix("\r")[1:]
        )

    # Items of a list

    def _step_by_step(self, field: str, steps: Iterable[Add | Drop]) -> str:
        sheet = self
        for step in steps:
            seq = sheet.root.get(field)
            if not isinstance(seq, nodes.Sequence):
                raise ValueError(f"no list: {field}")
            n = index_of([plain(i) for i in seq.items], field, step.item)
            if isinstance(step, Add):
                text = sheet._with_item(seq, field, n, step.item)
            else:
                text = sheet.text if n is None else sheet._without_item(seq, field, n)
            if is_too_long(text):
                return text
            sheet = _Sheet(text)
        return sheet.text

    def _with_item(self, seq: nodes.Sequence, field: str, n: int | None, value: Value) -> str:
        if seq.flow and seq.start.line == seq.end.line:
            items = [plain(i) for i in seq.items]
            new = [*items, value] if n is None else [*items[:n], value, *items[n + 1 :]]
            return self._with(self.root, field, new, [])
        last = seq.items[-1 if n is None else n]
        if seq.flow:
            start = last.end.at if n is None else last.start.at
            lead = ", " if n is None else ""
            return self.text[:start] + lead + inline(value) + self.text[last.end.at :]
        indent = seq.start.column - 1
        if n is None:
            at = self._line_end(self._end(last))
            return (
                self.text[:at]
                + self.newline
                + self._lines(item(value, indent), "")
                + self.text[at:]
            )
        if isinstance(last, nodes.Mapping) and not last.flow and isinstance(value, Mapping):
            return self._with_item_fields(field, n, value)
        dash, end = self._dash(seq, n), self._end(last)
        new_lines = self._lines(item(value, indent)[indent:], self._trailing(end))
        return self.text[:dash] + new_lines + self.text[self._line_end(end) :]

    def _with_item_fields(self, field: str, n: int, value: Mapping[str, Value]) -> str:
        """Change the fields of one item, those alone that differ."""
        sheet = self
        for name in (*value, None):
            part = nodes.walk(sheet.root, (field, n))[0]
            if not isinstance(part, nodes.Mapping):
                break
            if name is not None:
                sheet = _Sheet(sheet._with(part, name, value[name], list(value)))
                continue
            for gone in [key.text for key, _ in part.pairs if key.text not in value]:
                part = nodes.walk(sheet.root, (field, n))[0]
                if isinstance(part, nodes.Mapping):
                    sheet = _Sheet(sheet._without(part, gone))
        return sheet.text

    def _without_item(self, seq: nodes.Sequence, field: str, n: int) -> str:
        items = seq.items
        if len(items) == 1:
            return self._without(self.root, field)
        if not seq.flow:
            return self._without_lines(self._dash(seq, n), self._end(items[n]))
        if seq.start.line == seq.end.line:
            rest = [plain(i) for i in (*items[:n], *items[n + 1 :])]
            return self._with(self.root, field, rest, [])
        start, end = (
            (items[n - 1].end.at, items[n].end.at) if n else (items[0].start.at, items[1].start.at)
        )
        return self.text[:start] + self.text[end:]

    # Places in the text

    def _line(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def _line_end(self, at: int) -> int:
        """Return where the line ends, before its line end."""
        end = self.text.find("\n", at)
        end = len(self.text) if end < 0 else end
        return end - 1 if self.text[at:end].endswith("\r") else end

    def _end(self, node: nodes.Node) -> int:
        """Return where the last word of a value ends; what follows is comment or another field."""
        if isinstance(node, nodes.Scalar):
            if node.style in {"|", ">"}:
                return node.start.at + len(self.text[node.start.at : node.end.at].rstrip())
            return node.end.at
        if node.flow:
            return node.end.at
        last = node.pairs[-1][1] if isinstance(node, nodes.Mapping) else node.items[-1]
        return self._end(last)

    def _dash(self, seq: nodes.Sequence, n: int) -> int:
        """Return where the dash of an item stands: on its line, or on one above it."""
        indent = seq.start.column - 1
        start = self._line(seq.items[n].start.at)
        while start and self.text[start : start + indent + 1].strip() != "-":
            start = self._line(start - 1)
        return start + indent

    def _trailing(self, end: int) -> str:
        tail = self.text[end : self._line_end(end)].strip()
        return tail if tail.startswith("#") else ""

    def _comment(self, key: nodes.Scalar, value: nodes.Node) -> str:
        """Return the comment behind a field's value, or behind its name if the value is below."""
        end = self._end(value)
        if self._line(end) == self._line(key.start.at):
            return self._trailing(end)
        head = self.text[key.end.at : self._line_end(key.end.at)]
        m = re.fullmatch(r"\s*:\s*(?:[|>][-+0-9]*)?\s+(#.*)", head)
        return m[1] if m else ""

    def _lines(self, text: str, comment: str) -> str:
        """Return new lines with the line ends of this text, and a comment behind the first."""
        first, *more = text.removesuffix("\n").split("\n")
        return self.newline.join([f"{first}  {comment}" if comment else first, *more])
