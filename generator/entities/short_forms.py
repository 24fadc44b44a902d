"""Parts of a name that stand for it later: "Ross" for "Ana Ross", "WFC" by its letters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.entities.gazetteer import (
    is_city,
    is_family_name_first,
    is_given,
    is_known_place,
    is_town,
)
from generator.entities.rule import Page
from generator.entities.run import Run, is_a_place, is_where, mention
from generator.lexicons import any_of, demonyms, words
from generator.model.values import EntityKind, Mention

_OF_TWO_FAMILIES = 4  # words of a name, from which on the last two are of father and mother
_MOST_OF_A_FAMILY = 30  # of one last name; in a list of them nobody is told twice
_OF_COMPANIES = frozenset(("company", "corporation", "group", "holding", "holdings"))
_OF_CLUBS = frozenset(("afc", "cf", "fc"))
_TO_A_TOWN = (["at"], ["from"], ["in"], ["near"], ["to"])
_INITIALS = frozenset("BCDEFGHJKLMNOPQRSTUVWXYZ")
Full = Mapping[str, Mention | None]


class Cuts:
    """What the names of an article may be cut to, each worked out once.

    ``letters`` are those that stand in brackets behind a name.
    """

    def __init__(self, page: Page, letters: Mapping[str, str]) -> None:
        self._page, self._letters = page, letters
        self._of: dict[tuple[EntityKind, str, str], frozenset[str]] = {}

    def of(self, m: Mention) -> frozenset[str]:
        """Return what a name may be cut to, as it is in full and as it is written."""
        key = (m.kind, m.name, m.text)
        if key not in self._of:
            short = (_short(m.kind, form, self._page, self._letters) for form in {m.name, m.text})
            self._of[key] = frozenset().union(*short)
        return self._of[key]


def full_names(
    named: Iterable[Mention], cuts: Cuts, relatives: frozenset[str] = frozenset()
) -> Full:
    """Return what a part of a name stands for: ``None`` where two full names share it.

    ``relatives`` are the people who are somebody's wife or son, whom a report does not call by the
    name that they share.
    """
    parts: dict[str, Mention | None] = {}
    for m in named:
        for part in cuts.of(m):
            low = part.lower()
            same = parts.get(low, m)
            if not same or same.name == m.name:
                parts[low] = same
            elif _is_with_its_form(same, part) or _is_with_its_form(m, part):
                parts[low] = same if _is_with_its_form(same, part) else m
            elif (m.name in relatives) == (same.name in relatives):
                parts[low] = None
            elif same.name in relatives:
                parts[low] = m
    return parts


def _is_with_its_form(m: Mention, part: str) -> bool:
    """Say whether a name is another with its legal form: "Acme Inc." beside "Acme News"."""
    name, _, form = m.name.rpartition(" ")
    return m.kind == "organisation" and name.removesuffix(".com") == part and _is_legal_form(form)


def _is_legal_form(word: str) -> bool:
    """Say whether a word behind a name tells a company: "Inc."."""
    return word.rstrip(".").lower() in words("legal-forms")


def fullest(named: Sequence[Mention | None]) -> list[Mention | None]:
    """Return the names with one name for each person: "Ana Ross" is "Ana Maria Ross", told, too.

    Where two fuller names fit, or one is a record's, a name stays as it is.
    """
    recorded = {m.name for m in named if m and m.listed in {"record", "records"}}
    people = {m.name: m.id for m in named if m and m.kind == "person" and " " in m.name}
    of_last: defaultdict[str, list[list[str]]] = defaultdict(list)
    for full in people:
        of_last[full.split()[-1]].append(full.split())
    fuller: dict[str, str] = {}
    for alike in of_last.values():
        for name in alike if len(alike) <= _MOST_OF_A_FAMILY else ():
            fits = [other for other in alike if _is_fuller(other, name)]
            if " ".join(name) in recorded:
                continue
            longest = max(fits, key=len, default=name)
            if fits and all(f == longest or _is_fuller(longest, f) for f in fits):
                fuller[" ".join(name)] = " ".join(longest)
    return [
        replace(m, name=fuller[m.name], id=people[fuller[m.name]])
        if m and m.kind == "person" and m.name in fuller
        else m
        for m in named
    ]


def _is_fuller(more: Sequence[str], less: Sequence[str]) -> bool:
    """Say whether a name has all words of another, in order, and the same last one."""
    initials = sum(map(_is_initial, less)) - sum(map(_is_initial, more))
    if more[-1] != less[-1] or len(more) < len(less) or (len(more) == len(less) and initials < 1):
        return False
    ahead = iter(more)
    return all(
        any(word == w or (_is_initial(word) and w[0] == word[0]) for w in ahead) for word in less
    )


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _short(kind: EntityKind, name: str, page: Page, letters: Mapping[str, str]) -> Iterator[str]:
    tokens = name.split()
    if kind == "place" or len(tokens) < 2:
        return
    if kind == "person":
        yield from _of_a_person(tokens, page)
        return
    if name in letters:
        yield letters[name]
    yield "".join(t[0] for t in tokens if t[0].isupper())
    if tokens[-2:] == ["Federal", "Reserve"]:
        yield "Fed"
    yield "".join(t[0].upper() for t in tokens)  # "People’s Bank of Peru"
    if _is_legal_form(tokens[-1]) and tokens[-2] != "&":
        if len(tokens) == 2:
            yield tokens[0].removesuffix(".com")
        yield "".join(t[0] for t in tokens[:-1] if t[0].isupper())
    if len(tokens) > 2 and tokens[0].lower() in words("organisation-openers"):
        yield " ".join(tokens[1:])
    if tokens[-2] == "&" and tokens[-1].rstrip(".") == "Co":  # "Ross & Co."
        return
    yield from _before_its_field(tokens)
    first = " ".join(tokens[:-1])
    person = len(tokens) == 3 and is_given(tokens[0])  # "the Ana Ross Foundation"
    street = tokens[-2].lower() in words("place-heads")  # "Wall Street Journal"
    if len(tokens) > 2 and not (is_known_place(first) or person or street):
        yield first
    ends = (tokens[0],) if "of" in tokens else (tokens[0], tokens[-1])  # "University of Venn"
    if 0 < len(bare := _without_forms(tokens)) < len(tokens) - 1:
        yield " ".join(bare)
    for token in dict.fromkeys(ends):
        low = token.lower()
        if low in words("world-companies") and bare != [token]:
            continue  # "Acme Capital" is a part of Acme, which all know
        plain_word = low in words("organisation-heads") or low in words("company-words")
        adjective = low in words("no-names") or token in demonyms() or low in words("roles")
        firm = token == tokens[0] and _is_a_firm(tokens, page)
        place = is_known_place(token) and not firm
        if low in page.alone and not plain_word and not adjective and not place:
            yield token


def _before_its_field(tokens: Sequence[str]) -> Iterator[str]:
    """Yield "Callao Institute" of "Callao Institute for Leaf Science"."""
    for n in range(2, len(tokens)):
        if tokens[n] in {"for", "of"} and tokens[n - 1].lower() in words("organisation-heads"):
            yield " ".join(tokens[:n])


def _without_forms(tokens: Sequence[str]) -> list[str]:
    """Return the words of a name without what only tells a company: "Acme Paper Group Inc"."""
    end = len(tokens)
    while end and (_is_legal_form(tokens[end - 1]) or tokens[end - 1].lower() in _OF_COMPANIES):
        end -= 1
    return [*tokens[:end]] if tokens[end - 1 : end] not in ([], ["&"]) else []


def _is_a_firm(tokens: Sequence[str], page: Page) -> bool:
    """Say whether a name of two is a firm's that a town gave the first: "Orrin Associates"."""
    last = tokens[-1].rstrip(".").lower()
    if last in _OF_CLUBS and tokens[0] in page.teams:
        return True
    firm = last in any_of("legal-forms", "company-words") or last == "associates"
    return len(tokens) == 2 and firm and last not in words("paper-words") and not is_city(tokens[0])


def _of_a_person(tokens: list[str], page: Page) -> Iterator[str]:
    if tokens[-1].lower() in words("world-regions"):
        return  # "Colony Europe" is no person that "Europe" means
    yield tokens[-1]
    yield " ".join(tokens[1:])
    if (bare := re.sub(r"^(?:al|el)-", "", tokens[-1])) != tokens[-1]:  # "al-Masri"
        yield bare
    if len(tokens) >= _OF_TWO_FAMILIES:  # "María José Gutiérrez Peña"
        yield " ".join(tokens[-2:])
        if tokens[-2].lower() in page.alone and tokens[-1].lower() not in page.alone:
            yield tokens[-2]
    particle = next((n for n, t in enumerate(tokens) if n and t in words("name-particles")), 0)
    if particle:
        yield " ".join(tokens[particle:])
    first = tokens[0].lower()
    alone = first in page.alone and first not in words("no-names")  # "Christian Ross"
    unlike = tokens[-1].lower() not in page.alone and not is_known_place(tokens[0])
    is_called = alone and (is_given(tokens[0]) or unlike)
    if is_called or is_family_name_first(tokens[0]):
        yield tokens[0]


class Told:
    """Who is told by a full name, and where each first is."""

    def __init__(self, named: Iterable[Mention]) -> None:
        self._of_last: defaultdict[str, dict[str, Mention]] = defaultdict(dict)
        for m in named:
            if m.kind == "person":
                self._of_last[m.name.split()[-1].lower()].setdefault(m.name, m)

    def before(self, run: Run, full: Full) -> Mention | None:
        """Return whom "Mr Ross" means where several are called so and one alone was told yet."""
        low = run.name.lower()
        if run.is_long or full.get(low, run) is not None or is_where(run):
            return None
        yet = [m for m in self._of_last[low].values() if m.start < run.span.start]
        if len(yet) != 1 or run.before[-1:] == ["mrs"]:
            return None
        name = yet[0].name
        return mention(run, "person", name, f"short for {name}, told before", yet[0].id)


def unless_of_several(m: Mention | None, run: Run, full: Full) -> Mention | None:
    """Return what a run names; nothing where several people have it as their last name."""
    low = run.name.lower()
    shared = not run.is_long and low in full and full[low] is None and not is_where(run)
    return None if shared else m


def _has_another_initial(run: Run, name: str) -> bool:
    """Say whether "S Ross" cannot be Hana Ross; an "A" may be an article."""
    initial = run.word_before.rstrip(".")
    return len(initial) == 1 and initial in _INITIALS and initial != name[0]


def short_form(run: Run, full: Full) -> Mention | None:
    """Return the name that a run is short for."""
    whole = full.get(run.name.lower())
    if not whole or (whole.kind != "place" and is_where(run) and is_a_place(run.name)):
        return None
    if whole.kind == "person" and _has_another_initial(run, whole.name):
        return None
    if is_town(run.name) and whole.kind == "organisation":
        of = run.before[-1:] == ["of"] and set(run.before[-2:-1]) & words("place-fronts")
        if of or run.before[-1:] in _TO_A_TOWN:
            return None
    return mention(run, whole.kind, whole.name, f"short for {whole.name}", whole.id)
