"""The verb of an act, as figures are told with it: its base, its participle, whether it is done."""

from __future__ import annotations

from functools import cache

from generator.events.acts.clauses import Act
from generator.grammar.clause import Clause
from generator.grammar.words import base_of, regular_forms
from generator.lexicons import table, words

STAYS = frozenset(("hold", "keep", "leave", "set"))
SELLS = frozenset(("acquire", "buy", "purchase", "sell"))


def base(clause: Clause) -> str:
    """Return the base form of a clause's verb."""
    verb = base_of(clause.verb_words[-1].lower())
    return _forms().get(verb, verb)


def participle(verb: str, clause: Clause) -> str:
    """Return the past participle of a verb in its base form, "" where it cannot be told."""
    past = clause.verb_words[-1].lower()
    irregular = table("irregular-verbs").get(verb)
    if past.endswith("ed"):
        return past
    return irregular.split()[1] if irregular else ""


def is_done(act: Act) -> bool:
    """Say whether an act is told as done, not as still to come."""
    verb = act.clause.verb
    ahead = verb.to_come or verb.tense in {"future", "modal"}
    return act.occurrence != "planned" and not ahead


@cache
def _forms() -> dict[str, str]:
    """Return the base form of each form of the verbs that figures go with."""
    known = words("counting-verbs") | words("paying-verbs") | set(table("rising-verbs"))
    return regular_forms(sorted(known | SELLS | STAYS | {"die", "fine"}))
