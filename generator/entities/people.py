"""Rules for people: a role beside the name, what only people do, the name's own form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.entities.rule import Page
from generator.entities.run import Run, could_be_a_person, is_role, mention, until_comma
from generator.lexicons import table, words
from generator.model.values import Mention

_AUXILIARIES = frozenset(("be", "been", "had", "has", "is", "later", "was", "will"))


def by_role(run: Run, page: Page) -> Mention | None:
    """Read "the mayor Ana Ross" and "the mayor of Callao, Ana Ross,"."""
    before = [w.lower() for w in run.before]
    if not could_be_a_person(run):
        return None
    if before and (is_role(before[-1]) or before[-1] == "named"):
        return mention(run, "person", run.name, f"a name behind “{run.before[-1]}”")
    if before[-1:] == [","] and _role_at_the_end(before[:-1]):
        return mention(run, "person", run.name, "a name beside a word of role")
    return None


def _role_at_the_end(before: Sequence[str]) -> bool:
    """Say whether words end in a role, or in one of somewhere: "the mayor of Venn"."""
    where = next((n for n in (-2, -3) if before[n : n + 1] in (["of"], ["at"], ["for"])), 0)
    role = before[where - 1 : where] if where else before[-1:]
    return bool(role) and is_role(role[0])


def by_human_act(run: Run, page: Page) -> Mention | None:
    """Read "Ana Ross resigned", "Ana Ross was arrested": what only people do or suffer."""
    if not 2 <= len(run.words) <= 3 or not could_be_a_person(run):
        return None
    after = [w.lower() for w in run.after if w.lower() not in _AUXILIARIES]
    if after and after[0] in words("human-acts"):
        return mention(run, "person", run.name, f"a name that “{after[0]}”")
    return None


def by_behaviour(run: Run, page: Page) -> Mention | None:
    """Read a name that speaks, leads, is 34 years old, or is called by its last part later."""
    if len(run.words) < 2 or not could_be_a_person(run) or run.name in table("cities"):
        return None
    before = [w.lower() for w in run.before[-1:]]
    after = [w.lower() for w in run.after]
    after = after[2:] if after[:1] == ["of"] else after  # "Ana Ross of Norway said"
    if set(after[:1]) & words("speech") or (before and before[0] in words("speech")):
        return mention(run, "person", run.name, "a name that speaks")
    if run.before[-2:] in (["led", "by"], ["headed", "by"], ["chaired", "by"]):
        return mention(run, "person", run.name, "the name of a head")
    if after[:2] == [",", "who"] or re.fullmatch(r",\d\d", "".join(after[:2])):
        return mention(run, "person", run.name, "a name followed by “who” or an age")
    if after[:1] == [","] and set(until_comma(after[1:])) & words("roles"):
        return mention(run, "person", run.name, "a name with its role behind it")
    if run.words[-1].low in page.alone:
        return mention(run, "person", run.name, "a full name whose last part stands alone later")
    return None
