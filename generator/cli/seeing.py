"""How an article was read, on a terminal: the text with its marks, and the reason for each."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from generator.cli.output import say
from generator.report import Explained, lettered
from generator.report.passages import Block, Leaf, Passage
from generator.report.reasons import Told

_COLOURS = {
    **dict.fromkeys(("date", "time", "duration", "set"), "green"),
    "person": "magenta",
    "organisation": "blue",
    "place": "cyan",
}


def show(e: Explained) -> None:
    """Print how an article was read: in colours on a terminal, as plain lines in a pipe."""
    _Screen().show(e)


class _Screen:
    """Standard output: folded and coloured where a person looks at it, a line a thing in a pipe."""

    def __init__(self) -> None:
        self._is_seen = sys.stdout.isatty()
        self._out = Console(highlight=False, markup=False, emoji=False)

    def show(self, e: Explained) -> None:
        self._print(Text(e.title, "bold"))
        self._print(Text(e.file, "dim"))
        self._head("The day it speaks from")
        self._line(Text(f"{e.day} ({e.basis})" if e.day else "not decided", "green"))
        for reason in e.reasons:
            self._line(Text(reason))
        if e.ask:
            self._line(Text(f"to decide it: {e.ask}", "red"))
        self._head("Text")
        for block in e.blocks:
            self._line(_block(block))
        self._head(f"Events: {len(e.events) or 'none'}")
        for told in e.events:
            self._event(told)
        self._rows("To be decided", e.questions)
        self._rows("Not taken from other extractors", ((fault,) for fault in e.faults))
        self._rows("Makes no event", ((lettered(n), words, why) for n, words, why in e.passed))
        self._rows("Names", e.names)
        self._rows("Times", e.times)

    def _print(self, text: Text, indent: int = 0) -> None:
        if self._is_seen:
            self._out.print(Padding(text, (0, 0, 0, indent)))
        else:
            say(" " * indent + text.plain)

    def _head(self, words: str) -> None:
        self._print(Text())
        self._print(Text(words, "bold underline"))

    def _line(self, text: Text) -> None:
        self._print(text, 2)

    def _event(self, told: Told) -> None:
        self._line(Text(f"{told.number}. {told.title}", "bold yellow"))
        self._line(Text(told.summary))
        rows = [*told.fields, *(("words", f"“{q}”", "") for q in told.quotes)]
        if self._is_seen:
            self._grid([(Text(field), _value(value, why)) for field, value, why in rows])
        else:
            self._lines(rows)
        self._print(Text())

    def _rows(self, head: str, rows: Iterable[Sequence[str]]) -> None:
        found = list(rows)
        if found:
            self._head(head)
        if self._is_seen:
            self._grid([tuple(map(Text, row)) for row in found])
        else:
            self._lines(found)

    def _grid(self, rows: Sequence[Sequence[Text]]) -> None:
        table = Table.grid(padding=(0, 2))
        for row in rows[:1]:
            for n in range(len(row)):
                table.add_column(style="" if n == 1 else "dim", overflow="fold")
        for row in rows:
            table.add_row(*row)
        if rows:
            self._out.print(Padding(table, (0, 0, 0, 4)))

    def _lines(self, rows: Iterable[Sequence[str]]) -> None:
        for row in rows:
            self._line(Text("\t".join(" ".join(cell.split()) for cell in row)))


def _value(value: str, why: str) -> Text:
    """Return a field's value with the reason below it."""
    return Text("\n").join(t for t in (Text(value), Text(why, "dim")) if t)


def _block(block: Block) -> Text:
    """Return a part of the text; furniture is dimmed, with the reason behind it."""
    if block.is_furniture:
        words = " ".join("".join(p.words for p in block.passages).split())
        return Text(f"{words}  ← {block.kind}: {block.why}", "dim")
    shown = Text("", "bold" if block.kind == "title" else "")
    for passage in block.passages:
        shown.append_text(_passage(passage))
    return shown


def _passage(passage: Passage) -> Text:
    """Return a passage with the numbers of its events behind it, or the letters of what is none."""
    words = Text()
    for leaf in passage.leaves:
        words.append_text(_leaf(leaf))
    if passage.events:
        words.append("".join(f"[{n}]" for n in passage.told), "bold yellow")
    elif passage.passed:
        words.append("".join(f"[{lettered(n)}]" for n in passage.told), "dim")
    return words


def _leaf(leaf: Leaf) -> Text:
    if not leaf.kind:
        return Text(leaf.words)
    colour = _COLOURS[leaf.kind]
    shown = Text(leaf.words, f"bold {colour}")
    if leaf.value and leaf.value != leaf.words:
        shown.append(f" ‹{leaf.value}›", f"dim {colour}")
    return shown
