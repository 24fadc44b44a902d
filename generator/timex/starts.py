"""Where in a text a rule is worth trying: at its openings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from generator.timex.late import Match
from generator.timex.openings import opened, openings
from generator.timex.rule import Language, Rule

# Which of the sets of words some rules need, and the rules, by their numbers.
_Needing = tuple[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class _Index:
    """The rules of each opening, and those that begin with anything, by what they need.

    Many rules need the same words, such as the months: ``needs`` has each set of words once.
    ``alike``: rules tell some digits apart so seldom that they are one opening, all together.
    """

    tried: tuple[tuple[Rule, Match], ...]
    rules_of: dict[str, tuple[_Needing, ...]]
    anywhere: tuple[_Needing, ...]
    needs: tuple[tuple[str, ...], ...]
    alike: dict[str, str]


def starts(plain: str, language: Language) -> Iterator[tuple[Rule, Match, list[int]]]:
    """Yield the rules that may match, in their order, each with its pattern's ``match``, and where
    that may begin.
    """
    index = _index(language)
    rules_of, anywhere, alike = index.rules_of, index.anywhere, index.alike
    found: dict[str, list[int]] = {}
    for opening, start in opened(plain, language.article):
        if opening in found:
            found[opening].append(start)
        elif opening in alike or rules_of.get(opening, anywhere):
            found.setdefault(alike.get(opening, opening), []).append(start)
    places: dict[int, list[list[int]]] = {}
    held: list[bool | None] = [None] * len(index.needs)
    for opening, at in found.items():
        for need, rules in rules_of.get(opening, anywhere):
            holds = held[need]
            if holds is None:
                holds = held[need] = _holds(plain, index.needs[need])
            if holds:
                for n in rules:
                    if n in places:
                        places[n].append(at)
                    else:
                        places[n] = [at]
    for n in sorted(places):
        at_all = places[n]
        yield (
            *index.tried[n],
            at_all[0] if len(at_all) == 1 else sorted(chain.from_iterable(at_all)),
        )


def _holds(plain: str, words: tuple[str, ...]) -> bool:
    for word in words:  # a third quicker than any()
        if word in plain:
            return True
    return not words


@lru_cache(maxsize=8)
def _index(language: Language) -> _Index:
    leads = ("", f"{language.article} ") if language.article else ("",)
    alike = {f"{lead}{digit}": f"{lead}3" for lead in leads for digit in "456789"}
    lists = [openings(rule.pattern, language.article) for rule in language.rules]
    begun = [some and {alike.get(opening, opening) for opening in some} for some in lists]
    known = {opening for some in begun if some for opening in some}
    needs = tuple(dict.fromkeys(rule.needs for rule in language.rules))
    need_of = [needs.index(rule.needs) for rule in language.rules]

    def needing(numbers: Iterable[int]) -> tuple[_Needing, ...]:
        by_need: defaultdict[int, list[int]] = defaultdict(list)
        for n in numbers:
            by_need[need_of[n]].append(n)
        return tuple((need, tuple(rules)) for need, rules in by_need.items())

    rules_of = {
        opening: needing(n for n, some in enumerate(begun) if some is None or opening in some)
        for opening in known
    }
    anywhere = needing(n for n, some in enumerate(begun) if some is None)
    tried = tuple((rule, rule.compiled().match) for rule in language.rules)
    return _Index(tried, rules_of, anywhere, needs, alike)
