"""Names found and told apart: by what is known already, by gazetteer, by the words around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.entities.bodies import bracketed
from generator.entities.gazetteer import is_country
from generator.entities.known import KnownNames
from generator.entities.parting import runs_in
from generator.entities.people import by_role
from generator.entities.rule import Page, Rule
from generator.entities.rules import RULES
from generator.entities.run import Run, could_be_a_full_name, could_be_a_place, is_where, mention
from generator.entities.short_forms import Full, full_names, short_form
from generator.lexicons import table, words
from generator.model.values import Article, Mention
from generator.text import slug

_SURE = frozenset(("a name of a record", "a country"))
_IN_HEADLINES = _SURE | {"a city"}


def find(article: Article, known: KnownNames, rules: Sequence[Rule] = RULES) -> tuple[Mention, ...]:
    """Return the names in title, standfirst and paragraphs, in order.

    None overlap, but for the country in a body's name ("High Court of Tonga").

    What is already in the records is found first, then countries and cities, then what the words
    around a name tell; a part of a full name told before stands for it ("Ms Ross" for "Ana Ross").
    A name that no rule can place is left out.
    """
    parts = (article.title, article.standfirst, *article.paragraphs)
    lower = frozenset(re.findall(r"\b[a-zà-ÿ][\w’'-]+", article.text))
    found = [r for part in parts if part for r in runs_in(article.text, part, lower, known)]
    page = _page(found, known)
    first = _agreed(found, [_classified(r, page, rules) for r in found])
    letters = {r.name: text for r in found if (text := bracketed(r))}
    longs = [m for r, m in zip(found, first, strict=True) if m and r.is_long]
    full = full_names(longs, page, letters)
    named = [
        m if m and m.rule in _SURE else short_form(r, full) or m
        for r, m in zip(found, first, strict=True)
    ]
    _beside_others(found, named)
    again = _again([m for m in named if m], page, letters)
    placed = {m.start: m for m in named if m}
    for r in found:
        if r.span.start not in placed and (m := short_form(r, again)):
            placed[m.start] = m
    inner = {c.start: c for m in named if m and (c := _country_inside(article.text, m, known))}
    placed = inner | placed
    return tuple(placed[start] for start in sorted(placed))


def _page(found: Sequence[Run], known: KnownNames) -> Page:
    """Return what stands alone as a name, and what of that behaves as a person."""
    # "in Uppsala" is the town, and makes no body of "Uppsala Cathedral".
    single = [r for r in found if not r.is_long and not is_where(r) and not r.is_headline]
    page = Page(known, frozenset(r.last_low for r in single))
    people = {r.last_low for r in single if _behaves(r, page)}
    longer = {(r.first_low, r.name) for r in found if r.is_long}
    times = Counter(first for first, _ in longer)
    shared = frozenset(first for first, n in times.items() if n > 1)
    return Page(known, page.alone, frozenset(people), shared)


def _behaves(run: Run, page: Page) -> bool:
    """Say whether a word that stands alone is a person's name there."""
    after = run.after[0] if run.after else ""
    speaks = after in {"told", "whose"} or after in words("human-acts")
    return speaks or run.after[:2] == [",", "who"] or by_role(run, page) is not None


def _classified(run: Run, page: Page, rules: Sequence[Rule]) -> tuple[int, Mention] | None:
    """Return which rule places a run first, and as what."""
    found = next(((n, m) for n, rule in enumerate(rules) if (m := rule(run, page))), None)
    if found and run.is_headline and found[1].rule not in _IN_HEADLINES:
        return None
    return found


def _agreed(
    found: Sequence[Run], placed: Sequence[tuple[int, Mention] | None]
) -> list[Mention | None]:
    """Return what each run names; a full name is what the first of the rules says anywhere."""
    surest: dict[str, tuple[int, Mention]] = {}
    for run, place in zip(found, placed, strict=True):
        if place and run.is_long and place[0] < surest.get(run.name, (len(RULES),))[0]:
            surest[run.name] = place
    agreed: list[Mention | None] = []
    for run, place in zip(found, placed, strict=True):
        best = surest.get(run.name)
        if best and (not place or best[0] < place[0]):
            agreed.append(mention(run, best[1].kind, best[1].name, best[1].rule, best[1].id))
        else:
            agreed.append(place[1] if place else None)
    return agreed


def _beside_others(found: Sequence[Run], named: list[Mention | None]) -> None:
    """Place a name that "and" or a comma joins to one that is placed: "Ana Ross and Bo Lind"."""
    pairs = [*pairwise(range(len(found)))]
    for a, b in (*pairs, *((b, a) for a, b in reversed(pairs))):
        one, other = named[a], found[b]
        if one and not named[b] and _are_joined(found[min(a, b)], found[max(a, b)]):
            fits = {"person": could_be_a_full_name, "place": could_be_a_place}.get(one.kind)
            if fits and fits(other) and not other.is_headline and _is_plain(one, other):
                named[b] = mention(other, one.kind, other.name, f"a name beside {one.name}")


def _are_joined(one: Run, other: Run) -> bool:
    between = [w.text for w in one.sentence[one.behind : other.first]]
    return one.sentence is other.sentence and between in (["and"], [","], [",", "and"], ["or"])


def _is_plain(one: Mention, other: Run) -> bool:
    """Say whether a name beside a place may be one: not beside a country, whose peers we know."""
    return one.kind == "person" or not (is_country(one.name) or other.is_long)


def _again(named: Sequence[Mention], page: Page, letters: dict[str, str]) -> Full:
    return {
        **full_names(named, page, letters),
        **{m.name.lower(): m for m in named if m.kind != "person" or " " in m.name},
    }


def _country_inside(text: str, body: Mention, known: KnownNames) -> Mention | None:
    """Return the country whose body it is, as its name says: "High Court of Tonga"."""
    _, _, country = text[body.start : body.end].rpartition(" of ")
    if body.kind != "organisation" or country not in table("countries"):
        return None
    kind, id, name = known.only(country) or ("place", slug(country), country)
    if kind != "place":
        return None
    start = body.end - len(country)
    return Mention(start, body.end, country, kind, name, id, "the country of a body")
