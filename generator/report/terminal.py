"""Problems for a person at a terminal: by file, with colours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from generator.model.values import Problem
from generator.text import listed

_BOLD, _RED, _YELLOW, _FAINT = 1, 31, 33, 2


def grouped(problems: Iterable[Problem]) -> str:
    """Return the problems under the names of their files, in the order in which they come."""
    parts = []
    for path, group in groupby(problems, key=lambda p: p.where.path):
        parts.append("\n".join([_in(_BOLD, path), *map(_told, group)]))
    return "\n\n".join(parts)


def _told(p: Problem) -> str:
    place = f"{p.where.line}:{p.where.column}" if p.where.line else "file"
    severity = _in(_RED if p.severity == "error" else _YELLOW, f"{p.severity:7}")
    rule = f"  {_in(_FAINT, p.rule)}" if p.rule else ""
    head = f"  {place:>7}  {severity}  {p.message}{rule}"
    return f"{head}\n{'':20}{_in(_FAINT, f'hint: {p.hint}')}" if p.hint else head


def _in(code: int, words: str) -> str:
    return f"\x1b[{code}m{words}\x1b[0m"


def by_rule(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Return a line that names the rules whose warnings were told, for who means to allow one.

    >>> by_rule(())
    ()
    """
    rules = Counter(p.rule for p in problems if p.severity == "warning" and p.rule)
    if not rules:
        return ()
    told = listed(f"{name} ({n})" for name, n in sorted(rules.items()))
    return (f"rules that warn: {told}; a record may 'allow' one, with the reason",)
