"""Rows of a table that spreadsheets open (RFC 4180), with no formula in them.

A table begins with the mark of UTF-8 (U+FEFF): without it Excel reads every letter beyond ASCII as
two others, and readers of CSV that are told ``utf-8-sig`` pass over it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable

MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
# What makes a cell a formula, at its beginning or, where a spreadsheet parts cells by semicolons,
# behind one; Excel takes the wide forms for the narrow ones.
_BEGINS = r"=+\-@\uff1d\uff0b\uff0d\uff20"
_FORMULA = re.compile(rf"(^|;)(?=\s*[{_BEGINS}]|[\t\r\n])")


def row(cells: Iterable[str | Iterable[str]]) -> str:
    """Return a line of a table; several values of a cell are parted by "; ".

    >>> row(["a", ["b", "=c"]])
    '"a","b; \\'=c"\\r\\n'
    """
    line: list[str] = []
    csv.writer(_Lines(line), quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(
        map(_cell, cells)
    )
    return line[0]


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: ``'`` stands before what begins one.

    >>> harmless("=1+1"), harmless("a; =1+1"), harmless("1+1")
    ("'=1+1", "a;' =1+1", '1+1')
    """
    return _FORMULA.sub(r"\1'", text)


def _cell(value: str | Iterable[str]) -> str:
    several = [value] if isinstance(value, str) else value
    return "; ".join(map(harmless, several))


class _Lines:
    """What `csv` writes to."""

    def __init__(self, lines: list[str]) -> None:
        self.write = lines.append
