"""Printing: results on standard output, problems on standard error; and the exit codes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext

import click
from rich.console import Console
from rich.table import Table

from generator.model.values import Problem

WELL, CONTENT, USAGE, OURS = 0, 1, 2, 3
INTERRUPTED, NOBODY_READS = 130, 141  # 128 and the signal, as shells count


def told(problems: Iterable[Problem], strict: bool = False) -> int:
    """Print problems, and return the exit code that they deserve."""
    found = tuple(problems)
    for p in found:
        complain(str(p))
    return code_of(found, strict)


def code_of(problems: Sequence[Problem], strict: bool) -> int:
    """Return the exit code that problems deserve; ``strict`` lets a warning count as an error."""
    return CONTENT if any(strict or p.severity == "error" for p in problems) else WELL


def say(*lines: str) -> None:
    """Print lines that are the result."""
    for line in lines:
        click.echo(line)


def complain(*lines: str) -> None:
    """Print lines that are no result."""
    for line in lines:
        click.echo(line, err=True)


def write_json(value: object) -> int:
    """Print a value as JSON."""
    say(json.dumps(value, ensure_ascii=False, indent=2))
    return WELL


def write_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Print a table on a terminal, lines with tabs in a pipe."""
    if not rows:
        return WELL
    if not sys.stdout.isatty():
        say(*("\t".join(" ".join(cell.split()) for cell in row) for row in rows))
        return WELL
    table = Table(*heads, box=None, header_style="bold", pad_edge=False)
    for row in rows:
        table.add_row(*row)
    Console(highlight=False, markup=False).print(table)
    return WELL


def busy(doing: str) -> AbstractContextManager[object]:
    """Show on a terminal that work goes on, and nothing in a pipe."""
    return Console(stderr=True).status(doing) if sys.stderr.isatty() else nullcontext()
