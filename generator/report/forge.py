"""Problems for GitHub: annotations at the lines, and a table for the summary of the run.

GitHub shows ten errors and ten warnings of a step and drops the rest in silence; so the files of
the change come first, and the table has them all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate

from generator.model.values import Problem
from generator.render.escape import phrase
from generator.text import counted

_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_VALUE = str.maketrans(_DATA | {":": "%3A", ",": "%2C"})
_MESSAGE = str.maketrans(_DATA)
_HEAD = "## dateline check\n"
_COLUMNS = ("| Where | | What | What to do |", "|---|---|---|---|")
LARGEST = 900_000  # bytes; GitHub refuses a summary of more than 1 MiB as a whole


def annotated(
    problems: Iterable[Problem], first: Collection[str] = (), folder: str = ""
) -> Iterator[str]:
    """Yield a command of GitHub's workflows for each problem, the files ``first`` before others.

    ``folder`` is where the project stands in the repository, "" or ending in a slash.

    >>> from generator.model.values import Where
    >>> print(*annotated([Problem(Where("a,b.yml", 2, 5), "no title: 100%", "add one")]))
    ::error file=a%2Cb.yml,line=2,col=5,title=dateline::no title: 100%25%0Ahint: add one
    """
    for p in _ordered(problems, first):
        place = {"file": f"{folder}{p.where.path}"}
        if p.where.line:
            place |= {"line": str(p.where.line), "col": str(p.where.column)}
        place["title"] = p.rule or "dateline"
        told = ",".join(f"{name}={value.translate(_VALUE)}" for name, value in place.items())
        words = f"{p.message}\nhint: {p.hint}" if p.hint else p.message
        yield f"::{p.severity} {told}::{words.translate(_MESSAGE)}"


def summary(problems: Collection[Problem], first: Collection[str] = ()) -> str:
    """Return all problems as a Markdown table, in the order of the annotations.

    What would not fit into a summary is counted in its last line.
    """
    if not problems:
        return f"{_HEAD}\nNothing wrong.\n"
    errors = sum(p.severity == "error" for p in problems)
    told = f"{counted(errors, 'error')}, {counted(len(problems) - errors, 'warning')}."
    rows = [_row(p) for p in _ordered(problems, first)]
    shown = fitting(rows)
    left = len(rows) - len(shown)
    more = ["", f"… and {counted(left, 'more', 'more')}."] if left else []
    return "\n".join([_HEAD, told, "", *_COLUMNS, *shown, *more, ""])


def fitting(parts: Sequence[str]) -> Sequence[str]:
    """Return as many of the first parts as fit into the summary of a run, lines between them."""
    sizes = accumulate(len(part.encode()) + 2 for part in parts)
    return [part for part, size in zip(parts, sizes, strict=True) if size <= LARGEST]


def _ordered(problems: Iterable[Problem], first: Collection[str]) -> list[Problem]:
    return sorted(problems, key=lambda p: (p.where.path not in first, p.severity != "error"))


def _row(p: Problem) -> str:
    return phrase("| {} | {} | {} | {} |", str(p.where), p.severity, p.message, p.hint)
