"""Names found and told apart: by what is known already, by gazetteer, by the words around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.entities.known import KnownNames
from generator.entities.parting import runs_in
from generator.entities.rule import Page, Rule
from generator.entities.rules import RULES
from generator.entities.run import Run, is_where
from generator.entities.short_forms import full_names, short_form
from generator.lexicons import table
from generator.model.values import Article, Mention
from generator.text import slug


def find(article: Article, known: KnownNames, rules: Sequence[Rule] = RULES) -> tuple[Mention, ...]:
    """Return the names in title, standfirst and paragraphs, in order.

    None overlap, but for the country in a body's name ("High Court of Tonga").

    What is already in the records is found first, then countries and cities, then what the words
    around a name tell; a part of a full name told before stands for it ("Ms Ross" for "Ana Ross").
    A name that no rule can place is left out.
    """
    parts = (article.title, article.standfirst, *article.paragraphs)
    lower = frozenset(re.findall(r"\b[a-zà-ÿ][\w’'-]+", article.text))
    found = [r for part in parts if part for r in runs_in(article.text, part, lower)]
    # "in Uppsala" is the town, and makes no body of "Uppsala Cathedral".
    alone = frozenset(r.words[-1].low for r in found if len(r.words) == 1 and not is_where(r))
    page = Page(known, alone)
    long_runs = (r for r in found if len(r.words) > 1)
    longs = full_names([m for r in long_runs if (m := _classified(r, page, rules))])
    named = [m for r in found if (m := short_form(r, longs) or _classified(r, page, rules))]
    full = full_names(named) | {m.name: m for m in named if m.kind != "person"}
    placed = {m.start: m for m in named}
    for r in found:
        if r.span.start not in placed and (m := short_form(r, full)):
            placed[m.start] = m
    inner = {c.start: c for m in named if (c := _country_inside(article.text, m, known))}
    placed = inner | placed
    return tuple(placed[start] for start in sorted(placed))


def _classified(run: Run, page: Page, rules: Sequence[Rule]) -> Mention | None:
    return next((m for rule in rules if (m := rule(run, page))), None)


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
