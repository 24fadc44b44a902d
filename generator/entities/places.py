"""Rules for places: gazetteers, words for a place in or beside the name, "in" before it."""

from __future__ import annotations

import re

from generator.entities.rule import Page
from generator.entities.run import ACRONYM, LOCATIVE, Run, mention
from generator.lexicons import demonyms, table, words
from generator.model.values import Mention


def by_country(run: Run, page: Page) -> Mention | None:
    """Read "Peru", and "the Peruvian government" as Peru's."""
    name = run.name.replace("'", "’").removeprefix("the ")
    name = table("country-names").get(name, name)
    if name in table("countries"):
        return mention(run, "place", name, "a country")
    if run.name in demonyms() and run.after[:1] == ["government"]:
        return mention(run, "place", demonyms()[run.name], "a country, by its government")
    return None


def by_place_head(run: Run, page: Page) -> Mention | None:
    """Read "Lake Orrin", "Strait of Venn" and "the Marnow district"."""
    heads = {run.words[0].low, run.words[-1].low}
    if len(run.words) > 1 and heads & words("place-heads"):
        return mention(run, "place", run.name, "a name with a word for a place in it")
    after = [w.lower() for w in run.after[:1]]
    if len(run.words) == 1 and after and after[0] in {"district", "province", "region", "county"}:
        return mention(run, "place", run.name, "a name in front of a word for a place")
    return None


def by_city(run: Run, page: Page) -> Mention | None:
    """Read the name of a city."""
    if run.name in table("cities"):
        return mention(run, "place", run.name, "a city")
    return None


def by_locative(run: Run, page: Page) -> Mention | None:
    """Read "in Venn", "in Venn and Orrin", "the port of Venn"."""
    before = [w.lower() for w in run.before]
    if before[-1:] == ["and"] and before[-3:-2]:  # "in Lima and Quito"
        before = before[:-2]
    port = before[-2:] in (["port", "of"], ["town", "of"], ["city", "of"], ["village", "of"])
    there = before[-1:] and before[-1] in LOCATIVE and len(run.words) <= 3
    if (there or port) and not ACRONYM.fullmatch(run.name) and not re.search(r"\d", run.name):
        return mention(run, "place", run.name, f"a name behind “{run.before[-1]}”")
    return None
