"""The rules by which a name is placed, in their order: the first that answers decides."""

from __future__ import annotations

from generator.entities.bodies import (
    by_club,
    by_first_word,
    by_organisation_head,
    by_organisation_word,
    by_post,
)
from generator.entities.people import by_behaviour, by_human_act, by_role
from generator.entities.places import by_city, by_country, by_locative, by_place_head
from generator.entities.rule import Page, Rule
from generator.entities.run import Run, mention, until_comma
from generator.lexicons import words
from generator.model.values import Mention

_OPENS_APPOSITION = (["a"], ["an"], ["the"], ["its"], ["one"])


def by_record(run: Run, page: Page) -> Mention | None:
    """Read what only one record is called."""
    found = page.known.only(run.name)
    if not found:
        return None
    kind, id, name = found
    return mention(run, kind, name, "a name of a record", id)


def by_apposition(run: Run, page: Page) -> Mention | None:
    """Read "Orrin Marsh, a village …" and "Acme Paper, the paper maker" by the noun behind."""
    after = [w.lower() for w in run.after]
    if not 2 <= len(run.words) <= 3 or after[:1] != [","] or after[1:2] not in _OPENS_APPOSITION:
        return None
    nouns = set(until_comma(after[1:]))
    if nouns & words("organisation-words"):
        return mention(run, "organisation", run.name, "a name with a word for a body behind it")
    if nouns & words("place-heads"):
        return mention(run, "place", run.name, "a name with a word for a place behind it")
    return None


RULES: tuple[Rule, ...] = (
    by_record, by_country, by_organisation_head, by_organisation_word, by_club, by_post,
    by_role, by_place_head, by_apposition, by_human_act, by_first_word,
    by_behaviour, by_city, by_locative,
)  # fmt: skip
