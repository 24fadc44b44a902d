"""What is wrong with records that read, one rule a function: it takes the matter, yields problems.

A rule is named by the claim that it tests; the name is what people write to silence it.
"""

from __future__ import annotations

from dataclasses import replace

from generator.check.addresses import addresses, addresses_answer
from generator.check.allow import allowed, allowed_rules_are_broken, allowed_rules_are_warnings
from generator.check.dates import firsts_are_days, plans_have_outcomes, sources_are_not_older
from generator.check.evidence import (
    confirmed_has_two_publishers,
    figures_have_sources,
    quotes_have_sources,
)
from generator.check.files import (
    file_names_fit,
    former_ids_are_free,
    pictures_are_there,
    seeds_are_there,
)
from generator.check.fixes import Exchange, Fix, Move, Relink, fixes
from generator.check.links import links_lead_somewhere
from generator.check.matter import Locate, Matter, Rule
from generator.check.names import (
    ids_are_known,
    names_are_known,
    names_in_entities_are_known,
    publishers_are_clear,
)
from generator.check.quotes import quotes_are_verbatim
from generator.check.references import (
    articles_are_there,
    related_events_are_there,
    stories_are_there,
)
from generator.check.spelling import names_are_spelled_one_way
from generator.check.stories import few_events_are_key
from generator.check.taken_over import long_runs_are_quoted
from generator.check.taxonomy import (
    types_and_topics_are_in_the_taxonomy,
    types_and_topics_are_used,
)
from generator.check.twins import events_are_told_once
from generator.check.words import words_are_neutral
from generator.model.values import Problem

__all__ = [
    "RULES",
    "Exchange",
    "Fix",
    "Locate",
    "Matter",
    "Move",
    "Relink",
    "Rule",
    "addresses",
    "addresses_answer",
    "check",
    "fixes",
]

_ON_RECORDS: tuple[Rule, ...] = (
    Rule(former_ids_are_free, "error"),
    Rule(file_names_fit, "warning"),
    Rule(stories_are_there, "error"),
    Rule(related_events_are_there, "error"),
    Rule(articles_are_there, "error"),
    Rule(types_and_topics_are_in_the_taxonomy, "error"),
    Rule(types_and_topics_are_used, "warning"),
    Rule(ids_are_known, "error"),
    Rule(names_are_known, "warning"),
    Rule(names_in_entities_are_known, "error"),
    Rule(publishers_are_clear, "error"),
    Rule(names_are_spelled_one_way, "warning"),
    Rule(events_are_told_once, "warning"),
    Rule(firsts_are_days, "warning"),
    Rule(sources_are_not_older, "warning"),
    Rule(plans_have_outcomes, "warning"),
    Rule(confirmed_has_two_publishers, "warning"),
    Rule(figures_have_sources, "warning"),
    Rule(quotes_have_sources, "warning"),
    Rule(quotes_are_verbatim, "error"),
    Rule(long_runs_are_quoted, "warning"),
    Rule(words_are_neutral, "warning"),
    Rule(links_lead_somewhere, "warning"),
    Rule(few_events_are_key, "warning"),
    Rule(seeds_are_there, "error"),
    Rule(pictures_are_there, "error"),
)
_ON_ALLOW: tuple[Rule, ...] = (
    Rule(allowed_rules_are_warnings, "error"),
    Rule(allowed_rules_are_broken, "warning"),
)
RULES = (*_ON_RECORDS, *_ON_ALLOW)


def check(m: Matter) -> tuple[Problem, ...]:
    """Return what is wrong with the records, in the order of files, lines and columns.

    What a record allows is left out; what is wrong with its `allow` cannot be allowed.
    """
    severities = {rule.name: rule.severity for rule in _ON_RECORDS}
    m = replace(m, rules=severities | {rule.name: "error" for rule in _ON_ALLOW})
    told = tuple(p for rule in _ON_RECORDS for p in rule.told(m))
    silenced = allowed(m)
    kept = [p for p in told if (p.where.path, p.rule) not in silenced]
    after = replace(m, told=told)
    return tuple(
        sorted((*kept, *(p for r in _ON_ALLOW for p in r.told(after))), key=lambda p: p.sort_key)
    )
