"""Rules for organisations: ministries, courts, parties, companies, clubs."""

from __future__ import annotations

from generator.entities.rule import Page
from generator.entities.run import Run, is_a_place, is_organisation, mention
from generator.lexicons import words
from generator.model.values import Mention


def by_organisation_head(run: Run, page: Page) -> Mention | None:
    """Read "Harbour Workers Union" by its last word, "Bank of Peru" by its first."""
    if is_organisation(run) and len(run.words) > 1:
        return mention(run, "organisation", run.name, "a name with a word for a body in it")
    return None


def by_organisation_word(run: Run, page: Page) -> Mention | None:
    """Read "the insurer Acme" and "the insurer, Acme," by the noun in front."""
    before = [w.lower() for w in run.before]
    beside = before[-1:] and before[-1] in words("organisation-words")
    apposed = before[-1:] == [","] and before[-2:-1] and before[-2] in words("organisation-words")
    if beside or apposed:
        return mention(run, "organisation", run.name, "a name behind a word for a body")
    return None


def by_club(run: Run, page: Page) -> Mention | None:
    """Read "Deportivo Callao" by a word that sports clubs are named with."""
    if len(run.words) > 1 and {run.words[0].low, run.words[-1].low} & words("clubs"):
        return mention(run, "organisation", run.name, "a name of a club")
    return None


def by_post(run: Run, page: Page) -> Mention | None:
    """Read "finance director at Acme": somebody holds a post there."""
    before = [w.lower() for w in run.before[-2:]]
    if len(before) == 2 and before[0] in words("roles") and before[1] in {"at", "with"}:
        return mention(run, "organisation", run.name, "a name where somebody holds a post")
    return None


def by_first_word(run: Run, page: Page) -> Mention | None:
    """Read "Acme Paper" where the article goes on with "Acme"."""
    place = is_a_place(run.words[0].text)
    first, last = run.words[0].low, run.words[-1].low
    if len(run.words) > 1 and first in page.alone and last not in page.alone and not place:
        return mention(run, "organisation", run.name, "a name that its first word stands for later")
    return None
