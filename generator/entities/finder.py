"""Names found and told apart: by what is known already, by gazetteer, by the words around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.entities.spans import Word, joins_names, runs, words_of
from generator.lexicons import demonyms, table, words
from generator.model.values import Article, EntityKind, Mention, Span
from generator.model.when import MONTHS, WEEKDAYS
from generator.sentences import sentences
from generator.text import folded, slug

_LOCATIVE = frozenset(("in", "at", "near", "outside", "around", "towards", "toward", "across"))
_AUXILIARIES = frozenset(("be", "been", "had", "has", "is", "later", "was", "will"))
_OPENS_APPOSITION = (["a"], ["an"], ["the"], ["its"], ["one"])
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,6}s?")


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names of records, folded, with the (kind, id, name) that each may mean."""

    names: Mapping[str, tuple[tuple[EntityKind, str, str], ...]] = field(default_factory=dict)

    def only(self, name: str) -> tuple[EntityKind, str, str] | None:
        """Return what ``name`` means, ``None`` where nothing or more than one thing."""
        found = self.names.get(folded(name), ())
        return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words in their sentence."""

    words: Sequence[Word]
    sentence: Sequence[Word]
    first: int
    behind: int

    @property
    def before(self) -> list[str]:
        return [w.text for w in self.sentence[max(0, self.first - 4) : self.first]]

    @property
    def after(self) -> list[str]:
        return [w.text for w in self.sentence[self.behind : self.behind + 7]]

    @property
    def name(self) -> str:
        text = " ".join(w.text for w in self.words)
        return re.sub(r"[’']s$", "", re.sub(r" ([.,’'])", r"\1", text))

    @property
    def span(self) -> Span:
        last = self.words[-1]
        cut = len(last.text) - len(re.sub(r"[’']s$", "", last.text))
        return Span(self.words[0].start, last.end - cut)


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


def _runs(text: str, part: Span, lower: frozenset[str]) -> Iterable[_Run]:
    for start, end in sentences(text, part.start, part.end):
        sentence = words_of(text, start, end)
        for first, behind in runs(sentence, lower):
            for run in _of_countries(_Run(sentence[first:behind], sentence, first, behind)):
                if run.words[0].text not in (*MONTHS, *WEEKDAYS):
                    yield run


def _of_countries(run: _Run) -> Iterable[_Run]:
    """Yield the parts of a run; "Acme Paper of Peru" is a name and a country."""
    for part in _parted(run):
        country = next((n for n in (2, 3, 4) if _is_of_country(part.words[-n:])), 0)
        if not country or len(part.words) <= country or _is_organisation(part):
            yield part
            continue
        n = len(part.words) - country
        yield replace(part, words=part.words[:n], behind=part.first + n)
        yield replace(part, words=part.words[n + 1 :], first=part.first + n + 1)


def _is_of_country(ws: Sequence[Word]) -> bool:
    return ws[0].text == "of" and " ".join(w.text for w in ws[1:]) in table("countries")


def _parted(run: _Run) -> Iterable[_Run]:
    """Yield the run, or the names it joins by "and", with words of role taken off its head."""
    if not run.words:
        return
    for n, w in enumerate(run.words):
        if w.text == "and" and not _is_organisation(run):
            yield from _parted(replace(run, words=run.words[:n], behind=run.first + n))
            yield from _parted(replace(run, words=run.words[n + 1 :], first=run.first + n + 1))
            return
    start = 0
    while (
        not _is_organisation(run)
        and start < len(run.words) - 1
        and _leads_to_a_name(run.words, start)
    ):
        start += 1
    yield replace(run, words=run.words[start:], first=run.first + start)


def _leads_to_a_name(ws: Sequence[Word], n: int) -> bool:
    """Say whether the word is a role or a nationality in front of a person's name."""
    if ws[n].low in words("roles"):
        return not joins_names(list(ws[n:]))
    before_role = ws[n].text in demonyms() or ws[n].low in words("role-adjectives")
    return before_role and any(w.low in words("roles") for w in ws[n + 1 : n + 3])


def _classified(
    run: _Run, known: KnownNames, lasts: set[str], rules: Sequence[Rule]
) -> Mention | None:
    for rule in rules:
        if found := rule(run, known, lasts):
            return found
    return None


def _by_record(run: _Run, known: KnownNames, lasts: set[str]) -> Mention | None:
    found = known.only(run.name)
    if not found:
        return None
    kind, id, name = found
    return _mention(run, kind, name, "a name of a record", id)


def _by_country(run: _Run, known: KnownNames, lasts: set[str]) -> Mention | None:
    name = run.name.replace("'", "’").removeprefix("the ")
    name = table("country-names").get(name, name)
    if name in table("countries"):
        return _mention(run, "place", name, "a country")
    if run.name in demonyms() and run.after[:1] == ["government"]:
        return _mention(run, "place", demonyms()[run.name], "a country, by its government")
    return None


def _by_organisation_head(run: _Run, known: KnownNames, lasts: set[str]) -> Mention | None:
    if _is_organisation(run) and len(run.words) > 1:
        return _mention(run, "organisation", run.name, "a name with a word for a body in it")
    return None


def _by_first_word(run: _Run, known: KnownNames, lasts: set[str]) -> Mention | None:
    place = _is_a_place(run.words[0].text)
    alone = len(run.words) > 1 and run.words[0].low in lasts and run.words[-1].low not in lasts
    if alone and not place:
        return _mention(
            run, "organisation", run.name, "a name that its first word stands for later"
        )
    return None


def _is_a_place(name: str) -> bool:
    return name in table("cities") or name in table("countries")


def _is_where(run: _Run) -> bool:
    """Say whether a word like "in" stands in front of a name."""
    return bool(run.before) and run.before[-1].lower() in _LOCATIVE


def _by_post(run: _Run, known: KnownNames, lasts: set[str]) -> Mention | None:
    before = [w.lower() for w in run.before[-2:]]
    if len(before) == 2 and before[0] in words("roles") and before[1] in {"at", "with"}:
        return _mention(run, "organisation", run.name, "a name where somebody holds a post")
    return None


def _by_organisation_word(run: _Run, known: KnownNames, lasts: set[str]) -> Mention | None:
    before = [w.lower() for w in run.before]
    beside = before[-1:] and before[-1] in words("organisation-words")
    apposed = before[-1:] == [","] and before[-2:-1] and before[-2] in words("organisation-words")
    if beside or apposed:
        return _mention(run, "organisation", run.name, "a name behind a word for a body")
    return None


def _by_place_head(run: _Run, known: KnownNames, lasts: set[str]) -> Mention | None:
    heads = {run.words[0].low, run.words[-1].low}
    if len(run.words) > 1 and heads & words("place-heads"):
        return _mention(run, "place", run.name, "a name with a word for a place in it")
    after = [w.lower() for w in run.after[:1]]
    if len(run.words) == 1 and after and after[0] in {"district", "province", "region", "county"}:
        return _mention(run, "place", run.name, "a name in front of a word for a place")
    return None


def _by_role(run: _Run, known: KnownNames, lasts: set[str]) -> Mention | None:
    before = [w.lower() for w in run.before]
    if not _could_be_a_person(run):
        return None
    if before and (_is_role(before[-1]) or before[-1] == "named"):
        return _mention(run, "person", run.name, f"a name behind “{run.before[-1]}”")
    if before[-1:] == [","] and _role_at_the_end(before[:-1]):
        return _mention(run, "person", run.name, "a name beside a word of role")
    return None


def _is_role(word: str) -> bool:
    return word in words("roles") or word.removesuffix("s") in words("roles")


def _role_at_the_end(before: Sequence[str]) -> bool:
    """Say whether words end in a role, or in one of somewhere: "the mayor of Venn"."""
    where = next((n for n in (-2, -3) if before[n : n + 1] in (["of"], ["at"], ["for"])), 0)
    role = before[where - 1 : where] if where else before[-1:]
    return bool(role) and _is_role(role[0])


def _by_human_act(run: _Run, known: KnownNames, lasts: set[str]) -> Mention | None:
    """Read "Ana Ross resigned", "Ana Ross was arrested": what only people do or suffer."""
    if not 2 <= len(run.words) <= 3 or not _could_be_a_person(run):
        return None
    after = [w.lower() for w in run.after if w.lower() not in _AUXILIARIES]
    if after and after[0] in words("human-acts"):
        return _mention(run, "person", run.name, f"a name that “{after[0]}”")
    return None


def _by_apposition(run: _Run, known: KnownNames, lasts: set[str]) -> Mention | None:
    """Read "Ana Ross, a farmer from …" and "Kesta Papir, the paper maker" by the noun behind."""
    after = [w.lower() for w in run.after]
    if not 2 <= len(run.words) <= 3 or after[:1] != [","] or after[1:2] not in _OPENS_APPOSITION:
        return None
    nouns = set(_until_comma(after[1:]))
    if nouns & words("organisation-words"):
        return _mention(run, "organisation", run.name, "a name with a word for a body behind it")
    if nouns & words("place-heads"):
        return _mention(run, "place", run.name, "a name with a word for a place behind it")
    return None


def _by_behaviour(run: _Run, known: KnownNames, lasts: set[str]) -> Mention | None:
    if len(run.words) < 2 or not _could_be_a_person(run) or run.name in table("cities"):
        return None
    before = [w.lower() for w in run.before[-1:]]
    after = [w.lower() for w in run.after]
    after = after[2:] if after[:1] == ["of"] else after  # "Ana Ross of Norway said"
    if set(after[:1]) & words("speech") or (before and before[0] in words("speech")):
        return _mention(run, "person", run.name, "a name that speaks")
    if run.before[-2:] in (["led", "by"], ["headed", "by"], ["chaired", "by"]):
        return _mention(run, "person", run.name, "the name of a head")
    if after[:2] == [",", "who"] or re.fullmatch(r",\d\d", "".join(after[:2])):
        return _mention(run, "person", run.name, "a name followed by “who” or an age")
    if after[:1] == [","] and set(_until_comma(after[1:])) & words("roles"):
        return _mention(run, "person", run.name, "a name with its role behind it")
    if run.words[-1].low in lasts:
        return _mention(run, "person", run.name, "a full name whose last part stands alone later")
    return None


def _until_comma(ws: Sequence[str]) -> Sequence[str]:
    return ws[: ws.index(",")] if "," in ws else ws


def _by_city(run: _Run, known: KnownNames, lasts: set[str]) -> Mention | None:
    if run.name in table("cities"):
        return _mention(run, "place", run.name, "a city")
    return None


def _by_club(run: _Run, known: KnownNames, lasts: set[str]) -> Mention | None:
    if len(run.words) > 1 and {run.words[0].low, run.words[-1].low} & words("clubs"):
        return _mention(run, "organisation", run.name, "a name of a club")
    return None


def _by_locative(run: _Run, known: KnownNames, lasts: set[str]) -> Mention | None:
    before = [w.lower() for w in run.before]
    if before[-1:] == ["and"] and before[-3:-2]:  # "in Lima and Quito"
        before = before[:-2]
    port = before[-2:] in (["port", "of"], ["town", "of"], ["city", "of"], ["village", "of"])
    there = before[-1:] and before[-1] in _LOCATIVE and len(run.words) <= 3
    if (there or port) and not _ACRONYM.fullmatch(run.name) and not re.search(r"\d", run.name):
        return _mention(run, "place", run.name, f"a name behind “{run.before[-1]}”")
    return None


Rule = Callable[[_Run, KnownNames, set[str]], Mention | None]
RULES: tuple[Rule, ...] = (
    _by_record, _by_country, _by_organisation_head, _by_organisation_word, _by_club, _by_post,
    _by_role, _by_place_head, _by_apposition, _by_human_act, _by_first_word,
    _by_behaviour, _by_city, _by_locative,
)  # fmt: skip


def find(article: Article, known: KnownNames, rules: Sequence[Rule] = RULES) -> tuple[Mention, ...]:
    """Return the names in title, standfirst and paragraphs, in order.

    None overlap, but for the country in a body's name ("High Court of Tonga").

    What is already in the records is found first, then countries and cities, then what the words
    around a name tell; a part of a full name told before stands for it ("Ms Ross" for "Ana Ross").
    A name that no rule can place is left out.
    """
    parts = (article.title, article.standfirst, *article.paragraphs)
    lower = frozenset(re.findall(r"\b[a-zà-ÿ][\w’'-]+", article.text))
    found = [r for part in parts if part for r in _runs(article.text, part, lower)]
    # "in Uppsala" is the town, and makes no body of "Uppsala Cathedral".
    lasts = {r.words[-1].low for r in found if len(r.words) == 1 and not _is_where(r)}
    long_runs = (r for r in found if len(r.words) > 1)
    longs = _full_names([m for r in long_runs if (m := _classified(r, known, lasts, rules))])
    named = [
        m for r in found if (m := _short_form(r, longs) or _classified(r, known, lasts, rules))
    ]
    full = _full_names(named) | {m.name: m for m in named if m.kind != "person"}
    placed = {m.start: m for m in named}
    for r in found:
        if r.span.start not in placed and (m := _short_form(r, full)):
            placed[m.start] = m
    inner = {c.start: c for m in named if (c := _country_inside(article.text, m, known))}
    placed = inner | placed
    return tuple(placed[start] for start in sorted(placed))


def _is_organisation(run: _Run) -> bool:
    heads = words("organisation-heads")
    return run.words[-1].low in heads or any(
        w.low in heads and n + 1 < len(run.words) and run.words[n + 1].text in {"of", "for", "and"}
        for n, w in enumerate(run.words)
    )


def _could_be_a_person(run: _Run) -> bool:
    return (
        len(run.words) <= 4
        and not joins_names(list(run.words))
        and not any(re.search(r"\d", w.text) or w.text in demonyms() for w in run.words)
        and not _ACRONYM.fullmatch(run.name)
    )


def _full_names(named: Iterable[Mention]) -> dict[str, Mention | None]:
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


def _short_form(run: _Run, full: Mapping[str, Mention | None]) -> Mention | None:
    whole = full.get(run.name)
    if not whole or (whole.kind != "place" and _is_where(run) and _is_a_place(run.name)):
        return None
    return _mention(run, whole.kind, whole.name, f"short for {whole.name}", whole.id)


def _mention(run: _Run, kind: EntityKind, name: str, rule: str, id: str = "") -> Mention:
    span = run.span
    text = re.sub(r"[’']s$", "", " ".join(w.text for w in run.words))
    return Mention(span.start, span.end, text, kind, name, id or slug(name), rule)
