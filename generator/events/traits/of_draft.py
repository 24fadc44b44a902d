"""What an event is beside who, what, where and when: its sort, its weight, its figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.events.acts.clauses import Act
from generator.events.groups import Group
from generator.events.traits.figures import figures_of
from generator.events.traits.importance import weight_of
from generator.events.traits.kinds import kind_and_about
from generator.model.span import Span
from generator.model.values import Article, Counted, Proposal
from generator.model.when import When
from generator.text import listed


def with_traits(
    p: Proposal, g: Group, act: Act, article: Article, published: When | None
) -> Proposal:
    """Return a proposal with its kind, importance and figures, and the reason for each.

    ``act`` is the one of the group that tells the event best.
    """
    named = next((a for a in g.acts if a.kind == "named"), act)
    (kind, things), weight = kind_and_about(named), weight_of(g, act, article, published)
    figures = tuple(f for f in figures_of(act) if _is_quoted(f, p.quotes))
    why: dict[str, str] = {}
    if kind:
        why["type"] = f"Read as “{kind.name.replace('-', ' ')}” from {kind.by}."
    if weight.why:
        why["importance"] = weight.why
    if figures:
        why["figures"] = f"The words {listed(_words(figures, article))}."
    return replace(
        p,
        kind=kind.name if kind else "",
        about=things,
        importance=weight.level,
        figures=figures,
        reasons=tuple(sorted((*p.reasons, *why.items()))),
    )


def _is_quoted(figure: Counted, quotes: tuple[Span, ...]) -> bool:
    return any(q.covers(figure.at) for q in quotes)


def _words(figures: tuple[Counted, ...], article: Article) -> Iterator[str]:
    for f in figures:
        yield f"“{f.at.of(article.text)}”"
