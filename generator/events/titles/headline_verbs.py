"""Verbs as headlines have them: "to hear", "filed", "holding", "struck"."""

from __future__ import annotations

from functools import cache

from generator.events.acts.clauses import Act
from generator.grammar.alleged import held
from generator.grammar.verb import ARRANGED, CALLED_FOR
from generator.grammar.words import past_of, regular_forms
from generator.lexicons import words

# Without them something else is told: "wrongly charged".
_HOW = frozenset(
    (
        "briefly", "falsely", "illegally", "mistakenly", "partially", "partly", "temporarily",
        "unlawfully", "wrongfully", "wrongly",
    )
)  # fmt: skip


def headline_verb(act: Act) -> str:
    """Return the verb as headlines have it: "to hear", "filed", "holding", "struck"."""
    verb, told = act.clause.verb, [w.lower() for w in act.clause.verb_words]
    if passed_on := held(act.clause):
        return " ".join(passed_on)  # "believed to have died"
    if verb.to_come and len(told) == 1:
        return f"to {verb.lemma}"
    if verb.to_come:
        bare = told[0] != "to" and told[-2] not in {"be", "to"}  # "is scheduled", "was called"
        if told[-1] in {"due", "expected"} | ARRANGED or (bare and told[-1] in CALLED_FOR):
            return told[-1]
        return f"to be {told[-1]}" if verb.passive else f"to {told[-1]}"
    if told[0] == "would" and act.occurrence == "planned":
        return " ".join(["to", *told[1:]])
    if verb.tense == "future" and told[1:2] == ["be"] and len(told) == 3 and not verb.passive:
        return f"to {_ing_forms().get(told[-1], f'be {told[-1]}')}"  # "will be announcing"
    if verb.tense == "future":
        left_out = {"also", "not", "now", "then"}
        will = " ".join(["to", *(w for w in told[1:] if w not in left_out)])
        return f"not {will}" if verb.negated else will
    if verb.lemma == "be" and act.occurrence == "ongoing":
        return ""  # "Nurses on strike"
    if verb.tense == "progressive" or verb.continuous:
        return told[-1] if not verb.passive else f"being {told[-1]}"
    if told[:2] == ["had", "to"] and not verb.passive:
        return " ".join(told)
    if verb.passive and verb.tense in {"past", "perfect", "pluperfect"}:
        return " ".join([*(w for w in told[:-1] if w in _HOW), told[-1]])
    if verb.tense in {"perfect", "pluperfect"}:
        return past_of(told[-1])
    return " ".join([*(w for w in told[:-1] if not w.endswith("ly")), told[-1]])


@cache
def _ing_forms() -> dict[str, str]:
    """Return the base form of each "-ing" of the verbs that news tells acts with."""
    forms = regular_forms(sorted(words("verbs") | words("speech")))
    return {form: base for form, base in forms.items() if form.endswith("ing")}
