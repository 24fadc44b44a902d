"""What is wrong with records that read, one rule a function: it takes the matter, yields problems.

A rule is named by the claim that it tests; the name is what people write to silence it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from generator.check.files import file_names_fit, former_ids_are_free, seeds_are_there
from generator.check.matter import Locate, Matter, Rule
from generator.check.quotes import quotes_are_verbatim
from generator.check.references import (
    articles_are_there,
    names_are_known,
    names_in_entities_are_known,
    publishers_are_clear,
    related_events_are_there,
    stories_are_there,
    types_and_topics_are_in_the_taxonomy,
)
from generator.model.values import Problem
from generator.timeline import Timeline

__all__ = ["RULES", "Locate", "Matter", "Rule", "check", "name_of"]

RULES: tuple[Rule, ...] = (
    former_ids_are_free,
    file_names_fit,
    stories_are_there,
    related_events_are_there,
    articles_are_there,
    types_and_topics_are_in_the_taxonomy,
    names_are_known,
    names_in_entities_are_known,
    publishers_are_clear,
    quotes_are_verbatim,
    seeds_are_there,
)


def check(
    timeline: Timeline,
    where: Locate,
    *,
    texts: Mapping[str, str] | None = None,
    seeds: Collection[str] | None = None,
    broken: Mapping[str, Collection[str]] | None = None,
) -> tuple[Problem, ...]:
    """Return what is wrong with the records, in the order of files, lines and columns.

    ``texts`` are the normalised texts of articles, by the id of the article's record; ``seeds`` the
    paths of the seeds that are there (``None``: nobody looked); ``broken`` the ids, by kind, of
    records that do not read and were told of before.
    """
    found = frozenset(seeds) if seeds is not None else None
    matter = Matter(timeline, where, texts or {}, found, broken or {})
    problems = (replace(p, rule=name_of(rule)) for rule in RULES for p in rule(matter))
    return tuple(sorted(problems, key=_by_place))


def name_of(rule: Rule) -> str:
    """Return the name of a rule: "quotes-are-verbatim"."""
    return rule.__name__.replace("_", "-")


def _by_place(p: Problem) -> tuple[str, int, int, str]:
    return (p.where.path, p.where.line, p.where.column, p.message)
