"""Parts of a name that stand for it later: "Ross" for "Ana Ross", "WFC" by its letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.entities.gazetteer import is_family_name_first, is_known_place
from generator.entities.rule import Page
from generator.entities.run import Run, is_a_place, is_where, mention
from generator.lexicons import demonyms, words
from generator.model.values import Mention

Full = Mapping[str, Mention | None]


def full_names(named: Iterable[Mention], page: Page, letters: Mapping[str, str]) -> Full:
    """Return what a part of a name stands for: ``None`` where two full names share it.

    ``letters`` are those that stand in brackets behind a name.
    """
    parts: dict[str, Mention | None] = {}
    for m in named:
        for part in {*_short(m, m.name, page, letters), *_short(m, m.text, page, letters)}:
            low = part.lower()
            same = parts.get(low, m)
            parts[low] = m if same and same.name == m.name else None
    return parts


def _short(m: Mention, name: str, page: Page, letters: Mapping[str, str]) -> Iterator[str]:
    """Yield what a name, in one of its forms, may be cut to."""
    tokens = name.split()
    if m.kind == "place" or len(tokens) < 2:
        return
    if m.kind == "person":
        yield from _of_a_person(tokens, page)
        return
    if name in letters:
        yield letters[name]
    yield "".join(t[0] for t in tokens if t[0].isupper())
    if len(tokens) > 2 and not is_known_place(first := " ".join(tokens[:-1])):
        yield first
    for token in dict.fromkeys((tokens[0], tokens[-1])):
        low = token.lower()
        plain_word = low in words("organisation-heads") or low in words("company-words")
        adjective = low in words("no-names") or token in demonyms() or low in words("roles")
        if low in page.alone and not plain_word and not adjective and not is_known_place(token):
            yield token


def _of_a_person(tokens: list[str], page: Page) -> Iterator[str]:
    yield tokens[-1]
    yield " ".join(tokens[1:])
    particle = next((n for n, t in enumerate(tokens) if n and t in words("name-particles")), 0)
    if particle:
        yield " ".join(tokens[particle:])
    is_called = tokens[0].lower() in page.alone and tokens[-1].lower() not in page.alone
    if is_called or is_family_name_first(tokens[0]):
        yield tokens[0]


def short_form(run: Run, full: Full) -> Mention | None:
    """Return the name that a run is short for."""
    whole = full.get(run.name.lower())
    if not whole or (whole.kind != "place" and is_where(run) and is_a_place(run.name)):
        return None
    return mention(run, whole.kind, whole.name, f"short for {whole.name}", whole.id)
