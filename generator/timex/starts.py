"""Where in a text a rule is worth trying: at its openings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from generator.timex.openings import opened, openings
from generator.timex.rule import Language, Rule


def starts(plain: str, language: Language) -> Iterator[tuple[Rule, list[int]]]:
    """Yield the rules that may match, in their order, each with where a match may begin."""
    rules_of, anywhere = _by_opening(language)
    found: dict[str, list[int]] = {}
    for opening, start in opened(plain):
        if rules_of.get(opening, anywhere):
            found.setdefault(opening, []).append(start)
    places: dict[int, list[list[int]]] = {}
    for opening, at in found.items():
        for n in rules_of.get(opening, anywhere):
            places.setdefault(n, []).append(at)
    # Many rules need the same words, such as the months.
    holds = cache(lambda words: any(word in plain for word in words))
    for n in sorted(places):
        rule = language.rules[n]
        if not rule.needs or holds(rule.needs):
            yield rule, sorted(chain.from_iterable(places[n]))


@lru_cache(maxsize=8)
def _by_opening(language: Language) -> tuple[dict[str, tuple[int, ...]], tuple[int, ...]]:
    """Return the rules of each opening, by their numbers, and those that begin with anything."""
    lists = [openings(rule.pattern) for rule in language.rules]
    anywhere = tuple(n for n, some in enumerate(lists) if some is None)
    known = {opening for some in lists if some for opening in some}
    rules_of = {
        opening: tuple(n for n, some in enumerate(lists) if some is None or opening in some)
        for opening in known
    }
    return rules_of, anywhere
