"""Where in a text a rule is worth trying: at its openings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from generator.timex.openings import opened, openings
from generator.timex.rule import Language, Rule


def starts(plain: str, language: Language) -> Iterator[tuple[Rule, list[int]]]:
    """Yield the rules that may match, in their order, each with where a match may begin."""
    rules_at, anywhere = _by_opening(language)
    found: dict[str, list[int]] = {}
    for opening, start in opened(plain):
        if rules_at.get(opening, anywhere):
            found.setdefault(opening, []).append(start)
    places: dict[int, list[list[int]]] = {}
    for opening, where in found.items():
        for n in rules_at.get(opening, anywhere):
            places.setdefault(n, []).append(where)
    for n in sorted(places):
        rule = language.rules[n]
        if not rule.needs or any(word in plain for word in rule.needs):
            yield rule, sorted(chain.from_iterable(places[n]))


@lru_cache(maxsize=8)
def _by_opening(language: Language) -> tuple[dict[str, tuple[int, ...]], tuple[int, ...]]:
    """Return which rules an opening is of, by their numbers, and those that may begin anyhow."""
    opening_of = [openings(rule.pattern) for rule in language.rules]
    anywhere = tuple(n for n, some in enumerate(opening_of) if some is None)
    known = frozenset[str]().union(*(some for some in opening_of if some))
    return {
        opening: tuple(n for n, some in enumerate(opening_of) if some is None or opening in some)
        for opening in known
    }, anywhere
