"""What a record allows, with a reason, and what is wrong with that."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.matter import Matter, Place
from generator.model.layout import MODELS
from generator.model.values import Problem
from generator.text import nearest

_OF_THE_DAY = "plans-have-outcomes"  # says nothing where no clock is read


def allowed(m: Matter) -> frozenset[tuple[str, str]]:
    """Return what is allowed: the path of the record, and the name of the rule.

    Only what is a warning can be; an error is told all the same.
    """
    found = ((m.where(*where).path, rule) for rule, where in _allowances(m))
    return frozenset((path, rule) for path, rule in found if m.rules.get(rule) == "warning")


def allowed_rules_are_warnings(m: Matter) -> Iterator[Problem]:
    """Tell of an 'allow' that names no rule, or one that cannot be allowed."""
    for rule, where in _allowances(m):
        if rule not in m.rules:
            near = nearest(rule, m.rules)
            hint = f"did you mean '{near[0]}'?" if near else "write the name that the report has"
            yield Problem(m.where(*where), f"no rule has the name '{rule}'", hint)
        elif m.rules[rule] == "error":
            message = f"what the rule '{rule}' tells cannot be allowed"
            yield Problem(m.where(*where), message, "delete the line, and mend what is told")


def allowed_rules_are_broken(m: Matter) -> Iterator[Problem]:
    """Tell of an 'allow' that silences nothing, and so would hide what somebody breaks later."""
    if any(m.broken.values()):  # what is told depends on all records
        return
    told = {(p.where.path, p.rule) for p in m.told}
    for rule, where in _allowances(m):
        place = m.where(*where)
        unknown = rule == _OF_THE_DAY and m.today is None
        if m.rules.get(rule) == "warning" and (place.path, rule) not in told and not unknown:
            yield Problem(place, f"nothing here breaks the rule '{rule}'", "delete the line")


def _allowances(m: Matter) -> Iterator[tuple[str, Place]]:
    """Yield each rule that a record allows to be broken, and where it says so."""
    records = m.timeline.records
    for rule in records.taxonomy.allow:
        yield rule, ("taxonomy", "taxonomy", "allow", rule)
    for kind in MODELS:
        for record in getattr(records, kind):
            for rule in record.allow:
                yield rule, (kind, record.id, "allow", rule)
