"""Names found and told apart: by what is known already, by gazetteer, by the words around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.entities.called_next import called_bodies
from generator.entities.commands import without_commands
from generator.entities.gazetteer import is_country, is_given
from generator.entities.known import KnownNames, Meaning
from generator.entities.offices import office
from generator.entities.parting import runs_in
from generator.entities.people import by_role
from generator.entities.rule import Page, Rule
from generator.entities.rules import OF_SEVERAL_WORDS, RULES
from generator.entities.run import (
    Run,
    bracketed,
    could_be_a_full_name,
    could_be_a_place,
    is_no_name,
    is_where,
    mention,
    part_of,
)
from generator.entities.short_forms import (
    Cuts,
    Full,
    Told,
    full_names,
    fullest,
    short_form,
    unless_of_several,
)
from generator.entities.teams import is_before_a_player, is_in_a_match, is_told_as_many
from generator.lexicons import any_of, demonyms, table, words
from generator.model.values import Article, Mention, NameList, OpenQuestion
from generator.text import slug

_SURE: frozenset[NameList] = frozenset(("record", "country"))
_IN_HEADLINES = _SURE | {"city"}
_NAMES_THOUGH_ODD = _IN_HEADLINES | {"world"}
_OF_A_TEAM = (is_told_as_many, is_before_a_player, is_in_a_match)
_LONGEST_IN_A_HEADLINE = 5  # words
_LOWER = re.compile(r"(?<!\w)[a-zà-öø-ÿ][\w’'-]+")  # a word in lower case
_Placed = tuple[int, Mention]  # which rule, and what it says


@dataclass(frozen=True, slots=True)
class Names:
    """The names of an article, in order, and what only a person can say of some."""

    mentions: tuple[Mention, ...]
    questions: tuple[OpenQuestion, ...] = ()


def find(article: Article, known: KnownNames, rules: Sequence[Rule] = RULES) -> tuple[Mention, ...]:
    """Return the names of an article, as `names_in` does, without what there is to ask."""
    return names_in(article, known, rules).mentions


def names_in(article: Article, known: KnownNames, rules: Sequence[Rule] = RULES) -> Names:
    """Return the names in title, standfirst and paragraphs, in order.

    None overlap, but for the country in a body's name ("High Court of Peru").

    What is already in the records is found first, then countries and cities, then what the words
    around a name tell; a part of a full name told before stands for it ("Ms Ross" for "Ana Ross").
    A name that no rule can place is left out, and one that several records have is asked about.
    """
    parts = (article.title, article.standfirst, *article.paragraphs)
    lower = frozenset(_LOWER.findall(article.text))
    runs = [r for part in parts if part for r in runs_in(article.text, part, lower, known)]
    found = without_commands(runs)
    page = replace(_page(found, known), bodies=called_bodies(article.text, found))
    every = tuple(enumerate(rules))
    of_one_word = tuple((n, rule) for n, rule in every if rule not in OF_SEVERAL_WORDS)
    placed_by_rules = [_classified(r, page, every if r.is_long else of_one_word) for r in found]
    first = fullest(_agreed(found, placed_by_rules))
    cuts = Cuts(page, {r.name: text for r in found if (text := bracketed(r))})
    pairs = [(r, m) for r, m in zip(found, first, strict=True) if m]
    relatives = frozenset(m.name for r, m in pairs if _is_a_relative(r)) | _beside_the_headline_s(
        [m for m in first if m], article
    )
    full = full_names([m for r, m in pairs if r.is_long], cuts, relatives)
    told = Told(m for r, m in pairs if r.is_long)
    named = [
        m
        if m and m.listed in _SURE
        else short_form(r, full) or told.before(r, full) or unless_of_several(m, r, full)
        for r, m in zip(found, first, strict=True)
    ]
    _beside_others(found, named)
    placed = _everywhere(article, found, [m for m in named if m], page, cuts, relatives)
    for r in found:
        start = r.span.start
        if (m := placed.get(start)) and m.kind == "person" and (role := office(article.text, r)):
            placed[start] = replace(m, role=role)
    mentions = tuple(placed[start] for start in sorted(placed))
    return Names(mentions, tuple(_questions(found, placed, known)))


def _beside_the_headline_s(named: Sequence[Mention], article: Article) -> frozenset[str]:
    """Return the people who share the last name of one whom the headline names in full."""
    people = {m.name for m in named if m.kind == "person" and " " in m.name}
    heads = {m.name for m in named if m.name in people and article.title.covers(m)}
    last = {name.split()[-1] for name in heads}
    return frozenset(name for name in people - heads if name.split()[-1] in last)


def _is_a_relative(run: Run) -> bool:
    """Say whether a name stands behind "his wife" or "their son, "."""
    before = run.before[:-1] if run.before[-1:] == [","] else run.before
    return bool(before) and before[-1].removesuffix("s") in words("relatives")


def _everywhere(
    article: Article,
    found: Sequence[Run],
    named: Sequence[Mention],
    page: Page,
    cuts: Cuts,
    relatives: frozenset[str],
) -> dict[int, Mention]:
    """Return the names by where they begin, those too that only another sentence tells."""
    full = full_names(named, cuts, relatives)
    bodies = {low for low, m in full.items() if m and m.kind == "organisation"}
    own = {m.name.lower(): m for m in named if m.kind != "place" or m.name.lower() not in bodies}
    again: Full = {**full, **own}
    placed = {m.start: m for m in named}
    for r in found:
        if r.span.start not in placed:
            told = short_form(r, again)
            for m in [told] if told else _in_headline(r, again, page):
                placed[m.start] = m
    inner = {c.start: c for m in named if (c := _country_inside(article.text, m, page.known))}
    return inner | placed


def _page(found: Sequence[Run], known: KnownNames) -> Page:
    """Return what stands alone as a name, and what of that behaves as a person."""
    # "in Uppsala" is the town, and makes no body of "Uppsala Cathedral".
    single = [r for r in found if not r.is_long and not is_where(r) and not r.is_headline]
    page = Page(known, frozenset(r.last_low for r in single))
    people = {r.last_low for r in single if _behaves(r, page)}
    longer = {(r.first_low, r.name) for r in found if r.is_long and not r.is_headline}
    times = Counter(first for first, _ in longer)
    shared = frozenset(first for first, n in times.items() if n > 1)
    where = frozenset(r.last_low for r in found if not r.is_long and is_where(r))
    of = {r.last_low for r in single if r.before[-1:] == ["of"]}
    of -= {r.last_low for r in single if r.before[-1:] != ["of"]}
    of |= {r.last_low for r in single if r.has_article and r.before[-1] == "the"}
    wares = frozenset(r.name for r in found if r.before[-1:] and r.before[-1] in words("wares"))
    teams = frozenset(r.name for r in found if any(told(r) for told in _OF_A_TEAM))
    inner = frozenset(r.name for r in found if r.first and not r.is_headline)
    more = (frozenset(of), wares, teams, inner)
    return Page(known, page.alone, frozenset(people), shared, where, *more)


def _behaves(run: Run, page: Page) -> bool:
    """Say whether a word that stands alone is a person's name there."""
    after = run.after[0] if run.after else ""
    speaks = after in {"told", "whose"} or after in words("human-acts")
    return speaks or run.after[:2] == [",", "who"] or by_role(run, page) is not None


def _classified(run: Run, page: Page, rules: Iterable[tuple[int, Rule]]) -> _Placed | None:
    """Return which rule places a run first, and as what; of several records, the one that fits."""
    found = next(((n, m) for n, rule in rules if (m := rule(run, page))), None)
    if found and run.is_headline and found[1].listed not in _IN_HEADLINES:
        return None
    odd = is_no_name(run) or run.name in page.wares
    if found and odd and found[1].listed not in _NAMES_THOUGH_ODD:
        return None
    meanings = page.known.all(run.name)
    if not found or len(meanings) < 2:
        return found
    fitting = [m for m in meanings if m[0] == found[1].kind]
    if len(fitting) != 1:
        return None
    kind, id, name = fitting[0]
    return found[0], mention(run, kind, name, f"{found[1].rule}, as of one record", id, "records")


def _agreed(found: Sequence[Run], placed: Sequence[_Placed | None]) -> list[Mention | None]:
    """Return what each run names; a full name is what the first of the rules says anywhere.

    So is a body of one word: who is "Velora (VLR)" is no place where "in Velora" is told.
    """
    surest: dict[str, _Placed] = {}
    for run, place in zip(found, placed, strict=True):
        alike = place and (run.is_long or place[1].kind == "organisation")
        if place and alike and place[0] < surest.get(run.name, (len(RULES),))[0]:
            surest[run.name] = place
    agreed: list[Mention | None] = []
    for run, place in zip(found, placed, strict=True):
        best = surest.get(run.name)
        if best and (not place or best[0] < place[0]):
            m = best[1]
            agreed.append(mention(run, m.kind, m.name, m.rule, m.id, m.listed))
        else:
            agreed.append(place[1] if place else None)
    return agreed


def _beside_others(found: Sequence[Run], named: list[Mention | None]) -> None:
    """Place a name that "and" or a comma joins to one that is placed: "Ana Ross and Bo Lind"."""
    pairs = [*pairwise(range(len(found)))]
    for a, b in (*pairs, *((b, a) for a, b in reversed(pairs))):
        one, other = named[a], found[b]
        beside = one and not named[b] and _are_joined(found[min(a, b)], found[max(a, b)])
        if one and beside and _could_be_beside(one, other):
            named[b] = mention(other, one.kind, other.name, f"a name beside {one.name}")
    for n, (left, run, right) in enumerate(zip(found, found[1:], found[2:], strict=False)):
        kinds = [m.kind for m in (named[n], named[n + 2]) if m]
        in_a_list = kinds == ["organisation"] * 2 and not (named[n + 1] or run.is_headline)
        if in_a_list and _is_open(run) and _are_joined(left, run) and _are_joined(run, right):
            named[n + 1] = mention(run, "organisation", run.name, "a name in a list of bodies")


def _could_be_beside(one: Mention, other: Run) -> bool:
    """Say whether nothing in a name speaks against its being of the kind of one beside it."""
    person = one.kind == "person" and could_be_a_full_name(other)
    fits = person or (one.kind == "place" and could_be_a_place(other))
    return fits and not other.is_headline and _is_plain(one, other)


def _is_open(run: Run) -> bool:
    """Say whether no word speaks against a body of a name in a list of such."""
    place = is_country(run.name) or run.words[-1].text in demonyms()
    return not (place or is_no_name(run) or run.last_low in any_of("no-names", "roles"))


def _are_joined(one: Run, other: Run) -> bool:
    between = [w.text for w in one.sentence[one.behind : other.first]]
    if one.sentence is not other.sentence or one.is_possessive:
        return False
    if between == [","]:  # of a list: "Cup tests, Ana Ross" is none
        around = {*one.before[-1:], *other.after[:1]}
        return bool(around & {",", "and", "or"}) and not other.is_possessive
    return between in (["and"], [",", "and"], ["or"])


def _is_plain(one: Mention, other: Run) -> bool:
    """Say whether a name beside a place may be one, too.

    Not beside a country, whose peers we know, and not where people are called so.
    """
    given = is_given(other.name) or is_country(one.name)
    return one.kind == "person" or not (given or other.is_long)


def _in_headline(run: Run, again: Full, page: Page) -> Iterator[Mention]:
    """Yield the names inside a headline's capitals that the report or the tables know."""
    first = 0
    while run.is_headline and first < len(run.words):
        for behind in range(min(len(run.words), first + _LONGEST_IN_A_HEADLINE), first, -1):
            part = part_of(run, first, behind)
            placed = _classified(part, page, enumerate(RULES))
            if m := short_form(part, again) or (placed[1] if placed else None):
                yield m
                first = behind - 1
                break
        first += 1


def _country_inside(text: str, body: Mention, known: KnownNames) -> Mention | None:
    """Return the country whose body it is, as its name says: "High Court of Peru"."""
    _, _, country = text[body.start : body.end].rpartition(" of ")
    if body.kind != "organisation" or country not in table("countries"):
        return None
    kind, id, name = known.only(country) or ("place", slug(country), country)
    if kind != "place":
        return None
    start = body.end - len(country)
    return Mention(start, body.end, country, kind, name, id, "the country of a body")


def _questions(
    found: Sequence[Run], placed: dict[int, Mention], known: KnownNames
) -> Iterator[OpenQuestion]:
    """Yield a question for each name that several records have and that no word decides."""
    asked: dict[str, tuple[Meaning, ...]] = {}
    for run in found:
        meanings = known.all(run.name)
        if len(meanings) > 1 and run.span.start not in placed:
            asked.setdefault(run.name, meanings)
    for name, meanings in asked.items():
        yield OpenQuestion(f"whom or what “{name}” names", _ask(meanings))


def _ask(meanings: Sequence[Meaning]) -> str:
    ids = [f"{id} ({name})" for _, id, name in meanings]
    return f"it may be {' or '.join(ids)}: name the one that is meant in the event's record"
