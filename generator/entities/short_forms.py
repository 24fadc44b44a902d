"""Parts of a name that stand for it later: "Ross" for "Ana Ross", "WFC" by initials."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.entities.run import Run, is_a_place, is_where, mention
from generator.model.values import Mention


def full_names(named: Iterable[Mention]) -> dict[str, Mention | None]:
    """Return what a part of a name stands for: ``None`` where two full names share it."""
    parts: dict[str, Mention | None] = {}
    for m in named:
        tokens = m.name.split()
        if len(tokens) < 2 or m.kind == "place":
            continue
        short = [tokens[-1], " ".join(tokens[1:])] if m.kind == "person" else [_initials(tokens)]
        if m.rule.startswith(("a name that its first", "a name of a club")):
            short += [tokens[0], tokens[-1]]
        for part in short:
            same = parts.get(part, m)
            parts[part] = m if same and same.name == m.name else None
    return parts


def _initials(tokens: list[str]) -> str:
    return "".join(t[0] for t in tokens if t[0].isupper())


def short_form(run: Run, full: Mapping[str, Mention | None]) -> Mention | None:
    """Return the name that a run is short for."""
    whole = full.get(run.name)
    if not whole or (whole.kind != "place" and is_where(run) and is_a_place(run.name)):
        return None
    return mention(run, whole.kind, whole.name, f"short for {whole.name}", whole.id)
